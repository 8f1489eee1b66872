import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Shortcut, ViewState } from '../../contract/events.js';
import type { PeriodNote } from '../../contract/note.js';
import type { Query } from '../../contract/query.js';
import { DataElement } from '../../parts/base/data-element.js';
import { dimensionIds, type Named } from '../../parts/base/strangers.js';
import { copyFilters, valuesOf } from '../../parts/base/filters.js';
import { renderReading, renderStale } from '../../parts/frame/frame.js';
import { clocksOf, errorWords } from '../../parts/frame/frame.model.js';
import { frameStyles } from '../../parts/frame/frame.styles.js';
import { icon } from '../../parts/icon/icon.js';
import { Menu } from '../../parts/menu/menu.js';
import { menuStyles } from '../../parts/menu/menu.styles.js';
import { Popover } from '../../parts/popover/popover.js';
import { popoverStyles } from '../../parts/popover/popover.styles.js';
import { duringOf, isParticular } from '../../parts/remarks/remarks.model.js';
import { renderRemarks } from '../../parts/remarks/remarks.js';
import { base, tokens } from '../../theme/index.js';
import { AddressSync } from './address-sync.js';
import type { BarView } from './bar-view.js';
import { activeCount, countMetric, keysOf, unknownValues } from './filter-bar.model.js';
import { styles } from './filter-bar.styles.js';
import { PeriodField } from './period-picker.js';
import { pickerStyles } from './period-picker.styles.js';
import { Shortcuts } from './shortcuts.js';
import { syncPrefix } from './url-state.js';
import { fieldName, ValueFields } from './value-fields.js';

/**
 * The filters that the data have and the viewer may use: period, lists, stores, reps and so on, each with the number
 * of rows behind its values; shortcuts; and, with `sync="url"`, the filters in the page's address.
 *
 * @summary Filters of a dashboard, or of the page.
 * @tag jalon-filter-bar
 *
 * @csspart bar - The card around the fields.
 * @csspart field - One filter's button.
 * @csspart shortcut - One shortcut's button.
 * @csspart shortcuts - The button of all shortcuts.
 * @csspart popover - What opens under a field.
 *
 * @cssprop [--jalon-padding=12px 18px] - Space within the card.
 *
 * @fires {CustomEvent<FilterChangeDetail>} jalon-filter-change - A person changed the filters.
 * @fires {CustomEvent<ShortcutsChangeDetail>} jalon-shortcuts-change - A person saved or removed a shortcut; the host keeps them.
 * @fires {CustomEvent<LoadDetail>} jalon-load - Data of the bar's own came in; not composed.
 * @fires {CustomEvent<ErrorDetail>} jalon-error - Data of the bar's own could not be loaded; not composed.
 */
export class JalonFilterBar extends DataElement {
  static override styles = [
    tokens,
    base,
    frameStyles,
    popoverStyles,
    menuStyles,
    styles,
    pickerStyles,
  ];

