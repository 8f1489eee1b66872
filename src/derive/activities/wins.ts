import { shifted } from '../bits.js';
import type { Dates } from '../deals/dates.js';
import type { Deals } from '../deals/deals.js';
import type { Sheet } from '../sheet.js';
import type { Window } from '../window.js';

export interface Closings {
  readonly deals: Deals;
  /** When they were closed. */
  readonly dates: Dates;
  readonly hasDeals: boolean;
}

/** Visits deals won in a window by their closing, as in the report `company`, for the flag `won`; `firstDeal`: row of the first deal. */
export function* markWon(
  { deals, dates, hasDeals }: Closings,
  { start, until, period }: Window,
  sheet: Sheet,
  firstDeal: number,
  visit: (deal: number) => void,
): Generator<undefined, void> {
  sheet.marking('won');
  function judge(deal: number): void {
    const at = deals.closedAt[deal]!;
    const isIn = at !== at ? !period : at >= start && at < until;
    if (isIn && deals.statusOf(deal) === 'won') visit(deal);
  }
  if (period) yield* dates.within(start, until, judge);
  else yield* dates.all(judge);
  if (!hasDeals) sheet.lack('opportunities', 'won');
  else if (period && !deals.has('closedAt')) sheet.lack('opportunities.closedAt', 'won');
  if (deals.has('closedAt'))
    sheet.say(
      'undated-closed',
      () => shifted(deals.undated.closed, firstDeal, sheet.length),
      'won',
    );
}
