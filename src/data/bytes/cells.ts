import type { JalonError } from '../../contract/error.js';
import { fault } from '../fault.js';

/**
 * Cells of one column as UTF-8: cell i lies in `bytes` from `starts[at + i]` up to `ends[…]`. An end that is
 * negative is `~end` of a cell in which quotes are doubled. An empty cell is no value.
 */
export interface ByteCells {
  bytes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  at: number;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 as text. Throws a parse error where it is none. */
export function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw notText('UTF-8', cause);
  }
}

export const notText = (encoding: string, cause: unknown): JalonError =>
  fault(
    'parse',
    { cause, detail: { file: encoding } },
    `they are not ${encoding} text${encoding === 'UTF-8' ? ', perhaps Windows-1252 (Latin 1)' : ''}; save them as UTF-8, from Excel as "CSV UTF-8"`,
  );

/** Text of cell `i`. */
export function cellText({ bytes, starts, ends, at }: ByteCells, i: number): string {
  const cell = at + i;
  const end = ends[cell]!;
  const start = starts[cell]!;
  return end < 0
    ? decode(bytes.subarray(start, ~end)).replaceAll('""', '"')
    : decode(bytes.subarray(start, end));
}

let scratch = new Uint8Array(1 << 16);

/**
 * Texts of cells, null where one is empty. They are decoded together and then cut, which is some ten times as fast as
 * one by one; they hold on to each other's memory, and to none besides.
 */
export function cellTexts(cells: ByteCells, count: number): (string | null)[] {
  const { bytes, starts, ends, at } = cells;
  const out = new Array<string | null>(count);
  const lengths = new Int32Array(count);
  let size = 0;
  for (let i = 0; i < count; i++) {
    const cell = at + i;
    const start = starts[cell]!;
    const doubled = ends[cell]! < 0;
    const end = doubled ? ~ends[cell]! : ends[cell]!;
    if (size + end - start > scratch.length) {
      const larger = new Uint8Array((size + end - start) * 2);
      larger.set(scratch);
      scratch = larger;
    }
    let length = 0;
    for (let j = start; j < end; j++) {
      const c = bytes[j]!;
      scratch[size++] = c;
      // Continuations add nothing; what is beyond 16 bits takes two.
      if (c < 0x80 || c > 0xbf) length += c < 0xf0 ? 1 : 2;
      if (doubled && c === 34) j++;
    }
    lengths[i] = length;
  }
  const text = decode(scratch.subarray(0, size));
  let from = 0;
  for (let i = 0; i < count; i++) {
    const to = from + lengths[i]!;
    out[i] = to > from ? text.slice(from, to) : null;
    from = to;
  }
  return out;
}

/** Bit `i` of a bitmap of bytes. */
export const hasBit8 = (bits: Uint8Array, i: number): boolean =>
  ((bits[i >> 3]! >> (i & 7)) & 1) === 1;
