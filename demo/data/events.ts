import type { CivilTime } from './civil-time.js';
import type { Journal } from './log.js';

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${letter}${100_001 + n}`);

/** The journal as tables, each in the order of time. */
export function eventTables(
  { activities, optOuts, appointments, sales }: Journal,
  time: CivilTime,
) {
  // Time and place of each event in one number, so that a plain numeric sort does.
  const keys = Float64Array.from(activities.at, (at, n) => at * 2 ** 21 + 2 ** 40 + n).sort();
  const order = Array.from(keys, (key) => key % 2 ** 21);
  const place = new Uint32Array(order.length);
  order.forEach((from, to) => (place[from] = to));
  const take = <T>(values: readonly T[]) => order.map((n) => values[n]!);
  const ids = numbered('E', order.length);
  const at = (seconds: number | null) => (seconds === null ? null : time.text(seconds));
  optOuts.sort((a, b) => a.at - b.at);
  appointments.sort((a, b) => a.bookedAt - b.bookedAt);
  sales.sort((a, b) => a.soldAt - b.soldAt);
  return {
    activities: {
      id: ids,
      account: take(activities.account),
      list: take(activities.list),
      person: take(activities.person),
      kind: take(activities.kind),
      direction: take(activities.direction),
      at: order.map((n) => time.text(activities.at[n]!)),
      outcome: take(activities.outcome),
      seconds: take(activities.seconds),
      automated: take(activities.automated),
    },
    optOuts: {
      account: optOuts.map((row) => row.account),
      scope: optOuts.map((row) => row.scope),
      source: optOuts.map((row) => row.source),
      at: optOuts.map((row) => at(row.at)),
      revokedAt: optOuts.map((row) => at(row.revokedAt)),
    },
    appointments: {
      id: numbered('V', appointments.length),
      account: appointments.map((row) => row.account),
      person: appointments.map((row) => row.person),
      list: appointments.map((row) => row.list),
      bookedAt: appointments.map((row) => at(row.bookedAt)),
      startsAt: appointments.map((row) => at(row.startsAt)),
      status: appointments.map((row) => row.status),
    },
    sales: {
      id: numbered('T', sales.length),
      account: sales.map((row) => row.account),
      person: sales.map((row) => row.person),
      soldAt: sales.map((row) => at(row.soldAt)),
      amount: sales.map((row) => row.amount),
      category: sales.map((row) => row.category),
      activity: sales.map((row) => (row.activity === null ? null : ids[place[row.activity]!]!)),
    },
  };
}
