import type { Bitmap } from '../../data/columns.js';
import type { People } from '../people.js';
import type { Activities } from './activities.js';
import type { Closings } from './wins.js';

/** Activities, and behind them deals, as the modules beside this one see them. */
export interface ActivityRows extends Closings {
  readonly activities: Activities;
  readonly people: People;
  readonly length: number;
  /** Flags that are the same in every window. */
  readonly fixed: ReadonlyMap<string, Bitmap>;
}
