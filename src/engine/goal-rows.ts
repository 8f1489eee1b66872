import type { ResultRow } from '../contract/query.js';
import { filtersOf, goalMetric, type Asked } from './asked.js';
import { isBucket } from './bucket.js';
import { chosenIn } from './filters.js';
import { natureOf } from './goal.js';
import { goalOwner, GoalTable, isGoalKey, PERSON_KEYS } from './goal-table.js';
import type { Grouping } from './group.js';
import { notice } from './notices.js';
import type { PlannedMetric } from './plan.js';

/** The goal of each row: of the table, else what the query gives, a quantity only of the whole. */
export function givenGoals(
  asked: Asked,
  keys: readonly ResultRow['key'][],
  { metric, given, isShare }: { metric: string; given: number | undefined; isShare?: boolean },
): (number | undefined)[] {
  const { base, data, window } = asked;
  const table = new GoalTable(data, metric, window);
  const filters = filtersOf(asked);
  return keys.map((key) => {
    const dimensions = Object.entries(key).filter(([id]) => !isBucket(base, id));
    const owner = isPartOfUnit(asked, key)
      ? null
      : goalOwner(filters, Object.fromEntries(dimensions));
    const isWhole = Object.keys(key).length === 0;
    const takesGiven = isWhole || (isShare && (given ?? 0) <= 1);
    return (owner && table.find(owner)) ?? (takesGiven ? given : undefined);
  });
}

/** A row by unit is that unit alone, and its goal is also about those below it. */
function isPartOfUnit({ base }: Asked, { unit }: ResultRow['key']): boolean {
  const code = unit == null ? -1 : (base.dimension('unit')?.codeOf(unit) ?? -1);
  return code > 0 && [...(base.unitsWithin?.(code) ?? [])].length > 1;
}

/** The metric whose goals make a row of who has one; none where no figure is of the goal of its own row. */
export function heldMetric(asked: Asked, metrics: readonly PlannedMetric[]): string | undefined {
  for (const { formula } of metrics) {
    if ('wanted' in formula) return formula.wanted;
    if ('goal' in formula && !formula.of) return goalMetric(asked).metric.id;
  }
  return undefined;
}

/** The same with a group for each who has a goal and no rows: who sold nothing is behind, not absent. */
export function withHolders(asked: Asked, grouping: Grouping, metric: string): Grouping {
  const { base, data, window } = asked;
  const [dimension, ...others] = grouping.dimensions;
  // Where acts are owned, those of a person without rows are not known here.
  if (!dimension || others.length || !isGoalKey(dimension.id) || base.actors.length)
    return grouping;
  const { id } = dimension;
  const isPerson = PERSON_KEYS.includes(id);
  const there = new Set(grouping.codes[0]);
  const passes = (key: string, code: number): boolean =>
    filtersOf(asked).every((filters) =>
      chosenIn(filters).every(([filter, values]) => {
        if (filter === id || (isPerson && PERSON_KEYS.includes(filter)))
          return values.includes(key);
        const codeOf = (one: string): number => base.dimension(filter)?.codeOf(one) ?? -1;
        return values.some(
          (one) => one !== null && base.liesIn?.(isPerson, code, filter, codeOf(one)),
        );
      }),
    );
  const holders = new GoalTable(data, metric, window).holders(id);
  const codes = [...new Set(holders)].flatMap((key) => {
    const code = dimension.codeOf(key);
    return code > 0 && !there.has(code) && passes(key, code) ? code : [];
  });
  if (!codes.length) return grouping;
  return {
    ...grouping,
    size: grouping.size + codes.length,
    codes: [Uint32Array.from([...grouping.codes[0]!, ...codes])],
  };
}

/** Says so where the goals of the rows do not add up to the whole's. */
export function sayGoalsDiffer(
  asked: Asked,
  by: readonly string[],
  keys: readonly ResultRow['key'][],
  targets: readonly (number | null)[],
  whole: number | null | undefined,
): void {
  const planned = goalMetric(asked);
  if (by.length !== 1 || !isGoalKey(by[0]!) || whole == null) return;
  if (natureOf(planned).isRate) return;
  const own = targets.filter((target, g) => target !== null && keys[g]![by[0]!] !== null);
  const sum = own.reduce<number>((all, target) => all + target!, 0);
  // Goals have at most four decimals; their binary sum may have more.
  if (own.length && Math.abs(sum - whole) > 1e-6)
    asked.notices.push(
      notice(
        asked,
        'goals-differ',
        { rows: Number(sum.toFixed(4)), total: whole },
        planned.metric.id,
      ),
    );
}
