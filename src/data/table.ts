import type { Zone } from '../calendar/zone.js';
import { didYouMean } from '../contract/nearest.js';
import type { BlockSource } from './blocks.js';
import { cellsOf, codes, listReader } from './cells.js';
import { checkKey } from './checks.js';
import type { Column, Table } from './columns.js';
import type { StringDictionary } from './dictionary.js';
import { listed, wrong } from './fault.js';
import { cellsFrom, checkOrigins, isPlain, type Origin } from './mapping.js';
import { numbersReader } from './numbers-reader.js';
import { BLOCK, type Reader } from './read.js';
import type { TableSpec } from './schema/tables.js';
import { textReader } from './text-reader.js';

export interface TableContext {
  zone: Zone;
  /** Codes of `ref` columns are shared by domain, those of `enum` columns are their own. */
  dictionaryOf(domain: string, values?: readonly string[]): StringDictionary;
}

/** Most rows that are expected by the size of what comes. */
const MOST = 1 << 22;
const nothing: readonly unknown[] = new Array(BLOCK).fill(null);
const none = { values: nothing, at: 0 };

/**
 * Reads a table into typed columns; yields the rows read so far and what is done after each block. The result has the
 * table itself first and then one table for each list column it has (`opportunities.team`).
 */
export function* readTable(
  table: string,
  { key = [], columns: specs }: TableSpec,
  source: BlockSource,
  origins: ReadonlyMap<string, Origin>,
  { zone, dictionaryOf }: TableContext,
): Generator<[rows: number, done: number] | Promise<unknown>, Table[]> {
  const { names, rows, rowOf } = source;
  const readers = new Map<string, Reader>();
  const lists = new Map<string, ReturnType<typeof listReader>>();
  /** Codes of the key's first column, and how many values the dictionary lacked. */
  let ids: StringDictionary | undefined;
  let added = 0;
  /** Rows to expect. */
  let capacity = rows ?? BLOCK;
  const create = (column: string): Reader => {
    const spec = specs[column]!;
    const { type, required = false, domain, values, item } = spec;
    const place = { table, column, required, text: source.text, capacity, rowOf };
    if (type === 'text') return textReader(place, spec.integer === true);
    if (item) {
      const list = listReader(place, item, dictionaryOf);
      lists.set(column, list);
      return list;
    }
    if (!domain && !values) return numbersReader(place, cellsOf(place, spec, zone));
    const dictionary = dictionaryOf(domain ?? `${table}.${column}`, values);
    if (column === key[0]) (ids = dictionary).reserve(capacity);
    return numbersReader(place, codes(spec, dictionary));
  };

  let length = 0;
  let done = 0;
  for (const block of source.blocks()) {
    if (block instanceof Promise) {
      yield block;
      continue;
    }
    if (rows === null && !length && block.done && source.size)
      // A tenth more, as later rows may be shorter; what is not used costs nothing.
      capacity = Math.min(MOST, Math.ceil((block.rows * source.size * 1.1) / block.done));
    for (const [column, origin] of origins) {
      let reader = readers.get(column);
      const native = isPlain(origin) ? (block.native?.(origin.from!) ?? null) : null;
      let cells: ReturnType<typeof cellsFrom> | undefined;
      const plain = () => (cells ??= cellsFrom(origin, block, length, table, column, rowOf));
      if (!reader) {
        if (!native && !plain()) continue;
        readers.set(column, (reader = create(column)));
        // Its memory is taken here; where there are millions of rows, that is a slice of its own.
        yield [length, done];
        for (let row = 0; row < length; row += BLOCK)
          reader.read(nothing, 0, row, Math.min(BLOCK, length - row));
      }
      const known = ids?.size ?? 0;
      if (!native || !reader.readNative?.(native, length, block.rows)) {
        const { values, at } = plain() ?? none;
        reader.read(values, at, length, block.rows);
      }
      if (ids && column === key[0]) added += ids.size - known;
    }
    length += block.rows;
    yield [length, (done = block.done)];
  }

  if (length || names.size) checkOrigins(table, origins, names);
  for (const [column, { required, derivable }] of Object.entries(specs)) {
    if (readers.has(column)) continue;
    const { from } = origins.get(column)!;
    const named = from === undefined || names.has(from);
    if (required && (length || (names.size && !named)))
      throw wrong(
        { table, column },
        `the required column is missing; there are ${listed(names)}.${didYouMean(column, names) || ' A mapping says which of them it is.'}`,
      );
    // An empty array of rows lacks nothing: its figures are 0, not unknown.
    if (!length && (required || named || (!names.size && !derivable)))
      readers.set(column, create(column));
  }

  const columns: Record<string, Column> = {};
  for (const [column, reader] of readers) {
    const read = reader.finish(length);
    if (read) columns[column] = read;
    yield [length, done];
  }
  const tables: Table[] = [{ name: table, length, columns }];
  if (key[0] && added < length)
    for (const _ of checkKey(tables[0]!, key, rowOf)) yield [length, done];
  for (const [column, list] of lists) tables.push(list.table(`${table}.${column}`, columns['id']!));
  return tables;
}
