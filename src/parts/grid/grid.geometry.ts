import type { GridColumn } from './grid.model.js';

/** Width in CSS pixels of a text in the grid's font. */
export type Measure = (text: string, strong: boolean) => number;

export const minWidth = 44;
const padding = 24;
const bar = 64;
const sortArrow = 14;

export interface Natural {
  width: number;
  /** Length of text that surely fits. */
  fits: number;
}

/** Width that shows a column's head and its longest sample; text columns give way before figures do. */
export function naturalWidth(
  column: Pick<GridColumn, 'kind' | 'label' | 'name'>,
  samples: readonly string[],
  measure: Measure,
  narrow = false,
): Natural {
  let longest = 0;
  let fits = 0;
  for (const sample of samples) {
    longest = Math.max(longest, measure(sample, !!column.name));
    fits = Math.max(fits, sample.length);
  }
  const text = column.kind === 'text' || column.kind === 'dimension';
  const most = text ? (narrow ? 132 : column.name ? 280 : 200) : Infinity;
  const body = Math.min(longest, most) + (column.kind === 'ratio' && !narrow ? bar : 0) + (column.name ? 20 : 0);
  const head = measure(column.label, false) + sortArrow;
  return {
    width: Math.ceil(Math.max(minWidth, body + padding, head + padding)),
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
export function pinnedInsets(columns: readonly { width: number; pinned: boolean }[]): Map<number, number> {
  const insets = new Map<number, number>();
  let inset = 0;
  columns.forEach(({ width, pinned }, i) => {
    if (!pinned) return;
    insets.set(i, inset);
    inset += width;
  });
  return insets;
}
