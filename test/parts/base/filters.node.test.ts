import { describe, expect, it } from 'vitest';
import {
  changedKeys,
  copyFilters,
  mergeFilters,
  valuesOf,
} from '../../../src/parts/base/filters.js';

describe('filters', () => {
  it('drops the keys that mean all, and keeps a null among values', () => {
    expect(
      copyFilters({
        rep: [],
        store: 'S1',
        list: undefined,
        brand: [null],
        team: '',
        tag: null,
        period: '',
      }),
    ).toEqual({
      store: 'S1',
      brand: [null],
      period: '',
    });
  });

  it('copies arrays, so that a host may change its own', () => {
    const rep = ['R1'];
    const copy = copyFilters({ rep });
    rep.push('R2');
    expect(copy).toEqual({ rep: ['R1'] });
  });

  it('merges a patch: absent leaves, empty clears', () => {
    expect(
      mergeFilters({ rep: 'R1', store: 'S1', period: '2026' }, { rep: [], store: ['S2'] }),
    ).toEqual({
      store: ['S2'],
      period: '2026',
    });
  });

  it('names the keys that differ, whatever the order of values', () => {
    const before = { rep: ['a', 'b'], store: 'S1', list: ['x'] };
    expect(changedKeys(before, { rep: ['b', 'a'], store: 'S1', list: ['x'] })).toEqual([]);
    expect(changedKeys(before, { rep: ['a', 'c'], list: ['x'], brand: [null] })).toEqual([
      'rep',
      'store',
      'brand',
    ]);
  });

  it('reads one value, several or none', () => {
    const read = [{ a: 'x' }, { a: ['x', null] }, {}, { a: '' }, { a: null }].map((filters) =>
      valuesOf(filters, 'a'),
    );
    expect(read).toEqual([['x'], ['x', null], [], [], []]);
  });
});
