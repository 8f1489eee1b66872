import type { Formula } from '../contract/metric.js';
import type { Notice } from '../contract/query.js';
import type { Facts } from '../derive/base.js';
import { countAll } from '../derive/bits.js';
import { filtersOf, type Asked } from './asked.js';
import { Cubes } from './cubes.js';
import { chosenIn } from './filters.js';
import { gathered } from './gathered.js';
import { measuresIn } from './measure.js';
import { RowScan, type Scan } from './scan.js';
import { select } from './select.js';
import type { Selection } from './selection.js';
import { joined, sliceOf, stretchesIn, type Slice, type Stretch } from './slice.js';

/** So few rows are copied out and looked at sooner than a cube is built. */
const FEW = 1 << 13;

/** So many values are told apart in a cell. */
const DISTINCT = 1 << 8;

/** What questions are answered from. */
export class Scans {
  readonly #cubes: Cubes;
  readonly #slices = new WeakMap<Facts['flags'], Map<string, Slice>>();

  /** @param cells a cube may have at the most; absent: as many as pay */
  constructor(
    cells?: number,
    readonly few = FEW,
  ) {
    this.#cubes = new Cubes(cells);
  }

  /**
   * Cells that tell apart what a question groups and filters by, else rows, and which of them it selects. Only those
   * stretches of rows are looked at that its period and its filters leave.
   */
  of(
    asked: Asked,
    facts: Facts,
    by: readonly string[],
    formulas: readonly Formula[],
    notices: Notice[],
  ): [Scan, Selection] {
    const { base } = asked;
    const whole: Slice = { base, facts, from: 0 };
    const measures = formulas.flatMap(measuresIn);
    const ids = new Set(by);
    const chosen = filtersOf(asked).flatMap(chosenIn);
    for (const [key] of chosen) ids.add(key);
    // Those with many values first: the others then follow from them, or tell few apart.
    const dimensions = [...ids]
      .sort()
      .flatMap((id) => base.dimension(id) ?? [])
      .sort((a, b) => b.size - a.size);
    const isOfCells =
      facts.inPeriod &&
      dimensions.every(({ perRun }) => perRun) &&
      measures.every((measure) => {
        if (!('distinct' in measure)) return !('median' in measure || 'once' in measure);
        const dimension = base.dimension(measure.distinct);
        return dimension?.perRun && dimension.size <= DISTINCT;
      });

    const stretches =
      facts.inPeriod &&
      stretchesIn(base, facts.inPeriod, (code, { id, keyOf }) =>
        chosen.every(([key, values]) => key !== id || values.includes(code ? keyOf(code) : null)),
      );
    const one = stretches && joined(stretches);
    const slice = one ? this.#slice(whole, one) : whole;
    const onRows = (): [Scan, Selection] => {
      const scan = new RowScan(slice.base, slice.facts);
      return [scan, select(asked, scan, notices)];
    };
    if (!isOfCells) return onRows();
    let cube = null;
    if (base.isTimeless && stretches && stretches.length > 1)
      cube = this.#cubes.joined(
        slice,
        dimensions,
        stretches.map((stretch) => this.#slice(whole, stretch)),
      );
    else if (!this.#cubes.isKnown(slice, dimensions) && (chosen.length || asked.where.period)) {
      const said = notices.length;
      const found = onRows();
      if (countAll(found[1].anyActor) <= this.few && !facts.links.size) {
        const [few, selection] = gathered(slice, found[1]);
        return [new RowScan(few.base, few.facts), selection];
      }
      notices.length = said;
    }
    cube ??= this.#cubes.of(slice, dimensions);
    return cube ? [cube, select(asked, cube, notices)] : onRows();
  }

  #slice(whole: Slice, stretch: Stretch): Slice {
    const { base, facts } = whole;
    if (stretch.to - stretch.from === base.length) return whole;
    let known = this.#slices.get(facts.flags);
    if (!known) this.#slices.set(facts.flags, (known = new Map()));
    const key = `${stretch.from}-${stretch.to}`;
    let slice = known.get(key);
    if (!slice) known.set(key, (slice = sliceOf(base, facts, stretch)));
    return slice;
  }
}
