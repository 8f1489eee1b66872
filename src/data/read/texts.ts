import type { TextColumn } from '../columns.js';
import { cellError, type Place, type Reader } from './reader.js';

/** Free text; empty text is null. With `integers`, an integer becomes decimal text. */
export class TextReader implements Reader {
  readonly #values: (string | null)[] = [];
  readonly #expected: string;

  constructor(
    readonly place: Place,
    readonly integers: boolean,
  ) {
    this.#expected = integers ? 'text, or an integer' : 'text';
  }

  read(values: readonly unknown[], at: number, row: number, count: number): void {
    for (let i = 0; i < count; i++) {
      let value = values[at + i];
      if (this.integers && typeof value === 'number' && Number.isSafeInteger(value))
        value = String(value);
      if (typeof value === 'string' && value) this.#values.push(value);
      else if ((value == null || value === '') && !this.place.required) this.#values.push(null);
      else throw cellError(this.place, row + i, value === '' ? null : value, this.#expected);
    }
  }

  finish(): TextColumn {
    return { kind: 'text', values: this.#values };
  }
}
