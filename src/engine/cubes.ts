import type { Base, Dimension } from '../derive/base.js';
import { countAll, countRange } from '../derive/bits.js';
import { cellsOf, eachItsCell } from './cells.js';
import { finerRows } from './columns.js';
import { Cube } from './cube.js';
import { joinedCubes } from './joined-cubes.js';
import type { Slice } from './slice.js';

/** So many numbers may be kept for each cell that a cube may have. */
const WEIGHT = 8;

/** The cubes that the questions asked last were answered from. */
export class Cubes {
  /** Last used last; a cube is null where there would be too many cells. */
  readonly #kept: { of: object; key: string; cube: Cube | null }[] = [];
  #most = 0;

  /** @param cells a cube may have at the most; absent: as many as pay */
  constructor(readonly cells?: number) {}

  isKnown({ facts }: Slice, dimensions: readonly Dimension[]): boolean {
    return this.#kept.some(({ of, key }) => of === facts && key === keyOf(dimensions));
  }

  of(slice: Slice, dimensions: readonly Dimension[], least = 1 << 16): Cube | null {
    const { base, facts } = slice;
    const most = this.cells ?? Math.max(least, base.length >> 3);
    this.#most = Math.max(this.#most, most);
    const finest = this.#keep(facts, '*', () => finestOf(slice, most));
    return this.#keep(facts, keyOf(dimensions), () => {
      if (finest) {
        const cells = cellsOf(
          new Int32Array(finest.cells.size),
          codesIn(finest.base, dimensions),
          most,
        );
        return cells && new Cube(base, facts, dimensions, cells, finest);
      }
      const cells = cellsOf(runsInside(slice), codesIn(base, dimensions), most);
      return cells && new Cube(base, facts, dimensions, cells, finerRows(base, facts));
    });
  }

  /** The cubes of slices as one; those are kept, whichever periods they are in. */
  joined(
    { base, facts }: Slice,
    dimensions: readonly Dimension[],
    slices: readonly Slice[],
  ): Cube | null {
    this.#most = Math.max(this.#most, base.length >> 2);
    const cubes: Cube[] = [];
    for (const slice of slices) {
      const cube = this.of(slice, dimensions, 1 << 12);
      if (!cube) return null;
      cubes.push(cube);
    }
    const rows = slices.map(({ from }) => from).join('+');
    return this.#keep(facts.flags, `${keyOf(dimensions)} ${rows}`, () =>
      joinedCubes(base, facts, dimensions, cubes),
    );
  }

  #keep(of: object, key: string, make: () => Cube | null): Cube | null {
    const kept = this.#kept;
    const at = kept.findIndex((one) => one.of === of && one.key === key);
    const found = at < 0 ? { of, key, cube: make() } : kept.splice(at, 1)[0]!;
    kept.push(found);
    // The last one is kept, whatever it weighs.
    for (let size = 0, isLast = true, i = kept.length - 1; i >= 0; i--) {
      const { cube } = kept[i]!;
      size += cube?.weight ?? 1;
      if (size > WEIGHT * this.#most && !isLast) kept.splice(i, 1);
      if (cube) isLast = false;
    }
    return found.cube;
  }
}

const keyOf = (dimensions: readonly Dimension[]): string => dimensions.map(({ id }) => id).join();

const codesIn = (base: Base, dimensions: readonly Dimension[]) =>
  dimensions.map(({ id, size }) => {
    const { perRun, perRow } = base.dimension(id)!;
    return { codes: (perRun ?? perRow)!, size };
  });

/** 0 for each run that has rows in the period, -1 for the others. */
function runsInside({ base: { runs }, facts: { inPeriod } }: Slice): Int32Array {
  const inside = new Int32Array(runs.count);
  for (let run = 0; run < runs.count; run++)
    if (!countRange(inPeriod!, runs.start[run]!, runs.start[run + 1]!)) inside[run] = -1;
  return inside;
}

/** A cell for each run of rows in the period. */
function finestOf(slice: Slice, limit: number): Cube | null {
  const { base, facts } = slice;
  // Less would not be quicker than the rows themselves.
  const most = Math.min(limit, countAll(facts.inPeriod!) >> 2);
  const dimensions = base.dimensions.map((id) => base.dimension(id)!);
  const inside = runsInside(slice);
  let size = 0;
  for (const one of inside) size += one + 1;
  if (size > most || !dimensions.every(({ perRun }) => perRun)) return null;
  const cells = eachItsCell(inside, codesIn(base, dimensions));
  return new Cube(base, facts, dimensions, cells, finerRows(base, facts));
}
