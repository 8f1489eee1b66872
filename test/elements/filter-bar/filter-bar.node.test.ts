import { describe, expect, it } from 'vitest';
import type { Result, ResultContext } from '../../../src/contract/query.js';
import {
  activeCount,
  groupsOf,
  isUseful,
  keysOf,
  optionsOf,
  summaryOf,
  unknownValues,
  type Option,
} from '../../../src/elements/filter-bar/filter-bar.model.js';

const say = (key: string, values: object = {}) => `${key}${JSON.stringify(values)}`;
const words = {
  metric: 'accounts',
  say,
  compare: new Intl.Collator('en', { numeric: true }).compare,
};
const context = (dimensions: string[], filters: string[] | null): ResultContext =>
  ({ dimensions, filters }) as never;
const result = (by: string, rows: [string | null, string, number][]): Result =>
  ({
    columns: [],
    rows: rows.map(([key, label, accounts]) => ({
      key: { [by]: key },
      label,
      values: { accounts },
    })),
  }) as never;
const option = (value: string | null, over: Partial<Option> = {}): Option => ({
  value,
  label: value ?? '',
  count: 1,
  depth: 0,
  unknown: false,
  ...over,
});

describe('keysOf', () => {
  const all = ['rep', 'store', 'region', 'list', 'brand', 'person', 'month', 'unit'];
  it('offers what the data have, in its own order', () => {
    expect(keysOf(context(all, null), null)).toEqual(['list', 'region', 'store', 'rep', 'brand']);
  });
  it('offers only what the viewer may filter by, also what is not usual', () => {
    expect(keysOf(context(all, ['store', 'unit', 'person', 'team']), null)).toEqual([
      'store',
      'unit',
      'person',
    ]);
    expect(keysOf(context(all, []), null)).toEqual([]);
  });
  it('takes the host’s choice and order, within those', () => {
    expect(keysOf(context(all, ['rep', 'period']), ['brand', 'rep', 'period', 'nonsense'])).toEqual(
      ['rep', 'period'],
    );
    expect(keysOf(context(['rep'], null), ['unit', 'rep'])).toEqual(['rep']);
  });
});

describe('optionsOf', () => {
  const values = result('rep', [
    ['r2', 'Zoé 10', 3],
    [null, '', 2],
    ['r1', 'Zoé 9', 5],
  ]);
  it('sorts by name, no value last, and counts under the other filters', () => {
    const counts = result('rep', [['r1', 'Zoé 9', 1]]);
    const options = optionsOf('rep', { values, counts, filters: {}, notices: [] }, words);
    expect(options.map(({ value, label, count }) => [value, label, count])).toEqual([
      ['r1', 'Zoé 9', 1],
      ['r2', 'Zoé 10', 0],
      [null, 'common.unassigned{}', 0],
    ]);
  });
  it('keeps values that only the filters name, and says which the data lack', () => {
    const notices = [{ code: 'unknown-value', message: '', detail: { filter: 'rep', value: 'x' } }];
    const options = optionsOf(
      'rep',
      { values, counts: null, filters: { rep: ['r1', 'x', 'gone'] }, notices },
      words,
    );
    expect(options.slice(3).map(({ value, unknown }) => [value, unknown])).toEqual([
      ['x', true],
      ['gone', false],
    ]);
    expect(unknownValues(notices)).toEqual([{ key: 'rep', value: 'x' }]);
  });
  it('makes a tree of units, each with the sum below it', () => {
    const row = (region: string, store: string | null, accounts: number) => ({
      key: { region, store },
      label: '',
      values: { region: `Region ${region}`, store: store && `Store ${store}`, accounts },
    });
    const rows = {
      columns: [
        { id: 'region', kind: 'dimension' },
        { id: 'store', kind: 'dimension' },
      ],
      rows: [row('W', 'b', 4), row('E', 'a', 1), row('W', 'a2', 2), row('W', null, 1)],
    };
    expect(groupsOf('unit', ['store', 'rep', 'region'])).toEqual(['region', 'store']);
    const options = optionsOf(
      'unit',
      { values: rows as never, counts: rows as never, filters: {}, notices: [] },
      words,
    );
    expect(options.map(({ label, depth, count }) => [label, depth, count])).toEqual([
      ['Region E', 0, 1],
      ['Store a', 1, 1],
      ['Region W', 0, 7],
      ['Store a2', 1, 2],
      ['Store b', 1, 4],
    ]);
  });
});

describe('a field', () => {
  const options = [
    option('a', { label: 'Laval' }),
    option('b', { label: 'Gatineau' }),
    option('c'),
  ];
  it('says the names chosen, or how many there are', () => {
    expect(summaryOf('store', options, { store: ['a', 'b'] }, say)).toEqual({
      text: 'Laval, Gatineau',
      n: 2,
    });
    expect(summaryOf('store', options, { store: 'x' }, say)).toEqual({ text: 'x', n: 1 });
    expect(summaryOf('store', options, {}, say)).toEqual({
      text: 'filters.all.store{"n":3}',
      n: 0,
    });
  });
  it('is shown where there is something to choose or undo', () => {
    expect([
      isUseful(options, 0, false),
      isUseful([option('a')], 0, false),
      isUseful([option('a')], 1, false),
      isUseful([], 0, true),
    ]).toEqual([true, false, true, true]);
    expect(
      activeCount({ store: ['a'], rep: [], period: '2026' }, ['store', 'rep', 'period', 'list']),
    ).toBe(2);
  });
});
