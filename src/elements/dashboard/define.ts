import { define } from '../../parts/base/define.js';
import { JalonDashboard } from './dashboard.js';

define('jalon-dashboard', JalonDashboard);

// Its types come along, so that querySelector knows the tag.
export type { JalonDashboard };
