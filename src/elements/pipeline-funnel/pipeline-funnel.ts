import { isBeforeData } from '../../parts/compare/compare.model.js';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { JalonError } from '../../contract/error.js';
import type { ViewState } from '../../contract/events.js';
import type { Filters, Query } from '../../contract/query.js';
import { dimensionLabel } from '../../i18n/metric-words.js';
import type { DataState } from '../../parts/base/data-element.js';
import { valuesOf } from '../../parts/base/filters.js';
import type { Answers } from '../../parts/base/questions.js';
import { ChartElement, type OwnSpec } from '../../parts/chart/chart-element.js';
import { panelStyles, renderNote } from '../../parts/chart/panel.js';
import type { Mark } from '../../parts/chart/drawing.js';
import { icon } from '../../parts/icon/icon.js';
import { Choices } from '../../parts/menu/choices.js';
import { menuStyles } from '../../parts/menu/menu.styles.js';
import { renderTabs, tabStyles } from '../../parts/tabs/tabs.js';
import type { Subject } from '../../parts/detail/detail.js';
import type { Figure } from '../../parts/why/why.js';
import { ownersDrawing, ownersHeight } from './owners.geometry.js';
import { bestOf, ownerName, ownerRows, ownersTable, rateNames } from './owners.words.js';
import { funnel, heightOf, places } from './pipeline-funnel.geometry.js';
import {
  columnsOf,
  countOf,
  faultOf,
  figureOf,
  funnelView,
  isBlank,
  hasHistory,
  measures,
  ownersView,
  queriesOf,
  ratesBy,
  type FunnelView,
  type Measure,
  type Owner,
  type Rule,
} from './pipeline-funnel.model.js';
import { styles } from './pipeline-funnel.styles.js';
import {
  columnAt,
  compareChoice,
  rowsOf,
  ruleChoice,
  ruleName,
  tableOf,
} from './pipeline-funnel.words.js';

/** A picture that wide has its names beside the bars; one whose width is not known yet is thought to be. */
const isWideAt = (width: number): boolean => !width || width >= 522;

/**
 * The way of deals through the stages of a pipeline: how many came into each, advanced, were lost or are waiting, how
 * long it took, and an earlier period behind. By number or amount of deals, by three rules, and by owner.
 *
 * @tag jalon-pipeline-funnel
 * @summary Stages of a pipeline with what entered, advanced, was lost and is waiting, beside an earlier period.
 *
 * @fires {CustomEvent<DrillDetail>} jalon-drill - The rows behind a figure are wanted; cancel to show your own page.
 * @fires {CustomEvent<FilterChangeDetail>} jalon-filter-change - Another pipeline.
 * @fires {CustomEvent<ViewChangeDetail>} jalon-view-change - Another measure, rule or comparison, or by owner.
 * @fires {CustomEvent<ExportDetail>} jalon-export - What is shown is about to be saved; cancelable.
 * @fires {CustomEvent<LoadDetail>} jalon-load - Data were loaded; not composed.
 * @fires {CustomEvent<ErrorDetail>} jalon-error - Data could not be loaded; not composed.
 *
 * @csspart card - The frame.
 * @csspart header - Its head.
 * @csspart title - The title.
 * @csspart body - All below the head.
 * @csspart pipeline - The choice of pipeline.
 * @csspart rule - The choice of rule.
 * @csspart compare - The choice of the earlier period.
 * @csspart note - What the data do not tell, and who is best.
 *
 * @cssprop [--jalon-min-height=320px] - Height that the card has at least.
 */
export class JalonPipelineFunnel extends ChartElement<FunnelView | null> {
  static override styles = [ChartElement.styles, panelStyles, tabStyles, menuStyles, styles];

  readonly #choices = new Choices(this, this.popup);
  #owners: Owner[] | null = null;

  /** What the bars measure: `count` or `amount` of deals. */
  @property() measure: Measure = 'count';
  /** When a deal counts in a stage: `reached` (this or a later one), `strict` (each in order), `actual` (really entered). */
  @property() rule: Rule = 'reached';
  /** The earlier period: a period string, `period` (as long before), `year` (a year before) or `none`. Null: `filters.compare`, else `period`. */
  @property() compare: string | null = null;

  override getState(): ViewState {
    return { ...super.getState(), measure: this.measure, rule: this.rule, compare: this.compare };
  }

  override setState(state: Partial<ViewState>): void {
    super.setState(state);
    for (const name of ['measure', 'rule', 'compare'] as const)
      if (state[name] !== undefined) Object.assign(this, { [name]: state[name] });
  }

