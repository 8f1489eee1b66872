import { TabulatorFull } from 'tabulator-tables';
import type { Value } from '../../src/contract/query.js';
import { format, height, isFigure, rowHeight, sortedBy, widthOf, type FlatRow } from './cells.js';
import { columns } from './rows.js';

/** Tabulator at its quickest: fixed height and widths, virtual rows, plain text cells. */
export function drawTabulator(host: HTMLElement, rows: FlatRow[]): () => void {
  const table = new TabulatorFull(host, {
    height,
    rowHeight,
    index: 'key',
    initialSort: [{ column: sortedBy, dir: 'desc' }],
    data: rows,
    columns: columns.map(({ id, title, kind }) => ({
      field: id,
      title,
      width: widthOf(kind),
      minWidth: widthOf(kind),
      hozAlign: isFigure(kind) ? 'right' : 'left',
      ...(isFigure(kind) && {
        formatter: (cell: { getValue(): Value }) => format(kind, cell.getValue()),
      }),
    })),
  });
  return () => table.destroy();
}
