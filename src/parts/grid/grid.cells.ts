import type { Value } from '../../contract/query.js';
import type { RowSlot } from '../virtual-rows/virtual-rows.js';
import type { Item } from './grid.items.js';
import { isText, type GridColumn, type Mark } from './grid.model.js';

/** What rows are written from; read anew at each write. */
export interface CellSource {
  readonly columns: readonly GridColumn[];
  /** Indices of pinned columns. */
  readonly pinned: ReadonlySet<number>;
  /** Length of text that surely fits, by column index; longer ones are clipped, which costs. */
  readonly fits: readonly number[];
  readonly expandable: boolean;
  /** `aria-rowindex` of the row 0. */
  readonly headRows: number;
  item(index: number): Item;
  format(column: GridColumn, value: Value): string;
  isOpen(key: string): boolean;
  /** Spoken with a marked figure, and of the button before a row's name. */
  word(mark: Mark | 'expand' | 'never'): string;
}

function cellOf(
  column: GridColumn,
  index: number,
  pinned: boolean,
  expandable: boolean,
): HTMLElement {
  const cell = document.createElement('div');
  cell.role = column.name ? 'rowheader' : 'gridcell';
  cell.ariaColIndex = `${index + 1}`;
  cell.tabIndex = -1;
  cell.className = classOf(column, pinned);
  if (hasBar(column)) cell.append(document.createElement('i'));
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

const hasBar = ({ kind, noBar }: GridColumn): boolean => kind === 'ratio' && !noBar;

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
  readonly bar: HTMLElement | null;
  readonly code: Text | null;
  shown: string;
  share: number;
  state: string;
  label: string | null;
}

/** A row of cells that is written in place. */
export class GridRow implements RowSlot {
  // Not yet written; the totals are -1.
  index = Number.NaN;
  readonly element: HTMLElement;
  readonly #cells: Cell[];
  readonly #twist: HTMLElement | null;
  #class = 'row';
  #open: boolean | null | undefined;

  constructor(
    readonly source: CellSource,
    pattern: HTMLElement,
  ) {
    this.element = pattern.cloneNode(true) as HTMLElement;
    this.#twist = this.element.querySelector('.twist');
    this.#cells = source.columns.map((column, i) => {
      const element = this.element.children[i] as HTMLElement;
      // A style attribute would not survive the cloning under a strict policy.
      if (source.pinned.has(i)) element.style.setProperty('inset-inline-start', `var(--x${i})`);
      const code = column.code ? (element.lastChild!.firstChild as Text) : null;
      const text = (code ? element.lastChild!.previousSibling : element.lastChild) as Text;
      const bar = hasBar(column) ? (element.firstChild as HTMLElement) : null;
      return {
        element,
        base: element.className,
        text,
        bar,
        code,
        shown: '',
        share: -1,
        state: '',
        label: null,
      };
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
    source.columns.forEach((column, i) =>
      this.#writeCell(this.#cells[i]!, column, item, source.fits[i] ?? 0),
    );
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

  #writeCell(cell: Cell, column: GridColumn, { row, parent }: Item, fits: number): void {
    const value = row?.values[column.id] ?? null;
    // What a listed row shares with its parent is not said again.
    const isSame = parent && !column.name && isText(column.kind);
    // A total that nobody could have is not one that is not known.
    const own = row && !isSame && column.text?.(row);
    // A total that nobody could have is not one that is not known.
    const isNone = this.index < 0 && row?.values[column.id] === undefined;
    const isNever = column.never && row?.values[column.id] === null;
    const text =
      own ||
      (!row || isSame || isNone
        ? ''
        : isNever
          ? this.source.word('never')
          : this.source.format(column, value));
    const code = cell.code && `${row?.values[column.code!] ?? ''}`;
    const mark = row && column.mark ? column.mark(row) : null;
    const cut = text.length + (code ? code.length + 1 : 0) > fits ? ' cut' : '';
    const remark = row && column.remark ? column.remark(row) : null;
    const state =
      (mark ? ` ${mark}` : value === null && !column.text && !isNever ? ' na' : '') +
      (remark === null ? '' : ' noted') +
      cut;
    if (state !== cell.state) {
      cell.element.className = cell.base + state;
      cell.state = state;
    }
    const more = [mark && this.source.word(mark), remark].filter(Boolean);
    const label = more.length ? [text, ...more].join(', ') : null;
    if (label !== cell.label) {
      cell.element.ariaLabel = cell.label = label;
      cell.element.title = remark ?? '';
    }
    if (text !== cell.shown) cell.text.data = cell.shown = text;
    if (code !== null && code !== cell.code!.data) cell.code!.data = code;
    if (cell.bar) {
      const share =
        typeof value === 'number' ? Math.round(Math.min(1, Math.max(0, value)) * 1000) / 10 : 0;
      if (share !== cell.share)
        cell.bar.style.setProperty('background-size', `${(cell.share = share)}% 100%`);
    }
  }
}
