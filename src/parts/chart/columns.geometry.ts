import { changes, linear, textWidth, thin, type AxisName } from './axis.geometry.js';
import {
  atLeast,
  barPath,
  hatchPath,
  linePath,
  pointPath,
  rectPath,
  type Box,
  type Drawing,
  type Label,
  type Mark,
  type Shape,
} from './drawing.js';

type Num = number | null;
type Point = [number, number] | null;

export interface ColumnsView {
  /** One each group, in the order of time. */
  names: readonly AxisName[];
  /** Group that stands for now; -1: none. */
  now: number;
  /** By group and series; null: not there. */
  values: readonly (readonly Num[])[];
  /** What stands behind, by group and series; of stacked parts one, their sum. Null: nothing does. */
  behind: readonly (readonly Num[])[] | null;
  form: 'bars' | 'lines';
  stacked: boolean;
  /** No ticks between whole numbers. */
  whole: boolean;
  tick: (value: number) => string;
}

export interface Size {
  width: number;
  height: number;
  /** Time runs from right to left. */
  rtl: boolean;
}

/** Bars or lines over groups that stand side by side, a value axis, names below. */
export function columns(view: ColumnsView, { width, height, rtl }: Size): Drawing {
  const { names, now, values, behind, form, stacked, whole, tick } = view;
  const series = values[0]?.length ?? 0;
  /** Bottom and top of each part, in values. */
  const spans = values.map((group) => spansOf(group, stacked));
  const numbers = [
    ...spans.flatMap((group) => group.flatMap((span) => span ?? [])),
    ...(behind ?? []).flat(),
  ].filter((value) => value !== null);
  const hasBelow = changes(names, 1e3).length > 0;
  const foot = hasBelow ? 38 : 24;
  const bottom = height - foot;
  const y = linear(Math.min(0, ...numbers), Math.max(0, ...numbers), [bottom, 10], {
    count: Math.max(2, Math.round(bottom / 60)),
    whole,
  });
  const gutter = Math.ceil(Math.max(...y.ticks.map((value) => textWidth(tick(value))))) + 14;
  const step = (width - gutter) / names.length;
  /** A box as it stands where time runs from left to right, turned where it does not. */
  const turn = (box: Box): Box => (rtl ? { ...box, x: width - box.x - box.width } : box);
  const at = (x: number): number => (rtl ? width - x : x);
  const middle = (group: number): number => at(gutter + (group + 0.5) * step);

  const shapes: Shape[] = y.ticks.map((value) => ({
    // On half a pixel a line of one pixel is sharp.
    d: `M${at(gutter - 4)} ${Math.round(y(value)) + 0.5}H${at(width)}`,
    class: value ? 'grid' : 'grid zero',
  }));
  const labels: Label[] = [
    ...y.ticks.map((value) => ({ text: tick(value), x: at(0), y: y(value) + 4, class: '' })),
    ...thin(names, step, Math.max(0, now)).map(({ text, index }) => ({
      text,
      x: middle(index),
      y: bottom + 19,
      class: index === now ? 'middle strong' : 'middle',
    })),
    ...changes(names, step).map(({ text, index }) => ({
      text,
      x: middle(index),
      y: bottom + 35,
      class: 'middle',
    })),
  ];
  const room = Math.round(Math.min(step * 0.62, 48));
  const slots = form === 'bars' && !stacked ? series : 1;
  const slot = room / slots;
  const boxOf = (group: number, one: number, low: number, high: number, wider = 0): Box => {
    const left = gutter + (group + 0.5) * step - room / 2 + (slots > 1 ? one * slot : 0);
    const gap = slots > 1 ? (behind ? Math.min(5, slot / 3) : 1) : 0;
    const [top, base] = [y(Math.max(low, high)), y(Math.min(low, high))];
    return turn({
      x: left - wider,
      y: top,
      width: Math.max(1, slot - gap) + 2 * wider,
      height: base - top,
    });
  };
  const pointsOf = (rows: readonly (readonly Num[])[], one: number): Point[] =>
    rows.map((row, group) => {
      const value = row[one] ?? null;
      return value === null ? null : [middle(group), y(value)];
    });

  if (form === 'bars') {
    for (const [group, row] of (behind ?? []).entries())
      for (const [one, value] of row.entries())
        if (value)
          shapes.push({
            d: barPath(boxOf(group, one, 0, value, slots > 1 ? 1.5 : 3), 'top', 4),
            class: 'behind',
          });
    for (const [group, parts] of spans.entries())
      for (const [one, span] of parts.entries()) {
        if (!span || span[0] === span[1]) continue;
        const box = boxOf(group, one, ...span);
        if (stacked && span[0] && box.height > 4) box.height -= 2;
        const isEnd = !stacked || !parts.slice(one + 1).some((next) => next && next[1] > next[0]);
        shapes.push({ d: isEnd ? barPath(box, 'top') : rectPath(box), class: `fill s${one}` });
        if (one % 2) shapes.push({ d: hatchPath(box), class: 'hatch' });
      }
  } else {
    const tops = spans.map((group) => group.map((span) => span && span[1]));
    if (stacked)
      for (let one = series; one--;)
        for (const run of runsOf(spans, one))
          shapes.push({
            d: `${linePath(run.map(([group, span]) => [middle(group), y(span[1])]))}L${run
              .reverse()
              .map(([group, span]) => `${middle(group)} ${y(span[0])}`)
              .join('L')}Z`,
            class: `shade s${one}`,
          });
    for (let one = 0; one < (behind?.[0]?.length ?? 0); one++)
      shapes.push({ d: linePath(pointsOf(behind!, one)), class: 'behind line' });
    for (let one = 0; one < series; one++) {
      const points = pointsOf(tops, one);
      shapes.push({ d: linePath(points), class: `line s${one}` });
      if (step > 14)
        shapes.push({
          d: points.map((point) => (point ? pointPath(point, one) : '')).join(''),
          class: `fill dot s${one}`,
        });
    }
  }

  const marks = spans.flatMap((parts, group): Mark[] => {
    const known = parts.flatMap((span, one): Mark[] => {
      if (!span) return [];
      const box =
        form === 'bars'
          ? atLeast(boxOf(group, one, ...span))
          : { x: middle(group) - 7, y: y(span[1]) - 7, width: 14, height: 14 };
      return [{ group, series: one, box }];
    });
    // A group without any value can still be visited, and says so.
    const level = behind?.[group]?.[0] ?? 0;
    return known.length
      ? known
      : [{ group, series: 0, box: atLeast(boxOf(group, 0, 0, level, 3)) }];
  });
  const bands = names.map((_, group) =>
    turn({ x: gutter + group * step, y: 0, width: step, height: bottom }),
  );
  return { width, height, shapes, labels, marks, bands };
}

/** Bottom and top of each part of a group. */
function spansOf(group: readonly Num[], stacked: boolean): ([number, number] | null)[] {
  let base = 0;
  return group.map((value) => {
    if (value === null) return null;
    const from = stacked ? base : 0;
    base += value;
    return [from, from + value];
  });
}

/** Groups in which a part is known, as runs without a gap. */
function runsOf(
  spans: readonly ([number, number] | null)[][],
  one: number,
): [number, [number, number]][][] {
  const runs: [number, [number, number]][][] = [];
  spans.forEach((parts, group) => {
    const span = parts[one];
    if (!span) return;
    if (!spans[group - 1]?.[one]) runs.push([]);
    runs.at(-1)!.push([group, span]);
  });
  return runs;
}
