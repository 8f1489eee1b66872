import { describe, expect, it } from 'vitest';
import { choose, fold, search, typeahead, windowOf } from '../../../src/parts/menu/menu.model.js';

const options = ['Laval', 'Gatineau', 'Île-Perrot', 'Mont-Laval', 'Québec'].map((label, i) => ({
  value: `s${i}`,
  label,
  hint: `S-0${i}`,
}));
const labels = (query: string): string[] => search(options, query).map(({ label }) => label);

describe('menu search', () => {
  it('ignores accents and case', () => {
    expect(fold('Île ÉTÉ')).toBe('ile ete');
    expect(labels('ILE')).toEqual(['Île-Perrot']);
    expect(labels('quebec')).toEqual(['Québec']);
  });

  it('puts labels that start with the query first, and searches hints', () => {
    expect(labels('la')).toEqual(['Laval', 'Mont-Laval']);
    expect(labels('s-04')).toEqual(['Québec']);
    expect(labels('laval mont')).toEqual(['Mont-Laval']);
  });

  it('keeps everything for an empty query', () => {
    expect(search(options, '  ')).toBe(options);
  });
});

describe('menu choice', () => {
  const multiple = { multiple: true, only: false, total: 3 };

  it('adds and removes', () => {
    expect(choose(['a'], 'b', multiple)).toEqual(['a', 'b']);
    expect(choose(['a', 'b'], 'a', multiple)).toEqual(['b']);
  });

  it('means all when every value is chosen, and when the last is given up', () => {
    expect(choose(['a', 'b'], 'c', multiple)).toEqual([]);
    expect(choose(['a'], 'a', multiple)).toEqual([]);
  });

  it('takes only this one, and one at a time in a single choice', () => {
    expect(choose(['a', 'b'], 'b', { ...multiple, only: true })).toEqual(['b']);
    expect(choose(['a'], null, { ...multiple, multiple: false })).toEqual([null]);
  });
});

describe('menu typeahead', () => {
  it('goes round, and stays on a match while more letters come', () => {
    expect(typeahead(options, 'l', -1)).toBe(0);
    expect(typeahead(options, 'm', 0)).toBe(3);
    expect(typeahead(options, 'l', 0)).toBe(0);
    expect(typeahead(options, 'la', 0)).toBe(0);
    expect(typeahead(options, 'x', 0)).toBe(-1);
  });
});

describe('menu window', () => {
  it('holds what is in sight with some to spare, within the list', () => {
    expect(windowOf(0, 320, 32, 1000)).toEqual([0, 22]);
    expect(windowOf(3200, 320, 32, 1000)).toEqual([94, 116]);
    expect(windowOf(31_680, 320, 32, 1000)).toEqual([984, 1000]);
  });
});
