import type { Filters, Query, ResultColumn, ResultRow, SortKey } from '../../contract/query.js';
import type { Say } from '../../i18n/index.js';
import type { GridColumn } from '../grid/grid.model.js';

/** Which rows are wanted. */
export interface DetailSubject {
  report: string;
  /** Metric id, or `id:variant`. */
  metric: string;
  /** Key of the figure's row; empty: the totals. */
  group: Readonly<Record<string, string | null>>;
  /** Its name; null: the totals. */
  groupLabel: string | null;
  filters: Filters;
  goal?: Query['goal'];
}

export const pageSize = 200;

export function detailQuery(
  { report, metric, group, filters, goal }: DetailSubject,
  { sort, search }: { sort: readonly SortKey[]; search: string },
  page?: { offset: number; limit: number },
): Query {
  return {
    report,
    where: filters,
    ...(goal && { goal }),
    ...(sort.length > 0 && { sort: [...sort] }),
    detail: { metric, group: { ...group }, ...(search && { search }), ...page },
  };
}

/** Words of a detail column: its own, else a dimension's or a metric's, else its id. */
export const columnLabel = (say: Say, id: string): string =>
  say(`column.${id}`, {}, say(`dimension.${id}`, {}, say(`metric.${id}`, {}, id)));

/**
 * Columns as the answer has them: the one with names first, marks of the numerator next, the rest as it comes. What is
 * the same in all rows, because it is the figure's own group, is left out.
 */
export function detailColumns(
  columns: readonly ResultColumn[],
  say: Say,
  group: DetailSubject['group'] = {},
): GridColumn[] {
  const name = columns.find(({ id }) => id === 'name') ?? columns[0];
  const rank = ({ id }: ResultColumn): number => (id === name?.id ? 0 : id === 'counted' ? 1 : 2);
  return columns
    .filter(({ id }) => !(id in group))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ id, kind, unit }) => {
      const label = columnLabel(say, id);
      return {
        id,
        kind,
        unit,
        // The words of a status are ours; a host's own come as they are.
        ...(id === 'status' && {
          text: ({ values }: ResultRow) =>
            say(`status.${values['status']}`, {}, String(values['status'] ?? '')),
        }),
        label,
        title: label,
        name: id === name?.id,
        quiet: id === 'account' && id !== name?.id,
      };
    });
}

/** Pages that lines `first` to `last` lie on and that were not asked for yet. */
export function missingPages(first: number, last: number, asked: ReadonlySet<number>): number[] {
  const pages: number[] = [];
  for (
    let page = Math.floor(Math.max(0, first) / pageSize);
    page <= Math.floor(last / pageSize);
    page++
  )
    if (!asked.has(page)) pages.push(page);
  return pages;
}
