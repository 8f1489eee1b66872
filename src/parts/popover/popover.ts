import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { place } from './popover.geometry.js';

export interface PopoverOptions {
  /** What a screen reader calls it. */
  label: string;
  content: () => unknown;
  /** Where the focus goes: to `[data-first]` or `[autofocus]` inside, else the popover itself; `none`: it stays, and a hover elsewhere may take the popover. Default inside. */
  focus?: 'inside' | 'none';
  /** Side of the anchor that it lies on. */
  align?: 'start' | 'end' | 'center';
  /** Above the anchor, where there is room. */
  above?: boolean;
  role?: 'dialog' | 'tooltip';
  onClose?: () => void;
}

const focusable = 'a[href],button:not(:disabled),input:not(:disabled),[tabindex]';

/**
 * One popover of an element, in the top layer. The host puts `render()` at the end of its template; while open, the
 * content is drawn anew with the host. Escape, a press outside and leaving by Tab close it; the focus then goes back.
 */
export class Popover implements ReactiveController {
  anchor: HTMLElement | null = null;
  #options: PopoverOptions | null = null;
  #box = createRef<HTMLElement>();
  #shown = false;
  #frame = 0;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#options !== null;
  }

  /** Opened without taking the focus. */
  get isPassing(): boolean {
    return this.#options?.focus === 'none';
  }

  /** The pointer or the focus is inside. */
  get isInUse(): boolean {
    return !!this.#box.value?.matches(':hover, :focus-within');
  }

  /** Opens at an anchor of the same root, instead of what was open before. */
  open(anchor: HTMLElement, options: PopoverOptions): void {
    if (this.isOpen) this.close(false);
    this.anchor = anchor;
    this.#options = options;
    if (options.role !== 'tooltip') anchor.setAttribute('aria-expanded', 'true');
    this.#listen(true);
    this.host.requestUpdate();
  }

  /** Opens, or closes where it is open at that anchor. */
  toggle(anchor: HTMLElement, options: PopoverOptions): void {
    if (this.isOpen && this.anchor === anchor) this.close();
    else this.open(anchor, options);
  }

  /** `refocus`: the focus goes back to the anchor if it is inside. */
  close(refocus = true): void {
    const { anchor } = this;
    if (!this.#options) return;
    const { onClose, role } = this.#options;
    const inside = this.#box.value?.matches(':focus-within');
    this.#options = null;
    this.#shown = false;
    this.anchor = null;
    this.#listen(false);
    if (role !== 'tooltip') anchor?.setAttribute('aria-expanded', 'false');
    if (refocus && inside) anchor?.focus({ preventScroll: true });
    this.host.requestUpdate();
    onClose?.();
  }

  /** Draws the content anew. */
  redraw(): void {
    this.host.requestUpdate();
  }

  /** Moves the focus inside. */
  enter(): void {
    const box = this.#box.value;
    (box?.querySelector<HTMLElement>('[data-first],[autofocus]') ?? box)?.focus({
      preventScroll: true,
    });
  }

  hostDisconnected(): void {
    this.close(false);
  }

  hostUpdated(): void {
    const box = this.#box.value;
    if (!this.#options || !box) return;
    if (!this.#shown) {
      this.#shown = true;
      if (!box.matches(':popover-open')) box.showPopover();
      this.#place();
      if (this.#options.focus !== 'none') this.enter();
    } else this.#place();
  }

  render(): unknown {
    if (!this.#options) return nothing;
    const { role = 'dialog', label, content } = this.#options;
    return html`<div
      class="jalon popover ${role}"
      part="popover"
      popover="manual"
      role=${role}
      aria-label=${label}
      tabindex="-1"
      @keydown=${this.#onTab}
      ${ref(this.#box)}
    >
      ${content()}
    </div>`;
  }

  #listen(on: boolean): void {
    const act = on ? 'addEventListener' : 'removeEventListener';
    document[act]('keydown', this.#onEscape as EventListener, true);
    document[act]('pointerdown', this.#onPress as EventListener, true);
    window[act]('scroll', this.#onMove, { capture: true, passive: true });
    window[act]('resize', this.#onMove);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #onMove = (event: Event): void => {
    if (event.target instanceof Node && this.#box.value?.contains(event.target)) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  };

  #place(): void {
    const { anchor, host } = this;
    const box = this.#box.value;
    if (!anchor?.isConnected || !box) return;
    const { style } = box;
    style.removeProperty('max-block-size');
    const at = anchor.getBoundingClientRect();
    const { left, top, room } = place(
      at,
      { width: box.offsetWidth, height: box.offsetHeight },
      { width: document.documentElement.clientWidth, height: innerHeight },
      {
        rtl: host.matches(':dir(rtl)'),
        align: this.#options?.align ?? 'start',
        above: this.#options?.above ?? false,
      },
    );
    style.setProperty('left', `${left}px`);
    style.setProperty('top', `${top}px`);
    style.setProperty('max-block-size', `${Math.max(room, 120)}px`);
  }

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  readonly #onPress = (event: PointerEvent): void => {
    const path = event.composedPath();
    if (!path.includes(this.#box.value!) && !path.includes(this.anchor!)) this.close(false);
  };

  /** The popover stands last in the element, but is read right after its anchor. */
  readonly #onTab = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    const inside = [...this.#box.value!.querySelectorAll<HTMLElement>(focusable)].filter(
      (element) => element.tabIndex >= 0,
    );
    const edge = event.shiftKey ? inside[0] : inside.at(-1);
    const focused = (this.#box.value!.getRootNode() as ShadowRoot).activeElement;
    if (edge && focused !== edge && focused !== this.#box.value) return;
    if (edge && focused === this.#box.value && !event.shiftKey) return;
    if (event.shiftKey) event.preventDefault();
    this.close();
  };
}
