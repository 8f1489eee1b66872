import {
  textAt,
  type CodeColumn,
  type Column,
  type DayColumn,
  type FlagColumn,
  type InstantColumn,
  type NumberColumn,
  type Table,
} from '../data/columns.js';

type KindOf<C> = C extends { kind: infer K } ? K : never;

function pick<C extends Column>(
  table: Table | undefined,
  id: string,
  ...kinds: KindOf<C>[]
): C | null {
  const column = table?.columns[id];
  return column && (kinds as string[]).includes(column.kind) ? (column as C) : null;
}

/** Columns by kind, null where the table or the column is absent. */
export const codesOf = (table: Table | undefined, id: string): CodeColumn | null =>
  pick<CodeColumn>(table, id, 'code');
export const numbersOf = (table: Table | undefined, id: string): NumberColumn | null =>
  pick<NumberColumn>(table, id, 'number', 'money');
export const flagsOf = (table: Table | undefined, id: string): FlagColumn | null =>
  pick<FlagColumn>(table, id, 'flag');
export const daysOf = (table: Table | undefined, id: string): DayColumn | null =>
  pick<DayColumn>(table, id, 'day', 'month');
export const instantsOf = (table: Table | undefined, id: string): InstantColumn | null =>
  pick<InstantColumn>(table, id, 'instant');

/** Reads one row of a text or code column; null where there is no column or no value. */
export function textOf(table: Table | undefined, id: string): (row: number) => string | null {
  const column = table?.columns[id];
  if (column?.kind === 'text') return (row) => textAt(column, row);
  if (column?.kind === 'code') {
    const { codes, dictionary } = column;
    return (row) => (codes[row] ? dictionary.at(codes[row]!) : null);
  }
  return () => null;
}
