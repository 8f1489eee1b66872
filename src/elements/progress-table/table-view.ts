import type { ReactiveControllerHost } from 'lit';
import type { ViewState } from '../../contract/events.js';
import type { PeriodNote } from '../../contract/note.js';
import type { Result, ResultRow, SortKey } from '../../contract/query.js';
import { drive, nextTask } from '../../data/slices.js';
import type { Say } from '../../i18n/index.js';
import type { ColumnChoice } from '../../parts/columns-menu/columns-menu.model.js';
import type { GridColumn, GridState } from '../../parts/grid/grid.model.js';
import { Sorter } from '../../parts/grid/grid.sorter.js';
import { memo } from '../../parts/memo/memo.js';
import { availableColumns, columnChoices, defaultSort, gridColumns, ofAll, roomOf, shownColumns, totalsRow, type Available, type Choice, type Room } from './progress-table.model.js'; // prettier-ignore

export interface Shown {
  /** Null before the first answer; only `state`, `sort` and the layout can then be read. */
  result: Result | null;
  /** Dimension of the rows. */
  view: string;
  report: string;
  notes: readonly PeriodNote[];
  say: Say;
  locale: string;
}

/** Columns in which null is before every other value. */
const neversOf = ({ columns }: Result): string[] =>
  columns.flatMap(({ id, never }) => (never ? id : []));

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
    return this.#sortOf(result, report);
  }

  #sortOf(result: Result | null, report: string): readonly SortKey[] {
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
    return this.#totalsOf(this.of());
  }

  #totalsOf({ result, view, report, say }: Shown): ResultRow {
    const { totals, totalParts, rows } = result!;
    return this.#totals([result, view, say], () => {
      const row = totalsRow(totals, totalParts, rows, view, say);
      return { ...row, values: ofAll(row.values, report) };
    });
  }

  /** Indices of the rows; those of before while they are put in order, which may take several frames. */
  get order(): Uint32Array {
    const shown = this.of();
    const { sort } = this;
    return this.#orderOf(shown, sort, () => {
      const { result, locale } = shown;
      const { rows } = result!;
      this.#stop?.abort();
      const work = this.#sorter.prepare(rows, sort, locale);
      if (!work) return this.#sorter.order(rows, sort, locale, neversOf(result!));
      this.#prepare(work);
      return this.#last?.length === rows.length ? this.#last : this.#sorter.order(rows, [], locale);
    });
  }

  /** What `order` and `totals` ask of all rows of an answer that is not shown yet, in slices; ends in a task of its own. */
  *ready(next: Shown): Generator<Promise<void> | undefined, void> {
    const { result, report, locale } = next;
    const { rows } = result!;
    yield* this.#sorter.prepare(rows, this.#sortOf(result, report), locale) ?? [];
    yield;
    this.#totalsOf(next);
    yield;
    const sort = this.#sortOf(result, report);
    const order = this.#sorter.order(rows, sort, locale, neversOf(result!));
    yield nextTask();
    // Only now: until then what is shown may be drawn again.
    this.#orderOf(next, sort, () => order);
  }

  #orderOf(
    { result, locale }: Shown,
    sort: readonly SortKey[],
    make: () => Uint32Array,
  ): Uint32Array {
    return this.#order(
      [result!.rows, JSON.stringify(sort), locale, this.#prepared],
      () => (this.#last = make()),
    );
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
