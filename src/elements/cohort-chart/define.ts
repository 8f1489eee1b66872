import { define } from '../../parts/base/define.js';
import { JalonCohortChart } from './cohort-chart.js';

define('jalon-cohort-chart', JalonCohortChart);

// Its types come along, so that querySelector knows the tag.
export type { JalonCohortChart };
