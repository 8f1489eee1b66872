import 'regular-table';
import { format, height, isFigure, sortedBy, type FlatRow } from './cells.js';
import { columns } from './rows.js';

interface RegularTable extends HTMLElement {
  setDataListener(
    listener: (x0: number, y0: number, x1: number, y1: number) => Promise<object>,
    options?: object,
  ): void;
  draw(): Promise<void>;
}

/** regular-table, which sorts nothing itself: the rows are sorted by an ordinary `sort` first. */
export function drawRegularTable(host: HTMLElement, data: FlatRow[]): void {
  const rank = (row: FlatRow): number => row[sortedBy] as number;
  const rows = [...data].sort((a, b) => rank(b) - rank(a));
  const table = document.createElement('regular-table') as RegularTable;
  table.style.setProperty('height', `${height}px`);
  table.setDataListener((x0, y0, x1, y1) => {
    const shown = columns.slice(x0, x1);
    return Promise.resolve({
      num_rows: rows.length,
      num_columns: columns.length,
      column_headers: shown.map(({ title }) => [title]),
      data: shown.map(({ id, kind }) =>
        rows
          .slice(y0, y1)
          .map((row) => (isFigure(kind) ? format(kind, row[id]!) : String(row[id]))),
      ),
    });
  });
  host.append(table);
  void table.draw();
}
