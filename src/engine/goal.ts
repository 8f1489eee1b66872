import { dateOf, dayOf, workingDays } from '../calendar/civil.js';
import type { GoalFigure } from '../contract/metric.js';
import type { Ratio, Value } from '../contract/query.js';
import type { Window } from '../derive/window.js';
import type { PlannedMetric } from './plan.js';

const DEFAULT_GOAL_DAY = 10;
const SHARE = 1;

/** Working days of a goal's period, as of the window's end. */
export interface Pace {
  gone: number;
  /** From the period's first day through the goal's day. */
  through: number;
  /** Still to come through the goal's day, or through the period's end once past it. */
  left: number;
}

/** Null without a period. The goal's day is a day of the month; of a longer or shorter period, its last day. */
export function paceOf({ period, today }: Window, goalDay = DEFAULT_GOAL_DAY): Pace | null {
  if (!period) return null;
  const { year, month, day } = dateOf(period.from);
  const isMonth = day === 1 && period.to === dayOf(year, month + 1, 1);
  const due = isMonth ? Math.min(period.from + goalDay, period.to) : period.to;
  const from = Math.max(period.from, today);
  return {
    gone: workingDays(period.from, Math.min(today, period.to)),
    through: workingDays(period.from, due),
    left: workingDays(from, today < due ? due : period.to),
  };
}

export interface GoalAnswer {
  value: Value;
  part?: Ratio;
}

/** What a goal's metric is like. */
export interface GoalNature {
  /** A ratio, mean or median: days do not add to it, so it has no pace, and nothing is needed a day. */
  isRate: boolean;
  /** Lower is better: the goal is a limit, and its attainment the limit over what was done. */
  isLimit: boolean;
}

export const natureOf = ({ metric, formula }: PlannedMetric): GoalNature => ({
  isRate: 'ratio' in formula || 'median' in formula,
  isLimit: metric.direction === 'lower',
});

/** Every figure of one goal. `target` null: there is no goal to measure against. */
export function goalFigures(
  done: number | null,
  target: number | null,
  pace: Pace | null,
  { isRate, isLimit }: GoalNature,
): Record<GoalFigure, GoalAnswer> {
  const [num, den] = isLimit ? [target, done] : [done, target];
  const left = num === null || den === null ? null : Math.max(0, den - num);
  const attainment = num === null || !den ? null : num / den;
  const shareGone =
    pace &&
    (pace.through === 0
      ? pace.left === 0 || pace.gone > 0
        ? 1
        : 0
      : Math.min(1, pace.gone / pace.through));
  const isSteady = isRate || isLimit;
  // Nothing of what a limit is set to is the best that can be, and no number.
  const isNone = isLimit && done === 0 && target !== null;
  const judged = isNone ? (target > 0 ? Infinity : 1) : attainment;
  return {
    done: { value: done },
    target: { value: target },
    left: { value: left },
    attainment: {
      value: attainment,
      part: { num: num ?? 0, den: (num !== null && den) || 0 },
    },
    pace: {
      value: shareGone,
      part: pace
        ? { num: Math.min(pace.gone, pace.through), den: pace.through }
        : { num: 0, den: 0 },
    },
    status: {
      value: judged === null ? null : statusOf(judged, isSteady ? null : shareGone),
    },
    neededPerDay: {
      value: left === null || isSteady || !pace || pace.left === 0 ? null : left / pace.left,
    },
  };
}

function statusOf(attainment: number, pace: number | null): string {
  if (attainment > 1) return 'exceeded';
  if (attainment === 1) return 'reached';
  return pace !== null && attainment >= pace ? 'on-pace' : 'behind';
}

/** What a goal asks for: a share (0–1) of what can be done, else a quantity. */
export function targetOf(goal: number, of: number | null): number | null {
  if (goal > SHARE || of === null) return goal;
  // 0.07 × 100 is 7.000000000000001 in binary: round the last digits off before rounding up.
  return Math.ceil(Number((goal * of).toPrecision(12)));
}