  protected override get defaultReport(): string {
    return 'pipeline';
  }

  protected override get dataState(): DataState {
    const state = super.dataState;
    return this.answers && !this.shown && state !== 'error' ? 'loading' : state;
  }

  protected ask(): Record<string, Query> {
    const { rule, answers } = this;
    const { pipeline, ...others } = this.currentFilters;
    const pipelines: Query = {
      by: ['pipeline'],
      metrics: ['entered', 'openCount'],
      where: { ...others, period: null },
    };
    // Stages of two pipelines are no funnel: the first is shown until one is named.
    if (!answers?.['pipelines'] && valuesOf({ pipeline }, 'pipeline').length !== 1)
      return { pipelines };
    const { nextEarlier: earlier } = this;
    const asked = { where: this.#where, rule, earlier, isByOwner: this.by === 'owner' };
    return { ...queriesOf(asked, answers?.['main']), pipelines };
  }

  protected viewOf({ main, open, qualifies, closes }: Answers): FunnelView | null {
    const answer = main && hasHistory(main) ? main : open;
    // An answer to come could belong to another period, or another pipeline.
    if (this.pending || !answer) return this.shown;
    const view = funnelView(answer, this.behind, this.measure);
    this.#owners = qualifies && closes ? ownersView(qualifies, closes, view.rule) : null;
    return view;
  }

  protected override isEmpty(): boolean {
    return isBlank(this.shown);
  }

  protected renderTitle(): string {
    return this.say('funnel.title');
  }

  protected override renderSubtitle(): unknown {
    return this.shown && html`<span>${this.#subtitle}</span>`;
  }

  protected override renderActions(): unknown {
    const { say, formats } = this;
    const options = this.#pipelines;
    const selected = this.#pipeline;
    return html`${
      options.length > 1 && selected !== null
        ? this.#choices.render({
            say,
            formats,
            part: 'pipeline',
            label: dimensionLabel(say, 'pipeline'),
            options,
            selected,
            quiet: true,
            onChange: (pipeline) => this.changeFilters({ pipeline }),
          })
        : nothing
    }${super.renderActions()}`;
  }

  protected override renderBody(): unknown {
    const { say, formats, measure } = this;
    const owners = this.#owners;
    const { hasHistory: isPast } = this.shown!;
    const tab = isPast && this.by === 'owner' ? 'owner' : measure;
    return html`<div class="views">
        ${renderTabs({
          tabs: [...measures, ...(isPast ? ['owner'] : [])].map((id) => ({
            id,
            label: say(`funnel.${id}`),
          })),
          selected: tab,
          label: say('funnel.views'),
          controls: 'panel',
          onSelect: this.#onTab,
        })}
        ${isPast ? html`<div class="choices">${this.#renderChoices()}</div>` : nothing}
      </div>
      ${this.#notes.map(renderNote)}
      ${owners && html`<p class="best" part="note">${bestOf(owners, say, formats).map((text) => html`<span>${icon('star')}${text}</span>`)}</p>`}
      <div id="panel" role="tabpanel" aria-label=${say(`funnel.${tab}`)}>
        ${super.renderBody()}
      </div>`;
  }

  protected chartOf(view: FunnelView): OwnSpec {
    const { say, formats } = this;
    const { stages, most, rule, before } = view;
    const owners = this.#owners;
    const pipeline = this.#pipelines.find(({ value }) => value === this.#pipeline)?.label;
    const names = owners && rateNames(stages, say);
    const name = before && this.nameOf(before);
    return {
      ...(names
        ? {
            ...ownersTable(owners, names, rule, say),
            height: (width) => ownersHeight(owners.length, isWideAt(width)),
            draw: (size) =>
              ownersDrawing(ownerRows(owners, rule, say, formats), names, {
                ...size,
                isWide: isWideAt(size.width),
              }),
          }
        : {
            ...tableOf(view, name, say),
            height: (width) => heightOf(stages.length, isWideAt(width)),
            draw: (size) =>
              funnel(rowsOf(view, say, formats), most, { ...size, isWide: isWideAt(size.width) }),
          }),
      title: [this.heading ?? this.renderTitle(), pipeline].filter(Boolean).join(', '),
      subtitle: view.hasHistory
        ? `${this.#subtitle}, ${ruleName(rule, say, formats)}`
        : this.#subtitle,
      onAct: this.#onAct,
      onWhy: (anchor, row, { id, series }) =>
        owners ? this.#whyOwner(anchor, row, series!) : this.#why(anchor, row, id),
    };
  }

  protected override check(): JalonError | null {
    return faultOf(this);
  }

  get #pipelines(): { value: string; label: string }[] {
    return (this.answers?.['pipelines']?.rows ?? []).flatMap(({ key, label }) =>
      key['pipeline'] == null ? [] : [{ value: key['pipeline'], label }],
    );
  }

  /** The one that is shown; null: the data have none. */
  get #pipeline(): string | null {
    const named = valuesOf(this.currentFilters, 'pipeline');
    if (named.length === 1) return named[0]!;
    const first = this.#pipelines.find(({ value }) => !named.length || named.includes(value));
    return first?.value ?? null;
  }

  get #where(): Filters {
    const pipeline = this.#pipeline;
    return { ...this.currentFilters, ...(pipeline !== null && { pipeline }) };
  }

