import { cellText, hasBit8, type ByteCells } from './bytes/cells.js';
import { blank, type Convert } from './bytes/checks.js';
import type { ReadCells } from './bytes/numbers.js';
import { newBitmap, type Bitmap, type Column } from './columns.js';
import {
  plainValue,
  spelled,
  type CodedCells,
  type NativeCells,
  type Unit,
  type Words,
} from './native.js';
import { BLOCK, cellError, type Place, type Reader } from './read.js';

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
  /** What is still to be done with numbers that `bytes` reads. */
  convert?: Convert | undefined;
  /** How numbers of a unit are read; null where they are none of this column. */
  from?(unit: Unit): Convert | null;
  /** `numbers` may be a part of a larger array. */
  column(numbers: Numbers, valid: Bitmap | null): Column;
}

/** Reader of a column that is stored as numbers. A text equal to the one before is not parsed again. */
export function numbersReader(place: Place, cells: Cells): Reader {
  const { store, none, expected, parse, bytes, convert } = cells;
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
  const take = (row: number, count: number, valueOf: (i: number) => unknown): true => {
    for (let i = 0; i < count; i++) {
      if (block[i] === none) {
        if (required) throw cellError(place, row + i, null, expected);
        gaps = true;
      } else if (block[i] !== block[i]) {
        const value = valueOf(i);
        block[i] = parse(value);
        if (block[i] !== block[i]) throw cellError(place, row + i, value, expected);
      }
    }
    grow(row + count);
    // Twice as fast as `set`, which converts one by one.
    for (let i = 0, out = numbers; i < count; i++) out[row + i] = block[i]!;
    return true;
  };
  const takeBytes = (found: ByteCells, row: number, count: number): true => {
    bytes(found, count, block, none);
    convert?.(block, count, none);
    return take(row, count, (i) => cellText(found, i));
  };
  /** Numbers of the values that codes stand for; NaN: not met so far, as a value that no row has is none of the column's. */
  let known = new Float64Array(0);
  let knownWords: Words | null = null;
  const learn = (words: Words, fresh: Int32Array): void => {
    const codes = { codes: fresh, words, at: 0, valid: null };
    const texts = spelled(codes, fresh.length);
    if (texts) {
      bytes(texts, fresh.length, block, none);
      convert?.(block, fresh.length, none);
    } else block.fill(NaN);
    fresh.forEach((code, i) => {
      let number = block[i]!;
      if (number !== number) {
        const value = words.values[code];
        number = value == null || (cells.blank && value === '') ? none : parse(value);
      }
      known[code] = number;
    });
  };
  const fresh = new Int32Array(BLOCK);
  const takeCodes = ({ codes, words, at, valid }: CodedCells, row: number, count: number) => {
    if (words !== knownWords) {
      knownWords = words;
      known = new Float64Array(words.size).fill(NaN);
    }
    let met = 0;
    for (let i = 0; i < count; i++) {
      const code = codes[at + i]!;
      block[i] = known[code]!;
      if (block[i] === block[i] || (valid && !hasBit8(valid, at + i))) continue;
      fresh[met++] = code;
      known[code] = none;
    }
    if (met) {
      learn(words, fresh.subarray(0, met));
      for (let i = 0; i < count; i++) block[i] = known[codes[at + i]!]!;
    }
    if (valid) blank(valid, at, count, block, none);
    return take(row, count, (i) => words.values[codes[at + i]!]);
  };
  return {
    readNative(found: NativeCells, row, count) {
      if ('starts' in found) return takeBytes(found, row, count);
      if ('codes' in found) return takeCodes(found, row, count);
      const { values, unit, at, valid } = found;
      const from = cells.from?.(unit);
      if (!from) return false;
      block.set(values.subarray(at, at + count));
      from(block, count, NaN);
      if (valid) blank(valid, at, count, block, none);
      return take(row, count, (i) => plainValue(values[at + i]!, unit));
    },
    read(values, at, row, count) {
      grow(row + count);
      const out = numbers;
      // A text is compared with a text alone: engines are slow at comparing what may be anything.
      let last = '';
      let same = none;
      for (let i = 0; i < count; i++) {
        const value = values[at + i];
        let number = same;
        if (typeof value !== 'string' || value !== last || !last)
          if (value == null || (cells.blank && value === '')) {
            if (required) throw cellError(place, row + i, value, expected);
            gaps = true;
            number = none;
          } else {
            number = parse(value);
            if (number !== number) throw cellError(place, row + i, value, expected);
            if (typeof value === 'string') {
              last = value;
              same = number;
            }
          }
        out[row + i] = number;
      }
    },
    finish(length) {
      const out = numbers.subarray(0, length);
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
