import type { Base, Dimension } from '../derive/base.js';
import { countAll, countRange } from '../derive/bits.js';
import { cellsOf, clustered, eachItsCell } from './cells.js';
import { finerRows } from './columns.js';
import { Cube } from './cube.js';
import { joinedCubes } from './joined-cubes.js';
import type { Slice } from './slice.js';

/** So many numbers may be kept for each cell that a cube may have. */
const WEIGHT = 8;

/** The cubes that the questions asked last were answered from. */
export class Cubes {
  /** Last used last. */
  readonly #kept: { of: object; key: string; cube: Cube }[] = [];
  /** Those that there are not, as they would have too many cells; by the facts that they are of. */
  readonly #none = new WeakMap<object, Set<string>>();
  #most = 0;

  /** @param cells a cube may have at the most; absent: as many as pay */
  constructor(readonly cells?: number) {}

  isKnown({ base, facts }: Slice, dimensions: readonly Dimension[]): boolean {
    const key = keyOf(dimensions);
    return (
      this.#none.get(facts)?.has(`${key} ${this.#mostIn(base)}`) ||
      this.#kept.some((one) => one.of === facts && one.key === key)
    );
  }

  of(slice: Slice, dimensions: readonly Dimension[], least?: number): Cube | null {
    const { base, facts } = slice;
    const most = this.#mostIn(base, least);
    this.#most = Math.max(this.#most, most);
    const finest = this.#keep(facts, '*', most, () => finestOf(slice, most));
    return this.#keep(facts, keyOf(dimensions), most, () => {
      const cellOf = finest ? new Int32Array(finest.cells.size) : runsInside(slice);
      const codes = codesIn(finest?.base ?? base, dimensions);
      const cells = cellsOf(cellOf, codes, most);
      const finer = finest ?? finerRows(base, facts);
      return cells && new Cube(base, facts, dimensions, clustered(cells, codes), finer);
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
    return this.#keep(facts.flags, `${keyOf(dimensions)} ${rows}`, Infinity, () =>
      joinedCubes(base, facts, dimensions, cubes),
    );
  }

  #mostIn({ length }: Base, least = 1 << 16): number {
    return this.cells ?? Math.max(least, length >> 3);
  }

  #keep(of: object, key: string, most: number, make: () => Cube | null): Cube | null {
    const none = this.#none.get(of);
    const tooMany = `${key} ${most}`;
    if (none?.has(tooMany)) return null;
    const kept = this.#kept;
    const at = kept.findIndex((one) => one.of === of && one.key === key);
    const cube = at < 0 ? make() : kept.splice(at, 1)[0]!.cube;
    if (!cube) {
      this.#none.set(of, (none ?? new Set<string>()).add(tooMany));
      return null;
    }
    kept.push({ of, key, cube });
    // The last one is kept, whatever it weighs.
    for (let size = 0, i = kept.length - 1; i >= 0; i--) {
      size += kept[i]!.cube.weight;
      if (size > WEIGHT * this.#most && i < kept.length - 1) kept.splice(i, 1);
    }
    return cube;
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
