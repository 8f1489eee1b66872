import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countAll,
  countRange,
  eachBit,
  onesOf,
  popcount,
  setRange,
} from '../../src/derive/bits.js';

const LENGTH = 200;
const positions = fc.uniqueArray(fc.integer({ min: 0, max: LENGTH - 1 }));
const range = fc.tuple(fc.integer({ min: 0, max: LENGTH }), fc.integer({ min: 0, max: LENGTH }));

function bitmapOf(set: readonly number[]): Uint32Array {
  const bits = new Uint32Array((LENGTH + 31) >> 5);
  for (const i of set) bits[i >> 5]! |= 1 << (i & 31);
  return bits;
}

describe('bitmaps', () => {
  it('popcount counts the ones of a word', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        (word) => popcount(word) === (word >>> 0).toString(2).replaceAll('0', '').length,
      ),
    );
  });

  it('countRange counts set positions of a range, its end left out', () => {
    fc.assert(
      fc.property(positions, range, (set, [start, end]) => {
        expect(countRange(bitmapOf(set), start, end)).toBe(
          set.filter((i) => i >= start && i < end).length,
        );
      }),
    );
  });

  it('setRange sets a range and nothing else', () => {
    fc.assert(
      fc.property(positions, range, (set, [start, end]) => {
        const bits = bitmapOf(set);
        setRange(bits, start, end);
        const expected = new Set(set);
        for (let i = start; i < end; i++) expected.add(i);
        const found: number[] = [];
        eachBit(bits, (i) => found.push(i));
        expect(found).toEqual([...expected].sort((a, b) => a - b));
        expect(countAll(bits)).toBe(expected.size);
      }),
    );
  });

  it('onesOf sets exactly its length', () => {
    for (const length of [0, 1, 31, 32, 33, 64, 100]) expect(countAll(onesOf(length))).toBe(length);
  });
});
