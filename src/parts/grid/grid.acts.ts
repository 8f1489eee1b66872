import { isRtl } from './drag.js';
import type { Focus } from './grid.focus.js';
import { minWidth } from './grid.geometry.js';
import { intentOf } from './grid.keys.js';
import { moveColumn, nextSort, type GridColumn, type GridState } from './grid.model.js';
import { pressHead, wasDragged } from './grid.pointer.js';
import type { GridView } from './grid.view.js';

/** What the acts of a person need of the grid. */
export interface ActsOn {
  readonly columns: readonly GridColumn[];
  readonly state: Pick<GridView, 'sort' | 'widths' | 'pinned'>;
  readonly focus: Focus;
  /** Rows of a page. */
  readonly page: number;
  cell(row: number, column: number): HTMLElement | undefined;
  /** Widths while a grip is held; null: let go. */
  hold(widths: Record<string, number> | null): void;
  change(patch: Partial<GridState>): void;
  ask(row: number, column: number, expand: boolean): void;
  announce(
    key: 'moved' | 'resized' | 'pinned' | 'unpinned' | 'hidden',
    column: string,
    n?: number,
  ): void;
}

const keyStep = 16;

/** Sorting, sizing, moving, pinning and hiding columns, by pointer and by keyboard. Handlers for the grid's template. */
export class Acts {
  #widths: Record<string, number> | null = null;

  constructor(private readonly grid: ActsOn) {}

  readonly onHead = (event: Event): void => {
    const head = event.currentTarget as HTMLElement;
    if (!wasDragged(head) && !(event.target as Element).closest('.grip'))
      this.#sort(head.dataset.id!, (event as MouseEvent).shiftKey);
  };

  readonly onPress = (event: PointerEvent): void =>
    pressHead(event, {
      width: (id, width) =>
        this.grid.hold((this.#widths = { ...this.grid.state.widths, [id]: Math.round(width) })),
      resized: () => {
        this.grid.hold(null);
        this.grid.change({ widths: this.#widths! });
      },
      moved: (id, place) => this.#move(id, place > this.#ids.indexOf(id) ? place - 1 : place),
    });

  /** Back to the natural width. */
  readonly onFit = (event: Event): void => {
    const { id } = (event.currentTarget as Element).parentElement!.dataset;
    const { [id!]: _gone, ...widths } = this.grid.state.widths;
    this.grid.change({ widths });
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const { focus, page, columns } = this.grid;
    const inHead = focus.row === -2;
    const intent = intentOf(event, inHead, isRtl(event.currentTarget as Element));
    if (!intent) return;
    event.preventDefault();
    if (intent.do === 'move') return focus.move(intent.rows, intent.columns);
    if (intent.do === 'page') return focus.move(intent.by * page, 0);
    if (intent.do === 'ask' || intent.do === 'expand')
      return this.grid.ask(focus.row, focus.column, intent.do === 'expand');
    const column = columns[focus.column];
    if (!column) return;
    if (intent.do === 'sort') this.#sort(column.id, intent.several);
    else if (intent.do === 'shift') this.#move(column.id, focus.column + intent.by);
    else if (intent.do === 'resize') this.#resize(column.id, intent.by * keyStep);
    else if (intent.do === 'pin') this.#pin(column.id);
    else if (!column.name) this.#hide(column.id);
  };

  get #ids(): string[] {
    return this.grid.columns.map((column) => column.id);
  }

  #sort(id: string, several: boolean): void {
    const { columns, state } = this.grid;
    this.grid.change({
      sort: nextSort(
        state.sort,
        columns.find((one) => one.id === id)!,
        several,
      ),
    });
  }

  #move(id: string, place: number): void {
    const columns = moveColumn(this.#ids, id, place);
    if (columns.join() === this.#ids.join()) return;
    this.grid.change({ columns });
    this.grid.announce('moved', id, columns.indexOf(id) + 1);
  }

  #resize(id: string, by: number): void {
    const width = Math.max(
      minWidth,
      Math.round(this.grid.cell(-2, this.#ids.indexOf(id))!.offsetWidth + by),
    );
    this.grid.change({ widths: { ...this.grid.state.widths, [id]: width } });
    this.grid.announce('resized', id, width);
  }

  #pin(id: string): void {
    const { pinned } = this.grid.state;
    const isPinned = pinned.includes(id);
    this.grid.change({ pinned: isPinned ? pinned.filter((one) => one !== id) : [...pinned, id] });
    this.grid.announce(isPinned ? 'unpinned' : 'pinned', id);
  }

  #hide(id: string): void {
    this.grid.announce('hidden', id);
    this.grid.change({ columns: this.#ids.filter((one) => one !== id) });
  }
}
