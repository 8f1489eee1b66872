import type { sums } from './answer.js';
import type { Accounts } from './columns.js';

export type Amounts = Record<(typeof sums)[number], Uint8Array | Uint16Array | Float64Array> & {
  /** The account's list as a bit, and the same where the account is left to attempt. */
  list: Uint16Array;
  open: Uint16Array;
};

/** What is added up, one number a row, ready made: the best that a rival can be given. */
export function amountsOf({ rows, codes, flags, numbers }: Accounts): Amounts {
  const { attempted, reached, optedOut, secondEligible, replied, awaiting } = flags;
  const bytes = (make: (row: number) => number) =>
    Uint8Array.from({ length: rows }, (_, n) => make(n));
  const remaining = bytes((n) => (1 - optedOut[n]!) & (1 - attempted[n]!));
  const list = Uint16Array.from(codes.list, (code) => 1 << code);
  return {
    accounts: new Uint8Array(rows).fill(1),
    optedOut,
    optedOutExternal: flags.optedOutExternal,
    attempted,
    secondNum: bytes((n) => secondEligible[n]! & flags.secondAttempted[n]!),
    secondDen: secondEligible,
    reached,
    reachedNum: bytes((n) => reached[n]! & attempted[n]!),
    awaitingNum: bytes((n) => replied[n]! & awaiting[n]! & (1 - optedOut[n]!)),
    awaitingDen: bytes((n) => replied[n]! & (1 - optedOut[n]!)),
    subscribers: numbers.subscribers,
    appointments: numbers.appointments,
    callSeconds: numbers.callSeconds,
    calls: numbers.calls,
    accessoryRevenue: numbers.accessoryRevenue,
    assigned: bytes((n) => Number(codes.rep[n]! > 0)),
    remaining,
    list,
    open: list.map((bit, n) => bit * remaining[n]!),
  };
}
