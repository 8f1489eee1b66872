import { setBit, type Bitmap } from '../data/columns.js';

/** Set bits of one word. */
export function popcount(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Place of the lowest set bit of a word that has one. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

/** Set bits of positions `[start, end)`. */
export function countRange(bits: Bitmap, start: number, end: number): number {
  if (start >= end) return 0;
  const first = start >> 5;
  const last = (end - 1) >> 5;
  const head = -1 << (start & 31);
  const tail = -1 >>> (31 - ((end - 1) & 31));
  if (first === last) return popcount(bits[first]! & head & tail);
  let count = popcount(bits[first]! & head) + popcount(bits[last]! & tail);
  for (let i = first + 1; i < last; i++) count += popcount(bits[i]!);
  return count;
}

export function countAll(bits: Bitmap): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) count += popcount(bits[i]!);
  return count;
}

/** A bitmap whose first `length` bits are set. */
export function onesOf(length: number): Bitmap {
  const bits = new Uint32Array((length + 31) >> 5).fill(0xffffffff);
  if (length & 31) bits[bits.length - 1] = -1 >>> (32 - (length & 31));
  return bits;
}

/** Sets positions `[start, end)`, or clears them where `word` is 0. */
export function setRange(bits: Bitmap, start: number, end: number, word = -1): void {
  if (start >= end) return;
  const first = start >> 5;
  const last = (end - 1) >> 5;
  const put = (at: number, mask: number): void => {
    bits[at] = (bits[at]! & ~mask) | (word & mask);
  };
  const head = -1 << (start & 31);
  const tail = -1 >>> (31 - ((end - 1) & 31));
  if (first === last) {
    put(first, head & tail);
    return;
  }
  put(first, head);
  bits.fill(word, first + 1, last);
  put(last, tail);
}

/** `target &= other` */
export function and(target: Bitmap, other: Bitmap): void {
  for (let i = 0; i < target.length; i++) target[i]! &= other[i]!;
}

/** `target &= ~other` */
export function andNot(target: Bitmap, other: Bitmap): void {
  for (let i = 0; i < target.length; i++) target[i]! &= ~other[i]!;
}

/** Calls `visit` with each set position, in order. */
export function eachBit(bits: Bitmap, visit: (position: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i]!; word !== 0; word &= word - 1) visit((i << 5) + lowestBit(word));
  }
}

/** Bits that either has. */
export const union = (a: Bitmap, b: Bitmap): Bitmap => a.map((word, i) => word | b[i]!);

/** Bits of `a` that `b`, which may be shorter, has too. */
export const common = (a: Bitmap, b: Bitmap): Bitmap => a.map((word, i) => word & (b[i] ?? 0));

/** Bits of `a` that `b`, which may be shorter, has not. */
export const without = (a: Bitmap, b: Bitmap): Bitmap => a.map((word, i) => word & ~(b[i] ?? 0));

/** Positions `by` further on, in a bitmap of `length`. */
export function shifted(bits: Bitmap, by: number, length: number): Bitmap {
  const moved = new Uint32Array((length + 31) >> 5);
  eachBit(bits, (position) => setBit(moved, position + by));
  return moved;
}
