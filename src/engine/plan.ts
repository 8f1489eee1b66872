import { JalonError } from '../contract/error.js';
import { metricIn } from '../contract/formula.js';
import type { Formula, Metric, Report } from '../contract/metric.js';
import type { Filters, Query } from '../contract/query.js';

/** Metrics and reports as data; the engine knows none by name. */
export interface Catalogue {
  metrics: readonly Metric[];
  reports: readonly Report[];
  /** Of notices, by code. */
  sentences: Readonly<Record<string, string>>;
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

/** The report asked for; where none is named, the first whose table the data have, and of those one with the metrics asked for. */
export function findReport(
  { report: id, metrics: wanted, detail }: Query,
  { reports }: Catalogue,
  tables: Readonly<Record<string, unknown>>,
): Report {
  if (id !== undefined) {
    const report = reports.find((one) => one.id === id);
    if (!report) throw queryError(`There is no report "${id}".`, { report: id });
    return report;
  }
  const possible = reports.filter(({ table }) => tables[table]);
  const names = (detail ? [detail.metric] : (wanted ?? [])).map(nameOf);
  const withAll = possible.find(({ metrics, more = [] }) =>
    names.every((name) => metrics.includes(name) || more.includes(name)),
  );
  return withAll ?? possible[0] ?? reports[0]!;
}

/** A report of goals about the metric that the goal is of: its rows are those of the first report that has it. */
export function aboutGoal(
  report: Report,
  { goal }: Query,
  { metrics, reports }: Catalogue,
  tables: Readonly<Record<string, unknown>>,
): Report {
  if (!report.ofGoal || goal?.metric === undefined) return report;
  const metric = nameOf(goal.metric);
  const isOf = ({ metrics: own, more = [] }: Report): boolean =>
    own.includes(metric) || more.includes(metric);
  const other = reports.find((one) => !one.ofGoal && tables[one.table] && isOf(one));
  if (!other || other.table === report.table) return report;
  const isOfGoal = (id: string): boolean =>
    metrics.some((one) => one.id === id && 'goal' in one.formula);
  const { columns: _columns, sort: _sort, ...rest } = other;
  const { id, by, where } = report;
  return { ...rest, id, by, where, metrics: report.metrics.filter(isOfGoal) };
}

const nameOf = (id: string): string => id.split(':')[0]!;

/** The metric of a column id, `id` or `id:variant`, in a report. */
export function findMetric(id: string, { metrics }: Catalogue, report: Report): PlannedMetric {
  const [name = '', variant = ''] = id.split(':', 2);
  const found = metricIn(metrics, id, report.id);
  if (!found) throw queryError(`There is no metric "${name}".`, { metric: name });
  const { metric, formula } = found;
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
