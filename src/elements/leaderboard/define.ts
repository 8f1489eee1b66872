import { define } from '../../parts/base/define.js';
import { JalonLeaderboard } from './leaderboard.js';

define('jalon-leaderboard', JalonLeaderboard);
