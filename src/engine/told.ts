import type { Formula } from '../contract/metric.js';
import { filtersOf, type Asked } from './asked.js';
import { chosenIn } from './filters.js';
import { measuresIn } from './measure.js';
import { Lacking } from './rows-with.js';

/** Throws `Lacking` where the data do not tell a sum by something that it is filtered or grouped by. */
export function checkTold(asked: Asked, by: readonly string[], formula: Formula): void {
  const { base } = asked;
  if (!base.untold) return;
  const filtered = filtersOf(asked).flatMap(chosenIn);
  const ids = [...by, ...filtered.map(([id]) => id)].filter((id) => base.dimensions.includes(id));
  for (const measure of measuresIn(formula))
    for (const id of ids) {
      const needs = 'sum' in measure ? base.untold(measure.sum, id) : null;
      if (needs !== null) throw new Lacking(needs);
    }
}
