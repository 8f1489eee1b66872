import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Filters } from '../../contract/query.js';
import { changedKeys } from '../../parts/base/filters.js';
import type { Members } from '../../parts/base/views.js';
import { beyondUrl, readUrl, writeUrl } from './url-state.js';
import { readViews, writeViews } from './url-views.js';

/**
 * Filters in the page's address, and the views that a person changed. At the start what the address says goes over what the host gave, which is then the
 * default that leaves no trace; from then on the address follows the filters, whoever sets them. Back and forward are
 * a person's change.
 */
export class AddressSync implements ReactiveController {
  #prefix: string | null = null;
  #scope: unknown = null;
  #given: Filters = {};

  constructor(
    readonly host: ReactiveControllerHost,
    readonly change: (patch: Filters) => void,
    readonly current: () => Filters,
    readonly members: () => Members | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopstate);
    document.addEventListener('jalon-view-change', this.#onView);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopstate);
    document.removeEventListener('jalon-view-change', this.#onView);
  }

  /**
   * To be called before the filters are used; a new prefix or scope starts anew.
   * @returns filters to take on, or null
   */
  start(prefix: string | null, scope: unknown): Filters | null {
    if (prefix === this.#prefix && scope === this.#scope) return null;
    this.#prefix = prefix;
    this.#scope = scope;
    if (prefix === null) return null;
    this.#given = this.current();
    this.#putViews(false);
    const said = readUrl(location.search, prefix);
    return said && { ...beyondUrl(this.#given), ...said };
  }

  /** To be called when the filters are in force. */
  write(): void {
    if (this.#prefix === null) return;
    const prefix = this.#prefix;
    const filters = writeUrl(location.search, prefix, this.current(), this.#given);
    const search = writeViews(filters, prefix, this.members()?.views(true) ?? {});
    const [before, after] = [location.search, search].map((text) => readUrl(text, prefix));
    const [then, now] = [location.search, search].map((text) =>
      JSON.stringify(readViews(text, prefix)),
    );
    if (then === now && !before === !after && !changedKeys(before ?? {}, after ?? {}).length)
      return;
    try {
      history.replaceState(history.state, '', location.pathname + search + location.hash);
    } catch {
      // A page from a file, or in a frame without an origin, has no address to write.
    }
  }

  #putViews(byPerson: boolean): void {
    this.members()?.put(readViews(location.search, this.#prefix!), byPerson);
  }

  readonly #onView = (event: Event): void => {
    if (this.members()?.touch(event.composedPath()[0])) this.host.requestUpdate();
  };

  readonly #onPopstate = (): void => {
    if (this.#prefix === null) return;
    this.#putViews(true);
    const said = readUrl(location.search, this.#prefix) ?? this.#given;
    const gone = Object.fromEntries(Object.keys(this.current()).map((key) => [key, undefined]));
    this.change({ ...gone, ...beyondUrl(this.current()), ...said });
  };
}
