import type { Value } from '../../contract/query.js';
import type { RowSlot } from '../virtual-rows/virtual-rows.js';
import type { Item } from './grid.items.js';
import { isText, type GridColumn, type Mark } from './grid.model.js';

/** What rows are written from; read anew at each write. */
export interface CellSource {
  readonly columns: readonly GridColumn[];
  /** Indices of pinned columns. */
  readonly pinned: ReadonlySet<number>;
  readonly expandable: boolean;
  /** `aria-rowindex` of the row 0. */
  readonly headRows: number;
  item(index: number): Item;
  format(column: GridColumn, value: Value): string;
  isOpen(key: string): boolean;
  /** Spoken with a marked figure, and of the button before a row's name. */
  word(mark: Mark | 'expand'): string;
}

function cellOf(column: GridColumn, index: number, pinned: boolean, expandable: boolean): HTMLElement {
  const cell = document.createElement('div');
  cell.role = column.name ? 'rowheader' : 'gridcell';
  cell.ariaColIndex = `${index + 1}`;
  cell.tabIndex = -1;
  cell.className = classOf(column, pinned);
  if (pinned) cell.style.setProperty('inset-inline-start', `var(--x${index})`);
  if (column.kind === 'ratio') {
    const bar = document.createElement('i');
    bar.append(document.createElement('b'));
    cell.append(bar);
  }
  if (column.name && expandable) {
    const button = document.createElement('button');
    button.tabIndex = -1;
    button.type = 'button';
    button.className = 'twist';
    cell.append(button);
  }
  cell.append(document.createTextNode(''));
  if (column.code) {
    const code = document.createElement('span');
    code.className = 'code';
    code.append(document.createTextNode(''));
    cell.append(code);
  }
  return cell;
}

const classOf = ({ kind, name, quiet, asks }: GridColumn, pinned: boolean): string =>
  `cell ${isText(kind) ? 'text' : 'num'} ${kind}${name ? ' name' : ''}${quiet ? ' quiet' : ''}${pinned ? ' pin' : ''}${asks ? ' asks' : ''}`;

/** An element like which all rows are made; cloning it is several times faster than building each. */
export function rowPattern({ columns, pinned, expandable }: CellSource): HTMLElement {
  const row = document.createElement('div');
  row.role = 'row';
  row.className = 'row';
  row.append(...columns.map((column, i) => cellOf(column, i, pinned.has(i), expandable)));
  return row;
}

interface Cell {
  readonly element: HTMLElement;
  readonly base: string;
  readonly text: Text;
  readonly fill: HTMLElement | null;
  readonly code: Text | null;
  shown: string;
  share: number;
  state: string;
}

/** A row of cells that is written in place. */
export class GridRow implements RowSlot {
  index = -1;
  readonly element: HTMLElement;
  readonly #cells: Cell[];
  readonly #twist: HTMLElement | null;
  #class = 'row';
  #open: boolean | null = null;

  constructor(
    readonly source: CellSource,
    pattern: HTMLElement,
  ) {
    this.element = pattern.cloneNode(true) as HTMLElement;
    this.#twist = this.element.querySelector('.twist');
    this.#cells = source.columns.map((column, i) => {
      const element = this.element.children[i] as HTMLElement;
      const inset = element.style;
      if (source.pinned.has(i)) inset.setProperty('inset-inline-start', `var(--x${i})`);
      const code = column.code ? (element.lastChild!.firstChild as Text) : null;
      const text = (code ? element.lastChild!.previousSibling : element.lastChild) as Text;
      const fill = column.kind === 'ratio' ? (element.firstChild!.firstChild as HTMLElement) : null;
      return { element, base: element.className, text, fill, code, shown: '', share: -1, state: '' };
    });
  }

  cell(column: number): HTMLElement | undefined {
    return this.#cells[column]?.element;
  }

  write(index: number): void {
    const { source, element } = this;
    const item = source.item(index);
    if (index !== this.index) element.ariaRowIndex = `${source.headRows + index + 1}`;
    this.index = index;
    const name = `row${item.parent ? ' sub' : index < 0 ? ' total' : ''}${item.row ? '' : ' wait'}`;
    if (name !== this.#class) element.className = this.#class = name;
    if (this.#twist) this.#writeTwist(item);
    source.columns.forEach((column, i) => this.#writeCell(this.#cells[i]!, column, item));
  }

  #writeTwist(item: Item): void {
    const open = item.parent || this.index < 0 ? null : this.source.isOpen(item.key);
    if (open === this.#open) return;
    const twist = this.#twist!;
    this.#open = open;
    twist.ariaExpanded = `${open}`;
    twist.ariaLabel = this.source.word('expand');
    twist.classList.toggle('none', open === null);
    twist.inert = open === null;
  }

  #writeCell(cell: Cell, column: GridColumn, { row }: Item): void {
    const value = row?.values[column.id] ?? null;
    const text = !row ? '' : column.text ? column.text(row) : this.source.format(column, value);
    const mark = row && column.mark ? column.mark(row) : null;
    const state = mark ?? (value === null && !column.text ? 'na' : '');
    if (state !== cell.state) {
      cell.element.className = state ? `${cell.base} ${state}` : cell.base;
      if (cell.state === 'low' || cell.state === 'waiting') cell.element.ariaLabel = null;
      cell.state = state;
    }
    if (text !== cell.shown) cell.text.data = cell.shown = text;
    if (mark) cell.element.ariaLabel = `${text}, ${this.source.word(mark)}`;
    if (cell.code) {
      const code = `${row?.values[column.code!] ?? ''}`;
      if (code !== cell.code.data) cell.code.data = code;
    }
    if (cell.fill) {
      const share = typeof value === 'number' ? Math.round(Math.min(1, Math.max(0, value)) * 1000) / 10 : 0;
      if (share !== cell.share) cell.fill.style.setProperty('inline-size', `${(cell.share = share)}%`);
    }
  }
}
