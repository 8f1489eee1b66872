import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { JalonError } from '../../contract/error.js';
import type { ViewState } from '../../contract/events.js';
import type { Query, Ratio } from '../../contract/query.js';
import { noticeText } from '../../i18n/metric-words.js';
import { wrong } from '../../parts/base/check.js';
import type { Answers } from '../../parts/base/questions.js';
import type { Language } from '../../parts/chart/buckets.js';
import { ChartElement, type OwnSpec } from '../../parts/chart/chart-element.js';
import { panelStyles, renderNote } from '../../parts/chart/panel.js';
import type { Subject } from '../../parts/detail/detail.js';
import { icon } from '../../parts/icon/icon.js';
import { renderTabs, tabStyles } from '../../parts/tabs/tabs.js';
import type { Figure } from '../../parts/why/why.js';
import {
  curves,
  heatTable,
  MOST_CURVES,
  tableHeight,
  type CohortRows,
} from './cohort-chart.geometry.js';
import {
  agesUpTo,
  cohortView,
  forms,
  queries,
  shareOf,
  type Cohort,
  type CohortView,
  type Form,
} from './cohort-chart.model.js';
import { styles } from './cohort-chart.styles.js';
import { ageName, cohortName, cohortTable, shortName } from './cohort-chart.words.js';

/** Notices of deals that are in no column but the first. */
const apart = ['held', 'on-hold', 'given-up'];

/**
 * What became of the deals created in each month: the share won by months since creation, as a table of shades or as
 * curves with the mean of mature cohorts. Cohorts younger than deals take on average are marked, and left out of means.
 *
 * @tag jalon-cohort-chart
 * @summary Share won by months since creation, a row or curve for each month of creation; immature ones marked.
 *
 * @fires {CustomEvent<DrillDetail>} jalon-drill - The rows behind a figure are wanted; cancel to show your own page.
 * @fires {CustomEvent<ViewChangeDetail>} jalon-view-change - Shown as a table, or as curves.
 * @fires {CustomEvent<ExportDetail>} jalon-export - The chart or its rows are about to be saved; cancel to keep them.
 * @fires {CustomEvent<LoadDetail>} jalon-load - Data were loaded; not composed.
 * @fires {CustomEvent<ErrorDetail>} jalon-error - Data could not be loaded, or a question has no answer; not composed.
 *
 * @csspart card - The frame.
 * @csspart header - Its head.
 * @csspart title - The title.
 * @csspart body - All below the head.
 * @csspart tabs - The choice between table and curves.
 * @csspart legend - The legend.
 * @csspart chart - The picture.
 * @csspart table - The table.
 * @csspart note - Which cohorts are too young to be judged, and what is not shown.
 * @csspart stalled - The button that lists the open deals older than deals take on average.
 *
 * @cssprop [--jalon-accent] - Colour of the largest share, and of the mean.
 * @cssprop [--jalon-min-height=320px] - Height that the card has at least.
 */
export class JalonCohortChart extends ChartElement<CohortView> {
  static override styles = [ChartElement.styles, panelStyles, tabStyles, styles];

  /** `table`, or `curves`. */
  @property({ reflect: true }) form: Form = 'table';

  override getState(): ViewState {
    return { ...super.getState(), form: this.form };
  }

  override setState(state: Partial<ViewState>): void {
    super.setState(state);
    if (state.form !== undefined) this.form = state.form as Form;
  }

  protected override get defaultReport(): string {
    return 'cohort';
  }

  protected override get view(): string {
    return this.by ?? 'month';
  }

