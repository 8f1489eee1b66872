import type { Filters } from './query.js';
import type { TableColumns, TableName } from './tables.js';

/** A table as an array of rows or as an object of columns of one length. */
export type RawTable = readonly object[] | Readonly<Record<string, readonly unknown[]>>;

/** Also CSV or NDJSON text, or bytes of either or of Arrow IPC. */
export type AnyTable = RawTable | string | ArrayBuffer;

/** A table under our name, with our columns or, for a mapping, the host's. */
type OwnTable<Column extends string> =
  | AnyTable
  | readonly { [C in Column]?: unknown }[]
  | { readonly [C in Column]?: readonly unknown[] };

type OwnTables = { [T in TableName]?: OwnTable<TableColumns[T]> | null };

export interface Viewer {
  id: string;
  /** Dimension ids allowed as views. */
  views?: string[];
  /** Filter keys allowed. */
  filters?: string[];
  /** Added to every query. */
  scope?: Filters;
}

/** The dataset as a host gives it: one JSON object, tables as rows or columns. See docs/dataset.md. */
export interface Dataset extends OwnTables {
  /** 1, the version of the format: a number, as an imported JSON file has it. */
  jalon: number;
  /** ISO instant. */
  updatedAt?: string | null;
  /** IANA zone in which days are counted. */
  timeZone?: string;
  /** ISO 4217. */
  currency?: string;
  /** 1–12. */
  fiscalYearStart?: number;
  viewer?: Viewer;
  /** Tables under names of the host's own, for its mapping. */
  [table: string]: unknown;
}

/** What `openDataset` takes. */
export type DatasetInput =
  Dataset | string | URL | { tables: Readonly<Record<string, AnyTable>>; [key: string]: unknown };
