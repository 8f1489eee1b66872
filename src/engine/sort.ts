import type { ResultColumn, ResultRow, SortKey, Value } from '../contract/query.js';
import type { Part } from './figures.js';
import { firstOf } from './sorted.js';

/**
 * All rows by columns, then by the view's own order: time, and the order in which the data first name a value. Null is
 * last both ways, but "never" is before every date.
 */
export function* sortRows(
  parts: readonly Part[],
  by: readonly string[],
  keys: readonly SortKey[] = [],
  columns: readonly ResultColumn[] = [],
): Generator<undefined, ResultRow[]> {
  const rows = parts.flatMap((part) => part.rows);
  const ranks = by.map((id) => ranksOf(parts, id, rows.length));
  const nevers = new Set(columns.filter(({ never }) => never).map(({ id }) => id));
  const compare = (a: number, b: number): number => {
    const difference = keys.length ? compareRows(rows[a]!, rows[b]!, keys, nevers) : 0;
    if (difference !== 0) return difference;
    for (const rank of ranks) if (rank[a] !== rank[b]) return rank[a]! - rank[b]!;
    return a - b;
  };
  let inOrder = 1;
  while (inOrder < rows.length && compare(inOrder - 1, inOrder) < 0) inOrder++;
  if (inOrder >= rows.length) return rows;
  const order = yield* firstOf(rows.length, rows.length, compare);
  return Array.from(order, (i) => rows[i]!);
}

/** Place of each row's value in a dimension; no value is last. */
function ranksOf(parts: readonly Part[], id: string, length: number): Float64Array {
  const ranks = new Float64Array(length);
  let at = 0;
  parts.forEach(({ rows, grouping: { dimensions, codes } }, part) => {
    const ofGroup = codes[dimensions.findIndex((dimension) => dimension.id === id)];
    for (let g = 0; g < rows.length; g++)
      ranks[at++] = ofGroup ? ofGroup[g]! || Number.MAX_VALUE : part;
  });
  return ranks;
}

/** Compares two rows by columns, the first that differs deciding. `nevers`: columns whose null comes before all. */
function compareRows(
  a: ResultRow,
  b: ResultRow,
  keys: readonly SortKey[],
  nevers: ReadonlySet<string>,
): number {
  for (const { by, descending } of keys) {
    const difference = compareValues(
      a.values[by] ?? null,
      b.values[by] ?? null,
      descending === true,
      nevers.size > 0 && nevers.has(by),
    );
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers by size, texts by code unit; null is last, whichever the direction, unless it is "never". */
function compareValues(a: Value, b: Value, descending: boolean, isNever: boolean): number {
  if (a === b) return 0;
  if (a === null || b === null) return (a === null ? 1 : -1) * (isNever && !descending ? -1 : 1);
  return (a < b ? -1 : 1) * (descending ? -1 : 1);
}
