import type { Viewer } from '../../../src/contract/dataset.js';
import type { Row } from './organisation.js';

export type Tables = Record<string, Row[]>;
export type Columns = Record<string, Row[string][]>;

/** A dataset as the contract has it; only the parts that the generators make. */
export interface Sample {
  jalon: 1;
  timeZone: string;
  currency: string;
  fiscalYearStart?: number;
  viewer?: Viewer;
  [table: string]: Row[] | Columns | Viewer | string | number | undefined;
}

/** Names of the tables that are given at all. */
export const tableNames = (dataset: Sample): string[] =>
  Object.keys(dataset).filter((name) => name !== 'viewer' && typeof dataset[name] === 'object');

export const tableOf = (dataset: Sample, name: string): Row[] | Columns | undefined =>
  typeof dataset[name] === 'object' ? (dataset[name] as Row[] | Columns) : undefined;

export function columnsOf(dataset: Sample, name: string): Set<string> {
  const table = tableOf(dataset, name) ?? [];
  if (Array.isArray(table)) return new Set(table.flatMap((row) => Object.keys(row)));
  return new Set(Object.keys(table));
}

export function valuesOf(dataset: Sample, name: string, column: string): Row[string][] {
  const table = tableOf(dataset, name) ?? [];
  if (Array.isArray(table)) return table.map((row) => row[column] ?? null);
  return table[column] ?? [];
}

/** Each table as rows or as columns; `bare`: column names of one that has no row to tell them. */
export const shaped = (
  tables: Tables,
  columns: readonly boolean[],
  bare: Record<string, string[]>,
): Record<string, Row[] | Columns> =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows], i) => {
      if (!columns[i]) return [name, rows];
      const names = rows.length === 0 ? (bare[name] ?? ['id', 'name']) : Object.keys(rows[0]!);
      return [
        name,
        Object.fromEntries(names.map((column) => [column, rows.map((row) => row[column] ?? null)])),
      ];
    }),
  );
