import type { View, Views, ViewState } from '../../contract/events.js';

/** An element of a dashboard, as its view is read and set. */
export interface Member {
  readonly element: Element;
  readonly state: ViewState;
  put(view: Partial<View>): void;
  /** Says that a person changed its view. */
  changed(): void;
}

interface Stateful extends Element {
  getState(): ViewState;
  setState(state: Partial<ViewState>): void;
}

export const memberOf = (element: Stateful, changed: () => void): Member => ({
  element,
  get state() {
    return element.getState();
  },
  put: (view) => element.setState(view),
  changed,
});

/** The elements that belong to a dashboard, and how they show their data. */
export class Members {
  readonly #all = new Set<Member>();
  /** Whose view a person changed. */
  readonly #touched = new WeakSet<Element>();
  /** Views of elements that are still to come. */
  #awaited = new Map<string, Partial<View>>();

  add(member: Member): void {
    if (this.#all.has(member)) return;
    this.#all.add(member);
    const key = this.#keys().get(member)!;
    const view = this.#awaited.get(key);
    if (!view) return;
    this.#awaited.delete(key);
    this.#touched.add(member.element);
    member.put(view);
  }

  delete(member: Member): void {
    this.#all.delete(member);
  }

  /** Views of all that have one; `touched`: of those only that a person changed, or that were set. */
  views(touched = false): Views {
    const found = Object.create(null) as Views;
    for (const [{ element, state }, key] of this.#keys()) {
      const view = viewOf(state);
      if (view && (!touched || this.#touched.has(element))) found[key] = view;
    }
    return found;
  }

  /** @param byPerson elements say that their view changed */
  put(views: Views, byPerson: boolean): void {
    this.#awaited = new Map(Object.entries(views));
    for (const [member, key] of this.#keys()) {
      const view = Object.hasOwn(views, key) ? views[key] : undefined;
      if (!view) continue;
      this.#awaited.delete(key);
      if (isShown(view, member.state)) continue;
      this.#touched.add(member.element);
      member.put(view);
      if (byPerson) member.changed();
    }
  }

  /** Whether everybody's view is as given. */
  areShown(views: Views): boolean {
    return [...this.#keys()].every(([{ state }, key]) =>
      isShown((Object.hasOwn(views, key) && views[key]) || {}, state),
    );
  }

  /** Remembers whose view changed; false where the element does not belong here. */
  touch(element: EventTarget | undefined): boolean {
    const isOurs = [...this.#all].some((member) => member.element === element);
    if (isOurs) this.#touched.add(element as Element);
    return isOurs;
  }

  #keys(): Map<Member, string> {
    const inOrder = [...this.#all].sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1));
    const counts = new Map<string, number>();
    return new Map(
      inOrder.map((member) => {
        const { id, localName } = member.element;
        const name = id || localName.replace('jalon-', '');
        const n = (counts.get(name) ?? 0) + 1;
        counts.set(name, n);
        return [member, n > 1 ? `${name}-${n}` : name];
      }),
    );
  }
}

/** The element, before it the host of the shadow tree in which it is, and so on. */
function hostsOf(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [...hostsOf(root.host), element] : [element];
}

/** In the page's order, across shadow trees. */
function isBefore(a: Element, b: Element): boolean {
  const [ofA, ofB] = [hostsOf(a), hostsOf(b)];
  const i = ofA.findIndex((host, at) => host !== ofB[at]);
  const [one, other] = [ofA[i], ofB[i]];
  // Where one is the other's host, it comes first.
  if (!one || !other) return !one;
  return !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Null where there is nothing to choose. */
function viewOf({
  filters: _,
  views: __,
  shortcuts: ___,
  subject: ____,
  ...view
}: ViewState): View | null {
  const isChosen = Object.values(view).some((value) =>
    typeof value === 'object' ? Object.keys(value ?? {}).length > 0 : value !== undefined,
  );
  return isChosen ? (JSON.parse(JSON.stringify(view)) as View) : null;
}

const isShown = (view: Partial<View>, state: ViewState): boolean =>
  Object.entries(view).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(state[key as keyof View]),
  );
