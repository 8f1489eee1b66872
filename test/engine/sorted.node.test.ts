import { describe, expect, it } from 'vitest';
import { random } from '../../demo/data/random.js';
import { groupedRows } from '../../src/derive/grouped.js';
import { firstOf } from '../../src/engine/sorted.js';

function run<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('the first of many in an order', () => {
  it.each([0, 1, 50, 2_000, 9_000, 10_000])('are the same as by sorting all: %i', (count) => {
    const rnd = random(3);
    const values = Array.from({ length: 10_000 }, () => rnd.between(0, 300));
    const order = (a: number, b: number): number => values[a]! - values[b]! || a - b;
    const expected = [...values.keys()].sort(order).slice(0, count);
    expect([...run(firstOf(values.length, count, order))]).toEqual(expected);
  });
});

describe('rows by group', () => {
  it('are in order within it, few or many, and in their own where that says nothing', () => {
    const rnd = random(4);
    const group = Array.from({ length: 500 }, () => rnd.pick([-1, 0, 1, 2, 2, 2, 2, 4]));
    const size = group.map(() => rnd.between(0, 9));
    const { first, rows } = run(groupedRows(6, group, (a, b) => size[a]! - size[b]!));
    for (let g = 0; g < 6; g++) {
      const expected = [...group.keys()]
        .filter((row) => group[row] === g)
        .sort((a, b) => size[a]! - size[b]! || a - b);
      expect([...rows.subarray(first[g], first[g + 1])]).toEqual(expected);
    }
    expect(first[6]).toBe(group.filter((g) => g >= 0).length);
  });
});
