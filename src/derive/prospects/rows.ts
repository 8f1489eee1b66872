import type { Amounts } from '../base.js';
import type { Activities } from '../activities/activities.js';
import type { Closings } from '../activities/wins.js';
import type { Bitmap } from '../../data/columns.js';
import type { People } from '../people.js';
import type { Prospects } from './prospects.js';

/** Prospects and empty files, and behind them deals, as the modules beside this one see them. */
export interface ProspectRows extends Closings {
  readonly prospects: Prospects;
  readonly people: People;
  readonly activities: Activities | null;
  readonly length: number;
  /** Deal of each prospect and each deal's own; -1 where there is none that the data know. */
  readonly dealOf: Int32Array;
  readonly outreach: Outreach;
  /** Flags and amounts that are the same in every window. */
  readonly fixed: ReadonlyMap<string, Bitmap>;
  readonly amounts: ReadonlyMap<string, Amounts>;
}

/** What was done with prospects, and says that somebody has worked one. */
export interface Outreach {
  /** By activity: row of the prospect that it names, or -1. */
  readonly prospectOf: Int32Array;
  readonly isCall: Bitmap;
  /** By activity: one that a person directed at a prospect, and did. */
  readonly is: Bitmap;
  /** Prospects without any, whose status says that they are worked. */
  readonly byStatus: Bitmap;
}
