import { newBitmap, type Bitmap, type Column, type NumberArray } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import type { Directory } from './directory.js';
import type { AccountRows } from './rows.js';

/** Facts that the host gives as columns of `accounts`, in the base's row order. */
export interface HostFacts {
  hasAny(...ids: string[]): boolean;
  flag(id: string): Bitmap | null;
  /** Rows whose number is above 0. */
  positive(id: string): Bitmap | null;
  amounts(id: string): Amounts | null;
}

/**
 * Puts the numbers and flags of `accounts` into the base's order, one column a step. At the end the table keeps its texts
 * alone: a million rows are not to be held twice. Not before, as a question may be given up on the way.
 */
export function* hostFacts(
  { table }: Directory,
  { order, length }: AccountRows,
): Generator<undefined, HostFacts> {
  const flags = new Map<string, Bitmap>();
  const amounts = new Map<string, Amounts>();
  const columns = table.columns as Record<string, Column | undefined>;
  for (const [id, column] of Object.entries(columns)) {
    if (column?.kind === 'flag') flags.set(id, bitsInOrder(column.bits, order, table.length));
    else if (column?.kind === 'number' || column?.kind === 'money')
      amounts.set(id, {
        values: inOrder(column.values, order),
        valid: column.valid && bitsInOrder(column.valid, order, table.length),
        scale: column.kind === 'money' ? 10_000 : 1,
      });
    yield;
  }
  for (const [id, column] of Object.entries(columns))
    if (column?.kind !== 'text') columns[id] = undefined;
  return {
    hasAny: (...ids) => ids.some((id) => flags.has(id) || amounts.has(id)),
    flag: (id) => flags.get(id) ?? null,
    positive(id) {
      const values = amounts.get(id)?.values;
      if (!values) return null;
      const bits = newBitmap(length);
      for (let row = 0; row < length; row++)
        if (values[row]! > 0) bits[row >> 5]! |= 1 << (row & 31);
      return bits;
    },
    amounts: (id) => amounts.get(id) ?? null,
  };
}

/** A row of the base that is none of the table has 0. */
function inOrder(values: NumberArray, order: Uint32Array): NumberArray {
  const out = new (values.constructor as new (length: number) => NumberArray)(order.length);
  for (let row = 0; row < out.length; row++) out[row] = values[order[row]!] ?? 0;
  return out;
}

function bitsInOrder(bits: Bitmap, order: Uint32Array, rows: number): Bitmap {
  const out = newBitmap(order.length);
  for (let row = 0; row < order.length; row++) {
    const from = order[row]!;
    if (from < rows) out[row >> 5]! |= ((bits[from >> 5]! >>> (from & 31)) & 1) << (row & 31);
  }
  return out;
}
