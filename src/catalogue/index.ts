import { madeOf, metricIn } from '../contract/formula.js';
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

export const metricIds = (): string[] => metrics.map(({ id }) => id);

/** The metric that an id (`id`, `id:variant`) means in a report. */
export const metricOf = (id: string, report: string | null): Metric | undefined =>
  metricIn(metrics, id, report)?.metric;
export const reportOf = (id: string): Report | undefined =>
  reports.find((report) => report.id === id);

function planned(id: string, report: string): { metric: Metric; formula: Formula } | undefined {
  const { metric, formula } = metricIn(metrics, id, report) ?? {};
  return metric && formula && { metric, formula };
}

/** What a figure, `id` or `id:variant`, is made of in a report. `goal`: metric that a goal is of; absent: the report's. */
export function figureOf(
  id: string,
  report = '',
  goal = reportOf(report)?.goal?.metric,
): readonly (Formula | Measure)[] {
  const found = planned(id, report);
  return found ? madeOf(found.formula, goal === undefined ? undefined : planned(goal, report)) : [];
}
