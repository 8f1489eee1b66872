import { describe, expect, it } from 'vitest';
import {
  extent,
  firstRow,
  maxHeight,
  overscan,
  reveal,
  slots,
} from '../../../src/parts/virtual-rows/virtual-rows.geometry.js';

const view = (scrollTop: number, total = 100_000) => ({
  scrollTop,
  height: 340,
  rowHeight: 34,
  total,
});

describe('window of rows', () => {
  it('needs the rows in sight, one more that is half in, and some on either side', () => {
    expect(slots(view(0))).toBe(10 + 1 + 2 * overscan);
    expect(slots(view(0, 5))).toBe(5);
  });

  it('covers everything in sight at every scroll position', () => {
    const last = 100_000 * 34 - 340;
    let current = 0;
    for (let top = 0; top <= last; top += 977) {
      current = firstRow(view(top), current);
      expect(current * 34).toBeLessThanOrEqual(top);
      expect((current + slots(view(top))) * 34).toBeGreaterThanOrEqual(top + 340);
    }
    expect(firstRow(view(last), current) + slots(view(last))).toBe(100_000);
    for (let top = 34_000; top >= 0; top -= 7) {
      current = firstRow(view(top), current);
      expect(current * 34).toBeLessThanOrEqual(top);
      expect((current + slots(view(top))) * 34).toBeGreaterThanOrEqual(top + 340);
    }
  });

  it('stays while it covers what is in sight', () => {
    const start = firstRow(view(3400), 0);
    expect(start).toBe(100 - overscan);
    expect(firstRow(view(3400 + overscan * 34), start)).toBe(start);
    expect(firstRow(view(3400 + (overscan + 2) * 34), start)).not.toBe(start);
  });

  it('moves back when rows went away', () => {
    expect(firstRow(view(340_000, 20), 9_000)).toBe(20 - slots(view(0, 20)));
  });

  it('shows the first rows while a browser scrolls beyond the start', () => {
    expect(firstRow(view(-80), 0)).toBe(0);
  });

  it('is as high as its rows, up to what browsers draw; then scrolling is scaled', () => {
    expect(extent(view(0))).toEqual({ height: 3_400_000, scale: 1 });
    const huge = view(0, 1_000_000);
    const { height, scale } = extent(huge);
    expect(height).toBe(maxHeight);
    const end = { ...huge, scrollTop: height - 340 };
    expect(firstRow(end, 0) + slots(end)).toBe(1_000_000);
    expect((height - 340) * scale).toBeCloseTo(34_000_000 - 340, 3);
  });

  it('reveals a row with the least movement', () => {
    expect(reveal(view(340), 3)).toBe(102);
    expect(reveal(view(340), 12)).toBe(340);
    expect(reveal(view(340), 20)).toBe(21 * 34 - 340);
  });
});
