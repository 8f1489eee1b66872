import type { ColumnKind, Result, ResultRow } from '../../src/contract/query.js';
import { quebec } from '../../demo/data/places/quebec.js';
import { random } from '../../demo/data/random.js';

/** The report smart-list by rep: 17 columns. */
export const columns: readonly { id: string; title: string; kind: ColumnKind }[] = [
  { id: 'storeCode', title: 'Store code', kind: 'text' },
  { id: 'store', title: 'Store', kind: 'text' },
  { id: 'repCode', title: 'Rep code', kind: 'text' },
  { id: 'rep', title: 'Rep', kind: 'dimension' },
  { id: 'accounts', title: 'Accounts', kind: 'count' },
  { id: 'optedOut', title: 'Opted out', kind: 'count' },
  { id: 'optedOutExternal', title: 'By file', kind: 'count' },
  { id: 'attempted', title: 'Attempted', kind: 'count' },
  { id: 'attemptedRate', title: '% attempted', kind: 'ratio' },
  { id: 'secondAttemptRate', title: '% attempted 2x', kind: 'ratio' },
  { id: 'reached', title: 'Reached', kind: 'count' },
  { id: 'reachedRate', title: '% reached', kind: 'ratio' },
  { id: 'awaitingRate', title: '% to answer', kind: 'ratio' },
  { id: 'subscribers', title: 'Subscribers', kind: 'count' },
  { id: 'appointments', title: 'Appointments', kind: 'count' },
  { id: 'averageCall', title: 'Avg call', kind: 'duration' },
  { id: 'accessoryRevenue', title: 'Accessories', kind: 'money' },
];

/** Row that is first when sorted by % attempted. */
export const leader = 1234;

/** A ready answer with `count` rows: both tables draw it, neither computes it. */
export function answer(count: number, seed: number): Result {
  const rnd = random(seed);
  const rows = Array.from({ length: count }, (_, n): ResultRow => {
    const label = `${rnd.pick(quebec.givenNames)} ${rnd.pick(quebec.surnames)}`;
    const accounts = rnd.between(40, 260);
    // One row leads, so that it is known which comes first.
    const attempted = n === leader ? accounts : Math.floor(accounts * (0.4 + 0.57 * rnd.next()));
    const eligible = Math.floor(attempted * 0.5);
    const reached = rnd.between(0, attempted);
    const replied = Math.floor(reached * 0.7);
    const parts = {
      attemptedRate: { num: attempted, den: accounts },
      secondAttemptRate: { num: rnd.between(0, eligible), den: eligible },
      reachedRate: { num: reached, den: attempted },
      awaitingRate: { num: rnd.between(0, replied), den: replied },
      averageCall: { num: reached * rnd.between(60, 240), den: reached },
    };
    const values: ResultRow['values'] = {
      storeCode: String(4000 + (n % 500)),
      store: `Store ${n % 500}`,
      repCode: `R-${10_000 + n}`,
      rep: label,
      accounts,
      optedOut: rnd.between(0, 6),
      optedOutExternal: rnd.between(0, 3),
      attempted,
      reached,
      subscribers: accounts * 2,
      appointments: rnd.between(0, 30),
      accessoryRevenue: rnd.between(0, 300_000) / 100,
    };
    for (const [id, { num, den }] of Object.entries(parts))
      values[id] = den === 0 ? null : num / den;
    return { key: { rep: `R${n}` }, label, values, parts };
  });
  const totals: Result['totals'] = {};
  for (const { id, kind } of columns) {
    if (kind === 'count' || kind === 'money')
      totals[id] = rows.reduce((sum, row) => sum + Number(row.values[id]), 0);
  }
  const totalParts: Result['totalParts'] = {};
  for (const { id, kind } of columns) {
    if (kind !== 'ratio' && kind !== 'duration') continue;
    const num = rows.reduce((sum, row) => sum + row.parts![id]!.num, 0);
    const den = rows.reduce((sum, row) => sum + row.parts![id]!.den, 0);
    totalParts[id] = { num, den };
    totals[id] = num / den;
  }
  return {
    columns: columns.map(({ id, kind }) => ({ id, kind })),
    rows,
    totals,
    totalParts,
    notices: [],
    updatedAt: '2026-11-22T19:20:00Z',
    context: {
      timeZone: 'America/Toronto',
      currency: 'CAD',
      fiscalYearStart: 1,
      now: '2026-11-22T19:32:00Z',
      period: { from: '2026-11-01', to: '2026-11-30' },
      asOfDay: '2026-11-22',
      dimensions: ['rep', 'store'],
      views: ['rep'],
      filters: null,
      rows: count * 10,
    },
  };
}
