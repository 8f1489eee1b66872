import type { Query, Result } from './query.js';
import type { TableColumns, TableName } from './tables.js';

export interface QueryOptions {
  signal?: AbortSignal;
}

/** The only door between elements and data. */
export interface Source {
  /**
   * Answers a query. Rejects with a `JalonError` (code `query` for a question that the data or the catalogue
   * cannot answer), or with the signal's reason when aborted.
   */
  query(query: Query, options?: QueryOptions): Promise<Result>;
  /** Frees what the source holds (a worker, memory). Idempotent. */
  close?(): void;
}

/** Theirs-to-ours for one column: its name, or how to make it. */
export type ColumnMapping =
  | string
  | {
      /** Their column; `$row` is the row number, counted from 1. */
      from?: string;
      /** Their value → ours. A value it lacks is a schema error that names it. */
      values?: Record<string, string | number | boolean | null>;
      /** Signs that are taken out of their text first: `'$,'`. */
      without?: string;
      /** Their dates are `30/11/2026` (dmy) or `11/30/2026` (mdy). */
      date?: 'dmy' | 'mdy';
      /** The same value in each row. */
      constant?: string | number | boolean | null;
    };

/**
 * `{table: {ourColumn: theirColumn}}`; `$table` names the host's table, `$distinct: true` takes equal rows once and
 * leaves out those without a key.
 */
export type Mapping = { readonly [T in TableName]?: TableMapping<TableColumns[T]> };

type TableMapping<Column extends string> = { readonly [C in Column]?: ColumnMapping } & {
  readonly $table?: string;
  readonly $distinct?: boolean;
};

export interface Progress {
  /** Rows read so far. */
  rows: number;
  /** 0–1 where the size is known, else null. */
  fraction: number | null;
}

export interface OpenOptions {
  mapping?: Mapping | undefined;
  /** IANA zone; used where the dataset names none. */
  timeZone?: string | undefined;
  /** ISO 4217; used where the dataset names none. */
  currency?: string | undefined;
  /** 1–12; used where the dataset names none. */
  fiscalYearStart?: number | undefined;
  /** Which table an array, or a CSV, NDJSON or Arrow body, is. */
  table?: string | undefined;
  /** Bytes, unpacked, beyond which a load stops; default 100 MB of JSON, 1 GB of anything else. */
  maxBytes?: number | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Run the engine in `jalon-worker.js`: true, or its URL. */
  worker?: boolean | string | undefined;
  /** Instant that counts as now where a query has no `asOf`; default the clock. Epoch milliseconds. */
  now?: (() => number) | undefined;
}
