import type { Ratio, ResultColumn, ResultRow, Value } from '../contract/query.js';
import type { Part } from './figures.js';
import type { Figures, Parts } from './measure.js';

/** A column's figures over the groups of each part. */
export interface Filled extends ResultColumn {
  readonly figures: readonly Figures[];
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
    const { keys, names } = parts[p]!;
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
      let label = names[0]![g]!;
      for (let i = 1; i < names.length; i++) label += ` · ${names[i]![g]!}`;
      rows.push({ key: keys[g]!, label, values, parts: made });
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

/** The keys of groups, and their names in each dimension; none where there is nothing to tell groups by. */
export function* namesOf(
  { dimensions, codes, size }: Part['grouping'],
  by: readonly string[],
  bucketKey: string | null,
): Generator<undefined, Pick<Part, 'keys' | 'names'>> {
  const keys: ResultRow['key'][] = [];
  const names = by.map((): string[] => []);
  const blank = blankOf(by, bucketKey);
  const places = by.map((id) => dimensions.findIndex((dimension) => dimension.id === id));
  for (let g = 0; g < (by.length ? size : 0); g++) {
    if (g % CHECK_EVERY === CHECK_EVERY - 1) yield;
    const key = { ...blank };
    for (let i = 0; i < by.length; i++) {
      const dimension = dimensions[places[i]!];
      const code = dimension ? codes[places[i]!]![g]! : 0;
      if (dimension) key[by[i]!] = dimension.keyOf(code);
      names[i]!.push(dimension ? dimension.labelOf(code) : (bucketKey ?? ''));
    }
    keys.push(key);
  }
  return { keys, names };
}
