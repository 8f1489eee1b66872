import type { Links } from '../base.js';

/** Days that deals stayed in a stage, with the row of each stay. */
export class Stays {
  #days = new Float64Array(1024);
  #rows = new Uint32Array(1024);
  #count = 0;

  add(days: number, row: number): void {
    const at = this.#count++;
    if (at === this.#rows.length) {
      const [before, rowsBefore] = [this.#days, this.#rows];
      (this.#days = new Float64Array(2 * at)).set(before);
      (this.#rows = new Uint32Array(2 * at)).set(rowsBefore);
    }
    this.#days[at] = days;
    this.#rows[at] = row;
  }

  links(): Links {
    const length = this.#count;
    const rowStart = new Uint32Array(length + 1);
    for (let i = 1; i <= length; i++) rowStart[i] = i;
    return {
      amounts: this.#days.slice(0, length),
      persons: new Uint32Array(length),
      rowStart,
      rows: this.#rows.slice(0, length),
      scale: 1,
    };
  }
}
