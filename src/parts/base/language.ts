import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { wordsCame } from '../../i18n/index.js';

const valid = (tag: string): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
};

/** As `Element.closest`, also through shadow roots. */
function closest(element: Element, selector: string): Element | null {
  const root = element.getRootNode();
  return (
    element.closest(selector) ?? (root instanceof ShadowRoot ? closest(root.host, selector) : null)
  );
}

/** The closest `lang` of an element; else the browser's language. A server knows neither. */
export const languageOf = (element: Element): string =>
  isServer
    ? 'en'
    : (valid(closest(element, '[lang]')?.getAttribute('lang') ?? '') ?? navigator.language);

const turned = new WeakSet<Element>();

/** Where nobody says `dir`, an element has the direction of the language that it is in. */
export function turn(element: HTMLElement, locale: string): void {
  if (isServer) return;
  const isTurned = turned.has(element);
  if (!isTurned && element.dir) return;
  const above = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  const wants =
    /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(locale) && !(above && closest(above, '[dir]'));
  if (wants === isTurned) return;
  turned[wants ? 'add' : 'delete'](element);
  element.toggleAttribute('dir', wants);
  if (wants) element.dir = 'rtl';
}

/** Redraws the host when the page's language or direction changes, or words are added. */
export class PageLanguage implements ReactiveController {
  #observer: MutationObserver | null = null;
  readonly #redraw = (): void => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(this.#redraw);
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] });
    wordsCame.add(this.#redraw);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    wordsCame.delete(this.#redraw);
  }
}
