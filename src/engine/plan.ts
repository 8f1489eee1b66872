import { JalonError } from '../contract/error.js';
import type { Formula, Metric, Report } from '../contract/metric.js';
import type { Filters } from '../contract/query.js';

/** Metrics and reports as data; the engine knows none by name. */
export interface Catalogue {
  metrics: readonly Metric[];
  reports: readonly Report[];
}

export interface PlannedMetric {
  /** Column id: the metric's id, or `id:variant`. */
  id: string;
  metric: Metric;
  formula: Formula;
}

/** A question that the data or the catalogue cannot answer. */
export function queryError(message: string, detail: Record<string, string>): JalonError {
  return new JalonError('query', message, { detail });
}

/** The report asked for; where none is named, the first one whose table the data have. */
export function findReport(
  id: string | undefined,
  { reports }: Catalogue,
  tables: Readonly<Record<string, unknown>>,
): Report {
  const wanted = id ?? (reports.find(({ table }) => tables[table]) ?? reports[0]!).id;
  const report = reports.find((r) => r.id === wanted);
  if (!report) throw queryError(`There is no report "${wanted}".`, { report: wanted });
  return report;
}

/** The metric of a column id, `id` or `id:variant`. */
export function findMetric(id: string, { metrics }: Catalogue): PlannedMetric {
  const [name = '', variant] = id.split(':', 2);
  const metric = metrics.find((m) => m.id === name);
  if (!metric) throw queryError(`There is no metric "${name}".`, { metric: name });
  if (variant === undefined) return { id, metric, formula: metric.formula };
  const formula = metric.variants?.[variant];
  if (!formula)
    throw queryError(`Metric "${name}" has no variant "${variant}".`, { metric: name, variant });
  return { id, metric, formula };
}

/** A report's filters with the query's laid over them; a key that the query leaves undefined keeps the report's. */
export function mergeFilters(preset: Filters, where: Filters | undefined): Filters {
  const merged: Filters = { ...preset };
  for (const [key, value] of Object.entries(where ?? {}))
    if (value !== undefined) merged[key] = value;
  return merged;
}
