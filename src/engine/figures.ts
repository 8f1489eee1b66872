import type { Formula, GoalFigure } from '../contract/metric.js';
import type { Filters, ResultRow, Value } from '../contract/query.js';
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
        found.set(
          id,
          'wanted' in formula
            ? wantedTimes(asked, measures, keys, formula)
            : measures.answer(formula),
        );
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
  if ('goal' in formula || 'wanted' in formula)
    throw queryError(`A goal of "${metric.id}" makes no sense.`, { metric: metric.id });
  const done = measures.answer(metric.goal?.done ?? formula).values;
  const of = metric.goal && measures.answer(metric.goal.of).values;
  const table = new GoalTable(data, metric.id, window);
  const pace = paceOf(window, query.goal?.day);
  return keys.map((key, g) => {
    const given = query.goal?.value ?? (of ? 1 : undefined);
    const goal = goalOf(table, where, key, given, !of || (given ?? 0) > 1);
    const target = goal === undefined ? null : targetOf(goal, of ? of[g]! : null);
    return goalFigures(done[g]!, target, pace);
  });
}

/** A row of the table, else what the query gives: a quantity only of the whole. */
function goalOf(
  table: GoalTable,
  where: Filters,
  key: ResultRow['key'],
  given: number | undefined,
  isQuantity: boolean,
): number | undefined {
  const owner = goalOwner(where, key);
  const fallback = isQuantity && Object.keys(key).length > 0 ? undefined : given;
  return (owner && table.find(owner)) ?? fallback;
}

function wantedTimes(
  { query, data, window, where }: Asked,
  measures: Measures,
  keys: Keys,
  { wanted, times }: Extract<Formula, { wanted: unknown }>,
): Figures {
  const { metric = wanted, value } = query.goal ?? {};
  const given = metric === wanted ? value : undefined;
  const table = new GoalTable(data, wanted, window);
  if (given === undefined && table.isEmpty) throw new Lacking(`goals for ${wanted} in this period`);
  const ratios = measures.ratio(...times).parts;
  const parts = keys.map((key, g) => {
    const goal = goalOf(table, where, key, given, true);
    const { num, den } = ratios[g]!;
    return goal === undefined ? { num: 0, den: 0 } : { num: goal * num, den };
  });
  return { parts, values: parts.map(({ num, den }) => (den === 0 ? null : num / den)) };
}
