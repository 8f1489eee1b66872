import type { Window } from './window.js';

/** What was found of the windows asked for last. Every instant after the last event sees the same. */
export class Kept<T> {
  readonly #found = new Map<string, T>();

  constructor(readonly most: number) {}

  *of(
    { start, until, end, at, now, period, isAll, apart }: Window,
    lastEvent: number,
    find: () => Generator<undefined, T>,
  ): Generator<undefined, T> {
    const [until_, end_, at_] = [until, end, at].map((one) => Math.min(one, lastEvent + 1));
    const days = [period?.from, period?.to];
    const key = [start, until_, end_, at_, at < now, end < now, isAll, days, String(apart)].join();
    let found = this.#found.get(key);
    if (found === undefined) found = yield* find();
    this.#found.delete(key);
    this.#found.set(key, found);
    if (this.#found.size > this.most) this.#found.delete(this.#found.keys().next().value!);
    return found;
  }
}
