import type { ResultRow, SortKey } from '../../contract/query.js';
import { sortByKeys } from './radix.js';

type Compare = (a: string, b: string) => number;
/** Work that can pause at each `yield`; a pause is offered every millisecond or so. */
type Work<T> = Generator<undefined, T>;

/** Texts of more rows than these are ranked in slices. */
const quick = 2000;
/** So are figures of more rows than these. */
export const many = 20_000;
/** Steps between two pauses. */
const steps = 1024;

function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** A merge sort, which unlike the built-in one can pause. */
function* sorted(texts: string[], compare: Compare): Work<string[]> {
  const { length } = texts;
  const run = 64;
  let from: string[] = [];
  for (let at = 0; at < length; at += run) {
    from.push(...texts.slice(at, at + run).sort(compare));
    yield;
  }
  for (let width = run; width < length; width *= 2) {
    const to: string[] = [];
    for (let at = 0; at < length; at += 2 * width) {
      const middle = Math.min(length, at + width);
      const end = Math.min(length, middle + width);
      for (let i = at, j = middle; i < middle || j < end;) {
        const isLeft = j >= end || (i < middle && compare(from[i]!, from[j]!) <= 0);
        if (to.push(isLeft ? from[i++]! : from[j++]!) % steps === 0) yield;
      }
    }
    from = to;
  }
  return from;
}

/** Ascending rank of each row's value; NaN for null. Texts by `compare`, numbers as they are. */
function* ranks(rows: readonly ResultRow[], id: string, compare: Compare): Work<Float64Array> {
  const out = new Float64Array(rows.length);
  const places = new Map<string, number>();
  for (let i = 0; i < out.length; i++) {
    const value = rows[i]!.values[id] ?? NaN;
    if (typeof value === 'string' && !places.has(value)) places.set(value, 0);
    else if (typeof value === 'number') out[i] = value;
    if (i % steps === 0) yield;
  }
  const texts = yield* sorted([...places.keys()], compare);
  let rank = 0;
  for (let i = 0; i < texts.length; i++) {
    // Texts that the collator holds equal share a rank, or a second key would never be asked.
    if (i > 0 && compare(texts[i - 1]!, texts[i]!) !== 0) rank = i;
    places.set(texts[i]!, rank);
    if (i % steps === 0) yield;
  }
  for (let i = 0; texts.length > 0 && i < out.length; i++) {
    const value = rows[i]!.values[id];
    if (typeof value === 'string') out[i] = places.get(value)!;
    if (i % steps === 0) yield;
  }
  return out;
}

function* rankAll(
  known: Map<string, Float64Array>,
  rows: readonly ResultRow[],
  sort: readonly SortKey[],
  compare: Compare,
): Work<void> {
  for (const { by } of sort) known.set(by, yield* ranks(rows, by, compare));
}

/**
 * Sorts rows of one answer, keeping the ranks of each column until the rows change. Stable; nulls come last in
 * either direction.
 */
export class Sorter {
  #rows: readonly ResultRow[] = [];
  #locale: string | undefined;
  #ranks = new Map<string, Float64Array>();

  /** What must be done before `order` is quick, in slices; null: nothing, as with few rows. */
  prepare(
    rows: readonly ResultRow[],
    sort: readonly SortKey[],
    locale?: string,
  ): Work<void> | null {
    this.#take(rows, locale);
    if (rows.length <= quick) return null;
    const missing = sort.filter(
      ({ by }) =>
        !this.#ranks.has(by) &&
        (rows.length > many ||
          typeof rows.find(({ values }) => values[by] != null)?.values[by] === 'string'),
    );
    return missing.length > 0 ? this.#prepare(missing) : null;
  }

  /** Row indices in order. `nevers`: columns whose null is before every other value, not last. */
  order(
    rows: readonly ResultRow[],
    sort: readonly SortKey[],
    locale?: string,
    nevers: readonly string[] = [],
  ): Uint32Array {
    this.#take(rows, locale);
    const order = new Uint32Array(rows.length);
    const keys = new Float64Array(rows.length);
    for (let i = 0; i < order.length; i++) order[i] = i;
    for (const { by, descending } of [...sort].reverse()) {
      if (!this.#ranks.has(by)) finish(this.#prepare([{ by }]));
      const sign = descending ? -1 : 1;
      // Adding zero makes one zero of both.
      const none = nevers.includes(by) ? -sign * Infinity : Infinity;
      const ranks = this.#ranks.get(by)!;
      for (let i = 0; i < keys.length; i++) {
        const rank = ranks[i]!;
        keys[i] = rank !== rank ? none : sign * rank + 0;
      }
      sortByKeys(order, keys);
    }
    return order;
  }

  #take(rows: readonly ResultRow[], locale: string | undefined): void {
    if (rows === this.#rows && locale === this.#locale) return;
    this.#rows = rows;
    this.#locale = locale;
    this.#ranks = new Map();
  }

  #prepare(sort: readonly SortKey[]): Work<void> {
    const { compare } = new Intl.Collator(this.#locale, { numeric: true });
    return rankAll(this.#ranks, this.#rows, sort, compare);
  }
}
