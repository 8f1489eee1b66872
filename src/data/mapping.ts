import type { ColumnMapping, Mapping } from '../contract/source.js';
import type { Block, Cells } from './blocks.js';
import { fault, listed, show } from './fault.js';
import type { TableSpec } from './schema/spec.js';

/** Where the cells of one of our columns come from. */
export type Origin =
  | {
      from: string;
      values: ReadonlyMap<string, unknown> | null;
      mapped: boolean;
      clean?: ((text: string) => string) | null;
    }
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
      if (!['$table', '$distinct'].includes(column) && !Object.hasOwn(spec.columns, column)) {
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

function originOf(table: string, column: string, mapping: ColumnMapping | boolean): Origin {
  if (typeof mapping === 'string') return { from: mapping, values: null, mapped: true };
  const { constant, ...way } =
    typeof mapping === 'object' ? mapping : ({} as Exclude<ColumnMapping, string>);
  const { from, values, without = '', date } = way;
  const ways = Object.values(way).filter((one) => one !== undefined).length;
  if (constant !== undefined && !ways) return { constant };
  if (constant !== undefined || !ways || (date && !/^(dmy|mdy)$/.test(date))) {
    const sentence =
      'the mapping needs the name of a column, {from, values, without, date: "dmy" or "mdy"} or {constant}';
    throw fault('schema', { table, column }, sentence);
  }
  return {
    from: from ?? column,
    values: values ? new Map(Object.entries(values)) : null,
    mapped: true,
    clean: without || date ? (text) => cleaned(text, without, date) : null,
  };
}

/** Text without some signs; a date in ISO order, where it is one. */
function cleaned(text: string, without: string, date: string | undefined): string {
  for (const sign of without) text = text.replaceAll(sign, '');
  if (!date) return text;
  return text.replace(/^(\d\d?)\D(\d\d?)\D(\d{4})\b/, (_, first: string, second: string, year) => {
    const [day, month] = date === 'dmy' ? [first, second] : [second, first];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}

/** Cells of an origin in a block that begins at `row` (from 0); null where no row of the block has the column. */
export function cellsOf(
  origin: Origin,
  block: Block,
  row: number,
  table: string,
  column: string,
  rowOf = (n: number) => n,
): Cells | null {
  if ('constant' in origin) return { values: new Array(block.rows).fill(origin.constant), at: 0 };
  let cells = block.cells(origin.from);
  if (!cells && origin.from === ROW)
    cells = { values: Array.from({ length: block.rows }, (_, i) => rowOf(row + i) + 1), at: 0 };
  const { values, clean } = origin;
  if (!cells || !(values || clean)) return cells;
  const out: unknown[] = new Array(block.rows);
  for (let i = 0; i < block.rows; i++) {
    let theirs = cells.values[cells.at + i] ?? '';
    if (clean && typeof theirs === 'string') theirs = clean(theirs);
    if (!values) {
      out[i] = theirs === '' ? null : theirs;
      continue;
    }
    const ours = values.get(String(theirs));
    if (ours === undefined && theirs !== '') {
      const sentence = `the mapping has no value for ${show(theirs)} of "${origin.from}"`;
      throw fault('schema', { table, row: rowOf(row + i) + 1, column }, sentence);
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
