import type { JalonError } from '../../contract/error.js';
import { newBitmap, setBit, type Bitmap, type Column } from '../columns.js';
import { fault, show } from '../fault.js';

/** Rows that are read at a time. */
export const BLOCK = 4096;

/** How a table writes what JSON has types for, where it is CSV: with which decimal signs. */
export type TextCells = 'point' | 'point or comma';

/** What a reader must know of its column. */
export interface Place {
  table: string;
  column: string;
  required: boolean;
  /** Cells may be texts of numbers, flags and lists. */
  text: TextCells | undefined;
  /** Rows to expect; more may come. */
  capacity: number;
  /** As in `BlockSource`. */
  rowOf?: ((row: number) => number) | undefined;
}

/** Takes the cells of one column, block by block, into a typed column. */
export interface Reader {
  /** Reads `values[at … at + count)` as the rows from `row` on (counted from 0). Throws a schema error. */
  read(values: readonly unknown[], at: number, row: number, count: number): void;
  finish(length: number): Column | null;
}

/** A schema error at a cell; `row` counts from 0. */
export function cellError(
  { table, column, rowOf }: Place,
  row: number,
  found: unknown,
  expected: string,
): JalonError {
  const missing = found == null || found === '';
  const detail = { found: missing ? '' : show(found), expected };
  const sentence = missing
    ? `a value is missing; it needs ${expected}`
    : `${detail.found} is not ${expected}`;
  const place = { table, row: (rowOf?.(row) ?? row) + 1, column, detail };
  return fault('schema', place, sentence);
}

/** Which rows have no value. */
export class Missing {
  #bits: Bitmap | null = null;

  mark(place: Place, row: number, expected: string): void {
    if (place.required) throw cellError(place, row, null, expected);
    if (!this.#bits || row >> 5 >= this.#bits.length) {
      const grown = newBitmap(Math.max(place.capacity, row * 2, BLOCK));
      if (this.#bits) grown.set(this.#bits);
      this.#bits = grown;
    }
    setBit(this.#bits, row);
  }

  /** Bitmap of the rows that have a value; null: all have. */
  finish(length: number): Bitmap | null {
    const bits = this.#bits;
    if (!bits) return null;
    const valid = newBitmap(length);
    for (let i = 0; i < valid.length; i++) valid[i] = ~(bits[i] ?? 0);
    if (length & 31) valid[valid.length - 1]! &= (1 << (length & 31)) - 1;
    return valid;
  }
}

type Typed = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** The array itself where it has room for `size` values, else a larger copy. */
export function grown<T extends Typed>(array: T, size: number): T {
  if (size <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(
    Math.max(size, array.length * 2),
  );
  larger.set(array);
  return larger;
}

/** The first `length` values, in memory of their own. */
export const trimmed = <T extends Typed>(array: T, length: number): T =>
  array.length === length ? array : (array.slice(0, length) as T);
