import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { monthNames } from './hand.js';

use([BarChart, CanvasRenderer, GridComponent, LegendComponent, TooltipComponent]);

/** Without animation, so that the first frame is the last. */
export function drawEcharts(host: HTMLElement, attempted: number[], reached: number[]) {
  let drawn = false;
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
  return { shown: () => drawn, remove: () => chart.dispose() };
}
