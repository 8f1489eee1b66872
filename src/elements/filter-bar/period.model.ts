import { dateOf, dayOf, formatDay, parseDay, weekdayOf, type Day } from '../../calendar/civil.js';
import { fiscalYearOf } from '../../calendar/period.js';

/** Civil days, both included, as a result's context gives them. */
export interface Span {
  from: string;
  to: string;
}

export type PeriodKind = 'month' | 'quarter' | 'year' | 'fiscalYear' | 'range';

/** What a span of days is called; `value` is its period string. */
export interface NamedPeriod {
  kind: PeriodKind;
  value: string;
}

/** Whole months from a day to another, both included; else 0. */
function monthsOf(from: Day, to: Day): number {
  const [first, end] = [dateOf(from), dateOf(to + 1)];
  return first.day === 1 && end.day === 1
    ? (end.year - first.year) * 12 + end.month - first.month
    : 0;
}

/** The shortest name of a span: a month before a quarter, a calendar year before a fiscal one, else a range. */
export function nameSpan({ from, to }: Span, fiscalYearStart: number): NamedPeriod {
  const first = parseDay(from)!;
  const { year, month } = dateOf(first);
  switch (monthsOf(first, parseDay(to)!)) {
    case 1:
      return { kind: 'month', value: from.slice(0, 7) };
    case 3:
      if (month % 3 === 1) return { kind: 'quarter', value: `${year}-Q${(month + 2) / 3}` };
      break;
    case 12:
      if (month === 1) return { kind: 'year', value: `${year}` };
      if (month === fiscalYearStart) return { kind: 'fiscalYear', value: `FY${year + 1}` };
  }
  return { kind: 'range', value: `${from}/${to}` };
}

/** What a period is compared with: the same days a year before (N−1), or as long a time right before it. */
export type Versus = 'year' | 'period';

/** That span as a period string; whole months stay whole months. */
export function before(span: Span, fiscalYearStart: number, versus: Versus): string {
  const from = parseDay(span.from)!;
  const to = parseDay(span.to)!;
  const months = versus === 'year' ? 12 : monthsOf(from, to);
  const days = months ? 0 : to - from + 1;
  return rangeOf(back(from, months, days), back(to, months, days), fiscalYearStart);
}

/** 29 February becomes the 28th; the last day of a month stays the last. */
function back(day: Day, months: number, days: number): string {
  if (days) return formatDay(day - days);
  const { year, month, day: at } = dateOf(day);
  const first = dayOf(year, month - months, 1);
  const last = dayOf(year, month - months + 1, 1) - 1;
  return formatDay(dateOf(day + 1).day === 1 ? last : Math.min(first + at - 1, last));
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

const gap: Cell = { value: null, from: '', to: '' };
/** Cells, months of each, and columns. */
const shapes = { month: [12, 1, 3], quarter: [4, 3, 2], year: [6, 12, 3], fiscalYear: [6, 12, 3] };

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
  if (kind === 'range') {
    const first = dayOf(year, month, 1);
    const lead = (weekdayOf(first) + 8 - weekStart) % 7;
    const cells = Array.from({ length: lead + dayOf(year, month + 1, 1) - first }, (_, i): Cell => {
      const value = formatDay(first + i - lead);
      return i < lead ? gap : { value, from: value, to: value };
    });
    return { columns: 7, cells, from: formatDay(first) };
  }
  const [count, months, columns] = shapes[kind] as [number, number, number];
  const isFiscal = kind === 'fiscalYear';
  const now = isFiscal ? fiscalYearOf(day, fiscalYearStart) : year;
  const first = months < 12 ? now : now - (now % count);
  const begin = (i: number): Day =>
    dayOf(isFiscal ? first - 1 : first, (isFiscal ? fiscalYearStart : 1) + i * months, 1);
  const cells = Array.from({ length: count }, (_, i): Cell => {
    const span = { from: formatDay(begin(i)), to: formatDay(begin(i + 1) - 1) };
    return { ...nameSpan(span, fiscalYearStart), ...span };
  });
  return { columns, cells, from: cells[0]!.from };
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
