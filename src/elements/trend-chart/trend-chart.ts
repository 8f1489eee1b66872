import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { nameSpan } from '../../calendar/span.js';
import { metricOf, reportOf } from '../../catalogue/index.js';
import type { JalonError } from '../../contract/error.js';
import type { Query } from '../../contract/query.js';
import { noticeText } from '../../i18n/metric-words.js';
import { wrong } from '../../parts/base/check.js';
import { list } from '../../parts/base/converters.js';
import type { Answers } from '../../parts/base/questions.js';
import { axisName, buckets, type Bucket, type Language } from '../../parts/chart/buckets.js';
import { ChartElement, type OwnSpec } from '../../parts/chart/chart-element.js';
import { columns } from '../../parts/chart/columns.geometry.js';
import { compareQuery, spanOfPeriod } from '../../parts/compare/compare.model.js';
import { beginningIn, ofAll } from '../../parts/remarks/remarks.model.js';
import { icon } from '../../parts/icon/icon.js';
import type { Figure } from '../../parts/why/why.js';
import {
  defaultsOf,
  isBlank,
  spanAcross,
  trendView,
  type TrendAsked,
  type TrendGroup,
  type TrendView,
} from './trend-chart.model.js';
import { tickText, totalsOf, trendTable, trendTitle } from './trend-chart.words.js';

/**
 * A metric over time, as bars or lines: parts stacked, the year before behind them. Dragging over buckets, or Shift with
 * the arrow keys and Enter, chooses their period as a filter; a click or Enter shows the rows of one.
 *
 * @tag jalon-trend-chart
 * @summary Bars or lines by day to year, with the year before behind; a brush chooses a period.
 *
 * @fires {CustomEvent} jalon-filter-change - A person chose a period in the chart, or went back to the one before.
 * @fires {CustomEvent} jalon-drill - A person asks for the rows behind a figure; cancel to show your own page.
 * @fires {CustomEvent} jalon-export - The chart or its rows are about to be saved; cancel to keep them.
 * @fires {CustomEvent} jalon-load - Data were loaded; does not leave the shadow root around the element.
 * @fires {CustomEvent} jalon-error - Data could not be loaded, or a question has no answer.
 *
 * @csspart card - The frame.
 * @csspart header - Its head.
 * @csspart title - The title.
 * @csspart body - All below the head.
 * @csspart total - A total in the head; it can be asked why.
 * @csspart back - The button to the period before.
 * @csspart legend - The legend.
 * @csspart table-button - Shows the table instead of the picture.
 * @csspart export - Opens the choice of files.
 * @csspart chart - The picture.
 * @csspart table - The table.
 * @csspart popover - Values, explanations and the choice of files.
 * @csspart retry - The button that tries again.
 *
 * @cssprop [--jalon-accent] - Colour of the first metric.
 * @cssprop [--jalon-exceptional] - Colour of the second.
 */
export class JalonTrendChart extends ChartElement<TrendView> {
  /** `bars` or `lines`. */
  @property({ reflect: true }) form: 'bars' | 'lines' = 'bars';
  /** Metric ids of one kind; as an attribute separated by commas. Null: the report's own, such as recurring and exceptional fees won, stacked. */
  @property({ converter: list }) metrics: readonly string[] | null = null;
  /** The metrics are parts of one whole. */
  @property({ type: Boolean }) stacked = false;
  /** The year before stands behind; `filters.compare` names another period. */
  @property({ type: Boolean }) compare = false;

  /** Periods that were left by choosing one in the chart, and what was chosen. */
  #past: { before: string | null | undefined; after: string | null | undefined }[] = [];

  protected override get defaultReport(): string {
    return 'prospects';
  }

  protected override get view(): Bucket {
    return (this.by ?? 'month') as Bucket;
  }

  #viewed: { answers: Answers | null; asked: TrendAsked } = { answers: null, asked: this.#asked };

