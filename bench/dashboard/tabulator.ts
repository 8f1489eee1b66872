import { TabulatorFull } from 'tabulator-tables';
import { drawChartJs } from './chart-js.js';
import { columns, startPage, textOf } from './hand.js';
import { noteWhen } from './shown.js';

let isDrawn = (): boolean => false;

noteWhen(
  () => document.querySelector('.tabulator-row'),
  () => isDrawn(),
);

void startPage(
  (host, rows) =>
    void new TabulatorFull(host, {
      height: 560,
      index: 'rep',
      data: rows,
      columns: columns.map(({ id, title, text }, n) => ({
        field: id,
        title,
        width: n ? 92 : 180,
        hozAlign: n ? 'right' : 'left',
        formatter: (cell: { getValue(): unknown }) => textOf(text, cell.getValue()),
      })),
    }),
  (host, attempted, reached) => void (isDrawn = drawChartJs(host, attempted, reached).shown),
);
