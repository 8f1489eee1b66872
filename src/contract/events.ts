import type { ErrorCode } from './error.js';
import type { DetailSubject, Filters, SortKey } from './query.js';

/** How an element shows its data, as plain JSON. */
export interface View {
  by: string | null;
  sort: SortKey[];
  /** Shown column ids in order; null: the default. */
  columns: string[] | null;
  /** Column widths in CSS pixels, where a person changed them. */
  widths?: Record<string, number>;
  /** Ids of pinned columns. */
  pinned?: string[];
  /** What a funnel's bars measure, its rule and its comparison. */
  measure?: string;
  rule?: string;
  compare?: string | null;
  /** A cohort chart's drawing. */
  form?: string;
}

/** Views of elements by their ids; one without an id is called by what it is: `progress-table`, `progress-table-2`. */
export type Views = Record<string, Partial<View>>;

/** A view with its filters; what `getState()` gives and `setState()` takes. */
export interface ViewState extends View {
  filters: Filters;
  /** A dashboard's: the views of its elements. */
  views?: Views;
  /** A filter bar's shortcuts. */
  shortcuts?: Shortcut[];
  /** Whose rows a detail panel shows. */
  subject?: DetailSubject | null;
}

/** Filters under a name, and how the elements of the dashboard then show them; one click away. */
export interface Shortcut {
  name: string;
  filters: Filters;
  views?: Views;
}

export interface FilterChangeDetail {
  filters: Filters;
  /** Keys whose value differs from before. */
  changed: string[];
  origin: 'user' | 'shortcut' | 'reset';
}

export interface ViewChangeDetail {
  report: string;
  by: string | null;
  columns: string[];
  sort: SortKey[];
}

export interface DrillDetail {
  metric: string;
  group: Record<string, string | null>;
  filters: Filters;
  detail: 'account' | 'deal' | 'document' | 'activity';
  count: number | null;
}

export interface NudgeDetail {
  rep: string;
  reason: string;
  metric: string;
  value: number | null;
}

export interface ExportDetail {
  format: 'csv' | 'png' | 'svg';
  rows: number;
}

export interface LoadDetail {
  /** Latest activity in the data, ISO instant. */
  updatedAt: string | null;
  /** Last time the data were asked for, ISO instant. */
  checkedAt: string;
  /** Base rows. */
  rows: number;
}

export interface ErrorDetail {
  code: ErrorCode;
  message: string;
  /** `accounts[12].month` */
  path?: string;
  /** ISO instant of the next try. */
  retryAt?: string;
}

/** A person saved or removed a shortcut; the host keeps them. */
export interface ShortcutsChangeDetail {
  shortcuts: Shortcut[];
}

/** Every event of the suite by name. */
export interface JalonEventMap {
  'jalon-filter-change': CustomEvent<FilterChangeDetail>;
  'jalon-view-change': CustomEvent<ViewChangeDetail>;
  'jalon-drill': CustomEvent<DrillDetail>;
  'jalon-nudge': CustomEvent<NudgeDetail>;
  'jalon-export': CustomEvent<ExportDetail>;
  'jalon-shortcuts-change': CustomEvent<ShortcutsChangeDetail>;
  'jalon-load': CustomEvent<LoadDetail>;
  'jalon-error': CustomEvent<ErrorDetail>;
}

declare global {
  /** `addEventListener` of any element or the document knows the suite's events. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is how the platform's map grows
  interface GlobalEventHandlersEventMap extends JalonEventMap {}
}
