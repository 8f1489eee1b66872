import type { ResultRow } from '../../contract/query.js';

/** A line of the grid: a row, or one listed under an expanded row. */
export interface Item {
  /** Undefined while it is being loaded. */
  row: ResultRow | undefined;
  key: string;
  /** The row that it is listed under. */
  parent?: ResultRow;
}

/** Rows listed under a row, by that row's key; null while they are being asked. */
export type Open = ReadonlyMap<string, readonly ResultRow[] | null>;

/** The lines of a grid in order, without a copy of the rows. */
export class Items {
  readonly length: number;
  readonly #groups: { at: number; key: string; rows: readonly (ResultRow | undefined)[] }[] = [];

  constructor(
    readonly rows: readonly (ResultRow | undefined)[],
    readonly order: Uint32Array,
    readonly keyOf: (row: ResultRow) => string,
    readonly open: Open = new Map(),
  ) {
    let length = order.length;
    if (open.size > 0)
      order.forEach((index, at) => {
        const row = rows[index];
        const key = row && keyOf(row);
        if (key === undefined || !open.has(key)) return;
        const under = open.get(key) ?? [undefined];
        this.#groups.push({ at, key, rows: under });
        length += under.length;
      });
    this.length = length;
  }

  at(index: number): Item {
    let at = index;
    for (const group of this.#groups) {
      if (at <= group.at) break;
      const child = at - group.at - 1;
      if (child < group.rows.length) {
        const row = group.rows[child];
        return {
          row,
          key: `${group.key}\n${row ? this.keyOf(row) : ''}`,
          parent: this.rows[this.order[group.at]!]!,
        };
      }
      at -= group.rows.length;
    }
    const row = this.rows[this.order[at]!];
    return { row, key: row ? this.keyOf(row) : `\n${at}` };
  }

  /** Place of a line by its key, -1 where it is gone; `near` is looked at first. */
  indexOf(key: string, near = 0): number {
    if (near < this.length && this.at(near).key === key) return near;
    for (let i = 0; i < this.length; i++) if (this.at(i).key === key) return i;
    return -1;
  }
}
