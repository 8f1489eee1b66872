/** Where a grid's cells are. Row -2 is the head, -1 the totals. */
export interface GridPlaces {
  readonly element: HTMLElement | null;
  readonly columns: readonly { id: string }[];
  readonly length: number;
  readonly hasTotals: boolean;
  /** Undefined while the row is out of sight. */
  cell(row: number, column: number): HTMLElement | undefined;
  keyAt(row: number): string;
  indexOf(key: string, near: number): number;
  reveal(row: number): void;
}

const clamp = (value: number, from: number, to: number): number =>
  Math.max(from, Math.min(to, value));

/**
 * The one cell of a grid that Tab reaches. It belongs to a row and a column, not to an element: when rows are
 * recycled, sorted or refreshed, the focus goes where they went; while its row is out of sight the grid holds it.
 */
export class Focus {
  row = -2;
  #key = '';
  #column = '';
  #at = 0;
  #held = false;
  #moving = false;
  #stop: HTMLElement | null = null;

  constructor(private readonly grid: GridPlaces) {}

  /** Index of the column, or of the one now in its place. */
  get column(): number {
    const { columns } = this.grid;
    const found = columns.findIndex(({ id }) => id === this.#column);
    return found >= 0 ? found : clamp(this.#at, 0, columns.length - 1);
  }

  /** The focus is now in this cell. */
  take(row: number, column: number): void {
    this.row = row;
    this.#key = this.grid.keyAt(row);
    this.#column = this.grid.columns[column]?.id ?? '';
    this.#at = column;
    this.#setStop(this.grid.cell(row, column));
  }

  /** The grid itself was reached by Tab: its row is out of sight. */
  enter(): void {
    if (!this.#moving) this.#go();
  }

  move(rows: number, columns: number): void {
    const { length, hasTotals } = this.grid;
    // To the edge means the edge of the data.
    const first = rows === -Infinity ? 0 : -2;
    let row = clamp(this.row + rows, first, length - 1);
    if (row === -1 && !hasTotals) row = rows < 0 || length === 0 ? -2 : 0;
    const column = clamp(this.column + columns, 0, this.grid.columns.length - 1);
    this.take(row, column);
    this.#go();
  }

  /** Before elements change what they show. */
  hold(): void {
    const { element } = this.grid;
    const active = (element?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    if (!this.#moving) this.#held = !!active && !!element?.contains(active);
    this.#moving = true;
  }

  /** After: the focus is where its row and column are now. */
  restore(): void {
    const { grid } = this;
    if (this.row >= 0) {
      const found = grid.indexOf(this.#key, this.row);
      this.row = found >= 0 ? found : Math.min(this.row, grid.length - 1);
      if (found < 0) this.#key = this.row < 0 ? '' : grid.keyAt(this.row);
    }
    if (this.row === -1 && !grid.hasTotals) this.row = -2;
    const cell = grid.cell(this.row, this.column);
    this.#setStop(cell);
    if (this.#held) this.#focus(cell ?? grid.element, true);
    this.#moving = false;
  }

  #go(): void {
    if (this.row >= 0) this.grid.reveal(this.row);
    const cell = this.grid.cell(this.row, this.column);
    this.#setStop(cell);
    this.#focus(cell, false);
  }

  #focus(cell: HTMLElement | null | undefined, preventScroll: boolean): void {
    const active = (cell?.getRootNode() as ShadowRoot | undefined)?.activeElement ?? null;
    // A button in the cell may keep it.
    if (active !== cell && (cell === this.grid.element || !cell?.contains(active)))
      cell?.focus({ preventScroll });
  }

  #setStop(cell: HTMLElement | undefined): void {
    const stop = cell ?? this.grid.element;
    if (stop === this.#stop && stop?.tabIndex === 0) return;
    if (this.#stop) this.#stop.tabIndex = -1;
    if (stop) stop.tabIndex = 0;
    this.#stop = stop ?? null;
  }
}
