import type { Formula, Measure, Metric } from './metric.js';

/** The metric that an id (`id`, `id:variant`) means in a report, and its formula there; undefined: there is none. */
export function metricIn(
  metrics: readonly Metric[],
  id: string,
  report: string | null,
): { metric: Metric; formula: Formula | undefined } | undefined {
  const [name, variant] = id.split(':', 2);
  const named = metrics.filter((one) => one.id === name);
  const metric = named.find(({ only }) => only === report) ?? named.find(({ only }) => !only);
  const formula = variant === undefined ? metric?.formula : metric?.variants?.[variant];
  return metric && { metric, formula };
}

/**
 * What a figure is made of. One of a goal is made of what the goal's metric counts, and of what a share is of; the goal
 * itself is given, and days gone by are counted in no rows. Without `goal` such a figure is made of nothing.
 */
export function madeOf(
  formula: Formula,
  goal?: { metric: Metric; formula: Formula },
): readonly (Formula | Measure)[] {
  if (!('goal' in formula)) return [formula];
  if (!goal || formula.goal === 'pace') return [];
  const { metric, formula: whole } = goal;
  const of = metric.goal ? [metric.goal.of] : [];
  return formula.goal === 'target' ? of : [metric.goal?.done ?? whole, ...of];
}

/** Names of facts in it, whether they must hold or must not. */
export const factsIn = (made: readonly (Formula | Measure)[]): ReadonlySet<string> =>
  new Set(JSON.stringify(made).match(/\w+/g));
