import { dateOf, formatDay, parseDay } from '../../calendar/civil.js';
import { buckets, parsePeriod, type Period } from '../../calendar/period.js';
import type { Span } from '../../calendar/span.js';
import type { ResultContext } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { spanName } from '../../i18n/span-name.js';
import { todayOf } from '../compare/compare.model.js';
import type { AxisName } from './axis.geometry.js';

export { buckets };
export type Bucket = (typeof buckets)[number];

export interface Language {
  say: Say;
  formats: Formats;
  /** First month of the fiscal year, 1–12. */
  fiscalYearStart: number;
}

const spanOf = ({ from, to }: Period): Span => ({ from: formatDay(from), to: formatDay(to - 1) });

/** Civil days of a bucket, by its key. */
export function bucketSpan(by: Bucket, key: string, fiscalYearStart: number): Span {
  const day = parseDay(key);
  if (day !== null) return spanOf({ from: day, to: day + (by === 'week' ? 7 : 1) });
  return spanOf(parsePeriod(key, { today: 0, fiscalYearStart })!);
}

/** Those that lie in the period, and whether today is one of the bucket's. */
export function bucketIn(
  by: Bucket,
  key: string,
  context: ResultContext,
): { whole: Span; span: Span; isNow: boolean } {
  const { period, fiscalYearStart } = context;
  const whole = bucketSpan(by, key, fiscalYearStart);
  const today = formatDay(todayOf(context));
  return {
    whole,
    span: {
      from: period && period.from > whole.from ? period.from : whole.from,
      to: period && period.to < whole.to ? period.to : whole.to,
    },
    isNow: whole.from <= today && today <= whole.to,
  };
}

/** A bucket under the axis. */
export function axisName(by: Bucket, { from, to }: Span, language: Language): AxisName {
  const { say, formats } = language;
  const { year, month } = dateOf(parseDay(from)!);
  const below = String(year);
  switch (by) {
    case 'day':
      return {
        label: formats.day(from, { day: 'numeric' }),
        below: formats.month(from, 'short'),
      };
    case 'week':
      return { label: formats.day(from, { day: 'numeric', month: 'short' }), below };
    case 'month':
      return {
        label: formats.day(from, { month: 'short' }),
        narrow: formats.day(from, { month: 'narrow' }),
        below,
      };
    case 'quarter':
      return { label: say('period.quarter.short', { q: String(Math.ceil(month / 3)) }), below };
    case 'year':
      return { label: below };
    case 'fiscalYear': {
      const end = dateOf(parseDay(to)!);
      const isLate = language.fiscalYearStart > 1 && end.month >= language.fiscalYearStart;
      const name = String(end.year + Number(isLate));
      return { label: say('period.fiscalYear.name', { year: name }) };
    }
  }
}

/** "November 2026", "Nov 4, 2026", "Q4 2026", "Nov 2 – 8, 2026" */
export const bucketName = (span: Span, { say, formats, fiscalYearStart }: Language): string =>
  formats.capital(
    span.from === span.to ? formats.day(span.from) : spanName(span, fiscalYearStart, say, formats),
  );
