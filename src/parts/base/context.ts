import { ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PeriodNote } from '../../contract/note.js';
import type { Filters } from '../../contract/query.js';
import type { FeedState } from '../../source/feed.js';
import type { Settings } from './settings.js';
import type { Member, Members } from './views.js';

/** What a dashboard shares with the elements that belong to it. A new object at each change. */
export interface DashboardContext {
  readonly state: FeedState;
  readonly filters: Filters;
  readonly settings: Settings;
  /** Absent: an older version's dashboard. */
  readonly notes?: readonly PeriodNote[] | null;
  /** Replaces the dashboard's filters; fires nothing. */
  setFilters(filters: Filters): void;
  refresh(): Promise<void>;
  /** The elements that belong to it and have a view; absent: an older version's dashboard. */
  readonly members?: Members;
}

/** Key of the community context protocol under which a dashboard answers. */
export const dashboardContext = createContext<DashboardContext>(Symbol.for('jalon-dashboard'));

const signal = 'jalon-dashboards';

/** Tells every element of the page that a dashboard came, went, or has another id. */
export const announceDashboards = (): void => void document.dispatchEvent(new Event(signal));

interface Host extends ReactiveControllerHost, Element {
  dashboard: string | null;
  readonly member: Member | null;
}

/** Where an element belongs: the dashboard of the id it names, else the closest around it. */
export class Membership implements ReactiveController {
  /** Null: none. */
  value: DashboardContext | null = null;
  #id: string | null = null;
  #leave: (() => void) | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(signal, this.#join);
    this.#join();
  }

  hostDisconnected(): void {
    document.removeEventListener(signal, this.#join);
    this.#quit();
  }

  /** To be called before `value` is read in an update. */
  update(): void {
    if (this.host.isConnected && this.host.dashboard !== this.#id) this.#join();
  }

  readonly #join = (): void => {
    const before = this.value;
    this.#quit();
    this.#id = this.host.dashboard;
    const target = this.#id === null ? this.host : findById(this.host, this.#id);
    target?.dispatchEvent(new ContextEvent(dashboardContext, this.host, this.#receive, true));
    if (this.value !== before) this.host.requestUpdate();
  };

  readonly #receive = (value: DashboardContext, leave?: () => void): void => {
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    this.value = value;
    if (this.host.member) value.members?.add(this.host.member);
    this.host.requestUpdate();
  };

  #quit(): void {
    this.#leave?.();
    this.#leave = undefined;
    if (this.host.member) this.value?.members?.delete(this.host.member);
    this.value = null;
  }
}

/** The dashboard that an element belongs to now: of the id, else the closest around it. */
export function dashboardOf(element: Element, id?: string | null): DashboardContext | null {
  let found: DashboardContext | null = null;
  const target = id == null ? element : findById(element, id);
  target?.dispatchEvent(new ContextEvent(dashboardContext, element, (value) => (found = value)));
  return found;
}

/** First in the element's own tree, then in the page. */
function findById(element: Element, id: string): Element | null {
  const root = element.getRootNode();
  return (
    (root instanceof ShadowRoot ? root.getElementById(id) : null) ?? document.getElementById(id)
  );
}
