import type { Amounts } from '../base.js';
import type { Deals } from './deals.js';
import type { Offers } from './offers.js';

/** Deals, and behind them documents, as the modules beside this one see them. */
export interface DealRows {
  readonly deals: Deals;
  readonly offers: Offers | null;
  readonly length: number;
  /** Deal of each row. */
  readonly dealOf: Uint32Array;
  /** Document of each row, -1 for deals. */
  readonly documentOf: Int32Array;
  readonly amounts: Map<string, Amounts>;
}
