import {
  dateOf,
  dayOf,
  formatDay,
  formatMonth,
  monthOf,
  weekdayOf,
  type Day,
} from '../../calendar/civil.js';
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
