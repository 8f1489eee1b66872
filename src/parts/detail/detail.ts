import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Query, Result } from '../../contract/query.js';
import { metricLabel } from '../../i18n/metric-words.js';
import { save } from '../csv/save.js';
import { gridCsv } from '../grid/grid.csv.js';
import { Grid } from '../grid/grid.js';
import type { GridState } from '../grid/grid.model.js';
import { icon } from '../icon/icon.js';
import { renderTabs } from '../tabs/tabs.js';
import {
  detailColumns,
  detailQuery,
  kindOf,
  kindsOf,
  noneText,
  placeOf,
  sumsOf,
  type Subject,
  type RowKind,
} from './detail.model.js';
import { Pages } from './detail.pages.js';
import { tell, type DetailContext } from './drill.js';

export type { DetailContext } from './drill.js';
export type { Subject } from './detail.model.js';

const flag = ['–', '✓'] as const;
const initial: GridState = { columns: null, sort: [], widths: {}, pinned: null };

/**
 * The rows behind a figure: in a drawer over the page, `render()` at the end of the host's template, or in the host's
 * own frame from `facts`, `actions` and `body`. Rows are asked page by page as they come into sight; the source sorts
 * and searches.
 */
export class Detail implements ReactiveController {
  #subject: Subject | null = null;
  readonly #grid: Grid;
  readonly #pages = new Pages(
    (page, signal) => this.context().query(this.#query(page), signal),
    (fresh) => {
      if (fresh) this.host.renderRoot.querySelector('#detail')?.scrollTo({ top: 0 });
      this.host.requestUpdate();
    },
  );
  #state = initial;
  #search = '';
  #narrow = false;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: LitElement,
    readonly context: () => DetailContext,
  ) {
    host.addController(this);
    this.#grid = new Grid(host, 'detail', {
      change: (patch) => this.#change(patch),
      // What is in sight while another question is on its way is the old one's.
      seen: (first, last) => this.#pages.fresh || this.#pages.need(first, last),
      sized: (width) => {
        const narrow = width > 0 && width < 480;
        if (narrow !== this.#narrow) host.requestUpdate();
        this.#narrow = narrow;
      },
    });
  }

  /** What is shown; null: closed. */
  get subject(): Subject | null {
    return this.#subject;
  }

  /** The last answer; null before the first. */
  get answer(): Result | null {
    return this.#pages.answer;
  }

  /** A person's wish: told in an event; unless that is cancelled, the rows are shown here. */
  drill(subject: Subject, count: number | null): void {
    if (tell(this.host, { subject, context: this.context }, count)) this.open(subject);
  }

  open(subject: Subject): void {
    this.#subject = subject;
    this.#state = initial;
    this.#search = '';
    this.#pages.clear();
    this.#restart();
  }

  /** Without a word to the host. */
  close(): void {
    this.#dialog?.close();
    if (this.#subject) this.#drop();
  }

  /** The same figure with other filters, or as other rows. */
  change(patch: Partial<Subject>): void {
    this.#subject = { ...this.#subject!, ...patch };
    this.#restart();
  }

  /** New data: asks again for what is in sight, keeping place, sort and search. */
  refresh(): void {
    if (this.#subject) this.#pages.refresh();
  }

  hostDisconnected(): void {
    this.#drop();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (this.#subject && dialog && !dialog.open) dialog.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.detail');
  }

  readonly #dismiss = (): void => {
    this.close();
    this.context().closed?.();
  };

  /** By Escape: it comes late, so the drawer may be gone or open again. */
  readonly #onClose = ({ target }: Event): void => {
    const dialog = this.#dialog;
    if (dialog && target === dialog && !dialog.open) this.#dismiss();
  };

  #drop(): void {
    clearTimeout(this.#wait);
    this.#pages.clear();
    this.#subject = null;
    this.host.requestUpdate();
  }

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

  #restart(): void {
    clearTimeout(this.#wait);
    this.#pages.restart();
  }

  #query(page?: { offset: number; limit: number }): Query {
    return detailQuery(
      this.#subject!,
      { sort: this.#state.sort, search: this.#search.trim() },
      page,
    );
  }

  readonly #onSearch = (event: Event): void => {
    this.#search = (event.target as HTMLInputElement).value;
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => this.#restart(), 200);
    this.host.requestUpdate();
  };

  /** Saves all rows; false where none are shown, they cannot be read, or a listener of `jalon-export` cancelled it. */
  async exportCsv(): Promise<boolean> {
    const subject = this.#subject;
    if (!subject) return false;
    const { query, say, formats, exporting } = this.context();
    const answer = await query(this.#query()).catch(() => this.#pages.fail());
    if (!answer) return false;
    return save(
      exporting,
      answer.rows.length,
      [metricLabel(say, subject.metric), ...placeOf(subject, answer, say, formats)],
      () => gridCsv(detailColumns(answer.columns, say), answer.rows, say),
    );
  }

  readonly #onKind = (kind: string): void => {
    this.#state = initial;
    this.change({ as: kind as RowKind });
  };

  readonly #onRetry = (): void => {
    this.#pages.refresh();
    this.host.requestUpdate();
  };

  /** A press on the backdrop, which belongs to the dialog but lies outside its box. */
  readonly #onPress = (event: PointerEvent): void => {
    const box = this.#dialog!.getBoundingClientRect();
    const { clientX: x, clientY: y, target } = event;
    if (target === this.#dialog && (x < box.left || x > box.right || y < box.top || y > box.bottom))
      this.#dismiss();
  };

  get title(): string {
    return metricLabel(this.context().say, this.#subject?.metric ?? '');
  }

  /** What the rows are and how many, in one line. */
  get facts(): string {
    const { say, formats } = this.context();
    const { answer } = this;
    const counted = answer?.totals['counted'];
    const texts = [
      ...placeOf(this.#subject!, answer, say, formats),
      answer && say('detail.count', { n: answer.count ?? 0 }),
      typeof counted === 'number' && say('detail.counted', { n: counted }),
    ];
    return formats.capital(texts.filter(Boolean).join(' · '));
  }

  /** The drawer. `more`: before its buttons. */
  render(more?: unknown): unknown {
    if (!this.#subject) return nothing;
    const { title } = this;
    return html`<dialog
      class="jalon detail"
      part="detail"
      aria-label=${title}
      @close=${this.#onClose}
      @pointerdown=${this.#onPress}
    >
      <header>
        <div class="grow">
          <h2>${title}</h2>
          <div class="sub num" role="status">${this.facts}</div>
        </div>
        ${more}${this.actions()}
      </header>
      ${this.body(true)}
    </dialog>`;
  }

  actions(): TemplateResult {
    const { say } = this.context();
    return html`<button
        class="btn"
        type="button"
        ?disabled=${!this.answer?.count}
        @click=${() => void this.exportCsv()}
      >
        ${icon('download')}${say('common.export')}</button
      ><button class="shut" type="button" aria-label=${say('common.close')} @click=${this.#dismiss}>
        ${icon('close')}
      </button>`;
  }

  body(isDrawer = false): TemplateResult {
    const { say } = this.context();
    const subject = this.#subject!;
    const selected = kindOf(subject);
    const tabs = kindsOf(subject, this.answer).map((id) => ({ id, label: say(`detail.by.${id}`) }));
    const { failed, fresh } = this.#pages;
    const isSwitch = tabs.length > 1;
    const search = say('detail.search');
    return html`${
        isSwitch
          ? renderTabs({
              tabs,
              selected,
              label: say('detail.by'),
              controls: 'rows',
              onSelect: this.#onKind,
            })
          : nothing
      }
      <label class="find"
        >${icon('search')}<input
          type="search"
          ?autofocus=${isDrawer}
          autocomplete="off"
          placeholder=${search}
          aria-label=${search}
          .value=${this.#search}
          @input=${this.#onSearch}
      /></label>
      <div
        class="rows"
        id="rows"
        role=${isSwitch ? 'tabpanel' : nothing}
        aria-label=${isSwitch ? say(`detail.by.${selected}`) : nothing}
      >
        ${
          failed
            ? html`<div class="none" role="alert">
                <p>${say('detail.failed')}</p>
                <button class="btn" type="button" @click=${this.#onRetry}>
                  ${say('frame.retry')}
                </button>
              </div>`
            : nothing
        }${failed && fresh ? nothing : this.#renderRows(subject)}
      </div>`;
  }

  #renderRows(subject: Subject): TemplateResult {
    const { say, formats } = this.context();
    const { answer, rows, order } = this.#pages;
    if (!answer) return html`<div class="none" aria-busy="true">${say('frame.loading')}</div>`;
    if (!rows.length)
      return html`<div class="none">${noneText(answer.notices, this.#search.trim(), say)}</div>`;
    const all = detailColumns(answer.columns, say, subject.group);
    const { columns, sort, widths, pinned } = this.#state;
    return this.#grid.render({
      label: this.title,
      columns: columns?.flatMap((id) => all.find((column) => column.id === id) ?? []) ?? all,
      rows,
      order,
      totals: sumsOf(answer, say('common.total')),
      keyOf: (row) => Object.values(row.key).join('\n'),
      sort,
      widths,
      pinned: pinned ?? [all[0]!.id],
      narrow: this.#narrow,
      say,
      format: ({ kind, unit }, value) =>
        kind === 'flag' && value !== ''
          ? flag[Number(!!value)]!
          : formats.value(kind, value, '–', unit),
    });
  }
}
