import { expect, test } from 'vitest';
import { random } from '../../demo/data/random.js';
import { timeOrder } from '../../src/derive/time-order.js';

function ordered(times: readonly number[]): number[] | null {
  const work = timeOrder(Float64Array.from(times));
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value && Array.from(step.value);
}

const expected = (times: readonly number[]): number[] =>
  times.map((_, n) => n).sort((a, b) => times[a]! - times[b]! || a - b);

const rnd = random(7);
const some = (length: number, make: (n: number) => number): number[] =>
  Array.from({ length }, (_, n) => make(n));

test('instants that stand in order need none', () => {
  expect(ordered([])).toBeNull();
  expect(ordered([5])).toBeNull();
  expect(ordered([1, 2, 2, 7])).toBeNull();
});

test.each([
  ['two', [2, 1]],
  ['a late one at the same instant as others', [1, 3, 3, 5, 3, 5, 6]],
  ['few late ones', some(2000, (n) => (n % 97 === 0 ? n - 300 : n))],
  ['in no order, with ties', some(5000, () => rnd.between(0, 900))],
  ['turned round', some(3000, (n) => -n)],
  ['one instant far from all others', some(4000, (n) => (n === 9 ? 8e15 : rnd.next()))],
  ['all at one instant but one', some(500, (n) => (n === 0 ? 1 : 0))],
])('%s', (_, times) => {
  expect(ordered(times)).toEqual(expected(times));
});

test('yields on the way', () => {
  const work = timeOrder(Float64Array.from({ length: 200_000 }, () => rnd.next()));
  let steps = 0;
  while (!work.next().done) steps++;
  expect(steps).toBeGreaterThan(20);
});
