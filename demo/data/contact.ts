import type { Journal } from './log.js';
import type { Random } from './random.js';
import type { Rep } from './reps.js';

/** One account on one list in one month. */
export interface Case {
  account: string;
  list: string;
  rep: Rep;
  /** First attempt, civil seconds; null: none. */
  firstAt: number | null;
  warmth: number;
  /** Nobody acts on the case at or after this instant. */
  until: number;
  now: number;
  /** A moment in opening hours on a later working day. */
  laterDay(at: number, from: number, to: number): number;
}

export const MINUTE = 60;

/** One attempt by text, call or email; true where the customer was spoken to. */
export function attempt(
  c: Case,
  at: number,
  journal: Journal,
  rnd: Random,
): { reached: boolean; activity: number } {
  const { rep } = c;
  const log = journal.activities;
  const person = rep.id;
  if (rnd.chance(rep.calls)) {
    const u = rnd.next() - 0.06 * c.warmth;
    const outcome =
      u < 0.36 ? 'reached' : u < 0.78 ? 'voicemail' : u < 0.96 ? 'not-reached' : 'wrong-number';
    const reached = outcome === 'reached';
    const talk = Math.max(
      12,
      Math.round(rep.talk * (1 + 0.55 * rnd.normal() * 0.7 + rnd.next() * 0.6)),
    );
    const seconds = reached
      ? rnd.chance(0.03)
        ? null
        : talk
      : outcome === 'voicemail'
        ? rnd.between(9, 42)
        : null;
    // One call in fifteen is dialled by hand and not tied to a list.
    const list = rnd.chance(0.066) ? null : c.list;
    return {
      reached,
      activity: log.add(at, c.account, list, person, 'call', 'out', outcome, seconds),
    };
  }
  const kind = rnd.chance(0.12) ? 'email' : 'text';
  return { reached: false, activity: log.add(at, c.account, c.list, person, kind, 'out') };
}

/** The customer writes back, and the rep answers or does not. */
export function reply(c: Case, at: number, journal: Journal, rnd: Random): boolean {
  const writes = rnd.chance(c.rep.rapport * (1 + 0.35 * c.warmth));
  const wait = rnd.chance(0.7) ? rnd.between(2, 180) * MINUTE : rnd.between(4, 50) * 3600;
  if (!writes || at + wait >= c.until) return false;
  const log = journal.activities;
  let last = at + wait;
  log.add(last, c.account, c.list, null, 'text', 'in');
  if (rnd.chance(0.035)) {
    const full = rnd.chance(0.7);
    journal.optOuts.push({
      account: c.account,
      scope: full ? 'full' : 'partial',
      source: 'text',
      at: last + 20,
      revokedAt: null,
    });
    if (full) return true;
  }
  let turns = rnd.between(1, 3);
  while (turns-- > 0 && rnd.chance(c.rep.responsiveness)) {
    last += rnd.chance(0.75) ? rnd.between(3, 240) * MINUTE : rnd.between(10, 40) * 3600;
    if (last >= c.until) break;
    log.add(last, c.account, c.list, c.rep.id, 'text', 'out');
    if (turns === 0 || rnd.chance(0.4)) break;
    last += rnd.between(2, 400) * MINUTE;
    if (last >= c.until) break;
    log.add(last, c.account, c.list, null, 'text', 'in');
  }
  return true;
}
