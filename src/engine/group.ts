import { hasBit, type Bitmap } from '../data/columns.js';
import type { Base, CodeArray, Dimension, Many } from '../derive/base.js';
import { eachBit, lowestBit } from '../derive/bits.js';

/** Which group each selected row belongs to. */
export interface Grouping {
  readonly dimensions: readonly Dimension[];
  /** Number of groups. */
  readonly size: number;
  /** Group by row (only those of selected rows mean anything), -1 for none; null where a row may be in several, or all are in one. */
  readonly perRow: Int32Array | null;
  /** Groups by row, where a row may be in several. */
  readonly many: Many | null;
  /** Code of dimension d of group g: `codes[d][g]`. */
  readonly codes: readonly Uint32Array[];
  /** Group of a row, taken as if it were acted on by a person, or -1. Only where people are a dimension. */
  ofActor(row: number, person: number): number;
  /** Calls `visit` with each group of a row. */
  eachOf(row: number, visit: (group: number) => void): void;
  readonly hasActor: boolean;
}

/** Groups the selected rows; no dimensions make one group, also of no rows. */
export function groupBy(base: Base, given: readonly Dimension[], selected: Bitmap): Grouping {
  const product = given.reduce((size, { size: s }) => size * s, 1);
  const dimensions =
    product > Number.MAX_SAFE_INTEGER
      ? given.map((one) => (base.actors.includes(one.id) ? one : compacted(one)))
      : given;
  const byCode = new Map<number, number>();
  const strides = dimensions.map((_, d) =>
    dimensions.slice(0, d).reduce((size, { size: s }) => size * s, 1),
  );
  const codes: number[][] = dimensions.map(() => []);
  const groupFor = (composite: number, codeOf: (d: number) => number): number => {
    let group = byCode.get(composite);
    if (group === undefined) {
      byCode.set(composite, (group = byCode.size));
      for (let d = 0; d < dimensions.length; d++) codes[d]!.push(codeOf(d));
    }
    return group;
  };

  const runOf = dimensions.some(({ perRun }) => perRun) ? runByRow(base) : null;
  const many = dimensions.some(({ many: codes_ }) => codes_)
    ? manyGroups(base, dimensions, selected, runOf, strides, groupFor)
    : null;
  const perRow = many || !dimensions.length ? null : new Int32Array(base.length).fill(-1);
  if (perRow) {
    const codeAt = (d: number, row: number): number => {
      const { perRun: ofRun, perRow: ofRow } = dimensions[d]!;
      return ofRow ? ofRow[row]! : ofRun![runOf![row]!]!;
    };
    const compositeOf = (row: number): number => {
      let composite = 0;
      for (let d = 0; d < dimensions.length; d++) composite += codeAt(d, row) * strides[d]!;
      return composite;
    };
    let [last, group] = [-1, -1];
    eachBit(selected, (row) => {
      if (!appliesTo(dimensions, row)) return;
      const composite = compositeOf(row);
      if (composite !== last) group = groupFor((last = composite), (d) => codeAt(d, row));
      perRow[row] = group;
    });
    // Rows that are not real belong to a group, but make none.
    if (base.real)
      for (let row = 0; row < base.length; row++)
        if (!hasBit(base.real, row)) perRow[row] = byCode.get(compositeOf(row)) ?? -1;
  }
  const actor = dimensions.map(({ id }) => base.actors.includes(id));
  return {
    dimensions,
    size: dimensions.length === 0 ? 1 : byCode.size,
    perRow,
    many,
    codes: codes.map((list) => Uint32Array.from(list)),
    hasActor: actor.some(Boolean),
    ofActor(row, person) {
      let composite = 0;
      for (let d = 0; d < dimensions.length; d++) {
        const { perRun: ofRun, perRow: ofRow } = dimensions[d]!;
        composite +=
          (actor[d] ? person : ofRow ? ofRow[row]! : ofRun![runOf![row]!]!) * strides[d]!;
      }
      return byCode.get(composite) ?? -1;
    },
    eachOf(row, visit) {
      if (many) for (let i = many.start[row]!; i < many.start[row + 1]!; i++) visit(many.codes[i]!);
      else {
        const group = perRow ? perRow[row]! : 0;
        if (group >= 0) visit(group);
      }
    },
  };
}

