import { hasBit, newBitmap, setBit } from '../../data/columns.js';
import type { Dated } from '../dated-rows.js';
import { groupedRows, type Grouped } from '../grouped.js';

const MS_DAY = 86_400_000;
const CHECK_EVERY = 1 << 12;
/** Days from 1900 to 2079; what lies before or after counts to the first or the last of them. */
const DAYS = 1 << 16;
const BEFORE_1970 = 25_567;

const dayOf = (instant: number): number =>
  Math.min(Math.max(Math.floor(instant / MS_DAY) + BEFORE_1970, 0), DAYS - 1);

/** On which days (UTC) something happens to deals, so that a stretch of time costs no more than what lies in it. */
export class Dates {
  private constructor(
    readonly deals: number,
    readonly days: Grouped,
    readonly dealOf: Uint32Array,
  ) {}

  static *of(deals: number, all: readonly Dated[]): Generator<undefined, Dates> {
    const length = all.reduce((sum, [instants]) => sum + instants.length, 0);
    const dealOf = new Uint32Array(length);
    const day = new Int32Array(length);
    let n = 0;
    for (const [instants, of] of all)
      for (let i = 0; i < instants.length; i++, n++) {
        if (n % (1 << 16) === 0) yield;
        const instant = instants[i]!;
        dealOf[n] = of ? of[i]! : i;
        day[n] = instant === instant ? dayOf(instant) : -1;
      }
    return new Dates(deals, yield* groupedRows(DAYS, day), dealOf);
  }

  /** Visits, once each, at least the deals to which something happens in `[from, to)`. */
  *within(from: number, to: number, visit: (deal: number) => void): Generator<undefined, void> {
    const { first, rows } = this.days;
    if (!(from < to)) return;
    const [begin, end] = [first[dayOf(from)]!, first[dayOf(to) + 1]!];
    if (end - begin > this.deals) {
      yield* this.all(visit);
      return;
    }
    const seen = newBitmap(this.deals);
    for (let i = begin; i < end; i++) {
      if (i % CHECK_EVERY === 0) yield;
      const deal = this.dealOf[rows[i]!]!;
      if (hasBit(seen, deal)) continue;
      setBit(seen, deal);
      visit(deal);
    }
  }

  *all(visit: (deal: number) => void): Generator<undefined, void> {
    for (let deal = 0; deal < this.deals; deal++) {
      if (deal % CHECK_EVERY === 0) yield;
      visit(deal);
    }
  }
}
