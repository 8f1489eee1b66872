import {
  extent,
  firstRow,
  maxHeight,
  overscan,
  reveal,
  slots,
  type Viewport,
} from './virtual-rows.geometry.js';

/** One recycled row element. `write` shows the row of that index and touches only what differs. */
export interface RowSlot {
  readonly element: HTMLElement;
  /** Row it shows now, -1 before the first `write`. */
  readonly index: number;
  write(index: number): void;
}

export interface RowsHost<Slot extends RowSlot> {
  create(): Slot;
  /** Around each change of which element shows which row, so that focus can be taken along. */
  moving(): void;
  moved(): void;
  /** The scroll area has another size. */
  resized(): void;
}

/** Up to this many rows are all drawn, and the table grows with them. */
const allDrawn = 60;

/** Milliseconds without scrolling after which rows out of sight are written. */
const pause = 60;

/** And after the first frame, in which a page has more to do. */
const firstPause = 200;

/**
 * Fixed-height rows, of which only those in sight exist. `body` is as high as all rows; the window inside is
 * sticky at both of its ends, so that the compositor, when it scrolls ahead of the page, shows rows and never a gap.
 * Sizes and the scroll position are read where layout is clean (a scroll event, a resize) and kept: nothing that is
 * written makes the browser lay out twice in a frame.
 */
export class VirtualRows<Slot extends RowSlot> {
  /** In front of the window: a margin instead would keep it from sticking at its end. */
  readonly #space = document.createElement('div');
  readonly #window = document.createElement('div');
  readonly #observer = new ResizeObserver(() => this.#resize());
  #slots: Slot[] = [];
  #first = 0;
  #total = 0;
  #rowHeight = 0;
  /** 0: not measured yet. */
  #height = 0;
  #headHeight = 0;
  #scrollTop = 0;
  /** Rows beyond those in sight; none in the first frame, which is the sooner painted. */
  #spare = 0;
  /** Of rows that are all drawn, those of the first frame: as many as the page can show. */
  #most = Infinity;
  #everything = false;
  /** Block size of the body. */
  #room = '';
  #late: ReturnType<typeof setTimeout> | undefined;
  #isConnected = false;

