import { metricIds, metricOf, reportOf, reports } from '../../catalogue/index.js';
import type { PeriodNote } from '../../contract/note.js';
import type {
  ColumnKind,
  Ratio,
  Result,
  ResultColumn,
  ResultContext,
  ResultRow,
  SortKey,
  Value,
} from '../../contract/query.js';
import { metricLabel, metricShort, noticeText, valueLabel } from '../../i18n/metric-words.js';
import type { Say } from '../../i18n/index.js';
import { dimensionIds } from '../../parts/base/strangers.js';
import { listed, type ColumnChoice } from '../../parts/columns-menu/columns-menu.model.js';
import { columnLabel } from '../../parts/detail/detail.model.js';
import { isText, type GridColumn } from '../../parts/grid/grid.model.js';
import { ofRow } from '../../parts/remarks/remarks.model.js';
import type { Figure } from '../../parts/why/why.model.js';
import { bandOf, layoutOf } from './layouts.js';
import { markOf } from './marks.model.js';

/** Views that data and viewer allow, those of a report without a layout its dimensions; before the first answer, all. */
export function viewsOf(report: string, context: ResultContext | null): string[] {
  const { views } = layoutOf(report);
  const all = views.length ? views : (reportOf(report)?.dimensions ?? []);
  return all.filter(
    (id) => !context || (context.dimensions.includes(id) && (context.views?.includes(id) ?? true)),
  );
}

const isCode = (id: string): boolean => id.endsWith('Code');
const nameOf = (id: string): string => id.split(':')[0]!;

/** Ids that a column may have, in this answer or in another view. */
export const knownColumns = (result: Result | null): string[] => [
  ...metricIds(),
  ...dimensionIds().flatMap((id) => [id, `${id}Code`]),
  ...[...reports, { columns: result?.columns.map(({ id }) => id) }].flatMap(
    ({ columns = [] }) => columns,
  ),
];

/** Column ids that must be asked for beyond the report's own: variants, and metrics that it can also give. */
export function extraMetrics(report: string, columns: readonly string[] | null): string[] {
  const { metrics = [], more = [] } = reportOf(report) ?? {};
  return (columns ?? []).filter((id) => {
    const metric = metricOf(id, report);
    const variant = id.split(':')[1];
    if (!metric) return false;
    return variant === undefined
      ? more.includes(id)
      : metrics.includes(metric.id) && !!metric.variants?.[variant];
  });
}

/** A column with what it could be: shown, hidden, or not to be had. */
export interface Available extends ResultColumn {
  /** Why there is no such figure. */
  unavailable?: string;
}

/** Every column there is, in default order; `more` of the report behind its own, absent ones with the reason. */
export function availableColumns(
  { columns, notices }: Result,
  report: string,
  say: Say,
): Available[] {
  const reasons = new Map(
    notices.flatMap((notice) =>
      notice.code === 'absent' && notice.metric
        ? [[notice.metric, noticeText(say, notice)] as const]
        : [],
    ),
  );
  const known = columns.map(({ id }) => id);
  const more = (reportOf(report)?.more ?? []).filter((id) => !known.includes(id));
  return [...columns, ...more.map((id) => ({ id, kind: metricOf(id, report)!.kind }))].map(
    (column) => {
      const unavailable = reasons.get(column.id);
      return unavailable === undefined ? column : { ...column, unavailable };
    },
  );
}

/** How much there is for the table: all columns; codes beside their names; or the name and what matters most in front. */
export type Room = 'wide' | 'medium' | 'narrow';

/** By the width of its scroll area in CSS pixels. */
export const roomOf = (width: number): Room =>
  width < 560 ? 'narrow' : width < 1000 ? 'medium' : 'wide';

/** Ids shown by default: the report's own, where they are to be had. */
function defaultColumns(
  available: readonly Available[],
  own: readonly string[],
  { view: name, room, report }: Choice,
): string[] {
  const { leading } = layoutOf(report);
  const ids = available.filter(
    ({ id, unavailable }) => !unavailable && own.includes(id) && !id.includes(':'),
  );
  const kept = ids
    .filter(({ id, kind }) => room === 'wide' || (room === 'medium' ? !isCode(id) : !isText(kind)))
    .map(({ id }) => id);
  if (room !== 'narrow') return kept;
  return [
    name,
    ...leading.filter((id) => kept.includes(id)),
    ...kept.filter((id) => !leading.includes(id)),
  ];
}

export interface Choice {
  /** What a person chose; null: the default. */
  columns: readonly string[] | null;
  pinned: readonly string[] | null;
  /** Dimension of the rows. */
  view: string;
  report: string;
  room: Room;
  /** What people said of the period. */
  notes?: readonly PeriodNote[] | undefined;
}

/** Shown ids in order. The column that names the rows is always among them. */
export function shownColumns(
  result: Result,
  available: readonly Available[],
  choice: Choice,
): string[] {
  const { columns, view, report } = choice;
  const { more = [] } = reportOf(report) ?? {};
  const own = result.columns.map(({ id }) => id).filter((id) => !more.includes(id));
  if (!columns) return defaultColumns(available, own, choice);
  const shown = columns.filter(
    (id) =>
      result.columns.some((column) => column.id === id) &&
      !available.find((one) => one.id === id)?.unavailable,
  );
  return shown.includes(view) ? shown : [view, ...shown];
}

/** Short head of a column, and its whole name. */
export function headOf(id: string, report: string, say: Say): { label: string; title: string } {
  if (!metricOf(id, report)) return { label: columnLabel(say, id), title: columnLabel(say, id) };
  return { label: metricShort(say, id), title: metricLabel(say, id) };
}

