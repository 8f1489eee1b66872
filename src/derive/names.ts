import type { CodeColumn, Dictionary, Table } from '../data/columns.js';
import { codesOf, textOf } from './read.js';

const none: Dictionary = { size: 1, values: [''], at: () => '', codeOf: () => -1 };

/** The dictionary of a domain: that of the first of its columns which the data have. */
export const dictionaryOf = (...columns: (CodeColumn | null)[]): Dictionary =>
  columns.find((column) => column)?.dictionary ?? none;

/** A table of named things (people, units, lists, brands) looked up by code. */
export class Names {
  /** Row + 1 of each code, 0 where the table has no such row. */
  readonly #rowOf: Uint32Array;
  readonly #name: (row: number) => string | null;
  readonly #code: (row: number) => string | null;

  constructor(
    readonly dictionary: Dictionary,
    readonly table: Table | undefined,
  ) {
    this.#rowOf = new Uint32Array(dictionary.size);
    const ids = codesOf(table, 'id');
    if (ids) for (let row = 0; row < table!.length; row++) this.#rowOf[ids.codes[row]!] = row + 1;
    this.#name = textOf(table, 'name');
    this.#code = textOf(table, 'code');
  }

  /** Row of a code, or -1. */
  rowOf(code: number): number {
    return (this.#rowOf[code] ?? 0) - 1;
  }

  /** The thing's name; its id where the table does not know it. */
  nameOf(code: number): string {
    if (code === 0) return '';
    const row = this.rowOf(code);
    return (row < 0 ? null : this.#name(row)) ?? this.dictionary.at(code);
  }

  /** The thing's code in the host's books. */
  bookCodeOf(code: number): string | null {
    const row = this.rowOf(code);
    return row < 0 ? null : this.#code(row);
  }
}

/** Codes of a column of a named table by the code of its row's id; 0 where there is none. */
export function refsByCode(names: Names, column: string): Uint32Array {
  const refs = codesOf(names.table, column);
  const out = new Uint32Array(names.dictionary.size);
  if (refs)
    for (let code = 1; code < out.length; code++) {
      const row = names.rowOf(code);
      if (row >= 0) out[code] = refs.codes[row]!;
    }
  return out;
}
