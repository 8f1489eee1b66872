import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { ResultRow, SortKey, Value } from '../../contract/query.js';
import type { Say } from '../../i18n/index.js';
import { VirtualRows, type RowsHost } from '../virtual-rows/virtual-rows.js';
import { GridRow, rowPattern, type CellSource } from './grid.cells.js';
import { Focus, type GridPlaces } from './grid.focus.js';
import { minWidth, type Measure, type Natural } from './grid.geometry.js';
import { bandsOf, renderBands, renderHead } from './grid.head.js';
import { Items, type Item, type Open } from './grid.items.js';
import { intentOf } from './grid.keys.js';
import { layoutOf, naturalWidths, type Layout, type LayoutInput } from './grid.layout.js';
import { moveColumn, nextSort, type GridColumn, type GridState, type Mark } from './grid.model.js';
import { pressHead, wasDragged } from './grid.pointer.js';

/** All that a grid draws; a new object at each change. */
export interface GridView {
  /** Accessible name. */
  label: string;
  /** Shown columns in order. */
  columns: readonly GridColumn[];
  /** Rows not loaded yet are undefined. */
  rows: readonly (ResultRow | undefined)[];
  /** Indices of rows, in order. */
  order: Uint32Array;
  totals: ResultRow | null;
  keyOf: (row: ResultRow) => string;
  sort: readonly SortKey[];
  widths: Readonly<Record<string, number>>;
  /** Ids. */
  pinned: readonly string[];
  narrow: boolean;
  /** Rows have a list under them. */
  expandable?: boolean;
  open?: Open;
  say: Say;
  format: (column: GridColumn, value: Value) => string;
}

/** What a person did. */
export interface GridActions {
  change(patch: Partial<GridState>): void;
  /** Wants a figure explained; `total`: of the totals row. */
  ask?(row: ResultRow, column: GridColumn, cell: HTMLElement, total: boolean): void;
  expand?(row: ResultRow, key: string): void;
  /** Lines in sight changed. */
  seen?(first: number, last: number): void;
  /** Width of the scroll area in CSS pixels. */
  sized?(width: number): void;
}

