import { hasBit } from '../../data/columns.js';
import { codesOf, flagsOf, instantsOf, textOf } from '../read.js';
import type { Sheet } from '../sheet.js';
import { known, type Deals } from './deals.js';

const none = new Float64Array(0);

/** When each deal was last in contact: its column says so, else the activities about it that are done and not automated. */
export class Contacts {
  /** Instants of those activities, NaN for all others. */
  readonly at: Float64Array;
  readonly #dealOf: Int32Array;
  readonly #given: Float64Array | null;
  #last: { at: number; values: Float64Array } | null = null;

  constructor(readonly deals: Deals) {
    const given = instantsOf(deals.table, 'lastContactAt');
    const { activities } = deals.data.tables;
    const codes = given ? undefined : codesOf(activities, 'opportunity')?.codes;
    this.#given = given && known(given, deals.length);
    this.#dealOf = Int32Array.from(codes ?? [], (code) => deals.dealOf(code));
    this.at = codes ? known(instantsOf(activities, 'at'), codes.length) : none;
    const status = textOf(activities, 'status');
    const automated = flagsOf(activities, 'automated');
    for (let i = 0; i < this.at.length; i++)
      if (
        this.#dealOf[i]! < 0 ||
        status(i) === 'planned' ||
        (automated && hasBit(automated.bits, i))
      )
        this.at[i] = NaN;
  }

  /** The last contact of each deal before an instant, NaN for none; the column is as of today. */
  putInto(sheet: Sheet, at: number): void {
    if (
      this.#given ||
      this.at.length > 0 ||
      this.deals.data.tables['activities']?.columns['opportunity']
    )
      sheet.amounts.later('lastContactAt', () => ({
        values: this.#given ?? this.#before(at),
        valid: null,
        scale: 1,
      }));
    else sheet.lack('opportunities.lastContactAt', 'lastContactAt');
  }

  #before(at: number): Float64Array {
    if (this.#last?.at === at) return this.#last.values;
    const values = new Float64Array(this.deals.length).fill(NaN);
    for (let i = 0; i < this.at.length; i++) {
      const instant = this.at[i]!;
      const deal = this.#dealOf[i]!;
      if (instant < at && !(values[deal]! >= instant)) values[deal] = instant;
    }
    this.#last = { at, values };
    return values;
  }
}
