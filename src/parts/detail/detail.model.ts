import { metricOf } from '../../catalogue/index.js';
import type { DrillDetail } from '../../contract/events.js';
import type {
  DetailSubject,
  Filters,
  Notice,
  Query,
  Result,
  ResultColumn,
  ResultRow,
  SortKey,
  Value,
} from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import { noticeText, valueLabel } from '../../i18n/metric-words.js';
import type { Say } from '../../i18n/index.js';
import type { GridColumn } from '../grid/grid.model.js';

export type RowKind = DrillDetail['detail'];

/** A figure whose rows are asked. */
export type Subject = DetailSubject & { report: string; filters: Filters };

export const pageSize = 200;

export function detailQuery(
  { report, metric, group, filters, goal, as }: Subject,
  { sort, search }: { sort: readonly SortKey[]; search: string },
  page?: { offset: number; limit: number },
): Query {
  return {
    report,
    where: filters,
    ...(goal && { goal }),
    ...(sort.length > 0 && { sort: [...sort] }),
    detail: { metric, group: { ...group }, ...(as && { as }), ...(search && { search }), ...page },
  };
}

/** What the rows behind a figure are. */
export function kindOf({ metric, report, as }: DetailSubject): RowKind {
  const { detail, unit } = metricOf(metric, report ?? null) ?? {};
  return as ?? detail ?? (unit === 'deal' || unit === 'document' ? unit : 'account');
}

/** What they can be shown as: a figure of deals or of documents by either, where there are documents. */
export function kindsOf(subject: Subject, answer: Result | null): readonly RowKind[] {
  const kind = kindOf(subject);
  return kind !== 'account' && answer?.context.dimensions.includes('type')
    ? ['deal', 'document']
    : [kind];
}

/** Words of a detail column: its own, else a dimension's or a metric's, else its id. */
export const columnLabel = (say: Say, id: string): string => {
  const plain = id.endsWith('Code') ? say('column.code') : id;
  return say(`column.${id}`, {}, say(`dimension.${id}`, {}, say(`metric.${id}`, {}, plain)));
};

/**
 * Columns as the answer has them: the one with names first, marks of the numerator next, the rest as it comes. What is
 * the same in all rows, because it is the figure's own group, is left out.
 */
export function detailColumns(
  columns: readonly ResultColumn[],
  say: Say,
  group: DetailSubject['group'] = {},
): GridColumn[] {
  const name = (columns.find(({ id }) => id === 'name') ?? columns[0])?.id;
  const rank = ({ id }: ResultColumn): number => (id === name ? 0 : id === 'counted' ? 1 : 2);
  return columns
    .filter(({ id }) => id === name || !(id in group))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ id, kind, unit }) => {
      const label = columnLabel(say, id);
      // The words of a status are ours; a host's own come as they are.
      const textOf = ({ label, values }: ResultRow): string =>
        (id === name && label) ||
        valueLabel(say, id, String(values[id] ?? ''), String(values[id] ?? ''));
      return {
        id,
        kind,
        unit,
        ...((id === name || kind === 'text') && { text: textOf }),
        label,
        title: label,
        name: id === name,
        quiet: id === 'account' && id !== name,
        noBar: true,
      };
    });
}

/** Sums over all rows, as a row; null where the answer has none. */
export function sumsOf({ columns, totals }: Result, label: string): ResultRow | null {
  const values: Record<string, Value> = {};
  for (const { id, kind } of columns) {
    const sum = kind === 'flag' ? null : totals[id];
    values[id] = typeof sum === 'number' ? sum : '';
  }
  return Object.values(values).some((sum) => sum !== '') ? { key: {}, label, values } : null;
}

/** Name of the figure's row, as given or as its rows say, and the period. */
export function placeOf(
  { group = {}, groupLabel }: DetailSubject,
  answer: Result | null,
  say: Say,
  formats: Formats,
): (string | null | undefined)[] {
  const names = Object.entries(group).map(([id, key]) =>
    key === null ? say('common.noValue') : String(answer?.rows[0]?.values[id] ?? key),
  );
  const period = answer?.context.period;
  return [groupLabel ?? names.join(', '), period && formats.period(period.from, period.to)];
}

/** Why there are no rows. */
export const noneText = (notices: readonly Notice[], search: string, say: Say): string =>
  search
    ? say('common.nothingFound', { text: search })
    : [
        say('detail.none'),
        ...notices.filter(({ code }) => code === 'absent').map((notice) => noticeText(say, notice)),
      ].join(' ');

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
