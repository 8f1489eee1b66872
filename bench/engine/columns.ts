import { cumulate, random } from '../../demo/data/random.js';
import { sizes } from './question.js';

export type Accounts = ReturnType<typeof makeAccounts>;

/** Accounts with the host's own facts, as typed columns. Codes count from 0; of `rep`, 0 is nobody and a rep from 1. */
export function makeAccounts(rows: number, seed = 11) {
  const rnd = random(seed);
  const bytes = (make: (row: number) => number) =>
    Uint8Array.from({ length: rows }, (_, n) => make(n));
  const flag = (share: (row: number) => number) => bytes((n) => Number(rnd.next() < share(n)));
  const months = cumulate(Array.from({ length: sizes.month }, (_, m) => 3 + ((m * 5) % 12)));
  const rep = Uint16Array.from({ length: rows }, () =>
    rnd.next() < 0.02 ? 0 : rnd.between(1, sizes.rep),
  );
  const attempted = flag((n) => (rep[n] ? 0.45 + (rep[n]! % 50) / 100 : 0.1));
  const reached = flag((n) => (attempted[n] ? 0.45 : 0.02));
  const optedOut = flag(() => 0.03);
  const secondEligible = bytes((n) => Number(attempted[n]! > reached[n]! + optedOut[n]!));
  const replied = flag((n) => (reached[n] ? 0.8 : 0));
  const calls = bytes((n) => (reached[n] && rnd.chance(0.4) ? rnd.between(1, 2) : 0));
  return {
    rows,
    codes: {
      rep,
      // A rep works in one store; an account without a rep has one all the same.
      store: bytes((n) => (rep[n] || n) % sizes.store),
      list: bytes(() => rnd.between(0, sizes.list - 1)),
      brand: bytes(() => rnd.between(0, sizes.brand - 1)),
      month: bytes(() => rnd.weighted(months)),
    },
    flags: {
      attempted,
      reached,
      optedOut,
      secondEligible,
      replied,
      optedOutExternal: flag((n) => (optedOut[n] ? 0.5 : 0)),
      secondAttempted: flag((n) => (secondEligible[n] ? 0.4 : 0)),
      awaiting: flag((n) => (replied[n] ? 0.2 : 0)),
    },
    numbers: {
      subscribers: bytes(() => rnd.between(1, 4)),
      appointments: flag((n) => (reached[n] ? 0.2 : 0)),
      calls,
      callSeconds: Uint16Array.from(calls, (count) => count && count * rnd.between(30, 330)),
      accessoryRevenue: Float64Array.from({ length: rows }, () =>
        rnd.chance(0.05) ? rnd.between(0, 20_000) / 100 : 0,
      ),
    },
  };
}
