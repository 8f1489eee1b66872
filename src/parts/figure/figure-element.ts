import { html, type PropertyValues } from 'lit';
import type { Result } from '../../contract/query.js';
import type { Answers } from '../base/questions.js';
import { DataElement } from '../base/data-element.js';
import { Detail } from '../detail/detail.js';
import { Popover } from '../popover/popover.js';
import { rowsBehind, type Figure } from '../why/why.model.js';
import { openWhy } from '../why/why.js';

/** An element whose figures can be asked why, and for the rows behind them. */
export abstract class FigureElement extends DataElement {
  protected readonly popup = new Popover(this);
  readonly #detail = new Detail(this, this.means);
  #seen: Answers | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.answers === this.#seen) return;
    this.#seen = this.answers;
    this.#detail.refresh();
  }

  protected override render(): unknown {
    return html`${super.render()}${this.popup.render()}${this.#detail.render()}`;
  }

  /** Explains a figure of an answer in a popover at its anchor. */
  protected why(anchor: HTMLElement, figure: Figure, result: Result): void {
    openWhy(this.popup, anchor, figure, {
      ...this.means(),
      result,
      onRows: this.drill,
    });
  }

  /** Asks for the rows behind a figure: opens them, unless the page cancels the event. */
  protected readonly drill = (figure: Figure): void => {
    const { metric, group, groupLabel } = figure;
    const { currentFilters: filters, reportId: report } = this;
    this.#detail.drill(
      { report, metric, group: group ?? {}, groupLabel, filters },
      rowsBehind(figure),
    );
  };
}
