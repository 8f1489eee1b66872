import type { DealRows } from '../deals/rows.js';
import type { Campaigns } from './campaigns.js';
import type { Touches } from './touches.js';
import type { Wins } from './wins.js';

/** Deals and documents, and behind them the prospect files, as the modules beside this one see them. */
export interface KpiRows extends DealRows {
  readonly wins: Wins;
  readonly touches: Touches;
  readonly campaigns: Campaigns;
  /** Row of the first file. */
  readonly firstFile: number;
}
