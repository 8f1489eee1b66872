import type { ByteCells } from './cells.js';

/** In place of the hash of a cell that is empty, and of one that has to be read as text. */
export const EMPTY = 0;
export const TEXT = 1;

const SEED = 0x811c9dc5 | 0;

/** The last bytes before `end`, 1 to 3, as a word whose other bytes are 0. */
export function tailOf(view: DataView, end: number, count: number): number {
  if (end >= 4) return view.getInt32(end - 4, true) >>> (32 - count * 8);
  let word = 0;
  for (let j = 1; j <= count; j++) word = (word << 8) | view.getUint8(end - j);
  return word;
}

/** A hash with four further bytes. */
export function hashed(hash: number, word: number): number {
  hash = Math.imul(hash ^ word, 0x2c1b3c6d);
  return hash ^ (hash >>> 15);
}

/** The last sign moves a hash little: ids in a row, of which each would else be far from the one before, lie together. */
function ended(hash: number, last: number): number {
  hash = Math.imul(hash, 0x297a2d39);
  hash ^= (hash >>> 13) ^ Math.imul(last, 0x9e000001);
  return hash === EMPTY || hash === TEXT ? hash ^ 2 : hash;
}

/** Hash of a text; of one in ASCII that of its bytes. */
export function hashOf(text: string): number {
  const last = text.length - 1;
  let hash = SEED;
  let word = 0;
  for (let at = 0; at < last; at++) {
    word |= text.charCodeAt(at) << ((at & 3) * 8);
    if ((at & 3) < 3) continue;
    hash = hashed(hash, word);
    word = 0;
  }
  return ended(last & 3 ? hashed(hash, word) : hash, text.charCodeAt(last));
}

/** Fills `hashes` with those of cells; what has other signs than ASCII, or doubled quotes, is text first. */
export function hashCells(
  { bytes, starts, ends, at }: ByteCells,
  view: DataView,
  count: number,
  hashes: Int32Array,
): void {
  for (let i = 0; i < count; i++, at++) {
    const start = starts[at]!;
    const last = ends[at]! - 1;
    const length = last - start;
    if (length < 0) {
      hashes[i] = length === -1 ? EMPTY : TEXT;
      continue;
    }
    const whole = start + (length & ~3);
    let hash = SEED;
    let signs = bytes[last]!;
    for (let j = start; j < whole; j += 4) {
      const word = view.getInt32(j, true);
      signs |= word;
      hash = hashed(hash, word);
    }
    if ((length & 3) !== 0) {
      const word = tailOf(view, last, length & 3);
      signs |= word;
      hash = hashed(hash, word);
    }
    hashes[i] = signs & 0x80808080 ? TEXT : ended(hash, bytes[last]!);
  }
}
