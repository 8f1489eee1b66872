import { random } from '../../demo/data/random.js';
import type { Goals } from '../shared/print.js';
import { sizes, type Filter, type Question, type View } from './question.js';

/** A question that is asked in rounds, each time another. */
export interface Case {
  id: string;
  title: string;
  by: View;
  question(round: number): Omit<Question, 'by'>;
  goals: Goals;
  /** Only these are asked beside Jalon; absent: all. */
  rivals?: readonly string[];
  without?: readonly string[];
}

/** Some values of a filter: `least` to `most` of them, the same for the same round. */
function some(id: Filter, round: number, least: number, most: number): number[] {
  const rnd = random(round * 7 + 1);
  const values = Array.from({ length: sizes[id] }, (_, n) => n);
  const wanted = rnd.between(least, most);
  while (values.length > wanted) values.splice(rnd.between(0, values.length - 1), 1);
  return values;
}
/** Every subset of the brands but none and all, in a mixed order, so that none comes twice in 30 rounds. */
const brands = (round: number): number[] => {
  const bits = 1 + ((round * 11) % 30);
  return [0, 1, 2, 3, 4].filter((brand) => (bits >> brand) & 1);
};
const allBut = (id: Filter, n: number): number[] =>
  Array.from({ length: sizes[id] }, (_, value) => value).filter((value) => value !== n % sizes[id]);

const whole = { arquero: 50, crossfilter2: 7, 'duckdb-wasm': 8 };
const narrow = { arquero: 15, crossfilter2: 100, 'duckdb-wasm': 15 };
const moved = { crossfilter2: 500, 'duckdb-wasm': 300 };
const line = 'sum of the bytes';
const views: readonly View[] = ['rep', 'store'];

/** The filters that are moved alone. */
export const moves: readonly Omit<Case, 'by'>[] = [
  {
    id: 'list',
    title: 'List filter moved',
    question: (round) => ({ list: some('list', round, 2, 6) }),
    goals: moved,
    without: [line],
  },
  {
    id: 'brand',
    title: 'Brand filter moved, two lists stand',
    question: (round) => ({ list: [2, 5], brand: brands(round) }),
    goals: moved,
    without: [line],
  },
];

/** The questions; what they ask for is all 17 measures with totals. */
export const cases: readonly Case[] = [
  {
    id: 'whole',
    title: 'Whole report, a new period',
    by: 'rep',
    question: (round) => ({ anew: 1 + round }),
    goals: { ...whole, [line]: 0.25 },
  },
  {
    id: 'whole-again',
    title: 'Whole report, all lists but one and all stores but one',
    by: 'rep',
    question: (round) => ({ list: allBut('list', round), store: allBut('store', round * 7) }),
    goals: whole,
    without: [line],
  },
  {
    id: 'narrow',
    title: 'Month, brand and ten stores',
    by: 'rep',
    question: (round) => ({
      month: [(round * 5) % sizes.month],
      brand: [round % sizes.brand],
      store: some('store', round, 10, 10),
    }),
    goals: narrow,
    without: [line],
  },
  {
    id: 'narrow-period',
    title: 'The same, the month as the period',
    by: 'rep',
    question: (round) => ({
      month: [(round * 5) % sizes.month],
      asPeriod: true,
      brand: [round % sizes.brand],
      store: some('store', round + 100, 10, 10),
    }),
    goals: narrow,
    without: [line],
  },
  ...moves.flatMap((move) =>
    views.map((by) => ({ ...move, id: `${move.id}-${by}`, title: `${move.title}, by ${by}`, by })),
  ),
  {
    id: 'cube',
    title: 'First question with new filters in a new period',
    by: 'rep',
    question: (round) => ({
      anew: 100 + round,
      list: some('list', round, 2, 6),
      brand: brands(round),
    }),
    goals: { 'loop over row objects': 0.5 },
    rivals: ['loop over row objects', 'loop over typed arrays'],
  },
];
