import { TabulatorFull } from 'tabulator-tables';
import type { Result, Value } from '../../src/contract/query.js';
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

/** Tabulator at its quickest: fixed height and widths, virtual rows, plain text cells. */
export function drawTabulator(host: HTMLElement, result: Result): { destroy(): void } {
  return new TabulatorFull(host, {
    height: 640,
    index: 'key',
    data: result.rows.map((row) => ({ key: row.key['rep'], ...row.values })),
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
