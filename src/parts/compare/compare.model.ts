import { formatDay, parseDay, type Day } from '../../calendar/civil.js';
import { parseInstant } from '../../calendar/instant.js';
import { parsePeriod } from '../../calendar/period.js';
import { before, type Span } from '../../calendar/span.js';
import { zoneOf } from '../../calendar/zone.js';
import type { Metric } from '../../contract/metric.js';
import type {
  Filters,
  Query,
  Result,
  ResultColumn,
  ResultContext,
  Value,
} from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';

/** A period that stands behind another. */
export interface Earlier {
  /** All of it, which gives it its name; null: the answer names it. */
  span: Span | null;
  /** What of it is asked for, as a period string. */
  period: string;
  /** The later one still runs, so only the same days are asked for. */
  isCut: boolean;
}

const text = ({ from, to }: Span): string => `${from}/${to}`;

export function todayOf({ now, timeZone }: ResultContext): Day {
  const zone = zoneOf(timeZone);
  return zone.dayAt(parseInstant(now, zone)!);
}

/** A period string as civil days, as the data count them; null where it is none, or all time. */
export function spanOfPeriod(period: string | null, context: ResultContext): Span | null {
  const { fiscalYearStart } = context;
  const found = period && parsePeriod(period, { today: todayOf(context), fiscalYearStart });
  return found ? { from: formatDay(found.from), to: formatDay(found.to - 1) } : null;
}

/**
 * What stands behind a period; while that still runs, only the same days of the year or the period before.
 * @param wanted `year`, `period`, `none`, or a period string
 * @param uncut For what is no sum so far: whole in any case
 */
export function earlierOf(
  wanted: string,
  context: ResultContext | null,
  uncut = false,
): Earlier | null {
  if (wanted === 'none') return null;
  const { period, asOfDay: day = '', fiscalYearStart = 1 } = context ?? {};
  const versus = (['year', 'period'] as const).find(
    (one) => one === wanted || (period && before(period, fiscalYearStart, one) === wanted),
  );
  if (!versus) return { span: null, period: wanted, isCut: false };
  if (!period) return null;
  const span = spanOfPeriod(before(period, fiscalYearStart, versus), context!)!;
  const isCut = !uncut && day >= period.from && day < period.to;
  if (!isCut) return { span, period: text(span), isCut };
  const to =
    versus === 'year'
      ? before({ from: day, to: day }, fiscalYearStart, versus).slice(0, 10)
      : formatDay(parseDay(span.from)! + parseDay(day)! - parseDay(period.from)!);
  return { span, period: text({ ...span, to: to < span.to ? to : span.to }), isCut };
}

/** The same question of the earlier period, with all other filters; none where there is none. */
export function compareQuery(
  query: Query,
  filters: Filters,
  earlier: Earlier | null,
): { before?: Query } {
  const { compare: _, ...where } = filters;
  return earlier ? { before: { ...query, where: { ...where, period: earlier.period } } } : {};
}

/** Whether all data are of later days than an answer: what it counts is not 0, but not known. */
export const isBeforeData = ({ period, since }: ResultContext): boolean =>
  !!period && since !== undefined && period.to < since;

/**
 * The answer compared with; without any figure where it is of days before all data, undefined while it is still of another
 * period than the one that belongs to the main one.
 */
export const comparable = (
  answer: Result | undefined,
  earlier: Earlier | null,
): Result | undefined => {
  const period = answer?.context.period;
  if (!earlier || (earlier.span && !(period && text(period) === earlier.period))) return undefined;
  return answer && isBeforeData(answer.context)
    ? { ...answer, rows: [], totals: {}, totalParts: {} }
    : answer;
};

export interface Change {
  /** `none`: there is no earlier figure; `other`: neither better nor worse, or no figure now. */
  tone: 'better' | 'worse' | 'other' | 'same' | 'none';
  /** `+18`, `−11%`, `+3.2 pts`; empty where there is none. */
  by: string;
}

/** How a figure moved: money in per cent, shares in points, everything else by its difference. */
export function changeOf(
  now: Value,
  before: Value,
  { kind, unit }: Pick<ResultColumn, 'kind' | 'unit'>,
  direction: Metric['direction'],
  say: Say,
  formats: Formats,
): Change {
  if (typeof before !== 'number') return { tone: 'none', by: '' };
  if (typeof now !== 'number') return { tone: 'other', by: '' };
  const difference = now - before;
  const share = kind === 'money' && before ? difference / Math.abs(before) : null;
  const write = (by: number): string =>
    share !== null
      ? formats.percent(by, Math.abs(share) < 0.1 ? 1 : 0)
      : kind === 'ratio'
        ? say('common.points', { n: Math.round(by * 1000) / 10 })
        : formats.short(kind, by, '', unit);
  const by = write(Math.abs(share ?? difference));
  if (by === write(0)) return { tone: 'same', by: '' };
  const isUp = difference > 0;
  return {
    tone:
      direction === 'neutral' ? 'other' : isUp === (direction === 'higher') ? 'better' : 'worse',
    by: `${isUp ? '+' : '−'}${by}`,
  };
}
