import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { NudgeDetail, ViewState } from '../../contract/events.js';
import type { Query, Result, ResultRow, SortKey, Value } from '../../contract/query.js';
import { dimensionLabel } from '../../i18n/metric-words.js';
import type { Answers } from '../../parts/base/questions.js';
import { DataElement } from '../../parts/base/data-element.js';
import { csvName } from '../../parts/csv/csv.js';
import { download } from '../../parts/csv/download.js';
import { Detail } from '../../parts/detail/detail.js';
import { gridCsv } from '../../parts/grid/grid.csv.js';
import { Grid } from '../../parts/grid/grid.js';
import { isText, Sorter, type GridColumn, type GridState } from '../../parts/grid/grid.model.js';
import { icon } from '../../parts/icon/icon.js';
import { renderNotes } from '../../parts/notes/notes.js';
import { Popover } from '../../parts/popover/popover.js';
import { renderTabs } from '../../parts/tabs/tabs.js';
import { openWhy, type Figure } from '../../parts/why/why.js';
import { merge } from './answer.model.js';
import { BrandFilter } from './brand-filter.js';
import { coach, type Coaching } from './coaching.model.js';
import { renderCoaching } from './coaching.js';
import { RowLists } from './row-lists.js';
import {
  availableColumns,
  columnChoices,
  defaultSort,
  extraMetrics,
  gridColumns,
  keyOf,
  roomOf,
  rowName,
  shownColumns,
  totalsRow,
  viewsOf,
  type Choice,
  type Room,
} from './progress-table.model.js';
import { styles } from './progress-table.styles.js';
import { renderTableColumns } from './table-columns.js';

const untouched: GridState = { columns: null, sort: [], widths: {}, pinned: null };

/**
 * @summary Progress of outreach by rep, store, district and region, with coaching by day of the month.
 * @tag jalon-progress-table
 *
 * @csspart card - The frame.
 * @csspart header - Title, clocks and buttons.
 * @csspart title - The title.
 * @csspart body - What stands below the header.
 * @csspart tabs - The list of views.
 * @csspart tab - One view.
 * @csspart coaching - The coaching strip.
 * @csspart nudge - A button of the coaching strip that encourages a rep.
 * @csspart scroll - The scroll area of the table.
 * @csspart grid - The table.
 * @csspart head - A column's head.
 * @csspart detail - The drawer with the rows behind a figure.
 * @csspart popover - Why, columns and brand.
 * @csspart brand - The button of the brand filter.
 * @csspart columns - The button of the columns menu.
 * @csspart export - The button that saves what is shown.
 * @csspart notes - What the data leave out, folded.
 *
 * @cssprop [--jalon-table-height=min(75vh, 720px)] - Height beyond which the table scrolls.
 * @cssprop [--jalon-row-height=34px] - Height of a row.
 * @cssprop [--jalon-padding=16px 18px] - Space within the card.
 *
 * @fires {CustomEvent<ViewChangeDetail>} jalon-view-change - Another view, sort, or other columns.
 * @fires {CustomEvent<FilterChangeDetail>} jalon-filter-change - Another brand.
 * @fires {CustomEvent<DrillDetail>} jalon-drill - The rows behind a figure are wanted; cancel to show your own page.
 * @fires {CustomEvent<NudgeDetail>} jalon-nudge - A rep is to be encouraged.
 * @fires {CustomEvent<ExportDetail>} jalon-export - What is shown is about to be saved; cancelable.
 * @fires {CustomEvent<LoadDetail>} jalon-load - Data were loaded; not composed.
 * @fires {CustomEvent<ErrorDetail>} jalon-error - Data could not be loaded; not composed.
 */
export class JalonProgressTable extends DataElement {
  static override styles = styles;

