import type { Day } from '../../calendar/civil.js';
import type { Viewer } from '../../contract/dataset.js';
import type { Filters } from '../../contract/query.js';
import type { Base, DetailKind, Dimension, Facts } from '../base.js';
import { Kept } from '../kept.js';
import { refsByCode } from '../names.js';
import type { Window } from '../window.js';
import type { Dated } from './dates.js';
import type { Deals } from './deals.js';
import { dealDimension, dealDimensions, rolesOf } from './dimensions.js';

/** Bits that the kept windows may take. */
const KEPT_ROWS = 1 << 24;

/** Rows that belong to deals, with the deals' dimensions. */
export abstract class RowsOfDeals implements Base {
  readonly table = 'opportunities';
  readonly length: number;
  readonly runs;
  readonly real = null;
  readonly actors = [];
  readonly dimensions: readonly string[];
  readonly ownDimensions: readonly string[];
  abstract readonly details: Readonly<Record<string, DetailKind>>;
  readonly #dimensions = new Map<string, Dimension | null>();
  readonly #facts: Kept<Facts>;
  #extent: readonly [Day, Day] | null | undefined;
  #last: number | undefined;

  constructor(
    readonly deals: Deals,
    readonly dealOf: Uint32Array,
    further: readonly string[],
  ) {
    this.length = dealOf.length;
    // The days of two months or the months of five years, but of many rows no more than memory allows.
    this.#facts = new Kept(Math.max(6, Math.min(64, Math.floor(KEPT_ROWS / this.length))));
    this.runs = { count: 1, start: Uint32Array.of(0, this.length) };
    this.dimensions = ['deal', ...dealDimensions(deals), ...further];
    this.ownDimensions = rolesOf(deals);
  }

  abstract derive(window: Window): Generator<undefined, Facts>;
  /** Instants of everything that facts are made of. */
  protected abstract instants(): Iterable<Dated>;

  /** Instants of what facts are made of beside those: no views by time reach to them. */
  protected further(): Iterable<Dated> {
    return [];
  }

  protected find(id: string): Dimension | null {
    return dealDimension(this.deals, id, this.dealOf);
  }

  dimension(id: string): Dimension | null {
    let found = this.#dimensions.get(id);
    if (found === undefined) this.#dimensions.set(id, (found = this.find(id)));
    return found;
  }

  unitsWithin(ancestor: number): Iterable<number> {
    return this.deals.units.below(ancestor);
  }

  liesIn(isPerson: boolean, code: number, filter: string, of: number): boolean {
    const { people, units } = this.deals;
    const unit = isPerson ? (refsByCode(people, 'unit')[code] ?? 0) : code;
    if (filter === 'team') return (isPerson ? refsByCode(people, 'team')[code] : code) === of;
    if (filter === 'unit') return units.within(unit, of);
    return units.levels.includes(filter) && units.at(filter, unit) === of;
  }

  *facts(window: Window): Generator<undefined, Facts> {
    const { createdAt, closedAt } = this.deals;
    this.#last ??= rangeOf([...this.instants(), ...this.further(), [createdAt], [closedAt]])[1];
    yield;
    return yield* this.#facts.of(window, this.#last, () => this.derive(window));
  }

  extent(): readonly [Day, Day] | null {
    if (this.#extent === undefined) {
      const [first, last] = rangeOf(this.instants());
      const { zone } = this.deals.data;
      this.#extent = first > last ? null : [zone.dayAt(first), zone.dayAt(last)];
    }
    return this.#extent;
  }

  scopeOf({ id }: Viewer): Filters {
    return { person: [id] };
  }
}

/** The first and the last of instants; NaN is none. */
function rangeOf(all: Iterable<Dated>): [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity];
  for (const [instants] of all)
    for (let i = 0; i < instants.length; i++) {
      if (instants[i]! < first) first = instants[i]!;
      if (instants[i]! > last) last = instants[i]!;
    }
  return [first, last];
}
