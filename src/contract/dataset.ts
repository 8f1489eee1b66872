import type { Filters } from './query.js';

/** A table as an array of rows (objects of any type) or as an object of columns of one length. */
export type RawTable = readonly object[] | Readonly<Record<string, readonly unknown[]>>;

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
export interface Dataset {
  /** 1. A number, so that a JSON file can be imported as one. */
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
  [table: string]: unknown;
}

/** What `openDataset` takes. Strings in `tables` are CSV or NDJSON text; an ArrayBuffer is bytes of either, or Arrow IPC. */
export type DatasetInput =
  | Dataset
  | string
  | URL
  | { tables: Record<string, RawTable | string | ArrayBuffer>; [key: string]: unknown };
