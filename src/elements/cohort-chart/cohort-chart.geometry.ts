import { cut, linear, textWidth } from '../../parts/chart/axis.geometry.js';
import type { Size } from '../../parts/chart/columns.geometry.js';
import {
  hatchPath,
  linePath,
  pointPath,
  rectPath,
  type Box,
  type Drawing,
} from '../../parts/chart/drawing.js';

export interface CohortRow {
  label: string;
  created: string;
  /** Share won by months since creation; null: still to come. */
  shares: readonly (number | null)[];
  soFar: string;
  isYoung: boolean;
}

export interface CohortRows {
  rows: readonly CohortRow[];
  mean: CohortRow;
  ages: number;
  /** Heads of the first and last column, and of the months. */
  heads: { soFar: string; months: string };
  percent: (share: number) => string;
}

const line = 24;
const head = 40;
/** Percent of the accent in cells, from nothing won to most. None between, where neither ink could be read. */
export const shades = [4, 12, 22, 33, 44, 92, 100] as const;
/** From here on a cell's figure has the accent's own ink. */
const DEEP = 5;
/** Class of the figure in a cell of that shade. */
export const inkOf = (level: number): 'in' | 'on' => (level < DEEP ? 'in' : 'on');
/** A cell that wide holds its share in words. */
const TEXT = 31;
const LEAST = 15;

export const tableHeight = (rows: number): number => head + (rows + 1) * (line + 2) + 8;

/** A row a cohort, a cell for each month since creation, darker the more is won; the mean of mature ones below. */
export function heatTable(
  { rows, mean, ages, heads, percent }: CohortRows,
  { width, rtl }: Size,
): Drawing {
  const all = [...rows, mean];
  const widest = (texts: string[]): number => Math.max(0, ...texts.map(textWidth));
  const names = Math.min(widest(all.map(({ label }) => label)) + 8, width * 0.34);
  const counts = widest(all.map(({ created }) => created)) + 10;
  const last = widest([heads.soFar, ...all.map(({ soFar }) => soFar)]) + 8;
  const left = names + counts;
  const room = width - left - last;
  const shown = Math.max(1, Math.min(ages, Math.floor(room / LEAST)));
  const cell = Math.min(room / shown, 64);
  const most = Math.max(0, ...all.flatMap(({ shares }) => shares.map((share) => share ?? 0)));
  const turn = (box: Box): Box => (rtl ? { ...box, x: width - box.x - box.width } : box);
  const at = (x: number): number => (rtl ? width - x : x);
  const d: Drawing = {
    ...{ width, height: tableHeight(rows.length), shapes: [], labels: [], marks: [], bands: [] },
    vertical: true,
  };
  const end = left + shown * cell;
  d.labels.push(
    { text: cut(heads.months, width - left), x: at(left), y: 13, class: '' },
    { text: heads.soFar, x: at(end + last), y: 32, class: 'end' },
  );
  const every = Math.ceil(20 / cell);
  for (let age = 0; age < shown; age += every)
    d.labels.push({ text: String(age), x: at(left + (age + 0.5) * cell), y: 32, class: 'middle' });

  all.forEach((row, group) => {
    const isMean = group === rows.length;
    const top = head + group * (line + 2) + (isMean ? 8 : 0);
    const base = top + line / 2 + 4;
    const strong = isMean ? ' strong' : '';
    d.labels.push(
      {
        text: cut(row.label, isMean ? left / 1.12 : names - 8),
        x: at(0),
        y: base,
        class: strong.trim(),
      },
      { text: row.created, x: at(left - 8), y: base, class: 'end' },
      { text: row.soFar, x: at(end + last), y: base, class: `end${strong}` },
    );
    let seen = 0;
    for (let age = 0; age < shown; age++) {
      const share = row.shares[age] ?? null;
      if (share === null) continue;
      seen = age + 1;
      const box = turn({ x: left + age * cell, y: top, width: cell - 2, height: line });
      const level = most ? Math.round((share / most) * (shades.length - 1)) : 0;
      d.shapes.push({ d: rectPath(box), class: `heat h${level}` });
      if (cell >= TEXT)
        d.labels.push({
          text: percent(share),
          x: box.x + box.width / 2,
          y: base,
          class: `middle ${inkOf(level)}`,
        });
      if (!isMean) d.marks.push({ group, series: age, box });
    }
    if (isMean) {
      d.shapes.push({ d: `M${at(0)} ${top - 5.5}H${at(end + last)}`, class: 'grid zero' });
      return;
    }
    const cells = turn({ x: left, y: top, width: Math.max(cell, seen * cell) - 2, height: line });
    if (row.isYoung)
      d.shapes.push(
        { d: hatchPath(cells, 8), class: 'young' },
        { d: rectPath(cells), class: 'behind' },
      );
    if (!seen) d.marks.push({ group, series: 0, box: cells });
    d.bands.push({ x: 0, y: top - 1, width, height: line + 2 });
  });
  return d;
}

