import type { Flag, Measure, Metric, Report } from '../contract/metric.js';

const prospect = { unit: 'prospect', detail: 'account' } as const;
const deal = { unit: 'deal', basis: 'closing', detail: 'deal' } as const;
const count = (...flags: Flag[]): Measure => ({ count: flags });
const converted = count('converted');
/** Of the won deals that rows became, each once. */
const amount = (...where: Flag[]): Measure => ({
  sum: 'amount',
  where: ['prospect', 'won', ...where],
  once: 'deal',
});
const won = (...where: Flag[]): Measure => ({ distinct: 'deal', where: ['won', ...where] });
/** Of prospects and of files without any; deals cost nothing. */
const cost: Measure = { sum: 'cost', where: ['bought'] };
const own = { only: 'prospecting' } as const;

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
    formula: won('prospect'),
  },
  {
    ...deal,
    ...own,
    id: 'wonAmount',
    kind: 'money',
    unit: 'money',
    direction: 'higher',
    formula: amount(),
  },
  {
    ...deal,
    id: 'amountPerConversion',
    kind: 'money',
    unit: 'money',
    direction: 'higher',
    formula: { ratio: [amount(), converted] },
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
    unit: 'money',
    direction: 'higher',
    formula: { ratio: [{ minus: [amount('costKnown'), cost] }, cost] },
  },
  {
    ...deal,
    id: 'coverage',
    kind: 'ratio',
    direction: 'higher',
    formula: { share: [won('prospect'), won()] },
  },
];

export const prospectingReports: readonly Report[] = [
  {
    id: 'prospecting',
    table: 'prospects',
    of: ['bought', 'won'],
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
