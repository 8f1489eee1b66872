import { buckets, relativePeriods } from '../calendar/period.js';
import { JalonError } from '../contract/error.js';
import { didYouMean } from '../contract/nearest.js';
import { listed } from '../data/fault.js';
import type { Catalogue } from '../engine/index.js';

const FEW = 30;
const periods = ['yyyy-mm', 'yyyy-Qn', 'yyyy', 'FYyyyy', 'yyyy-mm-dd/yyyy-mm-dd'];

/** Adds to an error about an unknown name which known ones are near; where none is and they are few, which there are. */
export function withNearest(error: unknown, { metrics, reports }: Catalogue): unknown {
  if (!(error instanceof JalonError) || !error.detail) return error;
  const { report, metric } = error.detail;
  const [key, name] = Object.entries(error.detail).pop()!;
  const dimensions = reports.flatMap((one) =>
    report === undefined || one.id === report ? one.dimensions : [],
  );
  const known: Record<string, readonly string[]> = {
    report: reports.map(({ id }) => id),
    metric: metrics.map(({ id }) => id),
    variant: metrics.flatMap(({ id, variants = {} }) =>
      id === metric ? Object.keys(variants) : [],
    ),
    dimension: [...dimensions, ...buckets],
    filter: ['period', ...dimensions],
    period: [...periods, ...relativePeriods],
  };
  const names = new Set(known[key]);
  if (!names.size || names.has(String(name))) return error;
  error.message +=
    didYouMean(String(name), names) || (names.size > FEW ? '' : ` Known are ${listed(names)}.`);
  return error;
}
