import { metricOf, reportOf } from '../../catalogue/index.js';
import type { Result, Value } from '../../contract/query.js';
import type { Metric } from '../../contract/metric.js';
import type { Figure } from '../../parts/why/why.model.js';
import { splitBar } from './indicator-grid.geometry.js';

/** A metric id, `id:variant`, or `id=part+part`; or the same as an object. */
export type Indicator = string | { metric: string; split?: readonly string[] };

export interface Wanted {
  metric: string;
  split: readonly string[];
}

const defaults: Readonly<Record<string, string>> = {
  prospects:
    'withoutOffer,offersInProgress,potentialFees,offersSigned,signedBudget=signedRecurring+signedExceptional,offersRefused,prospectsAbandoned',
  activity: 'activities,done,planned,calls,meetings,emails,reachedShare,callsPerWin',
  prospecting: 'rows,worked,converted,conversionRate,won,wonAmount,cost,roi,coverage',
  company: 'created,won,wonAmount,winRate,averageDeal,daysToClose,openCount,openAmount',
};

export function wantedOf(metrics: readonly Indicator[] | null, report: string): Wanted[] {
  const given = metrics ?? defaults[report]?.split(',') ?? reportOf(report)?.metrics ?? [];
  return given.map((one) => {
    if (typeof one !== 'string') return { metric: one.metric, split: one.split ?? [] };
    const [metric, parts] = one.split('=');
    return { metric: metric!, split: parts?.split('+') ?? [] };
  });
}

const isId = (id: unknown): boolean => typeof id === 'string' && /^[^\s=+]+$/.test(id);

export const isIndicators = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (one: unknown) =>
      (typeof one === 'string' && /^[^\s=+]+(=[^\s=+]+(\+[^\s=+]+)*)?$/.test(one)) ||
      (isId((one as Wanted | null)?.metric) &&
        ((one as Wanted).split ?? []).every?.((part: unknown) => isId(part))),
  );

/** Every metric that is asked for, once. */
export const metricsOf = (wanted: readonly Wanted[]): string[] => [
  ...new Set(wanted.flatMap(({ metric, split }) => [metric, ...split])),
];

export interface Part {
  figure: Figure;
  /** Of the bar, in per cent. */
  x: number;
  width: number;
}

export interface Cell {
  figure: Figure;
  /** The figure of the period compared with; undefined: there is no comparison. */
  before: Value | undefined;
  direction: Metric['direction'];
  /** Takes two places: it is to be split. */
  isWide: boolean;
  /** Empty: not split, or a part is not known. */
  split: Part[];
}

const figureOf = (metric: string, { columns, totals, totalParts, context }: Result): Figure => {
  const column = columns.find(({ id }) => id === metric);
  return {
    metric,
    kind: column?.kind ?? metricOf(metric, context.report!)?.kind ?? 'count',
    unit: column?.unit,
    value: totals[metric] ?? null,
    part: totalParts[metric],
    group: null,
    groupLabel: null,
  };
};

export const cellsOf = (
  wanted: readonly Wanted[],
  main: Result,
  before: Result | undefined,
): Cell[] =>
  wanted.map(({ metric, split }) => {
    const parts = split.map((id) => figureOf(id, main));
    const spans = splitBar(parts.map(({ value }) => (typeof value === 'number' ? value : null)));
    return {
      figure: figureOf(metric, main),
      before: before && (before.totals[metric] ?? null),
      direction: metricOf(metric, main.context.report!)?.direction ?? 'higher',
      isWide: split.length > 0,
      split: spans.map((span, i) => ({ figure: parts[i]!, ...span })),
    };
  });