  get #language(): Language {
    const { say, formats, dataContext } = this;
    return { say, formats, fiscalYearStart: dataContext?.fiscalYearStart ?? 1 };
  }

  protected ask(): Record<string, Query> {
    return queries;
  }

  protected viewOf({ main, wins }: Answers): CohortView {
    return cohortView(main!, wins!);
  }

  protected override isEmpty(answers: Answers): boolean {
    return super.isEmpty(answers) || !this.shown?.cohorts.length;
  }

  protected override renderEmpty(): unknown {
    const absent = this.answers?.['main']?.notices.find(
      ({ code, metric }) => code === 'absent' && metric === 'created',
    );
    return absent
      ? html`<div class="message empty"><p class="sub">${noticeText(this.say, absent)}</p></div>`
      : null;
  }

  protected renderTitle(): string {
    return this.say('cohort.title');
  }

  protected override renderSubtitle(): unknown {
    return this.shown && html`<span>${this.when}</span>`;
  }

  protected override renderBody(): unknown {
    const { say, form } = this;
    const { stalled } = this.shown!;
    return html`${renderTabs({
        tabs: forms.map((id) => ({ id, label: say(`cohort.${id}`) })),
        selected: form,
        label: say('cohort.views'),
        controls: 'panel',
        onSelect: this.#onTab,
      })}
      <div id="panel" role="tabpanel" aria-label=${say(`cohort.${form}`)}>
        ${super.renderBody()} ${this.#notes.map(renderNote)}
        ${
          stalled
            ? html`<button
                class="btn stalled"
                part="stalled"
                type="button"
                aria-haspopup="dialog"
                @click=${() => this.drill(this.#figureOf('stalled'))}
              >
                ${icon('clock')}${say('cohort.stalled', { n: stalled })}
              </button>`
            : nothing
        }
      </div>`;
  }

  protected chartOf(view: CohortView): OwnSpec {
    const { form } = this;
    const { cohorts } = view;
    const rows = this.#rowsOf(view);
    return {
      ...cohortTable(view, form, this.#language),
      title: this.heading ?? this.renderTitle(),
      subtitle: this.when,
      height: () => (form === 'table' ? tableHeight(cohorts.length) : 260),
      draw: (size) => (form === 'table' ? heatTable(rows, size) : curves(rows, size)),
      onAct: ({ group, series }) => {
        const { figure, rows: subject } = this.#cell(cohorts[group]!, series);
        const value = figure.part?.num ?? null;
        this.drill({ ...figure, metric: 'won', kind: 'count', value }, subject);
      },
      onWhy: (anchor, row, { id, series }) => {
        const cohort = cohorts[row]!;
        const { figure, rows: subject } =
          series === undefined
            ? { figure: this.#figureOf(id, cohort), rows: undefined }
            : this.#cell(cohort, series);
        const main = this.answers!['main']!;
        const context = { ...main.context, period: cohort.span };
        this.why(anchor, figure, { ...main, context }, subject);
      },
    };
  }

  protected override viewChanged(): void {
    const { reportId: report, view: by } = this;
    this.emit('jalon-view-change', {
      report,
      by,
      columns: [...queries['main']!.metrics!],
      sort: [],
    });
  }

  protected override check(): JalonError | null {
    const { by, form } = this;
    if (by !== null && by !== 'month') return wrong('by', 'month', by);
    return forms.includes(form) ? null : wrong('form', forms.join(', '), form);
  }

  get #notes(): string[] {
    const { say, form } = this;
    const { cohorts, isCut } = this.shown!;
    const notices = this.answers?.['main']?.notices ?? [];
    const young = notices.find(({ code }) => code === 'immature');
    const since = this.formats.month(`${young?.detail?.['since']}-01`);
    return [
      ...(young ? [noticeText(say, { ...young, detail: { ...young.detail, since } })] : []),
      ...notices.filter(({ code }) => apart.includes(code)).map((one) => noticeText(say, one)),
      ...(form === 'curves' && cohorts.length > MOST_CURVES
        ? [say('cohort.lastCurves', { n: MOST_CURVES })]
        : isCut
          ? [say('cohort.last', { n: cohorts.length })]
          : []),
    ];
  }

  #rowsOf({ cohorts, mean, ages, totals }: CohortView): CohortRows {
    const { say, formats } = this;
    const percent = (share: number): string => formats.percent(share, 0);
    const told = (value: unknown): string => (typeof value === 'number' ? percent(value) : '');
    const rowOf = (label: string, values: Cohort['row']['values'], shares: Cohort['shares']) => ({
      label,
      created: formats.count(Number(values['created'] ?? 0)),
      shares: shares.slice(0, ages).map(shareOf),
      soFar: told(values['conversion']),
      isYoung: false,
    });
    return {
      rows: cohorts.map((cohort) => ({
        ...rowOf(shortName(cohort, this.#language), cohort.row.values, cohort.shares),
        isYoung: cohort.isYoung,
      })),
      mean: { ...rowOf(say('cohort.mean'), totals, mean), created: '' },
      ages,
      heads: { soFar: say('cohort.soFar'), months: say('cohort.months') },
      percent,
    };
  }

  #figureOf(metric: string, cohort?: Cohort): Figure {
    const { columns, totals, totalParts } = this.answers!['main']!;
    const column = columns.find(({ id }) => id === metric);
    const { values, parts } = cohort?.row ?? { values: totals, parts: totalParts };
    return {
      ...{ metric, kind: column?.kind ?? 'count', unit: column?.unit },
      value: values[metric] ?? null,
      part: parts?.[metric],
      group: cohort?.row.key ?? null,
      groupLabel: cohort ? cohortName(cohort, this.#language) : null,
    };
  }

  /** The share won up to a month since creation, and the deals that are. */
  #cell(cohort: Cohort, age: number): { figure: Figure; rows: Partial<Subject> } {
    const part: Ratio | null | undefined = cohort.shares[age];
    const [name, month] = [cohortName(cohort, this.#language), ageName(age, this.#language)];
    return {
      figure: {
        ...this.#figureOf('conversion', cohort),
        value: shareOf(part),
        part: part ?? undefined,
        groupLabel: this.say('cohort.cell', { cohort: name, month }),
      },
      rows: { filters: { ...this.currentFilters, age: agesUpTo(age) } },
    };
  }

  readonly #onTab = (form: string): void => {
    this.form = form as Form;
    this.viewChanged();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-cohort-chart': JalonCohortChart;
  }
}
