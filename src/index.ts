/**
 * `jalon`: every element class, the engine and the types. Importing it registers nothing; `jalon/define` does.
 */
import type { JalonDashboard } from './elements/dashboard/dashboard.js';
import type { JalonDetailPanel } from './elements/detail-panel/detail-panel.js';
import type { JalonFilterBar } from './elements/filter-bar/filter-bar.js';
import type { JalonGoalWidget } from './elements/goal-widget/goal-widget.js';
import type { JalonPipelineFunnel } from './elements/pipeline-funnel/pipeline-funnel.js';
import type { JalonIndicatorGrid } from './elements/indicator-grid/indicator-grid.js';
import type { JalonLeaderboard } from './elements/leaderboard/leaderboard.js';
import type { JalonProgressTable } from './elements/progress-table/progress-table.js';
import type { JalonTrendChart } from './elements/trend-chart/trend-chart.js';

export * from './engine.js';
export { version } from './contract/version.js';
export { JalonDashboard } from './elements/dashboard/dashboard.js';
export { JalonDetailPanel } from './elements/detail-panel/detail-panel.js';
export { JalonFilterBar } from './elements/filter-bar/filter-bar.js';
export { JalonGoalWidget } from './elements/goal-widget/goal-widget.js';
export { JalonPipelineFunnel } from './elements/pipeline-funnel/pipeline-funnel.js';
export { JalonIndicatorGrid } from './elements/indicator-grid/indicator-grid.js';
export { JalonLeaderboard } from './elements/leaderboard/leaderboard.js';
export { JalonProgressTable } from './elements/progress-table/progress-table.js';
export { JalonTrendChart } from './elements/trend-chart/trend-chart.js';
export { addLanguage } from './i18n/index.js';
export type {
  DrillDetail,
  ErrorDetail,
  ExportDetail,
  FilterChangeDetail,
  JalonEventMap,
  LoadDetail,
  NudgeDetail,
  Shortcut,
  ShortcutsChangeDetail,
  ViewChangeDetail,
  ViewState,
} from './contract/events.js';
export type { Word, Words } from './i18n/index.js';

declare global {
  interface HTMLElementTagNameMap {
    'jalon-dashboard': JalonDashboard;
    'jalon-detail-panel': JalonDetailPanel;
    'jalon-filter-bar': JalonFilterBar;
    'jalon-goal-widget': JalonGoalWidget;
    'jalon-pipeline-funnel': JalonPipelineFunnel;
    'jalon-indicator-grid': JalonIndicatorGrid;
    'jalon-leaderboard': JalonLeaderboard;
    'jalon-progress-table': JalonProgressTable;
    'jalon-trend-chart': JalonTrendChart;
  }
}
