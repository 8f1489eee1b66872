import { hasBit, type Bitmap } from '../data/columns.js';
import type { Base, CodeArray, Dimension, Many } from '../derive/base.js';
import { and, eachBit } from '../derive/bits.js';
import { codeArray } from '../derive/runs.js';
import { cellsOf } from './cells.js';

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
  const strides = dimensions.map((_, d) =>
    dimensions.slice(0, d).reduce((size, { size: s }) => size * s, 1),
  );
  const byRow = dimensions.map((dimension) => codesByRow(base, dimension));
  const compositeOf = (row: number): number => {
    let composite = 0;
    for (let d = 0; d < byRow.length; d++) composite += byRow[d]![row]! * strides[d]!;
    return composite;
  };
  const there = selected.slice();
  for (const { applies } of dimensions) if (applies) and(there, applies);

  let [many, perRow, size]: [Many | null, Int32Array | null, number] = [null, null, 1];
  let codes: readonly ArrayLike<number>[] = [];
  if (dimensions.some((dimension) => dimension.many)) {
    [many, codes] = manyGroups(base, dimensions, there, byRow, strides);
    size = codes[0]!.length;
  } else if (dimensions.length) {
    const groups = (perRow = new Int32Array(base.length).fill(-1));
    eachBit(there, (row) => (groups[row] = 0));
    const cells = cellsOf(
      perRow,
      dimensions.map((dimension, d) => ({ codes: byRow[d]!, size: dimension.size })),
      Infinity,
    )!;
    size = cells.size;
    codes = dimensions.map((_, d) => cells.codesOf(d));
  }

  let known: Map<number, number> | undefined;
  const groupAt = (composite: number): number => {
    if (!known) {
      known = new Map();
      for (let group = 0; group < size; group++)
        known.set(
          codes.reduce((sum, of, d) => sum + of[group]! * strides[d]!, 0),
          group,
        );
    }
    return known.get(composite) ?? -1;
  };
  // Rows that are not real belong to a group, but make none.
  if (perRow && base.real)
    for (let row = 0; row < base.length; row++)
      if (!hasBit(base.real, row)) perRow[row] = groupAt(compositeOf(row));
  const actor = dimensions.map(({ id }) => base.actors.includes(id));
  return {
    dimensions,
    size,
    perRow,
    many,
    codes: codes.map((of) => Uint32Array.from(of)),
    hasActor: actor.some(Boolean),
    ofActor(row, person) {
      let composite = 0;
      for (let d = 0; d < byRow.length; d++)
        composite += (actor[d] ? person : byRow[d]![row]!) * strides[d]!;
      return groupAt(composite);
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

/** Codes of a dimension by row; none where a row may have several. */
function codesByRow({ length, runs }: Base, { perRow, perRun, size }: Dimension): CodeArray {
  if (!perRun) return perRow ?? new Uint8Array(0);
  const codes = codeArray(size, length);
  for (let run = 0; run < runs.count; run++)
    codes.fill(perRun[run]!, runs.start[run]!, runs.start[run + 1]!);
  return codes;
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

/** The groups of each selected row, where it has several codes: every combination of them; and the codes of each group. */
function manyGroups(
  { length }: Base,
  dimensions: readonly Dimension[],
  selected: Bitmap,
  byRow: readonly CodeArray[],
  strides: readonly number[],
): [Many, number[][]] {
  const start = new Uint32Array(length + 1);
  const groups: number[] = [];
  const groupOf = new Map<number, number>();
  const codesOf: number[][] = dimensions.map(() => []);
  const picked: number[] = [];
  const add = (row: number, d: number, composite: number): void => {
    if (d === dimensions.length) {
      let group = groupOf.get(composite);
      if (group === undefined) {
        groupOf.set(composite, (group = groupOf.size));
        picked.forEach((code, i) => codesOf[i]!.push(code));
      }
      groups.push(group);
      return;
    }
    const { many } = dimensions[d]!;
    const codes = many ? many.codes : byRow[d]!;
    for (let i = many ? many.start[row]! : row; i < (many ? many.start[row + 1]! : row + 1); i++) {
      picked[d] = codes[i]!;
      add(row, d + 1, composite + codes[i]! * strides[d]!);
    }
  };
  for (let row = 0; row < length; row++) {
    if (hasBit(selected, row)) add(row, 0, 0);
    start[row + 1] = groups.length;
  }
  return [{ start, codes: Uint32Array.from(groups) }, codesOf];
}
