import { zoneOf } from '../calendar/zone.js';
import type { Column, Dictionary } from './columns.js';
import type { LoadedDataset } from './dataset.js';
import { StringDictionary } from './dictionary.js';

/** A dataset as a message: the zone by name; a dictionary loses its methods on the way. */
export type DatasetMessage = Omit<LoadedDataset, 'zone'> & { zone: string };

const columnsOf = ({ tables }: Pick<LoadedDataset, 'tables'>): Column[] =>
  Object.values(tables).flatMap((table) =>
    Object.values(table!.columns as Readonly<Record<string, Column>>),
  );

/** Takes a dataset apart for `postMessage`; its typed arrays are given away. */
export function toTransfer(data: LoadedDataset): {
  message: DatasetMessage;
  transfer: ArrayBuffer[];
} {
  const buffers = columnsOf(data)
    .flatMap((column) => Object.values(column) as unknown[])
    .flatMap((value) => (ArrayBuffer.isView(value) ? (value.buffer as ArrayBuffer) : []));
  return { message: { ...data, zone: data.zone.name }, transfer: [...new Set(buffers)] };
}

/** Puts together what `toTransfer` took apart. Columns of one dictionary still have one object for it. */
export function fromTransfer(message: DatasetMessage): LoadedDataset {
  const known = new Map<Dictionary, StringDictionary>();
  for (const column of columnsOf(message)) {
    if (column.kind !== 'code') continue;
    const { dictionary } = column;
    if (!known.has(dictionary)) known.set(dictionary, new StringDictionary([...dictionary.values]));
    column.dictionary = known.get(dictionary)!;
  }
  return { ...message, zone: zoneOf(message.zone) };
}
