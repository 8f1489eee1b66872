import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../calendar/civil.js';
import { parseInstant } from '../../calendar/instant.js';
import { parsePeriod } from '../../calendar/period.js';
import { zoneOf } from '../../calendar/zone.js';
import type { Filters, ResultContext } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { yearBefore, type Span } from './period.model.js';
import { spanName } from './period-name.js';

/** Civil day of the data's zone that counts as today. */
export function todayOf({ now, timeZone }: ResultContext): string {
  const zone = zoneOf(timeZone);
  return formatDay(zone.dayAt(parseInstant(now, zone)!));
}

/** Days of a period string; null: it is none. */
export function spanOf(period: string | null | undefined, context: ResultContext): Span | null {
  if (!period) return null;
  const zone = zoneOf(context.timeZone);
  const today = zone.dayAt(parseInstant(context.now, zone)!);
  const found = parsePeriod(period, { today, fiscalYearStart: context.fiscalYearStart });
  return found && { from: formatDay(found.from), to: formatDay(found.to - 1) };
}

/** A choice of period; a comparison with the year before goes along with it. */
export function periodPatch(period: string, filters: Filters, context: ResultContext): Filters {
  if (!filters.compare) return { period };
  const span = spanOf(period, context);
  return { period, compare: span ? yearBefore(span, context.fiscalYearStart) : undefined };
}

export const comparePatch = (on: boolean, context: ResultContext): Filters => ({
  compare: on && context.period ? yearBefore(context.period, context.fiscalYearStart) : undefined,
});

/** 1 Monday … 7 Sunday, as the locale has it. */
export function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1;
}

/** What the closed field says. */
export function renderPeriod(
  filters: Filters,
  context: ResultContext,
  say: Say,
  formats: Formats,
): TemplateResult {
  const { period, fiscalYearStart } = context;
  const compared = spanOf(filters.compare, context);
  const name = (span: Span): string => spanName(span, fiscalYearStart, say, formats);
  return html`<i>${say('dimension.period')}</i><b>${period ? name(period) : say('period.all')}</b>${
      compared
        ? html`<span class="versus">${say('period.compared', { period: name(compared) })}</span>`
        : nothing
    }`;
}
