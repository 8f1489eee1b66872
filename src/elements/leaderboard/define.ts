import { define } from '../../parts/base/define.js';
import { JalonLeaderboard } from './leaderboard.js';

define('jalon-leaderboard', JalonLeaderboard);

// Its types come along, so that querySelector knows the tag.
export type { JalonLeaderboard };
