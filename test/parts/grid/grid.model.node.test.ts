import { describe, expect, it } from 'vitest';
import { moveColumn, nextSort, type GridColumn } from '../../../src/parts/grid/grid.model.js';

const column = (id: string, kind: GridColumn['kind']): GridColumn => ({
  id,
  kind,
  label: id,
  title: id,
});

describe('nextSort', () => {
  const rate = column('rate', 'ratio');
  const name = column('name', 'text');

  it('starts with the largest figure and the first text, then turns, then ends', () => {
    const first = nextSort([], rate, false);
    expect(first).toEqual([{ by: 'rate', descending: true }]);
    const second = nextSort(first, rate, false);
    expect(second).toEqual([{ by: 'rate', descending: false }]);
    expect(nextSort(second, rate, false)).toEqual([]);
    expect(nextSort([], name, false)).toEqual([{ by: 'name', descending: false }]);
  });

  it('adds, turns and takes out in place with Shift', () => {
    const two = nextSort([{ by: 'rate', descending: true }], name, true);
    expect(two.map(({ by }) => by)).toEqual(['rate', 'name']);
    expect(nextSort(two, rate, true)).toEqual([
      { by: 'rate', descending: false },
      { by: 'name', descending: false },
    ]);
    expect(nextSort([{ by: 'rate', descending: false }, { by: 'name' }], rate, true)).toEqual([
      { by: 'name' },
    ]);
  });

  it('leaves the others without Shift', () => {
    expect(nextSort([{ by: 'rate', descending: true }], name, false)).toEqual([
      { by: 'name', descending: false },
    ]);
  });
});

describe('moveColumn', () => {
  it('moves within the ends, and nothing it does not know', () => {
    expect(moveColumn(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moveColumn(['a', 'b', 'c'], 'c', -1)).toEqual(['c', 'a', 'b']);
    expect(moveColumn(['a', 'b', 'c'], 'a', 99)).toEqual(['b', 'c', 'a']);
    expect(moveColumn(['a'], 'x', 0)).toEqual(['a']);
  });
});
