/** What a chart's geometry gives: plain numbers and path syntax, drawn by Lit, by a canvas and into a file alike. */

/** CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A path; its class says how it is drawn (`chart.styles.ts`). */
export interface Shape {
  d: string;
  class: string;
}

/** A text at its baseline; classes `middle` and `end` say where `x` lies in it, `strong` that it stands out. */
export interface Label {
  text: string;
  x: number;
  y: number;
  class: string;
}

/** What can be pointed at, focused and activated: one value. Its box is at least so large that a focus ring can be seen. */
export interface Mark {
  group: number;
  series: number;
  box: Box;
}

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
  labels: Label[];
  /** In the order of groups. */
  marks: Mark[];
  /** Room of each group; the pointer anywhere in it is in the group. */
  bands: Box[];
  /** Groups lie below each other, not beside: the arrow keys are turned. */
  vertical?: boolean;
}

const n = (value: number): number => Math.round(value * 100) / 100;

export const rectPath = ({ x, y, width, height }: Box): string =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;

/** Rounded where the bar ends: at its top, or at its `right` or `left` end. */
export function barPath({ x, y, width, height }: Box, end: 'top' | 'left' | 'right', radius = 3) {
  const r = Math.min(radius, width / 2, height / 2);
  const [l, t, e, b] = [n(x), n(y), n(x + width), n(y + height)];
  const q = n(r);
  return {
    top: `M${l} ${b}V${n(y + r)}q0 ${-q} ${q} ${-q}H${n(x + width - r)}q${q} 0 ${q} ${q}V${b}Z`,
    right: `M${l} ${t}H${n(x + width - r)}q${q} 0 ${q} ${q}V${n(y + height - r)}q0 ${q} ${-q} ${q}H${l}Z`,
    left: `M${e} ${t}H${n(x + r)}q${-q} 0 ${-q} ${q}V${n(y + height - r)}q0 ${q} ${q} ${q}H${e}Z`,
  }[end];
}

/** Slanted lines inside a box: a second series, told apart without its colour. */
export function hatchPath({ x, y, width, height }: Box, step = 6): string {
  let d = '';
  for (let c = step; c < width + height; c += step) {
    const [from, to] = [Math.max(0, c - height), Math.min(width, c)];
    d += `M${n(x + from)} ${n(y + c - from)}L${n(x + to)} ${n(y + c - to)}`;
  }
  return d;
}

/** A line through points; a null is a gap, and a point between two gaps is a dot. */
export function linePath(points: readonly ([number, number] | null)[]): string {
  return points
    .map((point, i) => {
      if (!point) return '';
      const [x, y] = point.map(n);
      return points[i - 1] ? `L${x} ${y}` : points[i + 1] ? `M${x} ${y}` : `M${x} ${y}h0.01`;
    })
    .join('');
}

/** A point of a line: a disc, a square or a diamond, by its series. */
export function pointPath([x, y]: [number, number], series: number, r = 3.5): string {
  const [a, b, s] = [n(x), n(y), n(r * 0.9)];
  return [
    `M${n(x - r)} ${b}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
    `M${n(x - s)} ${n(y - s)}h${2 * s}v${2 * s}h${-2 * s}Z`,
    `M${a} ${n(y - r - 1)}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}Z`,
  ][series % 3]!;
}

/** Focus rings and fingers need some pixels also where a value is tiny. */
export function atLeast({ x, y, width, height }: Box, size = 8): Box {
  const [dx, dy] = [Math.max(0, size - width), Math.max(0, size - height)];
  return { x: x - dx / 2, y: y - dy, width: width + dx, height: height + dy };
}
