import { describe, expect, it } from 'vitest';
import type { Result, ResultContext } from '../../../src/contract/query.js';
import {
  activeCount,
  countMetric,
  groupsOf,
  isUseful,
  keysOf,
  markedOptions,
  optionsOf,
  settle,
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
    totals: {},
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
  const deals = ['owner', 'person', 'partner', 'manager', 'client-lead', 'team', 'unit', 'company', 'region', 'agency', 'pipeline', 'stage', 'status', 'source', 'tag', 'client']; // prettier-ignore

  it('offers what the data have, in its own order; one tree of units for all levels above the store', () => {
    expect(keysOf(context(all, null), null)).toEqual(['list', 'unit', 'store', 'rep', 'brand']);
    expect(keysOf(context(['rep', 'store', 'unit'], null), null)).toEqual(['store', 'rep']);
    expect(keysOf(context(['agency', 'unit', 'owner'], null), null)).toEqual(['agency', 'owner']);
  });
  it('offers what deals have', () => {
    expect(keysOf(context(deals, null), null)).toEqual([
      'pipeline',
      'unit',
      'owner',
      'person',
      'partner',
      'manager',
      'client-lead',
      'team',
      'tag',
      'source',
      'status',
    ]);
  });
  it('offers only what the viewer may filter by, also what is not usual', () => {
    const allowed = ['store', 'unit', 'person', 'team', 'region', 'month'];
    expect(keysOf(context(all, allowed), null)).toEqual([
      'unit',
      'region',
      'store',
      'person',
      'month',
    ]);
    expect(keysOf(context(all, []), null)).toEqual([]);
  });
  it('takes the host’s choice and order, within those', () => {
    expect(keysOf(context(all, ['rep', 'period']), ['brand', 'rep', 'period', 'nonsense'])).toEqual(
      ['rep', 'period'],
    );
    expect(keysOf(context(['rep'], null), ['unit', 'rep'])).toEqual(['rep']);
    expect(keysOf(context(deals, null), ['client', 'stage'])).toEqual(['client', 'stage']);
  });
});

describe('countMetric', () => {
  it('is the first metric of a report that counts', () => {
    expect(['smart-list', 'goal', 'prospects', 'company', 'pipeline'].map(countMetric)).toEqual([
      'accounts',
      'contactable',
      'withoutOffer',
      'created',
      'entered',
    ]);
    expect(countMetric('unheard of')).toBe('accounts');
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
  it('has no counts where the data cannot tell the metric', () => {
    const counts = { ...result('rep', [['r1', '', 0]]), totals: { accounts: null } };
    const options = optionsOf('rep', { values, counts, filters: {}, notices: [] }, words);
    expect(options.map(({ label, count }) => [label, count])).toEqual([
      ['Zoé 9', null],
      ['Zoé 10', null],
      ['common.unassigned{}', null],
    ]);
  });
  it('names a status in words, and values without an owner as people', () => {
    const one = (key: string, value: string | null) =>
      optionsOf(
        key,
        { values: result(key, [[value, value ?? '', 1]]), counts: null, filters: {}, notices: [] },
        words,
      )[0]!.label;
    expect([one('status', 'on-hold'), one('owner', null), one('tag', null)]).toEqual([
      'status.on-hold{}',
      'common.unassigned{}',
      'common.noValue{}',
    ]);
  });

  /** Units by their way from the top, with the rows of their own. */
  const units = (...rows: [string, number][]) => {
    const order = ['company', 'region', 'store', 'unit'];
    const level: Record<string, string> = { c: 'company', r: 'region', s: 'store' };
    return {
      columns: [...order, 'accounts'].map((id) => ({ id, kind: 'count' })),
      totals: {},
      rows: rows.map(([way, accounts]) => {
        const ids = way.split(' ');
        const key: Record<string, string | null> = { unit: ids.at(-1)! };
        for (const id of ids) if (level[id[0]!]) key[level[id[0]!]!] = id;
        const values = Object.fromEntries(order.map((one) => [one, key[one] && `The ${key[one]}`]));
        return { key, label: '', values: { ...values, accounts } };
      }),
    } as never;
  };
  const all = units(['c r2 s2', 4], ['c r1 s1', 1], ['c r2 s3', 2], ['c r2', 1], ['c r2 s3 t1', 5]);
  const tree = (counts: never | null = all) =>
    optionsOf('unit', { values: all, counts, filters: {}, notices: [] }, words);

  it('makes one tree of units of any depth, each with the sum below it', () => {
    expect(groupsOf('unit', ['unit', 'store', 'rep', 'region'])).toEqual([
      'region',
      'store',
      'unit',
    ]);
    expect(tree().map(({ label, depth, count }) => [label, depth, count])).toEqual([
      ['The c', 0, 13],
      ['The r1', 1, 1],
      ['The s1', 2, 1],
      ['The r2', 1, 12],
      ['The s2', 2, 4],
      ['The s3', 2, 7],
      ['The t1', 3, 5],
    ]);
    expect(tree(units(['c r1 s1', 3])).map(({ count }) => count)).toEqual([3, 3, 3, 0, 0, 0, 0]);
    expect(tree(null).map(({ count }) => count)).toEqual(tree().map(() => null));
  });
  it('draws units below a chosen one as chosen', () => {
    const drawn = (...selected: string[]) =>
      markedOptions(tree(), selected, '').flatMap(({ value, within }) => (within ? [value] : []));
    expect(drawn('r2')).toEqual(['s2', 's3', 't1']);
    expect(drawn('s1', 's3')).toEqual(['t1']);
    expect(drawn()).toEqual([]);
  });
  it('lets a unit stand for all below it, and takes one out of those above', () => {
    const chosen = (before: string[], value: string) => settle(tree(), before, [...before, value]);
    expect(chosen(['s1', 's2', 't1'], 'r2')).toEqual(['s1', 'r2']);
    expect(chosen(['c'], 't1')).toEqual(['t1']);
    expect(chosen(['r1'], 's3')).toEqual(['r1', 's3']);
    expect(settle(tree(), ['r1', 's3'], ['s3'])).toEqual(['s3']);
    const flat = [option('a'), option('b')];
    expect(settle(flat, ['a'], ['a', 'b'])).toEqual(['a', 'b']);
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
