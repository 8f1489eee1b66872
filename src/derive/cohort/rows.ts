import type { Amounts } from '../base.js';
import type { Dates } from '../deals/dates.js';
import type { Deals } from '../deals/deals.js';

/** Deals, and behind them the won ones again. */
export interface Cohorts {
  readonly deals: Deals;
  readonly dates: Dates;
  readonly length: number;
  /** Civil day of creation; NaN: none. */
  readonly createdOn: Float64Array;
  readonly amounts: Map<string, Amounts>;
  /** Row of each deal that is won; 0: it is not. */
  readonly winOf: Uint32Array;
}
