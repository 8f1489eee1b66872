import type { Zone } from '../calendar/zone.js';
import type { BlockSource } from './blocks.js';
import type { CodeColumn, Column, Table } from './columns.js';
import type { Dictionaries } from './dictionary.js';
import { fault, listed } from './fault.js';
import { checkKey } from './keys.js';
import { cellsOf, checkOrigins, type Origin } from './mapping.js';
import { RefReader } from './read/codes.js';
import { createReader } from './read/create.js';
import { ListReader } from './read/lists.js';
import { BLOCK, type Reader } from './read/reader.js';
import type { TableSpec } from './schema/spec.js';

export interface TableContext {
  zone: Zone;
  dictionaries: Dictionaries;
}

const nothing: readonly unknown[] = new Array(BLOCK).fill(null);

/**
 * Reads a table into typed columns; yields the rows read so far after each block. The result has the table itself first
 * and then one table for each list column it has (`opportunities.team`).
 */
export function* readTable(
  name: string,
  spec: TableSpec,
  source: BlockSource,
  origins: ReadonlyMap<string, Origin>,
  { zone, dictionaries }: TableContext,
): Generator<number, Table[]> {
  const readers = new Map<string, Reader>();
  const create = (column: string): Reader => {
    const columnSpec = spec.columns[column]!;
    const { required = false } = columnSpec;
    const place = {
      table: name,
      column,
      required,
      text: source.text,
      rowOf: source.rowOf,
      capacity: source.rows ?? BLOCK,
    };
    const reader = createReader(place, columnSpec, zone, dictionaries);
    if (spec.key?.[0] === column && reader instanceof RefReader)
      reader.dictionary.reserve(source.rows ?? 0);
    return reader;
  };

  let length = 0;
  for (const block of source.blocks()) {
    for (const [column, origin] of origins) {
      const cells = cellsOf(origin, block, length, name, column, source.rowOf);
      let reader = readers.get(column);
      if (!reader) {
        if (!cells) continue;
        readers.set(column, (reader = create(column)));
        // Its memory is taken here; where there are millions of rows, that is a slice of its own.
        yield length;
        for (let row = 0; row < length; row += BLOCK)
          reader.read(nothing, 0, row, Math.min(BLOCK, length - row));
      }
      if (cells) reader.read(cells.values, cells.at, length, block.rows);
      else reader.read(nothing, 0, length, block.rows);
    }
    length += block.rows;
    yield length;
  }

  if (length > 0 || source.names.size > 0) checkOrigins(name, origins, source.names);
  for (const [column, { required, derivable }] of Object.entries(spec.columns)) {
    if (readers.has(column)) continue;
    const origin = origins.get(column)!;
    const named = 'constant' in origin || source.names.has(origin.from);
    if (required && (length > 0 || (source.names.size > 0 && !named)))
      throw fault(
        'schema',
        { table: name, column },
        `the required column is missing; there are ${listed(source.names)}`,
      );
    // An empty array of rows lacks nothing: its figures are 0, not unknown.
    const unsaid = source.names.size === 0 && !derivable;
    if (length === 0 && (required || named || unsaid)) readers.set(column, create(column));
  }

  const columns: Record<string, Column> = {};
  for (const [column, reader] of readers) {
    const read = reader.finish(length);
    if (read) columns[column] = read;
  }
  const table: Table = { name, length, columns };
  const first = spec.key && readers.get(spec.key[0]!);
  if (spec.key && !(first instanceof RefReader && first.added === length))
    yield* checkKey(table, spec.key, source.rowOf);
  const tables = [table];
  for (const [column, reader] of readers)
    if (reader instanceof ListReader)
      tables.push(reader.table(`${name}.${column}`, columns['id'] as CodeColumn));
  return tables;
}
