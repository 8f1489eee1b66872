import { dateOf, dayOf, formatDay, parseDay, type Day } from '../../calendar/civil.js';
import type { Span } from '../../calendar/span.js';
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

/** A span with which another is compared. */
export interface Earlier {
  /** All of it, which gives it its name. */
  span: Span;
  /** What of it is asked for, as a period string. */
  period: string;
  /** The later one still runs, so only the same days are asked for. */
  isCut: boolean;
}

/** The same days so many months earlier. Ends are moved as the first day after, so that whole months stay whole. */
function back({ from, to }: Span, months: number): Span {
  const move = (days: Day): Day => {
    const { year, month, day } = dateOf(days);
    return dayOf(year, month - months, day);
  };
  return { from: formatDay(move(parseDay(from)!)), to: formatDay(move(parseDay(to)! + 1) - 1) };
}

const text = ({ from, to }: Span): string => `${from}/${to}`;

/** N−1: the same civil days a year earlier, of a period that still runs up to the same day. */
export function yearEarlier({ period, asOfDay }: ResultContext): Earlier | null {
  if (!period) return null;
  const isCut = asOfDay >= period.from && asOfDay < period.to;
  return {
    span: back(period, 12),
    period: text(back(isCut ? { ...period, to: asOfDay } : period, 12)),
    isCut,
  };
}

/** The span of equal kind right before: so many months before whole months, else so many days. */
export function lastEarlier({ period }: ResultContext): Earlier | null {
  if (!period) return null;
  const first = parseDay(period.from)!;
  const end = parseDay(period.to)! + 1;
  const [a, b] = [dateOf(first), dateOf(end)];
  const months = a.day === 1 && b.day === 1 ? (b.year - a.year) * 12 + b.month - a.month : 0;
  const span = months
    ? back(period, months)
    : { from: formatDay(2 * first - end), to: formatDay(first - 1) };
  return { span, period: text(span), isCut: false };
}

/** The same question of the period compared with: the one that the filters name, else `earlier`. */
export function compareQuery(
  query: Query,
  filters: Filters,
  earlier: Earlier | null,
): Query | null {
  const { compare, ...where } = filters;
  const period = compare ?? earlier?.period;
  return period ? { ...query, where: { ...where, period } } : null;
}

/** The answer compared with; undefined while it is still of another period than the one that belongs to `main`. */
export const comparable = (
  before: Result | undefined,
  filters: Filters,
  earlier: Earlier | null,
): Result | undefined => {
  const period = before?.context.period;
  return filters.compare || (period && text(period) === earlier?.period) ? before : undefined;
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
