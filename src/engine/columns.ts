import type { Measure } from '../contract/metric.js';
import type { Base, Facts, Links } from '../derive/base.js';
import { runAt } from '../derive/runs.js';
import { areLong, countByGroup, sumByGroup } from './aggregate.js';
import { flagsOf, intersection, realRows, rowsWith } from './rows-with.js';

type Sums = Float64Array | Int32Array;

/** A measure by cell. */
export interface Column {
  /** In stored units, `scale` of them in one shown unit. */
  readonly sums: Sums;
  readonly scale: number;
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
      const by = areLong(base)
        ? { perRun: cellOf, size }
        : { perRow: cellsByRow(base, cellOf), size };
      const rows = rowsWith(facts, real, flagsOf(measure), own);
      const count = (bits: typeof rows): Sums => Int32Array.from(countByGroup(base, by, bits));
      if (!('sum' in measure)) return { sums: count(rows), scale: 1, gaps: null };
      const { values, valid, scale } = facts.amounts.get(measure.sum)!;
      const known = intersection(rows, valid);
      return {
        sums: sumByGroup(base, by, known, values),
        scale,
        gaps: valid && [count(rows), count(known)],
      };
    },
    links: (links, cellOf) => ({
      ...links,
      rows: links.rows.map((row) => cellOf[runAt(base, row)]!),
    }),
  };
}

/** The last cells by row of each base; one array a base. */
const spread = new WeakMap<Base, { cellOf: Int32Array; perRow: Int32Array }>();

function cellsByRow(base: Base, cellOf: Int32Array): Int32Array {
  const last = spread.get(base);
  if (last?.cellOf === cellOf) return last.perRow;
  const { start, count } = base.runs;
  const perRow = last?.perRow ?? new Int32Array(base.length);
  for (let run = 0; run < count; run++)
    for (let row = start[run]!; row < start[run + 1]!; row++) perRow[row] = cellOf[run]!;
  spread.set(base, { cellOf, perRow });
  return perRow;
}

/** Adds sums by finer cell up to sums by cell. */
export function addedUp(sums: Sums, cellOf: Int32Array, size: number): Sums {
  const out = sums instanceof Int32Array ? new Int32Array(size) : new Float64Array(size);
  for (let i = 0; i < sums.length; i++) out[cellOf[i]!]! += sums[i]!;
  return out;
}
