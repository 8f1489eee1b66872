import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { NudgeDetail, ViewState } from '../../contract/events.js';
import type { FilterValue, Query, Result, ResultRow } from '../../contract/query.js';
import { drive } from '../../data/slices.js';
import { dimensionLabel } from '../../i18n/metric-words.js';
import type { Answers } from '../../parts/base/questions.js';
import { DataElement, type DataState } from '../../parts/base/data-element.js';
import { csvName } from '../../parts/csv/csv.js';
import { download } from '../../parts/csv/download.js';
import { Detail } from '../../parts/detail/detail.js';
import { gridCsv } from '../../parts/grid/grid.csv.js';
import { Grid } from '../../parts/grid/grid.js';
import { many } from '../../parts/grid/grid.sorter.js';
import { isText, type GridColumn, type GridState } from '../../parts/grid/grid.model.js';
import { Popover } from '../../parts/popover/popover.js';
import { duringOf } from '../../parts/remarks/remarks.model.js';
import type { Named } from '../../parts/base/strangers.js';
import { openWhy, type Figure } from '../../parts/why/why.js';
import { renderActions, renderViews } from './actions.js';
import { merge } from './answer.model.js';
import { BrandFilter } from './brand-filter.js';
import { coach, type Coaching } from './coaching.model.js';
import { renderCoaching } from './coaching.js';
import { renderNotes } from '../../parts/notes/notes.js';
import { RowLists } from './row-lists.js';
import {
  extraMetrics,
  figureOf,
  keyOf,
  knownColumns,
  rowName,
  viewsOf,
} from './progress-table.model.js';
import { styles } from './progress-table.styles.js';
import { renderTableColumns } from './table-columns.js';
import { TableView, type Shown } from './table-view.js';

