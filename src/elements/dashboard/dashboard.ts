import { ContextProvider } from '@lit/context';
import { html, type PropertyValues } from 'lit';
import type { ViewState } from '../../contract/events.js';
import type { Filters, Query } from '../../contract/query.js';
import {
  announceDashboards,
  dashboardContext,
  type DashboardContext,
} from '../../parts/base/context.js';
import { DataElement } from '../../parts/base/data-element.js';
import { Members } from '../../parts/base/views.js';
import { styles } from './dashboard.styles.js';

/**
 * Holds one source and one set of filters for the elements inside it, and for those elsewhere on the page that name
 * its id in `dashboard`. Lays its children out in twelve columns.
 *
 * @summary One source, one set of filters and a responsive grid for the elements inside.
 * @tag jalon-dashboard
 * @slot - Elements, and anything else. Columns that a child takes: `data-span="1"` to `"12"`, or, with what remains of its row, `--jalon-span`.
 * @csspart grid - The grid of children.
 * @cssprop [--jalon-gap=16px] - Distance between children.
 * @cssprop [--jalon-span] - On a child: columns it takes in a wide dashboard, of 12.
 * @fires jalon-load - Data came in.
 * @fires jalon-error - A load failed.
 */
export class JalonDashboard extends DataElement {
  static override styles = styles;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  /** @internal */
  override readonly member = null;
  readonly #members = new Members();
  #shown = '';
  #state: unknown = null;
  readonly #provider = new ContextProvider(this, {
    context: dashboardContext,
    initialValue: this.#share(),
  });

  /** Filters, and the views of its elements. */
  override getState(): ViewState {
    return { ...super.getState(), views: this.#members.views() };
  }

  override setState(state: Partial<ViewState>): void {
    super.setState(state);
    if (state.views) this.#members.put(state.views, false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    announceDashboards();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    announceDashboards();
  }

  override attributeChangedCallback(
    name: string,
    before: string | null,
    after: string | null,
  ): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'id' && this.isConnected) announceDashboards();
  }

  /** What is new is shared at once. */
  protected override get drawsFilters(): boolean {
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { currentFilters, settings, problem, currentNotes } = this;
    const shown = JSON.stringify([currentFilters, settings, problem?.message, currentNotes]);
    if (shown === this.#shown && this.feedState === this.#state) return;
    this.#shown = shown;
    this.#state = this.feedState;
    this.#provider.setValue(this.#share());
  }

  protected override render(): unknown {
    return html`<div class="grid" part="grid"><slot></slot></div>`;
  }

  /** Nothing but what the data are: it says when they came in. */
  protected ask(): Record<string, Query> {
    return { main: { by: [], metrics: [], where: {} } };
  }

  protected renderTitle(): string {
    return '';
  }

  protected renderSkeleton(): unknown {
    return null;
  }

  protected renderBody(): unknown {
    return null;
  }

  /** Read at the moment of asking, so that a member never sees filters older than the dashboard's own. */
  #share(): DashboardContext {
    const value = {
      setFilters: (filters: Filters) => this.putFilters(filters),
      refresh: () => this.reload(),
      members: this.#members,
    };
    return Object.defineProperties(value, {
      state: {
        get: () =>
          this.problem
            ? { ...this.feedState, status: 'error', error: this.problem }
            : this.feedState,
      },
      filters: { get: () => this.currentFilters },
      settings: { get: () => this.settings },
      notes: { get: () => this.currentNotes },
    }) as DashboardContext;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-dashboard': JalonDashboard;
  }
}
