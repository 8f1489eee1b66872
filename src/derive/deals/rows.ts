import type { Bitmap } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import type { Dates } from './dates.js';
import type { Deals } from './deals.js';
import type { Offers } from './offers.js';

/** Deals, and behind them documents in the order of `offers`, as the modules beside this one see them. */
export interface DealRows {
  readonly deals: Deals;
  readonly offers: Offers | null;
  /** Documents that filters choose, where it depends on them which version of an offer counts; null: all. */
  readonly admitted: Bitmap | null;
  readonly dates: Dates;
  readonly length: number;
  readonly amounts: Map<string, Amounts>;
}
