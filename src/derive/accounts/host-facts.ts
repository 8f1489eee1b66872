import { isValid, newBitmap, setBit, type Bitmap } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { flagsOf, numbersOf } from '../read.js';
import type { Accounts } from './accounts.js';

/** Facts that the host gives as columns of `accounts`, in the base's row order. */
export class HostFacts {
  constructor(readonly base: Accounts) {}

  hasAny(...ids: string[]): boolean {
    return ids.some((id) => this.base.directory.table.columns[id] !== undefined);
  }

  flag(id: string): Bitmap | null {
    const column = flagsOf(this.base.directory.table, id);
    return column && this.#bits((row) => ((column.bits[row >> 5]! >>> (row & 31)) & 1) === 1);
  }

  /** Rows whose number is above 0. */
  positive(id: string): Bitmap | null {
    const column = numbersOf(this.base.directory.table, id);
    return column && this.#bits((row) => column.values[row]! > 0);
  }

  amounts(id: string): Amounts | null {
    const column = numbersOf(this.base.directory.table, id);
    if (!column) return null;
    const { length, rows, directory } = this.base;
    const { order } = rows;
    const accountTable = directory.table;
    const values = new Float64Array(length);
    for (let row = 0; row < length; row++) values[row] = column.values[order[row]!] ?? 0;
    const known =
      column.valid && this.#bits((row) => row < accountTable.length && isValid(column, row));
    return { values, valid: known, scale: column.kind === 'money' ? 10_000 : 1 };
  }

  #bits(test: (row: number) => boolean): Bitmap {
    const { length, rows, directory } = this.base;
    const { order } = rows;
    const accountTable = directory.table;
    const bits = newBitmap(length);
    for (let row = 0; row < length; row++)
      if (order[row]! < accountTable.length && test(order[row]!)) setBit(bits, row);
    return bits;
  }
}
