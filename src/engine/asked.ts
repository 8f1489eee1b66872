import type { Report } from '../contract/metric.js';
import type { Filters, Notice, Query } from '../contract/query.js';
import type { LoadedDataset } from '../data/dataset.js';
import type { Base } from '../derive/base.js';
import { findMetric, queryError, type Catalogue, type PlannedMetric } from './plan.js';
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

/** The metric that goals are about. Throws a `JalonError` with code `query` where nothing says which. */
export function goalMetric({ query, catalogue, report }: Asked): PlannedMetric {
  const id = query.goal?.metric ?? report.goal?.metric;
  if (id === undefined)
    throw queryError(`Report "${report.id}" is about no goal: say which metric, in "goal".`, {
      report: report.id,
    });
  return findMetric(id, catalogue, report);
}
