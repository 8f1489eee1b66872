import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { nameSpan } from '../../calendar/span.js';
import { metricOf, reportOf } from '../../catalogue/index.js';
import { JalonError } from '../../contract/error.js';
import type { DrillDetail } from '../../contract/events.js';
import type { Query, Result } from '../../contract/query.js';
import { noticeText } from '../../i18n/metric-words.js';
import { spanName } from '../../i18n/span-name.js';
import type { Answers } from '../../parts/base/questions.js';
import { ChartElement, type Drill } from '../../parts/chart/chart-element.js';
import type { ChartSpec } from '../../parts/chart/chart.js';
import { columns } from '../../parts/chart/columns.geometry.js';
import { icon } from '../../parts/icon/icon.js';
import {
  behindPeriod,
  buckets,
  defaults,
  isBlank,
  spanAcross,
  spanOfPeriod,
  trendView,
  type Bucket,
  type TrendAsked,
  type TrendGroup,
  type TrendView,
} from './trend-chart.model.js';
import {
  axisName,
  tickText,
  totalsOf,
  trendTable,
  trendTitle,
  type Language,
} from './trend-chart.words.js';

const list = {
  fromAttribute: (text: string | null): string[] | null =>
    text === null ? null : text.split(',').map((id) => id.trim()),
};

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
 * @csspart export-button - Opens the choice of files.
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
  /** Metric ids of one kind; as an attribute separated by commas. Null: recurring and exceptional fees won, stacked. */
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

  get #asked(): TrendAsked {
    const { metrics, stacked, view: by } = this;
    return Array.isArray(metrics)
      ? { by, metrics, stacked, sum: null, also: [] }
      : { by, metrics: defaults.metrics, stacked: true, sum: defaults.sum, also: [defaults.also] };
  }

  get #language(): Language {
    const { say, formats, dataContext } = this;
    return { say, formats, fiscalYearStart: dataContext?.fiscalYearStart ?? 1 };
  }

  protected ask(): Record<string, Query> {
    const { metrics, sum, also, by } = this.#asked;
    const asked = { by: [by], metrics: [...metrics, ...(sum ? [sum] : []), ...also] };
    const period = this.#compared();
    return {
      main: asked,
      ...(period && { behind: { ...asked, where: { ...this.currentFilters, period } } }),
    };
  }

  /** Period string of what stands behind; null: nothing does. */
  #compared(): string | null {
    const { compare, period } = this.currentFilters;
    if (compare) return compare;
    const context = this.dataContext;
    const inForce = period === undefined ? reportOf(this.reportId)?.where.period : period;
    const span = this.compare && context ? spanOfPeriod(inForce, context) : null;
    return span && behindPeriod(span, context!);
  }

  protected viewOf({ main, behind }: Answers): TrendView {
    return trendView(this.#asked, main!, behind);
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

  protected chartOf(view: TrendView): Omit<ChartSpec, 'exporting'> {
    const { form, say, formats } = this;
    const language = this.#language;
    const { groups, by, stacked, kinds } = view;
    return {
      ...trendTable(view, form, language),
      title: this.heading ?? this.renderTitle(),
      subtitle: this.#when(view).join(', '),
      height: 240,
      draw: (size) =>
        columns(
          {
            names: groups.map((group) => axisName(by, group, language)),
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
      say,
      formats,
      onAct: ({ group, series }) => this.#drill(groups[group]!, view.metrics[series]!),
      onWhy: (anchor, row, column) => this.#why(anchor, column.id, groups[row]!),
      onBrush: (from, to) => this.#brush(view, from, to),
    };
  }

  protected renderTitle(): string {
    return trendTitle(this.#asked.metrics, this.view, this.say, this.formats);
  }

  protected override renderSubtitle(): unknown {
    const view = this.shown;
    if (!view) return nothing;
    return html`${totalsOf(view, this.#language).map(({ metric, text }) =>
        metric
          ? html`<button
              class="total num"
              type="button"
              part="total"
              aria-haspopup="dialog"
              aria-expanded="false"
              @click=${(event: Event) => this.#why(event.currentTarget as HTMLElement, metric)}
            >
              ${text}
            </button>`
          : html`<span class="num">${text}</span>`,
      )} <span>${this.#when(view).join(', ')}</span>`;
  }

  protected override renderActions(): unknown {
    const past = this.#past.at(-1);
    const context = this.dataContext;
    const span =
      past &&
      context &&
      spanOfPeriod(past.before ?? reportOf(this.reportId)?.where.period, context);
    const name = span
      ? spanName(span, context.fiscalYearStart, this.say, this.formats)
      : this.say('period.all');
    return html`${
      past && past.after === this.currentFilters.period
        ? html`<button
            class="btn"
            type="button"
            part="back"
            title=${this.say('trend.back', { period: name })}
            @click=${this.#onBack}
          >
            ${icon('left')}${name}
          </button>`
        : nothing
    }${super.renderActions()}`;
  }

  /** "FY 2026", "vs FY 2025" */
  #when({ span, behindSpan }: TrendView): string[] {
    const { say, formats, fiscalYearStart } = this.#language;
    return [
      span ? formats.capital(spanName(span, fiscalYearStart, say, formats)) : say('period.all'),
      ...(behindSpan
        ? [say('chart.compared', { period: spanName(behindSpan, fiscalYearStart, say, formats) })]
        : []),
    ];
  }

  protected override check(): JalonError | null {
    const { by, form, metrics } = this;
    const wrong = (property: string, must: string, value: unknown): JalonError =>
      new JalonError('query', `${property} must be ${must}, but is ${String(value)}.`, {
        detail: { property, value: String(value) },
      });
    if (by !== null && !buckets.includes(by as Bucket)) return wrong('by', buckets.join(', '), by);
    if (form !== 'bars' && form !== 'lines') return wrong('form', 'bars or lines', form);
    if (metrics === null) return null;
    if (!Array.isArray(metrics) || !metrics.length || metrics.some((id) => typeof id !== 'string'))
      return wrong('metrics', 'ids of metrics', metrics);
    const kinds = new Set(metrics.map((id: string) => metricOf(id)?.kind));
    return kinds.size > 1 ? wrong('metrics', 'of one kind', metrics) : null;
  }

  #why(anchor: HTMLElement, metric: string, group?: TrendGroup): void {
    const main = this.answers!['main']!;
    const { say, formats, fiscalYearStart } = this.#language;
    const { row, span } = group ?? { row: null, span: null };
    const result: Result = span ? { ...main, context: { ...main.context, period: span } } : main;
    this.why(
      anchor,
      {
        metric,
        kind: main.columns.find(({ id }) => id === metric)?.kind ?? 'count',
        value: (row?.values ?? main.totals)[metric] ?? null,
        part: (row ? row.parts : main.totalParts)?.[metric],
        group: null,
        groupLabel: span && spanName(span, fiscalYearStart, say, formats),
      },
      result,
      this.#rowsOf(metric, group),
    );
  }

  /** A bucket of time is a period, not a group. */
  #rowsOf(metric: string, group?: TrendGroup): Drill {
    const { detail, unit, kind } = metricOf(metric) ?? {};
    const value = (group?.row.values ?? this.answers!['main']!.totals)[metric];
    return {
      metric,
      label: null,
      filters: { ...this.currentFilters, ...(group && { period: group.period }) },
      detail:
        detail ??
        ((unit === 'document' || unit === 'account'
          ? unit
          : 'deal') satisfies DrillDetail['detail']),
      count: kind === 'count' && typeof value === 'number' ? value : null,
    };
  }

  #drill(group: TrendGroup, metric: string): void {
    if (group.values[this.#asked.metrics.indexOf(metric)] !== null)
      this.drill(this.#rowsOf(metric, group));
  }

  #brush(view: TrendView, from: number, to: number): void {
    if (to - from + 1 === view.groups.length) return;
    const { value: after } = nameSpan(spanAcross(view, from, to), this.#language.fiscalYearStart);
    this.#past.push({ before: this.currentFilters.period, after });
    this.changeFilters({ period: after });
  }

  readonly #onBack = (): void => this.changeFilters({ period: this.#past.pop()!.before });
}
