import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { ExportDetail } from '../../contract/events.js';
import type { Query, Result, ResultRow, SortKey } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import { metricLabel, noticeText } from '../../i18n/metric-words.js';
import type { Say } from '../../i18n/index.js';
import { csvName, toCsv } from '../csv/csv.js';
import { download } from '../csv/download.js';
import { Grid } from '../grid/grid.js';
import type { GridState } from '../grid/grid.model.js';
import { icon } from '../icon/icon.js';
import {
  columnLabel,
  detailColumns,
  detailQuery,
  missingPages,
  pageSize,
  type DetailSubject,
} from './detail.model.js';

export interface DetailContext {
  query: (query: Query, signal?: AbortSignal) => Promise<Result>;
  say: Say;
  formats: Formats;
  /** Fires `jalon-export`; false: cancelled. */
  exporting: (detail: ExportDetail) => boolean;
}

const initial: GridState = { columns: null, sort: [], widths: {}, pinned: null };

/**
 * The rows behind a figure, in a drawer over the page. The host puts `render()` at the end of its template. Rows are
 * asked page by page as they come into sight; the source sorts and searches.
 */
export class Detail implements ReactiveController {
  #subject: DetailSubject | null = null;
  #grid: Grid;
  #state = initial;
  #search = '';
  #answer: Result | null = null;
  #rows: (ResultRow | undefined)[] = [];
  #order = new Uint32Array();
  #asked = new Set<number>();
  #failed = false;
  /** The next answer is to another question, not to a further page. */
  #fresh = true;
  #abort = new AbortController();
  #wait: ReturnType<typeof setTimeout> | undefined;
  /** The most recent question, so that a late answer to an older one is dropped. */
  #turn = 0;

