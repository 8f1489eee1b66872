/**
 * `jalon`: every element class, the engine and the types. Importing it registers nothing; `jalon/define` does.
 */
export * from './engine.js';
export { version } from './contract/version.js';
export { JalonCohortChart } from './elements/cohort-chart/cohort-chart.js';
export { JalonDashboard } from './elements/dashboard/dashboard.js';
export { JalonDetailPanel } from './elements/detail-panel/detail-panel.js';
export { JalonFilterBar } from './elements/filter-bar/filter-bar.js';
export { JalonForecastChart } from './elements/forecast-chart/forecast-chart.js';
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
  View,
  ViewChangeDetail,
  Views,
  ViewState,
} from './contract/events.js';
export type { PeriodNote } from './contract/note.js';
export type { Word, Words } from './i18n/index.js';
