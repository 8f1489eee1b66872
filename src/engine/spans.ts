import type { Bitmap } from '../data/columns.js';
import { countAll, lowestBit } from '../derive/bits.js';
import type { Grouping } from './group.js';

/** Cells that follow each other and so do their groups, as three numbers each: first cell, its group, how many. */
export type Spans = Int32Array;

/** Spans of the cells that are in `cells`; where all are in one group, of cells that follow each other. */
export function spansOf(cells: Bitmap, { perRow }: Pick<Grouping, 'perRow'>): Spans {
  const spans = new Int32Array(3 + 3 * countAll(cells));
  // Before the first: nothing follows it.
  spans[0] = -1;
  let at = 0;
  for (let i = 0; i < cells.length; i++)
    for (let word = cells[i]!; word !== 0; word &= word - 1) {
      const cell = (i << 5) + lowestBit(word);
      const group = perRow ? perRow[cell]! : 0;
      if (group < 0) continue;
      const n = spans[at + 2]!;
      const follows = spans[at]! + n === cell && (!perRow || spans[at + 1]! + n === group);
      if (!follows) {
        at += 3;
        spans[at] = cell;
        spans[at + 1] = group;
      }
      spans[at + 2]!++;
    }
  return spans.subarray(3, at + 3);
}

/** Adds the numbers of cells to those of their groups. */
export function addSpans(sums: Float64Array, spans: Spans, ofCell: ArrayLike<number>): void {
  for (let i = 0; i < spans.length; i += 3) {
    const [cell, group, length] = [spans[i]!, spans[i + 1]!, spans[i + 2]!];
    for (let n = 0; n < length; n++) sums[group + n]! += ofCell[cell + n]!;
  }
}

/** The sum of the numbers of cells. */
export function sumSpans(spans: Spans, ofCell: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < spans.length; i += 3)
    for (let cell = spans[i]!, end = cell + spans[i + 2]!; cell < end; cell++) sum += ofCell[cell]!;
  return sum;
}
