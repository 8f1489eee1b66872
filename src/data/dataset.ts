import type { Viewer } from '../contract/dataset.js';
import type { Notice } from '../contract/query.js';
import type { Zone } from '../calendar/zone.js';
import type { Table } from './columns.js';

/** A validated dataset in typed columns; what ingest makes and the engine reads. */
export interface LoadedDataset {
  /** Only the tables that were given. */
  tables: Readonly<Record<string, Table | undefined>>;
  zone: Zone;
  currency: string | null;
  fiscalYearStart: number;
  viewer: Viewer | null;
  /** Epoch milliseconds, null where the dataset does not say. */
  updatedAt: number | null;
  /** What was ignored or assumed while reading. */
  notices: Notice[];
}
