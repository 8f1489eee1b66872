import { common } from './common.js';
import { frame } from './frame.js';
import { metrics } from './metrics.js';

export const fr = { ...common, ...frame, ...metrics } as const;
