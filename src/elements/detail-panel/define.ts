import { define } from '../../parts/base/define.js';
import { JalonDetailPanel } from './detail-panel.js';

define('jalon-detail-panel', JalonDetailPanel);

// Its types come along, so that querySelector knows the tag.
export type { JalonDetailPanel };
