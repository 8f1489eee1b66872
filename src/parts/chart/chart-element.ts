import { html, type CSSResultGroup, type PropertyValues } from 'lit';
import type { JalonError } from '../../contract/error.js';
import type { DrillDetail } from '../../contract/events.js';
import type { Filters, Result } from '../../contract/query.js';
import { base, tokens } from '../../theme/index.js';
import { barStyles } from '../bar/bar.js';
import { DataElement } from '../base/data-element.js';
import type { Answers } from '../base/questions.js';
import { Detail } from '../detail/detail.js';
import { detailStyles } from '../detail/detail.styles.js';
import { frameStyles } from '../frame/frame.styles.js';
import { gridStyles } from '../grid/grid.styles.js';
import { Popover } from '../popover/popover.js';
import { popoverStyles } from '../popover/popover.styles.js';
import { openWhy, type Figure } from '../why/why.js';
import { whyStyles } from '../why/why.styles.js';
import { Chart, type ChartSpec } from './chart.js';
import { chartStyles } from './chart.styles.js';

/** Which rows a person wants to see. */
export interface Drill {
  metric: string;
  group?: Record<string, string | null>;
  /** Name of what the figure is of; null: all of it. */
  label: string | null;
  /** Default: those in force. */
  filters?: Filters;
  detail: DrillDetail['detail'];
  count: number | null;
}

/** A data element that shows a chart: view of the answers, spec of the view. Why, rows and files are here. */
export abstract class ChartElement<View> extends DataElement {
  static override styles: CSSResultGroup = [
    tokens,
    base,
    frameStyles,
    barStyles,
    popoverStyles,
    whyStyles,
    gridStyles,
    detailStyles,
    chartStyles,
  ];

  protected readonly over = new Popover(this);
  protected readonly detail = new Detail(this, this.means);
  readonly #chart = new Chart(this, this.over, () => this.#spec);
  #spec: ChartSpec | null = null;
  #answered: Answers | null = null;
  /** What is shown; null while there are no answers. */
  protected shown: View | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.problem ??= this.check();
    const { answers } = this;
    this.shown = answers && !this.problem ? this.viewOf(answers) : null;
    this.#spec =
      this.shown && !this.isEmpty(answers!)
        ? { ...this.chartOf(this.shown), exporting: (detail) => this.emit('jalon-export', detail) }
        : null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.answers === this.#answered) return;
    this.#answered = this.answers;
    this.detail.refresh();
  }

  /** Saves the table as CSV; false where there is nothing to save or a listener of `jalon-export` cancelled it. */
  override exportCsv(): Promise<boolean> {
    return this.#chart.exportCsv();
  }

  /** What the host got wrong in a property of this chart's own; null: nothing. */
  protected check(): JalonError | null {
    return null;
  }

  protected abstract viewOf(answers: Answers): View;
  protected abstract chartOf(view: View): Omit<ChartSpec, 'exporting'>;

  protected override renderActions(): unknown {
    return this.#chart.renderActions();
  }

  protected renderBody(): unknown {
    return html`${this.#chart.render()}${this.renderOver()}`;
  }

  /** Popover and drawer; they stand last. */
  protected renderOver(): unknown {
    return [this.over.render(), this.detail.render()];
  }

  protected renderSkeleton(): unknown {
    return html`<div class="bones">
      ${Array.from({ length: 9 }, () => html`<div class="bone"></div>`)}
    </div>`;
  }

  /** Explains a figure of an answer; `drill`: the way to its rows. */
  protected why(anchor: HTMLElement, figure: Figure, result: Result, drill?: Drill): void {
    const { say, formats, currentFilters } = this;
    openWhy(this.over, anchor, figure, {
      result,
      filters: drill?.filters ?? currentFilters,
      say,
      formats,
      query: (query, signal) => this.query(query, signal),
      onRows: drill && ((_, count) => this.drill({ ...drill, count })),
    });
  }

  /** Says which rows a person wants, and shows them unless the host does. */
  protected drill({
    metric,
    group = {},
    label,
    filters = this.currentFilters,
    detail,
    count,
  }: Drill): void {
    const { reportId: report } = this;
    this.detail.drill({ report, metric, group, groupLabel: label, filters, as: detail }, count);
  }
}
