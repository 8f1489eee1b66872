import { random } from '../../demo/data/random.js';

/** Accounts with the host's own facts, as columns. `true`/`false` as such; every rival gets the form it likes best. */
export function factColumns(rows: number, reps = 2_000, stores = 60, lists = 12) {
  const rnd = random(11);
  const flag = (share: (n: number) => number) =>
    Array.from({ length: rows }, (_, n) => rnd.next() < share(n));
  const number = (make: (n: number) => number) => Array.from({ length: rows }, (_, n) => make(n));
  const rep = number(() => (rnd.next() < 0.02 ? -1 : Math.floor(rnd.next() * reps)));
  const list = number(() => Math.floor(rnd.next() * lists));
  const attempted = flag((n) => (rep[n]! < 0 ? 0.1 : 0.45 + (rep[n]! % 50) / 100));
  const reached = flag((n) => (attempted[n] ? 0.45 : 0.02));
  const optedOut = flag(() => 0.03);
  const secondEligible = flag((n) => (attempted[n] && !reached[n] && !optedOut[n] ? 1 : 0));
  const secondAttempted = flag((n) => (secondEligible[n] ? 0.4 : 0));
  const replied = flag((n) => (reached[n] ? 0.8 : 0));
  const calls = number((n) =>
    reached[n] && rnd.next() < 0.4 ? 1 + Math.floor(rnd.next() * 2) : 0,
  );
  return {
    id: Array.from({ length: rows }, (_, n) => `a${n}`),
    month: new Array<string>(rows).fill('2026-11'),
    list: list.map((n) => `L${n}`),
    rep: rep.map((n) => (n < 0 ? null : `R${n}`)),
    // A rep works in one store; an account without a rep has one all the same.
    store: rep.map((n, row) => `S${(n < 0 ? row : n) % stores}`),
    subscribers: number(() => 1 + Math.floor(rnd.next() * 4)),
    attempted,
    secondEligible,
    secondAttempted,
    reached,
    replied,
    awaiting: flag((n) => (replied[n] ? 0.2 : 0)),
    optedOut,
    optedOutExternal: flag((n) => (optedOut[n] ? 0.5 : 0)),
    appointments: number((n) => (reached[n] && rnd.next() < 0.2 ? 1 : 0)),
    calls,
    callSeconds: number((n) => calls[n]! * (30 + Math.floor(rnd.next() * 300))),
    accessoryRevenue: number(() => (rnd.next() < 0.05 ? Math.floor(rnd.next() * 20_000) / 100 : 0)),
  };
}

export type FactColumns = ReturnType<typeof factColumns>;
