import { zoneOf } from '../calendar/zone.js';
import type { Column, Dictionary, Table } from './columns.js';
import type { LoadedDataset } from './dataset.js';
import { StringDictionary } from './dictionary.js';

/** A dataset as a message: the zone by name, each dictionary once. */
export interface DatasetMessage extends Omit<LoadedDataset, 'zone' | 'tables'> {
  zone: string;
  dictionaries: (readonly string[])[];
  tables: Record<string, { name: string; length: number; columns: Record<string, PlainColumn> }>;
}

type PlainColumn =
  Exclude<Column, { kind: 'code' }> | { kind: 'code'; codes: Uint32Array; dictionary: number };

/** Takes a dataset apart for `postMessage`; its typed arrays are given away. */
export function toTransfer(data: LoadedDataset): {
  message: DatasetMessage;
  transfer: ArrayBuffer[];
} {
  const dictionaries = new Map<Dictionary, number>();
  const buffers = new Set<ArrayBuffer>();
  const tables: DatasetMessage['tables'] = {};
  for (const table of Object.values(data.tables)) {
    if (!table) continue;
    const columns: Record<string, PlainColumn> = {};
    for (const [id, column] of Object.entries(table.columns)) {
      if (!column) continue;
      for (const value of Object.values(column))
        if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer);
      if (column.kind !== 'code') columns[id] = column;
      else {
        if (!dictionaries.has(column.dictionary))
          dictionaries.set(column.dictionary, dictionaries.size);
        columns[id] = { ...column, dictionary: dictionaries.get(column.dictionary)! };
      }
    }
    tables[table.name] = { name: table.name, length: table.length, columns };
  }
  const message = {
    ...data,
    zone: data.zone.name,
    dictionaries: [...dictionaries.keys()].map(({ values }) => values),
    tables,
  };
  return { message, transfer: [...buffers] };
}

/** Puts together what `toTransfer` took apart. */
export function fromTransfer({
  zone,
  dictionaries,
  tables,
  ...rest
}: DatasetMessage): LoadedDataset {
  const known = dictionaries.map((values) => new StringDictionary([...values]));
  const whole = (column: PlainColumn): Column =>
    column.kind === 'code' ? { ...column, dictionary: known[column.dictionary]! } : column;
  return {
    ...rest,
    zone: zoneOf(zone),
    tables: Object.fromEntries(
      Object.values(tables).map((table): [string, Table] => [
        table.name,
        {
          ...table,
          columns: Object.fromEntries(
            Object.entries(table.columns).map(([id, column]) => [id, whole(column)]),
          ),
        },
      ]),
    ),
  };
}
