import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
} from 'chart.js';
import { TabulatorFull } from 'tabulator-tables';
import { columns, monthNames, startPage, textOf } from './hand.js';
import { noteWhen } from './shown.js';

let drawn = false;
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

noteWhen(
  () => document.querySelector('.tabulator-row'),
  () => drawn,
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
  (host, attempted, reached) => {
    const canvas = document.createElement('canvas');
    host.append(canvas);
    new Chart(canvas, {
      type: 'bar',
      data: {
        labels: monthNames,
        datasets: [
          { label: 'Attempted', data: attempted, backgroundColor: '#0b6bcb' },
          { label: 'Reached', data: reached, backgroundColor: '#e08a00' },
        ],
      },
      options: { animation: false, maintainAspectRatio: false },
      plugins: [{ id: 'drawn', afterDraw: () => void (drawn = true) }],
    });
  },
);
