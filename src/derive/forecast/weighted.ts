import { newBitmap, setBit } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { known, type Deals } from '../deals/deals.js';
import { numbersOf } from '../read.js';

/** Of each deal its own probability, else that of its stage; NaN: none. Null: the data have neither. */
export function probabilitiesOf(deals: Deals): Float64Array | null {
  const ofStages = deals.has('stage') ? numbersOf(deals.stages.table, 'probability') : null;
  if (!deals.has('probability') && !ofStages) return null;
  const found = known(numbersOf(deals.table, 'probability'), deals.length);
  if (!ofStages) return found;
  const byRow = known(ofStages, deals.stages.table!.length);
  return found.map((own, deal) =>
    own === own ? own : (byRow[deals.stages.rowOf(deals.stage[deal]!)] ?? NaN),
  );
}

/** To four decimals, halves away from zero, as decimals are: 0.35 × 0.003 is 0.00105, in binary a little less. */
const rounded = (units: number): number =>
  Math.sign(units) * Math.round(Number(Math.abs(units).toPrecision(15)));

/** Amount × probability of each deal that has both. */
export function weighted({ amount, length }: Deals, probabilities: Float64Array): Amounts {
  const valid = newBitmap(length);
  const values = new Float64Array(length);
  for (let deal = 0; deal < length; deal++) {
    const product = amount[deal]! * probabilities[deal]!;
    if (product !== product) continue;
    setBit(valid, deal);
    values[deal] = rounded(product);
  }
  return { values, valid, scale: 10_000 };
}
