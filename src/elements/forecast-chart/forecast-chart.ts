import { html, nothing } from 'lit';
import type { JalonError } from '../../contract/error.js';
import type { Query } from '../../contract/query.js';
import { noticeText } from '../../i18n/metric-words.js';
import { wrong } from '../../parts/base/check.js';
import type { Answers } from '../../parts/base/questions.js';
import { axisName, type Bucket, type Language } from '../../parts/chart/buckets.js';
import { ChartElement, type OwnSpec } from '../../parts/chart/chart-element.js';
import { panelStyles, renderNote } from '../../parts/chart/panel.js';
import { columns } from '../../parts/chart/columns.geometry.js';
import { icon } from '../../parts/icon/icon.js';
import { beginningIn, ofAll } from '../../parts/remarks/remarks.model.js';
import { renderTabs, tabStyles } from '../../parts/tabs/tabs.js';
import { ownersDrawing, ownersHeight } from './forecast-chart.geometry.js';
import {
  besideOf,
  figureOf,
  forecastQuery,
  forecastView,
  isBlank,
  parts,
  possible,
  sizeOf,
  views,
  type ForecastGroup,
  type ForecastView,
  type View,
} from './forecast-chart.model.js';
import { styles } from './forecast-chart.styles.js';
import { forecastTable, nameOf, totalsOf } from './forecast-chart.words.js';

const icons = { overdueAmount: 'warning', undatedAmount: 'info', onHoldAmount: 'clock' } as const;

/**
 * What is won and what may still be, by the day on which deals are expected to close: won, open times its probability,
 * and the rest of what is open. What is overdue, has no date or is on hold stands apart. By week, month, quarter or owner.
 *
 * @tag jalon-forecast-chart
 * @summary Won, weighted and open amounts by expected closing; overdue, undated and on-hold deals apart.
 *
 * @fires {CustomEvent<DrillDetail>} jalon-drill - The rows behind a figure are wanted; cancel to show your own page.
 * @fires {CustomEvent<ViewChangeDetail>} jalon-view-change - By another stretch of time, or by owner.
 * @fires {CustomEvent<ExportDetail>} jalon-export - The chart or its rows are about to be saved; cancel to keep them.
 * @fires {CustomEvent<LoadDetail>} jalon-load - Data were loaded; not composed.
 * @fires {CustomEvent<ErrorDetail>} jalon-error - Data could not be loaded, or a question has no answer; not composed.
 *
 * @csspart card - The frame.
 * @csspart header - Its head.
 * @csspart title - The title.
 * @csspart body - All below the head.
 * @csspart total - A total in the head; it can be asked why.
 * @csspart tabs - The choice of view.
 * @csspart legend - The legend.
 * @csspart chart - The picture.
 * @csspart table - The table.
 * @csspart apart - What stands beside the calendar.
 * @csspart note - What the data lack.
 *
 * @cssprop [--jalon-accent] - Colour of what is won.
 * @cssprop [--jalon-exceptional] - Colour of weighted amounts.
 * @cssprop [--jalon-min-height=320px] - Height that the card has at least.
 */
export class JalonForecastChart extends ChartElement<ForecastView> {
  static override styles = [ChartElement.styles, panelStyles, tabStyles, styles];

  /** The view of the answers, while those of another are awaited. */
  #viewed: { answers: Answers | null; by: View } = { answers: null, by: 'month' };

  protected override get defaultReport(): string {
    return 'forecast';
  }

  protected override get view(): View {
    return (this.by ?? 'month') as View;
  }

