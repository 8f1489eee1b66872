import type { Value } from '../contract/query.js';

type Compare = (a: number, b: number) => number;

/** What rows are sorted by. */
export interface Key {
  /** By row: numbers by size, texts by code unit. */
  readonly values: ArrayLike<Value>;
  readonly descending?: boolean | undefined;
  /** Null, and NaN, comes first; absent: last, whichever the direction. */
  readonly isNoneFirst?: boolean | undefined;
}

/** Compares rows by keys, the first that differs deciding, then as they are. */
export const comparing =
  (keys: readonly Key[]): Compare =>
  (a, b) => {
    for (let k = 0; k < keys.length; k++) {
      const { values, descending, isNoneFirst } = keys[k]!;
      const [x, y] = [values[a]!, values[b]!];
      if (x === y) continue;
      const [noX, noY] = [isNone(x), isNone(y)];
      if (noX && noY) continue;
      if (noX || noY) return noX === !isNoneFirst ? 1 : -1;
      return x < y === !descending ? -1 : 1;
    }
    return a - b;
  };

const isNone = (value: Value): boolean => value === null || value !== value;

const RUN = 1024;
const CHECK_EVERY = 1 << 13;

/** The first `count` of the numbers below `length` in an order that leaves no two equal. */
export function* firstOf(
  length: number,
  count: number,
  compare: Compare,
): Generator<undefined, Uint32Array<ArrayBuffer>> {
  if (2 * count + RUN >= length) return yield* sorted(upTo(length), compare, count);
  if (count <= 0) return new Uint32Array(0);
  const best = new Uint32Array(2 * count + RUN);
  let found = 0;
  let worst = -1;
  for (let i = 0; i < length; i++) {
    if (i % CHECK_EVERY === 0) yield;
    if (worst >= 0 && compare(i, worst) > 0) continue;
    best[found++] = i;
    if (found < best.length) continue;
    best.set(yield* sorted(best.slice(), compare, count));
    found = count;
    worst = best[count - 1]!;
  }
  return yield* sorted(best.subarray(0, found), compare, count);
}

function upTo(length: number): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(length);
  for (let i = 0; i < length; i++) all[i] = i;
  return all;
}

/** Sorts in place and by merging, so that it can be sliced. */
function* sorted(
  numbers: Uint32Array<ArrayBuffer>,
  compare: Compare,
  count: number,
): Generator<undefined, Uint32Array<ArrayBuffer>> {
  const { length } = numbers;
  for (let from = 0; from < length; from += RUN) {
    yield;
    numbers.subarray(from, from + RUN).sort(compare);
  }
  let [source, target] = [numbers, new Uint32Array(length)];
  for (let width = RUN; width < length; width *= 2) {
    for (let from = 0; from < length; from += 2 * width) {
      const [middle, to] = [Math.min(from + width, length), Math.min(from + 2 * width, length)];
      let [left, right] = [from, middle];
      for (let i = from; i < to; i++) {
        if (i % CHECK_EVERY === 0) yield;
        const isLeft =
          left < middle && (right >= to || compare(source[left]!, source[right]!) <= 0);
        target[i] = source[isLeft ? left++ : right++]!;
      }
    }
    [source, target] = [target, source];
  }
  return source.subarray(0, count);
}
