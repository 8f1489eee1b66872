import { dateOf, dayOf, formatDay, parseDay, type Day } from './civil.js';

/** A span of civil days, `from` included, `to` not. */
export interface Period {
  from: Day;
  to: Day;
}

export interface PeriodOptions {
  /** Civil day that counts as today. */
  today: Day;
  /** First month of the fiscal year, 1–12. */
  fiscalYearStart: number;
}

/** Relative periods that a period string may name. */
export const relativePeriods = [
  'this-month',
  'last-month',
  'this-quarter',
  'this-year',
  'this-fiscal-year',
  'last-fiscal-year',
] as const;

/** Stretches of the calendar that a view by time may have as rows. */
export const buckets = ['day', 'week', 'month', 'quarter', 'year', 'fiscalYear'] as const;

/**
 * Reads `2026-11`, `2026-Q4`, `2026`, `FY2026` (the fiscal year that ends in 2026), `2026-11-01/2026-11-15` (both ends
 * included) or a relative name. Null where the text is none of these.
 */
export function parsePeriod(
  text: string,
  { today, fiscalYearStart }: PeriodOptions,
): Period | null {
  const { year, month } = dateOf(today);
  const fiscal = fiscalYearOf(today, fiscalYearStart);
  switch (text) {
    case 'this-month':
      return months(year, month, 1);
    case 'last-month':
      return months(year, month - 1, 1);
    case 'this-quarter':
      return months(year, month - ((month - 1) % 3), 3);
    case 'this-year':
      return months(year, 1, 12);
    case 'this-fiscal-year':
      return fiscalYear(fiscal, fiscalYearStart);
    case 'last-fiscal-year':
      return fiscalYear(fiscal - 1, fiscalYearStart);
  }
  const [found, fy, y, m, q] =
    /^(?:FY(\d{4})|(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?)$/.exec(text)?.map(Number) ?? [];
  if (found !== undefined)
    return fy! >= 0
      ? fiscalYear(fy!, fiscalYearStart)
      : m
        ? months(y!, m, 1)
        : q
          ? months(y!, q * 3 - 2, 3)
          : months(y!, 1, 12);
  const [from, last] = text.split('/').map(parseDay);
  return from == null || last == null || last < from ? null : { from, to: last + 1 };
}

/** Number of the fiscal year in which a day lies: the calendar year in which it ends. */
export function fiscalYearOf(day: Day, fiscalYearStart: number): number {
  const { year, month } = dateOf(day);
  return fiscalYearStart > 1 && month >= fiscalYearStart ? year + 1 : year;
}

function fiscalYear(endsIn: number, start: number): Period {
  return months(start > 1 ? endsIn - 1 : endsIn, start, 12);
}

function months(year: number, month: number, count: number): Period {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + count, 1) };
}

/** `YYYY-MM-DD/YYYY-MM-DD`, both ends included. */
export const formatPeriod = ({ from, to }: Period): string =>
  `${formatDay(from)}/${formatDay(to - 1)}`;
