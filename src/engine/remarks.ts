import { factsIn, madeOf } from '../contract/formula.js';
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
  const made = metrics.map(({ id, formula }) => {
    const goal = 'goal' in formula ? goalMetric(asked) : undefined;
    return { id, of: factsIn(madeOf(formula, goal)) };
  });
  const views = new Set([...shown, ...Object.keys(asked.where)]);
  for (const { code, n, about, isAlways, isOfTime, detail } of remarks) {
    if (isOfTime && !isInTime) continue;
    const ids = made.filter(({ of }) => about.some((fact) => of.has(fact))).map(({ id }) => id);
    if (isAlways || ids.length || about.some((fact) => views.has(fact)))
      asked.notices.push(notice(asked, code, { n, ...detail }, undefined, ids));
  }
}
