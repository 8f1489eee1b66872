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
import type { Base, Facts } from '../derive/base.js';
import { and, andNot } from '../derive/bits.js';
import type { Grouping } from './group.js';
import type { Selection } from './select.js';

/** Thrown for a figure that the data cannot tell; no error, as others are answered beside it. */
export class Lacking {
  /** @param needs the columns that the data would need */
  constructor(readonly needs: string) {}
}

/** One metric over the groups. */
export interface Figures<T = number | null> {
  values: T[];
  parts: Ratio[] | null;
  /** Columns that the data would need. */
  missing?: string;
}

/** Formulas made of measures, and not of a goal. */
export type Counted = Exclude<Formula, { goal: unknown }>;

export const lackOf = ({ missing }: Facts, id: string): Lacking =>
  new Lacking(missing.get(id) ?? id);

/** Evaluates formulas over the groups of one selection; each measure is added up once. */
export class Measures {
  readonly #rows: Bitmap;
  readonly #counts: Float64Array;
  readonly #known = new Map<string, (number | null)[]>();

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

  answer(formula: Counted): Figures {
    const isRatio = 'ratio' in formula;
    const measures = isRatio ? formula.ratio : 'minus' in formula ? formula.minus : [formula];
    const [first, second] = measures.map((measure) => this.#measure(measure));
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
    if (!known) this.#known.set(key, (known = this.#compute(measure)));
    return known;
  }

  #compute(measure: Measure): (number | null)[] {
    const { base, facts, grouping, selection, own } = this;
    const where = 'count' in measure ? measure.count : (measure.where ?? []);
    const rows = where.length ? rowsWith(facts, this.#rows, where, own) : this.#rows;
    const counts = where.length
      ? (): Float64Array => countByGroup(base, grouping, rows)
      : (): Float64Array => this.#counts;
    if ('count' in measure) return Array.from(counts());
    if ('distinct' in measure) {
      const dimension = base.dimension(measure.distinct);
      if (!dimension) throw new Lacking(`${base.table}.${measure.distinct}`);
      return Array.from(distinctByGroup(base, grouping, rows, dimension));
    }
    const isSum = 'sum' in measure;
    const id = isSum ? measure.sum : measure.median;
    const [amounts, links] = [facts.amounts.get(id), facts.links.get(id)];
    if (amounts && isSum)
      return amountByGroup(
        base,
        grouping,
        rows,
        amounts,
        counts(),
        measure.once === undefined ? null : base.dimension(measure.once),
      );
    const ownLack = isSum && own && facts.missing.get(`${id}:own`);
    if (ownLack) throw new Lacking(ownLack);
    if (!amounts && !links) throw lackOf(facts, id);
    return isSum
      ? linkByGroup(grouping, selection, links!, own && grouping.hasActor)
      : medianByGroup(base, grouping, selection, rows, amounts, links);
  }
}

export function realRows({ real }: Base, rows: Bitmap): Bitmap {
  return real ? rows.map((word, i) => word & real[i]!) : rows;
}

/** Rows of `from` in which all flags hold (`!flag`: does not). Throws `Lacking`. */
export function rowsWith(
  facts: Facts,
  from: Bitmap,
  flags: readonly string[],
  own: boolean,
): Bitmap {
  const rows = from.slice();
  for (const name of flags) {
    const id = name.replace('!', '');
    const ownId = `${id}:own`;
    if (own && facts.missing.has(ownId)) throw lackOf(facts, ownId);
    const bits =
      facts.related?.get(id)?.(from) ?? ((own && facts.flags.get(ownId)) || facts.flags.get(id));
    if (!bits) throw lackOf(facts, id);
    (name === id ? and : andNot)(rows, bits);
  }
  return rows;
}
