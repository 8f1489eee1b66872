import { html, type CSSResultGroup, type PropertyValues } from 'lit';
import type { JalonError } from '../../contract/error.js';
import type { Answers } from '../base/questions.js';
import { FigureElement } from '../figure/figure-element.js';
import { memo } from '../memo/memo.js';
import { Chart, type ChartSpec } from './chart.js';
import { chartStyles } from './chart.styles.js';

/** What an element says of its chart; the rest is the same for all. */
export type OwnSpec = Omit<ChartSpec, 'exporting' | 'say' | 'formats'>;

/** A figure element that shows a chart: view of the answers, spec of the view. */
export abstract class ChartElement<View> extends FigureElement {
  static override styles: CSSResultGroup = [FigureElement.styles, chartStyles];

  readonly #chart = new Chart(this, this.popup, () => this.#spec);
  #spec: ChartSpec | null = null;
  /** Grows when a property was set. */
  #turn = 0;
  readonly #kept = memo<ChartSpec | null>();
  /** What is shown; null while there are no answers. */
  protected shown: View | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.problem ??= this.check();
    const { answers, pending, problem, say, formats, currentFilters, currentNotes } = this;
    if (changed.size) this.#turn++;
    const filters = JSON.stringify(currentFilters);
    const of = [this.#turn, answers, pending, problem, say, formats, filters, currentNotes];
    this.#spec = this.#kept(of, () => {
      this.shown = answers && !problem ? this.viewOf(answers) : null;
      return this.shown && !this.isEmpty(answers!)
        ? { ...this.means(), ...this.chartOf(this.shown) }
        : null;
    });
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
  protected abstract chartOf(view: View): OwnSpec;

  protected override renderActions(): unknown {
    return this.#chart.renderActions();
  }

  protected renderBody(): unknown {
    return this.#chart.render();
  }

  protected renderSkeleton(): unknown {
    return html`<div class="bones">
      ${Array.from({ length: 9 }, () => html`<div class="bone"></div>`)}
    </div>`;
  }
}
