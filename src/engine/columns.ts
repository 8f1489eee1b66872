import type { Measure } from '../contract/metric.js';
import { hasBit, type Bitmap } from '../data/columns.js';
import type { Base, Dimension, Facts, Links } from '../derive/base.js';
import { countRange } from '../derive/bits.js';
import { runAt } from '../derive/runs.js';
import { areLong, countByGroup, sumByGroup, type By } from './aggregate.js';
import { flagsOf, intersection, Lacking, realRows, rowsWith } from './rows-with.js';

type Sums = Float64Array | Int32Array | Uint32Array;

/** A measure by cell. */
export interface Column {
  /** In stored units, `scale` of them in one shown unit; of distinct values, so many `words` of bits a cell. */
  readonly sums: Sums;
  readonly scale: number;
  readonly words?: number;
  /** Rows by cell, and those that have a value, where some have none. */
  readonly gaps: readonly [rows: Sums, known: Sums] | null;
}

/** What cells are added up from. */
export interface Finer {
  /** @param own judge by the acts of each row's own person. Throws `Lacking`. */
  column(measure: Measure, own: boolean, cellOf: Int32Array, size: number): Column;
  links(links: Links, cellOf: Int32Array): Links;
}

/** The rows of a window's period. */
export function finerRows(base: Base, facts: Facts): Finer {
  const real = realRows(base, facts.inPeriod!);
  return {
    column(measure, own, cellOf, size) {
      const rows = rowsWith(facts, real, flagsOf(measure), own);
      if ('distinct' in measure) {
        const dimension = base.dimension(measure.distinct);
        if (!dimension) throw new Lacking(`${base.table}.${measure.distinct}`);
        const words = (dimension.size + 31) >> 5;
        const sums = bitsByCell(base, rows, dimension, words, cellOf, size);
        return { sums, scale: 1, words, gaps: null };
      }
      const [stretches, by] = placesOf(base, cellOf, size);
      const count = (bits: Bitmap): Sums => countByGroup(stretches, by, bits);
      if (!('sum' in measure)) return { sums: count(rows), scale: 1, gaps: null };
      const { values, valid, scale } = facts.amounts.get(measure.sum)!;
      const known = intersection(rows, valid);
      return {
        sums: sumByGroup(stretches, by, known, values),
        scale,
        gaps: valid && [count(rows), count(known)],
      };
    },
    links: (links, cellOf) => ({
      ...links,
      rows: links.rows.map((row) =>
        hasBit(facts.inPeriod!, row) ? cellOf[runAt(base, row)]! : -1,
      ),
    }),
  };
}

type Stretches = Pick<Base, 'runs' | 'length'>;

/** The last places of each base; they are made for a cube, and used for each of its measures in one question. */
const places = new Map<
  Base,
  { cellOf: Int32Array; found: [Stretches, By]; perRow: Int32Array | null }
>();

/** Frees what only the question at hand needs. */
export const forgetPlaces = (): void => places.clear();

/** Where the rows of cells are: stretches of rows of one cell where those are long, else the cell of each row. */
function placesOf(base: Base, cellOf: Int32Array, size: number): [Stretches, By] {
  const last = places.get(base);
  if (last?.cellOf === cellOf) return last.found;
  const { start, count } = base.runs;
  const starts = new Uint32Array(count + 1);
  const cells = new Int32Array(count);
  let stretches = 0;
  for (let i = 0; i < count; i++)
    if (!stretches || cellOf[i] !== cells[stretches - 1]) {
      starts[stretches] = start[i]!;
      cells[stretches++] = cellOf[i]!;
    }
  starts[stretches] = start[count]!;
  const of = {
    runs: { count: stretches, start: starts },
    length: base.length,
  };
  let perRow = last?.perRow ?? null;
  const isLong = areLong(of);
  if (!isLong) {
    perRow ??= new Int32Array(base.length);
    for (let i = 0; i < stretches; i++)
      for (let row = starts[i]!; row < starts[i + 1]!; row++) perRow[row] = cells[i]!;
  }
  const found: [Stretches, By] = [of, isLong ? { perRun: cells, size } : { perRow: perRow!, size }];
  places.set(base, { cellOf, found, perRow });
  return found;
}

/** Which codes of a dimension occur among the rows of each cell. */
function bitsByCell(
  { runs: { start } }: Base,
  rows: Bitmap,
  { perRun }: Dimension,
  words: number,
  cellOf: Int32Array,
  size: number,
): Uint32Array {
  const bits = new Uint32Array(size * words);
  for (let i = 0; i < cellOf.length; i++) {
    if (cellOf[i]! < 0 || !countRange(rows, start[i]!, start[i + 1]!)) continue;
    bits[cellOf[i]! * words + (perRun![i]! >> 5)]! |= 1 << (perRun![i]! & 31);
  }
  return bits;
}

/** A column of finer cells as one of cells. */
export function addedUp(
  { sums, scale, words, gaps }: Column,
  cellOf: Int32Array,
  size: number,
): Column {
  const [rows, known] = gaps?.map((of) => sumsIn(of, cellOf, size)) ?? [];
  return {
    sums: words ? bitsIn(sums, cellOf, size, words) : sumsIn(sums, cellOf, size),
    scale,
    ...(words && { words }),
    gaps: rows ? [rows, known!] : null,
  };
}

function sumsIn(sums: Sums, cellOf: Int32Array, size: number): Sums {
  const out = sums instanceof Int32Array ? new Int32Array(size) : new Float64Array(size);
  for (let i = 0; i < sums.length; i++) out[cellOf[i]!]! += sums[i]!;
  return out;
}

function bitsIn(sums: Sums, cellOf: Int32Array, size: number, words: number): Sums {
  const bits = new Uint32Array(size * words);
  for (let i = 0; i < sums.length; i++)
    bits[cellOf[Math.floor(i / words)]! * words + (i % words)]! |= sums[i]!;
  return bits;
}
