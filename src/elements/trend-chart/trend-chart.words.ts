import { metricOf } from '../../catalogue/index.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { metricLabel, metricShort } from '../../i18n/metric-words.js';
import { spanName } from '../../i18n/span-name.js';
import { bucketName, type Language } from '../../parts/chart/buckets.js';
import {
  textOf,
  type ChartColumn,
  type ChartRow,
  type ChartTable,
} from '../../parts/chart/twin.js';
import type { TrendAsked, TrendView } from './trend-chart.model.js';

/** All words and figures of the chart. */
export function trendTable(
  view: TrendView,
  form: 'bars' | 'lines',
  language: Language,
): ChartTable {
  const { by, metrics, stacked, sum, also, kinds, unit, groups, totals, behindSpan } = view;
  const { say, formats, fiscalYearStart } = language;
  const then = behindSpan && spanName(behindSpan, fiscalYearStart, say, formats);
  const look = form === 'bars' ? 'fill' : 'line';
  const short = (id: string): string => metricShort(say, id);
  const one = { kind: kinds[0]!, unit };
  const columns: ChartColumn[] = [
    ...metrics.map((id, series) => ({
      ...{ id, label: short(id), kind: kinds[series]!, unit, series },
      look: `${look} s${series}`,
      why: true,
    })),
    ...(stacked ? [{ id: sum ?? '+', label: say('common.total'), ...one, why: !!sum }] : []),
    ...(then === null
      ? []
      : (stacked ? [undefined] : metrics.map((_, series) => series)).map((series) => ({
          id: `<${series ?? 0}`,
          label:
            series !== undefined && metrics.length > 1
              ? `${short(metrics[series]!)}, ${then}`
              : then,
          key: then,
          ...one,
          ...(series !== undefined && { series }),
          look: form === 'bars' ? 'behind' : 'behind line',
        }))),
    ...also.map((id) => ({
      id,
      label: short(id),
      kind: metricOf(id, null)?.kind ?? ('count' as const),
    })),
  ];
  const row = (name: string, figures: TrendView['totals']): ChartRow => ({
    name,
    values: Object.fromEntries([
      ...metrics.map((id, i) => [id, figures.values[i]!] as const),
      [sum ?? '+', figures.sum],
      ...also.map((id, i) => [id, figures.also[i]!] as const),
      ...(figures.behind ?? []).map((value, i) => [`<${i}`, value] as const),
    ]),
  });
  return {
    head: formats.capital(say(`trend.by.${by}`)),
    columns,
    rows: groups.map((group) => row(bucketName(group.span, language), group)),
    total: row(say('common.total'), totals),
  };
}

/** "Prospects won by month": what is told besides the parts names the whole. */
export function trendTitle(
  { metrics, also, by }: Pick<TrendAsked, 'metrics' | 'also' | 'by'>,
  say: Say,
  formats: Formats,
): string {
  const ids = also.length ? also : metrics;
  const labels = ids.map((id) => metricLabel(say, id));
  const what = formats.list(labels.map((label, i) => (i ? formats.inner(label) : label)));
  return say('trend.title', { what: formats.capital(what), by: say(`trend.by.${by}`) });
}

/** Totals in the head: the whole of stacked parts, else each metric; `metric` null: it cannot be asked why. */
export function totalsOf(
  { metrics, stacked, sum, kinds, unit, totals }: TrendView,
  { say, formats }: Language,
): { metric: string | null; text: string }[] {
  const text = (value: number | null, i = 0): string =>
    textOf({ kind: kinds[i]!, unit }, value, say, formats);
  if (stacked)
    return [
      {
        metric: sum,
        text: `${sum ? metricLabel(say, sum) : say('common.total')} ${text(totals.sum)}`,
      },
    ];
  return metrics.map((metric, i) => ({
    metric,
    text: `${metricShort(say, metric)} ${text(totals.values[i]!, i)}`,
  }));
}

/** A value at the axis, short. */
export const tickText =
  ({ kinds: [kind], unit }: TrendView, formats: Formats) =>
  (value: number): string =>
    kind === 'ratio'
      ? formats.percent(value, 0)
      : kind === 'duration'
        ? formats.value(kind, value, '', unit)
        : formats.compact(value, kind === 'money');
