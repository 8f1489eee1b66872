import { hasBit, newBitmap, setBit, type Bitmap, type Table } from '../../data/columns.js';
import type { Zone } from '../../calendar/zone.js';
import type { LoadedDataset } from '../../data/dataset.js';
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

  /** Activities of which a column has one of the values, in a bitmap of so many rows. */
  where(rows: number, column: string, ...values: readonly string[]): Bitmap {
    const bits = newBitmap(rows);
    const codes = this.codes(column);
    const dictionary = codesOf(this.table, column)?.dictionary;
    const wanted = values.map((value) => dictionary?.codeOf(value) ?? -1);
    for (let i = 0; i < codes.length; i++) if (wanted.includes(codes[i]!)) setBit(bits, i);
    return bits;
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
