import { account, sent, type Reading } from './world.js';

const unit = (id: string, level: string, parent: string | null) => ({
  id,
  name: id,
  level,
  parent,
});
const units = [
  unit('C', 'company', null),
  unit('N1', 'region', 'C'),
  unit('D1', 'district', 'N1'),
  unit('D2', 'district', 'D1'),
  unit('S1', 'store', 'D2'),
  unit('S2', 'store', 'D1'),
  unit('S3', 'store', 'N1'),
  unit('S4', 'store', null),
];
const accounts = [
  account('a1'),
  account('a2', { store: 'S2' }),
  account('a3', { store: 'S3' }),
  account('a4', { store: 'S4', rep: null }),
  account('a5', { store: 'S9' }),
  account('a6', { store: null }),
];

/** Where a row stands in the organisation, and filters. */
export const placeReadings: Reading[] = [
  {
    reading: '`district` and `region` of a row',
    cases: [
      {
        name: 'the nearest district above the store',
        // S1 is in D2, which is in D1: D2. S3, S4, the unknown S9 and no store: none.
        data: { units, accounts },
        by: ['district'],
        total: { accounts: 6, assignedRate: '5/6' },
        rows: {
          D2: { accounts: 1 },
          D1: { accounts: 1 },
          null: { accounts: 4, assignedRate: '3/4' },
        },
      },
      {
        name: 'the region, also of a store without a district',
        data: { units, accounts },
        by: ['region'],
        rows: { N1: { accounts: 3 }, null: { accounts: 3 } },
      },
      {
        name: 'the filter unit takes everything below it',
        data: { units, accounts },
        by: ['store'],
        where: { period: '2026-03', unit: ['D1'] },
        total: { accounts: 2 },
        rows: { S1: { accounts: 1 }, S2: { accounts: 1 } },
        noRows: ['S3', 'S4', 'S9', 'null'],
      },
    ],
  },
  {
    reading: 'Filters',
    cases: [
      {
        name: 'a value that the data lacks matches nothing',
        data: { accounts, activities: [sent('a1', '03-02 10:00')] },
        where: { period: '2026-03', rep: 'nobody' },
        total: { accounts: 0, attempted: 0, attemptedRate: null },
      },
      {
        name: 'a key that accounts cannot have changes nothing',
        data: { accounts },
        where: { period: '2026-03', pipeline: 'P1' },
        total: { accounts: 6 },
      },
      {
        name: 'null in a list selects rows without a value',
        data: { accounts },
        where: { period: '2026-03', store: [null, 'S1'] },
        total: { accounts: 2 },
      },
      {
        name: 'null alone is all, [null] selects rows without a value',
        data: { accounts },
        where: { period: '2026-03', rep: null },
        total: { accounts: 6 },
      },
      {
        name: 'an empty list is all',
        data: { accounts },
        where: { period: '2026-03', rep: [] },
        total: { accounts: 6 },
      },
      {
        name: 'keys are AND, values are OR; the team is the rep’s',
        // R1 is in T1: a1 to a3, a5, a6. Of those in S1 or S2: a1, a2.
        data: {
          people: [
            { id: 'R1', name: 'R1', team: 'T1' },
            { id: 'R2', name: 'R2', team: 'T2' },
          ],
          accounts: [...accounts, account('a7', { rep: 'R2' })],
        },
        where: { period: '2026-03', team: 'T1', store: ['S1', 'S2'] },
        total: { accounts: 2 },
      },
    ],
  },
];
