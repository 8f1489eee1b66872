import type { Formula } from '../contract/metric.js';
import type { Filters } from '../contract/query.js';
import type { Base, Dimension, Facts } from '../derive/base.js';
import { countAll } from '../derive/bits.js';
import { cellsOf, eachItsCell } from './cells.js';
import { finerRows } from './columns.js';
import { measuresIn } from './measure.js';
import { runsOf, type PeriodRuns } from './period-runs.js';
import { Cube } from './cube.js';
import { RowScan, type Scan } from './scan.js';
import { valuesOf } from './filters.js';

/** What the questions asked last were added up to. */
export class Scans {
  /** @param cells a cube may have at the most; absent: as many as pay */
  constructor(readonly cells?: number) {}

  /** Last used last; a cube is null where there would be too many cells. */
  readonly #kept: { of: Facts; key: string; cube: Cube | null }[] = [];

  /**
   * What a question is to be answered from: cells that tell apart what it groups and filters by, else the rows.
   * @param filters whose keys it filters by
   */
  of(
    base: Base,
    facts: Facts,
    by: readonly string[],
    filters: readonly Filters[],
    formulas: readonly Formula[],
  ): Scan {
    const ids = new Set(by);
    for (const one of filters)
      for (const [key, value] of Object.entries(one)) if (valuesOf(value).length) ids.add(key);
    const measures = formulas.flatMap(measuresIn);
    for (const measure of measures) if ('distinct' in measure) ids.add(measure.distinct);
    // Those with many values first: the others then follow from them, or tell few apart.
    const dimensions = [...ids]
      .sort()
      .flatMap((id) => base.dimension(id) ?? [])
      .sort((a, b) => b.size - a.size);
    const isOfCells =
      facts.inPeriod &&
      dimensions.every(({ perRun }) => perRun) &&
      measures.every((measure) => !('median' in measure || 'once' in measure));
    return (isOfCells && this.#cube(base, facts, dimensions)) || new RowScan(base, facts);
  }

  #cube(base: Base, facts: Facts, dimensions: readonly Dimension[]): Cube | null {
    const most = this.cells ?? Math.max(1 << 16, base.length >> 3);
    const finest = this.#keep(facts, '*', most, () => finestOf(base, facts, most));
    return this.#keep(facts, dimensions.map(({ id }) => id).join(), most, () => {
      if (finest) {
        const codes = dimensions.map(({ id, size }) => ({
          codes: finest.base.dimension(id)!.perRow!,
          size,
        }));
        const cells = cellsOf(new Int32Array(finest.cells.size), codes, most);
        return cells && new Cube(base, facts, dimensions, cells, finest);
      }
      const runs = runsOf(base, facts);
      const cells = cellsOf(runs.inside(), codesIn(runs, dimensions), most);
      return cells && new Cube(base, facts, dimensions, cells, finerRows(base, facts, runs));
    });
  }

  #keep(of: Facts, key: string, most: number, make: () => Cube | null): Cube | null {
    const kept = this.#kept;
    const at = kept.findIndex((one) => one.of === of && one.key === key);
    const found = at < 0 ? { of, key, cube: make() } : kept.splice(at, 1)[0]!;
    kept.push(found);
    for (let size = 0, i = kept.length - 1; i >= 0; i--) {
      size += kept[i]!.cube?.cells.size ?? 1;
      if (size > most && i < kept.length - 2) kept.splice(i, 1);
    }
    return found.cube;
  }
}

const codesIn = (runs: PeriodRuns, dimensions: readonly Dimension[]) =>
  dimensions.map(({ perRun, size }) => ({ codes: runs.part(perRun!), size }));

/** A cell for each run of rows in the period. */
function finestOf(base: Base, facts: Facts, limit: number): Cube | null {
  const runs = runsOf(base, facts);
  // Less would not be quicker than the rows themselves.
  const most = Math.min(limit, countAll(facts.inPeriod!) >> 2);
  if (runs.count > 2 * most) return null;
  const dimensions = base.dimensions.map((id) => base.dimension(id)!);
  if (!dimensions.every(({ perRun }) => perRun)) return null;
  const cells = eachItsCell(runs.inside(), codesIn(runs, dimensions));
  return cells.size > most
    ? null
    : new Cube(base, facts, dimensions, cells, finerRows(base, facts, runs));
}
