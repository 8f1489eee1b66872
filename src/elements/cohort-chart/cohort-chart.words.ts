import { metricOf } from '../../catalogue/index.js';
import { metricShort } from '../../i18n/metric-words.js';
import type { Language } from '../../parts/chart/buckets.js';
import type { ChartColumn, ChartTable } from '../../parts/chart/twin.js';
import { shareOf, type Cohort, type CohortView, type Form } from './cohort-chart.model.js';

const told = ['created', 'won', 'lost', 'open', 'conversion', 'averageAge'];

export const cohortName = ({ span }: Cohort, { formats }: Language): string =>
  formats.capital(formats.month(span.from));

/** "Mar 2026" */
export const shortName = ({ span }: Cohort, { formats }: Language): string =>
  formats.capital(formats.month(span.from, 'short'));

export const ageName = (age: number, { say }: Language): string =>
  age ? say('cohort.month', { n: age }) : say('cohort.same');

/** All words and figures of the chart. */
export function cohortTable(view: CohortView, form: Form, language: Language): ChartTable {
  const { say } = language;
  const { cohorts, ages, mean, totals } = view;
  const isTable = form === 'table';
  const columns: ChartColumn[] = [
    ...told.map((id): ChartColumn => {
      const { kind, unit } = metricOf(id, 'cohort')!;
      return {
        ...{ id, label: metricShort(say, id), kind, why: true },
        ...(unit === 'day' && { unit }),
        ...(kind === 'duration' && { unit: 'day' }),
      };
    }),
    ...Array.from({ length: ages }, (_, age): ChartColumn => ({
      ...{ id: `m${age}`, label: ageName(age, language), kind: 'ratio', series: age, why: true },
      ...{
        key: isTable ? metricShort(say, 'conversion') : say('cohort.one'),
        look: isTable ? 'heat h5' : 'line s3',
        quiet: true,
      },
    })),
  ];
  // What has no column of its own: only in the legend.
  const keys: ChartColumn[] = [
    ...(cohorts.some(({ isYoung }) => isYoung)
      ? [
          {
            ...legend,
            id: 'young',
            label: say('cohort.young'),
            look: isTable ? 'behind' : 'behind line',
          },
        ]
      : []),
    ...(isTable ? [] : [{ ...legend, id: 'mean', label: say('cohort.mean'), look: 'line s0' }]),
  ];
  const row = (name: string, values: Cohort['row']['values'], shares: Cohort['shares']) => ({
    name,
    values: {
      ...values,
      ...Object.fromEntries(shares.map((share, age) => [`m${age}`, shareOf(share)])),
    },
  });
  return {
    head: say('dimension.month'),
    columns,
    keys,
    rows: cohorts.map((cohort) =>
      row(cohortName(cohort, language), cohort.row.values, cohort.shares),
    ),
    total: row(say('common.total'), totals, mean),
  };
}

const legend = { kind: 'text' } as const;
