import type { Day } from '../calendar/civil.js';
import type { Zone } from '../calendar/zone.js';
import type { Base, DetailKind, Dimension, Facts } from './base.js';
import { Kept } from './kept.js';
import { atOnce } from './parts.js';
import type { Window } from './window.js';

/** Bits that the kept windows may take. */
const KEPT_ROWS = 1 << 24;

/** Instants with the deal of each; NaN is none. */
export type Dated = readonly [instants: Float64Array, dealOf?: ArrayLike<number>];

/** Rows whose facts follow from instants; what was found of each window is kept. */
export abstract class DatedRows implements Base {
  abstract readonly table: string;
  abstract readonly dimensions: readonly string[];
  abstract readonly details: Readonly<Record<string, DetailKind>>;
  readonly runs;
  readonly real = null;
  readonly actors = [];
  readonly #dimensions = new Map<string, Dimension | null>();
  readonly #facts: Kept<Facts>;
  #extent: readonly [Day, Day] | null = null;
  #last: number | undefined;

  constructor(
    readonly zone: Zone,
    readonly length: number,
  ) {
    // The days of two months or the months of five years, but of many rows no more than memory allows.
    this.#facts = new Kept(Math.max(6, Math.min(64, Math.floor(KEPT_ROWS / length))));
    this.runs = { count: 1, start: Uint32Array.of(0, length) };
  }

  abstract derive(window: Window): Generator<undefined, Facts>;
  /** Instants of what happens: a view by time runs from the first to the last. */
  protected abstract instants(): Iterable<Dated>;
  protected abstract find(id: string): Dimension | null;

  /** The latest instant at which what a window tells changed, where `event` is the data's last. */
  protected lastChange(_window: Window, event: number): number {
    return event;
  }

  /** Further instants that facts are made of. */
  protected also(): Iterable<Dated> {
    return [];
  }

  dimension(id: string): Dimension | null {
    let found = this.#dimensions.get(id);
    if (found === undefined) this.#dimensions.set(id, (found = this.find(id)));
    return found;
  }

  *facts(window: Window): Generator<undefined, Facts> {
    yield* this.#findRange();
    const last = this.lastChange(window, this.#last!);
    return yield* this.#facts.of(window, last, () => this.derive(window));
  }

  extent(): readonly [Day, Day] | null {
    atOnce(this.#findRange());
    return this.#extent;
  }

  *#findRange(): Generator<undefined, void> {
    if (this.#last !== undefined) return;
    let [first, last] = [Infinity, -Infinity];
    for (const one of this.instants()) {
      const [from, to] = rangeOf(one);
      [first, last] = [Math.min(first, from), Math.max(last, to)];
      yield;
    }
    this.#extent = first > last ? null : [this.zone.dayAt(first), this.zone.dayAt(last)];
    for (const one of this.also()) {
      last = Math.max(last, rangeOf(one)[1]);
      yield;
    }
    this.#last = last;
  }
}

/** The first and the last of instants; NaN is none. */
function rangeOf([instants]: Dated): [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < instants.length; i++) {
    if (instants[i]! < first) first = instants[i]!;
    if (instants[i]! > last) last = instants[i]!;
  }
  return [first, last];
}
