import { describe, expect, it } from 'vitest';
import {
  extremes,
  inLines,
  sparkBars,
} from '../../../src/elements/kpi-board/kpi-board.geometry.js';

describe('the bars of a sparkline', () => {
  it('share the width, and stand on one line, the greatest as high as the picture', () => {
    expect(sparkBars([5, 10], 20)).toEqual([
      { x: 7.5, width: 35, y: 10, height: 10 },
      { x: 57.5, width: 35, y: 0, height: 20 },
    ]);
  });

  it('leave a place for what is not known, and a stub for nothing', () => {
    expect(sparkBars([null, 0, 10], 20)).toEqual([
      null,
      { x: 38.33, width: 23.33, y: 19, height: 1 },
      { x: 71.67, width: 23.33, y: 0, height: 20 },
    ]);
  });

  it('hang from the line below zero', () => {
    const [up, down] = sparkBars([10, -10], 20);
    expect(up).toMatchObject({ y: 0, height: 10 });
    expect(down).toMatchObject({ y: 10, height: 10 });
    expect(sparkBars([-4, -8], 20)).toMatchObject([
      { y: 0, height: 10 },
      { y: 0, height: 20 },
    ]);
  });

  it('never leave the picture', () => {
    for (const values of [[0, 0], [1e-9, 1e9], [-1e9, 1], [7], [0, -3]])
      for (const bar of sparkBars(values, 26)) {
        expect(bar!.y).toBeGreaterThanOrEqual(0);
        expect(bar!.y + bar!.height).toBeLessThanOrEqual(26.01);
        expect(bar!.x + bar!.width).toBeLessThanOrEqual(100);
      }
  });
});

describe('what is told of the months', () => {
  it('is the least, the greatest and the last that is known', () => {
    expect(extremes([3, null, 1, 9, 4, null])).toEqual({ low: 1, high: 9, last: 4 });
    expect(extremes([null, null])).toBe(null);
  });
});

describe('families', () => {
  const lines = (...sizes: number[]) => inLines(sizes, (size) => size);
  it('of one and of two figures share a line; others have their own', () => {
    expect(lines(1, 3, 2)).toEqual([[1, 2], [3]]);
    expect(lines(5, 2, 1)).toEqual([[5], [2, 1]]);
    expect(lines(2, 2, 2)).toEqual([[2], [2], [2]]);
    expect(lines(0, 1, 6)).toEqual([[0], [1], [6]]);
  });
});
