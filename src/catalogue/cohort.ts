import type { Metric, Report } from '../contract/metric.js';
import { rowDimensions } from './prospects.js';

const deal = { unit: 'deal', basis: 'creation', kind: 'count' } as const;
const cohort = { ...deal, only: 'cohort' } as const;
const oldestFirst = [{ by: 'createdAt' }];

/** What became of the deals created in a month. Definitions: docs/metrics.md and docs/decisions/0006. */
export const cohortMetrics: readonly Metric[] = [
  { ...cohort, id: 'won', direction: 'higher', formula: { count: ['won'] } },
  { ...cohort, id: 'lost', direction: 'lower', formula: { count: ['lost'] } },
  { ...deal, id: 'open', direction: 'neutral', formula: { count: ['open'] } },
  {
    ...cohort,
    id: 'conversion',
    kind: 'ratio',
    direction: 'higher',
    formula: { ratio: [{ count: ['won', 'judged'] }, { count: ['created', 'judged'] }] },
  },
  {
    ...deal,
    id: 'averageAge',
    kind: 'duration',
    unit: 'day',
    detail: 'deal',
    direction: 'lower',
    formula: { ratio: [{ sum: 'age', where: ['open', 'judged'] }, { count: ['open', 'judged'] }] },
    sort: oldestFirst,
  },
  { ...deal, id: 'immature', direction: 'neutral', formula: { count: ['immature'] } },
  {
    ...deal,
    id: 'stalled',
    direction: 'lower',
    formula: { count: ['stalled'] },
    sort: oldestFirst,
  },
  {
    id: 'stalledAmount',
    kind: 'money',
    unit: 'money',
    basis: 'creation',
    detail: 'deal',
    direction: 'lower',
    formula: { sum: 'amount', where: ['stalled'] },
    sort: oldestFirst,
  },
];

export const cohortReports: readonly Report[] = [
  {
    id: 'cohort',
    table: 'opportunities',
    base: 'cohort',
    of: ['created', 'won'],
    dimensions: [...rowDimensions, 'age'],
    by: ['month'],
    metrics: ['created', 'won', 'lost', 'open', 'conversion', 'averageAge'],
    more: ['immature', 'stalled', 'stalledAmount'],
    where: { period: null },
  },
];
