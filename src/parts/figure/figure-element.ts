import { html, type CSSResultGroup, type PropertyValues } from 'lit';
import type { Span } from '../../calendar/span.js';
import type { Result } from '../../contract/query.js';
import { spanName } from '../../i18n/span-name.js';
import { base, tokens } from '../../theme/index.js';
import { barStyles } from '../bar/bar.js';
import type { Answers } from '../base/questions.js';
import { DataElement } from '../base/data-element.js';
import {
  comparable,
  earlierOf,
  isBeforeData,
  spanOfPeriod,
  type Earlier,
} from '../compare/compare.model.js';
import { Detail, type Subject } from '../detail/detail.js';
import { detailStyles } from '../detail/detail.styles.js';
import { frameStyles } from '../frame/frame.styles.js';
import { tool } from '../frame/tool.js';
import { gridStyles } from '../grid/grid.styles.js';
import { Popover } from '../popover/popover.js';
import { popoverStyles } from '../popover/popover.styles.js';

import { rowsBehind, type Figure } from '../why/why.model.js';
import { openWhy } from '../why/why.js';
import { whyStyles } from '../why/why.styles.js';

/** An element whose figures can be asked why, for the rows behind them, and for an earlier period beside them. */
export abstract class FigureElement extends DataElement {
  static override styles: CSSResultGroup = [
    tokens,
    base,
    frameStyles,
    barStyles,
    popoverStyles,
    whyStyles,
    gridStyles,
    detailStyles,
  ];

  protected readonly popup = new Popover(this);
  readonly #detail = new Detail(this, this.means);
  #seen: Answers | null = null;

  /** What stands behind the period of the answers: `year`, `period`, `none` or a period string. */
  protected get wantsBehind(): string {
    return 'none';
  }

  /** What is shown is no sum so far, so what stands behind is whole while the period still runs. */
  protected get isBehindWhole(): boolean {
    return false;
  }

  protected get earlier(): Earlier | null {
    return earlierOf(this.wantsBehind, this.dataContext, this.isBehindWhole);
  }

  /** The same for a question: of the period that the filters name by now. */
  protected get nextEarlier(): Earlier | null {
    const {
      dataContext: context,
      wantsBehind,
      currentFilters: { period },
    } = this;
    const next =
      context && period !== undefined
        ? { ...context, period: spanOfPeriod(period, context) }
        : context;
    return earlierOf(wantsBehind, next, this.isBehindWhole);
  }

  /** The answer of what stands behind, once it is there. */
  protected get behind(): Result | undefined {
    return comparable(this.answers?.['before'], this.earlier);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.answers === this.#seen) return;
    this.#seen = this.answers;
    this.#detail.refresh();
  }

  protected override render(): unknown {
    return html`${super.render()}${this.popup.render()}${this.#detail.render()}`;
  }

  /** "Q4 2026"; to be called once there are answers. */
  protected readonly nameOf = (span: Span): string =>
    spanName(span, this.dataContext!.fiscalYearStart, this.say, this.formats);

  /** Names of the period and of the one behind it; null: there is none. */
  protected get periods(): { now: string | null; then: string | null } {
    const { dataContext, earlier, answers, nameOf } = this;
    const now = dataContext?.period;
    const then = earlier && (earlier.span ?? answers?.['before']?.context.period);
    return { now: now ? nameOf(now) : null, then: then ? nameOf(then) : null };
  }

  /** "November 2026, compared with the same days of October 2026" */
  protected get when(): string {
    const { say, formats, earlier, answers } = this;
    const { now, then: period } = this.periods;
    const { context } = answers?.['before'] ?? {};
    const how =
      context && isBeforeData(context)
        ? 'compare.noData'
        : earlier?.isCut
          ? 'compare.sameDays'
          : 'compare.with';
    return formats.capital(
      [now ?? say('period.all'), period && say(how, { period })].filter(Boolean).join(', '),
    );
  }

  protected renderExport(): unknown {
    return tool('download', 'export', this.say('common.export'), () => void this.exportCsv());
  }

  /** Explains a figure of an answer in a popover at its anchor. `rows`: what those behind it are besides. */
  protected why(
    anchor: HTMLElement,
    figure: Figure,
    result: Result,
    rows?: Partial<Subject>,
  ): void {
    const means = this.means();
    openWhy(this.popup, anchor, figure, {
      ...means,
      filters: rows?.filters ?? means.filters,
      result,
      onRows: () => this.drill(figure, rows),
    });
  }

  /** Asks for the rows behind a figure: opens them, unless the page cancels the event. */
  protected drill(figure: Figure, rows?: Partial<Subject>): void {
    const { metric, group, groupLabel } = figure;
    const { currentFilters: filters, reportId: report } = this;
    const subject = { report, metric, group: group ?? {}, groupLabel, filters, ...rows };
    const goal = subject.goal?.metric ?? this.dataContext?.goal;
    this.#detail.drill(subject, rowsBehind(figure, { report: subject.report, goal }));
  }
}
