import { describe, expect, it } from 'vitest';
import type { ResultRow } from '../../../src/contract/query.js';
import { dropPlace } from '../../../src/parts/grid/drag.js';
import {
  naturalWidth,
  pinnedInsets,
  sampled,
  tracks,
} from '../../../src/parts/grid/grid.geometry.js';
import { bandsOf } from '../../../src/parts/grid/grid.head.js';
import { Items } from '../../../src/parts/grid/grid.items.js';
import { intentOf } from '../../../src/parts/grid/grid.keys.js';
import { layoutOf, samplesOf } from '../../../src/parts/grid/grid.layout.js';

const measure = (text: string): number => text.length * 7;

describe('widths', () => {
  it('fit the longest sample, a head on two lines, and a bar', () => {
    const count = { kind: 'count', label: 'N' } as const;
    const short = naturalWidth(count, ['1'], measure);
    expect(naturalWidth(count, ['1,234,567'], measure).width).toBeGreaterThan(short.width);
    expect(naturalWidth({ ...count, kind: 'ratio' }, ['1,234,567'], measure).width).toBeGreaterThan(
      naturalWidth(count, ['1,234,567'], measure).width,
    );
    const split = naturalWidth({ ...count, label: 'opted out by file' }, [], measure).width;
    expect(split).toBeLessThan(measure('opted out by file'));
    expect(split).toBeGreaterThan(measure('opted out'));
  });

  it('hold back long texts, which are then clipped, but no figure', () => {
    const long = 'x'.repeat(200);
    const text = naturalWidth({ kind: 'text', label: 'T' }, [long], measure);
    expect(text.width).toBeLessThan(260);
    expect(text.fits).toBe(0);
    const figure = naturalWidth({ kind: 'count', label: 'T' }, [long], measure);
    expect(figure.width).toBeGreaterThan(1400);
    expect(figure.fits).toBe(200);
  });

  it('share the room that is left among free columns; the last one takes it where there is none', () => {
    expect(
      tracks([
        { width: 100, fixed: true },
        { width: 50, fixed: false },
      ]),
    ).toBe('100px minmax(50px,50fr)');
    expect(
      tracks([
        { width: 100, fixed: true },
        { width: 50, fixed: true },
      ]),
    ).toBe('100px minmax(50px,50fr)');
  });

  it('stack pinned columns from the start', () => {
    const insets = pinnedInsets([
      { width: 10, pinned: true },
      { width: 20, pinned: false },
      { width: 30, pinned: true },
    ]);
    expect([...insets]).toEqual([
      [0, 0],
      [2, 10],
    ]);
  });

  it('take a few rows from everywhere', () => {
    const rows = sampled(
      Array.from({ length: 10_000 }, (_, i) => i),
      100,
    );
    expect(rows).toHaveLength(100);
    expect(rows[0]).toBe(0);
    expect(rows.at(-1)).toBeGreaterThan(9_800);
    expect(sampled([1, 2])).toEqual([1, 2]);
  });

  const row = (n: number | null, name: string): ResultRow => ({
    key: { name },
    label: name,
    values: { n, name },
  });
  const input = {
    columns: [
      { id: 'n', kind: 'count' as const, label: 'n', title: 'n' },
      { id: 'name', kind: 'text' as const, label: 'name', title: 'name' },
    ],
    rows: [row(5, 'Al'), row(-12_000, 'Bernadette'), undefined, row(null, 'C')],
    totals: row(99, 'All'),
    widths: { n: 30 },
    pinned: new Set([1]),
    narrow: false,
    format: (column: { id: string }, { values }: ResultRow) => String(values[column.id]),
  };

  it('are guessed from the extremes of figures and the longest texts, and the totals', () => {
    const rows = input.rows.filter((one) => one !== undefined);
    expect(samplesOf(input.columns[0]!, input, rows)).toEqual(['99', '5', '-12000']);
    expect(samplesOf(input.columns[1]!, input, rows)[0]).toBe('Bernadette');
  });

  it('are a person’s where one was set, and then nothing surely fits', () => {
    const layout = layoutOf(input, [
      { width: 60, fits: 6 },
      { width: 90, fits: 10 },
    ]);
    expect(layout).toMatchObject({ width: 120, pinnedWidth: 90, fits: [0, 10] });
    expect([...layout.insets]).toEqual([[1, 0]]);
  });
});

