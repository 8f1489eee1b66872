import { define } from '../../parts/base/define.js';
import { JalonIndicatorGrid } from './indicator-grid.js';

define('jalon-indicator-grid', JalonIndicatorGrid);
