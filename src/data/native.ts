import { hasBit8 } from './bytes/cells.js';
import type { ByteCells } from './bytes/cells.js';
import { formatDay } from '../calendar/civil.js';
import { formatInstant } from '../calendar/instant.js';

/** What a number stands for: `instant` is epoch milliseconds, `local` the same of a civil time as if it were UTC. */
export type Unit = 'number' | 'flag' | 'day' | 'instant' | 'local';

export type NativeNumbers =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array;

/** Cells that are numbers: cell i is `values[at + i]`, none where its bit of `valid` is cleared. */
export interface NumberCells {
  values: NativeNumbers;
  unit: Unit;
  at: number;
  valid: Uint8Array | null;
}

/** Cells whose values repeat: cell i is `values[codes[at + i]]`, none where its bit of `valid` is cleared. */
export interface CodedCells {
  codes: Int32Array;
  values: readonly unknown[];
  at: number;
  valid: Uint8Array | null;
}

/** Cells as a format has them, which a reader takes without a value of their own for each. */
export type NativeCells = ByteCells | NumberCells | CodedCells;

/** A number as JSON would have it. */
export function plainValue(value: number, unit: Unit): unknown {
  if (unit === 'flag') return value === 1;
  if (unit === 'day') return formatDay(value);
  if (unit === 'number') return value;
  const text = formatInstant(value);
  return unit === 'local' ? text.slice(0, -1) : text;
}

/** Cells as JSON would have them. */
export function plainValues(cells: NumberCells | CodedCells, count: number): unknown[] {
  return Array.from({ length: count }, (_, i) => {
    const at = cells.at + i;
    if (cells.valid && !hasBit8(cells.valid, at)) return null;
    return 'codes' in cells
      ? cells.values[cells.codes[at]!]
      : plainValue(cells.values[at]!, cells.unit);
  });
}
