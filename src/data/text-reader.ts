import { cellTexts, decode, type ByteCells } from './bytes/cells.js';
import { spelled } from './native.js';
import { cellError, type Place, type Reader } from './read.js';

/** Texts as UTF-8, one behind the other. */
class Utf8Texts {
  #bytes = new Uint8Array(1 << 16);
  #ends: Uint32Array;
  #size = 0;
  rows = 0;

  constructor(capacity: number) {
    this.#ends = new Uint32Array(capacity);
  }

  /** Adds cells; tells the first that is empty, or -1. Throws where the bytes are no text. */
  add({ bytes, starts, ends, at }: ByteCells, count: number): number {
    let empty = -1;
    if (this.rows + count > this.#ends.length) {
      const larger = new Uint32Array((this.rows + count) * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    const first = this.#size;
    const length = sizeOf(starts, ends, at, count);
    this.#reserve(first + length);
    const own = this.#bytes;
    let size = first;
    let signs = 0;
    // One behind the other already.
    const isWhole = ends[at + count - 1]! - starts[at]! === length;
    if (isWhole) {
      own.set(bytes.subarray(starts[at], starts[at]! + length), size);
      signs = signsOf(own, size, size + length);
    }
    for (let i = 0; i < count; i++, at++) {
      const start = starts[at]!;
      const doubled = ends[at]! < 0;
      const end = doubled ? ~ends[at]! : ends[at]!;
      if (start === end && empty < 0) empty = i;
      if (isWhole) size += end - start;
      else
        for (let j = start; j < end; j++) {
          const c = bytes[j]!;
          own[size++] = c;
          signs |= c;
          if (doubled && c === 34) j++;
        }
      this.#ends[this.rows++] = size;
    }
    this.#size = size;
    // ASCII is UTF-8 by itself.
    if (signs & 0x80808080) decode(own.subarray(first, size));
    return empty;
  }

  #reserve(size: number): void {
    if (size <= this.#bytes.length) return;
    const larger = new Uint8Array(size * 2);
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }

  finish() {
    return {
      kind: 'text' as const,
      bytes: this.#bytes.slice(0, this.#size),
      ends: this.#ends.slice(0, this.rows),
    };
  }
}

/** Bits that any of the bytes has, in each byte. */
function signsOf(bytes: Uint8Array, from: number, to: number): number {
  const view = new DataView(bytes.buffer);
  let signs = 0;
  let at = from;
  for (; at + 4 <= to; at += 4) signs |= view.getInt32(at);
  for (; at < to; at++) signs |= bytes[at]!;
  return signs;
}

/** Bytes that cells take at most. */
function sizeOf(starts: Int32Array, ends: Int32Array, at: number, count: number) {
  let size = 0;
  for (let i = 0; i < count; i++, at++)
    size += (ends[at]! < 0 ? ~ends[at]! : ends[at]!) - starts[at]!;
  return size;
}

const encoder = new TextEncoder();

/** Strings as cells. */
function cellsOfTexts(texts: readonly (string | null)[]): ByteCells {
  const parts = texts.map((text) => encoder.encode(text ?? ''));
  const ends = new Int32Array(parts.length);
  let size = 0;
  parts.forEach((part, i) => (ends[i] = size += part.length));
  const bytes = new Uint8Array(size);
  parts.forEach((part, i) => bytes.set(part, ends[i]! - part.length));
  return { bytes, starts: ends.map((end, i) => end - parts[i]!.length), ends, at: 0 };
}

/** Free text; empty text is null. With `integer`, an integer becomes decimal text. */
export function textReader(place: Place, integer: boolean): Reader {
  const texts: (string | null)[] = [];
  const expected = integer ? 'text, or an integer' : 'text';
  let utf8: Utf8Texts | null = null;
  return {
    readNative(found, row, count) {
      const cells = 'codes' in found ? spelled(found, count) : found;
      if (!cells || !('starts' in cells)) return false;
      let empty: number;
      if (texts.length) {
        const found = cellTexts(cells, count);
        empty = found.indexOf(null);
        texts.push(...found);
      } else empty = (utf8 ??= new Utf8Texts(place.capacity)).add(cells, count);
      if (empty >= 0 && place.required) throw cellError(place, row + empty, null, expected);
      return true;
    },
    read(values, at, row, count) {
      const found: (string | null)[] = [];
      for (let i = 0; i < count; i++) {
        let value = values[at + i];
        if (integer && Number.isSafeInteger(value)) value = String(value);
        if (typeof value === 'string' && value) found.push(value);
        else if ((value == null || value === '') && !place.required) found.push(null);
        else throw cellError(place, row + i, value, expected);
      }
      if (utf8 && !texts.length) utf8.add(cellsOfTexts(found), count);
      else for (const text of found) texts.push(text);
    },
    finish: () => (utf8 && !texts.length ? utf8.finish() : { kind: 'text', values: texts }),
  };
}
