import { cut, textWidth } from '../../parts/chart/axis.geometry.js';
import type { Size } from '../../parts/chart/columns.geometry.js';
import {
  atLeast,
  barPath,
  hatchPath,
  rectPath,
  type Box,
  type Drawing,
} from '../../parts/chart/drawing.js';

export interface OwnerBar {
  label: string;
  /** Won, weighted, the rest of what is open; null: not known. */
  parts: readonly (number | null)[];
  target: number | null;
  text: string;
}

const gap = 10;
const step = (isWide: boolean): number => (isWide ? 34 : 50);

/** A picture that wide has its names beside the bars; one whose width is not known yet is thought to be. */
export const isWideAt = (width: number): boolean => !width || width >= 480;

export const ownersHeight = (rows: number, width: number): number =>
  Math.max(1, rows) * step(isWideAt(width));

/** A row for each owner: the name, one bar of three parts, and its length in words. */
export function ownersDrawing(rows: readonly OwnerBar[], { width, height, rtl }: Size): Drawing {
  const isWide = isWideAt(width);
  const each = Math.min(height / Math.max(1, rows.length), step(isWide) + 12);
  const widest = (texts: string[]): number => Math.max(0, ...texts.map(textWidth));
  const left = isWide
    ? Math.min(widest(rows.map(({ label }) => label)) + 2 * gap, width * 0.28)
    : 0;
  const room = width - left - widest(rows.map(({ text }) => text)) - 2 * gap;
  const sumOf = ({ parts }: OwnerBar): number =>
    parts.reduce<number>((sum, part) => sum + Math.max(0, part ?? 0), 0);
  const most = Math.max(0, ...rows.map((row) => Math.max(sumOf(row), row.target ?? 0)));
  const length = (value: number): number => (most ? (value / most) * room : 0);
  const turn = (box: Box): Box => (rtl ? { ...box, x: width - box.x - box.width } : box);
  const at = (x: number): number => (rtl ? width - x : x);
  const drawing: Drawing = {
    ...{ width, height: each * rows.length, shapes: [], labels: [], marks: [], bands: [] },
    vertical: true,
  };
  rows.forEach((row, group) => {
    const top = group * each;
    const bar = isWide ? { y: top + each / 2 - 9, height: 18 } : { y: top + 20, height: 18 };
    let x = left;
    row.parts.forEach((part, series) => {
      if (part === null) return;
      const box = turn({ x, width: length(Math.max(0, part)), ...bar });
      x += box.width;
      if (box.width > 0) {
        const isEnd = !row.parts.slice(series + 1).some((next) => next && next > 0);
        const shape = { ...box, width: isEnd ? box.width : Math.max(0.5, box.width - 1.5) };
        drawing.shapes.push({
          d: isEnd ? barPath(shape, rtl ? 'left' : 'right') : rectPath(shape),
          class: `fill s${series}`,
        });
        if (series % 2) drawing.shapes.push({ d: hatchPath(shape), class: 'hatch' });
      }
      drawing.marks.push({ group, series, box: atLeast(box) });
    });
    if (row.target)
      drawing.shapes.push({
        d: rectPath(turn({ x: left, width: length(row.target), y: bar.y - 3, height: 24 })),
        class: 'behind',
      });
    if (!drawing.marks.some((mark) => mark.group === group))
      drawing.marks.push({ group, series: 0, box: atLeast(turn({ x, width: 0, ...bar })) });
    drawing.labels.push(
      {
        text: cut(row.label, (isWide ? left - gap : width) / 1.12),
        x: at(0),
        y: isWide ? top + each / 2 + 4 : top + 14,
        class: 'strong',
      },
      {
        text: row.text,
        x: at(Math.max(x, left + length(row.target ?? 0)) + gap),
        y: bar.y + 13,
        class: '',
      },
    );
    drawing.bands.push({ x: 0, y: top, width, height: each });
  });
  return drawing;
}
