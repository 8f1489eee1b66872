import type { JalonError } from '../contract/error.js';
import type { Column } from './columns.js';
import { show, wrong } from './fault.js';
import type { NativeCells } from './native.js';

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
