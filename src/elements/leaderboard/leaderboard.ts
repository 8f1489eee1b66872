import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { reportOf } from '../../catalogue/index.js';
import type { ViewState } from '../../contract/events.js';
import type { PeriodNote } from '../../contract/note.js';
import type { Filters, Query } from '../../contract/query.js';
import { dimensionLabel, metricLabel } from '../../i18n/metric-words.js';
import { wrong } from '../../parts/base/check.js';
import type { Answers } from '../../parts/base/questions.js';
import { compareQuery } from '../../parts/compare/compare.model.js';
import { toCsv } from '../../parts/csv/csv.js';
import { save } from '../../parts/csv/save.js';
import { FigureElement } from '../../parts/figure/figure-element.js';
import { Choices } from '../../parts/menu/choices.js';
import { renderNotes } from '../../parts/notes/notes.js';
import { duringOf, ofRow } from '../../parts/remarks/remarks.model.js';
import { renderRemarkMark } from '../../parts/remarks/remarks.js';
import { asking } from '../../parts/why/asking.js';
import type { Figure } from '../../parts/why/why.model.js';
import { figureText, isDescending, metricsOf, placesOf, type Place } from './leaderboard.model.js';
import { styles } from './leaderboard.styles.js';

/**
 * People, or any other rows of a report, ranked by one metric in its direction; ties share a place, and each place says
 * how it moved since the last period. With `stage` they are ranked within one stage of a pipeline: by conversion in the
 * first, who qualifies best; in the last before the win, who closes best. A name leads to the rows behind it; its figure,
 * `?`, Alt and a click, or a long press explain it. A rate of fewer than five cases is shown as they are: 2/3.
 *
 * @tag jalon-leaderboard
 * @summary Ranks by any metric in its direction, with movement since the last period.
 *
 * @csspart card - The frame.
 * @csspart header - Its head.
 * @csspart title - The title.
 * @csspart body - All below the head.
 * @csspart export - The button that saves all places.
 * @csspart metric - The button that chooses the metric.
 * @csspart list - The ranked rows.
 * @csspart place - One of them.
 * @csspart name - The button that leads to the rows behind a name.
 * @csspart figure - The button that explains a figure.
 * @csspart all - The button that shows all places, or the first ones.
 * @csspart notes - What the data leave out, folded.
 * @csspart popover - Explanations and the choice of the metric.
 * @csspart detail - The drawer with the rows behind a name.
 * @csspart retry - The button that tries again.
 *
 * @cssprop [--jalon-padding=16px 18px] - Space within the card.
 * @cssprop [--jalon-accent-soft] - Colour of the bars.
 *
 * @fires {CustomEvent<ViewChangeDetail>} jalon-view-change - Another metric.
 * @fires {CustomEvent<DrillDetail>} jalon-drill - The rows behind a name are wanted; cancel to show your own page.
 * @fires {CustomEvent<ExportDetail>} jalon-export - What is shown is about to be saved; cancelable.
 * @fires {CustomEvent<LoadDetail>} jalon-load - Data were loaded; not composed.
 * @fires {CustomEvent<ErrorDetail>} jalon-error - Data could not be loaded; not composed.
 */
export class JalonLeaderboard extends FigureElement {
  static override styles = styles;

  readonly #choices = new Choices(this, this.popup);

  /** Metric that ranks, or `id:variant`; null: `wonAmount`, within a stage `conversion`, else the report's first. */
  @property() metric: string | null = null;
  /** Id of the stage of a pipeline within which people are ranked; null: none. */
  @property() stage: string | null = null;
  /** Places shown at first; null: all. */
  @property({ type: Number }) limit: number | null = 10;

  @state() private isWhole = false;

