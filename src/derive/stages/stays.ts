import type { Links } from '../base.js';

/** Days that deals stayed in a stage, with the row of each stay. */
export class Stays {
  readonly #days: number[] = [];
  readonly #rows: number[] = [];

  add(days: number, row: number): void {
    this.#days.push(days);
    this.#rows.push(row);
  }

  links(): Links {
    const { length } = this.#rows;
    const rowStart = new Uint32Array(length + 1);
    for (let i = 1; i <= length; i++) rowStart[i] = i;
    return {
      amounts: new Float64Array(this.#days),
      persons: new Uint32Array(length),
      rowStart,
      rows: new Uint32Array(this.#rows),
      scale: 1,
    };
  }
}
