import type { Accounts } from './accounts.js';
import { DAY, type CivilTime } from './civil-time.js';
import type { Case } from './contact.js';
import { conversation } from './conversation.js';
import { lists, type List } from './lists.js';
import { Journal } from './log.js';
import type { Store } from './organisation.js';
import type { Random } from './random.js';
import type { Rep } from './reps.js';
import { workingDays, type WorkingDays } from './working-days.js';

/** Two months of texts, calls, emails and what came of them. */
export function simulate(
  accounts: Accounts,
  stores: readonly Store[],
  reps: readonly Rep[],
  time: CivilTime,
  rnd: Random,
): Journal {
  const journal = new Journal();
  const days = workingDays(time, rnd);
  const staff = stores.map((_, index) => reps.filter((rep) => rep.store === index));
  const starts = [0, time.monthStart];
  const ends = [time.monthStart, time.monthEnd];
  for (let row = 0; row < accounts.id.length; row++) {
    const account = accounts.id[row]!;
    const month = accounts.month[row]!;
    const list = lists[accounts.list[row]!]!;
    const start = starts[month]!;
    const until = Math.min(ends[month]!, time.now);
    const owner = reps[accounts.rep[row]!];
    if (rnd.chance(0.017)) {
      const revoked = rnd.chance(0.08) ? start + 8 * DAY + 36_000 : null;
      const revokedAt = revoked !== null && revoked < time.now ? revoked : null;
      journal.optOuts.push({
        account,
        scope: 'full',
        source: 'file',
        at: start + 6 * 3600 + (row % 3600),
        revokedAt,
      });
      if (revokedAt === null && rnd.chance(0.97)) continue;
    }
    const colleague = !owner || rnd.chance(0.02) ? rnd.pick(staff[accounts.store[row]!]!) : owner;
    const opened = month === 1 ? stores[accounts.store[row]!]!.startsOn : 1;
    const firstAt = firstAttempt(
      list,
      colleague,
      owner !== undefined,
      opened,
      start / DAY,
      ends[month]! / DAY,
      days,
      rnd,
    );
    const one: Case = {
      account,
      list: list.id,
      rep: colleague,
      firstAt,
      warmth: list.warmth,
      until,
      now: time.now,
      laterDay: days.laterDay,
    };
    if ((firstAt === null || firstAt >= until) && rnd.chance(0.006)) {
      const at = start + rnd.next() * (until - start);
      journal.activities.add(Math.floor(at), account, list.id, null, 'text', 'in');
    }
    conversation(one, journal, rnd);
  }
  return journal;
}

/** Civil seconds of the first attempt, or null. On a list with a due day everyone is attempted by then. */
function firstAttempt(
  list: List,
  rep: Rep,
  assigned: boolean,
  opened: number,
  first: number,
  end: number,
  days: WorkingDays,
  rnd: Random,
): number | null {
  const share = Math.pow(rnd.next(), 1 / rep.pace);
  const from = first + Math.max(opened - 1, Math.floor(list.from * (end - first)));
  if (list.due !== null)
    return days.within(from, Math.max(first + list.due, Math.min(from + 8, first + 20)), share);
  return rnd.chance(assigned ? rep.coverage : 0.2) ? days.within(from, end, share) : null;
}
