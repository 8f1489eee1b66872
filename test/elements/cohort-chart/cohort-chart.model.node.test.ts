import { describe, expect, it } from 'vitest';
import {
  curves,
  heatTable,
  tableHeight,
  type CohortRows,
} from '../../../src/elements/cohort-chart/cohort-chart.geometry.js';
import {
  agesUpTo,
  cohortView,
  shareOf,
} from '../../../src/elements/cohort-chart/cohort-chart.model.js';
import { cohortTable } from '../../../src/elements/cohort-chart/cohort-chart.words.js';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';
import { sales, deal } from '../forecast-chart/support.js';
import { answers, cohorts } from './support.js';

const language = {
  say: sayer('en', 'cohort'),
  formats: new Formats({ locale: 'en', currency: 'EUR', timeZone: 'Europe/Paris' }),
  fiscalYearStart: 1,
};
const viewOf = async (data = cohorts(), period: string | null = null) => {
  const [main, wins] = await answers(data, period);
  return cohortView(main!, wins!);
};

describe('cohortView', () => {
  it('adds wins up over the months since creation, as far as these have come', async () => {
    const { cohorts: all, ages } = await viewOf();
    expect(all.map(({ key }) => key)).toEqual(['2026-01', '2026-03', '2026-05']);
    expect(ages).toBe(6);
    expect(all[0]!.shares.slice(0, 7).map(shareOf)).toEqual([0, 0.25, 0.25, 0.5, 0.5, 0.5, null]);
    expect(all[2]!.shares.slice(0, 3).map(shareOf)).toEqual([0, 0, null]);
  });

  it('marks the young, and leaves them and running months out of the mean', async () => {
    const { cohorts: all, mean, stalled } = await viewOf();
    expect(all.map(({ isYoung }) => isYoung)).toEqual([false, false, true]);
    // After 1 month 1 of 4 + 1; after 3 months March is still running: January alone.
    expect(mean).toEqual([
      { num: 0, den: 5 },
      { num: 1, den: 5 },
      { num: 1, den: 5 },
      { num: 2, den: 4 },
      { num: 2, den: 4 },
      null,
    ]);
    expect(stalled).toBe(2);
  });

  it('knows a period that is over as it stood at its end', async () => {
    const { cohorts: all } = await viewOf(cohorts(), '2026-Q1');
    expect(all[0]!.shares.slice(0, 4).map(shareOf)).toEqual([0, 0.25, 0.25, null]);
  });

  it('shows the last 24 months, and 12 months of each', async () => {
    const opportunities = Array.from({ length: 30 }, (_, i) =>
      deal(String(i), {
        createdAt: `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-05T09:00:00`,
      }),
    );
    const view = await viewOf(sales({ opportunities }));
    expect(view.cohorts).toHaveLength(24);
    expect(view.cohorts[0]!.key).toBe('2024-07');
    expect(view.ages).toBe(13);
    expect(view.isCut).toBe(true);
  });

  it('has ages as filters name them', () => {
    expect(agesUpTo(2)).toEqual(['0', '1', '2']);
  });
});

describe('cohortTable', () => {
  it('has a column for each month, and says in the legend what is young', async () => {
    const table = cohortTable(await viewOf(), 'table', language);
    expect(table.columns.map(({ label }) => label).slice(5)).toEqual([
      'Average age',
      'Same month',
      'After 1 month',
      'After 2 months',
      'After 3 months',
      'After 4 months',
      'After 5 months',
    ]);
    expect(table.rows[0]!).toMatchObject({
      name: 'January 2026',
      values: { created: 4, conversion: 0.5, m1: 0.25, m3: 0.5 },
    });
    expect(table.keys!.map(({ look }) => look)).toEqual(['behind']);
    expect(cohortTable(await viewOf(), 'curves', language).keys!.map(({ look }) => look)).toEqual([
      'behind line',
      'line s0',
    ]);
  });
});

const row = (label: string, shares: (number | null)[], isYoung = false) => ({
  ...{ label, created: '10', shares, soFar: '50%', isYoung },
});
const rows: CohortRows = {
  rows: [
    row('Jan 2026', [0, 0.2, 0.5]),
    row('Feb 2026', [0.1, 0.1, null]),
    row('Mar 2026', [0], true),
  ],
  mean: row('Mature cohorts', [0.05, 0.2, 0.5]),
  ages: 3,
  heads: { soFar: 'So far', months: 'Months since creation' },
  percent: (share) => `${Math.round(share * 100)}%`,
};

describe('heatTable', () => {
  it('draws a cell for what is known, the darkest for the most', () => {
    const { shapes, marks, labels } = heatTable(rows, { width: 600, height: 200, rtl: false });
    const cells = shapes.filter((shape) => shape.class.startsWith('heat'));
    expect(cells.map((shape) => shape.class.slice(5))).toEqual([
      'h0',
      'h2',
      'h6',
      'h1',
      'h1',
      'h0',
      'h1',
      'h2',
      'h6',
    ]);
    expect(marks).toHaveLength(6);
    expect(labels.filter(({ text }) => text === '20%')).toHaveLength(2);
  });

  it('marks what is young by hatching and an outline', () => {
    const { shapes } = heatTable(rows, { width: 600, height: 200, rtl: false });
    expect(shapes.filter((shape) => shape.class === 'young')).toHaveLength(1);
    expect(shapes.filter((shape) => shape.class === 'behind')).toHaveLength(1);
  });

  it('shows as many months as have room, and stays inside', () => {
    const many = { ...rows, ages: 13, rows: [row('Jan 2026', Array<number>(13).fill(0.5))] };
    const { marks, labels } = heatTable(many, { width: 240, height: 200, rtl: false });
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.length).toBeLessThan(13);
    for (const { box } of marks) expect(box.x + box.width).toBeLessThanOrEqual(240);
    for (const { x } of labels) expect(x).toBeLessThanOrEqual(240);
  });

  it('is as high as its rows', () => {
    expect(heatTable(rows, { width: 600, height: 0, rtl: false }).height).toBe(tableHeight(3));
  });
});

describe('curves', () => {
  it('draws a line a cohort, the young ones dashed, and the mean over them', () => {
    const { shapes, marks } = curves(rows, { width: 600, height: 260, rtl: false });
    const lines = shapes.map((shape) => shape.class).filter((name) => name.includes('line'));
    expect(lines).toEqual(['line s3', 'line s3', 'behind line', 'line s0 mean']);
    expect(marks.map(({ group, series }) => `${group}${series}`)).toEqual([
      '00',
      '01',
      '02',
      '10',
      '11',
      '20',
    ]);
    expect(marks[2]!.box.y).toBeLessThan(marks[0]!.box.y);
  });

  it('draws the last eight only, each at its own group', () => {
    const ten = Array.from({ length: 10 }, (_, i) => row(`${i}`, [0, i / 10]));
    const { marks, bands } = curves(
      { ...rows, rows: ten, ages: 2 },
      { width: 300, height: 260, rtl: true },
    );
    expect(Math.min(...marks.map(({ group }) => group))).toBe(2);
    expect(bands).toHaveLength(10);
    expect(marks[0]!.box.x).toBeGreaterThan(marks[1]!.box.x);
  });
});
