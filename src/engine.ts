/**
 * `jalon/engine`: the engine without any element; runs in Node, in a page and in a worker.
 *
 *     const source = await openDataset(dataset);
 *     const result = await source.query({ report: 'smart-list', by: ['rep'], where: { period: '2026-03' } });
 */
export { metrics, reports } from './catalogue/index.js';
export { JalonError } from './contract/error.js';
export { openDataset } from './source/open.js';
export type { AnyTable, Dataset, DatasetInput, RawTable, Viewer } from './contract/dataset.js';
export type { ErrorCode, ErrorPlace } from './contract/error.js';
export type { Formula, Measure, Metric, Report } from './contract/metric.js';
export type {
  ColumnKind,
  DetailRequest,
  Filters,
  FilterValue,
  GoalRequest,
  Notice,
  Query,
  Ratio,
  Result,
  ResultColumn,
  ResultContext,
  ResultRow,
  SortKey,
  Value,
} from './contract/query.js';
export type {
  ColumnMapping,
  Mapping,
  OpenOptions,
  Progress,
  QueryOptions,
  Source,
} from './contract/source.js';
export type { TableColumns, TableName } from './contract/tables.js';
