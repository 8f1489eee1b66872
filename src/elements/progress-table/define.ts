import { define } from '../../parts/base/define.js';
import { JalonProgressTable } from './progress-table.js';

define('jalon-progress-table', JalonProgressTable);
