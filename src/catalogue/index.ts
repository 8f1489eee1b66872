import type { Metric, Report } from '../contract/metric.js';
import { goalMetrics } from './goals.js';
import { outreachMetrics, outreachReports } from './outreach.js';
import { pipelineMetrics, pipelineReports } from './pipeline.js';
import { prospectMetrics, prospectReports } from './prospects.js';
import { salesMetrics, salesReports } from './sales.js';

/** Every metric of every report, as data. */
export const metrics: readonly Metric[] = [
  ...outreachMetrics,
  ...goalMetrics,
  ...prospectMetrics,
  ...salesMetrics,
  ...pipelineMetrics,
];

/** Every report, as data. */
export const reports: readonly Report[] = [
  ...outreachReports,
  ...prospectReports,
  ...salesReports,
  ...pipelineReports,
];

export const metricOf = (id: string): Metric | undefined =>
  metrics.find((metric) => metric.id === id.split(':')[0]);
export const reportOf = (id: string): Report | undefined =>
  reports.find((report) => report.id === id);