  get #language(): Language {
    const { say, formats, dataContext } = this;
    return { say, formats, fiscalYearStart: dataContext?.fiscalYearStart ?? 1 };
  }

  protected ask(): Record<string, Query> {
    return { main: forecastQuery(this.view) };
  }

  protected viewOf(answers: Answers): ForecastView {
    if (answers !== this.#viewed.answers) this.#viewed = { answers, by: this.view };
    return forecastView(this.#viewed.by, answers['main']!);
  }

  protected override isEmpty(answers: Answers): boolean {
    return super.isEmpty(answers) || !this.shown || isBlank(this.shown);
  }

  protected override renderEmpty(): unknown {
    const lacks = this.#lacks;
    return lacks.length
      ? html`<div class="message empty">
          ${lacks.map((text) => html`<p class="sub">${text}</p>`)}
        </div>`
      : null;
  }

  protected renderTitle(): string {
    return this.say('forecast.title');
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

  protected override renderBody(): unknown {
    const { say } = this;
    return html`${renderTabs({
        tabs: views.map((id) => ({ id, label: say(`forecast.by.${id}`) })),
        selected: this.view,
        label: say('forecast.views'),
        controls: 'panel',
        onSelect: this.#onTab,
      })}
      <div id="panel" role="tabpanel" aria-label=${say(`forecast.by.${this.view}`)}>
        ${super.renderBody()}${this.#renderApart()} ${this.#lacks.map(renderNote)}
      </div>`;
  }

  protected chartOf(view: ForecastView): OwnSpec {
    const { formats } = this;
    const language = this.#language;
    const { by, groups, drawn, hasTargets } = view;
    const inTime = groups.slice(0, drawn);
    const table = forecastTable(view, language);
    const { context, columns: answered } = this.answers!['main']!;
    const notes = ofAll(this.currentNotes, answered, this.currentFilters);
    const tick = (value: number): string => formats.compact(value, true);
    return {
      ...table,
      rows: table.rows.map((row, i) => {
        const { span } = groups[i]!;
        return span ? { ...row, notes: beginningIn(notes, { ...context, period: span }) } : row;
      }),
      title: this.heading ?? this.renderTitle(),
      subtitle: this.when,
      height: (width) => (by === 'owner' ? ownersHeight(drawn, width) : 240),
      draw: (size) =>
        by === 'owner'
          ? ownersDrawing(
              inTime.map((group) => ({
                label: nameOf(group, language),
                ...{ parts: group.parts, target: group.target, text: tick(sizeOf(group)) },
              })),
              size,
            )
          : columns(
              {
                names: inTime.map(({ span }) => axisName(by as Bucket, span!, language)),
                now: inTime.findIndex(({ isNow }) => isNow),
                values: inTime.map((group) => group.parts),
                behind: hasTargets ? inTime.map(({ target }) => [target]) : null,
                ...{ form: 'bars', stacked: true, whole: false, tick },
              },
              size,
            ),
      onAct: ({ group, series }) => this.drill(this.#figureOf(parts[series]!, groups[group])),
      onWhy: (anchor, row, column) => this.#why(anchor, column.id, groups[row]),
    };
  }

  protected override viewChanged(): void {
    const { reportId: report, view: by } = this;
    this.emit('jalon-view-change', { report, by, columns: [...parts], sort: [] });
  }

  protected override check(): JalonError | null {
    const { by } = this;
    const isKnown = by === null || (possible as readonly string[]).includes(by);
    return isKnown ? null : wrong('by', possible.join(', '), by);
  }

  /** What the data lack for a part of the bars. */
  get #lacks(): string[] {
    const notices = this.answers?.['main']?.notices ?? [];
    return notices
      .filter(
        ({ code, metric }) => code === 'absent' && (parts as readonly string[]).includes(metric!),
      )
      .map((notice) => noticeText(this.say, notice));
  }

  #renderApart(): unknown {
    const { say, formats, shown } = this;
    const all = besideOf(shown!);
    if (!all.length) return nothing;
    return html`<ul class="apart" part="apart" aria-label=${say('forecast.apart')}>
      ${all.map(
        ({ metric, name, value }) =>
          html`<li class=${metric}>
            <button
              type="button"
              aria-haspopup="dialog"
              aria-expanded="false"
              @click=${(event: Event) => this.#why(event.currentTarget as HTMLElement, metric)}
            >
              <span>${icon(icons[metric])}${say(`forecast.${name}`)}</span>
              <b class="num">${formats.money(value)}</b>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #figureOf(metric: string, group?: ForecastGroup) {
    return figureOf(this.shown!, metric, group, group ? nameOf(group, this.#language) : null);
  }

  #why(anchor: HTMLElement, metric: string, group?: ForecastGroup): void {
    const main = this.answers!['main']!;
    const span = group?.span;
    const result = span ? { ...main, context: { ...main.context, period: span } } : main;
    this.why(anchor, this.#figureOf(metric, group), result);
  }

  readonly #onTab = (by: string): void => {
    this.by = by;
    this.viewChanged();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-forecast-chart': JalonForecastChart;
  }
}
