import { monthOf } from '../../calendar/civil.js';
import { newBitmap } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { Amounts, Base, DetailKind, Dimension, Facts } from '../base.js';
import { setRange } from '../bits.js';
import { dealAmounts } from '../deals/amounts.js';
import type { Dated } from '../dated-rows.js';
import { Dates } from '../deals/dates.js';
import { Deals } from '../deals/deals.js';
import { describeDeals } from '../deals/describe.js';
import { RowsOfDeals } from '../deals/rows-of-deals.js';
import type { Window } from '../window.js';
import { cycleAt, type Cycle } from './cycle.js';
import { cohortFacts } from './facts.js';
import type { Cohorts } from './rows.js';

/** The deals, and behind them the won ones again, with their age when they were won. */
class CohortBase extends RowsOfDeals implements Cohorts {
  readonly details: Readonly<Record<string, DetailKind>>;
  #cycle: Cycle | null = null;

  constructor(
    deals: Deals,
    readonly dates: Dates,
    readonly createdOn: Float64Array,
    readonly amounts: Map<string, Amounts>,
    dealOf: Uint32Array,
    readonly winOf: Uint32Array,
  ) {
    super(deals, dealOf, ['age']);
    this.details = {
      deal: { ...describeDeals(deals, dealOf), of: (rows) => this.dealsOf(rows) },
    };
  }

  *derive(window: Window): Generator<undefined, Facts> {
    const { end, now } = window;
    if (this.#cycle?.end !== end || this.#cycle.isNow !== end >= now)
      this.#cycle = cycleAt(this, end, end >= now);
    yield;
    return yield* cohortFacts(this, window, this.#cycle);
  }

  protected override find(id: string): Dimension | null {
    return id === 'age' ? this.#ages() : super.find(id);
  }

  protected *instants(): Generator<Dated> {
    yield [this.deals.createdAt];
  }

  /** Deals grow older each day. */
  protected override lastChange({ end }: Window, event: number): number {
    const { zone } = this.deals.data;
    return Math.max(event, zone.startOf(zone.dayAt(end)) - 1);
  }

  /** Months from the month of creation to that of winning. */
  #ages(): Dimension {
    const { deals, createdOn, dealOf, length } = this;
    const { zone } = deals.data;
    const applies = newBitmap(length);
    setRange(applies, deals.length, length);
    const perRow = new Uint32Array(length);
    let size = 1;
    for (let row = deals.length; row < length; row++) {
      const [from, closed] = [createdOn[dealOf[row]!]!, deals.closedAt[dealOf[row]!]!];
      const to = closed === closed ? zone.dayAt(closed) : NaN;
      if (!(to >= from)) continue;
      perRow[row] = 1 + monthOf(to) - monthOf(from);
      size = Math.max(size, perRow[row]! + 1);
    }
    const keyOf = (code: number): string | null => (code ? String(code - 1) : null);
    const has = (code: number): boolean => code < size;
    return {
      ...{ id: 'age', perRun: null, perRow, applies, size, described: [], keyOf, has },
      labelOf: (code) => keyOf(code) ?? '',
      codeOf: (key) => (/^\d+$/.test(key) && Number(key) + 1 < size ? Number(key) + 1 : -1),
    };
  }
}

export function* cohortBase(data: LoadedDataset): Generator<undefined, Base> {
  const deals = yield* Deals.of(data);
  yield;
  const dates = yield* Dates.of(deals.length, [[deals.createdAt]]);
  const createdOn = deals.createdAt.map((at) => (at === at ? data.zone.dayAt(at) : NaN));
  yield;
  const winOf = new Uint32Array(deals.length);
  let length = deals.length;
  for (let deal = 0; deal < deals.length; deal++)
    if (deals.statusOf(deal) === 'won') winOf[deal] = length++;
  const dealOf = new Uint32Array(length);
  for (let deal = 0; deal < deals.length; deal++) {
    dealOf[deal] = deal;
    if (winOf[deal]) dealOf[winOf[deal]!] = deal;
  }
  const amounts = yield* dealAmounts(deals, null, length);
  return new CohortBase(deals, dates, createdOn, amounts, dealOf, winOf);
}
