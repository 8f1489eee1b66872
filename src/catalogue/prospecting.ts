import type { Flag, Measure, Metric, Report } from '../contract/metric.js';

const prospect = { unit: 'prospect', detail: 'account' } as const;
const deal = { unit: 'deal', basis: 'closing', detail: 'deal' } as const;
const count = (...flags: Flag[]): Measure => ({ count: flags });
const converted = count('converted');
/** Of the won deals that rows became, each once. */
const amount = (...where: Flag[]): Measure => ({ sum: 'amount', where, once: 'deal' });
const cost: Measure = { sum: 'cost' };
const own = { only: 'prospecting' } as const;
/** Of all that is won in the period, and not of a file. */
const ofFiles = ['file', 'source', 'status'];

/** What files of prospects cost and bring. Definitions: docs/metrics.md and docs/decisions/0007. */
export const prospectingMetrics: readonly Metric[] = [
  {
    ...prospect,
    id: 'rows',
    kind: 'count',
    basis: 'none',
    direction: 'neutral',
    formula: count('prospect'),
  },
  {
    ...prospect,
    id: 'worked',
    kind: 'count',
    basis: 'activity',
    direction: 'higher',
    formula: count('worked'),
  },
  {
    ...prospect,
    id: 'converted',
    kind: 'count',
    basis: 'creation',
    direction: 'higher',
    formula: converted,
  },
  {
    ...prospect,
    id: 'conversionRate',
    kind: 'ratio',
    basis: 'creation',
    direction: 'higher',
    formula: { ratio: [converted, count('prospect')] },
    variants: { 'of-worked': { ratio: [count('worked', 'converted'), count('worked')] } },
  },
  {
    ...prospect,
    id: 'callsPerConversion',
    kind: 'count',
    basis: 'activity',
    direction: 'lower',
    formula: { ratio: [{ sum: 'calls' }, converted] },
  },
  {
    ...deal,
    ...own,
    id: 'won',
    kind: 'count',
    direction: 'higher',
    formula: { distinct: 'deal', where: ['wonRow'] },
  },
  {
    ...deal,
    ...own,
    id: 'wonAmount',
    kind: 'money',
    unit: 'money',
    direction: 'higher',
    formula: amount('wonRow'),
  },
  {
    ...deal,
    id: 'amountPerConversion',
    kind: 'money',
    unit: 'money',
    direction: 'higher',
    formula: { ratio: [amount('wonRow'), converted] },
  },
  {
    ...prospect,
    id: 'cost',
    kind: 'money',
    unit: 'money',
    basis: 'none',
    direction: 'lower',
    formula: cost,
  },
  {
    ...deal,
    id: 'roi',
    kind: 'ratio',
    direction: 'higher',
    formula: { ratio: [{ minus: [amount('wonRow', 'costKnown'), cost] }, cost] },
  },
  {
    ...deal,
    id: 'coverage',
    kind: 'ratio',
    direction: 'higher',
    formula: { ratio: [count('won', 'attributed'), count('won')] },
    notBy: ofFiles,
  },
];

export const prospectingReports: readonly Report[] = [
  {
    id: 'prospecting',
    table: 'prospects',
    of: ['prospect', 'emptyFile', 'won'],
    dimensions: [
      'file',
      'source',
      'person',
      'team',
      'unit',
      'company',
      'region',
      'district',
      'agency',
      'store',
      'status',
    ],
    by: ['file'],
    metrics: prospectingMetrics.map(({ id }) => id),
    where: {},
  },
];
