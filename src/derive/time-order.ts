import { inParts } from './parts.js';

/** Up to so many are put in order one by one. */
const FEW = 32;
const MOST_BUCKETS = 1 << 20;

/**
 * Positions of instants in the order of time, and at one instant as they stand; null where they stand so already. Those
 * that come late are sorted and merged with the others. Yields now and then.
 */
export function* timeOrder(times: Float64Array): Generator<undefined, Uint32Array | null> {
  const { length } = times;
  let count = 0;
  let last = -Infinity;
  const isLate = new Uint8Array(length);
  yield* inParts(0, length, (from, to) => {
    for (let i = from; i < to; i++) {
      if (times[i]! >= last) last = times[i]!;
      else count += isLate[i] = 1;
    }
  });
  if (count === 0) return null;
  const late = new Uint32Array(count);
  count = 0;
  yield* inParts(0, length, (from, to) => {
    for (let i = from; i < to; i++) if (isLate[i]) late[count++] = i;
  });
  yield* sort(late, 0, late.length, times);

  const order = new Uint32Array(length);
  let [next, at] = [0, 0];
  yield* inParts(0, length, (from, to) => {
    for (let i = from; i < to; i++) {
      if (isLate[i]) continue;
      for (; next < late.length; next++) {
        const row = late[next]!;
        if (times[row]! > times[i]! || (times[row] === times[i] && row > i)) break;
        order[at++] = row;
      }
      order[at++] = i;
    }
  });
  order.set(late.subarray(next), at);
  return order;
}

/** Sorts `rows[start … end)` by time, stably: spread over buckets of equal width, then each bucket. */
function* sort(
  rows: Uint32Array,
  start: number,
  end: number,
  times: Float64Array,
): Generator<undefined, void> {
  if (end - start <= FEW) {
    insert(rows, start, end, times);
    return;
  }
  const given = rows.slice(start, end);
  let [low, high] = [Infinity, -Infinity];
  yield* inParts(0, given.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const time = times[given[i]!]!;
      if (time < low) low = time;
      if (time > high) high = time;
    }
  });
  if (low === high) return;
  const buckets = Math.min(MOST_BUCKETS, given.length);
  const scale = buckets / (high - low);
  const bucketOf = (row: number): number =>
    Math.min(buckets - 1, Math.floor((times[row]! - low) * scale));
  const ends = new Uint32Array(buckets + 1);
  yield* inParts(0, given.length, (from, to) => {
    for (let i = from; i < to; i++) ends[bucketOf(given[i]!) + 1]!++;
  });
  ends[0] = start;
  for (let bucket = 0; bucket < buckets; bucket++) ends[bucket + 1]! += ends[bucket]!;
  yield;
  // Each bucket's start moves on to its end.
  yield* inParts(0, given.length, (from, to) => {
    for (let i = from; i < to; i++) rows[ends[bucketOf(given[i]!)]!++] = given[i]!;
  });
  for (let bucket = 0, from = start; bucket < buckets; bucket++) {
    const to = ends[bucket]!;
    if (to - from > FEW) yield* sort(rows, from, to, times);
    else insert(rows, from, to, times);
    from = to;
    if (bucket % 8192 === 0) yield;
  }
}

function insert(rows: Uint32Array, start: number, end: number, times: Float64Array): void {
  for (let i = start + 1; i < end; i++) {
    const row = rows[i]!;
    const time = times[row]!;
    let j = i;
    for (; j > start && times[rows[j - 1]!]! > time; j--) rows[j] = rows[j - 1]!;
    rows[j] = row;
  }
}
