import type { Report } from '../contract/metric.js';
import type { Filters, Notice, Query } from '../contract/query.js';
import type { LoadedDataset } from '../data/dataset.js';
import type { Base } from '../derive/base.js';
import type { Catalogue } from './plan.js';
import type { Scans } from './scans.js';
import type { Window } from '../derive/window.js';

/** Filters that are in force besides the query's; null: none. */
export const scopeOf = ({
  base,
  data: { viewer },
}: Pick<Asked, 'base' | 'data'>): Filters | null =>
  viewer ? (viewer.scope ?? base.scopeOf?.(viewer) ?? null) : null;

/** What answering one query is made of. */
export interface Asked {
  query: Query;
  report: Report;
  data: LoadedDataset;
  catalogue: Catalogue;
  base: Base;
  scans: Scans;
  window: Window;
  where: Filters;
  notices: Notice[];
}
