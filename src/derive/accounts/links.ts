import type { Links } from '../base.js';
import { LinkList } from '../link-list.js';
import { codesOf, instantsOf, numbersOf } from '../read.js';
import type { Window } from '../window.js';
import type { Accounts } from './accounts.js';
import { ATTEMPT, type EventIndex } from './event-index.js';

const ATTRIBUTION_DAYS = 30;

/** Rows of an account on a list (0: on any). */
const rowsOn = ({ rows }: Accounts, account: number, list: number): Uint32Array =>
  rows.rowsOf
    .subarray(rows.firstRow[account], rows.firstRow[account + 1])
    .filter((row) => list === 0 || rows.list[row] === list);

/** Appointments booked in the window; null where the data have no such table. */
export function appointmentLinks(base: Accounts, window: Window): Links | null {
  const table = base.data.tables['appointments'];
  const person = codesOf(table, 'person');
  if (!person) return null;
  const account = codesOf(table, 'account');
  const list = codesOf(table, 'list');
  const bookedAt = instantsOf(table, 'bookedAt')!;
  const rowOfLoose = new Map<number, number>();
  if (base.real) {
    const rows = base.directory.table.length;
    base.rows.order.forEach(
      (row, i) => row >= rows && rowOfLoose.set(base.rows.looseAppointments[row - rows]!, i),
    );
  }
  const found = new LinkList();
  for (let i = 0; i < table!.length; i++) {
    const at = bookedAt.values[i]!;
    if (!(at >= window.start && at < window.end)) continue;
    const a = account?.codes[i] ?? 0;
    if (a !== 0) found.add(1, person.codes[i]!, rowsOn(base, a, list?.codes[i] ?? 0));
    else if (rowOfLoose.has(i)) found.add(1, person.codes[i]!, [rowOfLoose.get(i)!]);
  }
  return found.links(1);
}

/** Sales of the window with the attempt each is attributed to; null where the data have no such table. */
export function saleLinks(
  base: Accounts,
  index: EventIndex,
  window: Window,
): { links: Links; unattributed: number } | null {
  const table = base.data.tables['sales'];
  const account = codesOf(table, 'account');
  if (!account) return null;
  const soldAt = instantsOf(table, 'soldAt')!;
  const amount = numbersOf(table, 'amount')!;
  const category = codesOf(table, 'category');
  const accessory = category?.dictionary.codeOf('accessory');
  const activity = codesOf(table, 'activity');
  const eventOf = activity ? eventsByActivity(base, index) : null;
  const found = new LinkList();
  let unattributed = 0;
  for (let i = 0; i < table!.length; i++) {
    const at = soldAt.values[i]!;
    if (!(at >= window.start && at < window.end)) continue;
    if (category && category.codes[i] !== accessory) continue;
    const a = account.codes[i]!;
    const named = activity?.codes[i] ?? 0;
    const event =
      named === 0
        ? lastAttempt(base, index, a, at)
        : attemptNamed(index, eventOf!.get(named), a, window.end);
    if (event < 0) unattributed++;
    else found.add(amount.values[i]!, index.person[event]!, rowsOn(base, a, index.list[event]!));
  }
  return { links: found.links(10_000), unattributed };
}

/** Position of the last attempt on an account before an instant and at most 30 civil days earlier, or -1. */
function lastAttempt(base: Accounts, index: EventIndex, account: number, soldAt: number): number {
  const earliest = base.data.zone.dayAt(soldAt) - ATTRIBUTION_DAYS;
  for (let e = (index.first[account + 1] ?? 0) - 1; e >= (index.first[account] ?? 0); e--) {
    if (!(index.at[e]! < soldAt) || !(index.what[e]! & ATTEMPT)) continue;
    return index.day[e]! >= earliest ? e : -1;
  }
  return -1;
}

function attemptNamed(
  index: EventIndex,
  event: number | undefined,
  account: number,
  end: number,
): number {
  if (event === undefined || !(index.what[event]! & ATTEMPT) || !(index.at[event]! < end))
    return -1;
  return event >= index.first[account]! && event < index.first[account + 1]! ? event : -1;
}

/** Event position by activity code, of attempts. */
function eventsByActivity(base: Accounts, index: EventIndex): Map<number, number> {
  const ids = codesOf(base.data.tables['activities'], 'id');
  const events = new Map<number, number>();
  if (ids)
    for (let e = 0; e < index.row.length; e++)
      if (index.what[e]! & ATTEMPT) events.set(ids.codes[index.row[e]!]!, e);
  return events;
}
