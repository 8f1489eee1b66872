import { describe, expect, it } from 'vitest';
import { openDataset } from '../../src/source/open.js';
import * as firms from '../../stories/fixtures/firm.js';
import * as sales from '../../stories/fixtures/sales.js';

const { firmNow: _, ...makeFirm } = firms;

describe('fixtures of stories about deals', () => {
  it.each(Object.entries({ ...makeFirm, ...sales }))('%s loads', async (_name, make) => {
    const source = await openDataset(make());
    expect(source.query).toBeTypeOf('function');
  });

  it('are small, or have just what their names say', () => {
    expect(firms.smallFirm().people).toHaveLength(30);
    expect(firms.smallFirm().opportunities).toHaveLength(400);
    expect(sales.smallSales().people).toHaveLength(8);
    expect(sales.smallSales().opportunities).toHaveLength(400);
    expect(firms.oneRowFirm().opportunities).toHaveLength(1);
    expect(firms.oneRowFirm().documents[0]).toMatchObject({
      status: 'signed',
      opportunity: firms.oneRowFirm().opportunities[0]!.id,
    });
    expect(sales.oneRowSales().opportunities).toHaveLength(1);
    expect(sales.oneRowSales().stageChanges.length).toBeGreaterThan(2);
    expect(firms.noDocumentsFirm()).not.toHaveProperty('documents');
    expect(sales.noHistorySales()).not.toHaveProperty('stageChanges');
  });
});
