import { cut, textWidth } from '../../parts/chart/axis.geometry.js';
import {
  atLeast,
  barPath,
  type Box,
  type Drawing,
  type Label,
  type Mark,
  type Shape,
} from '../../parts/chart/drawing.js';

/**
 * Where a figure of a stage stands, in the order in which the arrow keys come by: its bar, after the bar's value, at the
 * side of the row, twice below that, and under the stage's name.
 */
export const places = ['bar', 'beside', 'side', 'lost', 'waiting', 'under'] as const;
export type Place = (typeof places)[number];

export interface FunnelSize {
  width: number;
  height: number;
  rtl: boolean;
  /** Names stand beside the bars, not above. */
  isWide: boolean;
}

export interface FunnelRow {
  label: string;
  size: number | null;
  /** Null: nothing stands behind. */
  before: number | null;
  /** The stage that deals are to come to. */
  isEnd: boolean;
  /** What is written at each place; absent: nothing. */
  texts: Partial<Record<Place, string>>;
}

const gap = 10;
const bold = 1.12;

/** Least height of the rows together; where it is not `wide`, names stand above the bars. */
export const heightOf = (rows: number, wide: boolean): number =>
  rows * (wide ? (rows > 8 ? 42 : 50) : 70);

/** With the room after it; a strong text is a little wider. */
const widthOf = (text: string | undefined, factor = 1): number =>
  text ? textWidth(text) * factor + gap : 0;

/** A row for each stage: its name, a bar, what stands behind as an outline, and the figures around it. */
export function funnel(
  rows: readonly FunnelRow[],
  most: number,
  { width, height, rtl, isWide }: FunnelSize,
): Drawing {
  const count = Math.max(1, rows.length);
  const step = Math.min(height / count, isWide ? 64 : 80);
  const widest = (of: (row: FunnelRow) => number): number => Math.max(0, ...rows.map(of));
  const side = widest(({ texts: { side: text, lost, waiting } }) =>
    Math.max(widthOf(text, bold), widthOf(lost) + widthOf(waiting)),
  );
  const left = isWide
    ? Math.min(
        widest(({ label, texts }) => Math.max(widthOf(label, bold), widthOf(texts.under))) + gap,
        width * 0.26,
      )
    : 0;
  const after = widest(({ texts }) => widthOf(texts.bar, bold) + widthOf(texts.beside));
  const room = width - left - after - gap - (isWide ? side : 0);
  // In one line with what was lost and what waits, or not at all.
  const isUnder =
    isWide ||
    widest(
      ({ texts: { under, lost, waiting } }) => widthOf(under) + widthOf(lost) + widthOf(waiting),
    ) <=
      width + gap;
  const length = (size: number | null): number => (most && size ? (size / most) * room : 0);
  const at = (x: number): number => (rtl ? width - x : x);
  const turn = (box: Box): Box => (rtl ? { ...box, x: width - box.x - box.width } : box);
  const end = rtl ? 'left' : 'right';

  const shapes: Shape[] = [];
  const labels: Label[] = [];
  const marks: Mark[] = [];
  rows.forEach(({ label, size, before, isEnd, texts }, group) => {
    const top = group * step;
    const first = top + (isWide ? step / 2 - 6 : 13);
    const bar = isWide ? { y: top + 5, height: step - 18 } : { y: top + 21, height: 20 };
    const boxOf = (value: number | null): Box => turn({ x: left, width: length(value), ...bar });
    /** From `x` on, or up to it; gives where the next may stand. */
    const write = (place: Place, x: number, y: number, kind = ''): number => {
      const text = texts[place];
      if (!text) return x;
      const used = widthOf(text, kind.includes('strong') ? bold : 1);
      const isEnd = kind.includes('end');
      labels.push({ text, x: at(x), y, class: kind });
      if (place !== 'bar')
        marks.push({
          group,
          series: places.indexOf(place),
          box: turn({
            x: (isEnd ? x - used + gap : x) - 3,
            y: y - 13,
            width: used - gap + 6,
            height: 18,
          }),
        });
      return isEnd ? x - used : x + used;
    };

    if (size)
      shapes.push({ d: barPath(boxOf(size), end, 4), class: isEnd ? 'fill s0' : 'fill s2' });
    if (before) shapes.push({ d: barPath(boxOf(before), end, 4), class: 'behind' });
    marks.push({ group, series: 0, box: atLeast(boxOf(Math.max(size ?? 0, before ?? 0))) });

    labels.push({
      text: cut(label, (isWide ? left - gap : width - widthOf(texts.side, bold)) / bold),
      x: at(0),
      y: first,
      class: 'strong',
    });
    const stop = left + Math.max(length(size), length(before)) + gap;
    const middle = bar.y + bar.height / 2 + 4;
    write('beside', write('bar', stop, middle, 'strong'), middle);
    const below = first + (isWide ? 16 : 43);
    if (isWide) {
      write('side', width - side, first, 'strong');
      write('waiting', write('lost', width - side, below), below);
    } else {
      write('side', width, first, 'strong end');
      write('lost', write('waiting', width, below, 'end'), below, 'end');
    }
    if (isUnder) write('under', 0, below);
  });
  const order = ({ group, series }: Mark): number => group * places.length + series;
  marks.sort((a, b) => order(a) - order(b));
  return {
    width,
    height: count * step,
    shapes,
    labels,
    marks,
    bands: rows.map((_, group) => ({ x: 0, y: group * step, width, height: step })),
    vertical: true,
  };
}
