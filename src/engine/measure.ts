import type { Difference, Formula, Measure } from '../contract/metric.js';
import type { Value } from '../contract/query.js';

/** Numerators and denominators by group. */
export interface Parts<T = ArrayLike<number>> {
  readonly num: T;
  readonly den: T;
}

/** One metric over the groups. */
export interface Figures {
  /** By group; NaN is null. */
  values: ArrayLike<Value>;
  parts: Parts | null;
  /** Columns that the data would need. */
  missing?: string;
}

/** Quotients, and what they are made of. */
interface Ratios {
  values: Float64Array;
  parts: Parts<Float64Array>;
}

/** Formulas made of measures, and not of a goal. */
export type Counted = Exclude<Formula, { goal: unknown } | { wanted: unknown }>;

/** Adds a measure up over the groups of one selection; NaN where no row of a group has a value. Throws `Lacking`. */
export type Add = (measure: Measure) => Float64Array;

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
  readonly #known = new Map<string, Float64Array>();

  /** @param whole the same of all groups together; absent: these are */
  constructor(
    readonly add: Add,
    readonly whole?: Measures,
  ) {}

  answer(formula: Counted): Figures & { values: Float64Array } {
    if ('ratio' in formula) return this.ratio(...formula.ratio);
    if (!('share' in formula)) return { values: this.#term(formula), parts: null };
    const [num, den] = formula.share;
    const nums = this.#term(num);
    return divided(nums, nums.slice().fill((this.whole ?? this).#term(den)[0]!));
  }

  ratio(num: Measure | Difference, den: Measure): Ratios {
    return divided(this.#term(num), this.#term(den));
  }

  #term(term: Measure | Difference): Float64Array {
    if (!('minus' in term)) return this.#measure(term);
    const [from, less] = [this.#measure(term.minus[0]), this.#measure(term.minus[1])];
    return from.map((value, g) => Math.round((value - less[g]!) * DECIMALS) / DECIMALS);
  }

  #measure(measure: Measure): Float64Array {
    const key = keyOf(measure);
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = this.add(measure)));
    return known;
  }
}

/** Quotients of terms; both parts are 0 where the numerator has no value. */
export function divided(nums: Float64Array, dens: Float64Array): Ratios {
  const { length } = nums;
  const values = new Float64Array(length);
  const [num, den] = [new Float64Array(length), new Float64Array(length)];
  for (let g = 0; g < length; g++) {
    num[g] = nums[g]! || 0;
    den[g] = nums[g] === nums[g] ? dens[g]! || 0 : 0;
    values[g] = den[g] ? num[g]! / den[g]! : NaN;
  }
  return { values, parts: { num, den } };
}
