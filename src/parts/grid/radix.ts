/** Up to so many rows comparing is cheaper than counting. */
const few = 500;
/** Digits of 11 bits: their counts stay in the fastest cache. */
const digits = 2048;

/** Stable sort of `order` by one place of `words[index]`. `ends`: how many have each digit; used up. */
function byDigit(
  order: Uint32Array,
  to: Uint32Array,
  words: Uint32Array,
  shift: number,
  ends: Uint32Array,
): void {
  for (let digit = 0, sum = 0; digit < digits; digit++) {
    const count = ends[digit]!;
    ends[digit] = sum;
    sum += count;
  }
  for (let i = 0; i < order.length; i++) {
    const index = order[i]!;
    to[ends[(words[index]! >>> shift) & (digits - 1)]!++] = index;
  }
}

/** Sorts `order` in place by `words[index]`, stable; `spare` has its length. */
function byWord(order: Uint32Array, words: Uint32Array, spare: Uint32Array): void {
  const { length } = order;
  const counts = [new Uint32Array(digits), new Uint32Array(digits), new Uint32Array(digits)];
  const [low, middle, high] = counts as [Uint32Array, Uint32Array, Uint32Array];
  for (let i = 0; i < length; i++) {
    const word = words[order[i]!]!;
    low[word & (digits - 1)]!++;
    middle[(word >>> 11) & (digits - 1)]!++;
    high[word >>> 22]!++;
  }
  const first = words[order[0]!]!;
  let [from, to] = [order, spare];
  counts.forEach((ends, place) => {
    // All alike: nothing to sort by.
    if (ends[(first >>> (11 * place)) & (digits - 1)] === length) return;
    byDigit(from, to, words, 11 * place, ends);
    [from, to] = [to, from];
  });
  if (from !== order) order.set(from);
}

/**
 * Sorts `order` in place by `keys[index]` ascending, stable; no key is NaN. By the upper halves of the numbers' bits;
 * then those whose upper halves are equal by the lower ones, which figures seldom need.
 */
export function sortByKeys(order: Uint32Array, keys: Float64Array): void {
  const { length } = order;
  if (length <= few) {
    order.sort((a, b) => (keys[a]! < keys[b]! ? -1 : +(keys[a]! > keys[b]!)));
    return;
  }
  const bits = new Uint32Array(keys.buffer, keys.byteOffset, 2 * length);
  const high = new Uint32Array(length);
  const low = new Uint32Array(length);
  // Bits that sort as the numbers do: negative ones turned over, the others above them.
  for (let i = 0; i < length; i++) {
    const upper = bits[2 * i + 1]!;
    const sign = upper >> 31;
    high[i] = upper ^ (sign | 0x80000000);
    low[i] = bits[2 * i]! ^ sign;
  }
  const spare = new Uint32Array(length);
  byWord(order, high, spare);
  for (let from = 0, to = 0; from < length; from = to) {
    const index = order[from]!;
    let differ = 0;
    for (; to < length && high[order[to]!] === high[index]; to++)
      differ |= low[order[to]!]! ^ low[index]!;
    if (!differ) continue;
    const run = order.subarray(from, to);
    if (run.length > few) byWord(run, low, spare.subarray(0, run.length));
    else run.sort((a, b) => low[a]! - low[b]!);
  }
}
