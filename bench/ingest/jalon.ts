import { ingest } from '../../src/data/ingest.js';
import type { NumberColumn } from '../../src/data/columns.js';
import type { CodeColumn, FlagColumn, TextColumn } from '../../src/data/columns.js';
import { drive } from '../../src/data/slices.js';
import { sum, type Answer } from './answer.js';

/** Jalon reads and checks the table, in slices. */
export async function readDeals(body: Uint8Array, contentType: string): Promise<Answer> {
  const data = await drive(
    ingest({ body, contentType }, { table: 'opportunities', timeZone: 'UTC', currency: 'EUR' }),
  );
  const { length, columns } = data.tables['opportunities']!;
  const numbers = (name: string): ArrayLike<number> => (columns[name] as NumberColumn).values;
  const known = (name: string): number => (columns[name] as CodeColumn).dictionary.size - 1;
  const { bits } = columns['prospect'] as FlagColumn;
  let prospects = 0;
  for (let row = 0; row < length; row++) prospects += (bits[row >> 5]! >>> (row & 31)) & 1;
  return {
    rows: length,
    owners: known('owner'),
    clients: known('client'),
    prospects,
    amount: sum(numbers('amount')) / 100,
    probability: sum(numbers('probability')),
    createdAt: sum(numbers('createdAt')),
    expectedCloseOn: sum(numbers('expectedCloseOn')),
    names: lengthOf(columns['name'] as TextColumn),
  };
}

/** Characters; all are ASCII. */
const lengthOf = (column: TextColumn): number =>
  'bytes' in column
    ? column.bytes.length
    : column.values.reduce((all, name) => all + name!.length, 0);
