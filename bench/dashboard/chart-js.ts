import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
} from 'chart.js';
import { monthNames } from './hand.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** Without animation, so that the first frame is the last. */
export function drawChartJs(host: HTMLElement, attempted: number[], reached: number[]) {
  let drawn = false;
  const canvas = document.createElement('canvas');
  host.append(canvas);
  const chart = new Chart(canvas, {
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
  return {
    shown: () => drawn,
    remove: () => {
      chart.destroy();
      canvas.remove();
    },
  };
}
