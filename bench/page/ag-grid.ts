import {
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  TextFilterModule,
  themeQuartz,
} from 'ag-grid-community';
import type { Value } from '../../src/contract/query.js';
import { format, height, isFigure, rowHeight, sortedBy, widthOf, type FlatRow } from './cells.js';
import { columns } from './rows.js';

ModuleRegistry.registerModules([ClientSideRowModelModule, TextFilterModule]);
const theme = themeQuartz.withParams({ rowHeight, spacing: 4 });

/** AG Grid with only what it needs here: client-side rows, fixed widths, no animation, values formatted as text. */
export function drawAgGrid(host: HTMLElement, rowData: FlatRow[]): () => void {
  host.style.setProperty('height', `${height}px`);
  const grid = createGrid(host, {
    theme,
    rowData,
    rowHeight,
    animateRows: false,
    suppressColumnMoveAnimation: true,
    suppressCellFocus: true,
    columnDefs: columns.map(({ id, title, kind }) => ({
      field: id,
      headerName: title,
      width: widthOf(kind),
      minWidth: widthOf(kind),
      cellDataType: false,
      ...(isFigure(kind) && {
        type: 'rightAligned',
        valueFormatter: ({ value }: { value: Value }) => format(kind, value),
      }),
      ...(id === sortedBy && { sort: 'desc' }),
    })),
  });
  return () => grid.destroy();
}
