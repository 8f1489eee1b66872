import type { ResultRow, SortKey, Value } from '../../contract/query.js';
import type { Say } from '../../i18n/index.js';
import type { Open } from './grid.items.js';
import type { GridColumn, GridState } from './grid.model.js';

/** All that a grid draws; a new object at each change. */
export interface GridView {
  /** Accessible name. */
  label: string;
  /** Shown columns in order. */
  columns: readonly GridColumn[];
  /** Rows not loaded yet are undefined. */
  rows: readonly (ResultRow | undefined)[];
  /** Indices of rows, in order. */
  order: Uint32Array;
  totals: ResultRow | null;
  keyOf: (row: ResultRow) => string;
  sort: readonly SortKey[];
  widths: Readonly<Record<string, number>>;
  /** Ids. */
  pinned: readonly string[];
  narrow: boolean;
  /** Rows have a list under them. */
  expandable?: boolean;
  open?: Open;
  say: Say;
  format: (column: GridColumn, value: Value) => string;
}

/** What a person did. */
export interface GridActions {
  change(patch: Partial<GridState>): void;
  /** Wants a figure explained; `total`: of the totals row. */
  ask?(row: ResultRow, column: GridColumn, cell: HTMLElement, total: boolean): void;
  /** The cell that was asked about shows another row now. */
  gone?(cell: HTMLElement): void;
  expand?(row: ResultRow, key: string): void;
  /** Lines in sight changed. */
  seen?(first: number, last: number): void;
  /** Width of the scroll area in CSS pixels. */
  sized?(width: number): void;
}
