import type { ReactiveControllerHost } from 'lit';
import type { ViewState } from '../../contract/events.js';
import type { PeriodNote } from '../../contract/note.js';
import type { Result, ResultRow, SortKey } from '../../contract/query.js';
import { drive } from '../../data/slices.js';
import type { Say } from '../../i18n/index.js';
import type { ColumnChoice } from '../../parts/columns-menu/columns-menu.model.js';
import type { GridColumn, GridState } from '../../parts/grid/grid.model.js';
import { Sorter } from '../../parts/grid/grid.sorter.js';
import { memo } from '../../parts/memo/memo.js';
import { availableColumns, columnChoices, defaultSort, gridColumns, ofAll, roomOf, shownColumns, totalsRow, type Available, type Choice, type Room } from './progress-table.model.js'; // prettier-ignore

interface Shown {
  /** Null before the first answer; only `state`, `sort` and the layout can then be read. */
  result: Result | null;
  /** Dimension of the rows. */
  view: string;
  report: string;
  notes: readonly PeriodNote[];
  say: Say;
  locale: string;
}

/** Columns, order and totals of an answer, as a person laid them out. */
export class TableView {
  layout: GridState = { columns: null, sort: [], widths: {}, pinned: null };
  room: Room = 'wide';
  /** Sorted by a person or by the host; else the default applies. */
  #isSorted = false;
  readonly #sorter = new Sorter();
  readonly #order = memo<Uint32Array>();
  #last: Uint32Array | undefined;
  #prepared = 0;
  #stop: AbortController | undefined;
  readonly #totals = memo<ResultRow>();

  constructor(
    readonly host: ReactiveControllerHost,
    readonly of: () => Shown,
  ) {}

  get state(): Omit<ViewState, 'filters' | 'by'> {
    const { columns, widths, pinned } = this.layout;
    return {
      sort: [...this.sort],
      columns: columns && [...columns],
      widths: { ...widths },
      ...(pinned && { pinned: [...pinned] }),
    };
  }

  /** Takes copies, so that a host's proxies do not get in. */
  put({ sort, columns, widths, pinned }: Partial<ViewState>): void {
    this.change({
      ...(sort && { sort: [...sort] }),
      ...(columns !== undefined && { columns: columns && [...columns] }),
      ...(widths && { widths: { ...widths } }),
      ...(pinned && { pinned: [...pinned] }),
    });
  }

  change(patch: Partial<GridState>): void {
    this.layout = { ...this.layout, ...patch };
    this.#isSorted ||= !!patch.sort;
    this.host.requestUpdate();
  }

  /** @param width of the scroll area in CSS pixels; 0 while it is not drawn */
  fit(width: number): void {
    const room = width ? roomOf(width) : this.room;
    if (room !== this.room) this.host.requestUpdate();
    this.room = room;
  }

  get sort(): readonly SortKey[] {
    const { result, report } = this.of();
    return this.#isSorted ? this.layout.sort : defaultSort(result, report);
  }

  get shown(): string[] {
    return shownColumns(this.of().result!, this.#available, this.#choice);
  }

  get columns(): GridColumn[] {
    const { result, say } = this.of();
    return gridColumns(result!, this.shown, this.#choice, say);
  }

  get choices(): ColumnChoice[] {
    return columnChoices(this.#available, this.shown, this.#choice, this.of().say);
  }

  get totals(): ResultRow {
    const { result, view, report, say } = this.of();
    const { totals, totalParts, rows } = result!;
    return this.#totals([result, view, say], () => {
      const row = totalsRow(totals, totalParts, rows, view, say);
      return { ...row, values: ofAll(row.values, report) };
    });
  }

  /** Indices of the rows; those of before while many texts are put in order, which takes several frames. */
  get order(): Uint32Array {
    const { result, locale } = this.of();
    const { rows, columns } = result!;
    const { sort } = this;
    const nevers = columns.flatMap(({ id, never }) => (never ? id : []));
    return this.#order([rows, JSON.stringify(sort), locale, this.#prepared], () => {
      this.#stop?.abort();
      const work = this.#sorter.prepare(rows, sort, locale);
      if (!work) return (this.#last = this.#sorter.order(rows, sort, locale, nevers));
      this.#prepare(work);
      return this.#last?.length === rows.length ? this.#last : this.#sorter.order(rows, [], locale);
    });
  }

  #prepare(work: Generator<undefined, void>): void {
    const { signal } = (this.#stop = new AbortController());
    drive(work, { signal }).then(
      () => {
        this.#prepared++;
        this.host.requestUpdate();
      },
      () => undefined,
    );
  }

  get #available(): Available[] {
    const { result, report, say } = this.of();
    return availableColumns(result!, report, say);
  }

  get #choice(): Choice {
    const { layout, room } = this;
    return { ...layout, room, ...this.of() };
  }
}
