import { define } from '../../parts/base/define.js';
import { JalonFilterBar } from './filter-bar.js';

define('jalon-filter-bar', JalonFilterBar);

// Its types come along, so that querySelector knows the tag.
export type { JalonFilterBar };
