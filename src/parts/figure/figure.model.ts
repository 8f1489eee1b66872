import { metricOf } from '../../catalogue/index.js';
import type { Result } from '../../contract/query.js';
import type { Figure } from '../why/why.model.js';

/** A total of an answer. */
export const totalOf = (
  metric: string,
  { columns, totals, totalParts, context }: Result,
): Figure => {
  const column = columns.find(({ id }) => id === metric);
  return {
    metric,
    kind: column?.kind ?? metricOf(metric, context.report!)?.kind ?? 'count',
    unit: column?.unit,
    value: totals[metric] ?? null,
    part: totalParts[metric],
    group: null,
    groupLabel: null,
  };
};
