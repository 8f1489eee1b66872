import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

const valid = (tag: string): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
};

/** The closest `lang` of an element, also through shadow roots; else the browser's language. A server knows neither. */
export function languageOf(element: Element): string {
  if (isServer) return 'en';
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest('[lang]');
    if (found) return valid(found.getAttribute('lang')!) ?? navigator.language;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return navigator.language;
}

/** Redraws the host when the page's language changes. */
export class PageLanguage implements ReactiveController {
  #observer: MutationObserver | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.host.requestUpdate());
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
