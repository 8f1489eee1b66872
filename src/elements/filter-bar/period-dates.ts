import { formatDay } from '../../calendar/civil.js';
import { parseInstant } from '../../calendar/instant.js';
import { parsePeriod } from '../../calendar/period.js';
import { zoneOf } from '../../calendar/zone.js';
import type { Filters, ResultContext } from '../../contract/query.js';
import { yearBefore, type Span } from '../../calendar/span.js';

const dayNow = ({ now, timeZone }: ResultContext): number => {
  const zone = zoneOf(timeZone);
  return zone.dayAt(parseInstant(now, zone)!);
};

/** Civil day of the data's zone that counts as today. */
export const todayOf = (context: ResultContext): string => formatDay(dayNow(context));

/** Days of a period string; null: it is none. */
export function spanOf(period: string | null | undefined, context: ResultContext): Span | null {
  const { fiscalYearStart } = context;
  const found = period ? parsePeriod(period, { today: dayNow(context), fiscalYearStart }) : null;
  return found && { from: formatDay(found.from), to: formatDay(found.to - 1) };
}

/** A choice of period; a comparison with the year before goes along with it. */
export function periodPatch(period: string, filters: Filters, context: ResultContext): Filters {
  const span = filters.compare ? spanOf(period, context) : null;
  return { period, ...(span && { compare: yearBefore(span, context.fiscalYearStart) }) };
}

export const comparePatch = (on: boolean, { period, fiscalYearStart }: ResultContext): Filters => ({
  compare: on && period ? yearBefore(period, fiscalYearStart) : undefined,
});

/** 1 Monday … 7 Sunday, as the locale has it. */
export function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1;
}
