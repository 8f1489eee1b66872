import { nameSpan, type Span } from '../../calendar/span.js';
import type { ColumnKind, Result, ResultRow, Value } from '../../contract/query.js';
import { bucketIn, type Bucket } from '../../parts/chart/buckets.js';

/** What is asked of a report when the host names no metrics: parts of one whole, and what is told besides. */
interface Defaults {
  metrics: readonly string[];
  /** Absent: the parts are added up. */
  sum?: string;
  also: readonly string[];
}

const defaults: Readonly<Record<string, Defaults>> = {
  prospects: {
    metrics: ['revenueWonRecurring', 'revenueWonExceptional'],
    sum: 'revenueWon',
    also: ['prospectsWon'],
  },
  activity: { metrics: ['calls', 'meetings', 'emails'], also: [] },
};

/** Those of a report; of one without any, what is won. */
export const defaultsOf = (report: string): Defaults =>
  defaults[report] ?? { metrics: ['wonAmount'], also: ['won'] };

export interface TrendAsked {
  by: Bucket;
  metrics: readonly string[];
  /** Parts of one whole. */
  stacked: boolean;
  /** Metric that is the whole of the parts; null: they are added up. */
  sum: string | null;
  /** Further metrics that are told, not drawn. */
  also: readonly string[];
}

/** One bucket of time. */
export interface TrendGroup {
  /** Civil days of it that lie in the period. */
  span: Span;
  /** Those as a period string. */
  period: string;
  isNow: boolean;
  row: ResultRow;
  /** Of each metric; null: unknown, or not yet. */
  values: (number | null)[];
  /** The whole of stacked parts; null: unknown, or nothing is stacked. */
  sum: number | null;
  also: Value[];
  /** What stands behind it, of each metric or of the whole; null: nothing. */
  behind: (number | null)[] | null;
}

export interface TrendView extends TrendAsked {
  kinds: ColumnKind[];
  unit: 'day' | undefined;
  groups: TrendGroup[];
  totals: Pick<TrendGroup, 'values' | 'sum' | 'also' | 'behind'>;
  span: Span | null;
  /** Days of what stands behind; null: nothing does. */
  behindSpan: Span | null;
}

const numberOf = (value: Value | undefined): number | null =>
  typeof value === 'number' ? value : null;

/** Money has four decimals at most. */
const add = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null)
    ? null
    : Math.round(values.reduce<number>((all, value) => all + value!, 0) * 1e4) / 1e4;

/** Rows that stand behind, by the index of those in front: days by their date a year before, others by their place. */
function behindRows(by: Bucket, rows: readonly ResultRow[], behind: readonly ResultRow[]) {
  const date = (row: ResultRow | undefined): string => row?.key[by]?.slice(4) ?? '';
  if (by !== 'day' || date(rows[0]) !== date(behind[0])) return behind;
  const byDate = new Map(behind.map((row) => [date(row), row]));
  return rows.map((row) => byDate.get(date(row)));
}

/** What the chart shows. `behind`: the answer for the period that it is compared with. */
export function trendView(asked: TrendAsked, main: Result, behind: Result | undefined): TrendView {
  const { by, metrics, stacked, sum, also } = asked;
  const { context } = main;
  const { fiscalYearStart, period, asOfDay } = context;
  const figures = (values: Record<string, Value>, isToCome = false) => {
    const parts = metrics.map((id) => (isToCome ? null : numberOf(values[id])));
    return {
      values: parts,
      sum: stacked && !isToCome ? (sum ? numberOf(values[sum]) : add(parts)) : null,
      also: also.map((id) => (isToCome ? null : (values[id] ?? null))),
    };
  };
  const level = (values: Record<string, Value> | undefined): (number | null)[] => {
    if (!values) return (stacked ? [''] : metrics).map(() => null);
    const then = figures(values);
    return stacked ? [then.sum] : then.values;
  };
  const then = behind && behindRows(by, main.rows, behind.rows);
  const groups = main.rows.flatMap((row, i): TrendGroup[] => {
    const key = row.key[by];
    if (key == null) return [];
    const { whole, span, isNow } = bucketIn(by, key, context);
    return [
      {
        span,
        period: nameSpan(span, fiscalYearStart).value,
        isNow,
        row,
        ...figures(row.values, whole.from > asOfDay),
        behind: then ? level(then[i]?.values) : null,
      },
    ];
  });
  const columns = metrics.map((id) => main.columns.find((column) => column.id === id));
  return {
    ...asked,
    kinds: columns.map((column) => column?.kind ?? 'count') as ColumnKind[],
    unit: columns[0]?.unit,
    groups,
    totals: { ...figures(main.totals), behind: behind ? level(behind.totals) : null },
    span: period,
    behindSpan: behind?.context.period ?? null,
  };
}

/** Nothing to draw: no bucket has anything, now or behind. */
export const isBlank = ({ groups }: TrendView): boolean =>
  groups.every(({ values, behind }) => [...values, ...(behind ?? [])].every((value) => !value));

/** Days of some neighbouring buckets. */
export const spanAcross = ({ groups }: TrendView, from: number, to: number): Span => ({
  from: groups[from]!.span.from,
  to: groups[to]!.span.to,
});
