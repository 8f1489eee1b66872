import type { Metric, Report } from '../contract/metric.js';
import { goalMetrics } from './goals.js';
import { dealDimensions } from './prospects.js';

const only = 'sales-report';
const money = { kind: 'money', unit: 'money', detail: 'deal' } as const;

/** What a report of one row a deal adds up. Definitions: docs/metrics.md and docs/decisions/0008. */
export const ledgerMetrics: readonly Metric[] = [
  {
    ...money,
    only,
    id: 'amount',
    basis: 'state',
    direction: 'higher',
    formula: { sum: 'amount' },
  },
  {
    ...money,
    only,
    id: 'weightedAmount',
    basis: 'state',
    direction: 'higher',
    formula: { sum: 'weightedAmount', where: ['open'] },
  },
  {
    ...goalMetrics.find(({ id }) => id === 'attainment')!,
    only,
    formula: { goal: 'attainment', of: 'owner' },
  },
  {
    ...money,
    id: 'paid',
    basis: 'payment',
    direction: 'higher',
    formula: { sum: 'paid', once: 'client' },
  },
  {
    ...money,
    id: 'balance',
    basis: 'payment',
    direction: 'lower',
    formula: { sum: 'balance', once: 'client' },
  },
];

export const ledgerReports: readonly Report[] = [
  {
    id: only,
    table: 'opportunities',
    base: 'deals',
    of: ['created', 'ended', 'open'],
    dimensions: ['deal', ...dealDimensions],
    by: ['deal'],
    metrics: ['amount', 'weightedAmount', 'attainment', 'paid', 'balance'],
    columns: [
      'deal',
      'client',
      'contact',
      'jobTitle',
      'company',
      'industry',
      'stage',
      'closeness',
      'amount',
      'probability',
      'weightedAmount',
      'expectedCloseOn',
      'nextAction',
      'nextActionOn',
      'lastContactAt',
      'owner',
      'attainment',
      'paid',
      'balance',
    ],
    sort: [{ by: 'lastContactAt' }],
    goal: { metric: 'wonAmount', day: 31 },
    where: { period: 'this-fiscal-year' },
  },
];
