import type { Ratio, ResultRow, Value } from '../contract/query.js';
import type { Part } from './figures.js';

/** A column's values over the groups of a part, and the ratios that they are made of. */
export interface PartColumn {
  readonly id: string;
  of(part: Part): { readonly values: readonly Value[]; readonly parts?: readonly Ratio[] | null };
}

/** Puts the columns' values into the rows. Rows are made by copying one that has all columns: that is quickest. */
export function* fillRows(
  parts: readonly Part[],
  columns: readonly PartColumn[],
): Generator<undefined, void> {
  const blank: Record<string, Value> = {};
  for (const { id } of columns) blank[id] = null;
  for (const part of parts) {
    const found = columns.map((column) => column.of(part));
    const ids = columns.map(({ id }) => id);
    const ratios = found.flatMap(({ parts: ratio }, c) => (ratio ? [{ id: ids[c]!, ratio }] : []));
    const blankParts: Record<string, Ratio> = {};
    for (const { id } of ratios) blankParts[id] = none;
    const { rows } = part;
    for (let g = 0; g < rows.length; g++) {
      if (g % CHECK_EVERY === CHECK_EVERY - 1) yield;
      const values = { ...blank };
      for (let c = 0; c < ids.length; c++) values[ids[c]!] = found[c]!.values[g]!;
      const row = rows[g]!;
      row.values = values;
      const made = { ...blankParts };
      for (let r = 0; r < ratios.length; r++) made[ratios[r]!.id] = ratios[r]!.ratio[g]!;
      row.parts = made;
    }
  }
}

const CHECK_EVERY = 1 << 11;
const none: Ratio = { num: 0, den: 0 };

/** A row for each group, without figures yet. */
export function* emptyRows(
  { dimensions, codes, size }: Part['grouping'],
  by: readonly string[],
  bucketKey: string | null,
): Generator<undefined, ResultRow[]> {
  const rows: ResultRow[] = [];
  const places = by.map((id) => dimensions.findIndex((dimension) => dimension.id === id));
  for (let g = 0; g < (by.length ? size : 0); g++) {
    if (g % CHECK_EVERY === CHECK_EVERY - 1) yield;
    const key: ResultRow['key'] = {};
    let label = '';
    for (let i = 0; i < by.length; i++) {
      const d = places[i]!;
      const code = d < 0 ? 0 : codes[d]![g]!;
      key[by[i]!] = d < 0 ? bucketKey : dimensions[d]!.keyOf(code);
      const name = d < 0 ? (bucketKey ?? '') : dimensions[d]!.labelOf(code);
      label = i ? `${label} · ${name}` : name;
    }
    rows.push({ key, label, values: {}, parts: {} });
  }
  return rows;
}
