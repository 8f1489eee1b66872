import { random } from '../../demo/data/random.js';

const FIRST = Date.UTC(2026, 9, 1, 4);
const DAY = 86_400_000;
/** October and November; the clocks of Toronto change on the first of November. */
const DAYS = 57;

/**
 * Rows of `accounts` and `activities` as columns, the activities of two months in about the order of time (one in twenty
 * was entered late). Uneven: some accounts have none, some dozens; one in 25 is on two lists.
 */
export function eventColumns(rows: number, events: number, isOrdered = true) {
  const rnd = random(23);
  const each = <T>(length: number, make: (n: number) => T): T[] =>
    Array.from({ length }, (_, n) => make(n));
  const rep = each(rows, () => (rnd.chance(0.02) ? -1 : rnd.between(0, 1999)));
  const list = each(rows, () => rnd.between(0, 11));
  const account = each(rows, (n) => n);
  for (let n = 1; n < rows; n++)
    if (account[n - 1] === n - 1 && list[n] !== list[n - 1] && rnd.chance(0.04))
      account[n] = account[n - 1]!;
  const ids = each(rows, (n) => `a${account[n]}`);

  const at = Float64Array.from({ length: events }, () => {
    const day = Math.floor(DAYS * rnd.next() ** 0.7);
    const hour = Math.min(23, Math.max(0, 14 + 3 * rnd.normal()));
    return FIRST + day * DAY + Math.floor(hour * 3600) * 1000;
  });
  if (isOrdered) {
    at.sort();
    for (let n = 0; n < events; n++)
      if (rnd.chance(0.05)) at[n]! -= Math.floor(rnd.next() * 2 * 86_400) * 1000;
  }
  /** Scattered over the table, the first ones more often. */
  const of = each(events, () => {
    const n = Math.floor(rows * rnd.next() ** 1.6);
    return (n * 7919 + 13) % rows;
  });
  const kind = each(events, () => {
    const draw = rnd.next();
    return draw < 0.55 ? 'text' : draw < 0.95 ? 'call' : 'email';
  });
  const direction = each(events, () => (rnd.chance(0.74) ? 'out' : 'in'));
  const outcome = each(events, (n) => {
    if (kind[n] !== 'call') return null;
    const draw = rnd.next();
    return draw < 0.4 ? 'reached' : draw < 0.7 ? 'voicemail' : draw < 0.9 ? 'not-reached' : null;
  });
  return {
    accounts: {
      id: ids,
      list: list.map((n) => `L${n}`),
      month: new Array<string>(rows).fill('2026-11'),
      rep: rep.map((n) => (n < 0 ? null : `R${n}`)),
      // A rep works in one store; an account without a rep has one all the same.
      store: rep.map((n, row) => `S${(n < 0 ? row : n) % 60}`),
    },
    activities: {
      id: each(events, (n) => `e${n}`),
      account: of.map((n) => (rnd.chance(0.01) ? `x${n % 1000}` : ids[n]!)),
      list: of.map((n) => {
        const draw = rnd.next();
        return draw < 0.2 ? null : `L${draw < 0.21 ? rnd.between(0, 11) : list[n]!}`;
      }),
      person: of.map((n) => {
        const draw = rnd.next();
        if (draw < 0.03) return null;
        return `R${draw < 0.2 || rep[n]! < 0 ? rnd.between(0, 1999) : rep[n]!}`;
      }),
      kind,
      direction,
      status: each(events, () => {
        const draw = rnd.next();
        return draw < 0.03 ? 'planned' : draw < 0.6 ? 'done' : null;
      }),
      at: Array.from(at, (time) => new Date(time).toISOString()),
      outcome,
      seconds: each(events, (n) =>
        outcome[n] === 'reached' || (outcome[n] === 'voicemail' && rnd.chance(0.5))
          ? rnd.between(5, 600)
          : null,
      ),
      automated: each(
        events,
        (n) => direction[n] === 'out' && kind[n] === 'text' && rnd.chance(0.2),
      ),
    },
  };
}

export type EventColumns = ReturnType<typeof eventColumns>;
