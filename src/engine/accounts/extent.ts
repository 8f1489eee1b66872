import { isValid, type Table } from '../../data/columns.js';
import { instantsOf } from '../read.js';

const columns: readonly [table: string, column: string][] = [
  ['activities', 'at'],
  ['optOuts', 'at'],
  ['optOuts', 'revokedAt'],
  ['appointments', 'bookedAt'],
  ['sales', 'soldAt'],
];

/** The latest instant at which anything that a fact is made of happens; every later `asOf` sees the same. */
export function lastInstantOf(tables: Readonly<Record<string, Table | undefined>>): number {
  let last = -Infinity;
  for (const [table, id] of columns) last = Math.max(last, latest(tables[table], id) ?? -Infinity);
  return last;
}

/** Latest instant of a column, among the rows that count; null where there is none. */
export function latest(
  table: Table | undefined,
  id: string,
  counts: (row: number) => boolean = () => true,
): number | null {
  const column = instantsOf(table, id);
  if (!column) return null;
  let last: number | null = null;
  for (let i = 0; i < column.values.length; i++)
    if (isValid(column, i) && (last === null || column.values[i]! > last) && counts(i))
      last = column.values[i]!;
  return last;
}
