import { metricOf, reportOf } from '../../catalogue/index.js';
import type { Result } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Figure } from '../../parts/why/why.model.js';

export interface Place {
  figure: Figure;
  name: string;
  /** From 1, shared by equal values; null: no figure, or a row that stands for no one. */
  rank: number | null;
  /** Places gained since then; null: not compared. */
  move: number | 'new' | null;
  /** Length of the bar, 0–1 of the longest. */
  share: number;
}

export const isDescending = (metric: string, report: string): boolean =>
  metricOf(metric, report)?.direction !== 'lower';

/** A rate of fewer cases is no percentage yet. */
const FEW = 5;

/** A figure as it stands in the list; a rate of few cases as they are: "2/3". */
export function figureText(
  { metric, kind, value, unit, part }: Figure,
  report: string,
  formats: Formats,
  none: string,
): string {
  const isOfFew =
    kind === 'ratio' && part && part.den < FEW && metricOf(metric, report)?.unit !== 'money';
  return isOfFew && value !== null
    ? `${formats.count(part.num)}/${formats.count(part.den)}`
    : formats.value(kind, value, none, unit);
}

/** Every metric that a report can rank by. */
export const metricsOf = (report: string, also: string): string[] => {
  const { metrics = [], more = [] } = reportOf(report) ?? {};
  return [...new Set([...metrics, ...more, also])].filter(
    (id) => metricOf(id, report)?.kind !== 'text' || id === also,
  );
};

/** Rank of each key that has a figure. */
function ranksOf({ rows, context }: Result, metric: string, by: string): Map<string, number> {
  const sign = isDescending(metric, context.report!) ? -1 : 1;
  const known = rows
    .map(({ key, values }) => [key[by] ?? null, values[metric] ?? null] as const)
    .filter(
      (one): one is readonly [string, number] => one[0] !== null && typeof one[1] === 'number',
    )
    .sort((a, b) => sign * (a[1] - b[1]));
  const ranks = new Map<string, number>();
  let rank = 0;
  known.forEach(([key, value], i) => {
    if (!i || value !== known[i - 1]![1]) rank = i + 1;
    ranks.set(key, rank);
  });
  return ranks;
}

/** Rows in order of rank, those without one last; equal ranks by name. */
export function placesOf(
  metric: string,
  by: string,
  main: Result,
  before: Result | undefined,
  nobody: string,
  compare: (a: string, b: string) => number,
): Place[] {
  const { kind = 'count', unit } = main.columns.find(({ id }) => id === metric) ?? {};
  const ranks = ranksOf(main, metric, by);
  // Where nobody had anything then, there were no places.
  const hadPlaces = before?.rows.some(({ values }) => values[metric]);
  const earlier = before && hadPlaces ? ranksOf(before, metric, by) : undefined;
  const size = ({ values }: { values: Result['totals'] }): number => Number(values[metric] ?? 0);
  const longest = main.rows.reduce((max, row) => Math.max(max, size(row)), 0);
  return main.rows
    .map((row): Place => {
      const key = row.key[by] ?? '';
      const rank = row.key[by] == null ? null : (ranks.get(key) ?? null);
      const name = row.label || nobody;
      const then = earlier?.get(key);
      return {
        figure: {
          metric,
          kind,
          unit,
          value: row.values[metric] ?? null,
          part: row.parts?.[metric],
          group: row.key,
          groupLabel: name,
        },
        name,
        rank,
        move: rank === null || !earlier ? null : then ? then - rank : 'new',
        share: longest > 0 ? Math.max(0, size(row) / longest) : 0,
      };
    })
    .sort((a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9) || compare(a.name, b.name));
}
