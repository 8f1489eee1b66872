import { joined } from '../joined.js';
import { activity } from './activity.js';
import { prospecting } from './prospecting.js';
import { chart } from './chart.js';
import { coaching } from './coaching.js';
import { cohort } from './cohort.js';
import { common } from './common.js';
import { dashboard } from './dashboard.js';
import { deals } from './deals.js';
import { detail } from './detail.js';
import { figures } from './figures.js';
import { filters } from './filters.js';
import { forecast } from './forecast.js';
import { frame } from './frame.js';
import { funnel } from './funnel.js';
import { goal } from './goal.js';
import { kpi } from './kpi.js';
import { ledger } from './ledger.js';
import { metrics } from './metrics.js';
import { table } from './table.js';
import { trend } from './trend.js';
import { why } from './why.js';

export const en = joined(
  common,
  frame,
  metrics,
  goal,
  why,
  table,
  coaching,
  figures,
  filters,
  dashboard,
  detail,
  funnel,
  chart,
  trend,
  deals,
  ledger,
  prospecting,
  activity,
  forecast,
  cohort,
  kpi,
);
