import type { Bitmap, NumberArray } from '../data/columns.js';
import type { Amounts, Base, Dimension, Links } from '../derive/base.js';
import { countAll, countRange, eachBit, lowestBit } from '../derive/bits.js';
import { runAt } from '../derive/runs.js';
import { eachGroup, type Grouping } from './group.js';
import { intersection } from './rows-with.js';
import type { Selection } from './selection.js';

/** Groups of rows, or of runs: stretches of rows that are longer to look at row by row. */
export type By = Pick<Grouping, 'size'> & Partial<Grouping> & { readonly perRun?: Int32Array };

/** Calls `visit` with each group of each row of `rows`. */
function eachGrouped(
  grouping: Grouping,
  rows: Bitmap,
  visit: (group: number, row: number) => void,
): void {
  eachBit(rows, (row) => eachGroup(grouping, row, (group) => visit(group, row)));
}

/** Whether runs are so long that a stretch of each is quicker to look at than each row. */
export const areLong = ({ runs, length }: Pick<Base, 'runs' | 'length'>): boolean =>
  length > 16 * runs.count;

/** Rows that are in `rows`, by group. */
export function countByGroup({ runs }: Pick<Base, 'runs'>, grouping: By, rows: Bitmap): Int32Array {
  const { perRun, perRow, many, size } = grouping;
  const counts = new Int32Array(size);
  if (perRun) {
    const { start, count } = runs;
    for (let run = 0; run < count; run++) {
      const group = perRun[run]!;
      if (group >= 0) counts[group]! += countRange(rows, start[run]!, start[run + 1]!);
    }
  } else if (perRow) countByRow(perRow, rows, counts);
  else if (many) eachGrouped(grouping as Grouping, rows, (group) => counts[group]!++);
  else counts[0] = countAll(rows);
  return counts;
}

// The two hot loops are written out: a call for each row would cost more than what it does.

function countByRow(perRow: Int32Array, rows: Bitmap, counts: Int32Array): void {
  for (let i = 0; i < rows.length; i++)
    for (let word = rows[i]!; word !== 0; word &= word - 1) {
      const group = perRow[(i << 5) + lowestBit(word)]!;
      if (group >= 0) counts[group]!++;
    }
}

function sumByRow(perRow: Int32Array, rows: Bitmap, values: NumberArray, sums: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const whole = rows[i] === 0xffffffff;
    for (let row = i << 5; whole && row < (i + 1) << 5; row++)
      if (perRow[row]! >= 0) sums[perRow[row]!]! += values[row]!;
    for (let word = whole ? 0 : rows[i]!; word !== 0; word &= word - 1) {
      const row = (i << 5) + lowestBit(word);
      if (perRow[row]! >= 0) sums[perRow[row]!]! += values[row]!;
    }
  }
}

/** Sums of the amounts of rows in `rows`, by group, in stored units. */
export function sumByGroup(
  { runs }: Pick<Base, 'runs'>,
  grouping: By,
  rows: Bitmap,
  values: NumberArray,
): Float64Array {
  const { perRun, perRow, many, size } = grouping;
  const sums = new Float64Array(size);
  if (perRun) {
    const { start, count } = runs;
    for (let run = 0; run < count; run++) {
      const group = perRun[run]!;
      if (group >= 0) sums[group]! += sumRange(rows, values, start[run]!, start[run + 1]!);
    }
  } else if (perRow) sumByRow(perRow, rows, values, sums);
  else if (many)
    eachGrouped(grouping as Grouping, rows, (group, row) => (sums[group]! += values[row]!));
  else sums[0] = sumRange(rows, values, 0, values.length);
  return sums;
}

function sumRange(rows: Bitmap, values: NumberArray, start: number, end: number): number {
  let sum = 0;
  let row = start;
  while (row < end) {
    if ((row & 31) === 0 && row + 32 <= end) {
      let word = rows[row >> 5]!;
      if (word === 0xffffffff) for (let i = row; i < row + 32; i++) sum += values[i]!;
      else for (; word !== 0; word &= word - 1) sum += values[row + lowestBit(word)]!;
      row += 32;
    } else {
      if ((rows[row >> 5]! >>> (row & 31)) & 1) sum += values[row]!;
      row++;
    }
  }
  return sum;
}

