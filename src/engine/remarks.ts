import type { Formula, Measure } from '../contract/metric.js';
import type { Facts } from '../derive/base.js';
import { goalMetric, type Asked } from './asked.js';
import { notice } from './notices.js';
import type { PlannedMetric } from './plan.js';

/** Says what there is to say of a window's facts, where figures, a view or a filter are about one of them. */
export function sayRemarks(
  asked: Asked,
  { remarks }: Facts,
  metrics: readonly PlannedMetric[],
  shown: readonly string[],
  isInTime: boolean,
): void {
  const made = metrics.map(({ id, formula }) => ({ id, of: factsIn(madeOf(asked, formula)) }));
  const views = new Set([...shown, ...Object.keys(asked.where)]);
  for (const { code, n, about, isAlways, isOfTime, detail } of remarks) {
    if (isOfTime && !isInTime) continue;
    const ids = made.filter(({ of }) => about.some((fact) => of.has(fact))).map(({ id }) => id);
    if (isAlways || ids.length || about.some((fact) => views.has(fact)))
      asked.notices.push(notice(asked, code, { n, ...detail }, undefined, ids));
  }
}

/** Figures of a goal are made of its metric; the goal itself and the days gone by are not. */
function madeOf(asked: Asked, formula: Formula): readonly (Formula | Measure)[] {
  if (!('goal' in formula)) return [formula];
  const { metric, formula: of } = goalMetric(asked);
  if (formula.goal === 'pace') return [];
  const whole = metric.goal ? [metric.goal.of] : [];
  return formula.goal === 'target' ? whole : [metric.goal?.done ?? of, ...whole];
}

/** Facts that formulas are made of, whether they must hold or must not. */
const factsIn = (formulas: readonly (Formula | Measure)[]): ReadonlySet<string> =>
  new Set(JSON.stringify(formulas).match(/\w+/g));
