import type { Metric, Report } from '../contract/metric.js';
import { goalMetrics } from './goals.js';
import { outreachMetrics, outreachReports } from './outreach.js';

/** Every metric of every report, as data. */
export const metrics: readonly Metric[] = [...outreachMetrics, ...goalMetrics];

/** Every report, as data. */
export const reports: readonly Report[] = [...outreachReports];

export const metricOf = (id: string): Metric | undefined =>
  metrics.find((metric) => metric.id === id.split(':')[0]);
export const reportOf = (id: string): Report | undefined =>
  reports.find((report) => report.id === id);
