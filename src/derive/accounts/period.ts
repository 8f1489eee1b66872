import { monthOf } from '../../calendar/civil.js';
import { isValid, newBitmap, type Bitmap } from '../../data/columns.js';
import { onesOf, setRange } from '../bits.js';
import { daysOf } from '../read.js';
import { endOfCode } from '../runs.js';
import type { Window } from '../window.js';
import type { Accounts } from './accounts.js';

/** Rows whose month shares a day with the period; without a month, whose list's days do; without either, all. */
export function rowsInPeriod(base: Accounts, { period }: Window): Bitmap {
  if (!period) return onesOf(base.length);
  const bits = newBitmap(base.length);
  const firstMonth = monthOf(period.from);
  const lastMonth = monthOf(period.to - 1);
  const listIn = listsInPeriod(base, period.from, period.to);
  const { months, runMonth, runList } = base.rows;
  const { count, start } = base.runs;
  for (let run = 0, next: number; run < count; run = next) {
    const month = months[runMonth[run]!]!;
    next = month < 0 ? run + 1 : endOfCode(runMonth, run);
    if (month < 0 ? listIn[runList[run]!] : month >= firstMonth && month <= lastMonth)
      setRange(bits, start[run]!, start[next]!);
  }
  // Appointments without an account are in any period.
  const all = base.real && onesOf(base.length);
  for (let i = 0; all && i < bits.length; i++) bits[i]! |= all[i]! & ~base.real![i]!;
  return bits;
}

/** 1 for each list code whose days overlap `[from, to)`; a missing end is open. */
function listsInPeriod(base: Accounts, from: number, to: number): Uint8Array {
  const inside = new Uint8Array(base.directory.lists.dictionary.size).fill(1);
  const startsOn = daysOf(base.directory.lists.table, 'startsOn');
  const endsOn = daysOf(base.directory.lists.table, 'endsOn');
  for (let code = 1; code < inside.length; code++) {
    const row = base.directory.lists.rowOf(code);
    if (row < 0) continue;
    if (startsOn && isValid(startsOn, row) && startsOn.values[row]! >= to) inside[code] = 0;
    if (endsOn && isValid(endsOn, row) && endsOn.values[row]! < from) inside[code] = 0;
  }
  return inside;
}
