import type { Result, ResultRow } from '../../contract/query.js';
import type { Mark } from '../../parts/grid/grid.model.js';
import { dayOfMonth } from './coaching.model.js';

/** Rates below which a row needs a hand, where it is also below the whole's rate. */
const low: Readonly<Record<string, number>> = {
  attemptedRate: 0.7,
  secondAttemptRate: 0.3,
  reachedRate: 0.3,
};
/** Share of customers who replied and wait, above which a row is marked. */
const waiting = 0.3;
/** By this day of the month everyone should have been attempted; before it less is asked for. */
const attemptDays = 10;

/** How a figure of column `id` is marked. Null: columns without a limit. */
export function markOf(
  id: string,
  { rows, totals, context }: Result,
): ((row: ResultRow) => Mark | null) | undefined {
  const name = id.split(':')[0]!;
  if (name === 'awaitingRate')
    return ({ values }) => (Number(values[id] ?? 0) > waiting ? 'waiting' : null);
  const limit = low[name];
  if (limit === undefined) return undefined;
  const { asOfDay, period } = context;
  const isOpen = period === null || asOfDay <= period.to;
  const asked =
    name === 'attemptedRate' && isOpen
      ? limit * Math.min(1, dayOfMonth(asOfDay) / attemptDays)
      : limit;
  const total = totals[id];
  const least = typeof total === 'number' && rows.length > 1 ? Math.min(asked, total) : asked;
  return ({ values }) => {
    const value = values[id];
    return typeof value === 'number' && value < least ? 'low' : null;
  };
}
