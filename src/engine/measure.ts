import type { Difference, Formula, Measure } from '../contract/metric.js';
import type { Ratio } from '../contract/query.js';

/** One metric over the groups. */
export interface Figures<T = number | null> {
  values: T[];
  parts: Ratio[] | null;
  /** Columns that the data would need. */
  missing?: string;
}

/** Formulas made of measures, and not of a goal. */
export type Counted = Exclude<Formula, { goal: unknown } | { wanted: unknown }>;

/** Adds a measure up over the groups of one selection. Throws `Lacking`. */
export type Add = (measure: Measure) => (number | null)[];

/** Amounts have at most so many decimals; what binary adds behind them is rounded off. */
const DECIMALS = 1e4;

/** The measures that a formula is made of. */
export function measuresIn(formula: Formula): readonly Measure[] {
  if ('goal' in formula) return [];
  if ('ratio' in formula) return formula.ratio.flatMap(measuresIn);
  if ('minus' in formula) return formula.minus;
  return 'share' in formula ? formula.share : 'times' in formula ? formula.times : [formula];
}

const keys = new WeakMap<Measure, string>();

/** The same for measures that say the same. */
export function keyOf(measure: Measure): string {
  let key = keys.get(measure);
  if (key === undefined) keys.set(measure, (key = JSON.stringify(measure)));
  return key;
}

/** Evaluates formulas over the groups of one selection; each measure is added up once. */
export class Measures {
  readonly #known = new Map<string, (number | null)[]>();

  /** @param whole the same of all groups together; absent: these are */
  constructor(
    readonly add: Add,
    readonly whole?: Measures,
  ) {}

  answer(formula: Counted): Figures {
    if ('ratio' in formula) return this.ratio(...formula.ratio);
    if (!('share' in formula)) return { values: this.#term(formula), parts: null };
    const [num, den] = formula.share;
    const [all] = (this.whole ?? this).#term(den);
    return divided(this.#term(num), (): number => all ?? 0);
  }

  ratio(num: Measure | Difference, den: Measure): Figures & { parts: Ratio[] } {
    const [first, second] = [this.#term(num), this.#term(den)];
    return divided(first, (g) => second[g] ?? 0);
  }

  #term(term: Measure | Difference): (number | null)[] {
    if (!('minus' in term)) return this.#measure(term);
    const [from, less] = term.minus.map((measure) => this.#measure(measure));
    return from!.map((value, g) => {
      const other = less![g]!;
      return value === null || other === null
        ? null
        : Math.round((value - other) * DECIMALS) / DECIMALS;
    });
  }

  #measure(measure: Measure): (number | null)[] {
    const key = keyOf(measure);
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = this.add(measure)));
    return known;
  }
}

function divided(
  nums: readonly (number | null)[],
  denOf: (group: number) => number,
): Figures & { parts: Ratio[] } {
  const parts = nums.map((num, g) => ({ num: num ?? 0, den: num === null ? 0 : denOf(g) }));
  return { parts, values: parts.map(({ num, den }) => (den === 0 ? null : num / den)) };
}
