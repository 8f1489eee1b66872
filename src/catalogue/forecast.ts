import type { Flag, Metric, Report } from '../contract/metric.js';
import { rowDimensions } from './prospects.js';

const expected = { only: 'forecast', basis: 'expected closing' } as const;
const money = { kind: 'money', unit: 'money', detail: 'deal' } as const;

const amountOf = (
  id: string,
  basis: string,
  flag: Flag,
  direction: Metric['direction'],
): Metric => ({
  ...money,
  id,
  basis,
  direction,
  formula: { sum: 'amount', where: [flag] },
});

/** What is won, and what may still be, by when it is expected. Definitions: docs/metrics.md and docs/decisions/0006. */
export const forecastMetrics: readonly Metric[] = [
  {
    ...money,
    id: 'weightedAmount',
    basis: 'expected closing',
    direction: 'higher',
    formula: { sum: 'weightedAmount', where: ['open'] },
  },
  { ...amountOf('openAmount', 'expected closing', 'open', 'neutral'), ...expected },
  {
    ...expected,
    id: 'openCount',
    kind: 'count',
    unit: 'deal',
    direction: 'neutral',
    formula: { count: ['open'] },
  },
  amountOf('overdueAmount', 'expected closing', 'overdue', 'lower'),
  amountOf('undatedAmount', 'state', 'undated', 'lower'),
  amountOf('onHoldAmount', 'state', 'onHold', 'neutral'),
];

export const forecastReports: readonly Report[] = [
  {
    id: 'forecast',
    table: 'opportunities',
    base: 'forecast',
    of: ['won', 'open', 'onHold'],
    dimensions: rowDimensions,
    by: ['month'],
    metrics: ['wonAmount', 'weightedAmount', 'openAmount'],
    more: ['won', 'openCount', 'overdueAmount', 'undatedAmount', 'onHoldAmount'],
    where: { period: 'this-fiscal-year' },
  },
];
