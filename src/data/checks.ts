import { formatMonth } from '../calendar/civil.js';
import { isValid, type Table } from './columns.js';
import { show, wrong } from './fault.js';
import { BLOCK } from './read.js';

/** Throws a schema error at the first row that has the values of an earlier one in all columns of `key`. */
export function* checkKey(
  { name: table, length, columns }: Table,
  key: readonly string[],
  rowOf = (row: number) => row,
): Generator<number, void> {
  const parts = key.flatMap((name) => {
    const column = columns[name];
    if (!column) return [];
    if (column.kind === 'code') {
      const { codes, dictionary } = column;
      return {
        name,
        values: codes,
        none: 0,
        text: (code: number) => show(dictionary.at(code)),
      };
    }
    if (column.kind !== 'month') throw new TypeError(`${column.kind} in a key`);
    const values = column.values.map((month, row) => (isValid(column, row) ? month : -1));
    return { name, values, none: -1, text: formatMonth };
  });
  let capacity = 16;
  while (capacity < length * 2) capacity *= 2;
  /** Row numbers from 1 by hash. */
  const slots = new Uint32Array(capacity);
  for (let row = 0; row < length; row++) {
    let slot = 0;
    for (const { values } of parts) {
      slot = Math.imul(slot ^ values[row]!, 0x9e3779b1);
      slot ^= slot >>> 15;
    }
    for (;;) {
      slot &= capacity - 1;
      const other = slots[slot]!;
      if (!other) break;
      if (parts.every(({ values }) => values[row] === values[other - 1])) {
        const first = rowOf(other - 1) + 1;
        const found = parts
          .filter(({ values, none }) => values[row] !== none)
          .map(({ name, values, text }) => `${name} ${text(values[row]!)}`)
          .join(', ');
        throw wrong(
          { table, row: rowOf(row) + 1, column: key[0], detail: { found, first } },
          `it repeats row ${first} (${found})`,
        );
      }
      slot++;
    }
    slots[slot] = row + 1;
    if (row % (BLOCK * 4) === 0) yield length;
  }
}

/** Throws a schema error for a unit whose parent is not in the table, or that is its own ancestor. */
export function checkUnits(units: Table): void {
  const { id, parent } = units.columns;
  if (id?.kind !== 'code' || parent?.kind !== 'code') return;
  const rowOf = new Map(Array.from(id.codes, (code, row) => [code, row]));
  const fail = (row: number, sentence: (name: string) => string, code: number): never => {
    throw wrong(
      { table: 'units', row: row + 1, column: 'parent' },
      sentence(show(id.dictionary.at(code))),
    );
  };
  parent.codes.forEach((code, row) => {
    if (code && !rowOf.has(code)) fail(row, (name) => `there is no unit ${name}`, code);
  });
  /** Rows known to reach the top. */
  const safe = new Set<number | undefined>([undefined]);
  for (let row = 0; row < units.length; row++) {
    const path = new Set<number>();
    for (let at: number | undefined = row; !safe.has(at); at = rowOf.get(parent.codes[at!]!)) {
      if (path.has(at!)) fail(at!, (name) => `unit ${name} is its own ancestor`, id.codes[at!]!);
      path.add(at!);
    }
    for (const at of path) safe.add(at);
  }
}
