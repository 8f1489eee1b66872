import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { ResultRow, Value } from '../../contract/query.js';
import { VirtualRows, type RowsHost } from '../virtual-rows/virtual-rows.js';
import { Acts, type ActsOn } from './grid.acts.js';
import { GridRow, rowPattern, type CellSource } from './grid.cells.js';
import { Focus, type GridPlaces } from './grid.focus.js';
import { renderBands, renderHead } from './grid.head.js';
import { Items, type Item } from './grid.items.js';
import type { GridColumn, GridState, Mark } from './grid.model.js';
import { Tracks } from './grid.tracks.js';
import type { GridActions, GridView } from './grid.view.js';

const rowOf = (cell: Element): Element | null => cell.closest('[role=row]');

/** A data grid in the host's shadow root: Lit draws the head, rows are written by hand. `id`: of its scroll area. */
export class Grid implements ReactiveController, CellSource, RowsHost<GridRow>, GridPlaces, ActsOn {
  readonly focus = new Focus(this);
  pinned: ReadonlySet<number> = new Set();
  headRows = 2;
  readonly #acts = new Acts(this);
  #view: GridView | null = null;
  #items = new Items([], new Uint32Array(), () => '');
  #scroller: HTMLElement | null = null;
  #tracks: Tracks | null = null;
  #rows: VirtualRows<GridRow> | null = null;
  #total: GridRow | null = null;
  #pattern: HTMLElement | null = null;
  #signature = '';
  /** The cell whose figure was asked about last, and its row's number. */
  #asked: { cell: HTMLElement; at: string | null } | null = null;

  constructor(
    readonly host: LitElement,
    readonly id: string,
    readonly actions: GridActions,
  ) {
    host.addController(this);
  }

