import { dateOf, dayOf, formatDay, weekdayOf, type Day } from '../../calendar/civil.js';
import { fiscalYearOf } from '../../calendar/period.js';
import { nameSpan, type PeriodKind } from '../../calendar/span.js';

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
