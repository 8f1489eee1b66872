import { newBitmap, setBit } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { atOnce } from '../parts.js';
import { numbersOf } from '../read.js';
import { AmountsOf } from '../sheet.js';
import { known } from '../known.js';
import type { Deals } from './deals.js';
import type { Offers } from './offers.js';

const MONEY = 10_000;
const CHECK_EVERY = 1 << 15;

type Rows = readonly [from: number, to: number];

/** Amounts of deals, and of the documents behind them; `length`: of all rows. */
export function* dealAmounts(
  deals: Deals,
  offers: Offers | null,
  length = deals.length + (offers?.length ?? 0),
): Generator<undefined, AmountsOf> {
  const amounts = new AmountsOf();
  const { zone } = deals.data;
  const { createdAt, closedAt } = deals;
  const ofDeals: Rows = [0, deals.length];
  if (deals.has('amount'))
    amounts.set('amount', yield* filled(length, ofDeals, (deal) => deals.amount[deal]!));
  const days = yield* filled(
    length,
    ofDeals,
    (deal) => {
      const [from, to] = [createdAt[deal]!, closedAt[deal]!];
      const span = Number.isNaN(from + to) ? NaN : zone.dayAt(to) - zone.dayAt(from);
      return span < 0 ? NaN : span;
    },
    1,
  );
  amounts.set('daysToClose', days);
  const work = weightedAmounts(deals, length);
  let weighted: Amounts | undefined;
  if (work) amounts.later('weightedAmount', () => (weighted ??= atOnce(work)));
  if (!offers) return amounts;
  const ofDocuments: Rows = [deals.length, deals.length + offers.length];
  const [recurring, exceptional] = ['recurringFees', 'exceptionalFees'].map((id) => {
    const values = known(numbersOf(offers.table, id), offers.table.length);
    return (document: number): number => values[offers.row[document]!]!;
  });
  amounts.set('recurringFees', yield* filled(length, ofDocuments, recurring!));
  amounts.set('exceptionalFees', yield* filled(length, ofDocuments, exceptional!));
  const fees = yield* filled(length, ofDocuments, (i) => recurring!(i) + exceptional!(i));
  return amounts.set('fees', fees);
}

/** Amounts times probabilities, of `length` rows; null: the data have none. Most reports never ask for them. */
export function weightedAmounts(
  deals: Deals,
  length: number,
): Generator<undefined, Amounts> | null {
  const { table, stages, stage } = deals;
  const [own, ofStage] = [table, stages.table].map((of) => numbersOf(of, 'probability'));
  if (!deals.has('amount') || !(own ?? (ofStage && deals.has('stage')))) return null;
  let given: Float64Array | undefined;
  const byStage = known(ofStage ?? null, stages.table?.length ?? 0);
  // Its own probability, else its stage's; NaN where neither has one.
  const chanceOf = (deal: number): number => {
    const chance = (given ??= known(own ?? null, deals.length))[deal]!;
    return chance === chance ? chance : (byStage[stages.rowOf(stage[deal]!)] ?? NaN);
  };
  return filled(length, [0, deals.length], (deal) => weighted(deals.amount[deal]!, chanceOf(deal)));
}

/** Amounts of some rows; NaN is none. */
function* filled(
  length: number,
  [from, to]: Rows,
  valueOf: (index: number) => number,
  scale = MONEY,
): Generator<undefined, Amounts> {
  const valid = newBitmap(length);
  const values = new Float64Array(length);
  for (let row = from; row < to; row++) {
    if (row % CHECK_EVERY === 0) yield;
    const value = valueOf(row - from);
    if (value !== value) continue;
    setBit(valid, row);
    values[row] = value;
  }
  return { values, valid, scale };
}

/** Rounded to what is stored, halves away from zero; 0.145 × 100 is 14.499999999999998 in binary. */
function weighted(amount: number, chance: number): number {
  const product = Math.abs(amount) * chance;
  const isNearHalf = Math.abs((product % 1) - 0.5) < 0.01;
  const exact = isNearHalf ? Number(product.toPrecision(15)) : product;
  return Math.sign(amount) * Math.round(exact);
}
