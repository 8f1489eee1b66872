import type { NumberColumn } from '../columns.js';
import type { ColumnSpec } from '../schema/spec.js';
import {
  cellError,
  grown,
  Missing,
  trimmed,
  type Place,
  type Reader,
  type TextCells,
} from './reader.js';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const COMMA = /^([+-]?\d*),(\d+)$/;

/** Number of a CSV cell; NaN where it is none. Where commas may be decimal, `1,5` is one, but `1,234` is not: it may be a thousand. */
function numberOf(cell: string, style: TextCells): number {
  const text = cell.trim();
  if (NUMBER.test(text)) return Number(text);
  const parts = style === 'point or comma' ? COMMA.exec(text) : null;
  return parts && parts[2]!.length !== 3 ? Number(`${parts[1]}.${parts[2]}`) : NaN;
}

/** Finite numbers within the bounds of the specification. */
export class NumberReader implements Reader {
  #values: Float64Array<ArrayBufferLike>;
  readonly #missing = new Missing();
  readonly #min: number;
  readonly #max: number;
  readonly #integer: boolean;
  readonly #expected: string;

  constructor(
    readonly place: Place,
    { min = -Infinity, max = Infinity, integer = false }: ColumnSpec,
  ) {
    this.#values = new Float64Array(place.capacity);
    this.#min = min;
    this.#max = max;
    this.#integer = integer;
    const noun = integer ? 'an integer' : 'a finite number';
    this.#expected =
      max < Infinity ? `${noun} from ${min} to ${max}` : min === 0 ? `${noun} of 0 or more` : noun;
  }

  read(values: readonly unknown[], at: number, row: number, count: number): void {
    const out = (this.#values = grown(this.#values, row + count));
    for (let i = 0; i < count; i++) {
      let value = values[at + i];
      if (typeof value === 'string' && this.place.text) value = numberOf(value, this.place.text);
      if (typeof value === 'number' && this.#accepts(value)) out[row + i] = value;
      else if (value == null) this.#missing.mark(this.place, row + i, this.#expected);
      else throw cellError(this.place, row + i, values[at + i], this.#expected);
    }
  }

  #accepts(value: number): boolean {
    return (
      value >= this.#min &&
      value <= this.#max &&
      (this.#integer ? Number.isSafeInteger(value) : Number.isFinite(value))
    );
  }

  finish(length: number): NumberColumn {
    return {
      kind: 'number',
      values: trimmed(this.#values, length),
      valid: this.#missing.finish(length),
    };
  }
}

const MONEY = 'an amount with at most 4 decimals';

/** Amounts in major units, kept as whole ten-thousandths so that sums are exact. */
export class MoneyReader implements Reader {
  #values: Float64Array<ArrayBufferLike>;
  readonly #missing = new Missing();

  constructor(readonly place: Place) {
    this.#values = new Float64Array(place.capacity);
  }

  read(values: readonly unknown[], at: number, row: number, count: number): void {
    const out = (this.#values = grown(this.#values, row + count));
    for (let i = 0; i < count; i++) {
      let value = values[at + i];
      if (typeof value === 'string' && this.place.text) value = numberOf(value, this.place.text);
      if (typeof value === 'number') {
        const units = Math.round(value * 10_000);
        // A decimal text of at most 4 places is read as the double nearest to units / 10000, and as no other.
        if (units / 10_000 !== value || !Number.isSafeInteger(units))
          throw cellError(this.place, row + i, values[at + i], MONEY);
        out[row + i] = units + 0;
      } else if (value == null) this.#missing.mark(this.place, row + i, MONEY);
      else throw cellError(this.place, row + i, value, MONEY);
    }
  }

  finish(length: number): NumberColumn {
    return {
      kind: 'money',
      values: trimmed(this.#values, length),
      valid: this.#missing.finish(length),
    };
  }
}