  protected override get wantsBehind(): string {
    return this.compare || this.currentFilters.compare || 'period';
  }

  get #subtitle(): string {
    const { hasHistory: isPast, before } = this.shown!;
    if (!isPast) return this.say('funnel.today');
    return before && !this.#owners
      ? this.when
      : this.formats.capital(this.periods.now ?? this.say('period.all'));
  }

  /** What the data do not tell: stage changes, or anything of the earlier period. */
  get #notes(): string[] {
    const { say, shown } = this;
    if (!shown!.hasHistory) return [say('funnel.noHistory')];
    const period = this.periods.then;
    if (!this.behind || shown!.before || !period) return [];
    const isUnknown = isBeforeData(this.behind.context);
    return [say(isUnknown ? 'funnel.noData' : 'funnel.noCompare', { period })];
  }

  #renderChoices(): unknown {
    const { say, formats, rule, shown } = this;
    const isCompared = this.dataContext?.period && !this.#owners;
    return [
      {
        ...ruleChoice(rule, say, formats),
        onChange: (value: string) => this.#change({ rule: value as Rule }),
      },
      isCompared && {
        ...compareChoice(this.wantsBehind, shown!.before ? this.periods.then : null, say),
        onChange: (compare: string) => this.#change({ compare }),
      },
    ].map((choice) => (choice ? this.#choices.render({ ...choice, say, formats }) : nothing));
  }

  readonly #onTab = (id: string): void =>
    this.#change(id === 'owner' ? { by: id } : { by: null, measure: id as Measure });

  /** A person's act. */
  #change(patch: Partial<Pick<this, 'by' | 'measure' | 'rule' | 'compare'>>): void {
    Object.assign(this, patch);
    this.viewChanged();
  }

  protected override viewChanged(): void {
    const { by, measure, rule, reportId: report } = this;
    const columns =
      by === 'owner' ? ratesBy(rule) : columnsOf(measure, rule, this.shown?.hasHistory ?? false);
    this.emit('jalon-view-change', { report, by, columns, sort: [] });
  }

  readonly #onAct = ({ group, series }: Mark, anchor: HTMLElement): void => {
    const view = this.shown!;
    const place = places[series]!;
    if (this.#owners) return this.#whyOwner(anchor, group, series);
    const id = columnAt(place, view)!;
    if (!['bar', 'lost', 'waiting'].includes(place)) return this.#why(anchor, group, id);
    // The rows behind an amount are the deals that entered.
    const { figure, rows } = this.#stageOf(group, place === 'bar' ? countOf(view) : id);
    this.drill(figure, rows);
  };

  #stageOf(row: number, id: string): { figure: Figure; rows: Partial<Subject> } {
    const { stages, hasHistory: isPast } = this.shown!;
    const filters = { ...this.#where, ...(!isPast && { period: null }) };
    return { figure: figureOf(stages[row]!, id), rows: { filters } };
  }

  #why(anchor: HTMLElement, row: number, id: string): void {
    const { figure, rows } = this.#stageOf(row, id);
    const { main, open } = this.answers!;
    this.why(anchor, figure, (open ?? main)!, rows);
  }

  /** The rows of a rate by owner are those of its stage. */
  #whyOwner(anchor: HTMLElement, index: number, which: number): void {
    const owner = this.#owners![index]!;
    const row = owner.rows[which];
    if (!row) return;
    const { rule, stages } = this.shown!;
    const label = ownerName(owner, this.say);
    this.why(
      anchor,
      figureOf({ row, label }, ratesBy(rule)[which]!),
      this.answers![which ? 'closes' : 'qualifies']!,
      { filters: { ...this.#where, stage: stages.at(-which)!.key } },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-pipeline-funnel': JalonPipelineFunnel;
  }
}
