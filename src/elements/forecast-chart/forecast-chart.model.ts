import type { Span } from '../../calendar/span.js';
import type { Query, Ratio, Result, Value } from '../../contract/query.js';
import { bucketIn, type Bucket } from '../../parts/chart/buckets.js';
import type { Figure } from '../../parts/why/why.model.js';

export const views = ['week', 'month', 'quarter', 'owner'] as const;
/** What the host may ask for. */
export const possible = ['day', ...views] as const;
export type View = (typeof possible)[number];

/** Metric whose rows stand behind each part of a bar. */
export const parts = ['wonAmount', 'weightedAmount', 'openAmount'] as const;
/** What stands beside the calendar, by the metric that tells it all. */
export const apart = {
  overdueAmount: 'overdue',
  undatedAmount: 'undated',
  onHoldAmount: 'on-hold',
};
export type Apart = keyof typeof apart;
const aparts = Object.keys(apart) as Apart[];

/** One stretch of time, one owner, or what stands beside the calendar. */
export interface ForecastGroup {
  key: Record<string, string | null>;
  label: string;
  /** Civil days of it that lie in the period; null: it is none of time. */
  span: Span | null;
  /** Key of a row beside the calendar. */
  apart: string | null;
  isNow: boolean;
  values: Record<string, Value>;
  /** Won, weighted, and what is open besides; null: not known. */
  parts: (number | null)[];
  target: number | null;
}

export interface ForecastView {
  by: View;
  /** Those that are drawn, and in a view by time the others behind them. */
  groups: ForecastGroup[];
  drawn: number;
  totals: Record<string, Value>;
  target: Ratio | null;
  hasTargets: boolean;
}

export const forecastQuery = (by: View): Query => ({
  by: [by],
  metrics: [...parts, 'openCount', ...aparts, 'target'],
  goal: { metric: 'wonAmount' },
});

const numberOf = (value: Value | undefined): number | null =>
  typeof value === 'number' ? value : null;

/** Money has four decimals at most. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

function partsOf(values: Record<string, Value>): (number | null)[] {
  const [won, weighted, open] = parts.map((id) => numberOf(values[id]));
  return [won!, weighted!, open == null ? null : rounded(open - (weighted ?? 0))];
}

/** Rows that stand beside the calendar, by their key there. */
const beside: Readonly<Record<string, string>> = { overdue: 'overdue', 'on-hold': 'on-hold' };

export function forecastView(by: View, { rows, totals, context }: Result): ForecastView {
  const groups = rows.map(({ key, label, values }): ForecastGroup => {
    const id = key[by] ?? null;
    const apartKey = by === 'owner' ? null : id === null ? 'undated' : (beside[id] ?? null);
    const bucket =
      by === 'owner' || id === null || apartKey ? null : bucketIn(by as Bucket, id, context);
    return {
      ...{ key, label, values, apart: apartKey },
      span: bucket && bucket.span,
      isNow: !!bucket?.isNow,
      parts: partsOf(values),
      target: numberOf(values['target']),
    };
  });
  if (by === 'owner')
    groups.sort((a, b) => sizeOf(b) - sizeOf(a) || Number(!a.key[by]) - Number(!b.key[by]));
  const drawn = groups.filter((group) => !group.apart).length;
  const goal = numberOf(totals['target']);
  return {
    by,
    groups,
    drawn,
    totals,
    target: goal ? { num: numberOf(totals['wonAmount']) ?? 0, den: goal } : null,
    hasTargets: groups.some(({ target }) => target !== null),
  };
}

/** Length of the whole bar. */
export const sizeOf = (group: Pick<ForecastGroup, 'parts'>): number =>
  group.parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

/** What stands beside the calendar, where there is any. */
export const besideOf = ({
  totals,
}: ForecastView): { metric: Apart; name: string; value: number }[] =>
  aparts.flatMap((metric) => {
    const value = numberOf(totals[metric]);
    return value ? [{ metric, name: apart[metric], value }] : [];
  });

/** Nothing to draw: no figure anywhere. */
export const isBlank = ({ groups, totals }: ForecastView): boolean =>
  ![...groups.map(({ values }) => values), totals].some((values) =>
    [...parts, ...aparts, 'openCount'].some((id) => values[id]),
  );

/** A figure as the why popover takes it; without a group that of the totals. */
export const figureOf = (
  { totals }: ForecastView,
  metric: string,
  group?: ForecastGroup,
  groupLabel: string | null = null,
): Figure => ({
  metric,
  kind: metric === 'openCount' ? 'count' : 'money',
  value: (group?.values ?? totals)[metric] ?? null,
  group: group?.key ?? null,
  groupLabel,
});
