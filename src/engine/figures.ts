import type { GoalFigure } from '../contract/metric.js';
import type { Ratio, ResultRow, Value } from '../contract/query.js';
import type { Asked } from './asked.js';
import {
  goalFigures,
  goalMetricId,
  goalOwner,
  GoalTable,
  paceOf,
  targetOf,
  type GoalAnswer,
} from './goal.js';
import type { Grouping } from './group.js';
import type { Measures } from './measure.js';
import { findMetric, queryError, type PlannedMetric } from './plan.js';

/** One metric over the groups and in total. */
export interface Figures {
  values: Value[];
  parts: Ratio[] | null;
}

/** The rows of one window: of the whole period, or of one bucket of it. */
export interface Part {
  grouping: Grouping;
  rows: ResultRow[];
  /** A string names the columns that a metric lacks. */
  figures: Map<string, Figures | string>;
}

type Keys = readonly ResultRow['key'][];

/** Each metric's figures over the given groups; a string names the columns that it lacks. */
export function figuresOf(
  asked: Asked,
  measures: Measures,
  keys: Keys,
  metrics: readonly PlannedMetric[],
): Map<string, Figures | string> {
  const goals = metrics.some(({ formula }) => 'goal' in formula)
    ? goalsOf(asked, measures, keys)
    : null;
  const found = new Map<string, Figures | string>();
  for (const { id, formula } of metrics) {
    if (!('goal' in formula)) {
      const answer = measures.answer(formula);
      found.set(id, answer.missing ?? { values: answer.values!, parts: answer.parts! });
    } else if (typeof goals === 'string') found.set(id, goals);
    else {
      const answers = goals!.map((figures): GoalAnswer => figures[formula.goal]);
      const parts = answers.flatMap(({ part }) => part ?? []);
      found.set(id, {
        values: answers.map(({ value }) => value),
        parts: parts.length ? parts : null,
      });
    }
  }
  return found;
}

function goalsOf(
  asked: Asked,
  measures: Measures,
  keys: Keys,
): Record<GoalFigure, GoalAnswer>[] | string {
  const { query, data, window, where, catalogue } = asked;
  const { metric, formula } = findMetric(goalMetricId(query.goal), catalogue);
  if ('goal' in formula)
    throw queryError(`A goal of "${metric.id}" makes no sense.`, { metric: metric.id });
  const done = measures.answer(metric.goal?.done ?? formula);
  const of = metric.goal ? measures.answer(metric.goal.of) : null;
  if (done.missing !== undefined) return done.missing;
  if (of?.missing !== undefined) return of.missing;
  const table = new GoalTable(data, metric.id, window);
  const pace = paceOf(window, query.goal?.day);
  return keys.map((key, g) => {
    const owner = goalOwner(where, key);
    const given = query.goal?.value ?? (of ? 1 : undefined);
    const wholeQuantity = given !== undefined && (!of || given > 1);
    const fallback = wholeQuantity && Object.keys(key).length > 0 ? undefined : given;
    const goal = (owner && table.find(owner)) ?? fallback;
    const target = goal === undefined ? null : targetOf(goal, of ? of.values![g]! : null);
    return goalFigures(done.values![g]!, target, pace);
  });
}
