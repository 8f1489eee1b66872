import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { reportOf } from '../../catalogue/index.js';
import type { Shortcut, ViewState } from '../../contract/events.js';
import type { Filters, Query, Result, ResultContext } from '../../contract/query.js';
import { DataElement } from '../../parts/base/data-element.js';
import { copyFilters, valuesOf } from '../../parts/base/filters.js';
import { clocksOf, errorWords } from '../../parts/frame/frame.model.js';
import { frameStyles } from '../../parts/frame/frame.styles.js';
import { icon } from '../../parts/icon/icon.js';
import { Menu } from '../../parts/menu/menu.js';
import { menuStyles } from '../../parts/menu/menu.styles.js';
import { Popover } from '../../parts/popover/popover.js';
import { popoverStyles } from '../../parts/popover/popover.styles.js';
import { base, tokens } from '../../theme/index.js';
import { AddressSync } from './address-sync.js';
import {
  activeCount,
  groupsOf,
  isUseful,
  keysOf,
  optionsOf,
  summaryOf,
  unknownValues,
  type Option,
} from './filter-bar.model.js';
import { styles } from './filter-bar.styles.js';
import { comparePatch, firstWeekday, periodPatch, renderPeriod, todayOf } from './period-field.js';
import { PeriodPicker, type PickerView } from './period-picker.js';
import { pickerStyles } from './period-picker.styles.js';
import { renderSaved, renderShortcuts, type ShortcutsView } from './shortcuts.js';
import { syncPrefix } from './url-state.js';

