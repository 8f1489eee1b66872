import type { ColumnKind, ResultRow, SortKey } from '../../contract/query.js';

/** Says more than the figure does, and never by colour alone. */
export type Mark = 'low' | 'waiting';

/** A column as drawn. Rows are indexed by `id`. */
export interface GridColumn {
  id: string;
  kind: ColumnKind;
  /** Of durations: days; absent: seconds. */
  unit?: 'day' | undefined;
  /** Of ratios: what numerator and denominator are; absent: counts. */
  partKind?: ColumnKind | undefined;
  label: string;
  /** Longer name where the label is short or leaves out the variant. */
  title: string;
  /** Group of neighbouring columns. */
  band?: string | undefined;
  /** The column that names the row. */
  name?: boolean;
  /** Text drawn in a lower voice, e.g. a code. */
  quiet?: boolean;
  /** A ratio without its bar: a long one would look like success where less is better. */
  noBar?: boolean | undefined;
  /** No value is "never", and before every date in order. */
  never?: boolean | undefined;
  /** A text column whose value stands beside this one's. */
  code?: string | undefined;
  /** Text to show instead of the value's own. */
  text?: (row: ResultRow) => string;
  mark?: (row: ResultRow) => Mark | null;
  /** What people said of it; null: nothing. */
  remark?: ((row: ResultRow) => string | null) | undefined;
  /** The figure answers Enter and click. */
  asks?: boolean;
}

/** What a person changed in a grid; plain JSON. */
export interface GridState {
  /** Shown column ids in order; null: the default. */
  columns: string[] | null;
  sort: SortKey[];
  /** CSS pixels. */
  widths: Record<string, number>;
  /** Columns that stay in sight when the others scroll; null: the default. */
  pinned: string[] | null;
}

export const isText = (kind: ColumnKind): boolean => kind === 'text' || kind === 'dimension';

/** The sort after a person asked for a column: first the natural direction, then the other, then none. */
export function nextSort(
  sort: readonly SortKey[],
  column: GridColumn,
  several: boolean,
): SortKey[] {
  const { id } = column;
  // Texts begin with A, and what was longest ago or never comes first.
  const natural = !isText(column.kind) && !column.never;
  const at = sort.findIndex((key) => key.by === id);
  const old = sort[at];
  const next: SortKey[] = !old
    ? [{ by: id, descending: natural }]
    : !!old.descending === natural
      ? [{ by: id, descending: !natural }]
      : [];
  if (!several) return next;
  return at < 0 ? [...sort, ...next] : [...sort.slice(0, at), ...next, ...sort.slice(at + 1)];
}

/** Moves `id` by `step` places, or to the place of `before`; ids unknown change nothing. */
export function moveColumn(ids: readonly string[], id: string, to: number): string[] {
  const from = ids.indexOf(id);
  if (from < 0) return [...ids];
  const rest = ids.filter((other) => other !== id);
  rest.splice(Math.max(0, Math.min(rest.length, to)), 0, id);
  return rest;
}
