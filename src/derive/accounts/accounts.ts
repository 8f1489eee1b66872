import type { LoadedDataset } from '../../data/dataset.js';
import type { Base } from '../base.js';
import type { Directory } from './directory.js';
import type { EventIndex } from './event-index.js';
import type { HostFacts } from './host-facts.js';
import type { AccountRows } from './rows.js';

/** The accounts as the modules beside this one see them. */
export interface Accounts extends Pick<Base, 'length' | 'runs' | 'real'> {
  readonly data: LoadedDataset;
  readonly directory: Directory;
  readonly rows: AccountRows;
  readonly host: HostFacts;
  /** Made at the first question. */
  events(): Generator<undefined, EventIndex>;
}