/**
 * The filters that the data have and the viewer may use: period, lists, stores, reps and so on, each with the number
 * of rows behind its values; shortcuts; and, with `sync="url"`, the filters in the page's address.
 *
 * @summary Filters of a dashboard, or of the page.
 * @tag jalon-filter-bar
 * @csspart bar - The card around the fields.
 * @csspart field - One filter's button.
 * @csspart shortcut - One shortcut's button.
 * @csspart shortcuts - The button of all shortcuts.
 * @csspart popover - What opens under a field.
 * @fires jalon-filter-change - A person changed the filters.
 * @fires jalon-shortcuts-change - A person saved or removed a shortcut; the host keeps them.
 * @fires jalon-load - Data of the bar's own came in.
 * @fires jalon-error - A load of the bar's own failed.
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

  /** Open field; null: none. */
  @state() private openKey: string | null = null;
  /** In a narrow bar: the fields are shown. */
  @state() private isExpanded = false;
  #popover = new Popover(this);
  #menu = new Menu(this);
  #picker = new PeriodPicker(
    () => (this.requestUpdate(), this.updateComplete),
    () => this.renderRoot,
  );
  #address = new AddressSync(
    this,
    (patch) => this.changeFilters(patch),
    () => copyFilters(this.currentFilters),
  );
  #keys: string[] = [];
  #options = new Map<string, { of: readonly unknown[]; options: Option[] }>();

  /** Named presets; a person can add to them, see `jalon-shortcuts-change`. */
  @property({ attribute: false }) shortcuts: Shortcut[] = [];
  /** `url`: the filters are kept in the page's address; `url:name` where there are two bars. */
  @property() sync: string | null = null;
  /** Filters to offer, in order, by spaces: `period list store rep`. Default: those that the data have. */
  @property() fields: string | null = null;

  override getState(): ViewState {
    return { ...super.getState(), shortcuts: structuredClone(this.shortcuts) };
  }

  override setState(given: Partial<ViewState>): void {
    super.setState(given);
    if (given.shortcuts) this.shortcuts = given.shortcuts;
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
    const { answers, dataContext, say, dataState } = this;
    return html`<div
        class="jalon bar"
        part="bar"
        role="group"
        aria-label=${this.heading ?? say('filters.label')}
        aria-busy=${this.pending}
      >
        ${dataState === 'error' ? this.#renderError() : answers && dataContext ? this.#renderFields(answers, dataContext) : this.renderSkeleton()}
      </div>
      ${this.#popover.render()}`;
  }

  protected ask(): Record<string, Query> {
    const { dataContext, currentFilters } = this;
    const metrics = [this.#metric];
    const asked: Record<string, Query> = { main: { by: [], metrics } };
    if (!dataContext) return asked;
    this.#keys = keysOf(dataContext, this.#named).filter((key) => key !== 'period');
    for (const key of this.#keys) {
      const by = groupsOf(key, dataContext.dimensions);
      const where = currentFilters.period === undefined ? {} : { period: currentFilters.period };
      asked[`values ${key}`] = { by, metrics, where };
      if (key === this.openKey)
        asked[`counts ${key}`] = {
          by,
          metrics,
          where: copyFilters({ ...currentFilters, [key]: undefined }),
        };
    }
    return asked;
  }

  protected renderTitle(): string {
    return this.say('filters.label');
  }

  protected renderBody(): unknown {
    return null;
  }

  protected renderSkeleton(): unknown {
    const isIdle = this.dataState === 'empty';
    return isIdle
      ? html`<p class="sub">${this.say('frame.empty.source')}</p>`
      : html`<div class="filters" aria-hidden="true">
          ${[0, 1, 2, 3].map(() => html`<span class="bone field"></span>`)}
        </div>`;
  }

  get #metric(): string {
    return reportOf(this.reportId)?.metrics[0] ?? 'accounts';
  }

  get #named(): string[] | null {
    return this.fields?.split(/\s+/).filter(Boolean) ?? null;
  }

  #renderError(): TemplateResult {
    const { say, error } = this;
    const words = errorWords(error, say);
    const isFiltered = Object.keys(this.currentFilters).length > 0;
    return html`<div class="filters" role="alert">
      <span class="wrong">${icon('warning')}</span>
      <b class="strong">${words.title}</b>
      <span class="sub">${words.where} ${words.message}</span>
      <span class="end">
        ${isFiltered ? this.#renderClear() : nothing}
        <button class="btn" type="button" @click=${() => void this.refresh()}>
          ${say('frame.retry')}
        </button>
      </span>
    </div>`;
  }

  #renderFields(answers: Readonly<Record<string, Result>>, context: ResultContext): TemplateResult {
    const { say, formats, currentFilters: filters } = this;
    const unknown = unknownValues(answers['main']!.notices);
    const named = this.#named;
    const fields = this.#keys
      .map((key) => ({ key, options: this.#optionsOf(key, answers, unknown) }))
      .filter(({ key, options }) => isUseful(options, valuesOf(filters, key).length, !!named));
    const n = activeCount(filters, this.#keys);
    const isPeriod = keysOf(context, named ?? ['period']).includes('period');
    const clocks = clocksOf(
      answers['main']!.updatedAt,
      this.feedState.checkedAt,
      Date.now(),
      formats,
    );
    return html`<div class="filters">
        ${isPeriod ? this.#renderPeriodField(context) : nothing}
        <button
          class="more"
          type="button"
          aria-expanded=${this.isExpanded}
          aria-controls="fields"
          @click=${() => (this.isExpanded = !this.isExpanded)}
        >
          ${icon('filter')}${say('filters.label')}${n ? html`<span class="tag" aria-label=${say('filters.active', { n })}>${n}</span>` : nothing}
        </button>
        <div id="fields" class="fields ${this.isExpanded ? 'open' : ''}">
          ${repeat(
            fields,
            ({ key }) => key,
            ({ key, options }) => this.#renderField(key, options),
          )}
          ${n || unknown.length ? this.#renderClear() : nothing}
        </div>
        <div class="end">
          ${this.shortcuts.length || n ? renderShortcuts(this.#shortcutsView()) : nothing}
          ${clocks ? html`<span class="sub clocks" title=${say('frame.updated.title', clocks)}>${say('frame.updated', { time: clocks.updated })}</span>` : nothing}
        </div>
      </div>
      ${unknown.length ? this.#renderUnknown(unknown) : nothing}`;
  }

  #renderPeriodField(context: ResultContext): TemplateResult {
    return html`<button
      type="button"
      class="field ${this.currentFilters.period ? 'on' : ''}"
      part="field"
      data-key="period"
      aria-haspopup="dialog"
      @click=${(e: Event) => this.#openPeriod(e.currentTarget as HTMLElement)}
    >
      ${renderPeriod(this.currentFilters, context, this.say, this.formats)}
    </button>`;
  }

  #renderField(key: string, options: readonly Option[]): TemplateResult {
    const { text, n } = summaryOf(key, options, this.currentFilters, this.say);
    const isWrong = options.some((option) => option.unknown);
    return html`<button
      type="button"
      class="field ${n ? 'on' : ''} ${isWrong ? 'wrong' : ''}"
      part="field"
      data-key=${key}
      title=${text}
      aria-haspopup="dialog"
      @click=${(e: Event) => this.#openMenu(key, e.currentTarget as HTMLElement)}
    >
      <i>${this.#nameOf(key)}</i
      ><b>${text}</b
      >${n > 1 ? html`<span class="tag">${n}</span>` : nothing}${isWrong ? icon('warning') : nothing}
    </button>`;
  }

  #renderClear(): TemplateResult {
    return html`<button class="link" type="button" data-clear @click=${() => this.#clear()}>
      ${this.say('filters.clear')}
    </button>`;
  }

  #renderUnknown(unknown: readonly { key: string; value: string }[]): TemplateResult {
    const { say } = this;
    return html`<ul class="notes" role="status">
      ${unknown.map(
        ({ key, value }) =>
          html`<li>
            ${icon('warning')}<span
              >${say('filters.unknown', { field: this.#nameOf(key), value })}</span
            >
            <button class="link" type="button" @click=${() => this.#without(key, value)}>
              ${say('filters.remove')}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #nameOf(key: string): string {
    return this.say(key === 'rep' ? 'dimension.rep.short' : `dimension.${key}`);
  }

  #optionsOf(
    key: string,
    answers: Readonly<Record<string, Result>>,
    unknown: readonly { key: string; value: string }[],
  ): readonly Option[] {
    const { say, formats, currentFilters: filters } = this;
    const values = answers[`values ${key}`] ?? null;
    const counts = answers[`counts ${key}`] ?? null;
    const of = [values, counts, say, JSON.stringify([filters[key], unknown])];
    const known = this.#options.get(key);
    if (known?.of.every((part, i) => part === of[i])) return known.options;
    const { notices } = answers['main']!;
    const options = optionsOf(
      key,
      { values, counts, filters, notices },
      { say, compare: formats.compare, metric: this.#metric },
    );
    this.#options.set(key, { of, options });
    return options;
  }

  #openMenu(key: string, anchor: HTMLElement): void {
    const label = this.#nameOf(key);
    if (this.#closes(anchor)) return;
    this.#menu.reset();
    this.#popover.open(anchor, {
      label,
      content: () => this.#renderMenu(key, label),
      onClose: () => (this.openKey = null),
    });
    this.openKey = key;
  }

  #renderMenu(key: string, label: string): unknown {
    const { say, formats } = this;
    const unknown = unknownValues(this.answers?.['main']?.notices ?? []);
    const options = this.answers ? this.#optionsOf(key, this.answers, unknown) : [];
    return this.#menu.render({
      label,
      options: options.map((option) =>
        option.unknown ? { ...option, hint: say('filters.unknown.mark') } : option,
      ),
      selected: valuesOf(this.currentFilters, key),
      multiple: true,
      all: say(`dimension.${key}.all`, { n: options.length }),
      say,
      formats,
      onChange: (selected) => this.changeFilters({ [key]: selected }),
    });
  }

  #openPeriod(anchor: HTMLElement): void {
    if (this.#closes(anchor)) return;
    this.#picker.open(this.#pickerView());
    this.#popover.open(anchor, {
      label: this.say('dimension.period'),
      content: () => this.#picker.render(this.#pickerView()),
    });
  }

  #pickerView(): PickerView {
    const { say, formats, currentFilters: filters, settings } = this;
    const context = this.dataContext!;
    return {
      span: context.period,
      said: filters.period,
      today: todayOf(context),
      fiscalYearStart: context.fiscalYearStart,
      weekStart: settings.weekStart ?? firstWeekday(formats.options.locale),
      isCompared: !!filters.compare,
      say,
      formats,
      pick: (period) => {
        this.changeFilters(periodPatch(period, filters, context));
        this.#popover.close();
      },
      compare: (on) => this.changeFilters(comparePatch(on, context)),
    };
  }

  #closes(anchor: HTMLElement): boolean {
    if (!this.#popover.isOpen || this.#popover.anchor !== anchor) return false;
    this.#popover.close();
    return true;
  }

  #shortcutsView(): ShortcutsView {
    const view = {
      shortcuts: this.shortcuts,
      filters: this.currentFilters,
      say: this.say,
      apply: ({ filters }: Shortcut) => {
        const gone = Object.fromEntries(
          Object.keys(this.currentFilters).map((key) => [key, undefined]),
        );
        this.changeFilters({ ...gone, ...copyFilters(filters) }, 'shortcut');
        this.#popover.close();
      },
      save: (name: string) =>
        this.#keep([
          ...this.shortcuts.filter((one) => one.name !== name),
          { name, filters: copyFilters(this.currentFilters) },
        ]),
      remove: (shortcut: Shortcut) => this.#keep(this.shortcuts.filter((one) => one !== shortcut)),
      manage: (anchor: HTMLElement) => {
        if (this.#closes(anchor)) return;
        const label = this.say('shortcut.label');
        this.#popover.open(anchor, {
          label,
          align: 'end',
          content: () => renderSaved(this.#shortcutsView()),
        });
      },
    };
    return view;
  }

  #keep(shortcuts: Shortcut[]): void {
    this.shortcuts = shortcuts;
    this.emit('jalon-shortcuts-change', { shortcuts: structuredClone(shortcuts) });
  }

  /** Everything but the period. */
  #clear(): void {
    const keys = Object.keys(this.currentFilters).filter(
      (key) => key !== 'period' && key !== 'compare',
    );
    this.changeFilters(
      Object.fromEntries(keys.map((key): [string, Filters[string]] => [key, undefined])),
      'reset',
    );
  }

  #without(key: string, value: string): void {
    this.changeFilters({
      [key]: valuesOf(this.currentFilters, key).filter((one) => one !== value),
    });
  }
}
