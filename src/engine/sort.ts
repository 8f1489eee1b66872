import type { ResultRow, SortKey, Value } from '../contract/query.js';
import type { Grouping } from './group.js';

/** Sorts rows in place by columns, then in the order in which the data first name the groups; null last both ways. */
export function sortRows(
  rows: ResultRow[],
  { codes, dimensions }: Grouping,
  keys: readonly SortKey[] = [],
): void {
  const order = new Map(rows.map((row, g) => [row, g]));
  rows.sort((a, b) => {
    const difference = compareRows(a, b, keys);
    if (difference !== 0) return difference;
    const [g, h] = [order.get(a)!, order.get(b)!];
    for (let d = 0; d < dimensions.length; d++) {
      const [x, y] = [codes[d]![g]!, codes[d]![h]!];
      if (x !== y) return x === 0 ? 1 : y === 0 ? -1 : x - y;
    }
    return 0;
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
