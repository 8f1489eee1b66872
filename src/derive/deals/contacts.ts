import { hasBit } from '../../data/columns.js';
import { inParts } from '../parts.js';
import { codesOf, flagsOf, instantsOf } from '../read.js';
import type { Sheet } from '../sheet.js';
import { About } from './about.js';
import { known } from '../known.js';
import type { Deals } from './deals.js';

/** Activities and the deals that each is about, -1 for none. */
interface Acts {
  /** NaN of those that are no contact. */
  at: Float64Array;
  named: Int32Array;
  became: Int32Array;
}

const none: Acts = { at: new Float64Array(0), named: new Int32Array(0), became: new Int32Array(0) };

/** When each deal was last in contact: its column says so, else the activities about it that are done and not automated. */
export class Contacts {
  #last: { at: number; values: Float64Array } | null = null;

  private constructor(
    readonly deals: Deals,
    readonly given: Float64Array | null,
    readonly needs: string | null,
    readonly acts: Acts,
  ) {}

  static *of(deals: Deals): Generator<undefined, Contacts> {
    const given = instantsOf(deals.table, 'lastContactAt');
    if (given) return new Contacts(deals, known(given, deals.length), null, none);
    const about = yield* About.of(deals);
    if (about.needs) return new Contacts(deals, null, 'opportunities.lastContactAt', none);
    return new Contacts(deals, null, null, yield* actsOf(deals, about));
  }

  /** The last contact of each deal before an instant, NaN for none; the column is as of today. */
  putInto(sheet: Sheet, at: number): void {
    if (this.needs) sheet.lack(this.needs, 'lastContactAt');
    else
      sheet.amounts.later('lastContactAt', () => ({
        values: this.given ?? this.#before(at),
        valid: null,
        scale: 1,
      }));
  }

  #before(at: number): Float64Array {
    if (this.#last?.at === at) return this.#last.values;
    const values = new Float64Array(this.deals.length).fill(NaN);
    const { at: instants, named, became } = this.acts;
    for (let i = 0; i < instants.length; i++) {
      const instant = instants[i]!;
      if (!(instant < at)) continue;
      if (named[i]! >= 0) latest(values, named[i]!, instant);
      if (became[i]! >= 0) latest(values, became[i]!, instant);
    }
    this.#last = { at, values };
    return values;
  }
}

function latest(values: Float64Array, deal: number, instant: number): void {
  if (!(values[deal]! >= instant)) values[deal] = instant;
}

function* actsOf(deals: Deals, about: About): Generator<undefined, Acts> {
  const { activities } = deals.data.tables;
  const { length } = activities!;
  const at = known(instantsOf(activities, 'at'), length);
  const [named, became] = [new Int32Array(length), new Int32Array(length)];
  const status = codesOf(activities, 'status');
  const planned = status?.dictionary.codeOf('planned') ?? -1;
  const automated = flagsOf(activities, 'automated')?.bits;
  yield* inParts(0, length, (from, to) => {
    for (let i = from; i < to; i++) {
      named[i] = about.named(i);
      became[i] = about.became(i);
      const isAbout = named[i]! >= 0 || became[i]! >= 0;
      const isDone = status?.codes[i] !== planned && !(automated && hasBit(automated, i));
      if (!isAbout || !isDone) at[i] = NaN;
    }
  });
  return { at, named, became };
}
