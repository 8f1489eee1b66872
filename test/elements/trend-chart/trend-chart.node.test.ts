import { describe, expect, it } from 'vitest';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';
import {
  isBlank,
  spanAcross,
  trendView,
  type TrendAsked,
} from '../../../src/elements/trend-chart/trend-chart.model.js';
import { axisName, bucketSpan, type Bucket } from '../../../src/parts/chart/buckets.js';
import { totalsOf, trendTable } from '../../../src/elements/trend-chart/trend-chart.words.js';
import { trendSource, type TrendWorld } from './support.js';

const defaults: TrendAsked = {
  by: 'month',
  metrics: ['revenueWonRecurring', 'revenueWonExceptional'],
  stacked: true,
  sum: 'revenueWon',
  also: ['prospectsWon'],
};

async function viewOf(
  period: string | null,
  { behind, world, ...over }: Partial<TrendAsked> & { behind?: string; world?: TrendWorld } = {},
) {
  const asked = { ...defaults, ...over };
  const source = trendSource(world);
  const metrics = [...asked.metrics, ...(asked.sum ? [asked.sum] : []), ...asked.also];
  const query = (of: string | null) =>
    source.query({ by: [asked.by], metrics, where: { period: of } });
  return trendView(asked, await query(period), behind ? await query(behind) : undefined);
}
const one = (figure: TrendWorld['figure']) => ({
  metrics: ['won'],
  stacked: false,
  sum: null,
  also: [],
  world: { figure },
});

