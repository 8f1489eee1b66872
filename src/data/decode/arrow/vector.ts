import type { ByteCells } from '../../bytes/cells.js';
import { hasBit8 } from '../../bytes/cells.js';
import {
  wordsOf,
  type NativeCells,
  type NativeNumbers,
  type NumberCells,
  type Words,
} from '../../native.js';
import type { Field } from './field.js';

/** The next buffer of a batch. */
export type NextBuffer = () => Uint8Array;

const arrays: Readonly<
  Record<string, new (b: ArrayBufferLike, at: number, n: number) => NativeNumbers>
> = {
  8: Uint8Array,
  16: Uint16Array,
  32: Uint32Array,
  '-8': Int8Array,
  '-16': Int16Array,
  '-32': Int32Array,
};

const view = <T>(
  type: new (b: ArrayBufferLike, at: number, n: number) => T,
  bytes: Uint8Array,
  length: number,
): T => new type(bytes.buffer, bytes.byteOffset, length);

/** Long integers as doubles: exact as far as 2⁵³. `words`: 32-bit words a number takes. */
function longs(
  bytes: Uint8Array,
  length: number,
  words: number,
  signed: boolean,
  divisor: number,
): Float64Array {
  const low = view(Uint32Array, bytes, length * words);
  const high: ArrayLike<number> = signed ? view(Int32Array, bytes, length * words) : low;
  const out = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const at = i * words;
    // Of a number of 128 bits the upper half says no more than the sign.
    const rest = words === 4 && high[at + 2] !== high[at + 1]! >> 31 ? NaN : 0;
    out[i] = (high[at + 1]! * 2 ** 32 + low[at]! + rest) / divisor;
  }
  return out;
}

function numbers(field: Field, bytes: Uint8Array, length: number): NumberCells['values'] {
  const { type, width, signed, per, scale } = field;
  if (type === 'bool') {
    const out = new Uint8Array(length);
    for (let i = 0; i < length; i++) out[i] = (bytes[i >> 3]! >> (i & 7)) & 1;
    return out;
  }
  if (type === 'float')
    return width === 32 ? view(Float32Array, bytes, length) : view(Float64Array, bytes, length);
  if (type === 'date' && per === 1) return view(Int32Array, bytes, length);
  if (type === 'date' || type === 'timestamp') return longs(bytes, length, 2, true, per);
  const divisor = 10 ** scale;
  if (type === 'decimal' && width > 32) return longs(bytes, length, width / 32, true, divisor);
  if (width === 64) return longs(bytes, length, 2, signed, 1);
  const out = view(arrays[signed || type === 'decimal' ? -width : width]!, bytes, length);
  return scale ? Float64Array.from(out).map((value) => value / divisor) : out;
}

function texts(
  bounds: Uint8Array,
  bytes: Uint8Array,
  length: number,
  large: boolean,
  valid: Uint8Array | null,
): ByteCells {
  const found = !length
    ? new Int32Array(1)
    : large
      ? Int32Array.from(longs(bounds, length + 1, 2, true, 1))
      : view(Int32Array, bounds, length + 1);
  const starts = found.subarray(0, length);
  let ends = found.subarray(1);
  if (valid) ends = ends.map((end, i) => (hasBit8(valid, i) ? end : starts[i]!));
  return { bytes, starts, ends, at: 0 };
}

/** The cells of one column of a batch; null for a column of nulls. */
export function vectorOf(
  field: Field,
  length: number,
  nulls: number,
  next: NextBuffer,
  dictionaries: ReadonlyMap<number, Words>,
): NativeCells | null {
  const { type, dictionary } = field;
  if (dictionary) {
    const { values, valid } = vectorOf(
      dictionary.codes,
      length,
      nulls,
      next,
      dictionaries,
    ) as NumberCells;
    const codes = values instanceof Int32Array ? values : Int32Array.from(values);
    return { codes, words: dictionaries.get(dictionary.id) ?? wordsOf(null, 0), at: 0, valid };
  }
  if (type === 'null') return null;
  const bits = next();
  const valid = nulls && bits.length ? bits : null;
  const first = next();
  if (type.endsWith('text')) return texts(first, next(), length, type !== 'text', valid);
  const values = numbers(field, first, length);
  const unit =
    type === 'bool'
      ? 'flag'
      : type === 'date'
        ? 'day'
        : type === 'timestamp'
          ? field.zoned
            ? 'instant'
            : 'local'
          : 'number';
  return { values, unit, at: 0, valid };
}
