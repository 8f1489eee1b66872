import type { Table } from './columns.js';
import { fault, show } from './fault.js';

/** Throws a schema error for a unit whose parent is not in the table, or that is its own ancestor. */
export function checkUnits(units: Table): void {
  const { id, parent } = units.columns;
  if (id?.kind !== 'code' || parent?.kind !== 'code') return;
  const names = id.dictionary.values;
  const rowOf = new Map<number, number>();
  id.codes.forEach((code, row) => rowOf.set(code, row));
  const fail = (row: number, sentence: string): never => {
    throw fault('schema', { table: 'units', row: row + 1, column: 'parent' }, sentence);
  };
  parent.codes.forEach((code, row) => {
    if (code && !rowOf.has(code)) fail(row, `there is no unit ${show(names[code])}`);
  });
  /** Rows known to reach the top. */
  const safe = new Set<number>();
  for (let row = 0; row < units.length; row++) {
    const path = new Set<number>();
    for (
      let at: number | undefined = row;
      at !== undefined && !safe.has(at);
      at = rowOf.get(parent.codes[at]!)
    ) {
      if (path.has(at)) fail(at, `unit ${show(names[id.codes[at]!])} is its own ancestor`);
      path.add(at);
    }
    for (const at of path) safe.add(at);
  }
}
