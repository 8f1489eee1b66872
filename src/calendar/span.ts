import { dateOf, formatDay, monthsAfter, parseDay, type Day } from './civil.js';

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
  return nameSpan({ from: back(from, months, days), to: back(to, months, days) }, fiscalYearStart)
    .value;
}

/** 29 February becomes the 28th; the last day of a month stays the last. */
function back(day: Day, months: number, days: number): string {
  if (days) return formatDay(day - days);
  const isLast = dateOf(day + 1).day === 1;
  return formatDay(isLast ? monthsAfter(day + 1, -months) - 1 : monthsAfter(day, -months));
}
