import { chart } from './chart.js';
import { coaching } from './coaching.js';
import { common } from './common.js';
import { dashboard } from './dashboard.js';
import { detail } from './detail.js';
import { filters } from './filters.js';
import { frame } from './frame.js';
import { goal } from './goal.js';
import { metrics } from './metrics.js';
import { pipeline } from './pipeline.js';
import { table } from './table.js';
import { why } from './why.js';

export const en = {
  ...common,
  ...frame,
  ...metrics,
  ...goal,
  ...why,
  ...table,
  ...coaching,
  ...filters,
  ...dashboard,
  ...detail,
  ...pipeline,
  ...chart,
} as const;
