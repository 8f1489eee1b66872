import { formatMonth } from '../calendar/civil.js';
import { JalonError } from '../contract/error.js';
import type { Column, Table } from './columns.js';
import { BLOCK, show } from './read/reader.js';

/** Throws a schema error at the first row that has the values of an earlier one in all columns of `key`. */
export function* checkKey(table: Table, key: readonly string[]): Generator<number, void> {
  const columns = key.flatMap((name) => table.columns[name] ?? []);
  const parts = columns.map(integers);
  let capacity = 16;
  while (capacity < table.length * 2) capacity *= 2;
  /** Row numbers from 1 by hash. */
  const slots = new Uint32Array(capacity);
  const mask = capacity - 1;
  for (let row = 0; row < table.length; row++) {
    let hash = 0;
    for (const values of parts) {
      hash = Math.imul(hash ^ values[row]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = hash & mask;
    for (let other = slots[slot]!; other !== 0; other = slots[slot]!) {
      if (parts.every((values) => values[row] === values[other - 1]))
        throw repeated(table, key, row, other);
      slot = (slot + 1) & mask;
    }
    slots[slot] = row + 1;
    if (row % (BLOCK * 4) === 0) yield table.length;
  }
}

function integers(column: Column): ArrayLike<number> {
  if (column.kind === 'code') return column.codes;
  if (column.kind === 'month') return column.values;
  throw new TypeError('No key column: ' + column.kind);
}

function repeated(table: Table, key: readonly string[], row: number, first: number): JalonError {
  const values = key.flatMap((name) => {
    const column = table.columns[name];
    const found =
      column?.kind === 'code'
        ? column.dictionary.values[column.codes[row]!]
        : column?.kind === 'month' && formatMonth(column.values[row]!);
    return found ? `${name} ${show(found)}` : [];
  });
  const message = `Table "${table.name}", row ${row + 1}, column "${key[0]}": repeats row ${first} (${values.join(', ')}).`;
  const detail = { found: values.join(', '), first };
  return new JalonError('schema', message, {
    table: table.name,
    row: row + 1,
    column: key[0],
    detail,
  });
}
