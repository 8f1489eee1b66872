import { hasBit, newBitmap, setBit, type Bitmap, type Table } from '../../data/columns.js';
import type { Zone } from '../../calendar/zone.js';
import type { LoadedDataset } from '../../data/dataset.js';
import { inParts } from '../parts.js';
import { codesOf, flagsOf, instantsOf } from '../read.js';
import { firstAt, timeOrder } from '../time-order.js';

/** The table `activities`, in the order of time. */
export class Activities {
  readonly length: number;
  readonly #automated: Bitmap | undefined;
  readonly #status: Uint32Array | undefined;
  readonly #planned: number;

  private constructor(
    readonly table: Table,
    /** Rows in the order of time; null: they stand so. */
    readonly order: Uint32Array | null,
    readonly at: Float64Array,
    readonly zone: Zone,
  ) {
    this.length = table.length;
    this.#automated = flagsOf(table, 'automated')?.bits;
    const status = codesOf(table, 'status');
    this.#status = status?.codes;
    this.#planned = status?.dictionary.codeOf('planned') ?? -1;
  }

  static *of({ tables, zone }: LoadedDataset): Generator<undefined, Activities | null> {
    const table = tables['activities'];
    if (!table) return null;
    const at = instantsOf(table, 'at')?.values ?? new Float64Array(table.length);
    return new Activities(table, yield* timeOrder(at), at, zone);
  }

  has(column: string): boolean {
    return this.table.columns[column] !== undefined;
  }

  codes(column: string): Uint32Array {
    return codesOf(this.table, column)?.codes ?? new Uint32Array(this.length);
  }

  isAutomated(i: number): boolean {
    return this.#automated !== undefined && hasBit(this.#automated, i);
  }

  /** Planned, and not done yet; one that says nothing is done. */
  isPlanned(i: number): boolean {
    return this.#status?.[i] === this.#planned;
  }

  /** By id, the activities whose column has a value, `''` for any, in bitmaps of so many rows. */
  *where(
    rows: number,
    column: string,
    values: Readonly<Record<string, string>>,
  ): Generator<undefined, Map<string, Bitmap>> {
    const found = new Map(Object.keys(values).map((id) => [id, newBitmap(rows)]));
    const given = codesOf(this.table, column);
    if (!given) return found;
    const { codes, dictionary } = given;
    const ofCode: Bitmap[][] = dictionary.values.map(() => []);
    for (const [id, value] of Object.entries(values))
      for (let code = 1; code < ofCode.length; code++)
        if (!value || value === dictionary.values[code]) ofCode[code]!.push(found.get(id)!);
    yield* inParts(0, codes.length, (from, to) => {
      for (let i = from; i < to; i++) for (const bits of ofCode[codes[i]!]!) setBit(bits, i);
    });
    return found;
  }

  /** Visits activities of `[from, to)`, in the order of time. */
  *within(from: number, to: number, visit: (i: number) => void): Generator<undefined, void> {
    const end = firstAt(this, to);
    for (let place = firstAt(this, from); place < end; place++) {
      if (place % (1 << 15) === 0) yield;
      visit(this.order ? this.order[place]! : place);
    }
  }
}