/** What each row of an answer is. */
const dimensionOf = (result: Result | undefined): string | undefined =>
  result?.columns.find(({ kind }) => kind === 'dimension')?.id;

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
    sized: (width) => this.#table.fit(width),
  });
  readonly #popover = new Popover(this);
  readonly #detail = new Detail(this, this.means);
  readonly #lists = new RowLists(this, (row) => this.#askLists(row));
  readonly #brands = new BrandFilter(this, this.#popover, () => this.currentFilters);
  readonly #table = new TableView(this, () => this.#shown(this.#result, this.#view));
  readonly #failed = new Set<string>();
  /** `main` and `extra` as one; null before the first answer. */
  #result: Result | null = null;
  #merged: readonly (Result | undefined)[] = [];
  /** The last answers, which are still made ready where they are not `#merged`. */
  #last: readonly (Result | undefined)[] = [];
  #stop: AbortController | undefined;
  #coaching: Coaching | null = null;

  @state() private nudged: ReadonlySet<string> = new Set();

  override getState(): ViewState {
    return { ...super.getState(), ...this.#table.state };
  }

  override setState(next: Partial<ViewState>): void {
    super.setState(next);
    this.#table.put(next);
  }

  /** Saves the shown columns of all rows, in order, and the totals below them; ratios with numerator and denominator. */
  override exportCsv(): Promise<boolean> {
    const result = this.#result;
    const isSaved =
      !!result && this.emit('jalon-export', { format: 'csv', rows: result.rows.length });
    if (isSaved) {
      const { say } = this;
      const { period } = result.context;
      const rows = Array.from(this.#table.order, (i) => result.rows[i]!);
      const { columns, totals } = this.#table;
      download(
        gridCsv(columns, [...rows, totals], say),
        csvName(
          this.heading ?? this.renderTitle(),
          dimensionLabel(say, this.#view),
          period && this.formats.period(period.from, period.to),
        ),
      );
    }
    return Promise.resolve(isSaved);
  }

  protected override get defaultReport(): string {
    return 'smart-list';
  }

  /** An answer of many rows is made ready. */
  get #isMaking(): boolean {
    return this.#last[0] !== this.#merged[0] || this.#last[1] !== this.#merged[1];
  }

  protected override get pending(): boolean {
    return super.pending || this.#isMaking;
  }

  protected override get dataState(): DataState {
    const state = super.dataState;
    return state === 'ready' && !this.#result && this.#isMaking ? 'loading' : state;
  }

  protected override get view(): string | null {
    if (this.by !== null) return this.by;
    const views = viewsOf(this.reportId, this.dataContext);
    return views.find((id) => !this.#failed.has(id)) ?? views[0] ?? null;
  }

  protected override get named(): readonly Named[] {
    return [['columns', this.#table.layout.columns ?? [], knownColumns(this.#result)]];
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data') || changed.has('src') || changed.has('source')) this.#failed.clear();
    const wanted = this.view;
    // Data without reps are shown by store, without a word: nobody asked for reps.
    if (this.by === null && wanted !== null && this.error?.detail?.['dimension'] === wanted)
      this.#failed.add(wanted);
    super.willUpdate(changed);
    const { main, extra } = this.answers ?? {};
    if (main === this.#last[0] && extra === this.#last[1]) return;
    this.#last = [main, extra];
    this.#stop?.abort();
    this.#take(main, extra);
  }

  /** New answers: at once, or once those of many rows are ready to be drawn, which takes some slices. */
  #take(main?: Result, extra?: Result): void {
    const result = main ? merge(main, extra) : null;
    const put = (coaching: Coaching | null): void => {
      this.#merged = [main, extra];
      this.#result = result;
      this.#coaching = coaching;
      this.#lists.refresh(this.#view);
      this.#detail.refresh();
    };
    if (!result || result.rows.length <= many) return put(this.#coach(main));
    const { signal } = (this.#stop = new AbortController());
    drive(this.#make(result), { signal }).then(
      (coaching) => {
        put(coaching);
        this.requestUpdate();
      },
      () => undefined,
    );
  }

  *#make(result: Result): Generator<Promise<void> | undefined, Coaching | null> {
    yield;
    const coaching = this.#coach(result);
    yield;
    yield* this.#table.ready(this.#shown(result, dimensionOf(result) ?? ''));
    return coaching;
  }

  #coach(result: Result | undefined): Coaching | null {
    return result && this.reportId === 'smart-list' ? coach(result) : null;
  }

  #shown(result: Result | null, view: string): Shown {
    return {
      result,
      view,
      report: this.reportId,
      notes: result ? duringOf(this.currentNotes, result.context) : [],
      say: this.say,
      locale: this.formats.options.locale,
    };
  }

  protected override ask(): Record<string, Query> {
    const { view } = this;
    return {
      ...this.#questions(view === null ? {} : { by: [view] }),
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
    const { dataContext: context, say, formats } = this;
    if (!context) return nothing;
    const { period } = context;
    return html`<span
      >${period ? formats.period(period.from, period.to) : say('period.all')}</span
    >`;
  }

  protected override renderActions(): unknown {
    if (!this.#result) return nothing;
    const { say, formats } = this;
    const onBrand = (brand: FilterValue): void => this.changeFilters({ brand });
    return renderActions(
      this.#table.choices,
      this.#brands.render(this.answers?.['brands'], say, formats, onBrand),
      say,
      ({ currentTarget }) => this.#openColumns(currentTarget as HTMLElement),
      () => void this.exportCsv(),
    );
  }

  protected override renderSkeleton(): unknown {
    return Array.from({ length: 7 }, () => html`<div class="bone"></div>`);
  }

  protected override renderBody(_answers: Answers): unknown {
    const result = this.#result;
    if (!result) return nothing;
    const { say, formats, nudged } = this;
    const view = this.#view;
    return html`${renderViews(this.view, viewsOf(this.reportId, this.dataContext), say, (id) => this.#onView(id))}
      ${renderCoaching({ coaching: this.#coaching, view, say, formats, narrow: this.#table.room === 'narrow', nudged, onNudge: (detail) => this.#nudge(detail) })}
      <div class="panel" id="panel" role="tabpanel" aria-label=${dimensionLabel(say, view)}>
        ${result.rows.length ? this.#renderGrid(result) : html`<p class="none">${say(`table.none.${this.reportId}`, {}, say('table.none'))}</p>`}
      </div>
      ${renderNotes(result.notices, say)}`;
  }

  /** Dimension of the rows that are shown; the last answer's while another is awaited. */
  get #view(): string {
    return dimensionOf(this.#merged[0]) ?? this.view ?? '';
  }

  /** The report's own question, and what is chosen beyond it. */
  #questions(query: Query): Record<string, Query> {
    const metrics = extraMetrics(this.reportId, this.#table.layout.columns);
    return { main: query, ...(metrics.length && { extra: { ...query, metrics } }) };
  }

  #onView(view: string): void {
    this.by = view;
    this.viewChanged();
  }

  #renderGrid({ rows, context }: Result): TemplateResult {
    const { say, formats } = this;
    const { layout, columns, order, totals, sort, room } = this.#table;
    const view = this.#view;
    const na = say('common.na');
    return this.#grid.render({
      label: this.heading ?? this.renderTitle(),
      columns,
      rows,
      order,
      totals,
      keyOf,
      sort,
      widths: layout.widths,
      pinned: layout.pinned ?? [view],
      narrow: room === 'narrow',
      expandable:
        this.reportId === 'smart-list' && view !== 'list' && context.dimensions.includes('list'),
      open: this.#lists.sorted(sort, formats.options.locale),
      say,
      format: ({ kind, unit }, value) =>
        formats.value(kind, value, isText(kind) || kind === 'date' ? '' : na, unit),
    });
  }

  /** The row's figures by list, judged as the row's own are. */
  async #askLists(row: ResultRow): Promise<ResultRow[]> {
    const view = this.#view;
    const where = { ...this.currentFilters, [view]: [row.key[view] ?? null] };
    const { main, extra } = this.#questions({ by: [view, 'list'], where });
    const answers = await Promise.all([this.query(main!), extra && this.query(extra)]);
    return merge(...answers).rows.map((child) => ({
      ...child,
      label: String(child.values['list'] ?? '') || this.say('table.noLists'),
    }));
  }

  #ask(row: ResultRow, column: GridColumn, cell: HTMLElement, total: boolean): void {
    const figure = figureOf(row, column, total ? null : rowName(row, this.#view, this.say));
    openWhy(this.#popover, cell, figure, {
      ...this.means(),
      result: this.#result!,
      onRows: (asked, rows) => this.#drill(asked, rows),
    });
  }

  #drill({ metric, group, groupLabel }: Figure, count: number | null): void {
    const { currentFilters: filters, reportId: report } = this;
    const asked = { report, metric, group: group ?? {}, groupLabel, filters };
    this.#detail.drill(asked, count);
  }

  #nudge(detail: NudgeDetail): void {
    this.nudged = new Set([...this.nudged, detail.rep]);
    this.emit('jalon-nudge', detail);
  }

  #change(patch: Partial<GridState>): void {
    this.#table.change(patch);
    this.viewChanged();
  }

  protected override viewChanged(): void {
    if (!this.#result) return;
    this.emit('jalon-view-change', {
      report: this.reportId,
      by: this.view,
      columns: this.#table.shown,
      sort: [...this.#table.sort],
    });
  }

  #openColumns(anchor: HTMLElement): void {
    const content = (): unknown => {
      const { choices, shown } = this.#table;
      return renderTableColumns(choices, shown, this.say, (patch) => this.#change(patch));
    };
    this.#popover.toggle(anchor, {
      label: this.say('table.columns'),
      align: 'end',
      content: () => this.#result && content(),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-progress-table': JalonProgressTable;
  }
}
