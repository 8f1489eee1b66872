import type { Metric } from '../contract/metric.js';

/** What a goal says of any metric; made by the engine from the metric's value, the goal and the calendar. */
export const goalMetrics: readonly Metric[] = [
  {
    id: 'done',
    kind: 'count',
    unit: 'account',
    basis: 'goal',
    direction: 'higher',
    formula: { goal: 'done' },
  },
  {
    id: 'target',
    kind: 'count',
    unit: 'account',
    basis: 'goal',
    direction: 'neutral',
    formula: { goal: 'target' },
  },
  {
    id: 'left',
    kind: 'count',
    unit: 'account',
    basis: 'goal',
    direction: 'lower',
    formula: { goal: 'left' },
  },
  {
    id: 'attainment',
    kind: 'ratio',
    unit: 'account',
    basis: 'goal',
    direction: 'higher',
    formula: { goal: 'attainment' },
  },
  {
    id: 'pace',
    kind: 'ratio',
    unit: 'day',
    basis: 'goal',
    direction: 'neutral',
    formula: { goal: 'pace' },
  },
  {
    id: 'status',
    kind: 'text',
    unit: 'account',
    basis: 'goal',
    direction: 'neutral',
    formula: { goal: 'status' },
  },
  {
    id: 'neededPerDay',
    kind: 'count',
    unit: 'account',
    basis: 'goal',
    direction: 'lower',
    formula: { goal: 'neededPerDay' },
  },
];
