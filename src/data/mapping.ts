import type { ColumnMapping, Mapping } from '../contract/source.js';
import type { Block, Cells } from './blocks.js';
import { fault, listed, show } from './fault.js';
import type { TableSpec } from './schema/spec.js';

/** Where the cells of one of our columns come from. */
export type Origin =
  | { from: string; values: ReadonlyMap<string, unknown> | null; mapped: boolean }
  | { constant: unknown };

const ROW = '$row';

/** The host's name of each of our tables. Throws a schema error for a mapping of a table that Jalon does not have. */
export function hostTable(mapping: Mapping | undefined, table: string): string {
  const name = mapping?.[table]?.['$table'];
  if (name === undefined) return table;
  if (typeof name !== 'string')
    throw fault('schema', { table }, 'the mapping needs a name in $table');
  return name;
}

/** Throws a schema error where a mapping names a table or a column that Jalon does not have. */
export function checkMapping(mapping: Mapping, specs: Readonly<Record<string, TableSpec>>): void {
  for (const [table, columns] of Object.entries(mapping)) {
    const spec = Object.hasOwn(specs, table) ? specs[table]! : null;
    if (!spec)
      throw fault(
        'schema',
        { table },
        `the mapping names it; there are ${listed(Object.keys(specs))}`,
      );
    for (const column of Object.keys(columns))
      if (column !== '$table' && !Object.hasOwn(spec.columns, column)) {
        const known = listed(Object.keys(spec.columns));
        throw fault('schema', { table, column }, `the mapping names it; there are ${known}`);
      }
  }
}

/** Origins of our columns: as mapped, else the host's column of our name. */
export function originsOf(
  table: string,
  spec: TableSpec,
  mapping: Mapping | undefined,
): Map<string, Origin> {
  const origins = new Map<string, Origin>();
  const columns = mapping?.[table] ?? {};
  for (const column of Object.keys(spec.columns)) {
    const own = Object.hasOwn(columns, column) ? columns[column]! : null;
    origins.set(
      column,
      own === null ? { from: column, values: null, mapped: false } : originOf(table, column, own),
    );
  }
  return origins;
}

function originOf(table: string, column: string, mapping: ColumnMapping): Origin {
  if (typeof mapping === 'string') return { from: mapping, values: null, mapped: true };
  const { from, values, constant } =
    typeof mapping === 'object' ? mapping : ({} as Exclude<ColumnMapping, string>);
  if (constant !== undefined && from === undefined && values === undefined) return { constant };
  if (constant !== undefined || (from === undefined && values === undefined)) {
    const sentence = 'the mapping needs the name of a column, {from, values} or {constant}';
    throw fault('schema', { table, column }, sentence);
  }
  return {
    from: from ?? column,
    values: values ? new Map(Object.entries(values)) : null,
    mapped: true,
  };
}

/** Cells of an origin in a block that begins at `row` (from 0); null where no row of the block has the column. */
export function cellsOf(
  origin: Origin,
  block: Block,
  row: number,
  table: string,
  column: string,
): Cells | null {
  if ('constant' in origin) return { values: new Array(block.rows).fill(origin.constant), at: 0 };
  let cells = block.cells(origin.from);
  if (!cells && origin.from === ROW)
    cells = { values: Array.from({ length: block.rows }, (_, i) => row + i + 1), at: 0 };
  const { values } = origin;
  if (!cells || !values) return cells;
  const out: unknown[] = new Array(block.rows);
  for (let i = 0; i < block.rows; i++) {
    const theirs = cells.values[cells.at + i] ?? '';
    const key = String(theirs);
    const ours = values.get(key);
    if (ours === undefined && theirs !== '') {
      const sentence = `the mapping has no value for ${show(theirs)} of "${origin.from}"`;
      throw fault('schema', { table, row: row + i + 1, column }, sentence);
    }
    out[i] = ours;
  }
  return { values: out, at: 0 };
}

/** Throws a schema error where a mapped column comes from one that the table lacks. */
export function checkOrigins(
  table: string,
  origins: ReadonlyMap<string, Origin>,
  names: ReadonlySet<string>,
): void {
  for (const [column, origin] of origins)
    if ('from' in origin && origin.mapped && origin.from !== ROW && !names.has(origin.from)) {
      const sentence = `the mapping takes it from "${origin.from}", which the data lack; they have ${listed(names)}`;
      throw fault('schema', { table, column }, sentence);
    }
}
