import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { JalonError } from '../../contract/error.js';
import type { DrillDetail, ViewState } from '../../contract/events.js';
import type { DetailSubject, Filters, Query, ResultContext } from '../../contract/query.js';
import { metricLabel } from '../../i18n/metric-words.js';
import { wrong } from '../../parts/base/check.js';
import { dashboardOf } from '../../parts/base/context.js';
import { DataElement, type DataState } from '../../parts/base/data-element.js';
import { changedKeys } from '../../parts/base/filters.js';
import { Detail } from '../../parts/detail/detail.js';
import { detailStyles } from '../../parts/detail/detail.styles.js';
import { currentDrill, type Drill } from '../../parts/detail/drill.js';
import { bleedStyles } from '../../parts/frame/bleed.styles.js';
import { frameStyles } from '../../parts/frame/frame.styles.js';
import { gridStyles } from '../../parts/grid/grid.styles.js';
import { base, tokens } from '../../theme/index.js';
import { askedOf, isSubject, type PanelMode } from './detail-panel.model.js';
import { styles } from './detail-panel.styles.js';

const modes: readonly string[] = ['inline', 'drawer', 'none'];

/** The element that has the focus, also in shadow roots. */
function focused(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at as HTMLElement | null;
}

/** A figure that a person chose. */
interface Chosen {
  subject: DetailSubject;
  /** Null: an event of the host's own. */
  drill: Drill | null;
  origin: Element;
  back: HTMLElement | null;
}

/**
 * The rows behind a figure. Inside a dashboard, or with `dashboard` or `for`, it takes over every `jalon-drill` there:
 * it cancels the event and shows the rows itself. What a host's own listener on the way has cancelled, it leaves alone.
 *
 * @tag jalon-detail-panel
 * @summary The rows behind any figure of any element: by account, deal or document; sorted, searched, saved as CSV.
 *
 * @slot empty - Shown while no figure is chosen.
 * @slot header - Your own buttons, before those of the panel.
 *
 * @fires {CustomEvent} jalon-export - The rows are about to be saved; cancel to keep them.
 * @fires {CustomEvent} jalon-error - Data could not be loaded.
 * @fires {Event} close - A person closed the rows; does not bubble.
 *
 * @csspart card - The frame.
 * @csspart header - Title, facts and buttons.
 * @csspart title - The title.
 * @csspart body - All below the head.
 * @csspart detail - The drawer.
 * @csspart tabs - The switch between deals and documents.
 * @csspart tab - One side of it.
 * @csspart scroll - The scroll area of the rows.
 * @csspart grid - The rows.
 * @csspart head - A column's head.
 * @csspart stale - Says how old the data are when the last check failed.
 * @csspart retry - The button that loads the data again.
 *
 * @cssprop [--jalon-table-height=min(75vh, 720px)] - Height beyond which many rows scroll.
 * @cssprop [--jalon-row-height=34px] - Height of a row.
 * @cssprop [--jalon-padding=16px 18px] - Space around the head.
 * @cssprop [--jalon-min-height=132px] - Height that the card has at least.
 */
export class JalonDetailPanel extends DataElement {
  static override styles = [
    tokens,
    base,
    frameStyles,
    bleedStyles,
    gridStyles,
    detailStyles,
    styles,
  ];

