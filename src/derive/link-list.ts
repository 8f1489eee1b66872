import type { Links } from './base.js';

/** Collects events with the rows each belongs to; one that belongs to none is left out. */
export class LinkList {
  readonly #amounts: number[] = [];
  readonly #persons: number[] = [];
  readonly #rowStart: number[] = [0];
  readonly #rows: number[] = [];

  add(amount: number, person: number, rows: Iterable<number>): void {
    const before = this.#rows.length;
    this.#rows.push(...rows);
    if (this.#rows.length === before) return;
    this.#amounts.push(amount);
    this.#persons.push(person);
    this.#rowStart.push(this.#rows.length);
  }

  links(scale: number): Links {
    return {
      amounts: Float64Array.from(this.#amounts),
      persons: Uint32Array.from(this.#persons),
      rowStart: Uint32Array.from(this.#rowStart),
      rows: Uint32Array.from(this.#rows),
      scale,
    };
  }
}
