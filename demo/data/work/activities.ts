import type { Opportunity } from '../deals/opportunity.js';
import type { Random } from '../random.js';
import { secondsOf, textOf, workingMoment } from './moments.js';
import type { Prospect } from './prospects.js';

const kinds = ['call', 'call', 'call', 'call', 'call', 'email', 'email', 'email', 'meeting', 'visit'];
const outcomes = ['reached', 'reached', 'reached', 'voicemail', 'not-reached', 'not-reached'];

/** Calls, messages and meetings about deals and prospects, and those that are planned; as columns. */
export function activities(
  opportunities: readonly Opportunity[],
  prospects: readonly Prospect[],
  { now, since, rnd }: { now: number; since: number; rnd: Random },
) {
  const table = {
    id: [] as string[],
    opportunity: [] as (string | null)[],
    prospect: [] as (string | null)[],
    person: [] as (string | null)[],
    kind: [] as string[],
    direction: [] as string[],
    status: [] as string[],
    at: [] as string[],
    outcome: [] as (string | null)[],
    seconds: [] as (number | null)[],
  };
  const add = (
    about: { opportunity?: string; prospect?: string; person: string | null },
    kind: string,
    at: number,
    isOut = true,
  ): void => {
    const isDone = at < now;
    const outcome =
      kind !== 'call' || !isDone ? null : rnd.chance(0.03) ? 'wrong-number' : rnd.pick(outcomes);
    table.id.push(`A${table.id.length + 1}`);
    table.opportunity.push(about.opportunity ?? null);
    table.prospect.push(about.prospect ?? null);
    table.person.push(about.person);
    table.kind.push(kind);
    table.direction.push(isOut ? 'out' : 'in');
    table.status.push(isDone ? 'done' : 'planned');
    table.at.push(textOf(at));
    table.outcome.push(outcome);
    table.seconds.push(outcome === 'reached' ? rnd.between(60, 1500) : null);
  };
  for (const { id, owner, createdAt, closedAt, status, nextActionOn } of opportunities) {
    const [begin, end] = [secondsOf(createdAt), closedAt ? secondsOf(closedAt) : now];
    if (end < since) continue;
    const about = { opportunity: id, person: owner };
    const count = rnd.between(status === 'won' ? 3 : 1, 6);
    for (let n = 0; n < count; n++) {
      const at = workingMoment(
        begin,
        (Math.min(end - begin, 90 * 86_400) / 86_400) * rnd.next(),
        9 + 9 * rnd.next(),
      );
      if (at >= since && at < end) add(about, rnd.pick(kinds), at, rnd.chance(0.85));
    }
    if (status === 'open' && nextActionOn)
      add(about, rnd.pick(kinds), workingMoment(secondsOf(`${nextActionOn}T00:00:00`), 0, rnd.between(9, 17)));
  }
  for (const { id, person, status, addedAt } of prospects)
    if (status !== 'new')
      for (let n = rnd.between(1, 4); n > 0; n--) {
        const at = workingMoment(addedAt, rnd.between(0, 40), 9 + 9 * rnd.next());
        if (at >= since && at < now) add({ prospect: id, person }, rnd.chance(0.85) ? 'call' : 'email', at);
      }
  return table;
}
