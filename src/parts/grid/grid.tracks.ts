import type { Measure, Natural } from './grid.geometry.js';
import { layoutOf, naturalWidths, type Layout, type LayoutInput } from './grid.layout.js';

let canvas: CanvasRenderingContext2D | undefined;
const pen = (): CanvasRenderingContext2D =>
  (canvas ??= document.createElement('canvas').getContext('2d')!);

/** Widths of the columns, and what depends on them, on the elements of a grid. */
export class Tracks {
  /** Widths while a grip is held. */
  held: Record<string, number> | null = null;
  /** Width of the scroll area, CSS pixels; 0 until it is laid out. */
  room = 0;
  #layout: Layout | null = null;
  #left = 0;
  #natural: { rows: unknown; signature: string; widths: Natural[] } | null = null;

  constructor(readonly scroller: HTMLElement) {}

  get fits(): readonly number[] {
    return this.#layout!.fits;
  }

  /** `signature`: of everything but the rows that natural widths depend on. */
  apply(input: LayoutInput, signature: string): void {
    if (this.#natural?.signature !== signature || this.#natural.rows !== input.rows)
      this.#natural = {
        rows: input.rows,
        signature,
        widths: naturalWidths(input, this.#measure()),
      };
    const widths = this.held ?? input.widths;
    const { template, width, insets, pinnedWidth } = (this.#layout = layoutOf(
      { ...input, widths },
      this.#natural.widths,
    ));
    const grid = this.scroller.firstElementChild as HTMLElement;
    grid.style.setProperty('--cols', template);
    grid.style.setProperty('--wide', `${width}`);
    grid.style.setProperty('min-inline-size', `${width}px`);
    for (const [i, inset] of insets) grid.style.setProperty(`--x${i}`, `${inset}px`);
    grid.querySelectorAll<HTMLElement>('.head').forEach(({ style }, i) => {
      style.setProperty('inset-inline-start', insets.has(i) ? `var(--x${i})` : 'auto');
    });
    for (const band of grid.querySelectorAll<HTMLElement>('.band'))
      band.style.setProperty('grid-column', `span ${band.dataset.span}`);
    this.scroller.style.setProperty('scroll-padding-inline-start', `${pinnedWidth}px`);
    this.#mark();
  }

  /** Where layout is clean: after a scroll or a resize. */
  readonly edges = (): void => {
    this.room = this.scroller.clientWidth;
    this.#left = Math.abs(this.scroller.scrollLeft);
    this.#mark();
  };

  /** Marks the sides to which there is more. */
  #mark(): void {
    if (!this.room) return;
    const { classList } = this.scroller.parentElement!;
    classList.toggle('before', this.#left > 1);
    classList.toggle('after', (this.#layout?.width ?? 0) - this.room - this.#left > 1);
  }

  #measure(): Measure {
    const { fontFamily, fontSize } = getComputedStyle(this.scroller);
    const context = pen();
    return (text, strong, small) => {
      context.font = `${strong ? 600 : 500} ${small ? '12px' : fontSize} ${fontFamily}`;
      return context.measureText(text).width;
    };
  }
}
