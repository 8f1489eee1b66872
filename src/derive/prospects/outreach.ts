import { hasBit, newBitmap, setBit } from '../../data/columns.js';
import type { Activities } from '../activities/activities.js';
import { codesOf } from '../read.js';
import type { Prospects } from './prospects.js';
import type { Outreach } from './rows.js';

/** The status of a row that nobody has worked; all others say that somebody has. */
const FRESH = 'new';

/** Row of the prospect that each activity names, or -1. */
export function prospectsOf({ table }: Prospects, activities: Activities | null): Int32Array {
  const ids = codesOf(table, 'id');
  const named = activities && codesOf(activities.table, 'prospect');
  const rowOf = new Int32Array(ids?.dictionary.size ?? 0).fill(-1);
  for (let row = 0; row < table.length; row++) rowOf[ids!.codes[row]!] = row;
  return Int32Array.from({ length: activities?.length ?? 0 }, (_, i) =>
    named && named.codes[i] ? (rowOf[named.codes[i]!] ?? -1) : -1,
  );
}

export function outreachTo(
  { table }: Prospects,
  activities: Activities | null,
  prospectOf: Int32Array,
  length: number,
): Outreach {
  const is = newBitmap(activities?.length ?? 0);
  const hasAny = newBitmap(length);
  const byStatus = newBitmap(length);
  if (activities) {
    const isOut = activities.where(activities.length, 'direction', 'out');
    for (let i = 0; i < prospectOf.length; i++) {
      const isDone = !activities.isPlanned(i) && !activities.isAutomated(i);
      if (prospectOf[i]! < 0 || !isDone || !hasBit(isOut, i)) continue;
      setBit(is, i);
      setBit(hasAny, prospectOf[i]!);
    }
  }
  const status = codesOf(table, 'status');
  const fresh = status?.dictionary.codeOf(FRESH);
  for (let row = 0; row < table.length; row++)
    if (!hasBit(hasAny, row) && status!.codes[row] !== fresh) setBit(byStatus, row);
  return { is, byStatus };
}
