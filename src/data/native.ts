import { cellTexts, hasBit8, type ByteCells } from './bytes/cells.js';
import { formatDay } from '../calendar/civil.js';
import { formatInstant } from '../calendar/instant.js';

/** What a number stands for: `instant` is epoch milliseconds, `local` the same of a civil time as if it were UTC. */
export type Unit = 'number' | 'flag' | 'day' | 'instant' | 'local';

export type NativeNumbers =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array;

/** Cells that are numbers: cell i is `values[at + i]`, none where its bit of `valid` is cleared. */
export interface NumberCells {
  values: NativeNumbers;
  unit: Unit;
  at: number;
  valid: Uint8Array | null;
}

/** Values that codes stand for: a text where `cells` has its bytes. */
export interface Words {
  readonly size: number;
  readonly cells: NativeCells | null;
  /** As JSON would have them; made at the first use. */
  readonly values: readonly unknown[];
}

/** Cells whose values repeat: cell i is that of `codes[at + i]`, none where its bit of `valid` is cleared. */
export interface CodedCells {
  codes: Int32Array;
  words: Words;
  at: number;
  valid: Uint8Array | null;
}

/** Cells as a format has them, which a reader takes without a value of their own for each. */
export type NativeCells = ByteCells | NumberCells | CodedCells;

/** A number as JSON would have it. */
export function plainValue(value: number, unit: Unit): unknown {
  if (unit === 'flag') return value === 1;
  if (unit === 'day') return formatDay(value);
  if (unit === 'number') return value;
  const text = formatInstant(value);
  return unit === 'local' ? text.slice(0, -1) : text;
}

/** Cells as JSON would have them; null stands for a column of nulls. */
export function plainValues(cells: NativeCells | null, count: number): readonly unknown[] {
  if (!cells) return new Array<null>(count).fill(null);
  if ('starts' in cells) return cellTexts(cells, count);
  return Array.from({ length: count }, (_, i) => {
    const at = cells.at + i;
    if (cells.valid && !hasBit8(cells.valid, at)) return null;
    return 'codes' in cells
      ? cells.words.values[cells.codes[at]!]
      : plainValue(cells.values[at]!, cells.unit);
  });
}

export function wordsOf(cells: NativeCells | null, size: number): Words {
  let values: readonly unknown[] | undefined;
  return {
    size,
    cells,
    get values() {
      return (values ??= plainValues(cells, size));
    },
  };
}

/** The texts of coded cells as bytes; null where they are none. */
export function spelled({ codes, words, at, valid }: CodedCells, count: number): ByteCells | null {
  const { cells } = words;
  if (!cells || !('starts' in cells)) return null;
  const { bytes } = cells;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    if (valid && !hasBit8(valid, at + i)) continue;
    starts[i] = cells.starts[codes[at + i]!]!;
    ends[i] = cells.ends[codes[at + i]!]!;
  }
  return { bytes, starts, ends, at: 0 };
}
