import type { ColumnKind, ResultRow, SortKey, Value } from '../../contract/query.js';

/** Says more than the figure does, and never by colour alone. */
export type Mark = 'low' | 'waiting';

/** A column as drawn. Rows are indexed by `id`. */
export interface GridColumn {
  id: string;
  kind: ColumnKind;
  /** Of durations: days; absent: seconds. */
  unit?: 'day' | undefined;
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
  /** A text column whose value stands beside this one's. */
  code?: string | undefined;
  /** Text to show instead of the value's own. */
  text?: (row: ResultRow) => string;
  mark?: (row: ResultRow) => Mark | null;
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
  const natural = !isText(column.kind);
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

/** Ascending rank of each row's value; NaN for null. Texts by `collator`, numbers as they are. */
function ranks(rows: readonly ResultRow[], id: string, collator: Intl.Collator): Float64Array {
  const out = new Float64Array(rows.length);
  const texts = new Map<string, number>();
  const values: Value[] = rows.map((row) => row.values[id] ?? null);
  for (const value of values) if (typeof value === 'string') texts.set(value, 0);
  [...texts.keys()].sort(collator.compare).forEach((text, i, all) => {
    // Texts that the collator holds equal share a rank, or a second key would never be asked.
    const before = all[i - 1];
    texts.set(
      text,
      before !== undefined && collator.compare(before, text) === 0 ? texts.get(before)! : i,
    );
  });
  values.forEach((value, i) => {
    out[i] = value === null ? NaN : typeof value === 'string' ? texts.get(value)! : value;
  });
  return out;
}

/**
 * Sorts rows of one answer, keeping the ranks of each column until the rows change. Stable; nulls come last in
 * either direction.
 */
export class Sorter {
  #rows: readonly ResultRow[] = [];
  #locale: string | undefined;
  #ranks = new Map<string, Float64Array>();

  /** Row indices in order. */
  order(rows: readonly ResultRow[], sort: readonly SortKey[], locale?: string): Uint32Array {
    if (rows !== this.#rows || locale !== this.#locale) this.#ranks.clear();
    this.#rows = rows;
    this.#locale = locale;
    const order = new Uint32Array(rows.length);
    for (let i = 0; i < order.length; i++) order[i] = i;
    if (sort.length === 0) return order;
    const keys = sort.map(({ by, descending }) => {
      const rank = this.#rank(by);
      const sign = descending ? -1 : 1;
      return rank.map((value) => (value !== value ? Infinity : sign * value));
    });
    const first = keys[0]!;
    const rest = keys.slice(1);
    return order.sort((a, b) => {
      const x = first[a]!;
      const y = first[b]!;
      if (x !== y) return x < y ? -1 : 1;
      for (const key of rest) if (key[a] !== key[b]) return key[a]! < key[b]! ? -1 : 1;
      return a - b;
    });
  }

  #rank(id: string): Float64Array {
    let rank = this.#ranks.get(id);
    if (!rank) {
      rank = ranks(this.#rows, id, new Intl.Collator(this.#locale, { numeric: true }));
      this.#ranks.set(id, rank);
    }
    return rank;
  }
}