  constructor(
    readonly host: LitElement,
    readonly context: () => DetailContext,
  ) {
    host.addController(this);
    this.#grid = new Grid(host, 'detail', {
      change: (patch) => this.#change(patch),
      seen: (first, last) => this.#need(first, last),
    });
  }

  get isOpen(): boolean {
    return this.#subject !== null;
  }

  open(subject: DetailSubject): void {
    this.#subject = subject;
    this.#state = initial;
    this.#search = '';
    this.#answer = null;
    this.#restart();
  }

  close(): void {
    this.#dialog?.close();
  }

  /** New data: asks again for what is shown, keeping place, sort and search. */
  refresh(): void {
    if (!this.#subject) return;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#turn++;
    for (const page of this.#asked) this.#load(page);
  }

  hostDisconnected(): void {
    clearTimeout(this.#wait);
    this.#closed();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (this.#subject && dialog && !dialog.open) dialog.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.detail');
  }

  readonly #closed = (): void => {
    this.#abort.abort();
    this.#subject = null;
    this.#answer = null;
    this.#rows = [];
    this.host.requestUpdate();
  };

  #change({ sort, widths, pinned, columns }: Partial<GridState>): void {
    this.#state = {
      sort: sort ?? this.#state.sort,
      widths: widths ?? this.#state.widths,
      pinned: pinned ?? this.#state.pinned,
      columns: columns ?? this.#state.columns,
    };
    if (sort) this.#restart();
    else this.host.requestUpdate();
  }

  /** Another question: rows asked from the first page on. What is shown stays until the answer is there. */
  #restart(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#turn++;
    this.#fresh = true;
    this.#asked = new Set();
    this.#need(0, 0);
    this.host.requestUpdate();
  }

  #need(first: number, last: number): void {
    if (this.#subject) for (const page of missingPages(first, last, this.#asked)) this.#load(page);
  }

  #load(page: number): void {
    this.#asked.add(page);
    const turn = this.#turn;
    const { sort } = this.#state;
    const query = detailQuery(
      this.#subject!,
      { sort, search: this.#search },
      { offset: page * pageSize, limit: pageSize },
    );
    this.context()
      .query(query, this.#abort.signal)
      .then(
        (answer) => turn === this.#turn && this.#take(page, answer),
        () => turn === this.#turn && this.#fail(page),
      );
  }

  #take(page: number, answer: Result): void {
    const count = answer.count ?? answer.rows.length;
    if (this.#fresh || this.#rows.length !== count) {
      this.#order = Uint32Array.from({ length: count }, (_, i) => i);
      this.#rows = new Array<undefined>(count).fill(undefined);
      this.host.renderRoot.querySelector('#detail')?.scrollTo({ top: 0 });
    } else this.#rows = [...this.#rows];
    this.#fresh = false;
    answer.rows.forEach((row, i) => (this.#rows[page * pageSize + i] = row));
    this.#answer = answer;
    this.#failed = false;
    this.host.requestUpdate();
  }

  #fail(page: number): void {
    this.#asked.delete(page);
    this.#failed = true;
    this.host.requestUpdate();
  }

  readonly #onSearch = (event: Event): void => {
    this.#search = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => this.#restart(), 200);
  };

  readonly #onExport = async (): Promise<void> => {
    const { query, say, formats, exporting } = this.context();
    const subject = this.#subject!;
    const { columns, rows, context } = await query(
      detailQuery(subject, { sort: this.#state.sort, search: this.#search }),
    );
    if (!exporting({ format: 'csv', rows: rows.length })) return;
    const { period } = context;
    const named = columns.map((column) => ({ ...column, label: columnLabel(say, column.id) }));
    download(
      toCsv(named, rows),
      csvName(
        metricLabel(say, subject.metric),
        subject.groupLabel,
        period && formats.period(period.from, period.to),
      ),
    );
  };

  /** A press on the backdrop, which belongs to the dialog but lies outside its box. */
  readonly #onPress = (event: PointerEvent): void => {
    const box = this.#dialog!.getBoundingClientRect();
    const { clientX: x, clientY: y, target } = event;
    if (target === this.#dialog && (x < box.left || x > box.right || y < box.top || y > box.bottom))
      this.close();
  };

  render(): unknown {
    const subject = this.#subject;
    if (!subject) return nothing;
    const { say, formats } = this.context();
    const answer = this.#answer;
    const title = metricLabel(say, subject.metric);
    const counted = answer?.totals['counted'];
    const period = answer?.context.period;
    const facts = [
      subject.groupLabel,
      period && formats.period(period.from, period.to),
      answer && say('detail.count', { n: answer.count ?? 0 }),
      typeof counted === 'number' ? say('detail.counted', { n: counted }) : null,
    ].filter(Boolean);
    return html`<dialog
      class="jalon detail"
      part="detail"
      aria-label=${title}
      @close=${this.#closed}
      @pointerdown=${this.#onPress}
    >
      <header>
        <div class="grow">
          <h2>${title}</h2>
          <div class="sub num" role="status">${facts.join(' · ')}</div>
        </div>
        <button class="btn" type="button" ?disabled=${!answer?.count} @click=${this.#onExport}>
          ${icon('download')}${say('common.export')}
        </button>
        <button
          class="shut"
          type="button"
          aria-label=${say('common.close')}
          @click=${() => this.close()}
        >
          ${icon('close')}
        </button>
      </header>
      <label class="find"
        >${icon('search')}<input
          type="search"
          autofocus
          autocomplete="off"
          placeholder=${say('detail.search')}
          aria-label=${say('detail.search')}
          @input=${this.#onSearch}
      /></label>
      ${this.#renderRows(answer, title)}
    </dialog>`;
  }

  #renderRows(answer: Result | null, title: string): TemplateResult {
    const { say, formats } = this.context();
    if (this.#failed)
      return html`<div class="none" role="alert">
        <p>${say('detail.failed')}</p>
        <button class="btn" type="button" @click=${() => this.#restart()}>
          ${say('frame.retry')}
        </button>
      </div>`;
    if (!answer) return html`<div class="none" aria-busy="true">${say('frame.loading')}</div>`;
    if (!this.#rows.length)
      return html`<div class="none">
        ${
          this.#search
            ? say('common.nothingFound', { text: this.#search })
            : [
                say('detail.none'),
                ...answer.notices
                  .filter(({ code }) => code === 'absent')
                  .map((notice) => noticeText(say, notice)),
              ].join(' ')
        }
      </div>`;
    const all = detailColumns(answer.columns, say, this.#subject!.group);
    const { columns, sort, widths, pinned } = this.#state;
    const name = all.find((column) => column.name)!;
    const sorting: readonly SortKey[] = sort;
    return this.#grid.render({
      label: title,
      columns: columns
        ? columns.flatMap((id) => all.find((column) => column.id === id) ?? [])
        : all,
      rows: this.#rows,
      order: this.#order,
      totals: null,
      keyOf: (row) => Object.values(row.key).join('\n'),
      sort: sorting,
      widths,
      pinned: pinned ?? [name.id],
      narrow: this.host.offsetWidth < 480,
      say,
      format: ({ kind, unit }, value) =>
        kind === 'flag' ? (value ? '✓' : '–') : formats.value(kind, value, say('common.na'), unit),
    });
  }
}
