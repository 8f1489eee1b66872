import { TabulatorFull } from 'tabulator-tables';
import type { ResultRow, Value } from '../../src/contract/query.js';
import { columns } from './rows.js';

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
const duration = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

const text: Record<string, (value: number) => string> = {
  count: (value) => count.format(value),
  ratio: (value) => percent.format(value),
  money: (value) => money.format(value),
  duration,
};

export type FlatRow = Record<string, Value>;

export const flatRow = ({ key, values }: ResultRow): FlatRow => ({ key: key['rep']!, ...values });

/** Tabulator at its quickest: fixed height and widths, virtual rows, plain text cells; sorted as Jalon sorts. */
export function drawTabulator(host: HTMLElement, rows: FlatRow[]): { destroy(): void } {
  return new TabulatorFull(host, {
    height: 640,
    index: 'key',
    initialSort: [{ column: 'attemptedRate', dir: 'desc' }],
    data: rows,
    columns: columns.map(({ id, title, kind }) => ({
      field: id,
      title,
      width: kind === 'dimension' ? 180 : 100,
      hozAlign: text[kind] ? 'right' : 'left',
      ...(text[kind] && {
        formatter: (cell: { getValue(): Value }) => {
          const value = cell.getValue();
          return value === null ? 'n/a' : text[kind]!(value as number);
        },
      }),
    })),
  });
}
