import type { PropertyValues } from 'lit';
import type { JalonError } from '../../contract/error.js';
import type { PeriodNote } from '../../contract/note.js';
import type { Filters } from '../../contract/query.js';
import { Feed, type FeedState } from '../../source/feed.js';
import { checkProperties, isValid } from './check.js';
import { Membership, type DashboardContext } from './context.js';
import { copyFilters } from './filters.js';
import { JalonProperties } from './properties.js';
import { mergeSettings, type Settings } from './settings.js';
import type { Member } from './views.js';

/** Milliseconds before it is drawn how far a load is: most loads are over by then. */
const progressAfter = 500;
/** And between two such drawings. */
const progressEvery = 100;

const pick = (filters: Filters, keys: readonly string[], inside: boolean): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => keys.includes(key) === inside));

/** The same each time, so that nothing is drawn anew for it. */
const none: readonly PeriodNote[] = [];

/** An element with data, filters and settings: its own, or those of the dashboard that it belongs to. */
export abstract class SharedElement extends JalonProperties {
  readonly #feed = new Feed((state) => this.#onFeed(state));
  readonly #membership = new Membership(this);
  #given: readonly unknown[] = [];
  /** When it may be drawn next how far a load is. */
  #tellAt = 0;
  #later: ReturnType<typeof setTimeout> | undefined;

  /** @internal Null: it has no view. */
  readonly member: Member | null = null;

  /** Table that rows without a name are, where nobody says it; null: they must say it. */
  protected get mainTable(): string | null {
    return null;
  }

  /** What the host got wrong in a property; null: nothing. */
  protected problem: JalonError | null = null;

  /** The dashboard that it belongs to. */
  protected get board(): DashboardContext | null {
    return this.#membership.value;
  }

  /** The element belongs to a dashboard. */
  protected get isMember(): boolean {
    return this.#membership.value !== null;
  }

  /** The element loads its own data, or belongs to no dashboard. */
  protected get ownsFeed(): boolean {
    return !this.#membership.value || !!(this.src || this.data || this.source);
  }

  protected get feedState(): FeedState {
    return this.ownsFeed ? this.#feed.state : this.#membership.value!.state;
  }

  protected get settings(): Settings {
    return mergeSettings(this, this.#membership.value?.settings);
  }

  /** People's remarks: the element's own, else its dashboard's. */
  protected get currentNotes(): readonly PeriodNote[] {
    return (
      (isValid('notes', this.notes) ? this.notes : null) ?? this.#membership.value?.notes ?? none
    );
  }

  /** The element's own filters with its period. */
  protected get ownFilters(): Filters {
    const given = !isValid('filters', this.filters) ? {} : copyFilters(this.filters ?? {});
    return this.period === null || given.period !== undefined
      ? given
      : { ...given, period: this.period };
  }

  /** Filters in force: the element's own over its dashboard's. */
  protected get currentFilters(): Filters {
    return { ...this.#membership.value?.filters, ...this.ownFilters };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#feed.connect();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#later);
    this.#feed.disconnect();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#membership.update();
    this.problem = checkProperties(this);
    if (!this.problem) this.#feedInput();
  }

  /** Replaces the filters in force: the keys that the element itself was given stay its own, the rest is the dashboard's. */
  protected putFilters(next: Filters): void {
    const board = this.#membership.value;
    if (!board) return this.putOwnFilters(next);
    const own = Object.keys(this.ownFilters);
    if (own.length) this.putOwnFilters(pick(next, own, true));
    board.setFilters({ ...pick(next, own, false), ...pick(board.filters, own, true) });
  }

  protected putOwnFilters(next: Filters): void {
    this.filters = copyFilters(next);
    if (this.period !== null) this.period = this.filters.period ?? null;
  }

  protected async reload(): Promise<void> {
    // What was set a moment ago reaches the feed first.
    await this.updateComplete;
    return this.ownsFeed ? this.#feed.refresh() : this.#membership.value!.refresh();
  }

  /** Everybody is drawn for what a load brings, but not at each step of its progress. */
  #onFeed({ progress }: FeedState): void {
    clearTimeout(this.#later);
    const wait = progress ? this.#tellAt - performance.now() : 0;
    if (wait > 0) this.#later = setTimeout(() => this.#tell(progressEvery), wait);
    else this.#tell(progress ? progressEvery : progressAfter);
  }

  #tell(pause: number): void {
    this.#tellAt = performance.now() + pause;
    this.requestUpdate();
  }

  #feedInput(): void {
    const { timeZone, currency, fiscalYearStart } = this.settings;
    const { src, data, source, mapping, maxBytes, worker, refreshSeconds } = this;
    const table = this.table ?? (mapping ? null : this.mainTable);
    const given = [
      src,
      data,
      source,
      mapping,
      table,
      maxBytes,
      worker,
      refreshSeconds,
      timeZone,
      currency,
      fiscalYearStart,
    ];
    if (given.every((value, i) => value === this.#given[i])) return;
    this.#given = given;
    this.#feed.set({
      ...(src && { src }),
      ...(data && { data }),
      ...(source && { source }),
      refresh: refreshSeconds,
      options: {
        mapping: mapping ?? undefined,
        timeZone: timeZone ?? undefined,
        currency: currency ?? undefined,
        fiscalYearStart: fiscalYearStart ?? undefined,
        table: table ?? undefined,
        maxBytes: maxBytes ?? undefined,
        worker,
      },
    });
  }
}
