/** The last bytes before `end`, 1 to 3, as a word whose other bytes are 0. */
export function tailOf(view: DataView, end: number, count: number): number {
  if (end >= 4) return view.getInt32(end - 4, true) >>> (32 - count * 8);
  let word = 0;
  for (let j = 1; j <= count; j++) word = (word << 8) | view.getUint8(end - j);
  return word;
}

/** What a hash begins with. */
export const SEED = 0x811c9dc5 | 0;

/** A hash with four further bytes. */
export function hashed(hash: number, word: number): number {
  hash = Math.imul(hash ^ word, 0x2c1b3c6d);
  return hash ^ (hash >>> 15);
}

/** Hash of a text; of one in ASCII that of its bytes. */
export function hashOf(text: string): number {
  let hash = SEED;
  let word = 0;
  let at = 0;
  for (; at < text.length; at++) {
    word |= text.charCodeAt(at) << ((at & 3) * 8);
    if ((at & 3) < 3) continue;
    hash = hashed(hash, word);
    word = 0;
  }
  return mixed(at & 3 ? hashed(hash, word) : hash);
}

/** The end of a hash, for texts that differ in their last signs only. */
export function mixed(hash: number): number {
  hash = Math.imul(hash, 0x297a2d39);
  return hash ^ (hash >>> 13);
}
