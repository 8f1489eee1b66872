import type { NumberArray } from './columns.js';

type Store = new (values: ArrayLike<number>) => NumberArray;

const stores: readonly (readonly [Store, least: number, most: number])[] = [
  [Uint8Array, 0, 2 ** 8 - 1],
  [Int16Array, -(2 ** 15), 2 ** 15 - 1],
  [Uint16Array, 0, 2 ** 16 - 1],
  [Int32Array, -(2 ** 31), 2 ** 31 - 1],
];

/** An array in memory of its own; the given one where that has no more than it. */
export const compact = <T extends NumberArray | Uint32Array>(values: T): T =>
  values.byteLength === values.buffer.byteLength ? values : (values.slice() as T);

/** The same values in the narrowest store that holds each exactly; the given array itself where that is none narrower. */
export function narrow(values: Float64Array): NumberArray {
  let least = 0;
  let most = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value !== (value | 0)) return compact(values);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const [Narrow] = stores.find(([, from, to]) => least >= from && most <= to)!;
  return new Narrow(values);
}

/** Civil days or months: two bytes each, as far as the year 2059. */
export function narrowCivil(values: Int32Array): Int16Array | Int32Array {
  for (let row = 0; row < values.length; row++)
    if (values[row] !== (values[row]! << 16) >> 16) return compact(values);
  return new Int16Array(values);
}
