// What every rival shows: the same texts at the same size. Jalon finds its own widths, draws bars and marks besides.
import type { ColumnKind, ResultRow, Value } from '../../src/contract/query.js';
import { columns } from './rows.js';

export const height = 640;
export const rowHeight = 34;
/** CSS pixels; all 17 columns fit in 1280. */
export const widthOf = (kind: ColumnKind): number => (kind === 'dimension' ? 140 : 70);
/** Sorted as Jalon sorts by default. */
export const sortedBy = 'attemptedRate';

const count = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const money = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'CAD',
  maximumFractionDigits: 0,
});
const formats: Record<string, (value: number) => string> = {
  count: (value) => count.format(value),
  ratio: (value) => percent.format(value),
  money: (value) => money.format(value),
  duration: (seconds) =>
    `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`,
};

export const isFigure = (kind: ColumnKind): boolean => kind in formats;

export function format(kind: ColumnKind, value: Value): string {
  if (value === null) return 'n/a';
  return formats[kind]?.(value as number) ?? String(value);
}

/** A row as an object of its values, as most tables take it. */
export type FlatRow = Record<string, Value>;

export const flatRow = ({ key, values }: ResultRow): FlatRow => ({ key: key['rep']!, ...values });

export const columnIds = columns.map(({ id }) => id);