/** More curves cannot be told apart. */
export const MOST_CURVES = 8;

/** Curves of the last cohorts, and the mean of the mature ones over them. */
export function curves(
  { rows, mean, ages, heads, percent }: CohortRows,
  { width, height, rtl }: Size,
  most = MOST_CURVES,
): Drawing {
  const first = Math.max(0, rows.length - most);
  const drawn = rows.slice(first);
  const bottom = height - 40;
  const values = [...drawn, mean].flatMap(({ shares }) => shares.map((share) => share ?? 0));
  const y = linear(0, Math.max(0.01, ...values), [bottom, 12], {
    count: Math.max(2, Math.round(bottom / 60)),
  });
  const gutter = Math.max(...y.ticks.map((value) => textWidth(percent(value)))) + 14;
  const at = (pixel: number): number => (rtl ? width - pixel : pixel);
  const step = (width - gutter - 16) / Math.max(1, ages - 1);
  const x = (age: number): number => at(gutter + 8 + age * step);
  const every = Math.ceil(24 / step);
  const points = ({ shares }: CohortRow): ([number, number] | null)[] =>
    shares.map((share, age) => (share === null ? null : [x(age), y(share)]));
  const ofMean = points(mean);
  const around = ([px, py]: readonly [number, number]): Box => ({
    ...{ x: px - 7, y: py - 7, width: 14, height: 14 },
  });
  return {
    width,
    height,
    shapes: [
      ...y.ticks.map((value) => ({
        d: `M${at(gutter - 4)} ${Math.round(y(value)) + 0.5}H${at(width)}`,
        class: value ? 'grid' : 'grid zero',
      })),
      ...drawn.flatMap((row) => {
        const line = points(row);
        const known = line.filter((point) => point !== null);
        return [
          { d: linePath(line), class: row.isYoung ? 'behind line' : 'line s3' },
          {
            d: known.map((point) => pointPath(point, row.isYoung ? 2 : 0, 2.5)).join(''),
            class: 'fill dot s3',
          },
        ];
      }),
      { d: linePath(ofMean), class: 'line s0 mean' },
    ],
    labels: [
      ...y.ticks.map((value) => ({ text: percent(value), x: at(0), y: y(value) + 4, class: '' })),
      ...Array.from({ length: ages }, (_, age) => age).flatMap((age) =>
        age % every ? [] : [{ text: String(age), x: x(age), y: bottom + 18, class: 'middle' }],
      ),
      { text: cut(heads.months, width - gutter), x: at(gutter + 4), y: bottom + 35, class: '' },
    ],
    marks: drawn.flatMap((row, i) =>
      points(row).flatMap((point, series) =>
        point ? [{ group: first + i, series, box: around(point) }] : [],
      ),
    ),
    bands: rows.map((row, group) => {
      const last = points(row)
        .filter((point) => point !== null)
        .at(-1);
      return group < first || !last ? { x: -1, y: -1, width: 0, height: 0 } : around(last);
    }),
    vertical: true,
  };
}
