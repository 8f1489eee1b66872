import type { Bitmap } from '../data/columns.js';
import { lowestBit } from '../derive/bits.js';
import type { Grouping } from './group.js';
import { comparing } from './sorted.js';

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
  return kept.length < size ? renumbered(all, kept) : all;
}

/** Groups by row of all rows in the order of their codes, no value last: the order that a view has by itself. */
export function inOrder(all: Grouping): Grouping {
  const { codes, size } = all;
  const keys = codes.map((of) => ({ values: Array.from(of, (code) => code || null) }));
  const kept = Array.from({ length: size }, (_, group) => group).sort(comparing(keys));
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
  };
}
