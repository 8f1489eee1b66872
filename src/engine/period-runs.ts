import type { Bitmap } from '../data/columns.js';
import type { Base, Facts } from '../derive/base.js';
import { countRange } from '../derive/bits.js';
import { runAt } from '../derive/runs.js';

/** The runs from the first to the last one with rows in a period. */
export interface PeriodRuns {
  /** Number of the first. */
  readonly first: number;
  readonly count: number;
  /** Of codes by run, those of these. */
  part(perRun: Uint32Array): Uint32Array;
  /** 0 for each that has rows in the period, -1 for the others. */
  inside(): Int32Array;
}

/** First and end of the runs from that of the first set row to that of the last. */
export function runRange(base: Pick<Base, 'runs' | 'length'>, rows: Bitmap): [number, number] {
  const from = rows.findIndex((word) => word !== 0);
  if (from < 0) return [0, 0];
  let to = rows.length - 1;
  while (rows[to] === 0) to--;
  return [runAt(base, from << 5), runAt(base, Math.min((to << 5) + 31, base.length - 1)) + 1];
}

export function runsOf(base: Base, { inPeriod }: Facts): PeriodRuns {
  const { start } = base.runs;
  const [first, end] = runRange(base, inPeriod!);
  return {
    first,
    count: end - first,
    part: (perRun) => perRun.subarray(first, end),
    inside() {
      const cellOf = new Int32Array(end - first);
      for (let i = 0; i < cellOf.length; i++)
        if (!countRange(inPeriod!, start[first + i]!, start[first + i + 1]!)) cellOf[i] = -1;
      return cellOf;
    },
  };
}
