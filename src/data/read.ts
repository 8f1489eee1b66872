import type { JalonError } from '../contract/error.js';
import { cellText, hasBit8 } from './bytes/cells.js';
import type { ReadCells } from './bytes/numbers.js';
import { newBitmap, type Bitmap, type Column } from './columns.js';
import { show, wrong } from './fault.js';
import { plainValue, type NativeCells, type Unit } from './native.js';

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
  /** The same of cells as their format has them, at most `BLOCK`; false: this reader needs values. */
  readNative?: (cells: NativeCells, row: number, count: number) => boolean;
  finish(length: number): Column | null;
}

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** What the cells of one column are as numbers. */
export interface Cells {
  store: { new (length: number): Numbers };
  /** What stands for no value in the store; no value itself. */
  none: number;
  /** Whether an empty text is no value, too. */
  blank?: boolean;
  /** For messages. */
  expected: string;
  /** Number of a cell that has a value; NaN where the cell is not as expected. */
  parse(value: unknown): number;
  /** Reads most cells of bytes by itself; for the others `parse` is asked. */
  bytes: ReadCells;
  /** Whether what `bytes` reads still has to pass `parse`. */
  check?: boolean;
  /** How numbers of a unit are read; null where they are none of this column. NaN: not as expected. */
  from?(unit: Unit): ((value: number) => number) | null;
  column(numbers: Numbers, valid: Bitmap | null): Column;
}

/** A schema error at a cell; `row` counts from 0. */
export function cellError(
  { table, column, rowOf }: Place,
  row: number,
  value: unknown,
  expected: string,
): JalonError {
  const missing = value == null || value === '';
  const found = missing ? '' : show(value);
  return wrong(
    { table, row: (rowOf?.(row) ?? row) + 1, column, detail: { found, expected } },
    missing ? `a value is missing; it needs ${expected}` : `${found} is not ${expected}`,
  );
}

/** Reader of a column that is stored as numbers. A text equal to the one before is not parsed again. */
export function numbersReader(place: Place, cells: Cells): Reader {
  const { store, none, blank, expected, parse, bytes, check = false } = cells;
  const { required } = place;
  let numbers = new store(place.capacity);
  let gaps = false;
  const grow = (size: number): void => {
    if (size <= numbers.length) return;
    const larger = new store(Math.max(size, numbers.length * 2));
    larger.set(numbers);
    numbers = larger;
  };
  const block = new Float64Array(BLOCK);
  /** Takes `block`; `valueOf` gives a cell that is NaN as it was written. */
  const take = (
    row: number,
    count: number,
    checked: boolean,
    valueOf: (i: number) => unknown,
  ): void => {
    grow(row + count);
    const out = numbers;
    for (let i = 0; i < count; i++) {
      let number = block[i]!;
      if (number === none) {
        if (required) throw cellError(place, row + i, null, expected);
        gaps = true;
      } else {
        if (!checked && number === number) number = parse(number);
        if (number !== number) {
          const value = valueOf(i);
          number = parse(value);
          if (number !== number) throw cellError(place, row + i, value, expected);
        }
      }
      out[row + i] = number;
    }
  };
  /** Numbers of the values that codes stand for. */
  let coded: readonly unknown[] | null = null;
  let codedNumbers = new Float64Array(0);
  return {
    readNative(found, row, count) {
      if ('starts' in found) {
        bytes(found, count, block, none);
        take(row, count, !check, (i) => cellText(found, i));
        return true;
      }
      const { at, valid } = found;
      if ('codes' in found) {
        const { codes, values } = found;
        if (values !== coded) {
          coded = values;
          codedNumbers = new Float64Array(values.length).fill(NaN);
        }
        for (let i = 0; i < count; i++) {
          block[i] = none;
          if (valid && !hasBit8(valid, at + i)) continue;
          const code = codes[at + i]!;
          const value = values[code];
          // A value that no row has is none of the column's.
          if (Number.isNaN(codedNumbers[code]))
            codedNumbers[code] = value == null || (blank && value === '') ? none : parse(value);
          block[i] = codedNumbers[code]!;
        }
        take(row, count, true, (i) => values[codes[at + i]!]);
        return true;
      }
      const { values, unit } = found;
      const from = cells.from?.(unit);
      if (!from) return false;
      for (let i = 0; i < count; i++)
        block[i] = valid && !hasBit8(valid, at + i) ? none : from(values[at + i]!);
      take(row, count, true, (i) => plainValue(values[at + i]!, unit));
      return true;
    },
    read(values, at, row, count) {
      grow(row + count);
      const out = numbers;
      // A text is compared with a text alone: engines are slow at comparing what may be anything.
      let last = '';
      let known = none;
      for (let i = 0; i < count; i++) {
        const value = values[at + i];
        let number = known;
        if (typeof value !== 'string' || value !== last || !last)
          if (value == null || (blank && value === '')) {
            if (required) throw cellError(place, row + i, value, expected);
            gaps = true;
            number = none;
          } else {
            number = parse(value);
            if (number !== number) throw cellError(place, row + i, value, expected);
            if (typeof value === 'string') {
              last = value;
              known = number;
            }
          }
        out[row + i] = number;
      }
    },
    finish(length) {
      const out = numbers.length === length ? numbers : numbers.slice(0, length);
      let valid: Bitmap | null = null;
      if (gaps && none) {
        valid = newBitmap(length);
        for (let row = 0; row < length; row++)
          if (out[row] === none) out[row] = 0;
          else valid[row >> 5]! |= 1 << (row & 31);
      }
      return cells.column(out, valid);
    },
  };
}
