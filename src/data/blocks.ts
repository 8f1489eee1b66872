import { fault, show } from './fault.js';
import { BLOCK, type TextCells } from './read/reader.js';

/** Some rows of a table, as cells by column. */
export interface Block {
  rows: number;
  /** Cells of a column by the host's name, from `at` on; null where no row of the block has it. Good until the next call. */
  cells(name: string): Cells | null;
}

export interface Cells {
  values: readonly unknown[];
  at: number;
}

/** A table in the host's shape, read block by block. */
export interface BlockSource {
  /** The host's column names met so far. */
  readonly names: ReadonlySet<string>;
  /** Rows, where they are known before reading. */
  readonly rows: number | null;
  /** Cells are texts: CSV. */
  readonly text?: TextCells;
  /** Work there is and work done, in bytes or so. */
  readonly size: number;
  readonly done: number;
  blocks(): Iterable<Block>;
  /** Number of a row in the host's table, from 0, where it is another. */
  rowOf?: ((row: number) => number) | undefined;
}

/** What a row or a cell of an array is reckoned to weigh beside a byte of text. */
const ROW_SIZE = 100;

/** A table given as an object of columns. Throws a schema error where they differ in length. */
export class ColumnBlocks implements BlockSource {
  readonly names = new Set<string>();
  readonly rows: number;
  readonly size: number;
  done = 0;

  constructor(
    table: string,
    readonly columns: Readonly<Record<string, unknown>>,
  ) {
    let first: string | null = null;
    let rows = 0;
    for (const [column, values] of Object.entries(columns)) {
      if (values === undefined) continue;
      if (!Array.isArray(values))
        throw fault('schema', { table, column }, `${show(values)} is not an array of values`);
      if (first !== null && values.length !== rows) {
        const place = { table, column, row: Math.min(rows, values.length) + 1 };
        throw fault(
          'schema',
          place,
          `it has ${values.length} values, column "${first}" has ${rows}`,
        );
      }
      first ??= column;
      rows = values.length;
      this.names.add(column);
    }
    this.rows = rows;
    this.size = rows * ROW_SIZE;
  }

  *blocks(): Generator<Block> {
    for (let at = 0; at < this.rows; at += BLOCK) {
      const rows = Math.min(BLOCK, this.rows - at);
      const cells = (name: string): Cells | null =>
        this.names.has(name) ? { values: this.columns[name] as unknown[], at } : null;
      yield { rows, cells };
      this.done = (at + rows) * ROW_SIZE;
    }
  }
}

/** A table given as an array of rows. A property that is undefined counts as lacking. */
export class RowBlocks implements BlockSource {
  readonly names = new Set<string>();
  readonly rows: number;
  readonly size: number;
  done = 0;
  readonly #gather: Gather;

  constructor(
    table: string,
    readonly input: readonly unknown[],
  ) {
    this.rows = input.length;
    this.size = this.rows * ROW_SIZE;
    this.#gather = new Gather(table, this.names);
  }

  *blocks(): Generator<Block> {
    for (let at = 0; at < this.rows; at += BLOCK) {
      const rows = Math.min(BLOCK, this.rows - at);
      yield this.#gather.block(this.input, at, rows, at);
      this.done = (at + rows) * ROW_SIZE;
    }
  }
}

/** Makes blocks of row objects. */
export class Gather {
  #keys: string[] = [];
  readonly #buffer: unknown[] = [];

  constructor(
    readonly table: string,
    readonly names: Set<string>,
  ) {}

  /** `count` rows from `input[at]`; `row` is the number of the first, from 0, for messages. */
  block(input: readonly unknown[], at: number, count: number, row: number): Block {
    for (let i = 0; i < count; i++) {
      const item = input[at + i];
      if (typeof item !== 'object' || item === null || Array.isArray(item)) {
        const place = { table: this.table, row: row + i + 1 };
        throw fault('schema', place, `${show(item)} is not an object with one property per column`);
      }
      this.#note(item);
    }
    return {
      rows: count,
      cells: (name) => this.#cells(input as readonly Record<string, unknown>[], at, count, name),
    };
  }

  /** Rows mostly have the keys of the row before. */
  #note(item: object): void {
    const keys = Object.keys(item);
    const known = this.#keys;
    let same = keys.length === known.length;
    for (let k = 0; same && k < keys.length; k++) same = keys[k] === known[k];
    if (same) return;
    for (const key of keys) this.names.add(key);
    this.#keys = keys;
  }

  #cells(
    input: readonly Record<string, unknown>[],
    at: number,
    count: number,
    name: string,
  ): Cells | null {
    if (!this.names.has(name)) return null;
    const buffer = this.#buffer;
    let any = false;
    for (let i = 0; i < count; i++) {
      const value = input[at + i]![name];
      if (value !== undefined) any = true;
      buffer[i] = value;
    }
    return any ? { values: buffer, at: 0 } : null;
  }
}