describe('bands', () => {
  it('span neighbours of one name', () => {
    const columns = ['', 'A', 'A', 'B', 'A'].map((band) => ({
      id: band,
      kind: 'count' as const,
      label: '',
      title: '',
      band,
    }));
    expect(bandsOf(columns)).toEqual([
      ['', 0, 1],
      ['A', 1, 2],
      ['B', 3, 1],
      ['A', 4, 1],
    ]);
  });
});

describe('Items', () => {
  const rows: ResultRow[] = ['a', 'b', 'c'].map((id) => ({ key: { id }, label: id, values: {} }));
  const child = (id: string): ResultRow => ({ key: { id, list: 'L' }, label: id, values: {} });
  const keyOf = (row: ResultRow): string => Object.values(row.key).join('/');
  const items = (open?: Map<string, ResultRow[] | null>): Items =>
    new Items(rows, Uint32Array.of(2, 0, 1), keyOf, open);

  it('are the rows in order', () => {
    const all = items();
    expect([0, 1, 2].map((i) => all.at(i).key)).toEqual(['c', 'a', 'b']);
    expect(all.indexOf('b')).toBe(2);
    expect(all.indexOf('gone')).toBe(-1);
  });

  it('hold what is listed under a row, or a line that waits for it', () => {
    const all = items(
      new Map([
        ['c', [child('c1'), child('c2')]],
        ['b', null],
        ['gone', [child('x')]],
      ]),
    );
    expect(all.length).toBe(6);
    expect(Array.from({ length: 6 }, (_, i) => all.at(i).row?.label)).toEqual([
      'c',
      'c1',
      'c2',
      'a',
      'b',
      undefined,
    ]);
    expect(all.at(2).parent).toBe(rows[2]);
    expect(all.at(3).parent).toBeUndefined();
    expect(all.indexOf(all.at(2).key)).toBe(2);
  });
});

describe('keys', () => {
  const key = (name: string, over: object = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...over,
  });

  it('move by cell, to the edge and by page, in reading direction', () => {
    expect(intentOf(key('ArrowRight'), false, false)).toEqual({ do: 'move', rows: 0, columns: 1 });
    expect(intentOf(key('ArrowRight'), false, true)).toEqual({ do: 'move', rows: 0, columns: -1 });
    expect(intentOf(key('End'), false, false)).toEqual({ do: 'move', rows: 0, columns: Infinity });
    expect(intentOf(key('Home', { ctrlKey: true }), false, false)).toEqual({
      do: 'move',
      rows: -Infinity,
      columns: -Infinity,
    });
    expect(intentOf(key('PageUp'), false, false)).toEqual({ do: 'page', by: -1 });
  });

  it('change columns on a head only', () => {
    expect(intentOf(key('ArrowLeft', { shiftKey: true }), true, false)).toEqual({
      do: 'resize',
      by: -1,
    });
    expect(intentOf(key('ArrowLeft', { altKey: true }), true, true)).toEqual({
      do: 'shift',
      by: 1,
    });
    expect(intentOf(key('ArrowLeft', { altKey: true }), false, false)).toBeNull();
    expect(intentOf(key('p'), true, false)).toEqual({ do: 'pin' });
    expect(intentOf(key('H'), true, false)).toEqual({ do: 'hide' });
    expect(intentOf(key('p'), false, false)).toBeNull();
    expect(intentOf(key('p', { ctrlKey: true }), true, false)).toBeNull();
  });

  it('sort in the head; ask and expand below', () => {
    expect(intentOf(key('Enter', { shiftKey: true }), true, false)).toEqual({
      do: 'sort',
      several: true,
    });
    expect(intentOf(key(' '), false, false)).toEqual({ do: 'expand' });
    expect(intentOf(key('Enter'), false, false)).toEqual({ do: 'ask' });
    expect(intentOf(key('Tab'), false, false)).toBeNull();
  });
});

describe('dropPlace', () => {
  it('counts what lies before the pointer, in reading direction', () => {
    expect(dropPlace(25, [10, 20, 30])).toBe(2);
    expect(dropPlace(25, [30, 20, 10], true)).toBe(1);
  });
});
