import { define } from '../../parts/base/define.js';
import { JalonKpiBoard } from './kpi-board.js';

define('jalon-kpi-board', JalonKpiBoard);

// Its types come along, so that querySelector knows the tag.
export type { JalonKpiBoard };
