import type { Dataset } from '../../../src/contract/dataset.js';

const days = (n: number): string => `2026-11-${String(n).padStart(2, '0')}`;

/**
 * Two lists and two reps in November 2026: of list A's four contactable accounts `attempted[0]` are attempted, of list
 * B's six `attempted[1]`; one account more has opted out of everything.
 */
export function lists(attempted: [number, number], goals: Record<string, unknown>[] = []): Dataset {
  const accounts = [
    ...Array.from({ length: 4 }, (_, i) => ['A', i] as const),
    ...Array.from({ length: 7 }, (_, i) => ['B', i] as const),
  ].map(([list, i]) => ({
    id: `${list}${i}`,
    name: `Account ${list}${i}`,
    list,
    month: '2026-11',
    rep: i % 2 ? 'r1' : 'r2',
    store: 's1',
  }));
  const activities = accounts
    .filter(({ list, id }) => Number(id.slice(1)) < attempted[list === 'A' ? 0 : 1])
    .map(({ id, rep }) => ({
      id: `t${id}`,
      account: id,
      person: rep,
      kind: 'call',
      direction: 'out',
      outcome: 'not-reached',
      at: `${days(2)}T10:00:00`,
    }));
  return {
    jalon: 1,
    timeZone: 'America/Toronto',
    currency: 'CAD',
    people: [
      { id: 'r1', name: 'Amélie Tremblay' },
      { id: 'r2', name: 'Marc Côté' },
    ],
    lists: [
      { id: 'A', name: 'Upgrades' },
      { id: 'B', name: 'Home internet' },
    ],
    accounts,
    activities,
    optOuts: [{ account: 'B6', scope: 'full', source: 'text', at: `${days(1)}T09:00:00` }],
    ...(goals.length > 0 && { goals }),
  };
}

/** Monday of the second week: 5 of the 7 working days through the 10th are gone. */
export const monday = '2026-11-09T12:00:00-05:00';
