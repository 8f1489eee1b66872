import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Query } from '../../contract/query.js';
import { metricLabel, metricShort } from '../../i18n/metric-words.js';
import type { Answers } from '../../parts/base/questions.js';
import { wrong } from '../../parts/base/check.js';
import { list } from '../../parts/base/converters.js';
import { compareQuery } from '../../parts/compare/compare.model.js';
import { toCsv } from '../../parts/csv/csv.js';
import { save } from '../../parts/csv/save.js';
import { TilesElement } from '../../parts/figure/tiles-element.js';
import { renderNotes } from '../../parts/notes/notes.js';
import { columnsFor } from './indicator-grid.geometry.js';
import {
  cellsOf,
  isIndicators,
  metricsOf,
  wantedOf,
  type Cell,
  type Indicator,
  type Part,
  type Wanted,
} from './indicator-grid.model.js';
import { styles } from './indicator-grid.styles.js';

/**
 * Figures side by side, each with its change since the year before: the seven prospect indicators, the row of company
 * figures, or any other metrics. A cell leads to its rows; its mark, `?`, Alt and a click, or a long press explain it.
 *
 * @tag jalon-indicator-grid
 * @summary Figures side by side, with their change against the year before.
 *
 * @csspart card - The frame.
 * @csspart header - Its head.
 * @csspart title - The title.
 * @csspart body - All below the head.
 * @csspart export - The button that saves the figures.
 * @csspart cells - The grid.
 * @csspart cell - One figure with its name and its change.
 * @csspart figure - The button that leads to the rows.
 * @csspart why - The button that explains the figure.
 * @csspart notes - What the data leave out, folded.
 * @csspart popover - Explanations.
 * @csspart detail - The drawer with the rows behind a figure.
 * @csspart retry - The button that tries again.
 *
 * @cssprop [--jalon-padding=16px 18px] - Space within the card.
 * @cssprop [--jalon-exceptional] - Colour of the second part of a split figure.
 *
 * @fires {CustomEvent<DrillDetail>} jalon-drill - The rows behind a figure are wanted; cancel to show your own page.
 * @fires {CustomEvent<ExportDetail>} jalon-export - What is shown is about to be saved; cancelable.
 * @fires {CustomEvent<LoadDetail>} jalon-load - Data were loaded; not composed.
 * @fires {CustomEvent<ErrorDetail>} jalon-error - Data could not be loaded; not composed.
 */
export class JalonIndicatorGrid extends TilesElement {
  static override styles = styles;

  /** What the answers are of; the old figures stay until all new ones are there. */
  #shown: { answers: Answers | null; wanted: Wanted[] } = { answers: null, wanted: [] };

  /**
   * Metrics in order: ids, `id:variant`, or objects `{metric, split}` whose `split` names the metrics that it is made of.
   * As an attribute `created,signedBudget=signedRecurring+signedExceptional`. Null: those of the report.
   */
  @property({ converter: list }) metrics: readonly Indicator[] | null = null;
  /** Saves each figure with the one compared with; ratios from 0 to 1. */
  override exportCsv(): Promise<boolean> {
    const cells = this.answers ? this.#cells(this.answers) : [];
    const { say, heading } = this;
    const { now, then } = this.periods;
    const columns = [
      { id: 'name', kind: 'text', label: say('column.name') },
      { id: 'now', kind: 'count', label: now ?? say('period.all') },
      ...(then ? [{ id: 'before', kind: 'count', label: then } as const] : []),
    ] as const;
    return save(this.means().exporting, cells.length, [heading ?? this.renderTitle(), now], () =>
      toCsv(
        columns,
        cells.map(({ figure: { metric, value }, before = null }) => ({
          values: { name: metricLabel(say, metric), now: value, before },
        })),
      ),
    );
  }

  protected override get defaultReport(): string {
    return 'prospects';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { answers } = this;
    if (answers !== this.#shown.answers) this.#shown = { answers, wanted: this.#wanted };
    if (this.metrics !== null && !isIndicators(this.metrics))
      this.problem ??= wrong('metrics', 'a list of metric ids', this.metrics);
  }

  protected ask(): Record<string, Query> {
    const filters = this.currentFilters;
    const main = { by: [], metrics: metricsOf(this.#wanted), where: filters };
    return { main, ...compareQuery(main, filters, this.nextEarlier) };
  }

  protected renderTitle(): string {
    return this.say(`grid.title.${this.reportId}`, {}, this.say('grid.title'));
  }

  protected renderSkeleton(): unknown {
    return this.renderBones(this.#wanted.map(({ split }) => split.length > 0));
  }

  protected renderBody(answers: Answers): unknown {
    const cells = this.#cells(answers);
    const places = cells.reduce((sum, { isWide }) => sum + (isWide ? 2 : 1), 0);
    return html`<ul class="tiles num w${columnsFor(places)}" part="cells">
        ${cells.map((cell) => this.#renderCell(cell))}
      </ul>
      ${renderNotes(answers['main']!.notices, this.say)}`;
  }

  get #wanted(): Wanted[] {
    return wantedOf(isIndicators(this.metrics) ? this.metrics : null, this.reportId);
  }

  #cells({ main }: Answers): Cell[] {
    return cellsOf(this.#shown.wanted, main!, this.behind);
  }

  #renderCell({ figure, before, direction, split, isWide }: Cell): TemplateResult {
    return this.renderTile(figure, {
      label: metricLabel(this.say, figure.metric),
      isDouble: isWide,
      inside: html`${split.length ? this.#renderSplit(split) : nothing}
      ${this.compare ? nothing : this.renderChange(figure, before, direction)}`,
      onOpen: () => this.drill(figure),
      onWhy: (anchor) => this.why(anchor, figure, this.answers!['main']!),
    });
  }

  #renderSplit(split: readonly Part[]): TemplateResult {
    const { say, formats } = this;
    return html`<svg class="split" width="100%" height="6" aria-hidden="true">
        ${split.map(
          ({ x, width }, i) =>
            svg`<rect x="${x}%" width="${width}%" height="6" transform="translate(${2 * i})" />`,
        )}
      </svg>
      <span class="parts"
        >${split.map(
          ({ figure: { metric, kind, value } }) =>
            html`<span
              ><svg width="8" height="8" aria-hidden="true">
                <rect width="8" height="8" rx="2" /></svg
              >${metricShort(say, metric)} <b>${formats.short(kind, value, '')}</b></span
            > `,
        )}</span
      >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-indicator-grid': JalonIndicatorGrid;
  }
}
