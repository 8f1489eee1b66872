import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { columns, monthNames, startPage, textOf } from './hand.js';
import type { RepRow } from './report.js';
import { noteWhen } from './shown.js';

let drawn = false;
ModuleRegistry.registerModules([AllCommunityModule]);
use([BarChart, CanvasRenderer, GridComponent, LegendComponent, TooltipComponent]);

noteWhen(
  () => document.querySelector('.ag-row .ag-cell')?.textContent,
  () => drawn,
);

void startPage(
  (host, rows) => {
    host.style.height = '560px';
    createGrid<RepRow>(host, {
      rowData: rows,
      animateRows: false,
      getRowId: ({ data }) => data.rep,
      columnDefs: columns.map(({ id, title, text }, n) => ({
        field: id,
        headerName: title,
        width: n ? 92 : 180,
        type: n ? 'rightAligned' : '',
        valueFormatter: ({ value }) => textOf(text, value),
      })),
    });
  },
  (host, attempted, reached) => {
    const chart = init(host);
    chart.on('rendered', () => void (drawn = true));
    chart.setOption({
      animation: false,
      legend: {},
      tooltip: {},
      xAxis: { data: monthNames },
      yAxis: {},
      series: [
        { type: 'bar', name: 'Attempted', data: attempted, color: '#0b6bcb' },
        { type: 'bar', name: 'Reached', data: reached, color: '#e08a00' },
      ],
    });
  },
);
