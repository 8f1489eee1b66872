import { cut, textWidth } from '../../parts/chart/axis.geometry.js';
import { atLeast, barPath, type Box, type Drawing } from '../../parts/chart/drawing.js';
import type { FunnelSize } from './pipeline-funnel.geometry.js';

export interface OwnerRow {
  label: string;
  /** Each with its size and what is written after it; size null: not known. */
  bars: readonly { size: number | null; text: string; isBest: boolean }[];
}

const head = 26;
const gap = 10;

export const ownersHeight = (rows: number, isWide: boolean): number =>
  head + rows * (isWide ? 32 : 48);

/** A row an owner, a column of bars for each rate, each column to its own scale. */
export function ownersDrawing(
  rows: readonly OwnerRow[],
  heads: readonly string[],
  { width, height, rtl, isWide }: FunnelSize,
): Drawing {
  const drawing: Drawing = {
    ...{ width, height, shapes: [], labels: [], marks: [], bands: [], vertical: true },
  };
  const { shapes, labels, marks, bands } = drawing;
  const step = Math.min((height - head) / Math.max(1, rows.length), isWide ? 40 : 56);
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label)));
  const left = isWide ? Math.min(widest + 2 * gap, width * 0.26) : 0;
  const column = (width - left) / heads.length;
  const at = (x: number): number => (rtl ? width - x : x);
  const turn = (box: Box): Box => (rtl ? { ...box, x: width - box.x - box.width } : box);
  heads.forEach((text, i) => {
    labels.push({ text: cut(text, column - gap), x: at(left + i * column), y: 14, class: '' });
    const most = Math.max(0, ...rows.map(({ bars }) => bars[i]?.size ?? 0));
    const after = Math.max(0, ...rows.map(({ bars }) => textWidth(bars[i]?.text ?? ''))) + 3 * gap;
    rows.forEach(({ bars }, group) => {
      const { size, text, isBest } = bars[i]!;
      const box = {
        x: left + i * column,
        y: head + group * step + (isWide ? step / 2 - 7 : 20),
        width: most && size ? (size / most) * (column - after) : 0,
        height: 14,
      };
      if (box.width)
        shapes.push({ d: barPath(turn(box), rtl ? 'left' : 'right'), class: `fill s${i ? 0 : 2}` });
      labels.push({
        text,
        x: at(left + i * column + box.width + gap),
        y: box.y + 11,
        class: isBest ? 'strong' : '',
      });
      marks.push({
        group,
        series: i,
        box: atLeast(turn({ ...box, width: box.width + textWidth(text) + gap }), 14),
      });
    });
  });
  rows.forEach(({ label }, group) => {
    const y = head + group * step;
    labels.push({
      text: cut(label, (isWide ? left - gap : width) / 1.12),
      x: at(0),
      y: y + (isWide ? step / 2 + 4 : 14),
      class: 'strong',
    });
    bands.push({ x: 0, y, width, height: step });
  });
  marks.sort((a, b) => a.group - b.group);
  return drawing;
}
