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
  /** Everyone who lags, the one who needs a hand most first. */
  lagging: Lagging[];
}

export const phaseOf = (day: number): Phase => (day <= 10 ? 'attempt' : day <= 20 ? 'answer' : 'deepen');

/** Civil day `YYYY-MM-DD` → day of the month. */
export const dayOfMonth = (day: string): number => Number(day.slice(8, 10));

const numberOf = (row: ResultRow, id: string): number | null => {
  const value = row.values[id];
  return typeof value === 'number' ? value : null;
};

/** Rows with a value of `id` that `lags`; by `weight`, largest first, then by value in the metric's worse direction. */
function find(rows: readonly ResultRow[], id: string, worse: 1 | -1, lags: (value: number, row: ResultRow) => boolean, weight: (row: ResultRow) => number): Lagging[] {
  return rows
    .flatMap((row) => {
      const value = numberOf(row, id);
      return value !== null && lags(value, row) ? [{ row, value }] : [];
    })
    .sort((a, b) => weight(b.row) - weight(a.row) || worse * (b.value - a.value));
}

/**
 * What to say on this day of the month; null outside the period (a month that is over, or not begun), or where the
 * data have none of the metrics. Rows without a key (unassigned) are nobody's to coach.
 */
export function coach({ rows: all, totals, totalParts, context }: Result): Coaching | null {
  const { asOfDay, period } = context;
  if (period && (asOfDay < period.from || asOfDay > period.to)) return null;
  const rows = all.filter(({ key }) => Object.values(key).every((value) => value !== null));
  const day = dayOfMonth(asOfDay);
  const phase = phaseOf(day);
  const nothing = (): number => 0;
  const below = (id: string): Lagging[] => {
    const total = totals[id];
    return find(rows, id, -1, (value) => value < (typeof total === 'number' && rows.length > 1 ? total : 1), nothing);
  };
  const answer = (matter: Matter, metric: Coaching['metric'], lagging: Lagging[]): Coaching => ({ day, phase, matter, metric, lagging });
  if (typeof totals['attemptedRate'] !== 'number' && typeof totals['awaitingRate'] !== 'number') return null;

  if (phase === 'attempt') {
    const behind = below('attemptedRate');
    if (behind.length) return answer('behind', 'attemptedRate', behind);
  } else {
    const waiting = (row: ResultRow): number => row.parts?.['awaitingRate']?.num ?? 0;
    const waits = find(rows, 'awaitingRate', 1, (value) => value > 0, waiting);
    if (waits.length) return answer('waiting', 'awaitingRate', waits);
    const quiet = totalParts['awaitingRate']?.num ? [] : below('secondAttemptRate');
    if (quiet.length) return answer('quiet', 'secondAttemptRate', quiet);
  }
  return answer('fine', null, []);
}
