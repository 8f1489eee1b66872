import { hasBit, type Bitmap, type NumberArray } from '../data/columns.js';

interface Numbers {
  readonly values: NumberArray;
  readonly valid: Bitmap | null;
}

/** Values of a column, NaN where there are none. */
export function known(column: Numbers | null, length: number): Float64Array {
  const values = new Float64Array(length);
  putKnown(values, column, 0, length);
  return values;
}

/** The same of rows `[from, to)`. */
export function putKnown(
  into: Float64Array,
  column: Numbers | null,
  from: number,
  to: number,
): void {
  if (!column) {
    into.fill(NaN, from, to);
    return;
  }
  const { values, valid } = column;
  for (let i = from; i < to; i++) into[i] = valid && !hasBit(valid, i) ? NaN : values[i]!;
}
