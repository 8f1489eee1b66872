import { describe, expect, it } from 'vitest';
import { accountingFirm } from '../../demo/data/accounting-firm.js';
import { salesTeam } from '../../demo/data/sales-team.js';
import type { Query, Result } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';
import { askFirm, codes } from './deals-support.js';

const asOf = '2026-11-20T14:32:00+01:00';
const firm = accountingFirm({ asOf: '2026-11-20', opportunities: 400 });
const team = salesTeam({ asOf: '2026-11-20', opportunities: 400 });

describe('one dataset asked many times', () => {
  it.each([
    ['prospects', firm],
    ['company', firm],
    ['pipeline', team],
  ])('%s says the same whatever was asked before', async (report, dataset) => {
    const one = await openDataset(dataset);
    const queries: Query[] = ['2026-11', '2025', null, '2026-02', '2026-Q3', '2027'].map(
      (period) => ({ report, asOf, by: ['month'], where: { period } }),
    );
    for (const query of [...queries, { ...queries[1]!, asOf: '2025-06-01T00:00:00Z' }]) {
      const anew = await openDataset(dataset);
      expect(await one.query(query)).toEqual(await anew.query(query));
    }
  });
});

describe('months to come', () => {
  it('have no deals that wait, also where it was asked before who waits now', async () => {
    const source = await openDataset(team);
    const ask = (by: string[]): Promise<Result> =>
      source.query({ report: 'pipeline', asOf, by, where: { period: '2026' } });
    await ask(['stage']);
    const { rows } = await ask(['month', 'person']);
    expect(
      rows
        .map(({ key }) => key['month'])
        .sort()
        .at(-1),
    ).toBe('2026-11');
  });
});

describe('pages of rows', () => {
  const keys = ({ rows }: Result): unknown[] => rows.map(({ key }) => key['row']);
  it.each([
    [[]],
    [[{ by: 'amount', descending: true }]],
    [[{ by: 'createdAt' }, { by: 'owner', descending: true }]],
    [[{ by: 'counted' }, { by: 'closedAt' }]],
  ])('are parts of the whole, sorted by %j', async (sort) => {
    const source = await openDataset(firm);
    const ask = (rest: object): Promise<Result> =>
      source.query({
        report: 'company',
        asOf,
        where: { period: null },
        sort,
        detail: { metric: 'winRate', ...rest },
      });
    const all = await ask({});
    expect(all.rows.length).toBe(all.count);
    for (const [offset, limit] of [
      [0, 10],
      [40, 7],
      [all.count! - 3, 10],
      [all.count! + 5, 10],
    ] as const) {
      const page = await ask({ offset, limit });
      expect(page.rows).toEqual(all.rows.slice(offset, offset + limit));
      expect([page.count, page.totals]).toEqual([all.count, all.totals]);
    }
    expect(new Set(keys(all)).size).toBe(all.count);
  });

  it('are sorted by days, not by instants, and by what is shown; what is not there is last', async () => {
    const source = await openDataset(firm);
    for (const descending of [false, true]) {
      const { rows } = await source.query({
        report: 'company',
        asOf,
        where: { period: null },
        sort: [{ by: 'closedAt', descending }],
        detail: { metric: 'created' },
      });
      const rank = (a: string, b: string): number => (a < b ? -1 : 1) * (descending ? -1 : 1);
      const expected = [...rows].sort((a, b) => {
        const [x, y] = [a, b].map(({ values }) => values['closedAt'] as string | null);
        if (x === y) return Number(a.key['row']) - Number(b.key['row']);
        return x === null ? 1 : y === null ? -1 : rank(x!, y!);
      });
      expect(keys({ rows } as Result)).toEqual(expected.map(({ key }) => key['row']));
    }
  });
});

describe('stages', () => {
  it('are in their order, lost ones too', async () => {
    const { rows } = await askFirm({ report: 'company', by: ['stage'], where: { period: null } });
    expect(rows.map(({ key }) => key['stage'])).toEqual(['s1', 's2', 'won', 'lost']);
  });

  it('of kind lost are known to the funnel, which has no row of them', async () => {
    const lost = await askFirm({ report: 'pipeline', where: { stage: ['lost'] } });
    expect(lost.rows).toEqual([]);
    expect(codes(lost)).not.toContain('unknown-value');
    const none = await askFirm({ report: 'pipeline', where: { stage: ['nowhere'] } });
    expect(codes(none)).toContain('unknown-value');
  });
});
