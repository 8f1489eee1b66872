import type { Formula, Measure } from '../contract/metric.js';
import type { Ratio } from '../contract/query.js';
import type { Bitmap } from '../data/columns.js';
import {
  amountByGroup,
  countByGroup,
  distinctByGroup,
  linkByGroup,
  medianByGroup,
} from './aggregate.js';
import type { Base, Facts } from './base.js';
import { and, andNot } from './bits.js';
import type { Grouping } from './group.js';
import type { Selection } from './select.js';

/** A metric's values over groups; `missing` names the columns that the data would need. */
export type Answer =
  | { values: (number | null)[]; parts: Ratio[] | null; missing?: never }
  | { missing: string; values?: never; parts?: never };

/** Evaluates formulas over the groups of one selection; each measure is added up once. */
export class Measures {
  readonly #rows: Bitmap;
  readonly #counts: Float64Array;
  readonly #known = new Map<string, (number | null)[] | string>();

  constructor(
    readonly base: Base,
    readonly facts: Facts,
    readonly selection: Selection,
    readonly grouping: Grouping,
    /** Judge attempts and appointments by the acts of each row's own person. */
    readonly own: boolean,
  ) {
    this.#rows = realRows(base, selection.rows);
    this.#counts = countByGroup(base, grouping, this.#rows);
  }

  answer(formula: Exclude<Formula, { goal: unknown }>): Answer {
    if ('ratio' in formula) {
      const [num, den] = formula.ratio.map((measure) => this.#measure(measure));
      if (typeof num === 'string' || typeof den === 'string')
        return { missing: (typeof num === 'string' ? num : den) as string };
      const parts = num!.map((value, g) => ({
        num: value ?? 0,
        den: value === null ? 0 : (den![g] ?? 0),
      }));
      return { parts, values: parts.map(({ num: n, den: d }) => (d === 0 ? null : n / d)) };
    }
    if ('minus' in formula) {
      const [left, right] = formula.minus.map((measure) => this.#measure(measure));
      if (typeof left === 'string' || typeof right === 'string')
        return { missing: (typeof left === 'string' ? left : right) as string };
      return { values: left!.map((value, g) => (value ?? 0) - (right![g] ?? 0)), parts: null };
    }
    const values = this.#measure(formula);
    return typeof values === 'string' ? { missing: values } : { values, parts: null };
  }

  /** Rows in which all flags hold, or the columns that are missing. */
  rowsWith(flags: readonly string[]): Bitmap | string {
    return rowsWith(this.facts, this.#rows, flags, this.own);
  }

  #measure(measure: Measure): (number | null)[] | string {
    const key = JSON.stringify(measure);
    let known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, (known = this.#compute(measure)));
    return known;
  }

  #compute(measure: Measure): (number | null)[] | string {
    const { base, facts, grouping } = this;
    if ('median' in measure) {
      const rows = this.rowsWith(measure.where);
      if (typeof rows === 'string') return rows;
      const [amounts, links] = [facts.amounts.get(measure.median), facts.links.get(measure.median)];
      if (!amounts && !links) return facts.missing.get(measure.median) ?? measure.median;
      return medianByGroup(grouping, this.selection, rows, amounts, links);
    }
    if ('sum' in measure) {
      const rows = measure.where ? this.rowsWith(measure.where) : this.#rows;
      if (typeof rows === 'string') return rows;
      const counts = measure.where ? countByGroup(base, grouping, rows) : this.#counts;
      const amounts = facts.amounts.get(measure.sum);
      const once = measure.once === undefined ? undefined : base.dimension(measure.once)!;
      if (amounts) return amountByGroup(base, grouping, rows, amounts, counts, once);
      const lacking = this.own && facts.missing.get(`${measure.sum}:own`);
      if (lacking) return lacking;
      const links = facts.links.get(measure.sum);
      if (links) return linkByGroup(grouping, this.selection, links, this.own && grouping.hasActor);
      return facts.missing.get(measure.sum) ?? measure.sum;
    }
    const rows = this.rowsWith('count' in measure ? measure.count : measure.where);
    if (typeof rows === 'string') return rows;
    if ('count' in measure)
      return Array.from(measure.count.length ? countByGroup(base, grouping, rows) : this.#counts);
    const dimension = base.dimension(measure.distinct);
    return dimension
      ? Array.from(distinctByGroup(base, grouping, rows, dimension))
      : `${base.table}.${measure.distinct}`;
  }
}

export function realRows(base: Base, rows: Bitmap): Bitmap {
  if (!base.real) return rows;
  const bits = rows.slice();
  and(bits, base.real);
  return bits;
}

/** Rows of `from` in which all flags hold (`!flag`: does not), or the columns that the data would need. */
export function rowsWith(
  facts: Facts,
  from: Bitmap,
  flags: readonly string[],
  own: boolean,
): Bitmap | string {
  const rows = from.slice();
  for (const name of flags) {
    const negated = name.startsWith('!');
    const id = negated ? name.slice(1) : name;
    const flag = facts.flags.get(id);
    const related = facts.related?.get(id);
    const lacking =
      (own && facts.missing.get(`${id}:own`)) ||
      (flag || related ? undefined : (facts.missing.get(id) ?? id));
    if (lacking) return lacking;
    const bits = related ? related(from) : ((own && facts.flags.get(`${id}:own`)) || flag!);
    if (negated) andNot(rows, bits);
    else and(rows, bits);
  }
  return rows;
}