  get #asked(): TrendAsked {
    const { metrics, stacked, view: by } = this;
    if (Array.isArray(metrics)) return { by, metrics, stacked, sum: null, also: [] };
    const { metrics: own, sum = null, also } = defaultsOf(this.reportId);
    return { by, metrics: own, stacked: own.length > 1, sum, also };
  }

  get #language(): Language {
    const { say, formats, dataContext } = this;
    return { say, formats, fiscalYearStart: dataContext?.fiscalYearStart ?? 1 };
  }

  protected override get wantsBehind(): string {
    return this.currentFilters.compare ?? (this.compare ? 'year' : 'none');
  }

  /** Behind each bucket, also those to come, stands its own. */
  protected override get isBehindWhole(): boolean {
    return true;
  }

  protected ask(): Record<string, Query> {
    const { metrics, sum, also, by } = this.#asked;
    const main = { by: [by], metrics: [...metrics, ...(sum ? [sum] : []), ...also] };
    return { main, ...compareQuery(main, this.currentFilters, this.nextEarlier) };
  }

  /** Answers are seen as they were asked for, while those to another question are awaited. */
  protected viewOf(answers: Answers): TrendView {
    if (answers !== this.#viewed.answers) this.#viewed = { answers, asked: this.#asked };
    return trendView(this.#viewed.asked, answers['main']!, this.behind);
  }

  protected override isEmpty(answers: Answers): boolean {
    return super.isEmpty(answers) || !this.shown || isBlank(this.shown);
  }

  protected override renderEmpty(): unknown {
    const absent = this.answers?.['main']?.notices.filter(({ code }) => code === 'absent') ?? [];
    return absent.length
      ? html`<div class="message empty">
          ${absent.map((notice) => html`<p class="sub">${noticeText(this.say, notice)}</p>`)}
        </div>`
      : null;
  }

  protected chartOf(view: TrendView): OwnSpec {
    const { form, formats } = this;
    const language = this.#language;
    const { groups, by, stacked, kinds } = view;
    const table = trendTable(view, form, language);
    const { context, columns: answered } = this.answers!['main']!;
    const notes = ofAll(this.currentNotes, answered, this.currentFilters);
    return {
      ...table,
      rows: table.rows.map((row, i) => ({
        ...row,
        notes: beginningIn(notes, { ...context, period: groups[i]!.span }),
      })),
      title: this.heading ?? this.renderTitle(),
      subtitle: this.when,
      height: () => 240,
      draw: (size) =>
        columns(
          {
            names: groups.map((group) => axisName(by, group.span, language)),
            now: groups.findIndex(({ isNow }) => isNow),
            values: groups.map(({ values }) => values),
            behind: view.behindSpan && groups.map(({ behind }) => behind ?? []),
            form,
            stacked,
            whole: kinds[0] === 'count',
            tick: tickText(view, formats),
          },
          size,
        ),
      onAct: ({ group, series }) => this.#drill(groups[group]!, view.metrics[series]!),
      onWhy: (anchor, row, column) => this.#why(anchor, column.id, groups[row]!),
      onBrush: (from, to) => this.#brush(view, from, to),
    };
  }

  protected renderTitle(): string {
    return trendTitle(this.#asked, this.say, this.formats);
  }

  protected override renderSubtitle(): unknown {
    const view = this.shown;
    if (!view) return nothing;
    return html`${totalsOf(view, this.#language).map(({ metric, text }) =>
        metric
          ? html`<button
              class="total num"
              part="total"
              aria-haspopup="dialog"
              aria-expanded="false"
              @click=${(event: Event) => this.#why(event.currentTarget as HTMLElement, metric)}
            >
              ${text}
            </button>`
          : html`<span class="total num">${text}</span>`,
      )} <span>${this.when}</span>`;
  }

  protected override renderActions(): unknown {
    const past = this.#past.at(-1);
    const context = this.dataContext;
    const span =
      past &&
      context &&
      spanOfPeriod(past.before ?? reportOf(this.reportId)?.where.period ?? null, context);
    const name = span ? this.nameOf(span) : this.say('period.all');
    return html`${
      past && past.after === this.currentFilters.period
        ? html`<button
            class="btn"
            part="back"
            title=${this.say('trend.back', { period: name })}
            @click=${this.#onBack}
          >
            ${icon('left')}${name}
          </button>`
        : nothing
    }${super.renderActions()}`;
  }

  protected override check(): JalonError | null {
    const { by, form, metrics } = this;
    if (by !== null && !buckets.includes(by as Bucket)) return wrong('by', buckets.join(', '), by);
    if (form !== 'bars' && form !== 'lines') return wrong('form', 'bars or lines', form);
    if (metrics === null) return null;
    if (!Array.isArray(metrics) || !metrics.length || metrics.some((id) => typeof id !== 'string'))
      return wrong('metrics', 'ids of metrics', metrics);
    const kinds = new Set(metrics.map((id: string) => metricOf(id, this.reportId)?.kind));
    return kinds.size > 1 ? wrong('metrics', 'of one kind', metrics) : null;
  }

  #why(anchor: HTMLElement, metric: string, group?: TrendGroup): void {
    const main = this.answers!['main']!;
    const result = group ? { ...main, context: { ...main.context, period: group.span } } : main;
    this.why(anchor, this.#figureOf(metric, group), result);
  }

  #figureOf(metric: string, group?: TrendGroup): Figure {
    const { columns, totals, totalParts } = this.answers!['main']!;
    const { values, parts } = group?.row ?? { values: totals, parts: totalParts };
    return {
      metric,
      kind: columns.find(({ id }) => id === metric)?.kind ?? 'count',
      value: values[metric] ?? null,
      part: parts?.[metric],
      group: group?.row?.key ?? null,
      groupLabel: group ? this.nameOf(group.span) : null,
    };
  }

  #drill(group: TrendGroup, metric: string): void {
    if (group.values[this.#asked.metrics.indexOf(metric)] !== null)
      this.drill(this.#figureOf(metric, group));
  }

  #brush(view: TrendView, from: number, to: number): void {
    if (to - from + 1 === view.groups.length) return;
    const { value: after } = nameSpan(spanAcross(view, from, to), this.#language.fiscalYearStart);
    this.#past.push({ before: this.currentFilters.period, after });
    this.changeFilters({ period: after });
  }

  readonly #onBack = (): void => this.changeFilters({ period: this.#past.pop()!.before });
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-trend-chart': JalonTrendChart;
  }
}
