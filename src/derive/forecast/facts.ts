import { hasBit, newBitmap, setBit } from '../../data/columns.js';
import type { Amounts, Facts } from '../base.js';
import { onesOf } from '../bits.js';
import type { Dates } from '../deals/dates.js';
import type { Deals } from '../deals/deals.js';
import { Sheet } from '../sheet.js';
import type { Window } from '../window.js';

export interface Forecast {
  readonly deals: Deals;
  readonly dates: Dates;
  /** Last instant of the day on which each deal is expected to close; NaN: none. */
  readonly expected: Float64Array;
  readonly amounts: Map<string, Amounts>;
}

/** What is known of deals in one window: won in it, or open at its `end` and expected in it. Readings: docs/decisions/0006. */
export function* forecastFacts(
  { deals, dates, expected, amounts }: Forecast,
  { start, until, end, now, period, apart }: Window,
): Generator<undefined, Facts> {
  const sheet = new Sheet(deals.length, amounts);
  const mark = sheet.marking('won open overdue undated onHold');
  const stop = period ? deals.data.zone.startOf(period.to) : Infinity;
  const isWhole = apart === undefined;
  const [known, weighted] = ['amount', 'weightedAmount'].map((id) => amounts.get(id)?.valid);
  const [outside, noAmount, noProbability] = [1, 2, 3].map(() => newBitmap(deals.length));

  /** The bucket in which a deal stands: '': of time; null: in none. */
  function placeOf(deal: number): string | null {
    if (deals.statusOf(deal) === 'on-hold') return deals.createdAt[deal]! >= end ? null : 'on-hold';
    if (!deals.isOpenAt(deal, end)) return null;
    const due = expected[deal]!;
    if (due !== due) return 'undated';
    if (due < end) return 'overdue';
    if (due >= start && due < stop) return '';
    setBit(outside!, deal);
    return null;
  }

  function judge(deal: number): void {
    const place = placeOf(deal);
    const closed = deals.closedAt[deal]!;
    const isWon =
      !apart &&
      deals.statusOf(deal) === 'won' &&
      (closed === closed ? closed >= start && closed < until : !period);
    const isOpen = isWhole ? place !== null && place !== 'on-hold' : place === apart;
    const of = isWhole ? place : apart && isOpen ? apart : '';
    mark(deal, [isWon, isOpen, of === 'overdue', of === 'undated', of === 'on-hold']);
    if ((isWon || isOpen) && known && !hasBit(known, deal)) setBit(noAmount!, deal);
    else if (isOpen && weighted && !hasBit(weighted, deal)) setBit(noProbability!, deal);
  }

  if (apart === '') yield* dates.within(start, stop, judge);
  else yield* dates.all(judge);

  const [dated, closed] = ['expectedCloseOn', 'closedAt'].map((id) => deals.has(id));
  if (!amounts.has('amount')) sheet.lack('opportunities.amount', 'amount weightedAmount');
  else if (!amounts.has('weightedAmount'))
    sheet.lack('opportunities.probability, stages.probability', 'weightedAmount');
  if (!closed && period) sheet.lack('opportunities.closedAt', 'won');
  if (!dated && period && apart !== 'on-hold')
    sheet.lack('opportunities.expectedCloseOn', 'open overdue undated');

  if (closed) sheet.say('undated-closed', () => deals.undated.closed, 'won');
  sheet.say('no-amount', () => noAmount!, 'amount weightedAmount');
  sheet.say('no-probability', () => noProbability!, 'weightedAmount');
  sheet.say('expected-outside', () => outside!, 'open');
  if (end < now)
    sheet.say('forecast-today', () => onesOf(deals.length), 'open weightedAmount onHold');
  return sheet;
}
