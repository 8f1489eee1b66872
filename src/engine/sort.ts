import type { ResultRow, SortKey } from '../contract/query.js';
import type { Filled } from './answer-rows.js';
import type { Part } from './figures.js';
import { comparing, firstOf, type Key } from './sorted.js';

/**
 * Rows of all parts by columns, then by the view's own order: time, and the order in which the data first name a value.
 * Null is last both ways, but "never" is before every date.
 */
export function* sortRows(
  rows: ResultRow[],
  parts: readonly Part[],
  by: readonly string[],
  sort: readonly SortKey[],
  columns: readonly Filled[],
): Generator<undefined, ResultRow[]> {
  const { length } = rows;
  const keys: Key[] = [];
  for (const { by: id, descending } of sort) {
    const column = columns.find((one) => one.id === id);
    if (!column) continue;
    const [first, ...others] = column.figures.map(({ values }) => values);
    keys.push({
      values: others.length ? [first!, ...others].flatMap((of) => Array.from(of)) : first!,
      descending,
      isNoneFirst: column.never && !descending,
    });
  }
  for (const id of by) keys.push({ values: ranksOf(parts, id, length) });
  const compare = comparing(keys);
  let inOrder = 1;
  while (inOrder < length && compare(inOrder - 1, inOrder) < 0) inOrder++;
  if (inOrder >= length) return rows;
  const order = yield* firstOf(length, length, compare);
  return Array.from(order, (i) => rows[i]!);
}

/** Place of each row's value in a dimension; no value is last. */
function ranksOf(parts: readonly Part[], id: string, length: number): Float64Array {
  const ranks = new Float64Array(length);
  let at = 0;
  parts.forEach(({ keys, grouping: { dimensions, codes } }, part) => {
    const ofGroup = codes[dimensions.findIndex((dimension) => dimension.id === id)];
    for (let g = 0; g < keys.length; g++) ranks[at++] = ofGroup ? ofGroup[g]! || NaN : part;
  });
  return ranks;
}
