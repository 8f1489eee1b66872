import type { Dealers } from './data.js';

export interface RepRow {
  rep: string;
  accounts: number;
  optedOut: number;
  attempted: number;
  attemptedRate: number;
  secondAttemptRate: number | null;
  reached: number;
  reachedRate: number | null;
  awaitingRate: number | null;
  subscribers: number;
  appointments: number;
  averageCall: number | null;
  accessoryRevenue: number;
}

export interface Report {
  rows: RepRow[];
  goal: { done: number; target: number; lists: number; listsCompleted: number };
  /** By month. */
  attempted: number[];
  reached: number[];
  /** Accounts by value. */
  counts: Record<'list' | 'store' | 'rep', Map<string, number>>;
}

const ratio = (num: number, den: number): number | null => (den ? num / den : null);

/** All figures of the page by one loop over the rows, as one would write it for this page and no other. */
export function report(
  { accounts: a, people, units, lists }: Dealers,
  months: readonly string[],
  goal: number,
): Report {
  const names = new Map(people.id.map((id, n) => [id, people.name[n]!]));
  const zero = () => ({
    n: 0,
    out: 0,
    tried: 0,
    second: 0,
    eligible: 0,
    reached: 0,
    both: 0,
    waits: 0,
    replied: 0,
    subscribers: 0,
    appointments: 0,
    seconds: 0,
    calls: 0,
    revenue: 0,
  });
  const reps = new Map<string, ReturnType<typeof zero>>();
  const open = new Map<string, number>();
  const count = {
    list: new Map<string, number>(),
    store: new Map<string, number>(),
    rep: new Map<string, number>(),
  };
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  const at = new Map(months.map((month, n) => [month, n]));
  const attempted = months.map(() => 0);
  const reached = months.map(() => 0);
  let done = 0;
  let contactable = 0;
  for (let row = 0; row < a.id.length; row++) {
    const month = at.get(a.month[row]!);
    if (month === undefined) continue;
    const rep = names.get(a.rep[row] ?? '') ?? 'Unassigned';
    const list = a.list[row]!;
    let sum = reps.get(rep);
    if (!sum) reps.set(rep, (sum = zero()));
    const isOpen = !a.optedOut[row];
    sum.n++;
    if (!isOpen) sum.out++;
    if (a.attempted[row]) {
      sum.tried++;
      attempted[month]!++;
      if (a.reached[row]) sum.both++;
    }
    if (a.secondEligible[row]) {
      sum.eligible++;
      if (a.secondAttempted[row]) sum.second++;
    }
    if (a.reached[row]) {
      sum.reached++;
      reached[month]!++;
    }
    if (isOpen) {
      contactable++;
      if (a.attempted[row]) done++;
      else open.set(list, (open.get(list) ?? 0) + 1);
      if (a.replied[row]) {
        sum.replied++;
        if (a.awaiting[row]) sum.waits++;
      }
    }
    sum.subscribers += a.subscribers[row]!;
    sum.appointments += a.appointments[row]!;
    sum.calls += a.calls[row]!;
    sum.seconds += a.callSeconds[row]!;
    sum.revenue += a.accessoryRevenue[row]!;
    add(count.list, lists.name[lists.id.indexOf(list)]!);
    add(count.store, units.name[units.id.indexOf(a.store[row]!)]!);
    add(count.rep, rep);
  }
  const rows = [...reps].map(([rep, s]): RepRow => ({
    rep,
    accounts: s.n,
    optedOut: s.out,
    attempted: s.tried,
    attemptedRate: s.tried / s.n,
    secondAttemptRate: ratio(s.second, s.eligible),
    reached: s.reached,
    reachedRate: ratio(s.both, s.tried),
    awaitingRate: ratio(s.waits, s.replied),
    subscribers: s.subscribers,
    appointments: s.appointments,
    averageCall: ratio(s.seconds, s.calls),
    accessoryRevenue: Math.round(s.revenue * 100) / 100,
  }));
  return {
    rows: rows.sort((one, other) => other.attemptedRate - one.attemptedRate),
    goal: {
      done,
      target: Math.ceil(goal * contactable - 1e-9),
      lists: count.list.size,
      listsCompleted: count.list.size - open.size,
    },
    attempted,
    reached,
    counts: count,
  };
}