  get columns(): readonly GridColumn[] {
    return this.#view?.columns ?? [];
  }
  get state(): GridView {
    return this.#view!;
  }
  get expandable(): boolean {
    return !!this.#view?.expandable;
  }
  get fits(): readonly number[] {
    return this.#tracks!.fits;
  }
  get element(): HTMLElement | null {
    return (this.#scroller?.firstElementChild as HTMLElement | undefined) ?? null;
  }
  get length(): number {
    return this.#items.length;
  }
  get page(): number {
    return this.#rows?.page ?? 1;
  }
  get hasTotals(): boolean {
    return !!this.#view?.totals;
  }

  render(view: GridView): TemplateResult {
    const { columns, pinned } = view;
    const old = this.#view;
    this.#view = view;
    this.pinned = new Set(columns.flatMap(({ id }, i) => (pinned.includes(id) ? [i] : [])));
    const bands = columns.some((column) => column.band) ? 1 : 0;
    this.headRows = bands + 1 + (view.totals ? 1 : 0);
    if (!old || old.rows !== view.rows || old.order !== view.order || old.open !== view.open)
      this.#items = new Items(view.rows, view.order, view.keyOf, view.open);
    return html`<div class="area">
      <div class="scroll" id=${this.id} part="scroll">
        <div
          class="grid ${view.narrow ? 'narrow' : ''}"
          part="grid"
          role="grid"
          tabindex="-1"
          aria-label=${view.label}
          aria-rowcount=${this.headRows + this.#items.length}
          aria-colcount=${columns.length}
          @keydown=${this.#acts.onKey}
          @click=${this.#onClick}
          @focusin=${this.#onFocus}
          @pointerover=${this.#onOver}
        >
          <div class="top" role="rowgroup">
            ${renderBands(columns)} ${renderHead(view, this.pinned, bands + 1, this.#acts)}
            <div class="totals" role="presentation"></div>
          </div>
          <div class="lines" role="rowgroup"></div>
        </div>
      </div>
      <span class="hidden" role="status"></span>
    </div>`;
  }

  hostConnected(): void {
    if (this.#scroller) this.#listen(true);
  }

  hostDisconnected(): void {
    if (this.#scroller) this.#listen(false);
  }

  hostUpdate(): void {
    this.focus.hold();
  }

  hostUpdated(): void {
    const scroller = this.host.renderRoot.querySelector<HTMLElement>(`#${this.id}`);
    if (scroller !== this.#scroller) this.#attach(scroller);
    if (scroller && this.#view) this.#arrange(this.#view);
    this.focus.restore();
  }

  // What rows are written from

  item(index: number): Item {
    return index < 0 ? { row: this.#view!.totals!, key: '' } : this.#items.at(index);
  }
  format(column: GridColumn, value: Value): string {
    return this.#view!.format(column, value);
  }
  isOpen(key: string): boolean {
    return !!this.#view!.open?.has(key);
  }
  word(mark: Mark | 'expand' | 'never'): string {
    return this.#view!.say(`table.${mark}`);
  }
  create(): GridRow {
    this.#pattern ??= rowPattern(this);
    return new GridRow(this, this.#pattern);
  }
  moving(): void {
    this.focus.hold();
  }
  moved(): void {
    const { first, last } = this.#rows!.range;
    this.actions.seen?.(first, last);
    const { cell, at } = this.#asked ?? {};
    if (cell && rowOf(cell)?.ariaRowIndex !== at) {
      this.#asked = null;
      this.actions.gone?.(cell);
    }
    this.focus.restore();
  }
  resized(): void {
    this.#tracks!.edges();
    this.actions.sized?.(this.#tracks!.room);
  }

  // Where cells are; row -2 is the head, -1 the totals

  cell(row: number, column: number): HTMLElement | undefined {
    if (row === -2)
      return this.element?.querySelector('.heads')?.children[column] as HTMLElement | undefined;
    return row === -1 ? this.#total?.cell(column) : this.#rows?.at(row)?.cell(column);
  }
  keyAt(row: number): string {
    return row < 0 ? '' : this.#items.at(row).key;
  }
  indexOf(key: string, near: number): number {
    return this.#items.indexOf(key, near);
  }
  reveal(row: number): void {
    this.#rows?.reveal(row);
  }

  // What a person's acts do

  hold(widths: Record<string, number> | null): void {
    this.#tracks!.held = widths;
    this.element!.classList.toggle('held', !!widths);
    if (widths) this.#setTracks(this.#view!);
  }
  change(patch: Partial<GridState>): void {
    this.actions.change(patch);
  }
  announce(what: string, id: string, n = 0): void {
    const { say, columns } = this.#view!;
    const column = columns.find((one) => one.id === id)?.title ?? id;
    this.#scroller!.nextElementSibling!.textContent = say(`table.${what}`, { column, n });
  }
  /** A figure is explained, a name expanded. */
  ask(index: number, at: number, expand: boolean): void {
    const { row, key, parent } = this.item(index);
    const column = this.columns[at];
    const cell = this.cell(index, at);
    if (!row || !column || !cell) return;
    if (this.expandable && (expand || column.name) && index >= 0 && !parent)
      this.actions.expand?.(row, key);
    else if (column.asks && !expand) {
      this.#asked = { cell, at: rowOf(cell)!.ariaRowIndex };
      this.actions.ask?.(row, column, cell, index < 0);
    }
  }

  #attach(scroller: HTMLElement | null): void {
    if (this.#scroller) this.#listen(false);
    this.#scroller = scroller;
    this.#rows = this.#total = this.#tracks = null;
    this.#signature = '';
    if (!scroller) return;
    const [top, lines] = ['.top', '.lines'].map((name) =>
      scroller.querySelector<HTMLElement>(name)!,
    );
    this.#tracks = new Tracks(scroller);
    this.#rows = new VirtualRows<GridRow>(scroller, top!, lines!, this);
    this.#listen(true);
  }

  #listen(on: boolean): void {
    const act = on ? 'addEventListener' : 'removeEventListener';
    this.#scroller![act]('scroll', this.#tracks!.edges, { passive: true });
    window[act]('beforeprint', this.#print);
    window[act]('afterprint', this.#print);
    this.#rows![on ? 'connect' : 'disconnect']();
  }

  readonly #print = (event: Event): void => this.#rows?.everything(event.type === 'beforeprint');

  /** Brings the hand-written part to the view. */
  #arrange(view: GridView): void {
    const signature = JSON.stringify([
      view.columns.map(({ id, kind, name, code, label, noBar }) => [
        id,
        kind,
        name,
        code,
        label,
        noBar,
      ]),
      [...this.pinned],
      view.narrow,
      view.expandable,
    ]);
    const rebuild = signature !== this.#signature;
    this.#signature = signature;
    this.#rows!.prepare(this.#items.length, rebuild);
    this.#setTracks(view);
    const holder = this.#scroller!.querySelector('.totals')!;
    if (rebuild) this.#pattern = this.#total = null;
    if (!view.totals) this.#total = null;
    else if (!this.#total) this.#total = this.create();
    if (holder.firstElementChild !== (this.#total?.element ?? null))
      holder.replaceChildren(...(this.#total ? [this.#total.element] : []));
    this.#total?.write(-1);
    this.#rows!.update();
  }

  #setTracks(view: GridView): void {
    const format = (column: GridColumn, row: ResultRow): string =>
      column.text ? column.text(row) : view.format(column, row.values[column.id] ?? null);
    this.#tracks!.apply({ ...view, pinned: this.pinned, format }, this.#signature);
  }

  readonly #onFocus = (event: Event): void => {
    const at = this.#place(event);
    if (at) this.focus.take(at.row, at.column);
    else if (event.target === event.currentTarget) this.focus.enter();
  };

  readonly #onClick = (event: Event): void => {
    const at = this.#place(event);
    if (at && at.row > -2)
      this.ask(at.row, at.column, !!(event.target as Element).closest('.twist'));
  };

  /** The whole text of a cell that is cut off. */
  readonly #onOver = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>('.cell.text:not(.head, .noted)');
    if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? cell.textContent!.trim() : '';
  };

  /** Where in the grid an event happened. */
  #place(event: Event): { row: number; column: number } | null {
    const cell = (event.target as Element).closest<HTMLElement>('.cell');
    const row = cell && rowOf(cell);
    if (!cell || !row) return null;
    const index = row.matches('.heads') ? -2 : Number(row.ariaRowIndex) - 1 - this.headRows;
    return { row: index, column: Number(cell.ariaColIndex) - 1 };
  }
}