describe('bucketSpan', () => {
  it.each<[Bucket, string, string, string]>([
    ['day', '2026-11-04', '2026-11-04', '2026-11-04'],
    ['week', '2026-11-02', '2026-11-02', '2026-11-08'],
    ['month', '2024-02', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['year', '2026', '2026-01-01', '2026-12-31'],
    ['fiscalYear', 'FY2026', '2025-04-01', '2026-03-31'],
  ])('%s %s', (by, key, from, to) => {
    expect(bucketSpan(by, key, 4)).toEqual({ from, to });
  });
});

describe('trendView', () => {
  it('has months to come as places without a value, never as 0', async () => {
    const view = await viewOf('2026');
    expect(view.groups).toHaveLength(12);
    const [november, december] = view.groups.slice(10);
    expect(november).toMatchObject({ isNow: true, period: '2026-11' });
    expect(november!.sum).toBe(november!.values[0]! + november!.values[1]!);
    expect(december).toMatchObject({ isNow: false, values: [null, null], sum: null, also: [null] });
  });

  it('keeps the order of the fiscal year, and takes the total from the answer', async () => {
    const view = await viewOf('FY2027', { world: { fiscalYearStart: 4 } });
    expect(view.groups.map(({ period }) => period).slice(0, 3)).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
    const sum = view.groups.reduce((all, group) => all + (group.sum ?? 0), 0);
    expect(view.totals.sum).toBe(sum);
  });

  it('cuts a bucket to the period, and names the days that are left', async () => {
    const view = await viewOf('2026-10-15/2026-11-10');
    expect(view.groups.map(({ period }) => period)).toEqual([
      '2026-10-15/2026-10-31',
      '2026-11-01/2026-11-10',
    ]);
    expect(spanAcross(view, 0, 1)).toEqual({ from: '2026-10-15', to: '2026-11-10' });
  });

  it('compares bucket by bucket, parts by their whole', async () => {
    const [view, then] = await Promise.all([viewOf('2026', { behind: '2025' }), viewOf('2025')]);
    expect(view.groups.map(({ behind }) => behind)).toEqual(then.groups.map(({ sum }) => [sum]));
    expect(view.totals.behind).toEqual([then.totals.sum]);
  });

  it('compares a day with its date a year before: 29 February has none', async () => {
    const byMonthDay = one((_, day) => day);
    const view = await viewOf('2024-02-01/2024-03-31', {
      ...byMonthDay,
      by: 'day',
      behind: '2023-02-01/2023-03-31',
    });
    const at = (day: string) => view.groups.find(({ span }) => span.from === day)!;
    expect(at('2024-02-29').behind).toEqual([null]);
    expect(at('2024-03-01').values[0]! - at('2024-03-01').behind![0]!).toBe(366);
  });

  it('compares days of another month by their place', async () => {
    const view = await viewOf('2026-10', { ...one((_, day) => day), by: 'day', behind: '2026-09' });
    expect(view.groups[0]!.values[0]! - view.groups[0]!.behind![0]!).toBe(30);
    expect(view.groups[30]!.behind).toEqual([null]);
  });

  it('keeps what is unknown unknown, and does not know the whole of it either', async () => {
    const view = await viewOf('2026-10', {
      sum: null,
      world: { figure: (metric) => (metric.endsWith('Exceptional') ? null : 1) },
    });
    expect(view.groups[0]).toMatchObject({ values: [31, null], sum: null });
    expect(isBlank(view)).toBe(false);
  });

  it('is blank where nothing happened, not where nothing is behind', async () => {
    const nothing = one(() => 0);
    expect(isBlank(await viewOf('2026', nothing))).toBe(true);
    const before = one((_, day) => (day < 20454 ? 1 : 0));
    expect(isBlank(await viewOf('2026', { ...before, behind: '2025' }))).toBe(false);
  });

  it('adds decimals without an error of floating point', async () => {
    const view = await viewOf('2026-10-01/2026-10-01', {
      sum: null,
      world: { figure: (metric) => (metric.endsWith('Exceptional') ? 0.1 : 0.2) },
    });
    expect(view.groups[0]!.sum).toBe(0.3);
  });
});

describe('words', () => {
  const language = (locale: string, fiscalYearStart = 1) => ({
    say: sayer(locale),
    formats: new Formats({ locale, currency: 'EUR', timeZone: 'UTC' }),
    fiscalYearStart,
  });

  it('has one table: what is drawn, its whole, what stands behind, what is only told', async () => {
    const view = await viewOf('2026', { behind: '2025' });
    const { head, columns, rows } = trendTable(view, 'bars', language('en'));
    expect(head).toBe('Month');
    expect(columns.map(({ label }) => label)).toEqual([
      'Recurring',
      'Exceptional',
      'Total',
      '2025',
      'Prospects won',
    ]);
    expect(rows[10]!.name).toBe('November 2026');
    expect(rows[11]!.values).toMatchObject({ revenueWon: null, prospectsWon: null });
  });

  it('names each series behind where they are not stacked, and the legend the period once', async () => {
    const view = await viewOf('2026', { stacked: false, sum: null, also: [], behind: '2025' });
    const { columns } = trendTable(view, 'lines', language('fr'));
    expect(columns.slice(2).map(({ label, key }) => [label, key])).toEqual([
      ['Récurrents, 2025', '2025'],
      ['Exceptionnels, 2025', '2025'],
    ]);
    expect(totalsOf(view, language('fr')).map(({ metric }) => metric)).toEqual(defaults.metrics);
  });

  it.each<[Bucket, string, number, string[], string | undefined]>([
    ['day', '2026-11-29/2026-12-01', 1, ['29', '30', '1'], 'Nov 2026'],
    ['week', '2026-11-04/2026-11-10', 1, ['Nov 4', 'Nov 9'], '2026'],
    ['month', '2026-Q4', 1, ['Oct', 'Nov', 'Dec'], '2026'],
    ['quarter', '2026', 1, ['Q1', 'Q2', 'Q3', 'Q4'], '2026'],
    ['year', '2025-01-01/2026-12-31', 1, ['2025', '2026'], undefined],
    ['fiscalYear', '2025-07-01/2026-11-30', 7, ['FY 2026', 'FY 2027'], undefined],
  ])('%s at the axis', async (by, period, start, labels, below) => {
    const view = await viewOf(period, { by, world: { fiscalYearStart: start } });
    const names = view.groups.map((group) => axisName(by, group.span, language('en', start)));
    expect(names.map(({ label }) => label)).toEqual(labels);
    expect(names[0]!.below).toBe(below);
  });
});
