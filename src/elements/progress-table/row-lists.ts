import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ResultRow, SortKey } from '../../contract/query.js';
import { Sorter } from '../../parts/grid/grid.sorter.js';
import type { Open } from '../../parts/grid/grid.items.js';

/** The lists under expanded rows: asked when a row is opened, and again when the data change; the old ones stay until then. */
export class RowLists implements ReactiveController {
  #open = new Map<string, { row: ResultRow; lists: readonly ResultRow[] | null }>();
  #view = '';
  #turn = 0;
  #sorted: { of: string; turn: number; open: Open } | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (row: ResultRow) => Promise<ResultRow[]>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // What was asked before it left the page was never answered.
    for (const [key, { lists }] of this.#open) if (!lists) this.#open.delete(key);
  }

  toggle(row: ResultRow, key: string): void {
    if (this.#open.delete(key)) this.#changed();
    else this.#load(row, key, null);
  }

  /** New answers: lists of another view are closed, those of this one asked again. */
  refresh(view: string): void {
    if (view !== this.#view) this.#open.clear();
    this.#view = view;
    for (const [key, { row, lists }] of this.#open) this.#load(row, key, lists);
    this.#sorted = null;
  }

  /** By row key, in the table's order. */
  sorted(sort: readonly SortKey[], locale: string): Open {
    const of = JSON.stringify([sort, locale]);
    if (this.#sorted?.of !== of || this.#sorted.turn !== this.#turn) {
      const open = new Map<string, readonly ResultRow[] | null>();
      for (const [key, { lists }] of this.#open)
        open.set(key, lists && [...new Sorter().order(lists, sort, locale)].map((i) => lists[i]!));
      this.#sorted = { of, turn: this.#turn, open };
    }
    return this.#sorted.open;
  }

  #load(row: ResultRow, key: string, lists: readonly ResultRow[] | null): void {
    const entry = { row, lists };
    this.#open.set(key, entry);
    const put = (found: readonly ResultRow[] | null): void => {
      if (this.#open.get(key) !== entry) return;
      if (found) entry.lists = found;
      else this.#open.delete(key);
      this.#changed();
    };
    this.ask(row).then(put, () => put(null));
    this.#changed();
  }

  #changed(): void {
    this.#turn++;
    this.host.requestUpdate();
  }
}
