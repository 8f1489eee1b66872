import type { LoadedDataset } from '../../data/dataset.js';
import type { Amounts, Base, DetailKind, Facts } from '../base.js';
import { dealAmounts, weightedAmounts } from '../deals/amounts.js';
import type { Dated } from '../dated-rows.js';
import { Dates } from '../deals/dates.js';
import { Deals } from '../deals/deals.js';
import { describeDeals } from '../deals/describe.js';
import { RowsOfDeals } from '../deals/rows-of-deals.js';
import type { Window } from '../window.js';
import { forecastFacts, type Forecast } from './facts.js';

/** The deals, by when they are expected to close. */
class ForecastBase extends RowsOfDeals implements Forecast {
  readonly apart = { overdue: 'overdue', undated: null, 'on-hold': 'on-hold' };
  readonly details: Readonly<Record<string, DetailKind>>;

  constructor(
    deals: Deals,
    readonly dates: Dates,
    readonly expected: Float64Array,
    readonly amounts: Map<string, Amounts>,
  ) {
    super(
      deals,
      Uint32Array.from({ length: deals.length }, (_, deal) => deal),
      [],
    );
    this.details = { deal: describeDeals(deals, this.dealOf) };
  }

  derive(window: Window): Generator<undefined, Facts> {
    return forecastFacts(this, window);
  }

  protected *instants(): Generator<Dated> {
    const { deals } = this;
    yield [this.expected];
    yield [deals.closedAt.map((at, deal) => (deals.statusOf(deal) === 'won' ? at : NaN))];
  }
}

export function* forecastBase(data: LoadedDataset): Generator<undefined, Base> {
  const deals = yield* Deals.of(data);
  yield;
  // The last instant of the day: once it is gone, the deal is overdue.
  const expected = yield* deals.startsOf(deals.table, 'expectedCloseOn', 1);
  for (let deal = 0; deal < expected.length; deal++) expected[deal]!--;
  yield;
  const dates = yield* Dates.of(deals.length, [[deals.closedAt], [expected]]);
  const amounts = yield* dealAmounts(deals, null);
  const weighted = weightedAmounts(deals, deals.length);
  if (weighted) amounts.set('weightedAmount', yield* weighted);
  return new ForecastBase(deals, dates, expected, amounts);
}