  readonly #detail = new Detail(this, () => ({
    ...this.means(),
    ...(this.#drill && { query: this.#drill.context().query }),
    closed: () => this.#closed(),
  }));
  #chosen: Chosen | null = null;
  #heard = new AbortController();
  /** The focus goes to what was chosen. */
  #entering = false;
  /** What is shown, and the filters in force when it was given. */
  #shown: { subject: DetailSubject; then: Filters; version: number } | null = null;

  /** `inline`: in its place, as a card; `drawer`: over the page; `none`: in its place without a card, for a slot, tab or drawer of your own. */
  @property({ reflect: true }) mode: PanelMode = 'inline';
  /** Id of an element whose figures are shown; others then are not. */
  @property() for: string | null = null;
  /** The figure whose rows are shown; null: none. A person's choice is found here, too. */
  @property({ attribute: false }) subject: DetailSubject | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // After every listener of the host's; a panel for one element comes before one for all.
    document.addEventListener('jalon-drill', this.#onDrill);
    window.addEventListener('jalon-drill', this.#onDrill);
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('jalon-drill', this.#onDrill);
    window.removeEventListener('jalon-drill', this.#onDrill);
    this.#heard.abort();
    this.#shown = null;
  }

  /** Shows the rows of a figure. Fires nothing. */
  open(subject: DetailSubject): void {
    this.subject = subject;
  }

  /** Back to no figure. Fires nothing. */
  close(): void {
    this.subject = null;
  }

  /** Saves all rows of the figure, in order, as CSV. */
  override exportCsv(): Promise<boolean> {
    return this.#detail.exportCsv();
  }

  override getState(): ViewState {
    const subject = this.subject && { ...this.subject, ...this.#detail.subject };
    return { ...super.getState(), subject: JSON.parse(JSON.stringify(subject)) as DetailSubject };
  }

  override setState(state: Partial<ViewState>): void {
    super.setState(state);
    if (state.subject !== undefined) this.subject = state.subject;
  }

  protected override get dataState(): DataState {
    const { error, source, status } = this.feedState;
    if (this.problem) return 'error';
    if (this.#drill || !this.subject) return 'ready';
    if (!source) return error ? 'error' : status === 'idle' ? 'empty' : 'loading';
    return error ? 'stale' : 'ready';
  }

  protected override get dataContext(): ResultContext | null {
    return this.#detail.answer?.context ?? null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.problem ??= this.#check();
    if (this.isConnected) this.#sync();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const card = this.#entering && this.renderRoot.querySelector<HTMLElement>('.card');
    this.#entering = false;
    if (!card) return;
    card.tabIndex = -1;
    card.focus();
  }

  protected ask(): Record<string, Query> {
    return {};
  }

  protected override render(): unknown {
    if (this.mode === 'drawer' && !this.problem)
      return this.#detail.render(html`<slot name="header"></slot>`);
    return super.render();
  }

  protected renderTitle(): string {
    const { subject, say } = this;
    return subject && !this.problem ? metricLabel(say, subject.metric) : say('detail.title');
  }

  protected override renderSubtitle(): unknown {
    const { heading } = this;
    const detail = this.#detail;
    if (!detail.subject) return nothing;
    return html`<span class="num" role="status"
      >${heading ? `${this.renderTitle()} · ` : nothing}${detail.facts}</span
    >`;
  }

  protected override renderActions(): unknown {
    return html`<slot name="header"></slot
      >${this.#detail.subject ? this.#detail.actions() : nothing}`;
  }

  protected renderSkeleton(): unknown {
    return Array.from({ length: 6 }, () => html`<div class="bone"></div>`);
  }

  protected renderBody(): unknown {
    return this.#detail.subject
      ? this.#detail.body()
      : html`<slot name="empty"><p class="none">${this.say('detail.choose')}</p></slot>`;
  }

  /** Where the shown figure is of; null: the host named it. */
  get #drill(): Drill | null {
    return this.#chosen?.subject === this.subject ? (this.#chosen?.drill ?? null) : null;
  }

  /** Brings the rows to the subject, the filters and the data of now. */
  #sync(): void {
    const { subject } = this;
    const detail = this.#detail;
    if (!subject || this.problem) {
      if (this.matches(':focus-within')) this.#goBack();
      detail.close();
      this.#shown = null;
      return;
    }
    const { source, version } = this.feedState;
    if (!this.#drill && !source) return;
    const now = this.#drill?.context().filters ?? this.currentFilters;
    if (this.#shown?.subject !== subject) {
      this.#shown = { subject, then: now, version };
      detail.open(askedOf(subject, now, now));
      return;
    }
    const { filters } = askedOf(subject, this.#shown.then, now);
    if (changedKeys(detail.subject!.filters, filters).length) detail.change({ filters });
    else if (version !== this.#shown.version) detail.refresh();
    this.#shown.version = version;
  }

  #closed(): void {
    this.#goBack();
    this.subject = null;
    this.dispatchEvent(new Event('close'));
  }

  /** The focus goes where the shown figure was chosen. */
  #goBack(): void {
    if (this.#chosen?.subject === this.#shown?.subject) this.#chosen?.back?.focus();
  }

  readonly #onDrill = (event: CustomEvent<DrillDetail>): void => {
    if (event.defaultPrevented || (event.currentTarget === document) !== !!this.for) return;
    const path = event.composedPath() as (Element & Partial<DataElement>)[];
    const origin = path[0]!;
    const board = this.for ? null : dashboardOf(this, this.dashboard);
    const isOurs = this.for
      ? path.some(({ id }) => id === this.for)
      : board && board === dashboardOf(origin, origin.dashboard);
    if (!isOurs) return;
    event.preventDefault();
    const { metric, group, filters, detail: as } = event.detail;
    const drill = currentDrill();
    const report = origin.report ?? undefined;
    const subject = drill ? { ...drill.subject } : { metric, group, filters, as, report };
    this.#chosen = { subject, drill, origin, back: focused() };
    this.#listen();
    this.#entering = true;
    this.subject = subject;
  };

  /** Data and filters of what was chosen from, where they are its own. */
  #listen(): void {
    const { origin } = this.#chosen ?? {};
    this.#heard.abort();
    const { signal } = (this.#heard = new AbortController());
    origin?.addEventListener('jalon-load', () => this.#detail.refresh(), { signal });
    origin?.addEventListener('jalon-filter-change', () => this.requestUpdate(), { signal });
  }

  #check(): JalonError | null {
    const { mode, subject } = this;
    if (!modes.includes(mode)) return wrong('mode', 'inline, drawer or none', mode);
    if (!isSubject(subject)) return wrong('subject', 'an object with the id of a metric', subject);
    return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-detail-panel': JalonDetailPanel;
  }
}
