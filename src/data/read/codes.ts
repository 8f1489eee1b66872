import type { CodeColumn } from '../columns.js';
import type { StringDictionary } from '../dictionary.js';
import { cellError, grown, trimmed, type Place, type Reader } from './reader.js';

/** Ids and other texts of a domain: text, or an integer that becomes decimal text; empty text is null. */
export class RefReader implements Reader {
  /** Values that the dictionary lacked. */
  added = 0;
  #codes: Uint32Array<ArrayBufferLike>;
  #last: unknown = '';
  #lastCode = 0;

  constructor(
    readonly place: Place,
    readonly dictionary: StringDictionary,
    readonly expected = 'an id (text, or an integer)',
    readonly test?: (value: string) => boolean,
  ) {
    this.#codes = new Uint32Array(place.capacity);
  }

  read(values: readonly unknown[], at: number, row: number, count: number): void {
    const codes = (this.#codes = grown(this.#codes, row + count));
    const known = this.dictionary.values.length;
    for (let i = 0; i < count; i++) {
      const value = values[at + i];
      if (value !== this.#last) {
        this.#lastCode = this.code(value, row + i);
        this.#last = value;
      }
      if (this.#lastCode === 0 && this.place.required)
        throw cellError(this.place, row + i, null, this.expected);
      codes[row + i] = this.#lastCode;
    }
    this.added += this.dictionary.values.length - known;
  }

  /** Code of a cell; 0 for null. `row` is for the message. */
  code(value: unknown, row: number): number {
    if (value == null || value === '') return 0;
    if (typeof value === 'number' && Number.isSafeInteger(value)) value = String(value);
    if (typeof value !== 'string' || (this.test && !this.test(value)))
      throw cellError(this.place, row, value, this.expected);
    return this.dictionary.add(value);
  }

  finish(length: number): CodeColumn {
    return { kind: 'code', codes: trimmed(this.#codes, length), dictionary: this.dictionary };
  }
}

/** One of a few texts; their codes are their places in the specification, from 1. */
export class EnumReader implements Reader {
  #codes: Uint32Array<ArrayBufferLike>;
  readonly #expected: string;

  constructor(
    readonly place: Place,
    readonly dictionary: StringDictionary,
  ) {
    this.#codes = new Uint32Array(place.capacity);
    this.#expected = 'one of ' + dictionary.values.slice(1).join(', ');
  }

  read(values: readonly unknown[], at: number, row: number, count: number): void {
    const codes = (this.#codes = grown(this.#codes, row + count));
    const allowed = this.dictionary.values;
    for (let i = 0; i < count; i++) {
      const value = values[at + i];
      let code = allowed.length - 1;
      while (code > 0 && allowed[code] !== value) code--;
      if (code === 0 && (this.place.required || (value != null && value !== '')))
        throw cellError(this.place, row + i, value, this.#expected);
      codes[row + i] = code;
    }
  }

  finish(length: number): CodeColumn {
    return { kind: 'code', codes: trimmed(this.#codes, length), dictionary: this.dictionary };
  }
}