  constructor(
    readonly scroller: HTMLElement,
    readonly head: HTMLElement,
    readonly body: HTMLElement,
    readonly host: RowsHost<Slot>,
  ) {
    this.#window.className = 'window';
    this.#space.role = this.#window.role = 'presentation';
    body.append(this.#space, this.#window);
  }

  connect(): void {
    this.#isConnected = true;
    this.scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#observer.observe(this.scroller);
    this.#observer.observe(this.head);
    // It may have left the page before all were written.
    if (this.#slots.length) this.#finishLater();
  }

  disconnect(): void {
    this.#isConnected = false;
    this.scroller.removeEventListener('scroll', this.#onScroll);
    this.#observer.disconnect();
    clearTimeout(this.#late);
  }

  /** Rows that fit into sight, at least 1. */
  get page(): number {
    return Math.max(1, Math.floor(this.#view.height / this.#rowHeight) - 1);
  }

  get slots(): readonly Slot[] {
    return this.#slots;
  }

  get range(): { first: number; last: number } {
    return { first: this.#first, last: this.#first + this.#slots.length - 1 };
  }

  at(index: number): Slot | undefined {
    return this.#slots[index - this.#first];
  }

  /**
   * Makes room for `total` rows and reads the sizes, before the rest is written; `rebuild` drops the elements, for other
   * columns. To be followed by `update`.
   */
  prepare(total: number, rebuild = false): void {
    const wasVirtual = this.#virtual;
    this.#total = total;
    if (rebuild) {
      this.#slots = [];
      this.#window.replaceChildren();
      this.#spare = 0;
    }
    this.#size(wasVirtual);
  }

  /** New rows or new values. */
  update(): void {
    this.#place(true);
  }

  /** Draws all rows up to `limit`, for paper. */
  everything(on: boolean, limit = 5000): void {
    const wasVirtual = this.#virtual;
    this.#everything = on && this.#total <= limit;
    this.#most = Infinity;
    this.#size(wasVirtual);
    this.#place(true);
  }

  reveal(index: number): void {
    if (!this.#virtual) {
      if (!this.at(index)) this.#finish();
      this.at(index)?.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return;
    }
    const { scrollTop } = this.scroller;
    this.#scrollTop = scrollTop;
    const to = reveal(this.#view, index);
    if (to === scrollTop) return;
    this.scroller.scrollTop = to;
    this.#scrollTop = this.scroller.scrollTop;
    this.#place();
  }

  get #virtual(): boolean {
    return this.#total > allDrawn && !this.#everything;
  }

  get #view(): Viewport {
    const rows = { height: this.#height, rowHeight: this.#rowHeight, total: this.#total };
    // Fewer rows may have left the position beyond their end.
    const end = Math.max(0, extent(rows).height - this.#height);
    return { ...rows, scrollTop: Math.min(this.#scrollTop, end) };
  }

  readonly #onScroll = (): void => {
    this.#scrollTop = this.scroller.scrollTop;
    if (this.#virtual) this.#place();
    else if (this.#slots.length < this.#total) this.#finish();
  };

  #resize(): void {
    this.#look();
    this.#measure();
    this.host.resized();
    if (this.#virtual) this.#place();
  }

  #size(wasVirtual: boolean): void {
    const virtual = this.#virtual;
    this.scroller.classList.toggle('long', virtual);
    const height = `min(${maxHeight}px, ${this.#total} * var(--row))`;
    if (height !== this.#room) this.body.style.setProperty('block-size', (this.#room = height));
    this.#look();
    this.#scrollTop = this.scroller.scrollTop;
    if (!this.#height && this.scroller.getBoundingClientRect().top >= 0) {
      const limit = getComputedStyle(this.scroller).maxBlockSize;
      const room = limit.endsWith('px') ? Math.min(innerHeight, parseFloat(limit)) : innerHeight;
      this.#most = Math.ceil(room / this.#rowHeight);
    }
    // Later changes are told by the observer, before they are painted; so is the height of a head not yet laid out.
    if (!this.#height) this.#height = this.scroller.clientHeight;
    else if (virtual !== wasVirtual) this.#measure();
  }

  /** The row height in pixels. */
  #look(): void {
    this.#rowHeight = parseFloat(getComputedStyle(this.body).lineHeight) || 34;
  }

  #measure(): void {
    const { scroller, head } = this;
    this.#headHeight = head.offsetHeight;
    this.#height = Math.max(this.#rowHeight, scroller.clientHeight - this.#headHeight);
    this.#scrollTop = scroller.scrollTop;
  }

  /** Brings the window to where the scroll position wants it; `all`: writes every row again. */
  #place(all = false): void {
    const virtual = this.#virtual;
    const view = this.#view;
    const count = virtual ? slots(view, this.#spare) : Math.min(this.#total, this.#most);
    const first = virtual ? firstRow(view, this.#first, this.#spare) : 0;
    if (!all && count === this.#slots.length && first === this.#first) {
      if (virtual && extent(view).scale > 1) this.#anchor(view);
      return;
    }
    this.host.moving();
    const shift = first - this.#first;
    // Moving an element costs more than writing it anew: only a few go from one end to the other.
    const jump = !all && Math.abs(shift) > this.#slots.length / 3;
    if (!jump) this.#turn(shift);
    this.#first = first;
    this.#fit(count);
    clearTimeout(this.#late);
    // While it is scrolled fast only what is in sight is written; the rest can wait for a pause.
    if (virtual && jump) this.#finishLater();
    else if (virtual ? this.#spare < overscan : count < this.#total)
      // A timer that is set in a frame's callback runs once that frame is painted.
      requestAnimationFrame(() => setTimeout(() => this.#finishLater(firstPause)));
    this.#write(all, jump ? view : undefined);
    this.#window.classList.toggle('virtual', virtual);
    if (virtual) this.#anchor(view);
    else this.#space.style.removeProperty('block-size');
    this.host.moved();
  }

  #finishLater(wait = pause): void {
    clearTimeout(this.#late);
    // A frame's callback may come once it has left the page.
    if (this.#isConnected) this.#late = setTimeout(this.#finish, wait);
  }

  /** Rows out of sight, which were left out for speed. */
  readonly #finish = (): void => {
    this.#spare = overscan;
    this.#most = Infinity;
    this.#place();
    this.host.moving();
    this.#write();
    this.host.moved();
  };

  #write(all = false, inSight?: Viewport): void {
    const top = inSight
      ? (inSight.scrollTop * extent(inSight).scale) / inSight.rowHeight - 1
      : -Infinity;
    const bottom = inSight ? top + inSight.height / inSight.rowHeight + 2 : Infinity;
    this.#slots.forEach((slot, i) => {
      const index = this.#first + i;
      if (all || (slot.index !== index && index > top && index < bottom)) slot.write(index);
    });
  }

  /** Moves elements that leave at one end to the other, so that those that stay keep their row and their order. */
  #turn(shift: number): void {
    const slots = this.#slots;
    if (shift === 0 || Math.abs(shift) >= slots.length) return;
    const moved = shift > 0 ? slots.splice(0, shift) : slots.splice(shift);
    const elements = moved.map((slot) => slot.element);
    if (shift > 0) {
      slots.push(...moved);
      this.#window.append(...elements);
    } else {
      slots.unshift(...moved);
      this.#window.prepend(...elements);
    }
  }

  #fit(count: number): void {
    for (const slot of this.#slots.splice(count)) slot.element.remove();
    const added: RowSlot[] = [];
    while (this.#slots.length < count) {
      const slot = this.host.create();
      this.#slots.push(slot);
      added.push(slot);
    }
    this.#window.append(...added.map((slot) => slot.element));
  }

  #anchor(view: Viewport): void {
    const { style } = this.#window;
    const { scrollTop, rowHeight, height } = view;
    const { scale } = extent(view);
    const beyond = height - this.#slots.length * rowHeight;
    this.#space.style.setProperty(
      'block-size',
      `${Math.max(0, scrollTop * (1 - scale) + this.#first * rowHeight)}px`,
    );
    style.setProperty('inset-block', `${beyond + this.#headHeight}px ${beyond}px`);
  }
}
