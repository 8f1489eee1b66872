import type { Bitmap } from '../../data/columns.js';
import type { LoadedDataset } from '../../data/dataset.js';
import type { Base } from '../base.js';
import type { Directory } from './directory.js';
import type { EventIndex } from './event-index.js';
import type { HostFacts } from './host-facts.js';
import type { AccountRows } from './rows.js';

/** The accounts as the modules beside this one see them. */
export interface Accounts extends Pick<Base, 'length' | 'runs' | 'real' | 'dimensions'> {
  readonly data: LoadedDataset;
  readonly directory: Directory;
  readonly rows: AccountRows;
  readonly host: HostFacts;
  /** Rows with a rep; null where the data name none. */
  readonly assigned: Bitmap | null;
  /** Made at the first question. */
  events(): Generator<undefined, EventIndex>;
}
