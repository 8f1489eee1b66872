import { dictionaryOf, Names } from '../names.js';
import { inParts } from '../parts.js';
import { codesOf } from '../read.js';
import type { Deals } from './deals.js';

/**
 * Which deals activities are about: the one that an activity names, and the one that the prospect it is with became.
 * Rows of tables; -1 where there is none. Readings: docs/decisions/0008 and 0009.
 */
export class About {
  /** Column that the data would need to tell; null: none. */
  readonly needs: string | null;
  readonly #opportunity: Uint32Array | undefined;
  readonly #prospect: Uint32Array | undefined;

  private constructor(
    readonly deals: Deals,
    readonly prospects: Names,
    /** Deal of each prospect. */
    readonly dealOf: Int32Array,
  ) {
    const { activities } = deals.data.tables;
    this.#opportunity = codesOf(activities, 'opportunity')?.codes;
    this.#prospect = codesOf(activities, 'prospect')?.codes;
    const isTold = this.#opportunity || (this.#prospect && codesOf(prospects.table, 'opportunity'));
    this.needs = !activities ? 'activities' : isTold ? null : 'activities.opportunity';
  }

  static *of(deals: Deals): Generator<undefined, About> {
    const { prospects } = deals.data.tables;
    const dealOf = new Int32Array(prospects?.length ?? 0).fill(-1);
    const codes = codesOf(prospects, 'opportunity')?.codes;
    if (codes)
      yield* inParts(0, dealOf.length, (from, to) => {
        for (let i = from; i < to; i++) dealOf[i] = deals.dealOf(codes[i]!);
      });
    const names = new Names(dictionaryOf(codesOf(prospects, 'id')), prospects);
    yield;
    return new About(deals, names, dealOf);
  }

  /** Deal that an activity names. */
  named(activity: number): number {
    return this.#opportunity ? this.deals.dealOf(this.#opportunity[activity]!) : -1;
  }

  /** Prospect that an activity is with. */
  prospect(activity: number): number {
    return this.#prospect ? this.prospects.rowOf(this.#prospect[activity]!) : -1;
  }

  /** Deal that this prospect became, where the activity does not name the same. */
  became(activity: number): number {
    const deal = this.dealOf[this.prospect(activity)] ?? -1;
    return deal === this.named(activity) ? -1 : deal;
  }
}
