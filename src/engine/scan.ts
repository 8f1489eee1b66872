import type { Measure } from '../contract/metric.js';
import type { Base, Dimension, Facts } from '../derive/base.js';
import {
  amountByGroup,
  countByGroup,
  distinctByGroup,
  linkByGroup,
  medianByGroup,
} from './aggregate.js';
import { groupBy, type Grouping } from './group.js';
import type { Add } from './measure.js';
import { checkOwn, flagsOf, Lacking, lackOf, realRows, rowsWith } from './rows-with.js';
import type { Selection } from './selection.js';

/** What is selected from, grouped and added up: the rows of a window, or the cells that they were added up to. */
export interface Scan {
  readonly base: Base;
  readonly facts: Facts;
  /** Groups the selected rows; no dimensions make one group, also of no rows. */
  groupBy(dimensions: readonly Dimension[], selection: Selection): Grouping;
  /** @param own judge attempts and appointments by the acts of each row's own person */
  adder(selection: Selection, grouping: Grouping, own: boolean): Add;
}

/** Every row is looked at. */
export class RowScan implements Scan {
  constructor(
    readonly base: Base,
    readonly facts: Facts,
  ) {}

  groupBy(dimensions: readonly Dimension[], { rows }: Selection): Grouping {
    const here = dimensions.map(({ id }) => this.base.dimension(id)!);
    return groupBy(this.base, here, realRows(this.base, rows));
  }

  adder(selection: Selection, grouping: Grouping, own: boolean): Add {
    const { base, facts } = this;
    const real = realRows(base, selection.rows);
    const counts = countByGroup(base, grouping, real);
    return (measure: Measure) => {
      const where = flagsOf(measure);
      const rows = where.length ? rowsWith(facts, real, where, own) : real;
      const countsOf = (): Int32Array =>
        where.length ? countByGroup(base, grouping, rows) : counts;
      if ('count' in measure) return new Float64Array(countsOf());
      if ('distinct' in measure) {
        const dimension = base.dimension(measure.distinct);
        if (!dimension) throw new Lacking(`${base.table}.${measure.distinct}`);
        return distinctByGroup(base, grouping, rows, dimension);
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
          countsOf(),
          measure.once === undefined ? null : base.dimension(measure.once),
        );
      if (isSum) checkOwn(facts, id, own);
      if (!amounts && !links) throw lackOf(facts, id);
      return isSum
        ? linkByGroup(grouping, selection, links!, own)
        : medianByGroup(grouping, selection, rows, amounts, links);
    };
  }
}
