import { DAY } from './civil-time.js';
import { attempt, MINUTE, reply, type Case } from './contact.js';
import type { Journal } from './log.js';
import type { Random } from './random.js';

/** An appointment, perhaps, and what is bought at it. */
function outcome(c: Case, at: number, activity: number, journal: Journal, rnd: Random): void {
  const { account, list, rep } = c;
  const bookedAt = at + rnd.between(1, 90) * MINUTE;
  let soldAt = at + rnd.between(2, 9) * DAY;
  let buys = 0.05;
  if (rnd.chance(rep.closing * (1 + 0.5 * c.warmth)) && bookedAt < c.until) {
    const startsAt = c.laterDay(bookedAt, 1, 9);
    const status = startsAt > c.now ? 'booked' : rnd.chance(0.78) ? 'kept' : 'missed';
    journal.appointments.push({ account, person: rep.id, list, bookedAt, startsAt, status });
    soldAt = startsAt + rnd.between(15, 70) * MINUTE;
    buys = status === 'missed' ? 0.02 : 0.55;
  }
  if (soldAt >= c.now || !rnd.chance(buys)) return;
  const amount =
    (rnd.between(9, 70) + rnd.between(0, 60) * rnd.next()) * (rnd.chance(0.1) ? 2.5 : 1);
  const device = rnd.chance(0.12);
  journal.sales.push({
    account,
    person: rep.id,
    soldAt,
    amount: Math.round((device ? 420 + amount * 6 : amount) * 100) / 100,
    category: device ? 'device' : 'accessory',
    activity: rnd.chance(0.6) ? activity : null,
  });
}

/** Everything between a rep and one account, up to `until`. */
export function conversation(c: Case, journal: Journal, rnd: Random): void {
  let at = c.firstAt;
  if (at === null || at >= c.until) return;
  const announced = at - rnd.between(14, 20) * 3600;
  if (rnd.chance(0.15) && announced >= 0) {
    // The system announces itself the evening before; no attempt by anyone.
    journal.activities.add(announced, c.account, c.list, null, 'text', 'out', null, null, true);
  }
  for (let turn = 0; turn < 3; turn++) {
    const { reached, activity } = attempt(c, at, journal, rnd);
    if (reached && rnd.chance(0.01)) {
      journal.optOuts.push({
        account: c.account,
        scope: 'full',
        source: 'call',
        at: at + 90,
        revokedAt: null,
      });
      return;
    }
    if (reached || reply(c, at, journal, rnd)) {
      outcome(c, at, activity, journal, rnd);
      return;
    }
    if (!rnd.chance(turn === 0 ? c.rep.followUp : 0.25)) return;
    at = rnd.chance(0.06) ? at + rnd.between(20, 90) * MINUTE : c.laterDay(at, 3, 9);
    if (at >= c.until) return;
  }
}
