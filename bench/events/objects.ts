import type { LoadedDataset } from '../../src/data/dataset.js';
import type { EventColumns } from './data.js';
import { noFacts, type Answer, type RowFacts, type Span } from './facts.js';

interface Activity {
  account: string;
  list: string | null;
  person: string | null;
  kind: string;
  direction: string;
  status: string | null;
  at: number;
  outcome: string | null;
  seconds: number | null;
  automated: boolean;
}

interface Account {
  id: string;
  list: string;
  rep: string | null;
}

type ByAccount = Map<string, Activity[]>;

/** Row objects and a Map from account to its activities in time order, as one writes it by hand. Days by Jalon's zone. */
export function objectRows({ accounts, activities }: EventColumns, { zone }: LoadedDataset) {
  const rows = accounts.id.map((id, n): Account => ({
    id,
    list: accounts.list[n]!,
    rep: accounts.rep[n]!,
  }));
  const events = activities.kind.map((kind, n): Activity => ({
    account: activities.account[n]!,
    list: activities.list[n]!,
    person: activities.person[n]!,
    kind,
    direction: activities.direction[n]!,
    status: activities.status[n]!,
    at: Date.parse(activities.at[n]!),
    outcome: activities.outcome[n]!,
    seconds: activities.seconds[n]!,
    automated: activities.automated[n]!,
  }));

  function index(): ByAccount {
    const found: ByAccount = new Map();
    for (const event of events) {
      if (event.status === 'planned') continue;
      const known = found.get(event.account);
      if (known) known.push(event);
      else found.set(event.account, [event]);
    }
    for (const list of found.values()) list.sort((a, b) => a.at - b.at);
    return found;
  }

  function facts(byAccount: ByAccount, { start, end }: Span): Answer {
    const out = noFacts(rows.length);
    rows.forEach((row, n) => {
      const own = byAccount.get(row.id);
      if (own) judge(out, n, row, own, start, end);
    });
    return () => out;
  }

  function judge(
    { flags, amounts }: RowFacts,
    n: number,
    row: Account,
    own: Activity[],
    start: number,
    end: number,
  ): void {
    let [firstDay, ownDay]: (number | null)[] = [null, null];
    let [second, ownSecond, reached, reachedFirst, reachedFirstOwn] = [
      false,
      false,
      false,
      false,
      false,
    ];
    let [replied, waiting] = [false, false];
    for (const event of own) {
      if (event.at < start) continue;
      if (event.at >= end) break;
      if (event.list !== null && event.list !== row.list) continue;
      const isOut = event.direction === 'out';
      const isAnswered = event.kind === 'call' && event.outcome === 'reached';
      const isAttempt = isOut && !event.automated;
      if (isAttempt) {
        const day = zone.dayAt(event.at);
        if (firstDay === null) firstDay = day;
        else if (day !== firstDay && !second) {
          second = true;
          reachedFirst = reached;
        }
        if (row.rep !== null && event.person === row.rep) {
          if (ownDay === null) ownDay = day;
          else if (day !== ownDay && !ownSecond) {
            ownSecond = true;
            reachedFirstOwn = reached;
          }
        }
      }
      if (event.kind === 'text' && !isOut) {
        reached = true;
        waiting = true;
        if (firstDay !== null) replied = true;
      }
      if (isAnswered) reached = true;
      if (isAnswered || (event.kind === 'text' && isAttempt)) waiting = false;
      if (event.kind === 'call' && event.seconds !== null) {
        amounts[2]![n]!++;
        amounts[3]![n]! += event.seconds;
        if (isAnswered) {
          amounts[0]![n]!++;
          amounts[1]![n]! += event.seconds;
        }
      }
    }
    flags[n] =
      (firstDay !== null ? 1 : 0) |
      (ownDay !== null ? 2 : 0) |
      (second ? 4 : 0) |
      (ownSecond ? 8 : 0) |
      (reached ? 16 : 0) |
      ((second ? reachedFirst : reached) ? 32 : 0) |
      ((ownSecond ? reachedFirstOwn : reached) ? 64 : 0) |
      (replied ? 128 : 0) |
      (replied && waiting ? 256 : 0);
  }

  return { index, facts };
}
