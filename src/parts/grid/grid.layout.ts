import type { ResultRow } from '../../contract/query.js';
import {
  naturalWidth,
  pinnedInsets,
  sampled,
  tracks,
  type Measure,
  type Natural,
} from './grid.geometry.js';
import { isText, type GridColumn } from './grid.model.js';

export interface LayoutInput {
  columns: readonly GridColumn[];
  rows: readonly (ResultRow | undefined)[];
  totals: ResultRow | null;
  widths: Readonly<Record<string, number>>;
  pinned: ReadonlySet<number>;
  narrow: boolean;
  format(column: GridColumn, row: ResultRow): string;
}

export interface Layout {
  template: string;
  /** Sum of the columns, CSS pixels. */
  width: number;
  insets: ReadonlyMap<number, number>;
  /** Length of text that surely fits, by column index. */
  fits: readonly number[];
  /** Width of all pinned columns. */
  pinnedWidth: number;
}

/** The longest texts a column is likely to hold: of texts the longest, of figures the largest and the smallest. */
export function samplesOf(
  column: GridColumn,
  { totals, format }: LayoutInput,
  some: readonly ResultRow[],
): string[] {
  const chosen: ResultRow[] = totals ? [totals] : [];
  if (isText(column.kind) || column.kind === 'date') {
    const texts = some.map(
      (row) => format(column, row) + (column.code ? ` ${row.values[column.code] ?? ''}` : ''),
    );
    texts.sort((a, b) => b.length - a.length);
    return [...texts.slice(0, 4), ...chosen.map((row) => format(column, row))];
  }
  let most: ResultRow | undefined;
  let least: ResultRow | undefined;
  for (const row of some) {
    const value = row.values[column.id];
    if (typeof value !== 'number') continue;
    if (!most || value > Number(most.values[column.id])) most = row;
    if (!least || value < Number(least.values[column.id])) least = row;
  }
  if (most) chosen.push(most);
  if (least) chosen.push(least);
  return chosen.map((row) => format(column, row));
}

/** By column index. */
export function naturalWidths(input: LayoutInput, measure: Measure): Natural[] {
  const some = sampled(input.rows).filter((row) => row !== undefined);
  return input.columns.map((column, i) =>
    naturalWidth(column, samplesOf(column, input, some), measure, {
      narrow: input.narrow,
      first: i === 0,
    }),
  );
}

export function layoutOf(input: LayoutInput, natural: readonly Natural[]): Layout {
  const { columns, widths, pinned } = input;
  const sized = columns.map(({ id }, i) => ({
    width: widths[id] ?? natural[i]!.width,
    fixed: widths[id] !== undefined || pinned.has(i),
    pinned: pinned.has(i),
  }));
  const sum = (of: typeof sized): number => of.reduce((width, column) => width + column.width, 0);
  return {
    template: tracks(sized),
    width: sum(sized),
    insets: pinnedInsets(sized),
    fits: natural.map(({ width, fits }, i) => (sized[i]!.width < width ? 0 : fits)),
    pinnedWidth: sum(sized.filter((column) => column.pinned)),
  };
}
