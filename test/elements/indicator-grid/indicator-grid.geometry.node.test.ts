import { describe, expect, it } from 'vitest';
import {
  columnsFor,
  splitBar,
} from '../../../src/elements/indicator-grid/indicator-grid.geometry.js';

describe('the bar of a split figure', () => {
  it('gives each part its share of their sum, one after the other', () => {
    expect(splitBar([71, 29])).toEqual([
      { x: 0, width: 71 },
      { x: 71, width: 29 },
    ]);
    expect(splitBar([1, 1, 1]).map(({ x }) => x)).toEqual([0, 33.3, 66.6]);
    expect(splitBar([5, 0])).toEqual([
      { x: 0, width: 100 },
      { x: 100, width: 0 },
    ]);
  });

  it('is none where a part is unknown or below zero, or all are nothing', () => {
    for (const parts of [[], [0, 0], [1, null], [3, -1]]) expect(splitBar(parts)).toEqual([]);
  });
});

describe('columns of a wide grid', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 3],
    [6, 3],
    [7, 4],
    [8, 4],
    [9, 3],
    [10, 4],
    [11, 4],
    [12, 4],
  ])('%i places stand in %i', (places, columns) => expect(columnsFor(places)).toBe(columns));
});
