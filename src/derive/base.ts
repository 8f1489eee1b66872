import type { Day } from '../calendar/civil.js';
import type { Viewer } from '../contract/dataset.js';
import type { ColumnKind, Filters, Value } from '../contract/query.js';
import type { Bitmap, NumberArray } from '../data/columns.js';
import type { Window } from './window.js';

/** Consecutive rows that agree in the usual groups (store and rep); every dimension that follows from those is constant in a run. */
export interface Runs {
  readonly count: number;
  /** `count + 1` row numbers; run i is `[start[i], start[i + 1])`. */
  readonly start: Uint32Array;
}

export type CodeArray = Uint8Array | Uint16Array | Uint32Array;

/** Several codes a row, each once: those of row r are `codes[start[r] … start[r + 1])`. */
export interface Many {
  readonly start: Uint32Array;
  readonly codes: Uint32Array;
}

/** Something that rows can be grouped and filtered by. Code 0 is "no value". */
export interface Dimension {
  readonly id: string;
  /** Codes by run or by row, or several by row; exactly one is given. */
  readonly perRun: CodeArray | null;
  readonly perRow: CodeArray | null;
  readonly many?: Many;
  /** Rows that it says something of; the others pass every filter and are in no group. Absent: all. */
  readonly applies?: Bitmap;
  /** Codes are below this. */
  readonly size: number;
  keyOf(code: number): string | null;
  labelOf(code: number): string;
  /** Code of a key, or -1 where the data lack it. */
  codeOf(key: string): number;
  /** Whether a code stands for something that the data know in this dimension. */
  has(code: number): boolean;
  /** Columns that describe a value, e.g. its code in the host's books. */
  readonly described: readonly Described[];
}

/** A column that says something of the values of a dimension. */
export interface Described {
  readonly id: string;
  readonly kind: ColumnKind;
  /** Null is "never". */
  readonly never?: true;
  /** Columns that the data would need for it; absent: they have them. */
  readonly needs?: string;
  /** Reads it as of a window. */
  of(facts: Facts): (code: number) => Value;
}

/** Amounts by row. `scale`: stored units in one shown unit (10,000 for money). */
export interface Amounts {
  readonly values: NumberArray;
  readonly valid: Bitmap | null;
  readonly scale: number;
}

/** Events that count once in any figure, however many of its rows they belong to. */
export interface Links {
  readonly amounts: Float64Array;
  /** Person codes of who acted. */
  readonly persons: Uint32Array;
  /** Rows of event e: `rows[rowStart[e] … rowStart[e + 1])`. */
  readonly rowStart: Uint32Array;
  readonly rows: Uint32Array;
  readonly scale: number;
}

/** What is known of each base row in one window. */
export interface Facts {
  /** Rows that the period has to do with; null: those that have a fact of the report's `of`. */
  readonly inPeriod: Bitmap | null;
  /** Rows that have it. Beside x, `x:own` may be: the same judged by the acts of the row's own person alone. */
  readonly flags: ReadonlyMap<string, Bitmap>;
  readonly amounts: ReadonlyMap<string, Amounts>;
  readonly links: ReadonlyMap<string, Links>;
  /** Facts that the data cannot tell, and which columns they would need. `x:own` concerns the own twin of x only. */
  readonly missing: ReadonlyMap<string, string>;
  /** Flags that depend on which rows are selected: the rows that have one, among `rows`. */
  readonly related?: ReadonlyMap<string, (rows: Bitmap) => Bitmap>;
  /** Of several with one code the first is said that concerns what is asked. */
  readonly remarks: readonly Remark[];
}

/** Something to say of the window's data. */
export interface Remark {
  /** Notice code. */
  readonly code: string;
  /** Rows that it counts, as far as a question's filters leave them; a number: so many, whatever they leave. */
  readonly of: number | (() => Bitmap);
  /** Facts it concerns: said only where a figure is made of one. */
  readonly about: readonly string[];
  /** Said of all that the table is asked for. */
  readonly isAlways?: true;
  /** Said only where a period or a view by time is asked for: in all of time it says nothing. */
  readonly isOfTime?: true;
  /** Further values of its sentence; `n`: how many its rows stand for, where that is not their number. */
  readonly detail?: RemarkDetail | ((rows: Bitmap) => RemarkDetail);
}

export type RemarkDetail = Readonly<Record<string, string | number>>;

/** A table that reports are made from, with its rows clustered. */
export interface Base {
  readonly table: string;
  /** Rows, including `real`'s cleared ones. */
  readonly length: number;
  readonly runs: Runs;
  /** Cleared for rows that stand for something else than a row of the table; null where there are none. */
  readonly real: Bitmap | null;
  /** Dimension by which rows are clustered before all others: a filter by it leaves few runs to look at. */
  readonly clusteredBy?: string;
  /** Facts, but for `inPeriod`, are the same in every window: `flags` is then the same map. */
  readonly isTimeless?: boolean;
  /** Ids of the dimensions that the data have. */
  readonly dimensions: readonly string[];
  /** Of these, the ones that the data name themselves, beyond those of the report. */
  readonly ownDimensions?: readonly string[];
  /** Dimensions by which acts are owned: a person's own acts are found whatever filters by these say. */
  readonly actors: readonly string[];
  /** Dimensions by which filters choose among rows before facts are told: those of a row depend on which others there are. */
  readonly chosenBy?: readonly string[];
  /** The same rows, with facts as they are where `rows` are all that there are. */
  among?(rows: Bitmap): Base;
  dimension(id: string): Dimension | null;
  /** Codes of a unit and of all below it, where the filter `unit` means that. */
  unitsWithin?(code: number): Iterable<number>;
  /** Column that the data would need to tell a sum by a dimension; null: they tell it. Absent: they tell every sum by every one. */
  untold?(sum: string, dimension: string): string | null;
  /** Whether a person, else a unit, is in a team, or in a unit or below it, as a filter means it. */
  liesIn?(isPerson: boolean, code: number, filter: string, of: number): boolean;
  /** Yields now and then, so that a caller can slice the work. */
  facts(window: Window): Generator<undefined, Facts>;
  /** Buckets of its own that stand beside those of time, by name: the keys of their rows. */
  readonly apart?: Readonly<Record<string, string | null>>;
  /** First and last civil day of any event; null where there are none. Absent: no view by time. */
  extent?(): readonly [Day, Day] | null;
  /** Filters of a viewer for whom the dataset names none. */
  scopeOf?(viewer: Viewer): Filters;
  /** What rows can be shown as in an answer to `detail`, by `as`. */
  readonly details: Readonly<Record<string, DetailKind>>;
}

/** One kind of rows of a detail answer. */
export interface DetailKind {
  /** Columns that describe row i; the first names it. */
  readonly columns: readonly RowColumn[];
  /** Flags shown where the window's facts have them. */
  readonly flags?: readonly string[];
  /** Whether `columns` hold the amounts that figures add up. */
  readonly hasAmounts?: boolean;
  /** Rows of this kind that stand for the given rows; absent: themselves. */
  of?(rows: Bitmap): Bitmap;
  /** Row in the table from 1: the order of an answer, in which rows of one place are the same. */
  placeOf(row: number): number;
  /** What is in a row's key beside its place, `row`. */
  keyOf?(row: number): Record<string, string>;
}

export interface RowColumn {
  readonly id: string;
  readonly kind: ColumnKind;
  valueOf(row: number): Value;
  /** Numbers in the order of the values, of money the stored units; NaN for null. Absent: the values are their own. */
  numberOf?(row: number): number;
}
