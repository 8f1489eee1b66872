import { adoptStyles, isServer, type LitElement, type PropertyValues } from 'lit';
import { reports } from '../../catalogue/index.js';
import { JalonError } from '../../contract/error.js';
import type {
  ExportDetail,
  FilterChangeDetail,
  JalonEventMap,
  ViewState,
} from '../../contract/events.js';
import type { PeriodNote } from '../../contract/note.js';
import type { Filters, Query, Result, ResultContext } from '../../contract/query.js';
import { Formats } from '../../i18n/formats.js';
import { sayer, type Say } from '../../i18n/index.js';
import { renderFrame } from '../frame/frame.js';
import { duringOf, isParticular, ofAll } from '../remarks/remarks.model.js';
import { renderRemarks } from '../remarks/remarks.js';
import { toBlock } from './block.js';
import { fire } from './events.js';
import { changedKeys, copyFilters, mergeFilters } from './filters.js';
import { languageOf, PageLanguage, turn } from './language.js';
import { Questions, type Answers } from './questions.js';
import { detailOf, Warnings } from './report.js';
import { styleOf } from './settings.js';
import { unknownAttributes, unknownNames, type Named } from './strangers.js';
import { SharedElement } from './shared-element.js';
import { memberOf, type Member } from './views.js';

export type DataState = 'loading' | 'empty' | 'error' | 'stale' | 'ready';

/**
 * What every data element does: asks its questions again when they or the data change; draws one of five states in
 * one frame; says in events what a person did, and what a load brought.
 */
export abstract class DataElement extends SharedElement {
  /** What parts ask and speak with. */
  protected readonly means = () => ({
    query: (query: Query, signal?: AbortSignal) => this.query(query, signal),
    say: this.say,
    formats: this.formats,
    filters: this.currentFilters,
    notes: this.currentNotes,
    exporting: (detail: ExportDetail) => this.emit('jalon-export', detail),
  });

  /** @internal How the dashboard reads and sets the element's view. */
  override readonly member: Member | null = memberOf(this, () => this.viewChanged());

  readonly #questions = new Questions(this);
  readonly #warnings = new Warnings();
  #reported: JalonError | null = null;
  #loaded = -1;
  #given = '';
  #words: { key: string; say: Say; formats: Formats } | null = null;

  constructor() {
    super();
    new PageLanguage(this);
  }

  /** Report asked for where the host names none; null: the first whose table the data have. */
  protected get defaultReport(): string | null {
    return null;
  }

  /** That of its report. */
  protected override get mainTable(): string | null {
    const report = this.report ?? this.defaultReport;
    return reports.find(({ id }) => id === report)?.table ?? null;
  }

  protected get reportId(): string {
    return this.report ?? this.defaultReport ?? this.dataContext?.report ?? 'smart-list';
  }

  /** Dimension or bucket of the rows; null: the report's own. */
  protected get view(): string | null {
    return this.by;
  }

  /** Last full set of answers, kept while newer ones are awaited. */
  protected get answers(): Answers | null {
    return this.#questions.answers;
  }

  /** The filters in force are drawn, and so at once. */
  protected get drawsFilters(): boolean {
    return false;
  }

  /** What the host names in properties; a name that is not known is ignored, and told on the console. */
  protected get named(): readonly Named[] {
    return [];
  }

  /** Newer answers are awaited. */
  protected get pending(): boolean {
    return this.#questions.pending;
  }

  /** What the answers say of the data; null before the first. */
  protected get dataContext(): ResultContext | null {
    return Object.values(this.answers ?? {})[0]?.context ?? null;
  }

  /** What is wrong now, last good data or not. */
  protected get error(): JalonError | null {
    return this.problem ?? this.#questions.error ?? this.feedState.error;
  }

