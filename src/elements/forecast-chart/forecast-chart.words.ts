import { metricShort } from '../../i18n/metric-words.js';
import { bucketName, type Language } from '../../parts/chart/buckets.js';
import type { ChartColumn, ChartRow, ChartTable } from '../../parts/chart/twin.js';
import { apart, parts, type ForecastGroup, type ForecastView } from './forecast-chart.model.js';

export const nameOf = (group: ForecastGroup, language: Language): string => {
  const { say } = language;
  if (group.span) return bucketName(group.span, language);
  return group.apart ? say(`forecast.${group.apart}`) : group.label || say('forecast.noOwner');
};

/** All words and figures of the chart. */
export function forecastTable(view: ForecastView, language: Language): ChartTable {
  const { say } = language;
  const { by, groups, totals, hasTargets } = view;
  const money = (id: string, more: Partial<ChartColumn> = {}): ChartColumn => ({
    ...{ id, label: metricShort(say, id), kind: 'money', why: true },
    ...more,
  });
  const inTotal = groups.filter((group) => group.apart !== 'on-hold');
  const isKnown = (id: string): boolean =>
    [totals, ...inTotal.map(({ values }) => values)].some((values) => values[id] != null);
  const columns: ChartColumn[] = [
    money('wonAmount', { series: 0, look: 'fill s0' }),
    ...(isKnown('weightedAmount') ? [money('weightedAmount', { series: 1, look: 'fill s1' })] : []),
    ...(isKnown('openAmount')
      ? [money('rest', { series: 2, look: 'fill s2', label: say('forecast.rest'), why: false })]
      : []),
    money('openAmount'),
    { id: 'openCount', label: metricShort(say, 'openCount'), kind: 'count', why: true },
    ...(hasTargets
      ? [money('target', { label: say('forecast.target'), look: 'behind', why: false })]
      : []),
    ...(by === 'owner' ? Object.keys(apart).map((id) => money(id)) : []),
  ];
  const row = (name: string, values: ForecastGroup['values'], rest: number | null): ChartRow => ({
    name,
    values: { ...values, rest },
  });
  const [open, weighted] = [totals['openAmount'], totals['weightedAmount']];
  return {
    head: say(`forecast.by.${by}`),
    columns,
    rows: groups.map((group) => row(nameOf(group, language), group.values, group.parts[2]!)),
    total: row(
      say('common.total'),
      totals,
      typeof open === 'number' ? open - (Number(weighted) || 0) : null,
    ),
  };
}

/** Totals in the head. */
export const totalsOf = (
  { totals, target }: ForecastView,
  { say, formats }: Language,
): { metric: string | null; text: string }[] => [
  ...parts.map((metric) => ({
    metric,
    text: `${metricShort(say, metric)} ${formats.value('money', totals[metric] ?? null, say('common.na'))}`,
  })),
  ...(target
    ? [
        {
          metric: null,
          text: `${say('forecast.target')} ${formats.money(target.den)} (${formats.attained(target.num / target.den)})`,
        },
      ]
    : []),
];