/** A data grid in the host's shadow root: Lit draws the head, rows are written by hand. */
export class Grid implements ReactiveController, CellSource, RowsHost<GridRow>, GridPlaces {
  readonly focus = new Focus(this);
  pinned: ReadonlySet<number> = new Set();
  headRows = 2;
  #view: GridView | null = null;
  #scroller: HTMLElement | null = null;
  #rows: VirtualRows<GridRow> | null = null;
  #total: GridRow | null = null;
  #pattern: HTMLElement | null = null;
  #signature = '';
  #items = new Items([], new Uint32Array(), () => '');
  #natural: { rows: unknown; signature: string; widths: Natural[] } | null = null;
  #layout: Layout | null = null;
  /** Widths while a grip is held. */
  #held: Record<string, number> | null = null;

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
  get expandable(): boolean {
    return !!this.#view?.expandable;
  }
  get fits(): readonly number[] {
    return this.#layout?.fits ?? [];
  }
  get element(): HTMLElement | null {
    return this.#scroller?.querySelector<HTMLElement>('.grid') ?? null;
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
    const { columns, pinned, say } = view;
    const old = this.#view;
    this.#view = view;
    this.pinned = new Set(columns.flatMap(({ id }, i) => (pinned.includes(id) ? [i] : [])));
    const head = { columns, sort: view.sort, pinned: this.pinned, say };
    const bands = bandsOf(columns).some(([band]) => band) ? 1 : 0;
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
          @keydown=${this.#onKey}
          @click=${this.#onClick}
          @focusin=${this.#onFocus}
          @pointerover=${this.#onOver}
        >
          <div class="top" role="rowgroup">
            ${renderBands(head)} ${renderHead(head, bands + 1, this.#onSort, this.#onPress, this.#onFit)}
            <div class="totals" role="presentation"></div>
          </div>
          <div class="lines" role="rowgroup"></div>
        </div>
      </div>
      <span class="hidden" role="status" id="${this.id}-status"></span>
    </div>`;
  }

  hostConnected(): void {
    if (this.#scroller) this.#listen();
  }

  hostDisconnected(): void {
    this.#unlisten();
  }

  hostUpdate(): void {
    this.focus.hold();
  }

  hostUpdated(): void {
    const scroller = this.host.renderRoot.querySelector<HTMLElement>(`#${this.id}`);
    if (scroller !== this.#scroller) this.#attach(scroller);
    if (!scroller || !this.#view) return;
    this.#arrange(this.#view);
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
  word(mark: Mark | 'expand'): string {
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
    this.focus.restore();
  }
  resized(): void {
    this.#edges();
    this.actions.sized?.(this.#scroller!.clientWidth);
  }

  // Where cells are; row -2 is the head, -1 the totals

  cell(row: number, column: number): HTMLElement | undefined {
    if (row === -2) return this.element?.querySelector('.heads')?.children[column] as HTMLElement | undefined;
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

  #attach(scroller: HTMLElement | null): void {
    this.#unlisten();
    this.#scroller = scroller;
    this.#rows = null;
    this.#total = null;
    this.#signature = '';
    if (!scroller) return;
    const [top, body] = ['.top', '.lines'].map((name) => scroller.querySelector<HTMLElement>(name)!);
    this.#rows = new VirtualRows<GridRow>(scroller, top!, body!, this);
    this.#listen();
  }

  #listen(): void {
    this.#scroller!.addEventListener('scroll', this.#edges, { passive: true });
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#print);
    this.#rows!.connect();
  }

  #unlisten(): void {
    this.#scroller?.removeEventListener('scroll', this.#edges);
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#print);
    this.#rows?.disconnect();
  }

  readonly #print = (event: Event): void => this.#rows?.everything(event.type === 'beforeprint');

  /** Brings the hand-written part to the view. */
  #arrange(view: GridView): void {
    const signature = JSON.stringify([
      view.columns.map((column) => [column.id, column.kind, column.name, column.code, column.label]),
      [...this.pinned],
      view.narrow,
      view.expandable,
    ]);
    const rebuild = signature !== this.#signature;
    this.#signature = signature;
    this.#setTracks(view, signature);
    const holder = this.#scroller!.querySelector('.totals')!;
    if (rebuild) this.#pattern = null;
    if (rebuild || !view.totals) holder.replaceChildren();
    if (view.totals) {
      if (rebuild || !this.#total?.element.isConnected) holder.append((this.#total = this.create()).element);
      this.#total!.write(-1);
    } else this.#total = null;
    this.#rows!.update(this.#items.length, rebuild);
  }

  #setTracks(view: GridView, signature: string): void {
    const input: LayoutInput = {
      ...view,
      widths: this.#held ?? view.widths,
      pinned: this.pinned,
      format: (column, row) => (column.text ? column.text(row) : view.format(column, row.values[column.id] ?? null)),
    };
    if (this.#natural?.signature !== signature || this.#natural.rows !== view.rows)
      this.#natural = { rows: view.rows, signature, widths: naturalWidths(input, this.#measure()) };
    const { template, width, insets, pinnedWidth } = (this.#layout = layoutOf(input, this.#natural.widths));
    const grid = this.element!.style;
    grid.setProperty('--cols', template);
    grid.setProperty('min-inline-size', `${width}px`);
    for (const [i, inset] of insets) grid.setProperty(`--x${i}`, `${inset}px`);
    this.element!.querySelectorAll<HTMLElement>('.head').forEach(({ style }, i) => {
      style.setProperty('inset-inline-start', insets.has(i) ? `var(--x${i})` : 'auto');
    });
    this.element!.querySelectorAll<HTMLElement>('.band').forEach((band) => {
      band.style.setProperty('grid-column', `span ${band.dataset.span}`);
    });
    this.#scroller!.style.setProperty('scroll-padding-inline-start', `${pinnedWidth}px`);
    this.#edges();
  }

  #measure(): Measure {
    const { fontFamily, fontSize } = getComputedStyle(this.#scroller!);
    const pen = document.createElement('canvas').getContext('2d')!;
    return (text, strong, small) => {
      pen.font = `${strong ? 600 : 500} ${small ? '12px' : fontSize} ${fontFamily}`;
      return pen.measureText(text).width;
    };
  }

  /** Marks the sides to which there is more. */
  readonly #edges = (): void => {
    const scroller = this.#scroller!;
    const left = Math.abs(scroller.scrollLeft);
    const { classList } = scroller.parentElement!;
    classList.toggle('before', left > 1);
    classList.toggle('after', this.#layout!.width - scroller.clientWidth - left > 1);
  };

  readonly #onSort = (event: Event): void => {
    const head = event.currentTarget as HTMLElement;
    if (wasDragged(head) || (event.target as Element).closest('.grip')) return;
    this.#sort(head.dataset.id!, (event as MouseEvent).shiftKey);
  };

  #sort(id: string, several: boolean): void {
    const column = this.columns.find((one) => one.id === id)!;
    this.actions.change({ sort: nextSort(this.#view!.sort, column, several) });
  }

  readonly #onPress = (event: PointerEvent): void =>
    pressHead(event, {
      width: (id, width) => this.#hold(id, width),
      resized: () => {
        const widths = this.#held;
        this.#held = null;
        this.element!.classList.remove('held');
        if (widths) this.actions.change({ widths });
      },
      moved: (id, place) => this.#move(id, place > this.#ids.indexOf(id) ? place - 1 : place),
    });

  readonly #onFit = (event: Event): void => {
    const { id } = (event.currentTarget as Element).parentElement!.dataset;
    const { [id!]: _gone, ...widths } = this.#view!.widths;
    this.actions.change({ widths });
  };

  get #ids(): string[] {
    return this.columns.map((column) => column.id);
  }

  #hold(id: string, width: number): void {
    this.#held = { ...this.#view!.widths, [id]: Math.round(width) };
    this.element!.classList.add('held');
    this.#setTracks(this.#view!, this.#signature);
  }

  #move(id: string, place: number): void {
    const columns = moveColumn(this.#ids, id, place);
    if (columns.join() === this.#ids.join()) return;
    this.actions.change({ columns });
    this.#announce('table.moved', id, columns.indexOf(id) + 1);
  }

  #announce(key: 'table.moved' | 'table.resized' | 'table.pinned' | 'table.unpinned' | 'table.hidden', id: string, n = 0): void {
    const column = this.columns.find((one) => one.id === id);
    const status = this.host.renderRoot.querySelector(`#${this.id}-status`);
    if (status) status.textContent = this.#view!.say(key, { column: column?.title ?? id, n });
  }

  readonly #onFocus = (event: Event): void => {
    const at = this.#place(event);
    if (at) this.focus.take(at.row, at.column);
    else if (event.target === event.currentTarget) this.focus.enter();
  };

  /** Where in the grid an event happened. */
  #place(event: Event): { row: number; column: number; cell: HTMLElement } | null {
    const cell = (event.target as Element).closest<HTMLElement>('.cell');
    const row = cell?.closest('[role=row]');
    if (!cell || !row) return null;
    const index = row.matches('.heads') ? -2 : Number(row.ariaRowIndex) - 1 - this.headRows;
    return { cell, row: index, column: Number(cell.ariaColIndex) - 1 };
  }

  readonly #onClick = (event: Event): void => {
    const at = this.#place(event);
    if (at && at.row > -2) this.#ask(at.row, at.column, at.cell, !!(event.target as Element).closest('.twist'));
  };

  /** A figure is explained, a name expanded. */
  #ask(index: number, at: number, cell: HTMLElement, expand = false): void {
    const { row, key, parent } = this.item(index);
    const column = this.columns[at];
    if (!row || !column) return;
    if (this.expandable && (expand || column.name) && index >= 0 && !parent) this.actions.expand?.(row, key);
    else if (column.asks && !expand) this.actions.ask?.(row, column, cell, index < 0);
  }

  /** The whole text of a cell that is cut off. */
  readonly #onOver = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>('.cell.text:not(.head)');
    if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? cell.textContent!.trim() : '';
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { focus } = this;
    const inHead = focus.row === -2;
    const intent = intentOf(event, inHead, getComputedStyle(this.element!).direction === 'rtl');
    if (!intent) return;
    event.preventDefault();
    const column = this.columns[focus.column];
    switch (intent.do) {
      case 'move':
        return focus.move(intent.rows, intent.columns);
      case 'page':
        return focus.move(intent.by * this.page, 0);
      case 'ask':
      case 'expand':
        return this.#ask(focus.row, focus.column, this.cell(focus.row, focus.column)!, intent.do === 'expand');
    }
    if (!column) return;
    const { id } = column;
    const view = this.#view!;
    switch (intent.do) {
      case 'sort':
        return this.#sort(id, intent.several);
      case 'shift':
        return this.#move(id, focus.column + intent.by);
      case 'resize': {
        const width = Math.max(minWidth, Math.round(this.cell(-2, focus.column)!.offsetWidth + intent.by * 16));
        this.actions.change({ widths: { ...view.widths, [id]: width } });
        return this.#announce('table.resized', id, width);
      }
      case 'pin': {
        const pinned = view.pinned.includes(id);
        this.actions.change({ pinned: pinned ? view.pinned.filter((one) => one !== id) : [...view.pinned, id] });
        return this.#announce(pinned ? 'table.unpinned' : 'table.pinned', id);
      }
      case 'hide':
        if (column.name) return;
        this.#announce('table.hidden', id);
        this.actions.change({ columns: this.#ids.filter((one) => one !== id) });
    }
  };
}
