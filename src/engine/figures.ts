import type { GoalFigure } from '../contract/metric.js';
import type { ResultRow, Value } from '../contract/query.js';
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
import type { Figures, Measures } from './measure.js';
import { Lacking } from './rows-with.js';
import { checkTold } from './told.js';
import { findMetric, queryError, type PlannedMetric } from './plan.js';

/** The rows of one window: of the whole period, or of one bucket of it. */
export interface Part {
  grouping: Grouping;
  rows: ResultRow[];
  figures: Map<string, Figures<Value>>;
}

type Keys = readonly ResultRow['key'][];

/** Each metric's figures over the given groups; all null where the data lack what it needs. */
export function* figuresOf(
  asked: Asked,
  measures: Measures,
  keys: Keys,
  metrics: readonly PlannedMetric[],
): Generator<undefined, Map<string, Figures<Value>>> {
  let goals: Record<GoalFigure, GoalAnswer>[] | undefined;
  const found = new Map<string, Figures<Value>>();
  for (const { id, formula } of metrics) {
    yield;
    try {
      if ('goal' in formula) {
        goals ??= goalsOf(asked, measures, keys);
        const answers = goals.map((figures) => figures[formula.goal]);
        const parts = answers.flatMap(({ part }) => part ?? []);
        found.set(id, {
          values: answers.map(({ value }) => value),
          parts: parts.length ? parts : null,
        });
      } else {
        checkTold(asked, Object.keys(keys[0] ?? {}), formula);
        found.set(id, measures.answer(formula));
      }
    } catch (lack) {
      if (!(lack instanceof Lacking)) throw lack;
      found.set(id, { values: keys.map(() => null), parts: null, missing: lack.needs });
    }
  }
  return found;
}

function goalsOf(asked: Asked, measures: Measures, keys: Keys): Record<GoalFigure, GoalAnswer>[] {
  const { query, data, window, where, catalogue, report } = asked;
  const { metric, formula } = findMetric(goalMetricId(query.goal), catalogue, report);
  if ('goal' in formula)
    throw queryError(`A goal of "${metric.id}" makes no sense.`, { metric: metric.id });
  const done = measures.answer(metric.goal?.done ?? formula).values;
  const of = metric.goal && measures.answer(metric.goal.of).values;
  const table = new GoalTable(data, metric.id, window);
  const pace = paceOf(window, query.goal?.day);
  return keys.map((key, g) => {
    const owner = goalOwner(where, key);
    const given = query.goal?.value ?? (of ? 1 : undefined);
    const wholeQuantity = given !== undefined && (!of || given > 1);
    const fallback = wholeQuantity && Object.keys(key).length > 0 ? undefined : given;
    const goal = (owner && table.find(owner)) ?? fallback;
    const target = goal === undefined ? null : targetOf(goal, of ? of[g]! : null);
    return goalFigures(done[g]!, target, pace);
  });
}
