import type { Day } from '../calendar/civil.js';
import { parsePeriod, type Period } from '../calendar/period.js';
import type { Zone } from '../calendar/zone.js';
import { JalonError } from '../contract/error.js';

/** The stretch of time a query asks about. */
export interface Window {
  /** Civil days of the period; null: all time. */
  readonly period: Period | null;
  /** No period is asked for; still so in the buckets of all time. */
  readonly isAll: boolean;
  /** First instant, `-Infinity` without a period. */
  readonly start: number;
  /** What happens counts in `[start, until)`: up to `end`, but in a bucket of time. */
  readonly until: number;
  /** `asOf`: the earlier of now and the period's end. Only events strictly before it exist. */
  readonly end: number;
  /** Instant at which what is (open, in progress) is judged: `end`, but in a bucket of time; NaN in one still to come. */
  readonly at: number;
  readonly now: number;
  /** Civil day of `end`. */
  readonly today: Day;
  /** In a view by time: the name of a bucket of the base's own, '' for a stretch of the calendar. Absent: the whole. */
  readonly apart?: string;
}

/** Throws a `JalonError` with code `query` where the text is no period. */
export function windowOf(
  text: string | null | undefined,
  now: number,
  zone: Zone,
  fiscalYearStart: number,
): Window {
  if (!text)
    return {
      period: null,
      isAll: true,
      start: -Infinity,
      until: now,
      end: now,
      at: now,
      now,
      today: zone.dayAt(now),
    };
  const period = parsePeriod(text, { today: zone.dayAt(now), fiscalYearStart });
  if (!period)
    throw new JalonError('query', `"${text}" is no period.`, { detail: { period: text } });
  const end = Math.min(now, zone.startOf(period.to));
  return {
    period,
    isAll: false,
    start: zone.startOf(period.from),
    until: end,
    end,
    at: end,
    now,
    today: zone.dayAt(end),
  };
}
