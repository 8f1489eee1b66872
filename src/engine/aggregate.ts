import type { Bitmap } from '../data/columns.js';
import type { Amounts, Base, Dimension, Links } from './base.js';
import { countRange, eachBit } from './bits.js';
import type { Grouping } from './group.js';
import type { Selection } from './select.js';

/** `target[group] += rows of the group that are in `rows`. */
export function countByGroup(
  base: Base,
  { perRun, perRow, size }: Grouping,
  rows: Bitmap,
): Float64Array {
  const counts = new Float64Array(size);
  if (perRun) {
    const { start, count } = base.runs;
    for (let run = 0; run < count; run++) {
      const group = perRun[run]!;
      if (group >= 0) counts[group]! += countRange(rows, start[run]!, start[run + 1]!);
    }
  } else
    eachBit(rows, (row) => {
      const group = perRow![row]!;
      if (group >= 0) counts[group]!++;
    });
  return counts;
}

/** Sums of the amounts of rows in `rows`, by group, in stored units. */
export function sumByGroup(
  base: Base,
  { perRun, perRow, size }: Grouping,
  rows: Bitmap,
  values: Float64Array,
): Float64Array {
  const sums = new Float64Array(size);
  if (perRun) {
    const { start, count } = base.runs;
    for (let run = 0; run < count; run++) {
      const group = perRun[run]!;
      if (group >= 0) sums[group]! += sumRange(rows, values, start[run]!, start[run + 1]!);
    }
  } else
    eachBit(rows, (row) => {
      const group = perRow![row]!;
      if (group >= 0) sums[group]! += values[row]!;
    });
  return sums;
}

function sumRange(rows: Bitmap, values: Float64Array, start: number, end: number): number {
  let sum = 0;
  let row = start;
  while (row < end) {
    if ((row & 31) === 0 && row + 32 <= end) {
      let word = rows[row >> 5]!;
      if (word === 0xffffffff) for (let i = row; i < row + 32; i++) sum += values[i]!;
      else for (; word !== 0; word &= word - 1) sum += values[row + 31 - Math.clz32(word & -word)]!;
      row += 32;
    } else {
      if ((rows[row >> 5]! >>> (row & 31)) & 1) sum += values[row]!;
      row++;
    }
  }
  return sum;
}

/** Sums by group; null where the group has rows but none of them has a value. */
export function amountByGroup(
  base: Base,
  grouping: Grouping,
  rows: Bitmap,
  { values, valid, scale }: Amounts,
  rowCounts: Float64Array,
): (number | null)[] {
  const sums = sumByGroup(base, grouping, rows, values);
  const known =
    valid &&
    countByGroup(
      base,
      grouping,
      rows.map((word, i) => word & valid[i]!),
    );
  return Array.from(sums, (sum, g) =>
    known && known[g] === 0 && rowCounts[g]! > 0 ? null : sum / scale,
  );
}

/** Sums of linked events by group, each event once a group. `own`: events go to the group of who acted. */
export function linkByGroup(
  grouping: Grouping,
  selection: Selection,
  links: Links,
  own: boolean,
): number[] {
  const sums = new Float64Array(grouping.size);
  const { amounts, persons, rowStart, rows, scale } = links;
  const selected = own ? selection.anyActor : selection.rows;
  const seen = new Int32Array(grouping.size).fill(-1);
  for (let e = 0; e < amounts.length; e++) {
    if (own && persons[e] === 0) continue;
    for (let i = rowStart[e]!; i < rowStart[e + 1]!; i++) {
      const row = rows[i]!;
      if (((selected[row >> 5]! >>> (row & 31)) & 1) === 0) continue;
      const group = own ? grouping.ofActor(row, persons[e]!) : grouping.groupOf(row);
      if (group < 0 || seen[group] === e) continue;
      seen[group] = e;
      sums[group]! += amounts[e]!;
    }
  }
  return Array.from(sums, (sum) => sum / scale);
}

/** Distinct non-null codes of a dimension among rows, by group. */
export function distinctByGroup(
  base: Base,
  grouping: Grouping,
  rows: Bitmap,
  dimension: Dimension,
): Float64Array {
  const counts = new Float64Array(grouping.size);
  const seen = new Set<number>();
  const { perRow, perRun, size } = dimension;
  const visit = (group: number, code: number): void => {
    if (group < 0 || code === 0) return;
    const pair = group * size + code;
    if (seen.has(pair)) return;
    seen.add(pair);
    counts[group]!++;
  };
  for (let run = 0; run < base.runs.count; run++) {
    const start = base.runs.start[run]!;
    const end = base.runs.start[run + 1]!;
    const runGroup = grouping.perRun ? grouping.perRun[run]! : -1;
    if (grouping.perRun && runGroup < 0) continue;
    let last = -1;
    for (let row = start; row < end; row++) {
      if (((rows[row >> 5]! >>> (row & 31)) & 1) === 0) continue;
      const group = grouping.perRun ? runGroup : grouping.perRow![row]!;
      const code = perRow ? perRow[row]! : perRun![run]!;
      const pair = group * size + code;
      if (pair === last) continue;
      last = pair;
      visit(group, code);
    }
  }
  return counts;
}
