import type { Measure } from '../contract/metric.js';
import { newBitmap, setBit } from '../data/columns.js';
import type { Base, Dimension, Facts, Links } from '../derive/base.js';
import { onesOf, popcount } from '../derive/bits.js';
import { linkByGroup } from './aggregate.js';
import type { Cells } from './cells.js';
import { addedUp, type Column, type Finer } from './columns.js';
import { groupBy, type Grouping } from './group.js';
import { keyOf, type Add } from './measure.js';
import { inOrder, narrowed } from './regrouped.js';
import { checkOwn, flagsOf, lackOf, realRows } from './rows-with.js';
import type { Scan } from './scan.js';
import type { Selection } from './selection.js';
import { basedOn } from './slice.js';
import { addSpans, spansOf, sumSpans } from './spans.js';

/**
 * The rows of one window added up to cells: one for each combination of codes that occurs in some dimensions. Its base
 * has a row for each cell. A measure is added up at its first use; a filter that moves then costs the cells, not the
 * rows.
 */
export class Cube implements Scan, Finer {
  readonly base: Base;
  readonly facts: Facts;
  readonly #columns = new Map<string, Column>();
  readonly #links = new Map<Links, Links>();
  readonly #groupings = new Map<string, Grouping>();

  /**
   * @param whole what all cells stand for, whose facts `of` are
   * @param dimensions those that can be told apart, in the order of the cells' codes
   */
  constructor(
    readonly whole: Base,
    readonly of: Facts,
    readonly dimensions: readonly Dimension[],
    readonly cells: Cells,
    readonly finer: Finer,
  ) {
    const { size } = cells;
    this.facts = { ...of, inPeriod: onesOf(size) };
    this.base = basedOn(
      whole,
      {
        length: size,
        runs: { count: 1, start: Uint32Array.of(0, size) },
        real: whole.real && this.#cellsWithRows(),
      },
      ({ id }) => {
        const d = dimensions.findIndex((one) => one.id === id);
        return d < 0 ? null : { ...dimensions[d]!, perRun: null, perRow: cells.codesOf(d) };
      },
    );
  }

  /** Numbers that it holds, about. */
  get weight(): number {
    return this.cells.cellOf.length + this.cells.size * (4 + this.#columns.size);
  }

  groupBy(dimensions: readonly Dimension[], selection: Selection): Grouping {
    const key = dimensions.map(({ id }) => id).join();
    let all = this.#groupings.get(key);
    if (!all) {
      const here = dimensions.map(({ id }) => this.base.dimension(id)!);
      all = inOrder(groupBy(this.base, here, realRows(this.base, this.facts.inPeriod!)));
      this.#groupings.set(key, all);
    }
    return narrowed(all, realRows(this.base, selection.rows));
  }

  adder(selection: Selection, grouping: Grouping, own: boolean): Add {
    const { facts, base } = this;
    const { size } = grouping;
    const spans = spansOf(realRows(base, selection.rows), grouping);
    return (measure) => {
      if ('sum' in measure && !facts.amounts.has(measure.sum)) {
        checkOwn(facts, measure.sum, own);
        const links = facts.links.get(measure.sum);
        if (!links) throw lackOf(facts, measure.sum);
        return linkByGroup(grouping, selection, this.#linksHere(links), own);
      }
      const { sums, scale, words, gaps } = this.#column(measure, own);
      if (words) return distinct(sums, words);
      const added = byGroup(sums);
      if (scale !== 1) for (let g = 0; g < size; g++) added[g]! /= scale;
      const [rows, known] = gaps?.map(byGroup) ?? [];
      for (let g = 0; rows && g < size; g++) if (rows[g] && !known![g]) added[g] = NaN;
      return added;
    };

    function byGroup(ofCell: Column['sums']): Float64Array {
      const sums = new Float64Array(size);
      if (grouping.perRow) addSpans(sums, spans, ofCell);
      else sums[0] = sumSpans(spans, ofCell);
      return sums;
    }

    function distinct(bits: Column['sums'], words: number): Float64Array {
      const found = new Uint32Array(size * words);
      for (let i = 0; i < spans.length; i += 3) {
        const [cell, group, length] = [spans[i]!, spans[i + 1]!, spans[i + 2]!];
        for (let n = 0; n < length * words; n++)
          found[grouping.perRow ? group * words + n : n % words]! |= bits[cell * words + n]!;
      }
      const counts = new Float64Array(size);
      // Code 0 is no value.
      for (let i = 0; i < found.length; i++)
        counts[Math.floor(i / words)]! += popcount(i % words ? found[i]! : found[i]! & ~1);
      return counts;
    }
  }

  column(measure: Measure, own: boolean, cellOf: Int32Array, size: number): Column {
    return addedUp(this.#column(measure, own), cellOf, size);
  }

  links(links: Links, cellOf: Int32Array): Links {
    const here = this.#linksHere(links);
    return { ...here, rows: here.rows.map((cell) => cellOf[cell] ?? -1) };
  }

  #column(measure: Measure, own: boolean): Column {
    const { flags, missing } = this.of;
    const where = flagsOf(measure);
    const isOwn =
      own &&
      where.some((flag) => {
        const id = `${flag.replace('!', '')}:own`;
        return flags.has(id) || missing.has(id);
      });
    const key = keyOf(measure) + String(isOwn);
    let column = this.#columns.get(key);
    if (!column) {
      column = this.finer.column(measure, isOwn, this.cells.cellOf, this.cells.size);
      this.#columns.set(key, column);
    }
    return column;
  }

  /** Events with the cells that they belong to, -1 (as unsigned) where they are in none. */
  #linksHere(links: Links): Links {
    let found = this.#links.get(links);
    if (!found) this.#links.set(links, (found = this.finer.links(links, this.cells.cellOf)));
    return found;
  }

  #cellsWithRows(): Uint32Array {
    const bits = newBitmap(this.cells.size);
    this.#column({ count: [] }, false).sums.forEach((rows, cell) => rows && setBit(bits, cell));
    return bits;
  }
}
