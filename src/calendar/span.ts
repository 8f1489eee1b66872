import { dateOf, dayOf, formatDay, formatMonth, monthOf, parseDay } from './civil.js';
import { fiscalYearOf } from './period.js';

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