  /** In a narrow bar: the fields are shown. */
  @state() private isExpanded = false;
  readonly #popover = new Popover(this);
  readonly #view = (): BarView => ({
    answers: this.answers!,
    context: this.dataContext!,
    filters: this.currentFilters,
    metric: countMetric(this.reportId),
    members: this.board?.members,
    weekStart: this.settings.weekStart,
    say: this.say,
    formats: this.formats,
    change: (patch, origin) => this.changeFilters(patch, origin),
  });
  readonly #period = new PeriodField(this, this.#view, this.#popover);
  readonly #fields = new ValueFields(this.#view, this.#popover, new Menu(this));
  readonly #shortcuts = new Shortcuts(
    this.#view,
    this.#popover,
    () => this.shortcuts,
    (shortcuts) => this.#keep(shortcuts),
  );
  readonly #address = new AddressSync(
    this,
    (patch) => this.changeFilters(patch),
    () => copyFilters(this.currentFilters),
    () => this.board?.members,
  );
  #keys: string[] = [];

  /** Named filters and views of the dashboard's elements; a person can add to them, see `jalon-shortcuts-change`. */
  @property({ attribute: false }) shortcuts: readonly Shortcut[] = [];
  /** `url`: the filters, and the views that a person changed, are kept in the page's address; `url:name` where there are two bars. */
  @property() sync: string | null = null;
  /** Filters to offer, in order, by spaces: `period list store rep`. Default: those that the data have. */
  @property() fields: string | null = null;

  override getState(): ViewState {
    return { ...super.getState(), shortcuts: structuredClone([...this.shortcuts]) };
  }

  override setState(given: Partial<ViewState>): void {
    super.setState(given);
    if (given.shortcuts) this.shortcuts = given.shortcuts;
  }

  protected override get drawsFilters(): boolean {
    return true;
  }

  protected override get named(): readonly Named[] {
    const known = [...dimensionIds(), ...this.dataContext!.dimensions, 'period'];
    return [['fields', this.#named ?? [], known]];
  }

  protected override willUpdate(changed: PropertyValues): void {
    const said = this.#address.start(syncPrefix(this.sync), this.isMember);
    if (said) this.putFilters(said);
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#address.write();
  }

  protected override render(): unknown {
    const { answers, dataState } = this;
    return html`<div
        class="jalon bar"
        part="bar"
        role="group"
        aria-label=${this.heading ?? this.renderTitle()}
        aria-busy=${this.pending}
      >
        ${
          dataState === 'error'
            ? this.#renderError()
            : answers
              ? this.renderBody()
              : this.renderSkeleton()
        }
      </div>
      ${this.#popover.render()}`;
  }

  protected ask(): Record<string, Query> {
    const { dataContext } = this;
    const main: Query = { by: [], metrics: [] };
    if (!dataContext) return { main };
    this.#keys = keysOf(dataContext, this.#named).filter((key) => key !== 'period');
    return { main, ...this.#fields.ask(this.#keys) };
  }

  protected renderTitle(): string {
    return this.say('filters.label');
  }

  protected renderSkeleton(): unknown {
    return this.dataState === 'empty'
      ? html`<p class="sub">${this.say('frame.empty.source')}</p>`
      : html`<div class="filters" aria-hidden="true">
            ${[0, 1, 2, 3].map(() => html`<span class="bone slot"></span>`)}
          </div>
          ${this.isMember || !this.feedState.progress ? nothing : renderReading({ feed: this.feedState, say: this.say })}`;
  }

  protected renderBody(): TemplateResult {
    const view = this.#view();
    const { answers, context, filters, say } = view;
    const unknown = unknownValues(answers['main']!.notices);
    const named = this.#named;
    const n = activeCount(filters, this.#keys);
    return html`<div class="filters">
        ${keysOf(context, named ?? ['period']).includes('period') ? this.#period.render() : nothing}
        <button
          class="more"
          aria-expanded=${this.isExpanded}
          aria-controls="fields"
          @click=${() => (this.isExpanded = !this.isExpanded)}
        >
          ${icon('filter')}${say('filters.label')}${n ? html`<span class="tag" aria-label=${say('filters.active', { n })}>${n}</span>` : nothing}
        </button>
        <div id="fields" class="fields ${this.isExpanded ? 'open' : ''}">
          ${this.#fields.render(this.#keys, !!named)}
          ${n || unknown.length ? this.#renderClear() : nothing}
        </div>
        <div class="end">${this.#shortcuts.render(view)} ${this.#renderClock()}</div>
      </div>
      ${renderRemarks(this.#general, this.formats)}
      ${unknown.length ? this.#renderUnknown(unknown) : nothing}
      ${this.dataState === 'stale' && !this.isMember ? this.#renderStale() : nothing}`;
  }

  /** What people said of the period as a whole. */
  get #general(): PeriodNote[] {
    const notes = duringOf(this.currentNotes, this.dataContext!);
    return notes.filter((note) => !isParticular(note));
  }

  /** Fields that the host names; null: none. */
  get #named(): string[] | null {
    return this.fields?.split(/\s+/).filter(Boolean) ?? null;
  }

  #renderClock(): unknown {
    const { say, formats, answers, feedState } = this;
    const clocks = clocksOf(answers!['main']!.updatedAt, feedState.checkedAt, Date.now(), formats);
    return clocks?.updated
      ? html`<span class="sub clocks" title=${say('frame.updated.title', clocks)}
          >${say('frame.updated', { time: clocks.updated })}</span
        >`
      : nothing;
  }

  /** Alone on a page; inside a dashboard the other elements say it. */
  #renderStale(): TemplateResult {
    const { error, feedState: feed, say, formats } = this;
    return renderStale({ error, feed, say, formats, onRetry: () => void this.refresh() });
  }

  #renderClear(): TemplateResult {
    return html`<button class="link" data-clear @click=${() => this.#clear()}>
      ${this.say('filters.clear')}
    </button>`;
  }

  #renderUnknown(unknown: readonly { key: string; value: string }[]): TemplateResult {
    const { say } = this;
    return html`<div role="status">
      <ul class="notes">
        ${unknown.map(
          ({ key, value }) =>
            html`<li>
              ${icon('warning')}<span
                >${say('filters.unknown', { field: fieldName(key, say), value })}</span
              >
              <button class="link" @click=${() => this.#without(key, value)}>
                ${say('filters.remove')}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #renderError(): TemplateResult {
    const { say } = this;
    const { title, where, message } = errorWords(this.error, say);
    return html`<div class="filters" role="alert">
      <span class="wrong">${icon('warning')}</span>
      <b class="strong">${title}</b>
      <span class="sub">${where} ${message}</span>
      <span class="end">
        ${Object.keys(this.currentFilters).length ? this.#renderClear() : nothing}
        <button class="btn" @click=${() => void this.refresh()}>${say('frame.retry')}</button>
      </span>
    </div>`;
  }

  #keep(shortcuts: Shortcut[]): void {
    this.shortcuts = shortcuts;
    this.emit('jalon-shortcuts-change', { shortcuts: structuredClone(shortcuts) });
  }

  /** Everything but the period. */
  #clear(): void {
    const { period: _, compare: __, ...others } = this.currentFilters;
    this.changeFilters(
      Object.fromEntries(Object.keys(others).map((key) => [key, undefined])),
      'reset',
    );
  }

  #without(key: string, value: string): void {
    const values = valuesOf(this.currentFilters, key);
    this.changeFilters({ [key]: values.filter((one) => one !== value) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-filter-bar': JalonFilterBar;
  }
}
