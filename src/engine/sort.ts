import type { ResultRow, SortKey, Value } from '../contract/query.js';
import type { Part } from './figures.js';

/** All rows by columns, then by the view's own order: time, and the order in which the data first name a value; null last both ways. */
export function sortRows(
  parts: readonly Part[],
  by: readonly string[],
  keys: readonly SortKey[] = [],
): ResultRow[] {
  const order = new Map<ResultRow, number[]>();
  parts.forEach(({ rows, grouping: { dimensions, codes } }, part) =>
    rows.forEach((row, g) => {
      const ranks = by.map((id) => {
        const d = dimensions.findIndex((dimension) => dimension.id === id);
        return d < 0 ? part : codes[d]![g]! || Infinity;
      });
      order.set(row, ranks);
    }),
  );
  return [...order.keys()].sort((a, b) => {
    const difference = compareRows(a, b, keys);
    if (difference !== 0) return difference;
    const [x, y] = [order.get(a)!, order.get(b)!];
    const d = x.findIndex((rank, i) => rank !== y[i]);
    return d < 0 ? 0 : x[d]! < y[d]! ? -1 : 1;
  });
}
/** Compares two rows by columns, the first that differs deciding. */
export function compareRows(a: ResultRow, b: ResultRow, keys: readonly SortKey[]): number {
  for (const { by, descending } of keys) {
    const difference = compareValues(
      a.values[by] ?? null,
      b.values[by] ?? null,
      descending === true,
    );
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers by size, texts by code unit; null is last, whichever the direction. */
function compareValues(a: Value, b: Value, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * (descending ? -1 : 1);
}
