import { zoneOf } from '../calendar/zone.js';
import type { Column, Dictionary } from './columns.js';
import type { LoadedDataset } from './dataset.js';
import { StringDictionary, type DictionaryParts } from './dictionary.js';

/** A dataset as a message: the zone by name; a dictionary without its methods. */
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
  const parts = new Map<Dictionary, DictionaryParts>();
  for (const column of columnsOf(data)) {
    if (column.kind !== 'code') continue;
    const dictionary = column.dictionary as StringDictionary;
    if (!parts.has(dictionary)) parts.set(dictionary, dictionary.parts());
    (column as { dictionary: unknown }).dictionary = parts.get(dictionary);
  }
  const buffers = [...columnsOf(data), ...parts.values()]
    .flatMap((part) => Object.values(part) as unknown[])
    .flatMap((value) => (ArrayBuffer.isView(value) ? (value.buffer as ArrayBuffer) : []));
  return { message: { ...data, zone: data.zone.name }, transfer: [...new Set(buffers)] };
}

/** Puts together what `toTransfer` took apart. Columns of one dictionary still have one object for it. */
export function fromTransfer(message: DatasetMessage): LoadedDataset {
  const known = new Map<unknown, StringDictionary>();
  for (const column of columnsOf(message)) {
    if (column.kind !== 'code') continue;
    const parts = column.dictionary as unknown as DictionaryParts;
    if (!known.has(parts)) known.set(parts, StringDictionary.from(parts));
    column.dictionary = known.get(parts)!;
  }
  return { ...message, zone: zoneOf(message.zone) };
}
