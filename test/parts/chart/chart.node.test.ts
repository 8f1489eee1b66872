import { describe, expect, it } from 'vitest';
import { changes, linear, thin } from '../../../src/parts/chart/axis.geometry.js';
import { columns, type ColumnsView } from '../../../src/parts/chart/columns.geometry.js';
import { atLeast, hatchPath, linePath, type Mark } from '../../../src/parts/chart/drawing.js';
import { travel } from '../../../src/parts/chart/travel.js';
import { sentenceOf, twinCsv, type ChartTable } from '../../../src/parts/chart/twin.js';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';

const size = { width: 600, height: 240, rtl: false };
const view = (over: Partial<ColumnsView> = {}): ColumnsView => ({
  names: [{ label: 'Jan' }, { label: 'Feb' }, { label: 'Mar' }],
  now: 1,
  values: [
    [60, 40],
    [null, null],
    [0, 100],
  ],
  behind: null,
  form: 'bars',
  stacked: true,
  whole: false,
  tick: String,
  ...over,
});
const classes = (shapes: { class: string }[]) => shapes.map((shape) => shape.class);
/** Edges of a path's numbers: `[left, top, right, bottom]` of what is written with M, H, V and relative h, v. */
const topOf = (d: string) => Number(/V([\d.]+)/.exec(d)?.[1] ?? /M[\d.]+ ([\d.]+)/.exec(d)![1]);

describe('linear', () => {
  it('holds zero, ends on round numbers and has ticks in between', () => {
    const y = linear(0, 97, [200, 0]);
    expect(y.ticks).toEqual([0, 20, 40, 60, 80, 100]);
    expect([y(0), y(50), y(100)]).toEqual([200, 100, 0]);
  });

  it('has room below zero for negative values', () => {
    const y = linear(-50, 100, [150, 0], { count: 3 });
    expect(y(-50)).toBe(150);
    expect(y(100)).toBe(0);
  });

  it('draws nothing but zeros without dividing by zero', () => {
    expect(linear(0, 0, [100, 0])(0)).toBe(100);
  });

  it('puts no tick between two deals', () => {
    expect(linear(0, 2, [100, 0], { whole: true }).ticks).toEqual([0, 1, 2]);
  });
});

describe('names at the axis', () => {
  const months = ['January', 'February', 'March', 'April'].map((label) => ({
    label,
    narrow: label[0]!,
  }));
  it('are whole where there is room, then narrow, then fewer, the current one among them', () => {
    expect(thin(months, 80).map(({ text }) => text)).toEqual([
      'January',
      'February',
      'March',
      'April',
    ]);
    expect(thin(months, 20).map(({ text }) => text)).toEqual(['J', 'F', 'M', 'A']);
    expect(thin(months, 6, 3)).toEqual([
      { text: 'F', index: 1 },
      { text: 'A', index: 3 },
    ]);
  });

  it('name the year where it changes, and not at all where there is one', () => {
    const names = ['2025', '2025', '2026'].map((below) => ({ label: 'x', below }));
    expect(changes(names, 40)).toEqual([
      { text: '2025', index: 0 },
      { text: '2026', index: 2 },
    ]);
    expect(changes(names, 10)).toEqual([{ text: '2026', index: 2 }]);
    expect(changes(names.slice(0, 2), 40)).toEqual([]);
  });
});

describe('columns', () => {
  it('stacks parts, leaves a gap where nothing is known, and rounds only the top', () => {
    const { shapes, marks, bands } = columns(view(), size);
    const fills = shapes.filter((shape) => shape.class.startsWith('fill'));
    expect(classes(fills)).toEqual(['fill s0', 'fill s1', 'fill s1']);
    expect(fills.map(({ d }) => d.includes('q'))).toEqual([false, true, true]);
    // 60 + 40 and 0 + 100 end at the same height.
    expect(topOf(fills[1]!.d)).toBe(topOf(fills[2]!.d));
    expect(marks.map(({ group, series }) => [group, series])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 0],
      [2, 1],
    ]);
    expect(bands).toHaveLength(3);
  });

  it('tells the second part by hatching, not by colour alone', () => {
    expect(classes(columns(view(), size).shapes).filter((name) => name === 'hatch')).toHaveLength(
      2,
    );
  });

  it('draws what stands behind as an outline, also of a month to come', () => {
    const { shapes } = columns(view({ behind: [[50], [80], [null]] }), size);
    expect(shapes.filter((shape) => shape.class === 'behind')).toHaveLength(2);
  });

  it('sets unstacked series beside each other', () => {
    const { marks } = columns(view({ stacked: false }), size);
    const [a, b] = marks as [Mark, Mark];
    expect(a.box.x + a.box.width).toBeLessThanOrEqual(b.box.x);
  });

  it('breaks a line at a gap', () => {
    const { shapes } = columns(
      view({
        form: 'lines',
        stacked: false,
        values: [[1], [2], [null], [3], [4]].slice(0, 5),
        names: Array(5).fill({ label: '' }) as { label: string }[],
      }),
      size,
    );
    const line = shapes.find((shape) => shape.class === 'line s0')!;
    expect(line.d.match(/M/g)).toHaveLength(2);
    expect(line.d.match(/L/g)).toHaveLength(2);
  });

  it('is mirrored where time runs from right to left', () => {
    const [ltr, rtl] = [columns(view(), size), columns(view(), { ...size, rtl: true })];
    const first = ltr.marks[0]!.box;
    expect(rtl.marks[0]!.box.x).toBeCloseTo(size.width - first.x - first.width);
    expect(rtl.labels[0]!.x).toBe(size.width);
  });

  it('never scales a text, and keeps every mark inside, at any width', () => {
    for (const width of [240, 600, 1600]) {
      const { marks, labels } = columns(view(), { ...size, width });
      expect(Math.max(...marks.map(({ box }) => box.x + box.width))).toBeLessThanOrEqual(width);
      expect(labels.filter(({ class: name }) => name.includes('strong'))).toHaveLength(1);
    }
  });
});

