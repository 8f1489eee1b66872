import { parseDay, parseMonth } from '../../calendar/civil.js';
import { parseInstant } from '../../calendar/instant.js';
import type { Zone } from '../../calendar/zone.js';
import type { DayColumn, InstantColumn } from '../columns.js';
import { cellError, grown, Missing, trimmed, type Place, type Reader } from './reader.js';

const kinds = {
  day: { parse: parseDay, expected: 'a date that exists, such as 2026-11-30' },
  month: { parse: parseMonth, expected: 'a month such as 2026-11' },
};

/** Civil days (`YYYY-MM-DD`) or months (`YYYY-MM`). */
export class DayReader implements Reader {
  #values: Int32Array<ArrayBufferLike>;
  readonly #missing = new Missing();

  constructor(
    readonly place: Place,
    readonly kind: 'day' | 'month',
  ) {
    this.#values = new Int32Array(place.capacity);
  }

  read(values: readonly unknown[], at: number, row: number, count: number): void {
    const out = (this.#values = grown(this.#values, row + count));
    const { parse, expected } = kinds[this.kind];
    let last: unknown;
    let parsed: number | null = null;
    for (let i = 0; i < count; i++) {
      const value = values[at + i];
      if (value == null) {
        this.#missing.mark(this.place, row + i, expected);
        continue;
      }
      if (value !== last) {
        parsed = typeof value === 'string' ? parse(value) : null;
        last = value;
      }
      if (parsed === null) throw cellError(this.place, row + i, value, expected);
      out[row + i] = parsed;
    }
  }

  finish(length: number): DayColumn {
    return {
      kind: this.kind,
      values: trimmed(this.#values, length),
      valid: this.#missing.finish(length),
    };
  }
}

const INSTANT = 'a date or time that exists, such as 2026-11-30T14:05:00-05:00';

/** ISO dates and times; without an offset they are civil time in the dataset's zone. */
export class InstantReader implements Reader {
  #values: Float64Array<ArrayBufferLike>;
  readonly #missing = new Missing();

  constructor(
    readonly place: Place,
    readonly zone: Zone,
  ) {
    this.#values = new Float64Array(place.capacity);
  }

  read(values: readonly unknown[], at: number, row: number, count: number): void {
    const out = (this.#values = grown(this.#values, row + count));
    for (let i = 0; i < count; i++) {
      const value = values[at + i];
      if (value == null) {
        this.#missing.mark(this.place, row + i, INSTANT);
        continue;
      }
      const parsed = typeof value === 'string' ? parseInstant(value, this.zone) : null;
      if (parsed === null) throw cellError(this.place, row + i, value, INSTANT);
      out[row + i] = parsed;
    }
  }

  finish(length: number): InstantColumn {
    return {
      kind: 'instant',
      values: trimmed(this.#values, length),
      valid: this.#missing.finish(length),
    };
  }
}
