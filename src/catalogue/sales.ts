import type { Metric, Report } from '../contract/metric.js';
import { dealDimensions } from './prospects.js';

const deal = { unit: 'deal', basis: 'closing' } as const;
const money = { kind: 'money', unit: 'money', detail: 'deal' } as const;
const wonSpan = ['won', 'spanKnown'];

/** Figures of deals won, lost and open, of the whole company or by owner. Definitions: docs/metrics.md and docs/decisions/0004. */
export const salesMetrics: readonly Metric[] = [
  {
    ...deal,
    id: 'created',
    kind: 'count',
    basis: 'creation',
    direction: 'higher',
    formula: { count: ['created'] },
  },
  { ...deal, id: 'won', kind: 'count', direction: 'higher', formula: { count: ['won'] } },
  {
    ...money,
    id: 'wonAmount',
    basis: 'closing',
    direction: 'higher',
    formula: { sum: 'amount', where: ['won'] },
  },
  { ...deal, id: 'lost', kind: 'count', direction: 'lower', formula: { count: ['lost'] } },
  {
    ...money,
    id: 'lostAmount',
    basis: 'closing',
    direction: 'lower',
    formula: { sum: 'amount', where: ['lost'] },
  },
  {
    ...deal,
    id: 'winRate',
    kind: 'ratio',
    direction: 'higher',
    formula: { ratio: [{ count: ['won'] }, { count: ['wonOrLost'] }] },
    variants: {
      'of-created': { ratio: [{ count: ['created', 'wonByNow'] }, { count: ['created'] }] },
      'with-cancelled': { ratio: [{ count: ['won'] }, { count: ['ended'] }] },
    },
  },
  {
    ...money,
    id: 'averageDeal',
    basis: 'closing',
    direction: 'higher',
    formula: {
      ratio: [{ sum: 'amount', where: ['won', 'amountKnown'] }, { count: ['won', 'amountKnown'] }],
    },
  },
  {
    id: 'daysToClose',
    kind: 'duration',
    unit: 'day',
    detail: 'deal',
    basis: 'closing',
    direction: 'lower',
    formula: { ratio: [{ sum: 'daysToClose', where: wonSpan }, { count: wonSpan }] },
  },
  {
    id: 'daysToCloseMedian',
    kind: 'duration',
    unit: 'day',
    detail: 'deal',
    basis: 'closing',
    direction: 'lower',
    formula: { median: 'daysToClose', where: wonSpan },
  },
  {
    ...deal,
    id: 'openCount',
    kind: 'count',
    basis: 'state',
    direction: 'neutral',
    formula: { count: ['open'] },
  },
  {
    ...money,
    id: 'openAmount',
    basis: 'state',
    direction: 'neutral',
    formula: { sum: 'amount', where: ['open'] },
  },
];

const figures = {
  table: 'opportunities',
  base: 'deals',
  of: ['created', 'ended', 'open'],
  dimensions: dealDimensions,
  metrics: salesMetrics.map(({ id }) => id),
  more: ['attainment'],
  goal: { metric: 'wonAmount', day: 31 },
  where: { period: 'this-fiscal-year' },
};

export const salesReports: readonly Report[] = [
  { ...figures, id: 'company', by: [] },
  { ...figures, id: 'team', by: ['owner'] },
];
