import type { Amounts } from '../base.js';
import type { Dates } from '../deals/dates.js';
import type { Deals } from '../deals/deals.js';
import type { Entries } from './history.js';
import type { Ladder } from './ladder.js';

/** Deals in each stage of their pipelines, as the modules beside this one see them. */
export interface StageRows {
  readonly deals: Deals;
  readonly ladder: Ladder;
  readonly entries: Entries | null;
  readonly dates: Dates;
  readonly length: number;
  /** Rows of deal d: `first[d] … first[d + 1]`. */
  readonly first: Uint32Array;
  readonly dealOf: Uint32Array;
  readonly stageOf: Uint32Array;
  readonly amounts: Map<string, Amounts>;
}
