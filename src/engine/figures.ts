import type { Formula, GoalFigure } from '../contract/metric.js';
import type { ResultRow, Value } from '../contract/query.js';
import type { Facts } from '../derive/base.js';
import { filtersOf, goalMetric, type Asked } from './asked.js';
import { isBucket } from './bucket.js';
import { goalFigures, natureOf, paceOf, targetOf, type GoalAnswer } from './goal.js';
import { goalOwner, GoalTable, type GoalOwner } from './goal-table.js';
import type { Grouping } from './group.js';
import type { Figures, Measures } from './measure.js';
import { Lacking } from './rows-with.js';
import { checkTold } from './told.js';
import { queryError, type PlannedMetric } from './plan.js';

/** The rows of one window: of the whole period, or of one bucket of it. */
export interface Part {
  grouping: Grouping;
  facts: Facts;
  rows: ResultRow[];
  figures: Map<string, Figures<Value>>;
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
  figures: Map<string, Figures<Value>>;
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
  const figures = new Map<string, Figures<Value>>();
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
          parts: parts.length === answers.length ? parts : null,
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

const nobodys = goalFigures(null, null, null, { isRate: false, isLimit: false });

function goalsOf(asked: Asked, measures: Measures, keys: Keys): Record<GoalFigure, GoalAnswer>[] {
  const { query, data, window, base, report } = asked;
  const planned = goalMetric(asked);
  const { metric, formula } = planned;
  if ('goal' in formula || 'wanted' in formula)
    throw queryError(`A goal of "${metric.id}" makes no sense.`, { metric: metric.id });
  const done = measures.answer(metric.goal?.done ?? formula);
  const of = metric.goal && measures.answer(metric.goal.of).values;
  const table = new GoalTable(data, metric.id, window);
  const pace = paceOf(window, query.goal?.day ?? report.goal?.day);
  const filters = filtersOf(asked);
  return keys.map((key, g) => {
    const dimensions = Object.entries(key).filter(([id]) => !isBucket(base, id));
    const owner = isPartOfUnit(base, key)
      ? null
      : goalOwner(filters, Object.fromEntries(dimensions));
    const given = query.goal?.value ?? (of ? 1 : undefined);
    const isWhole = Object.keys(key).length === 0;
    const goal = goalOf(table, owner, given, isWhole || (!!of && (given ?? 0) <= 1));
    const target = goal === undefined ? null : targetOf(goal, of ? of[g]! : null);
    const found = goalFigures(done.values[g]!, target, pace, natureOf(planned));
    return done.parts ? { ...found, done: { ...found.done, part: done.parts[g]! } } : found;
  });

  function isPartOfUnit(of: typeof base, { unit }: Keys[number]): boolean {
    // A row by unit is that unit alone, and its goal is also about those below it.
    const code = unit == null ? -1 : (of.dimension('unit')?.codeOf(unit) ?? -1);
    return code > 0 && [...(of.unitsWithin?.(code) ?? [])].length > 1;
  }
}

/** A row of the table, else what the query gives: a quantity only of the whole. */
const goalOf = (
  table: GoalTable,
  owner: GoalOwner | null,
  given: number | undefined,
  takesGiven: boolean,
): number | undefined => (owner && table.find(owner)) ?? (takesGiven ? given : undefined);

function wantedTimes(
  asked: Asked,
  measures: Measures,
  keys: Keys,
  { wanted, times }: Extract<Formula, { wanted: unknown }>,
): Figures {
  const { query, data, window } = asked;
  const { metric = wanted, value } = query.goal ?? {};
  const given = metric === wanted ? value : undefined;
  const table = new GoalTable(data, wanted, window);
  if (given === undefined && table.isEmpty) throw new Lacking(`goals for ${wanted} in this period`);
  const ratios = measures.ratio(...times).parts;
  const parts = keys.map((key, g) => {
    const owner = goalOwner(filtersOf(asked), key);
    const goal = goalOf(table, owner, given, Object.keys(key).length === 0);
    const { num, den } = ratios[g]!;
    return goal === undefined ? { num: 0, den: 0 } : { num: goal * num, den };
  });
  return { parts, values: parts.map(({ num, den }) => (den === 0 ? null : num / den)) };
}
