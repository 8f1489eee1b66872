/** Sizes in CSS pixels. */
export interface Viewport {
  scrollTop: number;
  /** Height in which rows are seen (the scroll area without its sticky head). */
  height: number;
  rowHeight: number;
  total: number;
}

/** Rows kept ready above and below those in sight. */
export const overscan = 4;

/** Browsers clip elements higher than 17.8 to 33.5 million pixels. */
export const maxHeight = 15_000_000;

/** Height of all rows, and pixels of content that one pixel of scrolling moves (1 up to `maxHeight`). */
export function extent({ height, rowHeight, total }: Omit<Viewport, 'scrollTop'>): {
  height: number;
  scale: number;
} {
  const full = total * rowHeight;
  if (full <= maxHeight) return { height: full, scale: 1 };
  return { height: maxHeight, scale: (full - height) / (maxHeight - height) };
}

/** Row elements that a viewport needs at the most, whatever it is scrolled to; `spare` rows at each end. */
export const slots = (
  { height, rowHeight, total }: Omit<Viewport, 'scrollTop'>,
  spare = overscan,
): number => Math.min(total, Math.ceil(height / rowHeight) + 1 + 2 * spare);

/**
 * First row of the window. The window stays where it is while it covers what is in sight, so that slow
 * scrolling rewrites a few rows now and then instead of one row each frame.
 */
export function firstRow(view: Viewport, current: number, spare = overscan): number {
  const count = slots(view, spare);
  const last = Math.max(0, view.total - count);
  const top = Math.max(0, view.scrollTop * extent(view).scale);
  const from = Math.floor(top / view.rowHeight);
  const to = Math.min(view.total, Math.ceil((top + view.height) / view.rowHeight));
  if (current <= last && from >= current && to <= current + count) return current;
  return Math.min(last, Math.max(0, from - spare));
}

/** Scroll position that brings a row fully into sight with the least movement. */
export function reveal(view: Viewport, row: number): number {
  const { scale } = extent(view);
  const top = row * view.rowHeight;
  const bottom = top + view.rowHeight - view.height;
  const at = view.scrollTop * scale;
  if (top < at) return top / scale;
  return bottom > at ? bottom / scale : view.scrollTop;
}
