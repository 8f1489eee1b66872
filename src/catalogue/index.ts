import type { Formula, Measure, Metric, Report } from '../contract/metric.js';
import { activityMetrics, activityReports } from './activity.js';
import { cohortMetrics, cohortReports } from './cohort.js';
import { forecastMetrics, forecastReports } from './forecast.js';
import { goalMetrics } from './goals.js';
import { kpiMetrics, kpiReports } from './kpi.js';
import { ledgerMetrics, ledgerReports } from './ledger.js';
import { outreachMetrics, outreachReports } from './outreach.js';
import { pipelineMetrics, pipelineReports } from './pipeline.js';
import { prospectMetrics, prospectReports } from './prospects.js';
import { prospectingMetrics, prospectingReports } from './prospecting.js';
import { salesMetrics, salesReports } from './sales.js';

export { sentences } from './notices.js';
export { optOuts, ownActs } from './outreach.js';

/** Every metric of every report, as data. */
export const metrics: readonly Metric[] = [
  ...outreachMetrics,
  ...goalMetrics,
  ...prospectMetrics,
  ...salesMetrics,
  ...pipelineMetrics,
  ...ledgerMetrics,
  ...activityMetrics,
  ...prospectingMetrics,
  ...forecastMetrics,
  ...cohortMetrics,
  ...kpiMetrics,
];

/** Every report, as data. */
export const reports: readonly Report[] = [
  ...outreachReports,
  ...prospectReports,
  ...salesReports,
  ...pipelineReports,
  ...activityReports,
  ...prospectingReports,
  ...forecastReports,
  ...cohortReports,
  ...kpiReports,
  ...ledgerReports,
];

/** The metric that an id (`id`, `id:variant`) means in a report. */
export function metricOf(id: string, report: string | null): Metric | undefined {
  const name = id.split(':')[0];
  const named = metrics.filter((metric) => metric.id === name);
  return named.find(({ only }) => only === report) ?? named.find(({ only }) => !only);
}
export const reportOf = (id: string): Report | undefined =>
  reports.find((report) => report.id === id);

/**
 * The formula of a figure, `id` or `id:variant`, in a report. Of what a goal's metric did, or has left to do, its own: `goal`
 * is that metric, absent the report's. Undefined: it is made of no rows.
 */
export function formulaOf(
  id: string,
  report: string | null,
  goal?: string,
): Formula | Measure | undefined {
  const metric = metricOf(id, report);
  const variant = id.split(':')[1];
  const formula = variant === undefined ? metric?.formula : metric?.variants?.[variant];
  if (!formula || !('goal' in formula)) return formula;
  const of = goal ?? reportOf(report ?? '')?.goal?.metric;
  if (of === undefined || formula.goal === 'pace') return undefined;
  const whole = metricOf(of, report)?.goal;
  return formula.goal === 'target' ? whole?.of : (whole?.done ?? formulaOf(of, report));
}

/** Whether a formula is made of one of these facts. */
export const isMadeOf = (
  formula: Formula | Measure | undefined,
  facts: readonly string[],
): boolean =>
  !!formula && facts.some((fact) => new RegExp(`\\b${fact}\\b`).test(JSON.stringify(formula)));
