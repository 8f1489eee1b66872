import { newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { setRange } from '../bits.js';
import type { Deals } from '../deals/deals.js';
import { inParts } from '../parts.js';
import { codesOf } from '../read.js';
import type { Prospects } from './prospects.js';

/** Deal of each prospect, and of each deal itself; -1 where there is none. */
export function* dealsOf(prospects: Prospects, deals: Deals): Generator<undefined, Int32Array> {
  const dealOf = new Int32Array(prospects.length + deals.length).fill(-1);
  const codes = codesOf(prospects.table, 'opportunity')?.codes;
  if (codes)
    yield* inParts(0, codes.length, (from, to) => {
      for (let row = from; row < to; row++) if (codes[row]) dealOf[row] = deals.dealOf(codes[row]!);
    });
  for (let deal = 0; deal < deals.length; deal++) dealOf[prospects.length + deal] = deal;
  return dealOf;
}

/** Flags that are the same in every window. */
export function* flagsOf(
  prospects: Prospects,
  length: number,
): Generator<undefined, Map<string, Bitmap>> {
  const [prospect, bought, costKnown] = [newBitmap(length), newBitmap(length), newBitmap(length)];
  setRange(prospect, 0, prospects.table.length);
  setRange(bought, 0, prospects.length);
  const { cost } = prospects;
  yield* inParts(0, cost.length, (from, to) => {
    for (let row = from; row < to; row++) if (cost[row] === cost[row]) setBit(costKnown, row);
  });
  return new Map(Object.entries({ prospect, bought, costKnown }));
}

/** Amounts of deals and costs by prospect; deals have none of their own here. */
export function* amountsOf(
  prospects: Prospects,
  deals: Deals,
  dealOf: Int32Array,
): Generator<undefined, Map<string, Amounts>> {
  const amounts = new Map<string, Amounts>();
  const { amount } = deals;
  if (deals.has('amount'))
    amounts.set('amount', yield* moneyOf(prospects, dealOf, (row) => amount[dealOf[row]!] ?? NaN));
  if (prospects.files.table?.columns['cost'])
    amounts.set('cost', yield* moneyOf(prospects, dealOf, (row) => prospects.cost[row]!));
  return amounts;
}

function* moneyOf(
  prospects: Prospects,
  { length }: Int32Array,
  valueOf: (row: number) => number,
): Generator<undefined, Amounts> {
  const valid = newBitmap(length);
  const values = new Float64Array(length);
  yield* inParts(0, prospects.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const value = valueOf(row);
      if (value !== value) continue;
      setBit(valid, row);
      values[row] = value;
    }
  });
  return { values, valid, scale: 10_000 };
}
