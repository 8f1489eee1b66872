// Registers every element. The dashboard comes first: what is inside one then finds it at once.
import './elements/dashboard/define.js';
import './elements/cohort-chart/define.js';
import './elements/detail-panel/define.js';
import './elements/forecast-chart/define.js';
import './elements/filter-bar/define.js';
import './elements/goal-widget/define.js';
import './elements/pipeline-funnel/define.js';
import './elements/indicator-grid/define.js';
import './elements/leaderboard/define.js';
import './elements/progress-table/define.js';
import './elements/trend-chart/define.js';
