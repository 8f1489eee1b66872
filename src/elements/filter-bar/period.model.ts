import {
  dateOf,
  dayOf,
  formatDay,
  formatMonth,
  monthOf,
  parseDay,
  weekdayOf,
  type Day,
} from '../../calendar/civil.js';
import { fiscalYearOf } from '../../calendar/period.js';

/** Civil days, both included, as a result's context gives them. */
export interface Span {
  from: string;
  to: string;
}

export type PeriodKind = 'month' | 'quarter' | 'year' | 'fiscalYear' | 'range';

/** What a span of days is called: `value` is the period string, `year` and `index` (0-based month or quarter) its parts. */
export interface NamedPeriod {
  kind: PeriodKind;
  value: string;
  year: number;
  index: number;
}

/** The shortest name of a span: a month before a quarter, a calendar year before a fiscal one, else a range. */
export function nameSpan({ from, to }: Span, fiscalYearStart: number): NamedPeriod {
  const first = parseDay(from)!;
  const last = parseDay(to)!;
  const { year, month, day } = dateOf(first);
  const end = dateOf(last + 1);
  const months = day === 1 && end.day === 1 ? (end.year - year) * 12 + end.month - month : 0;
  if (months === 1)
    return { kind: 'month', value: formatMonth(monthOf(first)), year, index: month - 1 };
  if (months === 3 && month % 3 === 1) {
    const index = (month - 1) / 3;
    return { kind: 'quarter', value: `${year}-Q${index + 1}`, year, index };
  }
  if (months === 12 && month === 1) return { kind: 'year', value: `${year}`, year, index: 0 };
  if (months === 12 && month === fiscalYearStart) {
    const ends = fiscalYearOf(first, fiscalYearStart);
    return { kind: 'fiscalYear', value: `FY${ends}`, year: ends, index: 0 };
  }
  return { kind: 'range', value: `${from}/${to}`, year, index: 0 };
}

/** The same span a year before (N−1), as a period string; whole months stay whole months. */
export function yearBefore(span: Span, fiscalYearStart: number): string {
  const { kind, value, year, index } = nameSpan(span, fiscalYearStart);
  switch (kind) {
    case 'month':
      return formatMonth(monthOf(dayOf(year - 1, index + 1, 1)));
    case 'quarter':
      return `${year - 1}-Q${index + 1}`;
    case 'year':
      return `${year - 1}`;
    case 'fiscalYear':
      return `FY${year - 1}`;
    case 'range':
      return value.split('/').map(dayBefore).join('/');
  }
}

/** 29 February becomes the 28th; the last day of a month stays the last. */
function dayBefore(text: string): string {
  const days = parseDay(text)!;
  const { year, month, day } = dateOf(days);
  const isLast = dateOf(days + 1).day === 1;
  const lastThen = dayOf(year - 1, month + 1, 1) - 1;
  return formatDay(isLast ? lastThen : Math.min(dayOf(year - 1, month, day), lastThen));
}

/** One thing to pick. `value` is a period string, or a day in a range; null: a gap that keeps the columns. */
export interface Cell {
  value: string | null;
  from: string;
  to: string;
}

export interface Page {
  /** Cells of a row. */
  columns: number;
  cells: Cell[];
  /** First day of what the page shows. */
  from: string;
}

const cell = (value: string, from: Day, to: Day): Cell => ({
  value,
  from: formatDay(from),
  to: formatDay(to - 1),
});
const gap: Cell = { value: null, from: '', to: '' };

/**
 * The page of a picker that shows `day`.
 * @param weekStart 1 Monday … 7 Sunday
 */
export function pageOf(
  kind: PeriodKind,
  day: Day,
  fiscalYearStart: number,
  weekStart: number,
): Page {
  const { year, month } = dateOf(day);
  const of = (count: number, columns: number, from: Day, make: (i: number) => Cell): Page => ({
    columns,
    cells: Array.from({ length: count }, (_, i) => make(i)),
    from: formatDay(from),
  });
  const start = dayOf(year, 1, 1);
  switch (kind) {
    case 'month':
      return of(12, 3, start, (i) =>
        cell(
          formatMonth(monthOf(dayOf(year, i + 1, 1))),
          dayOf(year, i + 1, 1),
          dayOf(year, i + 2, 1),
        ),
      );
    case 'quarter':
      return of(4, 2, start, (i) =>
        cell(`${year}-Q${i + 1}`, dayOf(year, i * 3 + 1, 1), dayOf(year, i * 3 + 4, 1)),
      );
    case 'year':
    case 'fiscalYear': {
      const isFiscal = kind === 'fiscalYear';
      const now = isFiscal ? fiscalYearOf(day, fiscalYearStart) : year;
      const first = now - (now % 6);
      const begin = (y: number): Day =>
        isFiscal ? dayOf(fiscalYearStart > 1 ? y - 1 : y, fiscalYearStart, 1) : dayOf(y, 1, 1);
      return of(6, 3, begin(first), (i) =>
        cell(`${isFiscal ? 'FY' : ''}${first + i}`, begin(first + i), begin(first + i + 1)),
      );
    }
    case 'range': {
      const first = dayOf(year, month, 1);
      const lead = (weekdayOf(first) + 8 - weekStart) % 7;
      const count = dayOf(year, month + 1, 1) - first;
      return of(lead + count, 7, first, (i) =>
        i < lead ? gap : cell(formatDay(first + i - lead), first + i - lead, first + i - lead + 1),
      );
    }
  }
}

/** A day of the page before (-1) or after (1). */
export function turn(kind: PeriodKind, day: Day, by: -1 | 1): Day {
  const { year, month } = dateOf(day);
  if (kind === 'range') return dayOf(year, month + by, 1);
  return dayOf(year + (kind === 'month' || kind === 'quarter' ? by : by * 6), month, 1);
}

/** Period string of the days picked in a range, in either order; whole months and years get their own name. */
export function rangeOf(a: string, b: string, fiscalYearStart: number): string {
  const [from, to] = a <= b ? [a, b] : [b, a];
  return nameSpan({ from, to }, fiscalYearStart).value;
}