  readonly #grid = new Grid(this, 'table', {
    change: (patch) => this.#change(patch),
    ask: (row, column, cell, total) => this.#ask(row, column, cell, total),
    gone: (cell) => {
      if (this.#popover.anchor === cell) this.#popover.close(false);
      cell.ariaExpanded = null;
    },
    expand: (row, key) => this.#lists.toggle(row, key),
    sized: (width) => width > 0 && (this.room = roomOf(width)),
  });
  readonly #popover = new Popover(this);
  readonly #detail = new Detail(this, this.means);
  readonly #lists = new RowLists(this, (row) => this.#askLists(row));
  readonly #brands = new BrandFilter(this, this.#popover, () => this.currentFilters);
  readonly #sorter = new Sorter();
  readonly #failed = new Set<string>();
  #result: Result | null = null;
  #coaching: Coaching | null = null;
  #merged: readonly (Result | undefined)[] = [];
  #total: { of: readonly unknown[]; row: ResultRow } | null = null;
  #order: { of: readonly unknown[]; rows: Uint32Array } = { of: [], rows: new Uint32Array() };

  @state() private layout = untouched;
  /** Sorted by a person or by `setState`; else the default applies. */
  @state() private sorted = false;
  @state() private room: Room = 'wide';
  @state() private nudged: ReadonlySet<string> = new Set();

  override getState(): ViewState {
    const { columns, widths, pinned } = this.layout;
    return {
      ...super.getState(),
      sort: [...this.#sort],
      columns: columns && [...columns],
      widths: { ...widths },
      ...(pinned && { pinned: [...pinned] }),
    };
  }

  override setState(next: Partial<ViewState>): void {
    super.setState(next);
    const { sort, columns, widths, pinned } = next;
    this.layout = {
      sort: sort ? [...sort] : this.layout.sort,
      columns: columns === undefined ? this.layout.columns : columns && [...columns],
      widths: widths ? { ...widths } : this.layout.widths,
      pinned: pinned ? [...pinned] : this.layout.pinned,
    };
    if (sort) this.sorted = true;
  }

  /** Saves the shown columns of all rows, in order, and the totals below them; ratios with numerator and denominator. */
  override exportCsv(): Promise<boolean> {
    const result = this.#result;
    if (!result || !this.emit('jalon-export', { format: 'csv', rows: result.rows.length }))
      return Promise.resolve(false);
    const { say } = this;
    const rows = [...this.#sortedRows(result)].map((i) => result.rows[i]!);
    const { period } = result.context;
    const csv = gridCsv(this.#columns(result), [...rows, this.#totals(result)], say);
    download(
      csv,
      csvName(
        this.heading ?? this.renderTitle(),
        dimensionLabel(say, this.#view),
        period && this.formats.period(period.from, period.to),
      ),
    );
    return Promise.resolve(true);
  }

  protected override get view(): string | null {
    if (this.by !== null) return this.by;
    const views = viewsOf(this.reportId, this.dataContext);
    return views.find((id) => !this.#failed.has(id)) ?? views[0] ?? null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data') || changed.has('src') || changed.has('source')) this.#failed.clear();
    const wanted = this.view;
    // Data without reps are shown by store, without a word: nobody asked for reps.
    if (this.by === null && wanted !== null && this.error?.detail?.['dimension'] === wanted)
      this.#failed.add(wanted);
    super.willUpdate(changed);
    const { main, extra } = this.answers ?? {};
    if (main === this.#merged[0] && extra === this.#merged[1]) return;
    this.#merged = [main, extra];
    this.#result = main ? merge(main, extra) : null;
    this.#coaching = main && this.reportId === 'smart-list' ? coach(main) : null;
    this.#lists.refresh(this.#view);
    this.#detail.refresh();
  }

  protected override ask(): Record<string, Query> {
    const { view } = this;
    const by = view === null ? {} : { by: [view] };
    const extra = extraMetrics(this.reportId, this.layout.columns);
    return {
      main: by,
      ...(extra.length && { extra: { ...by, metrics: extra } }),
      ...(this.ownsFeed && this.#brands.ask(this.dataContext)),
    };
  }

  protected override render(): unknown {
    return html`${super.render()}${this.#popover.render()}${this.#detail.render()}`;
  }

  protected override renderTitle(): string {
    return this.say(`table.title.${this.reportId}`, {}, this.say('table.title'));
  }

  protected override renderSubtitle(): unknown {
    const period = this.dataContext?.period;
    return period ? html`<span>${this.formats.period(period.from, period.to)}</span>` : nothing;
  }

  protected override renderActions(): unknown {
    const result = this.#result;
    if (!result) return nothing;
    const { say } = this;
    const { choices } = this.#choices(result);
    const label = say('table.columns.count', {
      shown: choices.filter((one) => one.shown).length,
      all: choices.length,
    });
    return html`<div class="actions">
      ${this.#brands.render(this.answers?.['brands'], say, this.formats, (brand) => this.changeFilters({ brand }))}
      <button
        class="btn"
        type="button"
        part="columns"
        aria-haspopup="dialog"
        aria-label=${label}
        @click=${this.#onColumns}
      >
        ${icon('columns')}<span class="long">${label}</span>
      </button>
      <button
        class="btn"
        type="button"
        part="export"
        aria-label=${say('common.export')}
        @click=${() => void this.exportCsv()}
      >
        ${icon('download')}<span class="long">${say('common.export')}</span>
      </button>
    </div>`;
  }

  protected override renderSkeleton(): unknown {
    return html`<div class="bone tabs-bone"></div>
      ${Array.from({ length: 6 }, () => html`<div class="bone row-bone"></div>`)}`;
  }

  protected override renderBody(_answers: Answers): unknown {
    const result = this.#result;
    if (!result) return nothing;
    const { say, formats } = this;
    const view = this.#view;
    return html`${this.#renderTabs()}
      ${renderCoaching({ coaching: this.#coaching, view, say, formats, narrow: this.room === 'narrow', nudged: this.nudged, onNudge: (detail) => this.#nudge(detail) })}
      <div class="panel" id="panel" role="tabpanel" aria-label=${dimensionLabel(say, view)}>
        ${result.rows.length ? this.#renderGrid(result) : html`<p class="none">${say('table.none')}</p>`}
      </div>
      ${renderNotes(result.notices, say)}`;
  }

  /** Dimension of the rows that are shown; the last answer's while another is awaited. */
  get #view(): string {
    const shown = this.#merged[0]?.columns.find(({ kind }) => kind === 'dimension')?.id;
    return shown ?? this.view ?? '';
  }

  get #sort(): readonly SortKey[] {
    return this.sorted ? this.layout.sort : defaultSort(this.#result);
  }

  get #choice(): Choice {
    const { columns, pinned } = this.layout;
    return { columns, pinned, view: this.#view, report: this.reportId, room: this.room };
  }

  #columns(result: Result): GridColumn[] {
    const available = availableColumns(result, this.reportId, this.say);
    return gridColumns(
      result,
      shownColumns(result, available, this.#choice),
      this.#choice,
      this.say,
    );
  }

  #choices(result: Result): { shown: string[]; choices: ReturnType<typeof columnChoices> } {
    const available = availableColumns(result, this.reportId, this.say);
    const shown = shownColumns(result, available, this.#choice);
    return { shown, choices: columnChoices(available, shown, this.#choice, this.say) };
  }

  #totals(result: Result): ResultRow {
    const of = [result, this.#view, this.say];
    if (of.some((part, i) => part !== this.#total?.of[i])) {
      const { totals, totalParts, rows } = result;
      this.#total = { of, row: totalsRow(totals, totalParts, rows, this.#view, this.say) };
    }
    return this.#total!.row;
  }

  #sortedRows(result: Result): Uint32Array {
    const { locale } = this.formats.options;
    const sort = this.#sort;
    const of = [result.rows, JSON.stringify(sort), locale];
    if (of.some((part, i) => part !== this.#order.of[i]))
      this.#order = { of, rows: this.#sorter.order(result.rows, sort, locale) };
    return this.#order.rows;
  }

  #renderTabs(): unknown {
    const { say } = this;
    const view = this.view ?? '';
    const allowed = viewsOf(this.reportId, this.dataContext);
    const views = allowed.includes(view) || !view ? allowed : [view, ...allowed];
    if (views.length < 2) return nothing;
    return renderTabs({
      tabs: views.map((id) => ({
        id,
        label: say(`dimension.${id}.short`, {}, dimensionLabel(say, id)),
      })),
      selected: view,
      label: say('table.views'),
      controls: 'panel',
      onSelect: (id) => {
        this.by = id;
        this.#viewChanged();
      },
    });
  }

  #renderGrid(result: Result): TemplateResult {
    const { say, formats } = this;
    const { widths, pinned } = this.layout;
    const na = say('common.na');
    return this.#grid.render({
      label: this.heading ?? this.renderTitle(),
      columns: this.#columns(result),
      rows: result.rows,
      order: this.#sortedRows(result),
      totals: this.#totals(result),
      keyOf,
      sort: this.#sort,
      widths,
      pinned: pinned ?? [this.#view],
      narrow: this.room === 'narrow',
      expandable: this.#canExpand(result),
      open: this.#lists.sorted(this.#sort, formats.options.locale),
      say,
      format: ({ kind, unit }, value: Value) =>
        formats.value(kind, value, isText(kind) ? '' : na, unit),
    });
  }

  #canExpand({ context }: Result): boolean {
    return (
      this.reportId === 'smart-list' && this.#view !== 'list' && context.dimensions.includes('list')
    );
  }

  /** The row's figures by list, judged as the row's own are. */
  async #askLists(row: ResultRow): Promise<ResultRow[]> {
    const view = this.#view;
    const where = { ...this.currentFilters, [view]: [row.key[view] ?? null] };
    const by = [view, 'list'];
    const extra = extraMetrics(this.reportId, this.layout.columns);
    const [main, more] = await Promise.all([
      this.query({ by, where }),
      extra.length ? this.query({ by, where, metrics: extra }) : undefined,
    ]);
    return merge(main, more).rows.map((child) => ({
      ...child,
      label: String(child.values['list'] ?? '') || this.say('table.noLists'),
    }));
  }

  #ask(row: ResultRow, { id, kind, unit }: GridColumn, cell: HTMLElement, total: boolean): void {
    const result = this.#result!;
    const figure: Figure = {
      metric: id,
      kind,
      unit,
      value: row.values[id] ?? null,
      part: row.parts?.[id],
      group: total ? null : row.key,
      groupLabel: total ? null : rowName(row, this.#view, this.say),
    };
    openWhy(this.#popover, cell, figure, {
      ...this.means(),
      result,
      onRows: (asked, rows) => this.#drill(asked, rows),
    });
  }

  #drill({ metric, group, groupLabel }: Figure, count: number | null): void {
    const { reportId: report, currentFilters: filters } = this;
    this.#detail.drill({ report, metric, group: group ?? {}, groupLabel, filters }, count);
  }

  #nudge(detail: NudgeDetail): void {
    this.nudged = new Set([...this.nudged, detail.rep]);
    this.emit('jalon-nudge', detail);
  }

  #change(patch: Partial<GridState>): void {
    this.layout = { ...this.layout, ...patch };
    if (patch.sort) this.sorted = true;
    this.#viewChanged();
  }

  #viewChanged(): void {
    const result = this.#result;
    if (!result) return;
    const { shown } = this.#choices(result);
    this.emit('jalon-view-change', {
      report: this.reportId,
      by: this.view,
      columns: shown,
      sort: [...this.#sort],
    });
  }

  readonly #onColumns = (event: Event): void =>
    this.#popover.toggle(event.currentTarget as HTMLElement, {
      label: this.say('table.columns'),
      align: 'end',
      content: () => this.#renderColumnsMenu(),
    });

  #renderColumnsMenu(): unknown {
    const result = this.#result;
    if (!result) return nothing;
    const { shown, choices } = this.#choices(result);
    return renderTableColumns(choices, shown, this.say, (patch) => this.#change(patch));
  }
}