  protected get dataState(): DataState {
    const { status, error } = this.feedState;
    if (this.problem || this.#questions.error) return 'error';
    // A server asks for no data: the page will.
    if (!this.answers)
      return error ? 'error' : status === 'idle' && !isServer ? 'empty' : 'loading';
    return error ? 'stale' : this.isEmpty(this.answers) ? 'empty' : 'ready';
  }

  protected get say(): Say {
    return (this.#words ?? this.#findWords()).say;
  }

  protected get formats(): Formats {
    return (this.#words ?? this.#findWords()).formats;
  }

  /** Filters, view, sort and columns as plain JSON. */
  getState(): ViewState {
    return { filters: copyFilters(this.currentFilters), by: this.view, sort: [], columns: null };
  }

  /** Takes what `getState()` gave, or a part of it. Fires nothing. */
  setState(state: Partial<ViewState>): void {
    if (state.filters) this.putFilters(copyFilters(state.filters));
    if (state.by !== undefined) this.by = state.by;
  }

  /** Saves what is shown as CSV; false where there is nothing to save or a listener of `jalon-export` cancelled it. */
  exportCsv(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** What a server drew is drawn anew, not taken over: the page may know more already, and its policy may refuse those styles. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const drawn = this.shadowRoot;
    if (!drawn) return super.createRenderRoot();
    drawn.replaceChildren();
    adoptStyles(drawn, (this.constructor as typeof LitElement).elementStyles);
    return drawn;
  }

  /**
   * Questions that the dashboard or newer data make are asked at once, and drawn with their answers; where those take
   * longer than a frame, it is drawn that they are awaited.
   */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (changed.size || !this.answers || this.drawsFilters || !this.#ask()) return true;
    requestAnimationFrame(() => this.pending && this.requestUpdate());
    return false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#ask();
    turn(this, this.#findWords().formats.options.locale);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    toBlock(this);
  }

  protected override firstUpdated(): void {
    this.#warn('unknown-attribute', unknownAttributes(this));
  }

  protected override updated(_changed: PropertyValues): void {
    this.#reportError();
    this.#reportLoad();
    this.#reportStrangers();
  }

  protected override render(): unknown {
    const { answers, dataState, say, formats, feedState } = this;
    return renderFrame({
      title: this.heading ?? this.renderTitle(),
      subtitle: this.renderSubtitle(),
      actions: this.renderActions(),
      state: dataState,
      remarks: () => renderRemarks(this.remarks, formats),
      body: () => this.renderBody(answers!),
      skeleton: () => this.renderSkeleton(),
      empty: () => this.renderEmpty(),
      rows: Object.values(answers ?? {})[0]?.context.rows,
      error: this.error,
      feed: feedState,
      pending: this.pending,
      updatedAt: Object.values(answers ?? {})[0]?.updatedAt ?? null,
      isQuiet: this.#isQuiet,
      say,
      formats,
      onRetry: () => void this.refresh(),
    });
  }

  /** Questions of this moment by name, the main one first. Report, filters and clock are filled in where absent. */
  protected abstract ask(): Record<string, Query>;
  /** Whether a question may stay without an answer, where the data have nothing to answer it from. */
  protected isOptional(_name: string): boolean {
    return false;
  }
  protected abstract renderSkeleton(): unknown;
  /** States ready and stale. */
  protected abstract renderBody(answers: Answers): unknown;
  protected abstract renderTitle(): string;

  protected renderSubtitle(): unknown {
    return null;
  }

  protected renderActions(): unknown {
    return null;
  }

  protected renderEmpty(): unknown {
    return null;
  }

  protected isEmpty(answers: Answers): boolean {
    const main = Object.values(answers)[0];
    return !main || main.context.rows === 0;
  }

  /** A question on demand (why, detail); rejects with a `JalonError`, or with the signal's reason. */
  protected query(query: Query, signal?: AbortSignal): Promise<Result> {
    const { source } = this.feedState;
    if (!source) return Promise.reject(new JalonError('query', 'There are no data to ask yet.'));
    return source.query(this.#complete(query), signal ? { signal } : {});
  }

  /** A person's change of filters: the element's own or the dashboard's. Fires one event, or none where nothing differs. */
  protected changeFilters(patch: Filters, origin: FilterChangeDetail['origin'] = 'user'): void {
    const before = this.currentFilters;
    const filters = mergeFilters(before, patch);
    const changed = changedKeys(before, filters);
    if (!changed.length) return;
    this.putFilters(filters);
    this.emit('jalon-filter-change', { filters, changed, origin });
  }

  /** Says that a person changed the view. */
  protected viewChanged(): void {
    const { by, columns, sort } = this.getState();
    this.emit('jalon-view-change', { report: this.reportId, by, columns: columns ?? [], sort });
  }

  /** False where a listener cancelled the event. */
  protected emit<K extends keyof JalonEventMap>(
    name: K,
    detail: JalonEventMap[K]['detail'],
  ): boolean {
    return fire(this, name, detail);
  }

  /** What people said of all that is shown; what concerns the whole dashboard, its filter bar says. */
  protected get remarks(): PeriodNote[] {
    const main = Object.values(this.answers ?? {})[0];
    if (!main) return [];
    const notes = duringOf(this.currentNotes, main.context);
    const all = ofAll(notes, main.columns, this.currentFilters);
    return this.#isQuiet && !this.notes ? all.filter(isParticular) : all;
  }

  /** What concerns all elements is said by a filter bar beside this one. */
  get #isQuiet(): boolean {
    return !this.ownsFeed && !!this.closest('jalon-dashboard')?.querySelector('jalon-filter-bar');
  }

  /** True where something was asked. */
  #ask(): boolean {
    if (!this.isConnected || this.problem) return false;
    const { source, version } = this.feedState;
    const asked = Object.entries(source ? this.ask() : {});
    const queries = asked.map(([name, query]) => [name, this.#complete(query)] as const);
    return this.#questions.ask(source, version, Object.fromEntries(queries), (name) =>
      this.isOptional(name),
    );
  }

  #complete(query: Query): Query {
    const { asOf } = this.settings;
    const report = this.report ?? this.defaultReport;
    return {
      ...(report !== null && { report }),
      where: this.currentFilters,
      ...(asOf !== null && { asOf }),
      ...query,
    };
  }

  #findWords(): { say: Say; formats: Formats } {
    const style = styleOf(this.settings, this.dataContext, languageOf(this));
    const key = JSON.stringify(style);
    const say = sayer(style.locale, this.reportId);
    if (this.#words?.key !== key) this.#words = { key, say, formats: new Formats(style) };
    return Object.assign(this.#words, { say });
  }

  #reportError(): void {
    const error =
      this.problem ?? this.#questions.error ?? (this.ownsFeed ? this.feedState.error : null);
    if (error === this.#reported) return;
    this.#reported = error;
    if (!error) return;
    this.#warnings.say(this, error);
    if (error !== this.problem) this.emit('jalon-error', detailOf(error, this.feedState.retryAt));
  }

  #reportStrangers(): void {
    const main = Object.values(this.answers ?? {})[0];
    if (!main) return;
    if (this.ownsFeed && this.feedState.source)
      for (const { code, message } of main.notices)
        if (/^unknown-(tables|goals)$/.test(code)) this.#warn(code, [message]);
    const { named } = this;
    const given = JSON.stringify(named.map(([, names]) => names));
    if (given === this.#given) return;
    this.#given = given;
    this.#warn('unknown-name', unknownNames(named));
  }

  #warn(code: string, messages: readonly string[]): void {
    for (const message of messages) this.#warnings.say(this, { code, message });
  }

  #reportLoad(): void {
    const { answered } = this.#questions;
    const { checkedAt, status } = this.feedState;
    if (!this.ownsFeed || !this.answers || answered === this.#loaded || status !== 'ready') return;
    this.#loaded = answered;
    const main = Object.values(this.answers)[0]!;
    this.emit('jalon-load', {
      updatedAt: main.updatedAt,
      checkedAt: new Date(checkedAt ?? Date.now()).toISOString(),
      rows: main.context.rows,
    });
  }
}
