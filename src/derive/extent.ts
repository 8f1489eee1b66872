import { isValid, type Table } from '../data/columns.js';
import type { LoadedDataset } from '../data/dataset.js';
import { instantsOf, textOf } from './read.js';

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

/** A deal that is open or on hold was not closed, whatever its date says. */
function endedDeals(table: Table | undefined): (row: number) => boolean {
  const status = textOf(table, 'status');
  return (row) => status(row) !== 'open' && status(row) !== 'on-hold';
}

/** Instant of the latest activity in the data; what the data say of it themselves comes first. */
export function updatedAt({ updatedAt: said, tables }: LoadedDataset): number | null {
  const { activities, stageChanges, opportunities } = tables;
  const events = [
    latest(activities, 'at'),
    latest(stageChanges, 'at'),
    latest(opportunities, 'createdAt'),
    latest(opportunities, 'closedAt', endedDeals(opportunities)),
  ].filter((one) => one !== null);
  return said ?? (events.length ? Math.max(...events) : null);
}
