import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/contract/dataset.js';
import type { Query, Result } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';

/** Toronto, March 2026; now is 20 March, noon. */
export const books: Dataset = {
  jalon: 1,
  timeZone: 'America/Toronto',
  currency: 'CAD',
  units: [
    { id: 'T1', name: 'Team one', level: 'team' },
    { id: 'T2', name: 'Team two', level: 'team' },
  ],
  people: [
    { id: 'R1', name: 'Ann', team: 'T1' },
    { id: 'R2', name: 'Bob', team: 'T2' },
    { id: 'R3', name: 'Cy', team: 'T1' },
  ],
  pipelines: [{ id: 'P', name: 'Sales' }],
  stages: [
    { id: 's1', name: 'First', pipeline: 'P', order: 1, kind: 'open', probability: 0.2 },
    { id: 's2', name: 'Second', pipeline: 'P', order: 2, kind: 'open' },
    { id: 'won', name: 'Won', pipeline: 'P', order: 3, kind: 'won', probability: 1 },
    { id: 'lost', name: 'Lost', pipeline: 'P', order: 4, kind: 'lost' },
  ],
  opportunities: [
    {
      id: 'd1',
      name: 'Roof',
      client: 'c1',
      owner: 'R1',
      stage: 's1',
      status: 'open',
      amount: 1000,
      probability: 0.5,
      createdAt: '2026-03-01T09:00',
      expectedCloseOn: '2026-04-15',
      contact: 'Zoé',
      nextAction: 'Call back',
      nextActionOn: '2026-03-22',
    },
    {
      id: 'd2',
      client: 'c1',
      owner: 'R1',
      stage: 's2',
      status: 'open',
      amount: 200,
      probability: null,
      createdAt: '2026-03-02T09:00',
    },
    {
      id: 'd3',
      client: 'c2',
      owner: 'R1',
      stage: 'won',
      status: 'won',
      amount: 300,
      createdAt: '2026-01-02T09:00',
      closedAt: '2026-03-05T09:00',
    },
    {
      id: 'd4',
      client: null,
      owner: 'R2',
      stage: 's1',
      status: 'open',
      amount: 99.5,
      createdAt: '2026-02-02T09:00',
    },
  ],
  activities: [
    { id: 'a1', opportunity: 'd1', kind: 'call', direction: 'out', at: '2026-03-10T09:00' },
    { id: 'a2', opportunity: 'd1', kind: 'call', direction: 'out', at: '2026-03-25T09:00' },
    {
      id: 'a3',
      opportunity: 'd3',
      kind: 'call',
      direction: 'in',
      at: '2026-02-10T09:00',
      status: 'done',
    },
    {
      id: 'a4',
      opportunity: 'd2',
      kind: 'call',
      direction: 'out',
      at: '2026-03-11T09:00',
      status: 'planned',
    },
  ],
  payments: [
    { client: 'c1', on: '2026-01-10', kind: 'charge', amount: 500 },
    { client: 'c1', on: '2026-01-20', kind: 'payment', amount: 300 },
    { client: 'c1', on: '2026-02-01', kind: 'refund', amount: 50 },
    { client: 'c2', on: '2026-03-30', kind: 'charge', amount: 40 },
    { client: 'c9', on: '2026-01-01', kind: 'charge', amount: 7 },
  ],
  goals: [
    { metric: 'wonAmount', level: 'company', period: '2026-03', target: 1000 },
    { metric: 'wonAmount', level: 'team', unit: 'T1', period: '2026-03', target: 700 },
    { metric: 'wonAmount', level: 'person', person: 'R1', period: '2026-03', target: 600 },
    { metric: 'wonAmount', level: 'person', person: 'R3', period: '2026-03', target: 50 },
  ],
};

const ask = async (query: Query, data: Dataset = books): Promise<Result> =>
  (await openDataset(data)).query({
    asOf: '2026-03-20T16:00:00Z',
    where: { period: '2026-03' },
    ...query,
  });

describe('report sales-report', () => {
  it('x', async () => {
    const r = await ask({ report: 'sales-report' });
    console.log(JSON.stringify(r, null, 1));
    console.log(JSON.stringify(await ask({ report: 'goal', goal: { metric: 'wonAmount' } })));
    console.log(
      JSON.stringify(
        await ask({
          report: 'team',
          goal: { metric: 'wonAmount' },
          metrics: ['done', 'target', 'left', 'attainment', 'status', 'neededPerDay', 'pace'],
        }),
      ),
    );
    expect(r.rows.length).toBe(4);
  });
});
