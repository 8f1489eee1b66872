import type { Ratio, ResultRow, Value } from '../contract/query.js';
import type { Part } from './figures.js';
import type { Figures, Parts } from './measure.js';

/** A column's figures over the groups of each part. */
export interface Filled {
  readonly id: string;
  readonly figures: readonly Figures[];
  /** Null is "never". */
  readonly never?: true;
}

/** The rows of all parts, one for each group. They are made by copying one that has all columns: that is quickest. */
export function* rowsOf(
  parts: readonly Part[],
  columns: readonly Filled[],
): Generator<undefined, ResultRow[]> {
  const ids = columns.map(({ id }) => id);
  const blank = blankOf<Value>(ids, null);
  const rows: ResultRow[] = [];
  for (let p = 0; p < parts.length; p++) {
    const found = columns.map(({ figures }) => figures[p]!);
    const ratios = ids.filter((_, c) => found[c]!.parts);
    const ofRatios = found.flatMap((figures) => figures.parts ?? []);
    const blankParts = blankOf<Ratio>(ratios, { num: 0, den: 0 });
    const { keys, labels } = parts[p]!;
    for (let g = 0; g < keys.length; g++) {
      if (g % CHECK_EVERY === CHECK_EVERY - 1) yield;
      const values = { ...blank };
      for (let c = 0; c < ids.length; c++) {
        values[ids[c]!] = valueOf(found[c]!.values[g]!);
      }
      const made = { ...blankParts };
      for (let r = 0; r < ratios.length; r++) {
        made[ratios[r]!] = ratioOf(ofRatios[r]!, g);
      }
      rows.push({ key: keys[g]!, label: labels[g]!, values, parts: made });
    }
  }
  return rows;
}

/** A figure as a result has it. */
export const valueOf = (value: Value): Value => (value === value ? value : null);

export const ratioOf = ({ num, den }: Parts, g: number): Ratio => ({ num: num[g]!, den: den[g]! });

const CHECK_EVERY = 1 << 11;

function blankOf<T>(ids: readonly string[], value: T): Record<string, T> {
  const blank: Record<string, T> = {};
  for (const id of ids) blank[id] = value;
  return blank;
}

/** The keys and names of groups; none where there is nothing to tell groups by. */
export function* namesOf(
  { dimensions, codes, size }: Part['grouping'],
  by: readonly string[],
  bucketKey: string | null,
): Generator<undefined, Pick<Part, 'keys' | 'labels'>> {
  const keys: ResultRow['key'][] = [];
  const labels: string[] = [];
  const blank = blankOf<string | null>(by, bucketKey);
  const places = by.map((id) => dimensions.findIndex((dimension) => dimension.id === id));
  for (let g = 0; g < (by.length ? size : 0); g++) {
    if (g % CHECK_EVERY === CHECK_EVERY - 1) yield;
    const key = { ...blank };
    let label = '';
    for (let i = 0; i < by.length; i++) {
      const d = places[i]!;
      let name = bucketKey ?? '';
      if (d >= 0) {
        const code = codes[d]![g]!;
        key[by[i]!] = dimensions[d]!.keyOf(code);
        name = dimensions[d]!.labelOf(code);
      }
      label = i ? `${label} · ${name}` : name;
    }
    keys.push(key);
    labels.push(label);
  }
  return { keys, labels };
}
