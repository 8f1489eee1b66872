import type { Dataset } from '../../src/contract/dataset.js';
import type { Query, Result } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';

/** Two regions of one store each; R1 and R2 at S1, R3 at S2; A1 is unassigned. Noon UTC is 07:00 in Toronto. */
export const network: Dataset = {
  jalon: 1,
  timeZone: 'America/Toronto',
  currency: 'CAD',
  units: [
    { id: 'N', name: 'North', level: 'region' },
    { id: 'S', name: 'South', level: 'region' },
    { id: 'S1', name: 'Laval', code: '001', level: 'store', parent: 'N' },
    { id: 'S2', name: 'Gatineau', code: '002', level: 'store', parent: 'S' },
  ],
  people: [
    { id: 'R1', name: 'Amélie', code: 'r1', unit: 'S1', team: 'red' },
    { id: 'R2', name: 'Marc', code: 'r2', unit: 'S1', team: 'blue' },
    { id: 'R3', name: 'Priya', code: 'r3', unit: 'S2', team: 'red' },
  ],
  lists: [
    { id: 'L1', name: 'Upgrades' },
    { id: 'L2', name: 'Renewals' },
  ],
  accounts: [
    { id: 'A1', list: 'L1', rep: null, store: 'S1', month: '2026-11', subscribers: 1 },
    { id: 'A2', list: 'L1', rep: 'R1', store: 'S1', month: '2026-11', subscribers: 2 },
    { id: 'A3', list: 'L2', rep: 'R2', store: 'S1', month: '2026-11', subscribers: null },
    { id: 'A4', list: 'L2', rep: 'R3', store: 'S2', month: '2026-11', subscribers: 4 },
    { id: 'A2', list: 'L2', rep: 'R1', store: 'S1', month: '2026-11', subscribers: 2 },
    { id: 'A5', list: 'L1', rep: 'R3', store: 'S2', month: '2026-10', subscribers: 9 },
  ],
  activities: [
    {
      id: 'e1',
      account: 'A2',
      list: 'L1',
      person: 'R1',
      kind: 'text',
      direction: 'out',
      at: '2026-11-02T12:00:00Z',
    },
    {
      id: 'e2',
      account: 'A3',
      person: 'R1',
      kind: 'call',
      direction: 'out',
      at: '2026-11-03T12:00:00Z',
      outcome: 'reached',
      seconds: 60,
    },
    {
      id: 'e3',
      account: 'A4',
      person: 'R3',
      kind: 'text',
      direction: 'out',
      at: '2026-11-03T12:00:00Z',
    },
    { id: 'e4', account: 'A4', kind: 'text', direction: 'in', at: '2026-11-04T12:00:00Z' },
  ],
  optOuts: [],
  appointments: [
    {
      id: 'p1',
      account: 'A2',
      person: 'R1',
      bookedAt: '2026-11-03T12:00:00Z',
      startsAt: '2026-12-03T12:00:00Z',
    },
    {
      id: 'p2',
      account: 'A3',
      person: 'R1',
      bookedAt: '2026-11-03T12:00:00Z',
      startsAt: '2026-12-03T12:00:00Z',
    },
    { id: 'p3', person: 'R3', bookedAt: '2026-11-03T12:00:00Z', startsAt: '2026-12-03T12:00:00Z' },
  ],
  sales: [
    { id: 's1', account: 'A2', soldAt: '2026-11-05T12:00:00Z', amount: 19.99 },
    { id: 's2', account: 'A3', soldAt: '2026-11-05T12:00:00Z', amount: 0.1, activity: 'e2' },
    { id: 's3', account: 'A3', soldAt: '2026-11-05T12:00:00Z', amount: 0.2, activity: 'e2' },
    { id: 's4', account: 'A4', soldAt: '2026-11-05T12:00:00Z', amount: 5, activity: 'e4' },
  ],
};

export const NOW = '2026-11-10T12:00:00Z';

export async function ask(query: Query, data: Dataset = network): Promise<Result> {
  const source = await openDataset(data);
  return source.query({ asOf: NOW, ...query });
}

/** One column by key (keys joined by `/`, null as `-`). */
export const column = (result: Result, id: string): Record<string, unknown> =>
  Object.fromEntries(
    result.rows.map(({ key, values }) => [
      Object.values(key)
        .map((k) => k ?? '-')
        .join('/'),
      values[id],
    ]),
  );
