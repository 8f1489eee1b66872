import type { Links } from '../base.js';
import { LinkList } from '../link-list.js';
import { inParts } from '../parts.js';
import { codesOf, instantsOf, numbersOf } from '../read.js';
import type { Window } from '../window.js';
import type { Accounts } from './accounts.js';
import { NONE, attemptsOf } from './attribution.js';
import type { EventIndex } from './event-index.js';

/** Events and the rows of their account. */
class AccountLinks extends LinkList {
  readonly #onList: number[] = [];

  constructor(readonly base: Accounts) {
    super();
  }

  /** `list` 0: all rows of the account. */
  addOn(amount: number, person: number, account: number, list: number): void {
    const { firstRow, rowsOf, list: lists } = this.base.rows;
    const [from, to] = [firstRow[account] ?? 0, firstRow[account + 1] ?? 0];
    if (list === 0) return this.add(amount, person, rowsOf, from, to);
    const onList = this.#onList;
    onList.length = 0;
    for (let k = from; k < to; k++) if (lists[rowsOf[k]!] === list) onList.push(rowsOf[k]!);
    this.add(amount, person, onList);
  }
}

/** Appointments booked in the window; null where the data have no such table. */
export function* appointmentLinks(
  base: Accounts,
  window: Window,
): Generator<undefined, Links | null> {
  const table = base.data.tables['appointments'];
  const person = codesOf(table, 'person');
  if (!person) return null;
  const account = codesOf(table, 'account');
  const list = codesOf(table, 'list');
  const bookedAt = instantsOf(table, 'bookedAt')!;
  const { looseAppointments, order } = base.rows;
  /** By place in `looseAppointments`, whose order is the table's. */
  const looseRows = new Uint32Array(looseAppointments.length);
  const rows = base.length - looseRows.length;
  if (looseRows.length)
    yield* inParts(0, base.length, (from, to) => {
      for (let row = from; row < to; row++)
        if (order[row]! >= rows) looseRows[order[row]! - rows] = row;
    });
  const found = new AccountLinks(base);
  let loose = 0;
  yield* inParts(0, table!.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const looseAt = looseAppointments[loose] === i ? loose++ : -1;
      const at = bookedAt.values[i]!;
      if (!(at >= window.start && at < window.end)) continue;
      const a = account?.codes[i] ?? 0;
      if (looseAt >= 0) found.add(1, person.codes[i]!, looseRows, looseAt, looseAt + 1);
      else if (a !== 0) found.addOn(1, person.codes[i]!, a, list?.codes[i] ?? 0);
    }
  });
  return found.links(1);
}

/** Sales of the window with the attempt each is attributed to; null where the data have no such table. */
export function* saleLinks(
  base: Accounts,
  index: EventIndex,
  window: Window,
): Generator<undefined, { links: Links; unattributed: number } | null> {
  const table = base.data.tables['sales'];
  const account = codesOf(table, 'account');
  if (!account) return null;
  const amount = numbersOf(table, 'amount')!;
  const attempts = yield* attemptsOf(base, index, window, table!);
  const { person, list } = index;
  const found = new AccountLinks(base);
  let unattributed = 0;
  yield* inParts(0, table!.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const event = attempts[i]!;
      if (event === NONE) unattributed++;
      if (event <= NONE) continue;
      found.addOn(amount.values[i]!, person?.[event] ?? 0, account.codes[i]!, list?.[event] ?? 0);
    }
  });
  return { links: found.links(10_000), unattributed };
}
