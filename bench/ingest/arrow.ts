// A table of deals as Arrow and as JSON rows, from the bytes that a server sends to Jalon's columns.
import { RecordBatchStreamWriter, Table, vectorFromArray } from 'apache-arrow';
import * as arrow from 'apache-arrow';
import type { Goals } from '../shared/print.js';
import type { Rival } from '../shared/turns.js';
import type { Answer } from './answer.js';
import { dealColumns, deals, type Deal } from './deals.js';
import { readDeals } from './jalon.js';
import { byHand, dealJson } from './json.js';

/** Rows of a batch. */
const BATCH = 65_536;
const words = (): arrow.DataType => new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32());

/** As a database writes it: what repeats by dictionary, days and instants as such. */
export function dealArrow(rows: readonly Deal[]): Uint8Array {
  const types: Record<string, arrow.DataType> = {
    id: new arrow.Utf8(),
    name: new arrow.Utf8(),
    client: words(),
    prospect: new arrow.Bool(),
    owner: words(),
    stage: words(),
    status: words(),
    amount: new arrow.Float64(),
    probability: new arrow.Float64(),
    createdAt: new arrow.TimestampMillisecond('UTC'),
    expectedCloseOn: new arrow.DateDay(),
    source: words(),
  };
  const columns = dealColumns.map((column) => {
    const values = rows.map((row) => {
      const value = row[column];
      if (column === 'createdAt') return Date.parse(String(value));
      return column === 'expectedCloseOn' ? new Date(String(value)) : value;
    });
    return [column, vectorFromArray(values as never, types[column] as never)];
  });
  const table = new Table(Object.fromEntries(columns) as never);
  const writer = new RecordBatchStreamWriter();
  for (let at = 0; at < rows.length; at += BATCH)
    for (const batch of table.slice(at, at + BATCH).batches) writer.write(batch);
  writer.finish();
  return writer.toUint8Array(true);
}

export const goals: Goals = { 'JSON rows': 20 };

export function rivals(rows: number): Rival<Answer>[] {
  const all = [...deals(rows)];
  const arrowBody = dealArrow(all);
  const json = dealJson(all);
  return [
    { name: 'Arrow', run: () => readDeals(arrowBody, 'application/vnd.apache.arrow.stream') },
    { name: 'JSON rows', run: () => readDeals(json.rows, 'application/json') },
    { name: 'JSON columns', run: () => readDeals(json.columns, 'application/json') },
    {
      name: 'JSON rows, loop by hand',
      run: () => byHand(JSON.parse(new TextDecoder().decode(json.rows)) as Deal[]),
    },
  ];
}
