import type { GridColumn } from './grid.model.js';

/** Width in CSS pixels of a text in the grid's font; `small` as in the head. */
export type Measure = (text: string, strong: boolean, small?: boolean) => number;

export const minWidth = 44;
const padding = 21;
const bar = 66;
/** A sign before the figure. */
const sign = 20;
/** The first column keeps clear of the edge. */
const edge = 8;

export interface Natural {
  width: number;
  /** Length of text that surely fits. */
  fits: number;
}

/** Width of a head on at most two lines, broken where they are most even. */
function headWidth(label: string, measure: Measure): number {
  const words = label.split(' ');
  const width = (from: number, to: number): number =>
    measure(words.slice(from, to).join(' '), true, true);
  let least = width(0, words.length);
  for (let i = 1; i < words.length; i++)
    least = Math.min(least, Math.max(width(0, i), width(i, words.length)));
  return least;
}

/** Width that shows a column's head and its longest sample; text columns give way before figures do. */
export function naturalWidth(
  column: Pick<GridColumn, 'kind' | 'label' | 'name' | 'noBar'>,
  samples: readonly string[],
  measure: Measure,
  { narrow = false, first = false } = {},
): Natural {
  let longest = 0;
  let fits = 0;
  const text = column.kind === 'text' || column.kind === 'dimension';
  for (const sample of samples) {
    // Sums are bold.
    longest = Math.max(longest, measure(sample, !!column.name || !text));
    fits = Math.max(fits, sample.length);
  }
  const most = text ? (narrow ? 104 : column.name ? 280 : 200) : Infinity;
  const least = column.name && !narrow ? 156 : 0;
  const drawn = column.kind !== 'ratio' ? 0 : column.noBar ? sign : narrow ? 0 : bar;
  const body = Math.max(least, Math.min(longest, most)) + drawn + (column.name ? 20 : 0);
  const head = headWidth(column.label, measure);
  return {
    width: Math.ceil(Math.max(minWidth, body + padding, head + padding) + (first ? edge : 0)),
    fits: longest > most ? 0 : fits,
  };
}

/** Rows spread evenly over all, so that a long text far down is likely seen without reading every row. */
export function sampled<T>(rows: readonly T[], most = 300): T[] {
  if (rows.length <= most) return [...rows];
  const step = rows.length / most;
  return Array.from({ length: most }, (_, i) => rows[Math.floor(i * step)]!);
}

export interface Track {
  width: number;
  /** Set by a person or pinned: it takes no share of the room that is left. */
  fixed: boolean;
}

/** `grid-template-columns`. Without a free track the last one takes what is left. */
export function tracks(columns: readonly Track[]): string {
  const free = columns.some((column) => !column.fixed);
  return columns
    .map(({ width, fixed }, i) =>
      fixed && (free || i < columns.length - 1) ? `${width}px` : `minmax(${width}px,${width}fr)`,
    )
    .join(' ');
}

/** Inset of each pinned column from the inline start, by column index. */
export function pinnedInsets(
  columns: readonly { width: number; pinned: boolean }[],
): Map<number, number> {
  const insets = new Map<number, number>();
  let inset = 0;
  columns.forEach(({ width, pinned }, i) => {
    if (!pinned) return;
    insets.set(i, inset);
    inset += width;
  });
  return insets;
}
