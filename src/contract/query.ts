/**
 * A filter's value: one value or several (OR). Absent, `null`, `''` and `[]` are all; `null` inside an array selects
 * rows without a value, e.g. unassigned accounts.
 */
export type FilterValue = string | null | readonly (string | null)[];

/**
 * Keys are AND, values of a key are OR; an absent or empty key is "all".
 * `period` and `compare` take period strings (`2026-11`, `2026-Q4`, `FY2026`, `2026-11-01/2026-11-15`, `this-month` …).
 */
export interface Filters {
  period?: string | null;
  compare?: string | null;
  list?: FilterValue;
  rep?: FilterValue;
  store?: FilterValue;
  district?: FilterValue;
  region?: FilterValue;
  agency?: FilterValue;
  /** Any organisation unit, with everything below it. */
  unit?: FilterValue;
  person?: FilterValue;
  /** `people.team` of the owner or rep. */
  team?: FilterValue;
  brand?: FilterValue;
  pipeline?: FilterValue;
  tag?: FilterValue;
  owner?: FilterValue;
  source?: FilterValue;
  [key: string]: FilterValue | undefined;
}

export interface SortKey {
  /** Column id. */
  by: string;
  descending?: boolean;
}

/** Rows behind one figure. */
export interface DetailRequest {
  /** Metric id, or `id:variant`. */
  metric: string;
  /** Key of the result row the figure stands in; absent: the totals. */
  group?: Record<string, string | null>;
  /** Kind of rows wanted: `account` (default of account metrics), `deal`, `document`, `activity`. */
  as?: string;
  /** First row, from 0. */
  offset?: number;
  /** Rows at the most; absent: all. */
  limit?: number;
  /** Text that a row's label, id or text columns must contain (case and accents ignored). */
  search?: string;
}

/** A figure whose rows are wanted; plain JSON. */
export interface DetailSubject {
  /** Metric id, or `id:variant`. */
  metric: string;
  /** Absent: the first report that has the metric. */
  report?: string | undefined;
  /** Key of the figure's row; absent or empty: the totals. */
  group?: Readonly<Record<string, string | null>> | undefined;
  /** Its name; absent: as the rows say. */
  groupLabel?: string | null | undefined;
  /** Absent: those in force. */
  filters?: Filters | undefined;
  /** What a row is; absent: what the metric counts. */
  as?: 'account' | 'deal' | 'document' | 'activity' | undefined;
  goal?: GoalRequest | undefined;
}

/** What a goal is measured against; a matching row of the table `goals` wins over `value`. */
export interface GoalRequest {
  /** Metric id; default: what the goal of the report is about, `attempted` of accounts. */
  metric?: string;
  /** 0–1: share of the contactable accounts; above 1: a quantity. Default 1. */
  value?: number;
  /** Day of the month by which it should be reached; default 10. */
  day?: number;
}

/** Serialisable question; everything an element shows is the answer to one. */
export interface Query {
  /** Preset of the fields below; absent: the first report whose table the data have. */
  report?: string;
  /** Ids from the catalogue, default the report's; `id:variant` asks for a variant, and that string is its column id. */
  metrics?: string[];
  /** Dimensions, and at most one time bucket (`day`, `week`, `month`, `quarter`, `year`, `fiscalYear`). Empty: totals only. */
  by?: string[];
  where?: Filters;
  sort?: SortKey[];
  detail?: DetailRequest;
  goal?: GoalRequest;
  /** ISO instant that counts as now; absent: the source's clock. */
  asOf?: string;
}

/** `flag` columns, in answers to `detail`, hold 1, 0 or null. */
export type ColumnKind =
  'dimension' | 'count' | 'money' | 'ratio' | 'duration' | 'date' | 'text' | 'flag';

export interface ResultColumn {
  id: string;
  kind: ColumnKind;
  /** Of durations: days; absent: seconds. */
  unit?: 'day';
  /** Null is "never": before every date, in either direction of a sort. */
  never?: true;
}

/** Numerator and denominator of a ratio or mean. `num / den`, null when `den` is 0. */
export interface Ratio {
  num: number;
  den: number;
}

export type Value = number | string | null;

export interface ResultRow {
  /** One entry per dimension of `by`; null where the row stands for "no value" (e.g. unassigned). */
  key: Record<string, string | null>;
  /** Display name of the key; empty where the key is null. */
  label: string;
  /** By column id. Counts and ratios as numbers, money in major units, durations in seconds (means) or days. */
  values: Record<string, Value>;
  /** Numerator and denominator of each ratio column, by column id. */
  parts?: Record<string, Ratio>;
}

export interface Notice {
  code: string;
  /** Metric the notice is about, where it is about one. */
  metric?: string;
  /** Columns whose figures it bears on, where it is about what some of them are made of. */
  about?: string[];
  /** English sentence. */
  message: string;
  /** Values for a translated message. */
  detail?: Record<string, string | number>;
}

/** What an element must know of the data to draw the answer; never rows. */
export interface ResultContext {
  /** Report that was asked for; where the query named none, the first whose table the data have. */
  report?: string;
  /** Metric that figures of a goal are about, where the query or the report says one. */
  goal?: string;
  timeZone: string;
  /** ISO 4217 code, null where unknown: amounts then carry no symbol. */
  currency: string | null;
  /** 1–12. */
  fiscalYearStart: number;
  /** Instant that counted as now, ISO. */
  now: string;
  /** Civil days of the period, both included (`YYYY-MM-DD`); null where all data are asked for. */
  period: { from: string; to: string } | null;
  /** Civil day of `asOf` (the earlier of now and the period's end), `YYYY-MM-DD`. */
  asOfDay: string;
  /** Civil day of the first event that the report's figures are made of, whatever the filters; absent: not known. */
  since?: string;
  /** Dimensions that this data can be grouped and filtered by in this report. */
  dimensions: string[];
  /** Dimension ids allowed as views, null: no restriction. */
  views: string[] | null;
  /** Filter keys allowed, null: no restriction. */
  filters: string[] | null;
  /** Base rows before any filter. */
  rows: number;
}

export interface Result {
  columns: ResultColumn[];
  rows: ResultRow[];
  /** From base rows, never from the rows above. */
  totals: Record<string, Value>;
  /** Numerator and denominator of the totals' ratio columns. */
  totalParts: Record<string, Ratio>;
  notices: Notice[];
  /** Latest activity in the data, ISO instant. */
  updatedAt: string | null;
  context: ResultContext;
  /** Rows there are before `offset` and `limit`, in answers to `detail`. */
  count?: number;
}
