import { define } from '../../parts/base/define.js';
import { JalonDashboard } from './dashboard.js';

define('jalon-dashboard', JalonDashboard);
