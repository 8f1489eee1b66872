import { hasBit, type Bitmap } from '../data/columns.js';
import type { Base, CodeArray, Dimension, Many } from '../derive/base.js';
import { and, eachBit } from '../derive/bits.js';
import { codeArray } from '../derive/runs.js';
import { cellAt, cellsOf, type Codes, type Known } from './cells.js';

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
  readonly hasActor: boolean;
}

/** Groups the selected rows; no dimensions make one group, also of no rows. */
export function groupBy(base: Base, dimensions: readonly Dimension[], selected: Bitmap): Grouping {
  const there = selected.slice();
  for (const { applies } of dimensions) if (applies) and(there, applies);
  const byRow = dimensions.map((one) => ({ codes: codesByRow(base, one), size: one.size }));
  const several = dimensions.some(({ many }) => many)
    ? combinations(base, dimensions, there, byRow)
    : null;
  const groups = new Int32Array(several ? several.rows : base.length);
  if (!several) {
    groups.fill(-1);
    eachBit(there, (row) => (groups[row] = 0));
  }
  const tables: Known[] = [];
  const { size, codesOf } = cellsOf(groups, several?.codes ?? byRow, Infinity, tables)!;
  const perRow = several || !dimensions.length ? null : groups;
  const many = several && { start: several.start, codes: new Uint32Array(groups) };

  const actor = dimensions.map(({ id }) => base.actors.includes(id));
  const groupAt = (row: number, person?: number): number =>
    cellAt(
      tables,
      byRow,
      byRow.map(({ codes }, d) => (actor[d] && person !== undefined ? person : codes[row]!)),
    );
  // Rows that are not real belong to a group, but make none.
  if (perRow && base.real)
    for (let row = 0; row < base.length; row++)
      if (!hasBit(base.real, row)) perRow[row] = groupAt(row);
  return {
    dimensions,
    size,
    perRow,
    many,
    codes: dimensions.map((_, d) => Uint32Array.from(codesOf(d))),
    hasActor: actor.some(Boolean),
    ofActor: groupAt,
  };
}

/** Calls `visit` with each group of a row. */
export function eachGroup(
  { many, perRow }: Pick<Grouping, 'many' | 'perRow'>,
  row: number,
  visit: (group: number) => void,
): void {
  if (many) for (let i = many.start[row]!; i < many.start[row + 1]!; i++) visit(many.codes[i]!);
  else {
    const group = perRow ? perRow[row]! : 0;
    if (group >= 0) visit(group);
  }
}

/** Codes of a dimension by row; none where a row may have several. */
function codesByRow({ length, runs }: Base, { perRow, perRun, size }: Dimension): CodeArray {
  if (!perRun) return perRow ?? new Uint8Array(0);
  const codes = codeArray(size, length);
  for (let run = 0; run < runs.count; run++)
    codes.fill(perRun[run]!, runs.start[run]!, runs.start[run + 1]!);
  return codes;
}

/** Every combination of the codes of each selected row, where it has several; those of row r are `start[r] … start[r + 1]`. */
function combinations(
  { length }: Base,
  dimensions: readonly Dimension[],
  selected: Bitmap,
  byRow: readonly Codes[],
): { start: Uint32Array; rows: number; codes: Codes[] } {
  const start = new Uint32Array(length + 1);
  const found: number[][] = dimensions.map(() => []);
  const picked: number[] = [];
  const add = (row: number, d: number): void => {
    if (d === dimensions.length) {
      picked.forEach((code, i) => found[i]!.push(code));
      return;
    }
    const { many } = dimensions[d]!;
    const { codes } = many ?? byRow[d]!;
    const end = many ? many.start[row + 1]! : row + 1;
    for (let i = many ? many.start[row]! : row; i < end; i++) {
      picked[d] = codes[i]!;
      add(row, d + 1);
    }
  };
  for (let row = 0; row < length; row++) {
    if (hasBit(selected, row)) add(row, 0);
    start[row + 1] = found[0]!.length;
  }
  const codes = found.map((of, d) => ({ codes: Uint32Array.from(of), size: dimensions[d]!.size }));
  return { start, rows: found[0]!.length, codes };
}
