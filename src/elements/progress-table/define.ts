import { define } from '../../parts/base/define.js';
import { JalonProgressTable } from './progress-table.js';

define('jalon-progress-table', JalonProgressTable);

// Its types come along, so that querySelector knows the tag.
export type { JalonProgressTable };
