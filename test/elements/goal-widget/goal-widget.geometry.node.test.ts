import { describe, expect, it } from 'vitest';
import { ringOf, stripOf } from '../../../src/elements/goal-widget/goal-widget.geometry.js';
import type { GoalItem } from '../../../src/elements/goal-widget/goal-widget.model.js';

const item = (share: number | null): GoalItem => ({
  key: 'k',
  label: 'k',
  done: 0,
  target: 1,
  left: 0,
  share,
  remaining: 0,
});

describe('ring', () => {
  it('draws the share done of a turn', () => {
    expect(ringOf(0.68, null).dash).toBe('68 100');
    expect(ringOf(null, null).dash).toBe('0 100');
    expect(ringOf(0, null).dash).toBe('0 100');
  });

  it('shows that something is done, and that not all is', () => {
    expect(ringOf(0.0001, null).dash).toBe('0.6 100');
    expect(ringOf(0.9999, null).dash).toBe('99.4 100');
    expect(ringOf(1.4, null).dash).toBe('100 100');
  });

  it('marks the pace across the ring, clockwise from the top', () => {
    const { mark, centre, radius, stroke } = ringOf(0.2, 0.25, 200);
    expect(mark!.y1).toBe(centre);
    expect(mark!.y2).toBe(centre);
    expect(mark!.x1).toBeLessThan(centre + radius - stroke / 2);
    expect(mark!.x2).toBeGreaterThan(centre + radius + stroke / 2);
    expect(ringOf(0.2, 0.5, 200).mark!.x1).toBe(centre);
    expect(ringOf(0.2, 0).mark).toBeNull();
    expect(ringOf(0.2, 1).mark).toBeNull();
  });

  it('stays within its square', () => {
    for (const size of [52, 148])
      for (const { x1, y1, x2, y2 } of [
        ...ringOf(1, null, size).rays,
        ringOf(0.5, 0.3, size).mark!,
      ])
        for (const value of [x1, y1, x2, y2]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(size);
        }
  });
});

describe('strip', () => {
  it('fills its width, fullest first', () => {
    const cells = stripOf([item(0.5), item(1), item(0)], 26);
    expect(cells.map(({ isDone, height }) => [isDone, height])).toEqual([
      [true, 26],
      [false, 13],
      [false, 0],
    ]);
    expect(cells[2]!.x + cells[2]!.width).toBeCloseTo(100, 1);
  });

  it('never draws a list that is not completed as full', () => {
    expect(stripOf([item(0.999)], 26)[0]).toMatchObject({ height: 24, y: 2, isDone: false });
  });

  it('leaves out what has no goal', () => {
    expect(stripOf([item(null)], 26)).toEqual([]);
  });

  it('holds a hundred lists', () => {
    const cells = stripOf(
      Array.from({ length: 100 }, () => item(0.5)),
      26,
    );
    expect(cells.every(({ width }) => width > 0.7)).toBe(true);
    expect(cells.at(-1)!.x + cells.at(-1)!.width).toBeCloseTo(100, 0);
  });
});
