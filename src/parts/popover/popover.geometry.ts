/** Viewport coordinates in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Placement {
  left: number;
  top: number;
  /** Height that is free on the chosen side. */
  room: number;
  above: boolean;
}

/** Pixels between anchor and popover, and between popover and edge. */
const gap = 6;
const edge = 8;

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/**
 * Where a popover of `size` stands by its anchor: below it, or above where it does not fit below and there is more
 * room; the other way round where it should be `above`. Its side `align` lies on the anchor's (start: left unless `rtl`), moved so far that it stays in the viewport.
 */
export function place(
  anchor: Box,
  size: { width: number; height: number },
  viewport: { width: number; height: number },
  {
    rtl = false,
    align = 'start',
    above: prefersAbove = false,
  }: { rtl?: boolean; align?: 'start' | 'end' | 'center'; above?: boolean } = {},
): Placement {
  const below = viewport.height - anchor.top - anchor.height - gap - edge;
  const over = anchor.top - gap - edge;
  const above = prefersAbove
    ? size.height <= over || over > below
    : size.height > below && over > below;
  const room = Math.max(0, above ? over : below);
  const height = Math.min(size.height, room);
  const right = anchor.left + anchor.width - size.width;
  const left =
    align === 'center'
      ? (anchor.left + right) / 2
      : (align === 'start') === rtl
        ? right
        : anchor.left;
  return {
    left: clamp(left, edge, Math.max(edge, viewport.width - size.width - edge)),
    top: above ? anchor.top - gap - height : anchor.top + anchor.height + gap,
    room,
    above,
  };
}
