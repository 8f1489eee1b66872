import type { Formula, Metric, Report } from '../contract/metric.js';
import { rowDimensions } from './prospects.js';

const deal = { unit: 'deal', basis: 'first stage entry', detail: 'deal' } as const;
const deals = (...where: string[]) => ({ distinct: 'deal', where });
/** A formula for each rule by which a deal counts in a stage; `reached` is the default. */
const byRule = (formulaOf: (rule: string) => Formula): Pick<Metric, 'formula' | 'variants'> => ({
  formula: formulaOf('reached'),
  variants: { strict: formulaOf('strict'), actual: formulaOf('actual') },
});

/** The way of deals through the stages of a pipeline. Definitions: docs/metrics.md and docs/decisions/0004. */
export const pipelineMetrics: readonly Metric[] = [
  { ...deal, id: 'entered', kind: 'count', direction: 'higher', ...byRule((rule) => deals(rule)) },
  {
    ...deal,
    id: 'advanced',
    kind: 'count',
    direction: 'higher',
    ...byRule((rule) => deals(`${rule}Later`)),
  },
  { ...deal, id: 'lostHere', kind: 'count', direction: 'lower', formula: deals('lostHere') },
  { ...deal, id: 'waiting', kind: 'count', direction: 'neutral', formula: deals('waiting') },
  {
    ...deal,
    id: 'conversion',
    kind: 'ratio',
    direction: 'higher',
    ...byRule((rule) => ({ ratio: [deals(`${rule}Later`), deals(rule)] })),
  },
  {
    ...deal,
    id: 'conversionFromStart',
    kind: 'ratio',
    direction: 'higher',
    ...byRule((rule) => ({ ratio: [deals(rule), deals(`${rule}First`)] })),
  },
  {
    ...deal,
    id: 'medianDays',
    kind: 'duration',
    unit: 'day',
    direction: 'lower',
    formula: { median: 'stays', where: [] },
  },
  {
    ...deal,
    id: 'amount',
    kind: 'money',
    unit: 'money',
    direction: 'higher',
    ...byRule((rule) => ({ sum: 'amount', where: [rule], once: 'deal' })),
  },
];

export const pipelineReports: readonly Report[] = [
  {
    id: 'pipeline',
    table: 'opportunities',
    base: 'stages',
    dimensions: rowDimensions,
    by: ['stage'],
    metrics: pipelineMetrics.map(({ id }) => id),
    more: ['openCount', 'openAmount'],
    where: { period: 'this-fiscal-year' },
  },
];
