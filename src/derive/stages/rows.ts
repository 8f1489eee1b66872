import type { Amounts } from '../base.js';
import type { Deals } from '../deals/deals.js';
import type { Entries, Ladder } from './history.js';

/** Deals in each stage of their pipelines, as the modules beside this one see them. */
export interface StageRows {
  readonly deals: Deals;
  readonly ladder: Ladder;
  readonly entries: Entries | null;
  readonly length: number;
  readonly dealOf: Uint32Array;
  readonly stageOf: Uint32Array;
  readonly amounts: Map<string, Amounts>;
}
