import { formatMonth } from '../calendar/civil.js';
import type { JalonError } from '../contract/error.js';
import { isValid, type Column, type Table } from './columns.js';
import { fault, show } from './fault.js';
import { BLOCK } from './read/reader.js';

/** Throws a schema error at the first row that has the values of an earlier one in all columns of `key`. */
export function* checkKey(
  table: Table,
  key: readonly string[],
  rowOf = (row: number) => row,
): Generator<number, void> {
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
        throw repeated(table, key, row, rowOf(row) + 1, rowOf(other - 1) + 1);
      slot = (slot + 1) & mask;
    }
    slots[slot] = row + 1;
    if (row % (BLOCK * 4) === 0) yield table.length;
  }
}

/** The values of a key column; no month is -1, which is none either. */
function integers(column: Column): ArrayLike<number> {
  if (column.kind === 'code') return column.codes;
  if (column.kind !== 'month') throw new TypeError(`${column.kind} in a key`);
  return column.valid
    ? column.values.map((month, row) => (isValid(column, row) ? month : -1))
    : column.values;
}

function repeated(
  table: Table,
  key: readonly string[],
  row: number,
  number: number,
  first: number,
): JalonError {
  const values = key.flatMap((name) => {
    const column = table.columns[name];
    if (column?.kind === 'code')
      return column.codes[row]
        ? `${name} ${show(column.dictionary.values[column.codes[row]])}`
        : [];
    return column?.kind === 'month' && isValid(column, row)
      ? `${name} ${formatMonth(column.values[row]!)}`
      : [];
  });
  const found = values.join(', ');
  const place = { table: table.name, row: number, column: key[0], detail: { found, first } };
  return fault('schema', place, `it repeats row ${first} (${found})`);
}