  override getState(): ViewState {
    return {
      ...super.getState(),
      columns: [this.#metric],
      sort: [{ by: this.#metric, descending: isDescending(this.#metric, this.reportId) }],
    };
  }

  override setState(next: Partial<ViewState>): void {
    super.setState(next);
    this.metric = next.columns?.[0] ?? this.metric;
  }

  /** Saves all places in order, with rank and movement. */
  override exportCsv(): Promise<boolean> {
    const places = this.answers ? this.#places(this.answers) : [];
    const { say, heading } = this;
    const label = metricLabel(say, this.#metric);
    const name = [heading ?? this.renderTitle(), this.#stageName, label, this.periods.now];
    return save(this.means().exporting, places.length, name, () =>
      toCsv(
        [
          { id: 'rank', kind: 'count', label: say('board.rank') },
          { id: 'move', kind: 'count', label: say('board.move') },
          { id: 'name', kind: 'text', label: dimensionLabel(say, this.view) },
          { id: 'value', kind: places[0]!.figure.kind, label },
        ],
        places.map(({ rank, move, name, figure: { value, part } }) => ({
          values: { rank, move: move === 'new' ? say('board.new') : move, name, value },
          ...(part && { parts: { value: part } }),
        })),
        { parts: { num: say('table.num'), den: say('table.den') } },
      ),
    );
  }

  protected override get defaultReport(): string {
    return this.stage === null ? 'team' : 'pipeline';
  }

  get #metric(): string {
    if (this.metric !== null) return this.metric;
    const { metrics = [] } = reportOf(this.reportId) ?? {};
    const usual = this.stage === null ? 'wonAmount' : 'conversion';
    return metrics.includes(usual) ? usual : (metrics[0] ?? usual);
  }

  /** The filters, and the stage. */
  get #where(): Filters {
    const { currentFilters: filters, stage } = this;
    return stage === null ? filters : { ...filters, stage: [stage] };
  }

  get #stageName(): string | null {
    return this.stage === null ? null : (this.answers?.['stage']?.rows[0]?.label ?? this.stage);
  }

  protected override get wantsBehind(): string {
    return this.currentFilters.compare ?? 'period';
  }

  /** Places are those at its end. */
  protected override get isBehindWhole(): boolean {
    return true;
  }

  protected override get view(): string {
    return (this.by ?? (this.stage === null && reportOf(this.reportId)?.by[0])) || 'owner';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { metric, stage, limit } = this;
    this.problem ??=
      metric !== null && (typeof metric !== 'string' || !metric)
        ? wrong('metric', 'the id of a metric', metric)
        : stage !== null && (typeof stage !== 'string' || !stage)
          ? wrong('stage', 'the id of a stage', stage)
          : limit !== null && !(Number.isInteger(limit) && limit > 0)
            ? wrong('limit', 'a number of places, 1 or more', limit)
            : null;
  }

  protected ask(): Record<string, Query> {
    const where = this.#where;
    const main = { by: [this.view], metrics: [this.#metric], where };
    return {
      main,
      ...compareQuery(main, where, this.nextEarlier),
      ...(this.stage !== null && { stage: { by: ['stage'], metrics: ['entered'], where } }),
    };
  }

  protected renderTitle(): string {
    return this.say('board.title');
  }

  protected override renderSubtitle(): unknown {
    const { now, then: period } = this.periods;
    const since = period && this.say('board.since', { period });
    const stage = this.#stageName;
    const text = [stage, now ?? this.say('period.all'), since].filter(Boolean).join(', ');
    return html`<span>${this.formats.capital(text)}</span>`;
  }

  protected override renderActions(): unknown {
    const { answers, problem, say, formats, reportId } = this;
    const metric = this.#metric;
    return (
      answers &&
      !problem &&
      html`${this.#choices.render({
        say,
        formats,
        part: 'metric',
        label: say('board.metric'),
        options: metricsOf(reportId, metric).map((value) => ({
          value,
          label: metricLabel(say, value),
        })),
        selected: metric,
        quiet: true,
        onChange: (value) => this.#rankBy(value),
      })}${this.renderExport()}`
    );
  }

  protected renderSkeleton(): unknown {
    return Array.from(
      { length: Math.min(this.limit ?? 5, 10) + 1 },
      () => html`<div class="bone"></div>`,
    );
  }

  protected renderBody(answers: Answers): unknown {
    const { say, limit } = this;
    const places = this.#places(answers);
    const isLong = limit !== null && places.length > limit;
    const shown = isLong && !this.isWhole ? places.slice(0, limit) : places;
    return html`${
      places.length
        ? html`<ol class="board num" part="list">
            ${shown.map((place) => this.#renderPlace(place))}
          </ol>`
        : html`<p class="none">${say('table.none')}</p>`
    }
    ${
      isLong
        ? html`<button
            class="link all"
            part="all"
            aria-expanded=${this.isWhole}
            @click=${() => (this.isWhole = !this.isWhole)}
          >
            ${this.isWhole ? say('board.top', { n: limit }) : say('board.all', { n: places.length })}
          </button>`
        : nothing
    }
    ${renderNotes(answers['main']!.notices, say)}`;
  }

  /** Of the last full answers, which may still be by another metric or dimension. */
  #places({ main }: Answers): Place[] {
    const metric = main!.columns.find(({ kind }) => kind !== 'dimension' && kind !== 'text')?.id;
    const by = main!.columns.find(({ kind }) => kind === 'dimension')?.id ?? this.view;
    return placesOf(
      main!.columns.some(({ id }) => id === this.#metric) ? this.#metric : (metric ?? this.#metric),
      by,
      main!,
      this.behind,
      this.say('common.noValue'),
      this.formats.compare,
    );
  }

  #renderPlace({ figure, name, rank, move, share }: Place): TemplateResult {
    const { say, formats } = this;
    const text = figureText(figure, this.reportId, formats, say('common.na'));
    const rows = { filters: this.#where };
    return html`<li class="place" part="place">
      <span class="rank">${rank === null ? '–' : this.formats.count(rank)}</span>
      ${move === null ? html`<span class="move"></span>` : this.#renderMove(move)}
      <button
        class="who"
        part="name"
        title=${name}
        @click=${asking.click(() => this.drill(figure, rows))}
        @keydown=${asking.key}
        @pointerdown=${asking.press}
      >
        <svg class="fill" width="100%" height="100%" aria-hidden="true">
          ${svg`<rect width="${share * 100}%" height="100%" rx="4" />`}
        </svg>
        <span>${name}</span>${renderRemarkMark(this.#remarksOf(figure))}
      </button>
      <button
        class="figure ${figure.value === null ? 'na' : ''}"
        part="figure"
        aria-label="${name}: ${say('why.ask', { value: text })}"
        aria-haspopup="dialog"
        aria-expanded="false"
        @click=${(event: Event) => this.why(event.currentTarget as HTMLElement, figure, this.answers!['main']!, rows)}
      >
        ${text}
      </button>
    </li>`;
  }

  #remarksOf({ group }: Figure): PeriodNote[] {
    return ofRow(duringOf(this.currentNotes, this.answers!['main']!.context), group!);
  }

  #renderMove(move: number | 'new'): TemplateResult {
    const { say, formats } = this;
    if (move === 'new') return html`<span class="move">${say('board.new')}</span>`;
    const way = move > 0 ? 'up' : move < 0 ? 'down' : 'same';
    const n = Math.abs(move);
    const steps = formats.count(n);
    const words = say(`board.${way}`, { n });
    return html`<span class="move ${way}" title=${words}
      ><span aria-hidden="true">${{ up: `▲${steps}`, down: `▼${steps}`, same: '=' }[way]}</span
      ><span class="hidden">${words}</span></span
    >`;
  }

  #rankBy(metric: string): void {
    this.metric = metric;
    this.viewChanged();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-leaderboard': JalonLeaderboard;
  }
}