/** Sums by group; NaN where the group has rows but none of them has a value. `once`: each of its values counts once a group. */
export function amountByGroup(
  base: Base,
  grouping: Grouping,
  rows: Bitmap,
  { values, valid, scale }: Amounts,
  counts: Int32Array,
  once: Dimension | null,
): Float64Array {
  const counted = intersection(rows, valid);
  const knownCounts = valid ? countByGroup(base, grouping, counted) : counts;
  const sums = once ? new Float64Array(grouping.size) : sumByGroup(base, grouping, rows, values);
  if (once)
    firstOfEach(base, grouping, counted, once, (group, row) => (sums[group]! += values[row]!));
  for (let g = 0; g < sums.length; g++)
    sums[g] = counts[g] && !knownCounts[g] ? NaN : sums[g]! / scale;
  return sums;
}

/** Sums of linked events by group, each event once a group. `own`: events go to the group of who acted. */
export function linkByGroup(
  grouping: Grouping,
  selection: Selection,
  links: Links,
  own: boolean,
): Float64Array {
  const sums = new Float64Array(grouping.size);
  eachLinked(
    grouping,
    selection,
    links,
    own && grouping.hasActor,
    (group, e) => (sums[group]! += links.amounts[e]!),
  );
  return sums.map((sum) => sum / links.scale);
}

/** Calls `visit` with each event of each group, once a group. */
function eachLinked(
  grouping: Grouping,
  selection: Selection,
  { amounts, persons, rowStart, rows }: Links,
  own: boolean,
  visit: (group: number, event: number) => void,
): void {
  const selected = own ? selection.anyActor : selection.rows;
  const seen = new Int32Array(grouping.size).fill(-1);
  for (let e = 0; e < amounts.length; e++) {
    if (own && persons[e] === 0) continue;
    const add = (group: number): void => {
      if (group < 0 || seen[group] === e) return;
      seen[group] = e;
      visit(group, e);
    };
    for (let i = rowStart[e]!; i < rowStart[e + 1]!; i++) {
      const row = rows[i]!;
      if (((selected[row >> 5]! >>> (row & 31)) & 1) === 0) continue;
      if (own) add(grouping.ofActor(row, persons[e]!));
      else eachGroup(grouping, row, add);
    }
  }
}

/** Medians by group; NaN where a group has no value. */
export function medianByGroup(
  grouping: Grouping,
  selection: Selection,
  rows: Bitmap,
  amounts: Amounts | undefined,
  links: Links | undefined,
): Float64Array {
  const lists = Array.from({ length: grouping.size }, (): number[] => []);
  if (links)
    eachLinked(grouping, selection, links, false, (g, e) => lists[g]!.push(links.amounts[e]!));
  else
    eachGrouped(grouping, intersection(rows, amounts!.valid), (group, row) =>
      lists[group]!.push(amounts!.values[row]!),
    );
  const { scale } = (links ?? amounts)!;
  return Float64Array.from(lists, (list) => {
    const [low, high] = [(list.length - 1) >> 1, list.length >> 1];
    list.sort((a, b) => a - b);
    return list.length ? (list[low]! + list[high]!) / 2 / scale : NaN;
  });
}

/** Pairs up to this many are looked up in an array. */
const DIRECT = 1 << 16;

/** Calls `visit` with the first row of each non-null code of a dimension in each group. */
function firstOfEach(
  base: Base,
  grouping: Grouping,
  rows: Bitmap,
  { perRow, perRun, size }: Dimension,
  visit: (group: number, row: number) => void,
): void {
  const pairs = grouping.size * size;
  const seen: Record<number, number> = pairs <= DIRECT ? new Uint8Array(pairs) : {};
  let last = -1;
  eachGrouped(grouping, rows, (group, row) => {
    const code = perRow ? perRow[row]! : perRun![runAt(base, row)]!;
    const pair = group * size + code;
    if (pair === last || code === 0) return;
    last = pair;
    if (seen[pair]) return;
    seen[pair] = 1;
    visit(group, row);
  });
}

/** Distinct non-null codes of a dimension among rows, by group. */
export function distinctByGroup(
  base: Base,
  grouping: Grouping,
  rows: Bitmap,
  dimension: Dimension,
): Float64Array {
  const counts = new Float64Array(grouping.size);
  firstOfEach(base, grouping, rows, dimension, (group) => counts[group]!++);
  return counts;
}
