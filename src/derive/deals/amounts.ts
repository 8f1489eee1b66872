import { newBitmap, setBit } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { numbersOf } from '../read.js';
import { known, type Deals } from './deals.js';
import type { Offers } from './offers.js';

const MONEY = 10_000;
const CHECK_EVERY = 1 << 15;

/** Amounts of deals, and of the documents behind them; `length`: of all rows. */
export function* dealAmounts(
  deals: Deals,
  offers: Offers | null,
  length = deals.length + (offers?.length ?? 0),
): Generator<undefined, Map<string, Amounts>> {
  const amounts = new Map<string, Amounts>();
  function* put(
    id: string,
    scale: number,
    [from, to]: readonly [number, number],
    valueOf: (index: number) => number,
  ): Generator<undefined, void> {
    const valid = newBitmap(length);
    const values = new Float64Array(length);
    for (let row = from; row < to; row++) {
      if (row % CHECK_EVERY === 0) yield;
      const value = valueOf(row - from);
      if (value !== value) continue;
      setBit(valid, row);
      values[row] = value;
    }
    amounts.set(id, { values, valid, scale });
  }
  const { zone } = deals.data;
  const { createdAt, closedAt } = deals;
  const ofDeals = [0, deals.length] as const;
  if (deals.has('amount')) yield* put('amount', MONEY, ofDeals, (deal) => deals.amount[deal]!);
  const probability = chancesOf(deals);
  if (deals.has('amount') && probability)
    yield* put('weightedAmount', MONEY, ofDeals, (deal) =>
      weighted(deals.amount[deal]!, probability(deal)),
    );
  yield* put('daysToClose', 1, ofDeals, (deal) => {
    const [from, to] = [createdAt[deal]!, closedAt[deal]!];
    const days = Number.isNaN(from + to) ? NaN : zone.dayAt(to) - zone.dayAt(from);
    return days < 0 ? NaN : days;
  });
  if (!offers) return amounts;
  const ofDocuments = [deals.length, deals.length + offers.length] as const;
  const [recurring, exceptional] = ['recurringFees', 'exceptionalFees'].map((id) => {
    const values = known(numbersOf(offers.table, id), offers.table.length);
    return (document: number): number => values[offers.row[document]!]!;
  });
  yield* put('recurringFees', MONEY, ofDocuments, recurring!);
  yield* put('exceptionalFees', MONEY, ofDocuments, exceptional!);
  yield* put('fees', MONEY, ofDocuments, (i) => recurring!(i) + exceptional!(i));
  return amounts;
}

/** Probability of a deal: its own, else its stage's; NaN where neither has one. Null: the data have none. */
function chancesOf(deals: Deals): ((deal: number) => number) | null {
  const { table, stages, stage } = deals;
  const [own, ofStage] = [table, stages.table].map((of) => numbersOf(of, 'probability'));
  if (!own && !(ofStage && deals.has('stage'))) return null;
  const given = known(own ?? null, deals.length);
  const byStage = known(ofStage ?? null, stages.table?.length ?? 0);
  return (deal) => {
    const chance = given[deal]!;
    return chance === chance ? chance : (byStage[stages.rowOf(stage[deal]!)] ?? NaN);
  };
}

/** Rounded to what is stored, halves away from zero; 0.145 × 100 is 14.499999999999998 in binary. */
function weighted(amount: number, chance: number): number {
  const product = Math.abs(amount) * chance;
  const isNearHalf = Math.abs((product % 1) - 0.5) < 0.01;
  const exact = isNearHalf ? Number(product.toPrecision(15)) : product;
  return Math.sign(amount) * Math.round(exact);
}
