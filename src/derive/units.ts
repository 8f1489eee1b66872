import { refsByCode, type Names } from './names.js';
import { textOf } from './read.js';

/** The organisation as a forest, by unit code. */
export class Units {
  /** Parent's code, 0 at a root. */
  readonly parent: Uint32Array;
  readonly #level: (string | null)[];

  constructor(readonly names: Names) {
    this.parent = refsByCode(names, 'parent');
    const level = textOf(names.table, 'level');
    this.#level = Array.from(this.parent, (_, code) =>
      names.rowOf(code) < 0 ? null : level(names.rowOf(code)),
    );
  }

  /** Levels that any unit has. */
  get levels(): string[] {
    return [...new Set(this.#level)].filter((level) => level !== null);
  }

  /** Nearest unit of a level at or above a unit, or 0. */
  at(level: string, code: number): number {
    for (let unit = code; unit !== 0; unit = this.parent[unit] ?? 0)
      if (this.#level[unit] === level) return unit;
    return 0;
  }

  /** A unit and all below it. */
  *below(ancestor: number): Generator<number> {
    if (ancestor === 0) yield 0;
    for (let unit = 1; unit < this.parent.length; unit++)
      if (this.within(unit, ancestor)) yield unit;
  }

  /** Whether a unit is another or lies below it. */
  within(code: number, ancestor: number): boolean {
    for (let unit = code; unit !== 0; unit = this.parent[unit] ?? 0)
      if (unit === ancestor) return true;
    return false;
  }
}
