import { define } from '../../parts/base/define.js';
import { JalonGoalWidget } from './goal-widget.js';

define('jalon-goal-widget', JalonGoalWidget);

// Its types come along, so that querySelector knows the tag.
export type { JalonGoalWidget };
