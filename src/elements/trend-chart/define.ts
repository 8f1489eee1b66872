import { define } from '../../parts/base/define.js';
import { JalonTrendChart } from './trend-chart.js';

define('jalon-trend-chart', JalonTrendChart);

// Its types come along, so that querySelector knows the tag.
export type { JalonTrendChart };
