import type { ResultRow, SortKey, Value } from '../contract/query.js';
import type { Filled } from './answer-rows.js';
import type { Part } from './figures.js';
import { firstOf } from './sorted.js';

/** Rows by a column. */
interface Key {
  readonly values: ArrayLike<Value>;
  /** 1 or, descending, -1; of null, where it is last or, as "never", first. */
  readonly sign: number;
  readonly signOfNull: number;
}

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
  const keys = sort.flatMap(({ by: id, descending }): Key[] => {
    const column = columns.find((one) => one.id === id);
    return column
      ? [
          {
            values: joined(column.figures.map(({ values }) => values)),
            sign: descending ? -1 : 1,
            signOfNull: column.never && !descending ? -1 : 1,
          },
        ]
      : [];
  });
  const ranks = by.map((id) => ranksOf(parts, id, length));
  const compare = (a: number, b: number): number => {
    for (let k = 0; k < keys.length; k++) {
      const difference = compareIn(keys[k]!, a, b);
      if (difference !== 0) return difference;
    }
    for (let r = 0; r < ranks.length; r++) {
      const difference = ranks[r]![a]! - ranks[r]![b]!;
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  let inOrder = 1;
  while (inOrder < length && compare(inOrder - 1, inOrder) < 0) inOrder++;
  if (inOrder >= length) return rows;
  const order = yield* firstOf(length, length, compare);
  return Array.from(order, (i) => rows[i]!);
}

const joined = (values: readonly ArrayLike<Value>[]): ArrayLike<Value> =>
  values.length === 1 ? values[0]! : values.flatMap((of) => Array.from(of));

/** Place of each row's value in a dimension; no value is last. */
function ranksOf(parts: readonly Part[], id: string, length: number): Float64Array {
  const ranks = new Float64Array(length);
  let at = 0;
  parts.forEach(({ keys, grouping: { dimensions, codes } }, part) => {
    const ofGroup = codes[dimensions.findIndex((dimension) => dimension.id === id)];
    for (let g = 0; g < keys.length; g++)
      ranks[at++] = ofGroup ? ofGroup[g]! || Number.MAX_VALUE : part;
  });
  return ranks;
}

/** Numbers by size, texts by code unit; null, and NaN, is last whichever the direction, unless it is "never". */
function compareIn({ values, sign, signOfNull }: Key, first: number, second: number): number {
  const [a, b] = [values[first]!, values[second]!];
  if (a === b) return 0;
  const [isA, isB] = [a === null || a !== a, b === null || b !== b];
  if (isA || isB) return isA && isB ? 0 : isA ? signOfNull : -signOfNull;
  return a! < b! ? -sign : sign;
}
