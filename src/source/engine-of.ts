import { metricIds, metrics, reports, sentences } from '../catalogue/index.js';
import { withHints } from '../contract/nearest.js';
import type { Notice } from '../contract/query.js';
import type { LoadedDataset } from '../data/dataset.js';
import { bases } from '../derive/index.js';
import { textOf } from '../derive/read.js';
import { Engine } from '../engine/index.js';

/** The engine with everything that Jalon knows: its metrics, its reports and the rows they count. */
export function engineOf(data: LoadedDataset): Engine {
  const notices = [...data.notices, ...unknownGoals(data)];
  return new Engine({ ...data, notices }, { metrics, reports, sentences }, bases);
}

/** A notice on goals of metrics that there are not. */
function unknownGoals({ tables: { goals } }: LoadedDataset): Notice[] {
  const known = metricIds();
  const metricAt = textOf(goals, 'metric');
  const met = new Set(Array.from({ length: goals?.length ?? 0 }, (_, row) => metricAt(row) ?? ''));
  for (const id of known) met.delete(id);
  if (!met.size) return [];
  const names = withHints(met, known);
  const message = `Goals of metrics that are not known were ignored: ${names}.`;
  return [{ code: 'unknown-goals', message, detail: { names, count: met.size } }];
}
