import type { GoalItem } from './goal-widget.model.js';

export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A ring in a square viewBox; lengths in its units. */
export interface Ring {
  centre: number;
  radius: number;
  stroke: number;
  /** `stroke-dasharray` of the part done, for a `pathLength` of 100. */
  dash: string;
  /** Line across the ring where the pace stands; null: at either end, or unknown. */
  mark: Line | null;
  /** Short rays around a ring that is full. */
  rays: Line[];
}

const round = (value: number): number => Math.round(value * 100) / 100;
const within = (share: number): number => Math.max(0, Math.min(1, share));

/** From `from` to `to` units off the centre, at a share of the turn from the top, clockwise. */
function ray(centre: number, turn: number, from: number, to: number): Line {
  const angle = turn * 2 * Math.PI;
  const [x, y] = [Math.sin(angle), -Math.cos(angle)];
  return {
    x1: round(centre + from * x),
    y1: round(centre + from * y),
    x2: round(centre + to * x),
    y2: round(centre + to * y),
  };
}

export function ringOf(attainment: number | null, pace: number | null, size = 148): Ring {
  const centre = size / 2;
  const stroke = round(size * 0.081);
  const radius = round(size * 0.405);
  const share = within(attainment ?? 0);
  const half = stroke / 2;
  const reach = size * 0.02;
  const edge = radius + half;
  return {
    centre,
    radius,
    stroke,
    // A share above nothing is seen, one below all is not drawn full.
    dash: `${round(share === 1 ? 100 : share && Math.max(0.6, Math.min(99.4, share * 100)))} 100`,
    mark:
      pace === null || pace <= 0 || pace >= 1
        ? null
        : ray(centre, pace, radius - half - reach, radius + half + reach),
    rays:
      share < 1
        ? []
        : Array.from({ length: 16 }, (_, i) =>
            ray(centre, i / 16, edge + reach, edge + reach * (i % 2 ? 1.8 : 2.6)),
          ),
  };
}

/** One list in the strip: percentages of its width, units of its height. */
export interface Cell {
  x: number;
  width: number;
  y: number;
  height: number;
  isDone: boolean;
}

/** A cell for each list that has a goal, fullest first. */
export function stripOf(items: readonly GoalItem[], height: number): Cell[] {
  const shares = items
    .flatMap(({ share }) => (share === null ? [] : [within(share)]))
    .sort((a, b) => b - a);
  const gap = Math.min(1, 20 / shares.length);
  const width = (100 + gap) / shares.length - gap;
  return shares.map((share, i) => {
    const filled = share === 1 ? height : Math.min(height - 2, share * height);
    return {
      x: round(i * (width + gap)),
      width: round(width),
      y: round(height - filled),
      height: round(filled),
      isDone: share === 1,
    };
  });
}
