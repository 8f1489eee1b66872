import { codeArray } from '../derive/runs.js';
import type { CodeArray } from '../derive/base.js';

/** Which combination of codes each run or finer cell has, of those that occur. */
export interface Cells {
  readonly size: number;
  /** By run or finer cell; -1 where it is in none. */
  readonly cellOf: Int32Array;
  /** The dimensions that tell apart cells which those before them do not. */
  readonly telling: readonly number[];
  /** Codes by cell of dimension d, in the order of those given. */
  codesOf(d: number): CodeArray;
}

/** Codes by run or finer cell, below `size`. */
export interface Codes {
  readonly codes: CodeArray;
  readonly size: number;
}

/** The cell + 1 of each combination of a cell of the dimensions before and a code; 0 or absent where it does not occur. */
export type Known = Int32Array | Map<number, number>;

/** Combinations up to this many are looked up in an array. */
const DIRECT = 1 << 20;

/**
 * The combinations of codes that occur, or null where there are more than `most`.
 * @param cellOf 0 for each run or cell to be told apart, -1 for the others; it becomes the answer's
 * @param tables what is known of each dimension is put here, for `cellAt`
 */
export function cellsOf(
  cellOf: Int32Array,
  dimensions: readonly Codes[],
  most: number,
  tables?: Known[],
): Cells | null {
  const { length } = cellOf;
  let size = 1;
  const telling: number[] = [];
  for (let d = 0; d < dimensions.length; d++) {
    const { codes, size: values } = dimensions[d]!;
    let next = 0;
    if (size * values <= Math.min(DIRECT, Math.max(1 << 16, 8 * length))) {
      // Written out: this is done for each run of a million rows.
      const known = new Int32Array(size * values);
      tables?.push(known);
      for (let i = 0; i < length; i++) {
        if (cellOf[i]! < 0) continue;
        const combination = cellOf[i]! * values + codes[i]!;
        if (!known[combination]) known[combination] = ++next;
        cellOf[i] = known[combination]! - 1;
      }
    } else {
      const known = new Map<number, number>();
      tables?.push(known);
      for (let i = 0; i < length; i++) {
        if (cellOf[i]! < 0) continue;
        const combination = cellOf[i]! * values + codes[i]!;
        if (!known.has(combination)) known.set(combination, ++next);
        cellOf[i] = known.get(combination)! - 1;
      }
    }
    if (next > most) return null;
    if (next > size) telling.push(d);
    size = next;
  }
  return madeCells(size, cellOf, dimensions, telling);
}

/** The cell of a combination of codes, or -1. */
export function cellAt(
  tables: readonly Known[],
  dimensions: readonly Codes[],
  codes: readonly number[],
): number {
  let cell = 0;
  for (let d = 0; d < tables.length && cell >= 0; d++) {
    const known = tables[d]!;
    const combination = cell * dimensions[d]!.size + codes[d]!;
    cell = ((known instanceof Map ? known.get(combination) : known[combination]) ?? 0) - 1;
  }
  return cell;
}

/**
 * The same cells in another order, which also `cellOf` then has: by the dimensions with few values first, so that cells that a filter takes together
 * are together, and the groups of a view by the others follow each other in them.
 */
export function clustered(cells: Cells, dimensions: readonly Codes[]): Cells {
  const { size, cellOf, telling } = cells;
  let order = new Uint32Array(size);
  for (let cell = 0; cell < size; cell++) order[cell] = cell;
  for (const d of telling) {
    const codes = cells.codesOf(d);
    const next = new Uint32Array(dimensions[d]!.size + 1);
    for (let cell = 0; cell < size; cell++) next[codes[cell]! + 1]!++;
    for (let code = 1; code < next.length; code++) next[code]! += next[code - 1]!;
    const sorted = new Uint32Array(size);
    for (let i = 0; i < size; i++) sorted[next[codes[order[i]!]!]!++] = order[i]!;
    order = sorted;
  }
  const placeOf = new Int32Array(size);
  for (let place = 0; place < size; place++) placeOf[order[place]!] = place;
  for (let i = 0; i < cellOf.length; i++) if (cellOf[i]! >= 0) cellOf[i] = placeOf[cellOf[i]!]!;
  return cells;
}

/** A cell for each run or finer cell that `cellOf` has 0 for. */
export function eachItsCell(cellOf: Int32Array, dimensions: readonly Codes[]): Cells {
  let size = 0;
  for (let i = 0; i < cellOf.length; i++) if (cellOf[i] === 0) cellOf[i] = size++;
  return madeCells(size, cellOf, dimensions, []);
}

const madeCells = (
  size: number,
  cellOf: Int32Array,
  dimensions: readonly Codes[],
  telling: readonly number[],
): Cells => ({
  size,
  telling,
  cellOf,
  codesOf(d) {
    const { codes } = dimensions[d]!;
    const of = codeArray(dimensions[d]!.size, size);
    for (let i = 0; i < cellOf.length; i++) if (cellOf[i]! >= 0) of[cellOf[i]!] = codes[i]!;
    return of;
  },
});
