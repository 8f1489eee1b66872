import { inParts } from './parts.js';

/** Up to so many are put in order one by one. */
const FEW = 32;
const MOST_BUCKETS = 1 << 20;

/**
 * Positions of instants in the order of time, and at one instant as they stand; null where they stand so already. Those
 * that come late are sorted and merged with the others. Yields now and then.
 */
export function* timeOrder(times: Float64Array): Generator<undefined, Uint32Array | null> {
  const merging = new Merging(times);
  yield* inParts(0, times.length, (from, to) => merging.mark(from, to));
  if (merging.count === 0) return null;
  const late = merging.collect();
  yield;
  yield* sort(late, 0, late.length, times);
  yield* inParts(0, times.length, (from, to) => merging.merge(from, to));
  return merging.order;
}

/** Place in time order of the first of instants at one or after it. */
export function firstAt(
  { order, at }: { readonly order: Uint32Array | null; readonly at: Float64Array },
  instant: number,
): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[order ? order[middle]! : middle]! < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Classes, as functions made anew for each call would be compiled anew.
class Merging {
  readonly isLate: Uint8Array;
  count = 0;
  last = -Infinity;
  late = new Uint32Array(0);
  order = new Uint32Array(0);
  /** Late ones and all that are in their place in `order`. */
  next = 0;
  placed = 0;

  constructor(readonly times: Float64Array) {
    this.isLate = new Uint8Array(times.length);
  }

  /** Marks instants before one that stands earlier. */
  mark(from: number, to: number): void {
    const { times, isLate } = this;
    let { last, count } = this;
    for (let i = from; i < to; i++) {
      if (times[i]! >= last) last = times[i]!;
      else count += isLate[i] = 1;
    }
    this.last = last;
    this.count = count;
  }

  collect(): Uint32Array {
    const { isLate } = this;
    const late = (this.late = new Uint32Array(this.count));
    for (let i = 0, at = 0; at < late.length; i++) if (isLate[i]) late[at++] = i;
    this.order = new Uint32Array(isLate.length);
    return late;
  }

  merge(from: number, to: number): void {
    const { times, isLate, late, order } = this;
    let { next, placed } = this;
    for (let i = from; i < to; i++) {
      if (isLate[i]) continue;
      const time = times[i]!;
      for (; next < late.length; next++) {
        const one = late[next]!;
        if (times[one]! > time || (times[one] === time && one > i)) break;
        order[placed++] = one;
      }
      order[placed++] = i;
    }
    this.next = next;
    this.placed = placed;
    if (to === times.length) order.set(late.subarray(next), placed);
  }
}

/** Sorts `order[start … end)` by time, stably: spread over buckets of equal width, then each bucket. */
function* sort(
  order: Uint32Array,
  start: number,
  end: number,
  times: Float64Array,
): Generator<undefined, void> {
  if (end - start <= FEW) return insert(order, start, end, times);
  const spreading = new Spreading(order, start, end, times);
  const length = end - start;
  yield* inParts(0, length, (from, to) => spreading.measure(from, to));
  if (spreading.low === spreading.high) return;
  spreading.open();
  yield* inParts(0, length, (from, to) => spreading.count(from, to));
  spreading.sum();
  yield* inParts(0, length, (from, to) => spreading.spread(from, to));
  const { ends, buckets } = spreading;
  for (let bucket = 0, from = start; bucket < buckets; bucket++) {
    const to = ends[bucket]!;
    if (to - from > FEW) yield* sort(order, from, to, times);
    else if (to - from > 1) insert(order, from, to, times);
    from = to;
    if (bucket % 8192 === 0) yield;
  }
}

class Spreading {
  readonly given: Uint32Array;
  readonly buckets: number;
  low = Infinity;
  high = -Infinity;
  ends = new Uint32Array(0);

  constructor(
    readonly order: Uint32Array,
    readonly start: number,
    end: number,
    readonly times: Float64Array,
  ) {
    this.given = order.slice(start, end);
    this.buckets = Math.min(MOST_BUCKETS, end - start);
  }

  measure(from: number, to: number): void {
    const { given, times } = this;
    let { low, high } = this;
    for (let i = from; i < to; i++) {
      low = Math.min(low, times[given[i]!]!);
      high = Math.max(high, times[given[i]!]!);
    }
    this.low = low;
    this.high = high;
  }

  open(): void {
    this.ends = new Uint32Array(this.buckets + 1);
  }

  count(from: number, to: number): void {
    const { given, times, ends, low, buckets } = this;
    const scale = buckets / (this.high - low);
    for (let i = from; i < to; i++)
      ends[Math.min(buckets - 1, Math.floor((times[given[i]!]! - low) * scale)) + 1]!++;
  }

  sum(): void {
    const { ends, buckets } = this;
    ends[0] = this.start;
    for (let bucket = 0; bucket < buckets; bucket++) ends[bucket + 1]! += ends[bucket]!;
  }

  /** Each bucket's start moves on to its end. */
  spread(from: number, to: number): void {
    const { order, given, times, ends, low, buckets } = this;
    const scale = buckets / (this.high - low);
    for (let i = from; i < to; i++) {
      const one = given[i]!;
      order[ends[Math.min(buckets - 1, Math.floor((times[one]! - low) * scale))]!++] = one;
    }
  }
}

function insert(order: Uint32Array, start: number, end: number, times: Float64Array): void {
  for (let i = start + 1; i < end; i++) {
    const one = order[i]!;
    const time = times[one]!;
    let j = i;
    for (; j > start && times[order[j - 1]!]! > time; j--) order[j] = order[j - 1]!;
    order[j] = one;
  }
}
