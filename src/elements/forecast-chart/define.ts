import { define } from '../../parts/base/define.js';
import { JalonForecastChart } from './forecast-chart.js';

define('jalon-forecast-chart', JalonForecastChart);

// Its types come along, so that querySelector knows the tag.
export type { JalonForecastChart };
