import type { Formula, Measure } from '../contract/metric.js';
import type { Ratio } from '../contract/query.js';

/** One metric over the groups. */
export interface Figures<T = number | null> {
  values: T[];
  parts: Ratio[] | null;
  /** Columns that the data would need. */
  missing?: string;
}

/** Formulas made of measures, and not of a goal. */
export type Counted = Exclude<Formula, { goal: unknown }>;

/** What a formula adds up; nothing for a goal's. */
export const measuresOf = (formula: Formula): readonly Measure[] =>
  'ratio' in formula
    ? formula.ratio
    : 'minus' in formula
      ? formula.minus
      : 'goal' in formula
        ? []
        : [formula];

/** Adds a measure up over the groups of one selection. Throws `Lacking`. */
export type Add = (measure: Measure) => (number | null)[];

/** Evaluates formulas over the groups of one selection; each measure is added up once. */
export class Measures {
  readonly #known = new Map<string, (number | null)[]>();

  constructor(readonly add: Add) {}

  answer(formula: Counted): Figures {
    const isRatio = 'ratio' in formula;
    const [first, second] = measuresOf(formula).map((measure) => this.#measure(measure));
    if (!second) return { values: first!, parts: null };
    if (!isRatio)
      return { values: first!.map((value, g) => (value ?? 0) - (second[g] ?? 0)), parts: null };
    const parts = first!.map((value, g) => ({
      num: value ?? 0,
      den: value === null ? 0 : (second[g] ?? 0),
    }));
    return { parts, values: parts.map(({ num, den }) => (den === 0 ? null : num / den)) };
  }

  #measure(measure: Measure): (number | null)[] {
    const key = JSON.stringify(measure);
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = this.add(measure)));
    return known;
  }
}
