// One chart of two series over six months from ready answers; index.ts asks for one at a time.
import 'jalon/elements/trend-chart/define';
import type { Result } from '../../src/contract/query.js';
import type { JalonTrendChart } from '../../src/elements/trend-chart/trend-chart.js';
import { untilPainted } from '../page/paint.js';
import { drawChartJs } from './chart-js.js';
import { asOf, months } from './data.js';
import { drawEcharts } from './echarts.js';

const host = document.querySelector<HTMLElement>('#chart')!;

const answer = (attempted: number[], reached: number[]): Result => ({
  columns: [
    { id: 'month', kind: 'dimension' },
    { id: 'attempted', kind: 'count' },
    { id: 'reached', kind: 'count' },
  ],
  rows: months.map((month, n) => ({
    key: { month },
    label: month,
    values: { month, attempted: attempted[n]!, reached: reached[n]! },
  })),
  totals: { attempted: 1, reached: 1 },
  totalParts: {},
  notices: [],
  updatedAt: asOf,
  context: {
    timeZone: 'UTC',
    currency: 'CAD',
    fiscalYearStart: 1,
    now: asOf,
    period: { from: '2026-06-01', to: '2026-11-30' },
    asOfDay: '2026-11-22',
    dimensions: ['month'],
    views: null,
    filters: null,
    rows: 6000,
  },
});

type Drawn = { shown: () => unknown; remove: () => void };

const makers: Record<string, (attempted: number[], reached: number[]) => Drawn> = {
  jalon(attempted, reached) {
    const chart = document.createElement('jalon-trend-chart') as JalonTrendChart;
    chart.report = 'smart-list';
    chart.metrics = ['attempted', 'reached'];
    chart.source = { query: () => Promise.resolve(answer(attempted, reached)) };
    host.append(chart);
    return {
      shown: () => chart.shadowRoot?.querySelector('.mark'),
      remove: () => chart.remove(),
    };
  },
  'chart-js': (attempted, reached) => drawChartJs(host, attempted, reached),
  echarts: (attempted, reached) => drawEcharts(host, attempted, reached),
};

async function load(kind: string, round: number): Promise<number> {
  const series = (by: number): number[] =>
    months.map((_, n) => 400 + ((n * by + round * 37) % 300));
  let drawn: Drawn | undefined;
  const time = await untilPainted(
    () => (drawn = makers[kind]!(series(71), series(53))),
    () => Boolean(drawn!.shown()),
  );
  drawn!.remove();
  return time;
}
Object.assign(globalThis, { bench: { load } });
