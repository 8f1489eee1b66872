import type { CodeColumn, Column, Table } from '../columns.js';
import type { Dictionaries } from '../dictionary.js';
import type { ColumnSpec } from '../schema/spec.js';
import { RefReader } from './codes.js';
import { cellError, type Place, type Reader } from './reader.js';

/**
 * Lists of ids in a cell: `["a", "b"]`, or `[{"person": "p1", "role": "partner"}]` where an item has several columns;
 * in CSV `a|b` and `p1:partner|p2`. They become a table of their own, one row an item.
 */
export class ListReader implements Reader {
  readonly #rows: number[] = [];
  readonly #names: string[];
  readonly #items: RefReader[];
  readonly #codes: number[][];
  readonly #expected: string;

  constructor(
    readonly place: Place,
    item: Readonly<Record<string, ColumnSpec>>,
    dictionaries: Dictionaries,
  ) {
    this.#names = Object.keys(item);
    this.#items = Object.values(item).map(
      ({ domain, required = false }) =>
        new RefReader({ ...place, required, capacity: 0 }, dictionaries.of(domain!)),
    );
    this.#codes = this.#names.map(() => []);
    const shape = this.#names.length > 1 ? `{${this.#names.join(', ')}}` : 'ids';
    this.#expected = `a list of ${shape}`;
  }

  read(values: readonly unknown[], at: number, row: number, count: number): void {
    for (let i = 0; i < count; i++) {
      let value = values[at + i];
      if (value == null) continue;
      if (typeof value === 'string' && this.place.text) value = this.#split(value);
      if (!Array.isArray(value)) throw cellError(this.place, row + i, value, this.#expected);
      for (const item of value) this.#add(item, row + i);
    }
  }

  #split(cell: string): unknown[] {
    const items = cell.split('|').map((item) => item.trim());
    if (this.#names.length === 1) return items;
    return items.map((item) => {
      const parts = item.split(':');
      return Object.fromEntries(this.#names.map((name, i) => [name, parts[i]]));
    });
  }

  #add(item: unknown, row: number): void {
    const bare = this.#names.length === 1;
    if (!bare && (typeof item !== 'object' || !item))
      throw cellError(this.place, row, item, this.#expected);
    this.#rows.push(row);
    this.#items.forEach((reader, i) => {
      const value = bare ? item : (item as Record<string, unknown>)[this.#names[i]!];
      const code = reader.code(value, row);
      if (!code && reader.place.required) throw cellError(this.place, row, null, this.#expected);
      this.#codes[i]!.push(code);
    });
  }

  finish(): null {
    return null;
  }

  /** The items: `row` (of the owner, from 0), `id` (of the owner) and the item's columns. */
  table(name: string, owner: CodeColumn): Table {
    const columns: Record<string, Column> = {
      row: { kind: 'number', values: Float64Array.from(this.#rows), valid: null },
      id: {
        kind: 'code',
        codes: Uint32Array.from(this.#rows, (row) => owner.codes[row]!),
        dictionary: owner.dictionary,
      },
    };
    this.#names.forEach((column, i) => {
      columns[column] = {
        kind: 'code',
        codes: Uint32Array.from(this.#codes[i]!),
        dictionary: this.#items[i]!.dictionary,
      };
    });
    return { name, length: this.#rows.length, columns };
  }
}
