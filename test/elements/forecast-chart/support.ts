import type { Dataset } from '../../../src/contract/dataset.js';
import type { Query, Result } from '../../../src/contract/query.js';
import { openDataset } from '../../../src/source/open.js';

/** Friday 20 March 2026, 09:00 in Paris. */
export const now = '2026-03-20T08:00:00Z';

type Row = Record<string, unknown>;
export const deal = (id: string, more: Row = {}): Row => ({
  id,
  name: `Deal ${id}`,
  owner: 'a',
  status: 'open',
  stage: 's',
  amount: 1000,
  probability: null,
  createdAt: '2026-01-05T09:00:00',
  closedAt: null,
  expectedCloseOn: null,
  ...more,
});

/** Won 5,000 in February; 2,000 due in March, 400 in May; 30 overdue, 7 without a date, 900 on hold. */
export const deals: Row[] = [
  deal('1', { status: 'won', amount: 5000, closedAt: '2026-02-10T09:00:00' }),
  deal('2', { amount: 2000, probability: 0.8, expectedCloseOn: '2026-03-31' }),
  deal('3', { amount: 400, expectedCloseOn: '2026-05-01', owner: 'b' }),
  deal('4', { amount: 30, expectedCloseOn: '2026-03-19', owner: 'b' }),
  deal('5', { amount: 7 }),
  deal('6', { status: 'on-hold', amount: 900, owner: 'c' }),
];

export const sales = (more: Partial<Record<keyof Dataset, unknown>> = {}): Dataset =>
  ({
    jalon: 1,
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    people: [
      { id: 'a', name: 'Anne' },
      { id: 'b', name: 'Bruno' },
      { id: 'c', name: 'Chloé' },
    ],
    stages: [
      { id: 's', name: 'Proposal', pipeline: 'P', order: 1, kind: 'open', probability: 0.5 },
    ],
    opportunities: deals,
    ...more,
  }) as Dataset;

export async function answer(query: Query, data = sales()): Promise<Result> {
  const source = await openDataset(data);
  return source.query({ asOf: now, where: { period: '2026-01-01/2026-06-30' }, ...query });
}
