import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { drawEcharts } from './echarts.js';
import { columns, startPage, textOf } from './hand.js';
import type { RepRow } from './report.js';
import { noteWhen } from './shown.js';

let isDrawn = (): boolean => false;
ModuleRegistry.registerModules([AllCommunityModule]);

noteWhen(
  () => document.querySelector('.ag-row .ag-cell')?.textContent,
  () => isDrawn(),
);

void startPage(
  (host, rows) => {
    host.style.height = '560px';
    createGrid(host, {
      rowData: rows,
      animateRows: false,
      getRowId: ({ data }: { data: RepRow }) => data.rep,
      columnDefs: columns.map(({ id, title, text }, n) => ({
        field: id,
        headerName: title,
        width: n ? 92 : 180,
        type: n ? 'rightAligned' : '',
        valueFormatter: ({ value }: { value: unknown }) => textOf(text, value),
      })),
    });
  },
  (host, attempted, reached) => void (isDrawn = drawEcharts(host, attempted, reached).shown),
);
