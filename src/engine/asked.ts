import type { Report } from '../contract/metric.js';
import type { Filters, Notice, Query } from '../contract/query.js';
import type { LoadedDataset } from '../data/dataset.js';
import type { Base } from '../derive/base.js';
import { goalMetricId } from './goal.js';
import { findMetric, type Catalogue, type PlannedMetric } from './plan.js';
import type { Window } from '../derive/window.js';

/** What answering one query is made of. */
export interface Asked {
  query: Query;
  report: Report;
  data: LoadedDataset;
  catalogue: Catalogue;
  base: Base;
  window: Window;
  where: Filters;
  notices: Notice[];
}

/** The filters of a question, and the viewer's. */
export function filtersOf({ where, base, data: { viewer } }: Asked): Filters[] {
  const scope = viewer && (viewer.scope ?? base.scopeOf?.(viewer));
  return scope ? [where, scope] : [where];
}

/** The metric that goals are about. */
export const goalMetric = ({ query, catalogue, report }: Asked): PlannedMetric =>
  findMetric(goalMetricId(query.goal, report), catalogue, report);
