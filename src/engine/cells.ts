/** Which combination of codes each run or finer cell has, of those that occur. */
export interface Cells {
  readonly size: number;
  /** By run or finer cell; -1 where it is in none. */
  readonly cellOf: Int32Array;
  /** Code of dimension d of cell c: `codes[d][c]`. */
  readonly codes: readonly Uint32Array[];
}

/** Codes by run or finer cell, below `size`. */
interface Codes {
  readonly codes: Uint32Array;
  readonly size: number;
}

/** Combinations up to this many are looked up in an array. */
const DIRECT = 1 << 22;

/**
 * The combinations of codes that occur, or null where there are more than `most`.
 * @param cellOf 0 for each run or cell to be told apart, -1 for the others; it becomes the answer's
 */
export function cellsOf(
  cellOf: Int32Array,
  dimensions: readonly Codes[],
  most: number,
): Cells | null {
  const { length } = cellOf;
  let size = 1;
  for (const { codes, size: values } of dimensions) {
    const find = size * values <= DIRECT ? inArray(size * values) : inMap();
    let next = 0;
    for (let i = 0; i < length; i++) {
      if (cellOf[i]! < 0) continue;
      const found = find(cellOf[i]! * values + codes[i]!, next);
      if (found === next) next++;
      cellOf[i] = found;
    }
    if (next > most) return null;
    size = next;
  }
  return { size, cellOf, codes: codesOf(cellOf, dimensions, size) };
}

/** A cell for each run or finer cell that `cellOf` has 0 for. */
export function eachItsCell(cellOf: Int32Array, dimensions: readonly Codes[]): Cells {
  let size = 0;
  for (let i = 0; i < cellOf.length; i++) if (cellOf[i] === 0) cellOf[i] = size++;
  return { size, cellOf, codes: codesOf(cellOf, dimensions, size) };
}

const codesOf = (cellOf: Int32Array, dimensions: readonly Codes[], size: number): Uint32Array[] =>
  dimensions.map(({ codes }) => {
    const of = new Uint32Array(size);
    for (let i = 0; i < cellOf.length; i++) if (cellOf[i]! >= 0) of[cellOf[i]!] = codes[i]!;
    return of;
  });

/** Number of a combination; one that is not known gets the next. */
type Find = (combination: number, next: number) => number;

function inArray(combinations: number): Find {
  const known = new Int32Array(combinations);
  return (combination, next) => (known[combination] ||= next + 1) - 1;
}

function inMap(): Find {
  const known = new Map<number, number>();
  return (combination, next) => {
    const found = known.get(combination);
    if (found === undefined) known.set(combination, next);
    return found ?? next;
  };
}
