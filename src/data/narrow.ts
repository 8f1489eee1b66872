import type { NumberArray } from './columns.js';

type Store = new (values: ArrayLike<number>) => NumberArray;

const stores: readonly (readonly [Store, least: number, most: number])[] = [
  [Uint8Array, 0, 2 ** 8 - 1],
  [Int16Array, -(2 ** 15), 2 ** 15 - 1],
  [Uint16Array, 0, 2 ** 16 - 1],
  [Int32Array, -(2 ** 31), 2 ** 31 - 1],
];

/** The same values in the narrowest store that holds each exactly; the given array itself where that is none narrower. */
export function narrow(values: Float64Array): NumberArray {
  let least = 0;
  let most = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value !== (value | 0)) return values;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const [Narrow] = stores.find(([, from, to]) => least >= from && most <= to)!;
  return new Narrow(values);
}

/** Civil days or months: two bytes each, as far as the year 2059. */
export function narrowCivil(values: Int32Array): Int16Array | Int32Array {
  const fits = values.every((value) => value === (value << 16) >> 16);
  return fits ? new Int16Array(values) : values;
}
