import type { Formula, GoalFigure } from '../contract/metric.js';
import type { ResultRow } from '../contract/query.js';
import type { Facts } from '../derive/base.js';
import { goalMetric, type Asked } from './asked.js';
import { goalFigures, natureOf, paceOf, targetOf, type GoalAnswer } from './goal.js';
import { givenGoals } from './goal-rows.js';
import { GoalTable } from './goal-table.js';
import type { Grouping } from './group.js';
import { divided, type Figures, type Measures } from './measure.js';
import { Lacking } from './rows-with.js';
import { checkTold } from './told.js';
import { queryError, type PlannedMetric } from './plan.js';

/** The rows of one window: of the whole period, or of one bucket of it. */
export interface Part {
  grouping: Grouping;
  facts: Facts;
  keys: Keys;
  /** By dimension of the view. */
  names: readonly (readonly string[])[];
  figures: Map<string, Figures>;
  targets: (number | null)[];
}

type Keys = readonly ResultRow['key'][];

/** The groups of another dimension, and for each group of a view the one of them that all its rows are in, else -1. */
export interface Others {
  measures: Measures;
  keys: Keys;
  groupOf: Int32Array;
}

export interface Figured {
  figures: Map<string, Figures>;
  /** The goal of each group, where a figure of one is asked for. */
  targets: (number | null)[];
}

/** Each metric's figures over the given groups; all null where the data lack what it needs. */
export function* figuresOf(
  asked: Asked,
  measures: Measures,
  keys: Keys,
  metrics: readonly PlannedMetric[],
  othersBy?: (id: string) => Generator<undefined, Others>,
): Generator<undefined, Figured> {
  const goals = new Map<string, Record<GoalFigure, GoalAnswer>[]>();
  const figures = new Map<string, Figures>();
  for (const { id, formula } of metrics) {
    yield;
    try {
      if ('goal' in formula) {
        const of = formula.of ?? '';
        if (!goals.has(of)) {
          const others = of && othersBy ? yield* othersBy(of) : null;
          const found = goalsOf(asked, others?.measures ?? measures, others?.keys ?? keys);
          const theirs = keys.map((_, g) => found[others?.groupOf[g] ?? -1] ?? nobodys);
          goals.set(of, of ? theirs : found);
        }
        const answers = goals.get(of)!.map((answer) => answer[formula.goal]);
        const parts = answers.flatMap(({ part }) => part ?? []);
        figures.set(id, {
          values: answers.map(({ value }) => value),
          parts:
            parts.length === answers.length
              ? { num: parts.map(({ num }) => num), den: parts.map(({ den }) => den) }
              : null,
        });
      } else {
        checkTold(asked, Object.keys(keys[0] ?? {}), formula);
        figures.set(
          id,
          'wanted' in formula
            ? wantedTimes(asked, measures, keys, formula)
            : measures.answer(formula),
        );
      }
    } catch (lack) {
      if (!(lack instanceof Lacking)) throw lack;
      figures.set(id, { values: keys.map(() => null), parts: null, missing: lack.needs });
    }
  }
  const targets = (goals.get('') ?? []).map(({ target }) => target.value as number | null);
  return { figures, targets };
}

const known = (value: number): number | null => (value === value ? value : null);

const nobodys = goalFigures(null, null, null, { isRate: false, isLimit: false });

function goalsOf(asked: Asked, measures: Measures, keys: Keys): Record<GoalFigure, GoalAnswer>[] {
  const { query, window, report } = asked;
  const planned = goalMetric(asked);
  const { metric, formula } = planned;
  if ('goal' in formula || 'wanted' in formula)
    throw queryError(`A goal of "${metric.id}" makes no sense.`, { metric: metric.id });
  const done = measures.answer(metric.goal?.done ?? formula);
  const of = metric.goal && measures.answer(metric.goal.of).values;
  const pace = paceOf(window, query.goal?.day ?? report.goal?.day);
  const given = query.goal?.value ?? (metric.goal?.done ? 1 : undefined);
  const goals = givenGoals(asked, keys, { metric: metric.id, given, isShare: !!of });
  return keys.map((_, g) => {
    const target = goals[g] === undefined ? null : targetOf(goals[g], of ? known(of[g]!) : null);
    const found = goalFigures(known(done.values[g]!), target, pace, natureOf(planned));
    if (!done.parts) return found;
    const { num, den } = done.parts;
    return { ...found, done: { ...found.done, part: { num: num[g]!, den: den[g]! } } };
  });
}

function wantedTimes(
  asked: Asked,
  measures: Measures,
  keys: Keys,
  { wanted, times }: Extract<Formula, { wanted: unknown }>,
): Figures {
  const { query, data, window } = asked;
  const { metric = wanted, value } = query.goal ?? {};
  const given = metric === wanted ? value : undefined;
  if (given === undefined && new GoalTable(data, wanted, window).isEmpty)
    throw new Lacking(`goals for ${wanted} in this period`);
  const goals = givenGoals(asked, keys, { metric: wanted, given });
  const { num, den } = measures.ratio(...times).parts;
  return divided(
    num.map((value, g) => (goals[g] ?? NaN) * value),
    den,
  );
}
