import { describe, expect, it } from 'vitest';
import { openDataset } from '../../src/source/open.js';

const deal = (id: string, client: string) => ({
  id,
  name: id,
  client,
  source: 'call',
  status: 'won',
  createdAt: '2026-03-02T10:00:00',
  closedAt: '2026-03-20T10:00:00',
});
const lead = (id: string, file: string, opportunity: string | null) => ({
  id,
  file,
  status: 'called',
  opportunity,
});

describe('since when there are data', () => {
  const dataset = {
    jalon: 1,
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    opportunities: [deal('d1', 'a')],
    activities: [
      {
        ...{ id: 'e', opportunity: 'd1', kind: 'call', direction: 'out' },
        at: '2026-02-27T23:30:00Z',
      },
    ],
  };

  // 28 February in Paris; deals alone begin on 2 March.
  it.each([
    ['kpi', '2026-02-28'],
    ['company', '2026-03-02'],
    ['activity', '2026-02-28'],
  ])('report %s: %s, whatever the period', async (report, since) => {
    const source = await openDataset(dataset);
    const { context } = await source.query({ report, by: [], where: { period: '2025' } });
    expect(context.since).toBe(since);
  });

  it('is not said where nothing has a date', async () => {
    const source = await openDataset({ ...dataset, opportunities: [], activities: [] });
    expect((await source.query({ report: 'kpi' })).context.since).toBe(undefined);
  });
});

describe('report kpi', () => {
  it('goes from the cost of a client to the deals that came of the files, each once', async () => {
    const source = await openDataset({
      jalon: 1,
      timeZone: 'Europe/Paris',
      currency: 'EUR',
      opportunities: [deal('d1', 'a'), deal('d2', 'b'), deal('d3', 'c'), deal('d4', 'd')],
      prospectFiles: [
        { id: 'F', name: 'Fair', source: 'fair', cost: 300 },
        { id: 'W', name: 'Web', source: 'web', cost: 100 },
      ],
      prospects: [
        lead('p1', 'F', 'd1'),
        lead('p2', 'W', 'd2'),
        lead('p3', 'F', 'd3'),
        lead('p4', 'F', 'd1'),
        lead('p5', 'F', null),
        lead('p6', 'X', 'd4'),
      ],
    });
    const behind = async (key: string | null): Promise<string[]> => {
      const { rows } = await source.query({
        report: 'kpi',
        asOf: '2026-03-31T12:00:00+02:00',
        where: { period: '2026-03' },
        detail: {
          metric: 'costPerClient',
          ...(key !== null && { group: { source: key } }),
        },
      });
      return rows.map(({ label }) => label);
    };
    expect(await behind('fair')).toEqual(['d1', 'd3']);
    expect(await behind('web')).toEqual(['d2']);
    expect(await behind(null)).toEqual(['d1', 'd2', 'd3']);
  });
});