/** The groups that some rows are in, of groups by row of all rows. */
export function narrowed(all: Grouping, rows: Bitmap): Grouping {
  const { perRow, size } = all;
  if (!perRow) return all;
  const isThere = new Uint8Array(size);
  for (let i = 0; i < rows.length; i++)
    for (let word = rows[i]!; word !== 0; word &= word - 1)
      isThere[perRow[(i << 5) + lowestBit(word)]!] = 1;
  const kept: number[] = [];
  for (let group = 0; group < size; group++) if (isThere[group]) kept.push(group);
  return renumbered(all, kept);
}

/** Groups by row of all rows in the order of their codes, no value last: the order that a view has by itself. */
export function inOrder(all: Grouping): Grouping {
  const { codes, size } = all;
  const kept = Array.from({ length: size }, (_, group) => group).sort((a, b) => {
    for (const of of codes) if (of[a] !== of[b]) return (of[a]! || Infinity) - (of[b]! || Infinity);
    return 0;
  });
  return all.perRow ? renumbered(all, kept) : all;
}

/** The same with some of the groups, in another order. */
function renumbered(all: Grouping, kept: readonly number[]): Grouping {
  const { perRow, codes, size } = all;
  const groupOf = new Int32Array(size).fill(-1);
  for (let i = 0; i < kept.length; i++) groupOf[kept[i]!] = i;
  const groups = new Int32Array(perRow!.length);
  for (let row = 0; row < groups.length; row++) groups[row] = groupOf[perRow![row]!] ?? -1;
  return {
    ...all,
    size: kept.length,
    perRow: groups,
    codes: codes.map((of) => Uint32Array.from(kept, (group) => of[group]!)),
    ofActor: (row, person) => groupOf[all.ofActor(row, person)] ?? -1,
    eachOf(row, visit) {
      if (groups[row]! >= 0) visit(groups[row]!);
    },
  };
}

/** The same with codes of only the values that occur, so that several together make a number that is exact. */
function compacted(dimension: Dimension): Dimension {
  const { perRun, perRow, many } = dimension;
  const old = Uint32Array.from(new Set(perRun ?? perRow ?? many!.codes).add(0)).sort();
  const codeOf = new Map(Array.from(old, (code, i) => [code, i]));
  const remap = (codes: CodeArray): Uint32Array =>
    Uint32Array.from(codes, (code) => codeOf.get(code)!);
  return {
    ...dimension,
    perRun: perRun && remap(perRun),
    perRow: perRow && remap(perRow),
    ...(many && { many: { start: many.start, codes: remap(many.codes) } }),
    size: old.length,
    keyOf: (code) => dimension.keyOf(old[code]!),
    labelOf: (code) => dimension.labelOf(old[code]!),
    codeOf: (key) => codeOf.get(dimension.codeOf(key)) ?? -1,
    has: (code) => dimension.has(old[code]!),
    described: dimension.described.map((one) => ({
      ...one,
      of: (facts) => {
        const read = one.of(facts);
        return (code) => read(old[code]!);
      },
    })),
  };
}

const appliesTo = (dimensions: readonly Dimension[], row: number): boolean =>
  dimensions.every(({ applies }) => !applies || hasBit(applies, row));

/** The groups of each selected row: every combination of its codes. */
function manyGroups(
  base: Base,
  dimensions: readonly Dimension[],
  selected: Bitmap,
  runOf: Uint32Array | null,
  strides: readonly number[],
  groupFor: (composite: number, codeOf: (d: number) => number) => number,
): Many {
  const start = new Uint32Array(base.length + 1);
  const groups: number[] = [];
  const picked: number[] = [];
  const codesAt = ({ many, perRow, perRun }: Dimension, row: number): ArrayLike<number> =>
    many
      ? many.codes.subarray(many.start[row]!, many.start[row + 1]!)
      : [perRow ? perRow[row]! : perRun![runOf![row]!]!];
  const add = (row: number, d: number, composite: number): void => {
    if (d === dimensions.length) {
      groups.push(groupFor(composite, (i) => picked[i]!));
      return;
    }
    const codes = codesAt(dimensions[d]!, row);
    for (let i = 0; i < codes.length; i++) {
      picked[d] = codes[i]!;
      add(row, d + 1, composite + codes[i]! * strides[d]!);
    }
  };
  for (let row = 0; row < base.length; row++) {
    if (hasBit(selected, row) && appliesTo(dimensions, row)) add(row, 0, 0);
    start[row + 1] = groups.length;
  }
  return { start, codes: Uint32Array.from(groups) };
}

function runByRow(base: Base): Uint32Array {
  const runs = new Uint32Array(base.length);
  for (let run = 0; run < base.runs.count; run++)
    runs.fill(run, base.runs.start[run]!, base.runs.start[run + 1]!);
  return runs;
}
