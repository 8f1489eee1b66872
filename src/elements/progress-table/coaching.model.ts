import type { Result, ResultRow } from '../../contract/query.js';

/** Days 1–10, 11–20 and 21 to the month's end. */
export type Phase = 'attempt' | 'answer' | 'deepen';
/** What the strip is about: customers nobody has written to, customers who wait, a follow-up, or nothing that lags. */
export type Matter = 'behind' | 'waiting' | 'quiet' | 'fine';

export interface Lagging {
  row: ResultRow;
  /** 0–1. */
  value: number;
}

export interface Coaching {
  day: number;
  phase: Phase;
  matter: Matter;
  /** Metric that tells who lags; null where nobody does. */
  metric: 'attemptedRate' | 'awaitingRate' | 'secondAttemptRate' | null;
  /** How many rows lag. */
  count: number;
  /** Those who need a hand most, at most `named`. */
  lagging: Lagging[];
}

/** Rows named at the most. */
export const named = 3;

export const phaseOf = (day: number): Phase =>
  day <= 10 ? 'attempt' : day <= 20 ? 'answer' : 'deepen';

/** Civil day `YYYY-MM-DD` → day of the month. */
export const dayOfMonth = (day: string): number => Number(day.slice(8, 10));

/** How many rows `weigh` more than 0, and the heaviest of them; of equals the first. One pass: there may be 100,000 rows. */
function heaviest(
  rows: readonly ResultRow[],
  id: string,
  weigh: (value: number, row: ResultRow) => number,
): Pick<Coaching, 'count' | 'lagging'> {
  const [dimension = ''] = Object.keys(rows[0]?.key ?? {});
  const top: (Lagging & { weight: number })[] = [];
  let count = 0;
  for (const row of rows) {
    const value = row.values[id];
    // Rows without a key (unassigned) are nobody's to coach.
    if (typeof value !== 'number' || row.key[dimension] === null) continue;
    const weight = weigh(value, row);
    if (weight <= 0) continue;
    count++;
    if (top.length === named && weight <= top[named - 1]!.weight) continue;
    const at = top.findIndex((other) => other.weight < weight);
    top.splice(at < 0 ? top.length : at, 0, { row, value, weight });
    top.length = Math.min(top.length, named);
  }
  return { count, lagging: top.map(({ row, value }) => ({ row, value })) };
}

/**
 * What to say on this day of the month; null outside the period (a month that is over, or not begun), or where the
 * data have none of the metrics.
 */
export function coach({ rows, totals, totalParts, context }: Result): Coaching | null {
  const { asOfDay, period } = context;
  if (period && (asOfDay < period.from || asOfDay > period.to)) return null;
  if (typeof totals['attemptedRate'] !== 'number' && typeof totals['awaitingRate'] !== 'number')
    return null;
  const day = dayOfMonth(asOfDay);
  const phase = phaseOf(day);
  const below = (id: string): ReturnType<typeof heaviest> => {
    const total = totals[id];
    const enough = typeof total === 'number' && rows.length > 1 ? total : 1;
    return heaviest(rows, id, (value) => enough - value);
  };
  const choose = (
    matter: Matter,
    metric: Coaching['metric'],
    found: ReturnType<typeof heaviest>,
  ): Coaching | null => (found.count ? { day, phase, matter, metric, ...found } : null);
  // Most customers first; of as many, the higher share.
  const waiting = (value: number, row: ResultRow): number =>
    value && (row.parts?.['awaitingRate']?.num ?? 0) + value / 2;
  return (
    (phase === 'attempt'
      ? choose('behind', 'attemptedRate', below('attemptedRate'))
      : (choose('waiting', 'awaitingRate', heaviest(rows, 'awaitingRate', waiting)) ??
        (totalParts['awaitingRate']?.num
          ? null
          : choose('quiet', 'secondAttemptRate', below('secondAttemptRate'))))) ?? {
      day,
      phase,
      matter: 'fine',
      metric: null,
      count: 0,
      lagging: [],
    }
  );
}
