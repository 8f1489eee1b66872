import type { Popover, PopoverOptions } from './popover.js';

const openAfter = 120;
const closeAfter = 260;

/**
 * Opens a popover when the mouse rests on an anchor or the keyboard comes to it, and lets it go when both have left.
 * A press, Enter or arrow down takes the focus inside. Handlers for the anchor's template.
 */
export class HoverPopover {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly popover: Popover,
    readonly options: () => PopoverOptions,
  ) {}

  readonly enter = (event: PointerEvent): void => {
    const anchor = event.currentTarget as HTMLElement;
    if (event.pointerType !== 'touch') this.#after(openAfter, () => this.#open(anchor));
  };

  readonly leave = (): void => this.#after(closeAfter, () => this.#closeIfLeft());

  readonly focus = (event: FocusEvent): void => {
    const anchor = event.currentTarget as HTMLElement;
    const isBack = (event.relatedTarget as Element | null)?.closest('.popover');
    if (!isBack && anchor.matches(':focus-visible')) this.#open(anchor);
  };

  readonly blur = this.leave;

  readonly click = (event: Event): void => this.#take(event.currentTarget as HTMLElement);

  readonly keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#take(event.currentTarget as HTMLElement);
  };

  /** To be called when the element goes. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #open(anchor: HTMLElement): void {
    const { isOpen, isPassing, anchor: current } = this.popover;
    if (isOpen && (!isPassing || current === anchor)) return;
    this.popover.open(anchor, { ...this.options(), focus: 'none' });
  }

  #take(anchor: HTMLElement): void {
    clearTimeout(this.#timer);
    if (this.popover.isOpen && this.popover.anchor === anchor) this.popover.enter();
    else this.popover.open(anchor, this.options());
  }

  #closeIfLeft(): void {
    const { popover } = this;
    if (!popover.isOpen || popover.anchor?.matches(':hover, :focus')) return;
    if (popover.isInUse) this.#after(closeAfter, () => this.#closeIfLeft());
    else popover.close();
  }

  #after(delay: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delay);
  }
}