describe('paths', () => {
  it('makes a dot of a point between two gaps', () => {
    expect(linePath([null, [3, 4], null])).toBe('M3 4h0.01');
  });

  it('hatches only inside its box', () => {
    const numbers = hatchPath({ x: 10, y: 20, width: 30, height: 8 }).match(/[\d.]+ [\d.]+/g)!;
    for (const [x, y] of numbers.map((pair) => pair.split(' ').map(Number))) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(40);
      expect(y).toBeGreaterThanOrEqual(20);
      expect(y).toBeLessThanOrEqual(28);
    }
  });

  it('gives a tiny value room for a focus ring above its base', () => {
    expect(atLeast({ x: 0, y: 99, width: 20, height: 1 })).toEqual({
      x: 0,
      y: 92,
      width: 20,
      height: 8,
    });
  });
});

describe('travel', () => {
  const drawing = columns(view(), size);
  const at = (group: number, series: number) =>
    drawing.marks.find((mark) => mark.group === group && mark.series === series)!;
  const to = (mark: Mark, key: string, rtl = false) => {
    const found = travel(drawing, mark, key, rtl);
    return found && [found.group, found.series];
  };
  it('goes between groups and series, to both ends, and stays at an edge', () => {
    expect(to(at(0, 0), 'ArrowRight')).toEqual([1, 0]);
    expect(to(at(0, 1), 'ArrowRight')).toEqual([1, 0]);
    expect(to(at(2, 1), 'ArrowRight')).toEqual([2, 1]);
    expect(to(at(0, 0), 'ArrowUp')).toEqual([0, 1]);
    expect(to(at(0, 0), 'ArrowDown')).toEqual([0, 0]);
    expect(to(at(0, 1), 'End')).toEqual([2, 1]);
    expect(to(at(2, 1), 'Home')).toEqual([0, 1]);
    expect(to(at(0, 0), 'x')).toBe(null);
  });

  it('follows the eye where time runs from right to left, or groups lie below each other', () => {
    expect(to(at(0, 0), 'ArrowLeft', true)).toEqual([1, 0]);
    const vertical = { ...drawing, vertical: true };
    expect(travel(vertical, at(0, 0), 'ArrowDown', false)?.group).toBe(1);
    expect(travel(vertical, at(0, 0), 'ArrowRight', false)?.series).toBe(1);
  });
});

describe('the table of a chart', () => {
  const table: ChartTable = {
    head: 'Month',
    columns: [
      { id: 'a', label: 'Recurring', kind: 'money', series: 0 },
      { id: 'b', label: '=Exceptional', kind: 'money', series: 1 },
      { id: 'd', label: 'Time', kind: 'duration', unit: 'day' },
    ],
    rows: [
      { name: 'November 2026', values: { a: 1200, b: null, d: 1 } },
      { name: 'December 2026', values: { a: null, b: null, d: null } },
    ],
    total: { name: 'Total', values: { a: 1200, b: null, d: 1.25 } },
  };
  const formats = new Formats({ locale: 'en', currency: 'EUR', timeZone: 'UTC' });

  it('says one mark in a sentence: its series, and what is of all', () => {
    expect(sentenceOf(table, table.rows[0]!, 0, sayer('en'), formats)).toBe(
      'November 2026: Recurring €1,200, Time 1\u202fd',
    );
    expect(sentenceOf(table, table.rows[1]!, 1, sayer('fr'), formats)).toMatch(
      /^December 2026\u202f: =Exceptional s\.\so\., Time s\.\so\.$/,
    );
  });

  it('is saved with plain numbers, empty where unknown, formulas defused', () => {
    expect(twinCsv(table)).toBe(
      "\uFEFFMonth,Recurring,'=Exceptional,Time\r\nNovember 2026,1200,,1\r\nDecember 2026,,,\r\nTotal,1200,,1.25\r\n",
    );
  });
});
