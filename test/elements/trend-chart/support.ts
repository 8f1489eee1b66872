import {
  dateOf,
  dayOf,
  formatDay,
  monthOf,
  formatMonth,
  parseDay,
  weekdayOf,
} from '../../../src/calendar/civil.js';
import { parseInstant } from '../../../src/calendar/instant.js';
import { fiscalYearOf, parsePeriod } from '../../../src/calendar/period.js';
import { zoneOf } from '../../../src/calendar/zone.js';
import { metricOf } from '../../../src/catalogue/index.js';
import type { Query, Result, Value } from '../../../src/contract/query.js';
import type { Source } from '../../../src/contract/source.js';

export interface TrendWorld {
  /** First month of the fiscal year, 1–12. */
  fiscalYearStart?: number;
  currency?: string;
  timeZone?: string;
  /** Value of a metric on a civil day; null: unknown. */
  figure?: (metric: string, day: number) => number | null;
}

export const now = '2026-11-22T14:32:00Z';

/** Wins on two days of each week, smaller in summer, more of them each year. */
function usual(metric: string, day: number): number {
  const { year, month } = dateOf(day);
  if (weekdayOf(day) !== 1 && weekdayOf(day) !== 3) return 0;
  if (metric === 'prospectsWon' || metric === 'won') return 1;
  const noise = (((day * 7919) % 97) + 40) / 100;
  const season = [0.7, 0.9, 1, 1.1, 1, 1.2, 0.6, 0.35, 1.2, 1.3, 1.3, 1][month - 1]!;
  const recurring = Math.round(9_400 * noise * season * (1 + (year - 2026) * 0.12));
  const exceptional = day % 3 ? Math.round(recurring * 0.55) : 0;
  if (metric.endsWith('Recurring')) return recurring;
  return metric.endsWith('Exceptional') ? exceptional : recurring + exceptional;
}

/** A source that knows wins by day, and answers by any bucket. */
export function trendSource(world: TrendWorld = {}): Source & { asked: Query[] } {
  const {
    fiscalYearStart = 1,
    currency = 'EUR',
    timeZone = 'Europe/Paris',
    figure = usual,
  } = world;
  const zone = zoneOf(timeZone);
  const keyOf: Record<string, (day: number) => string> = {
    day: formatDay,
    week: (day) => formatDay(day - weekdayOf(day)),
    month: (day) => formatMonth(monthOf(day)),
    quarter: (day) => `${dateOf(day).year}-Q${Math.ceil(dateOf(day).month / 3)}`,
    year: (day) => String(dateOf(day).year),
    fiscalYear: (day) => `FY${fiscalYearOf(day, fiscalYearStart)}`,
  };
  const asked: Query[] = [];
  const answer = (query: Query): Result => {
    asked.push(query);
    const instant = query.asOf ?? now;
    const today = zone.dayAt(parseInstant(instant, zone)!);
    const said = query.where?.period === undefined ? 'this-fiscal-year' : query.where.period;
    const period = said
      ? parsePeriod(said, { today, fiscalYearStart })!
      : { from: dayOf(2024, 1, 1), to: today + 1 };
    const by = query.by?.[0];
    const metrics = query.metrics ?? [];
    const sums = new Map<string, Record<string, Value>>();
    const totals: Record<string, Value> = Object.fromEntries(metrics.map((id) => [id, 0]));
    for (let day = period.from; day < period.to; day++) {
      const key = by ? keyOf[by]!(day) : '';
      if (!sums.has(key)) sums.set(key, { ...Object.fromEntries(metrics.map((id) => [id, 0])) });
      const row = sums.get(key)!;
      for (const id of metrics) {
        const value = day > today ? 0 : figure(id, day);
        for (const into of [row, totals])
          into[id] = value === null ? null : into[id] === null ? null : Number(into[id]) + value;
      }
    }
    return {
      columns: [
        ...(by ? [{ id: by, kind: 'dimension' as const }] : []),
        ...metrics.map((id) => ({ id, kind: metricOf(id, null)?.kind ?? ('count' as const) })),
      ],
      rows: by
        ? [...sums].map(([key, values]) => ({ key: { [by]: key }, label: key, values }))
        : [],
      totals,
      totalParts: {},
      notices: [],
      updatedAt: instant,
      context: {
        timeZone,
        currency,
        fiscalYearStart,
        now: instant,
        period: said ? { from: formatDay(period.from), to: formatDay(period.to - 1) } : null,
        asOfDay: formatDay(Math.min(today, period.to)),
        dimensions: ['owner', 'team', 'unit'],
        views: null,
        filters: null,
        rows: 400,
      },
    };
  };
  return {
    asked,
    query: (query, options) =>
      new Promise((resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(options.signal!.reason as Error));
        resolve(answer(query));
      }),
  };
}

export const dayText = (text: string): number => parseDay(text)!;
