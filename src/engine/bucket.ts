import { dateOf, dayOf, formatDay, weekdayOf, type Day } from '../calendar/civil.js';
import { fiscalYearOf } from '../calendar/period.js';
import type { Asked } from './asked.js';
import type { Base } from '../derive/base.js';
import { queryError } from './plan.js';
import type { Window } from '../derive/window.js';

/** A stretch of the calendar as one row. */
export interface Bucket {
  key: string | null;
  window: Window;
}

/** First day of the bucket in which a day lies, first day of the next one, and its key. */
type Cut = (day: Day, fiscalYearStart: number) => [from: Day, to: Day, key: string];

const months =
  (count: number, key: (year: number, month: number) => string): Cut =>
  (day) => {
    const { year, month } = dateOf(day);
    const first = month - ((month - 1) % count);
    return [dayOf(year, first, 1), dayOf(year, first + count, 1), key(year, first)];
  };

const cuts: Readonly<Record<string, Cut>> = {
  day: (day) => [day, day + 1, formatDay(day)],
  week: (day) => {
    const monday = day - weekdayOf(day);
    return [monday, monday + 7, formatDay(monday)];
  },
  month: months(1, (year, month) => formatDay(dayOf(year, month, 1)).slice(0, 7)),
  quarter: months(3, (year, month) => `${year}-Q${(month + 2) / 3}`),
  year: months(12, String),
  fiscalYear: (day, start) => {
    const year = fiscalYearOf(day, start);
    const first = start > 1 ? year - 1 : year;
    return [dayOf(first, start, 1), dayOf(first, start + 12, 1), `FY${year}`];
  },
};

const MOST = 5000;

/** Whether a view is by time; a table's own column of that name comes first. */
export const isBucket = (base: Base, id: string): boolean =>
  Object.hasOwn(cuts, id) && base.extent !== undefined && !base.dimension(id);

/** The buckets that a period touches, cut to it; without a period, those from the first event to the last. The base's own come last. */
export function bucketsOf({ base, window, data }: Asked, id: string): Bucket[] {
  const extent = base.extent!();
  const [first, last] = window.period
    ? [window.period.from, window.period.to - 1]
    : (extent ?? [0, -1]);
  const buckets: Bucket[] = [];
  for (let day = first; day <= last;) {
    const [from, to, key] = cuts[id]!(day, data.fiscalYearStart);
    const period = window.period
      ? { from: Math.max(from, first), to: Math.min(to, last + 1) }
      : { from, to };
    const start = data.zone.startOf(period.from);
    const until = Math.min(data.zone.startOf(period.to), window.end);
    const today = data.zone.dayAt(until);
    const at = start < window.end ? until : NaN;
    buckets.push({ key, window: { ...window, period, start, until, at, today, apart: '' } });
    day = to;
    if (buckets.length > MOST)
      throw queryError(`The period has more than ${MOST} rows by "${id}".`, { dimension: id });
  }
  for (const [apart, key] of Object.entries(base.apart ?? {}))
    buckets.push({ key, window: { ...window, apart } });
  return buckets;
}

/** The window of the bucket with a key; null where the period has none. */
export const bucketWindow = (asked: Asked, id: string, key: string | null): Window | null =>
  bucketsOf(asked, id).find((bucket) => bucket.key === key)?.window ?? null;
