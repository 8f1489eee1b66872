import type { JalonError } from '../contract/error.js';
import { didYouMean } from '../contract/nearest.js';
import type { ColumnMapping, Mapping } from '../contract/source.js';
import type { TableName } from '../contract/tables.js';
import type { Block, Cells } from './blocks.js';
import { listed, show, wrong, type DataPlace } from './fault.js';
import type { TableSpec } from './schema/tables.js';

/** Where the cells of one of our columns come from. */
export interface Origin {
  /** The host's column; none where the cells are a constant. */
  from?: string | undefined;
  values?: ReadonlyMap<string, unknown> | undefined;
  clean?: ((text: string) => string) | undefined;
  constant?: unknown;
  mapped?: boolean;
}

const ROW = '$row';

/** Whether the cells are the host's as they are. */
export const isPlain = ({ from, values, clean }: Origin): boolean =>
  from !== undefined && !values && !clean;

/** A fault of the mapping itself: the page says so, not the data. */
const misread = (place: DataPlace, sentence: string): JalonError =>
  wrong({ ...place, detail: { property: 'mapping' } }, sentence);

/** The error of something that a mapping takes from where it is not. */
export const lacking = (place: DataPlace, from: string, names: Iterable<string>): JalonError =>
  misread(
    place,
    `the mapping takes it from "${from}", which the data lack; they have ${listed(names)}.${didYouMean(from, names)}`,
  );

/** What a mapping says of a table. */
export const columnsOf = (
  mapping: Mapping,
  table: string,
): Readonly<Record<string, ColumnMapping | boolean | undefined>> =>
  mapping[table as TableName] ?? {};

/** The host's name of each of our tables. Throws a schema error where a mapping names a table or a column that Jalon does not have. */
export function hostTables(
  mapping: Mapping,
  specs: Readonly<Record<string, TableSpec>>,
): Map<string, string> {
  const check = (place: DataPlace, name: string, of: object): void => {
    if (!Object.hasOwn(of, name))
      throw misread(
        place,
        `the mapping names it; there are ${listed(Object.keys(of))}.${didYouMean(name, Object.keys(of))}`,
      );
  };
  for (const [table, columns] of Object.entries(mapping)) {
    check({ table }, table, specs);
    for (const column of Object.keys(columns))
      if (!['$table', '$distinct'].includes(column))
        check({ table, column }, column, specs[table]!.columns);
  }
  return new Map(
    Object.keys(specs).map((table) => {
      const { $table: name = table } = columnsOf(mapping, table);
      if (typeof name !== 'string') throw misread({ table }, 'the mapping needs a name in $table');
      return [table, name];
    }),
  );
}

/** Origins of our columns: as mapped, else the host's column of our name. */
export function originsOf(table: string, spec: TableSpec, mapping: Mapping): Map<string, Origin> {
  const columns = columnsOf(mapping, table);
  return new Map(
    Object.keys(spec.columns).map((column): [string, Origin] => {
      const own = Object.hasOwn(columns, column) ? columns[column]! : null;
      if (own === null) return [column, { from: column }];
      const { constant, ...way } =
        typeof own === 'string'
          ? { from: own }
          : (Object(own) as Partial<Exclude<ColumnMapping, string>>);
      const { from = column, values, without = '', date } = way;
      const isWay = Object.values(way).some((one) => one !== undefined);
      if ((constant !== undefined) === isWay || (date && !/^(dmy|mdy)$/.test(date)))
        throw misread(
          { table, column },
          'the mapping needs the name of a column, {from, values, without, date: "dmy" or "mdy"} or {constant}',
        );
      if (!isWay) return [column, { constant }];
      const clean = without || date ? (text: string) => cleaned(text, without, date) : undefined;
      const known = values && new Map(Object.entries(values));
      return [column, { from, values: known, clean, mapped: true }];
    }),
  );
}

/** Text without some signs; a date in ISO order, where it is one. */
function cleaned(text: string, without: string, date: string | undefined): string {
  // Thousands are parted by spaces that nobody can type.
  for (const sign of without) text = text.replaceAll(sign === ' ' ? /\s/g : sign, '');
  if (!date) return text;
  return text.replace(/^(\d\d?)\D(\d\d?)\D(\d{4})\b/, (_, first: string, second: string, year) => {
    const [day, month] = date === 'dmy' ? [first, second] : [second, first];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}

/** Cells of an origin in a block that begins at `row` (from 0); null where no row of the block has the column. */
export function cellsFrom(
  origin: Origin,
  block: Block,
  row: number,
  table: string,
  column: string,
  rowOf = (n: number) => n,
): Cells | null {
  const { rows } = block;
  const { from, values, clean, constant } = origin;
  if (from === undefined) return { values: new Array(rows).fill(constant), at: 0 };
  let cells = block.cells(from);
  if (!cells && from === ROW)
    cells = { values: Array.from({ length: rows }, (_, i) => rowOf(row + i) + 1), at: 0 };
  if (!cells || isPlain(origin)) return cells;
  const out: unknown[] = new Array(rows);
  for (let i = 0; i < rows; i++) {
    let theirs = cells.values[cells.at + i] ?? '';
    if (clean && typeof theirs === 'string') theirs = clean(theirs);
    out[i] = values ? values.get(String(theirs)) : theirs === '' ? null : theirs;
    if (out[i] === undefined && theirs !== '')
      throw wrong(
        { table, row: rowOf(row + i) + 1, column },
        `the mapping has no value for ${show(theirs)} of "${from}"`,
      );
  }
  return { values: out, at: 0 };
}

/** Throws a schema error where a mapped column comes from one that the table lacks. */
export function checkOrigins(
  table: string,
  origins: ReadonlyMap<string, Origin>,
  names: ReadonlySet<string>,
): void {
  for (const [column, { from, mapped }] of origins)
    if (mapped && from && from !== ROW && !names.has(from))
      throw lacking({ table, column }, from, names);
}
