import { describe, expect, it } from 'vitest';
import {
  besideOf,
  forecastQuery,
  forecastView,
  isBlank,
  sizeOf,
  type ForecastView,
  type View,
} from '../../../src/elements/forecast-chart/forecast-chart.model.js';
import {
  forecastTable,
  totalsOf,
} from '../../../src/elements/forecast-chart/forecast-chart.words.js';
import {
  ownersDrawing,
  ownersHeight,
} from '../../../src/elements/forecast-chart/forecast-chart.geometry.js';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';
import { answer, deal, sales } from './support.js';

const language = {
  say: sayer('en', 'forecast'),
  formats: new Formats({ locale: 'en', currency: 'EUR', timeZone: 'Europe/Paris' }),
  fiscalYearStart: 1,
};
const viewOf = async (by: View, data = sales()): Promise<ForecastView> =>
  forecastView(by, await answer({ report: 'forecast', ...forecastQuery(by) }, data));

describe('forecastView', () => {
  it('parts each month in won, weighted and the rest of what is open', async () => {
    const { groups, drawn } = await viewOf('month');
    expect(drawn).toBe(6);
    expect(groups.slice(0, 6).map(({ parts }) => parts)).toEqual([
      [0, 0, 0],
      [5000, 0, 0],
      [0, 1600, 400],
      [0, 0, 0],
      [0, 200, 200],
      [0, 0, 0],
    ]);
    expect(groups.map(({ isNow }) => isNow).indexOf(true)).toBe(2);
  });

  it('has what stands beside the calendar behind the months, and in sum', async () => {
    const view = await viewOf('month');
    expect(view.groups.slice(6).map(({ apart, parts }) => [apart, ...parts])).toEqual([
      ['overdue', 0, 15, 15],
      ['undated', 0, 3.5, 3.5],
      ['on-hold', 0, 450, 450],
    ]);
    expect(besideOf(view)).toEqual([
      { metric: 'overdueAmount', name: 'overdue', value: 30 },
      { metric: 'undatedAmount', name: 'undated', value: 7 },
      { metric: 'onHoldAmount', name: 'on-hold', value: 900 },
    ]);
  });

  it('puts the owners with most first, nobody last among equals', async () => {
    const opportunities = [
      deal('1', { owner: null, expectedCloseOn: '2026-05-01' }),
      deal('2', { owner: 'b', expectedCloseOn: '2026-05-01' }),
      deal('3', { owner: 'a', expectedCloseOn: '2026-05-01', amount: 5000 }),
    ];
    const { groups } = await viewOf('owner', sales({ opportunities }));
    expect(groups.map(({ label }) => label)).toEqual(['Anne', 'Bruno', '']);
    expect(groups.map(sizeOf)).toEqual([5000, 1000, 1000]);
    expect(groups.every(({ apart, span }) => apart === null && span === null)).toBe(true);
  });

  it('knows the target of the period and of an owner', async () => {
    const period = '2026-01-01/2026-06-30';
    const goals = [
      { metric: 'wonAmount', level: 'company', period: '2026', target: 20_000 },
      { metric: 'wonAmount', level: 'person', person: 'a', period: '2026', target: 4_000 },
    ];
    const source = sales({ goals });
    const result = await answer(
      { report: 'forecast', ...forecastQuery('owner'), where: { period: '2026' } },
      source,
    );
    const view = forecastView('owner', result);
    expect(view.target).toEqual({ num: 5000, den: 20_000 });
    expect(view.groups.map(({ target }) => target)).toEqual([4_000, null, null]);
    expect(view.hasTargets).toBe(true);
    expect(totalsOf(view, language).at(-1)!.text).toBe('Target €20,000 (25%)');
    expect((await viewOf('month', sales())).hasTargets, period).toBe(false);
  });

  it('is blank without any figure, and not with deals on hold alone', async () => {
    expect(isBlank(await viewOf('month', sales({ opportunities: [] })))).toBe(true);
    const opportunities = [deal('1', { status: 'on-hold' })];
    expect(isBlank(await viewOf('month', sales({ opportunities })))).toBe(false);
  });
});

describe('forecastTable', () => {
  it('has a row for each month and for each bucket beside, and a total', async () => {
    const table = forecastTable(await viewOf('month'), language);
    expect(table.rows.map(({ name }) => name).slice(4)).toEqual([
      'May 2026',
      'June 2026',
      'Overdue',
      'No expected date',
      'On hold, not counted',
    ]);
    expect(table.total!.values).toMatchObject({ wonAmount: 5000, openAmount: 2437, rest: 618.5 });
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Won',
      'Weighted',
      'Rest of open',
      'Open',
      'Deals',
    ]);
  });

  it('leaves out what the data lack', async () => {
    const opportunities = [deal('1', { status: 'won', closedAt: '2026-02-01T09:00:00' })].map(
      ({ expectedCloseOn: _, ...rest }) => rest,
    );
    const view = await viewOf('month', sales({ opportunities }));
    const looks = forecastTable(view, language).columns.flatMap(({ look }) => look ?? []);
    expect(looks).toEqual(['fill s0']);
    expect(view.groups[1]!.parts).toEqual([1000, null, null]);
  });
});

describe('ownersDrawing', () => {
  const rows = [
    { label: 'Anne', parts: [60, 30, 10], target: 50, text: '€100' },
    { label: 'Bruno', parts: [0, null, 50], target: null, text: '€50' },
    { label: 'Chloé', parts: [null, null, null], target: null, text: '€0' },
  ];
  const size = { width: 600, height: ownersHeight(3, 600), rtl: false };

  it('draws bars to one scale, parts one after the other, and a target as an outline', () => {
    const { shapes, marks } = ownersDrawing(rows, size);
    const [won, weighted, rest] = marks.map(({ box }) => box);
    expect(weighted!.x).toBeCloseTo(won!.x + won!.width);
    expect(rest!.x).toBeCloseTo(weighted!.x + weighted!.width);
    expect(won!.width / weighted!.width).toBeCloseTo(2);
    expect(shapes.filter((shape) => shape.class === 'behind')).toHaveLength(1);
    expect(shapes.filter((shape) => shape.class === 'hatch')).toHaveLength(1);
  });

  it('gives each owner something to visit, also one without any value', () => {
    const { marks, bands } = ownersDrawing(rows, size);
    expect(new Set(marks.map(({ group }) => group))).toEqual(new Set([0, 1, 2]));
    expect(bands).toHaveLength(3);
  });

  it('stays inside at 200 px, and is turned from right to left', () => {
    const narrow = { width: 200, height: ownersHeight(3, 200), rtl: false };
    for (const { box } of ownersDrawing(rows, narrow).marks)
      expect(box.x + box.width).toBeLessThanOrEqual(200);
    const left = ownersDrawing(rows, size).marks[0]!.box;
    const right = ownersDrawing(rows, { ...size, rtl: true }).marks[0]!.box;
    expect(right.x).toBeCloseTo(600 - left.x - left.width);
  });
});
