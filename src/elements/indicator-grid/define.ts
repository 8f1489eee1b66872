import { define } from '../../parts/base/define.js';
import { JalonIndicatorGrid } from './indicator-grid.js';

define('jalon-indicator-grid', JalonIndicatorGrid);

// Its types come along, so that querySelector knows the tag.
export type { JalonIndicatorGrid };
