import { show, wrong } from './fault.js';
import type { NativeCells } from './native.js';
import { BLOCK, type TextCells } from './read.js';
import { isObject } from './schema/top.js';

/** Some rows of a table, as cells by column. */
export interface Block {
  rows: number;
  /** What of the source's size lies behind its end. */
  done: number;
  /** Cells of a column by the host's name, from `at` on; null where no row of the block has it. Good until the next call. */
  cells(name: string): Cells | null;
  /** The same as the format has them, where that is quicker to read. */
  native?(name: string): NativeCells | null;
}

export interface Cells {
  values: readonly unknown[];
  at: number;
}

/** A table in the host's shape, read block by block. */
export interface BlockSource {
  /** The host's column names met so far. */
  readonly names: Set<string>;
  /** Rows, where they are known before reading. */
  readonly rows: number | null;
  /** Cells are texts: CSV. */
  text?: TextCells;
  /** Work there is, in bytes or so; null where nobody knows. */
  readonly size: number | null;
  /** A promise where the next block has to be waited for. */
  blocks(): Iterable<Block | Promise<unknown>>;
  /** Number of a row in the host's table, from 0, where it is another. */
  rowOf?: ((row: number) => number) | undefined;
}

/** What a row or a cell of an array is reckoned to weigh beside a byte of text. */
const ROW_SIZE = 100;

/** A source of rows that are there already; `cells` are those of the rows from `at` on. */
const inMemory = (
  names: Set<string>,
  length: number,
  cells: (at: number, rows: number) => Block['cells'],
): BlockSource => ({
  names,
  rows: length,
  size: length * ROW_SIZE,
  *blocks() {
    for (let at = 0; at < length; at += BLOCK) {
      const rows = Math.min(BLOCK, length - at);
      yield { rows, done: (at + rows) * ROW_SIZE, cells: cells(at, rows) };
    }
  },
});

/** A table given as an object of columns. Throws a schema error where they differ in length. */
export function columnBlocks(
  table: string,
  columns: Readonly<Record<string, unknown>>,
): BlockSource {
  const names = new Set<string>();
  let length = 0;
  for (const [column, values] of Object.entries(columns)) {
    if (values === undefined) continue;
    if (!Array.isArray(values))
      throw wrong({ table, column }, `${show(values)} is not an array of values`);
    const [first] = names;
    if (first !== undefined && values.length !== length)
      throw wrong(
        { table, column, row: Math.min(length, values.length) + 1 },
        `it has ${values.length} values, column "${first}" has ${length}`,
      );
    length = values.length;
    names.add(column);
  }
  return inMemory(
    names,
    length,
    (at) => (name) => (names.has(name) ? { values: columns[name] as unknown[], at } : null),
  );
}

/** A table given as an array of rows. A property that is undefined counts as lacking. */
export function rowBlocks(table: string, input: readonly unknown[]): BlockSource {
  const names = new Set<string>();
  const gather = gatherer(table, names);
  return inMemory(names, input.length, (at, rows) => gather(input, at, rows, at));
}

/** Makes cells by column of `count` row objects from `input[at]`; `row` is the number of the first, from 0, for messages. */
export function gatherer(table: string, names: Set<string>) {
  const buffer: unknown[] = [];
  /** Rows mostly have the keys of the row before. */
  let known: string[] = [];
  return (input: readonly unknown[], at: number, count: number, row: number): Block['cells'] => {
    for (let i = 0; i < count; i++) {
      const item = input[at + i];
      if (!isObject(item))
        throw wrong(
          { table, row: row + i + 1 },
          `${show(item)} is not an object with one property per column`,
        );
      const keys = Object.keys(item);
      if (keys.length === known.length && keys.every((key, k) => key === known[k])) continue;
      known = keys;
      for (const key of keys) names.add(key);
    }
    return (name) => {
      if (!names.has(name)) return null;
      let any = false;
      for (let i = 0; i < count; i++) {
        const value = (input[at + i] as Record<string, unknown>)[name];
        any ||= value !== undefined;
        buffer[i] = value;
      }
      return any ? { values: buffer, at: 0 } : null;
    };
  };
}
