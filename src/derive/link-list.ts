import type { Links } from './base.js';
import { grown } from './grown.js';

/** Collects events with the rows each belongs to; one that belongs to none is left out. */
export class LinkList {
  #count = 0;
  #amounts = new Float64Array(64);
  #persons = new Uint32Array(64);
  #rowStart = new Uint32Array(64);
  #rows = new Uint32Array(64);

  /** The event's rows are `rows[from … to)`. */
  add(
    amount: number,
    person: number,
    rows: ArrayLike<number>,
    from = 0,
    to: number = rows.length,
  ): void {
    if (from >= to) return;
    const event = this.#count++;
    if (event + 1 === this.#rowStart.length) {
      this.#amounts = grown(Float64Array, this.#amounts, event + 1);
      this.#persons = grown(Uint32Array, this.#persons, event + 1);
      this.#rowStart = grown(Uint32Array, this.#rowStart, event + 1);
    }
    let end = this.#rowStart[event]!;
    if (end + to - from > this.#rows.length)
      this.#rows = grown(Uint32Array, this.#rows, end + to - from);
    for (let i = from; i < to; i++) this.#rows[end++] = rows[i]!;
    this.#amounts[event] = amount;
    this.#persons[event] = person;
    this.#rowStart[event + 1] = end;
  }

  links(scale: number): Links {
    return {
      amounts: this.#amounts.slice(0, this.#count),
      persons: this.#persons.slice(0, this.#count),
      rowStart: this.#rowStart.slice(0, this.#count + 1),
      rows: this.#rows.slice(0, this.#rowStart[this.#count]),
      scale,
    };
  }
}