/** Name of a row: its own, or what a row without a key is called. */
export const rowName = (row: ResultRow, view: string, say: Say): string =>
  valueLabel(say, view, row.key[view] ?? null, row.label) ||
  say(['rep', 'person', 'owner'].includes(view) ? 'table.unassigned' : 'common.noValue');

/** Parts of a goal's attainment are amounts of what the report's goals are about. */
function partKindOf(id: string, report: string): ColumnKind | undefined {
  const formula = metricOf(id, report)?.formula;
  const about = formula && 'goal' in formula && reportOf(report)?.goal?.metric;
  return about ? metricOf(about, report)?.kind : undefined;
}

export function gridColumns(
  result: Result,
  shown: readonly string[],
  { view, columns, room, report, notes }: Choice,
  say: Say,
): GridColumn[] {
  return shown.flatMap((id): GridColumn[] => {
    const column = result.columns.find((one) => one.id === id);
    if (!column) return [];
    const name = id === view;
    const band = bandOf(report, nameOf(id));
    const metric = metricOf(id, report);
    const code = `${id}Code`;
    return [
      {
        id,
        kind: column.kind,
        unit: column.unit,
        ...headOf(id, report, say),
        band: band && say(`table.band.${band}`),
        never: column.never,
        name,
        quiet: isCode(id),
        partKind: partKindOf(id, report),
        // A return on money is no share of a whole.
        noBar: metric?.direction === 'lower' || metric?.unit === 'money',
        code:
          room === 'medium' && !columns && result.columns.some((one) => one.id === code)
            ? code
            : undefined,
        ...(name && { text: (row: ResultRow) => rowName(row, view, say) }),
        mark: markOf(id, result),
        remark: notes?.length ? remarkOf(notes, name ? undefined : nameOf(id)) : undefined,
        asks: !!metric,
      },
    ];
  });
}

const remarkOf =
  (notes: readonly PeriodNote[], metric: string | undefined) =>
  ({ key }: ResultRow): string | null =>
    ofRow(notes, key, metric)
      .map(({ text, author }) => (author ? `${text} (${author})` : text))
      .join('\n') || null;

/** Entries of the columns menu; a metric with variants is one entry. */
export function columnChoices(
  available: readonly Available[],
  shown: readonly string[],
  { view, pinned, report }: Pick<Choice, 'view' | 'pinned' | 'report'>,
  say: Say,
): ColumnChoice[] {
  // A variant in use stands for its metric.
  const replaced = available.filter(
    ({ id }) =>
      !(
        shown.some((other) => other !== id && nameOf(other) === nameOf(id)) && !shown.includes(id)
      ) &&
      (shown.includes(id) || !id.includes(':')),
  );
  const order = listed(
    replaced.map(({ id }) => id),
    shown,
  );
  return order.flatMap((id): ColumnChoice[] => {
    const one = replaced.find((column) => column.id === id);
    if (!one) return [];
    const metric = metricOf(id, report);
    const variants = metric?.variants && [
      { id: metric.id, label: say('table.variant.default') },
      ...Object.keys(metric.variants).map((variant) => ({
        id: `${metric.id}:${variant}`,
        label: say(`metric.${metric.id}.${variant}`, {}, variant),
      })),
    ];
    return [
      {
        id,
        label: metric ? metricLabel(say, metric.id) : columnLabel(say, id),
        shown: shown.includes(id),
        pinned: (pinned ?? [view]).includes(id),
        fixed: id === view,
        unavailable: one.unavailable,
        variants,
      },
    ];
  });
}

/** A figure of a row as the why popover takes it; `name`: of the row, null: of the totals. */
export const figureOf = (
  row: ResultRow,
  { id, kind, unit, partKind }: GridColumn,
  name: string | null,
): Figure => ({
  partKind,
  metric: id,
  kind,
  unit,
  value: row.values[id] ?? null,
  part: row.parts?.[id],
  group: name === null ? null : row.key,
  groupLabel: name,
});

/** Names a line of the table, across refreshes. Asked of every row in turn: of one dimension it makes no new text. */
export function keyOf({ key }: ResultRow): string {
  let all: string | undefined;
  for (const id in key) {
    const value = key[id] ?? '\0';
    all = all === undefined ? value : `${all}\n${value}`;
  }
  return all ?? '';
}

/** As the report's layout has it, where the answer has that column. */
export function defaultSort(result: Result | null, report: string): SortKey[] {
  const { sort } = layoutOf(report);
  return sort && result?.columns.some(({ id }) => id === sort.by) ? [sort] : [];
}

/** Totals without those that nobody could have: of goals that are each a person's. */
export function ofAll(values: Record<string, Value>, report: string): Record<string, Value> {
  const isNone = (id: string): boolean => {
    const formula = metricOf(id, report)?.formula;
    return !!formula && 'goal' in formula && formula.of !== undefined;
  };
  return Object.fromEntries(Object.entries(values).filter(([id]) => !isNone(id)));
}

/** The totals as a row; named after all rows that have a key. */
export function totalsRow(
  values: Record<string, Value>,
  parts: Record<string, Ratio>,
  rows: readonly ResultRow[],
  view: string,
  say: Say,
): ResultRow {
  let n = 0;
  for (const { key } of rows) if (key[view] != null) n++;
  return {
    key: {},
    label: say(`dimension.${view}.all`, { n }, say('common.total')),
    values,
    parts,
  };
}
