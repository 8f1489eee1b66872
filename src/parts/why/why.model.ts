import { metricOf } from '../../catalogue/index.js';
import type { ColumnKind, Notice, Query, Ratio, Result, Value } from '../../contract/query.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { metricExplain, metricLabel, metricPart, noticeText } from '../../i18n/metric-words.js';

/** A figure as it stands in an answer. */
export interface Figure {
  /** Metric id, or `id:variant`. */
  metric: string;
  kind: ColumnKind;
  /** Of durations, as of a column. */
  unit?: 'day' | undefined;
  value: Value;
  /** Numerator and denominator, where it has them. */
  part?: Ratio | undefined;
  /** What the parts of a ratio are written as; absent: as counts are. */
  partKind?: ColumnKind | undefined;
  /** Key of its row; null: the totals. */
  group: Record<string, string | null> | null;
  /** Name of its row; null: the totals. */
  groupLabel: string | null;
}

export interface WhyView {
  title: string;
  group: string | null;
  value: string;
  /** 0–1 for a bar beside the figure; null: none. */
  share: number | null;
  /** Both parts of a ratio in words. */
  parts: { num: string; over: string; den: string } | null;
  explain: string;
  variant: string | null;
  /** Sentences: what is not counted, and why rows and total may differ. */
  leftOut: string[];
  /** Period, and the latest activity in the data. */
  when: string[];
  /** Rows behind the figure; null: unknown until they are asked for. */
  rows: number | null;
}

type Answered = Pick<Result, 'notices' | 'updatedAt' | 'context'>;

/** Metrics of contactable accounts only: a full opt-out takes an account out of them. */
const contactable = new Set([
  'attemptedRate:of-contactable',
  'secondAttemptRate',
  'secondAttemptRate:before-second',
  'awaitingRate',
  'contactable',
  'remaining',
  'listsCompleted',
  'done',
  'target',
  'left',
  'attainment',
  'neededPerDay',
]);
/** Judged in rows by person by that person's acts alone. */
const own = new Set([
  'attempted',
  'attemptedRate',
  'secondAttemptRate',
  'reachedRate',
  'remaining',
  'appointments',
  'listsCompleted',
  'done',
  'left',
  'attainment',
]);
const people = ['rep', 'person', 'owner'];

/** Remarks about the data that bear on some metrics only. */
const bearsOn: Readonly<Record<string, string>> = {
  'no-outcomes': 'reached reachedRate secondAttemptRate awaitingRate averageCall',
  'loose-appointments': 'appointments',
  'unattributed-sales': 'accessoryRevenue',
  'unknown-accounts':
    'attempted attemptedRate secondAttemptRate reached reachedRate awaitingRate averageCall done left attainment',
  'undated-created': 'created winRate',
  'undated-closed':
    'won wonAmount lost lostAmount winRate averageDeal daysToClose daysToCloseMedian prospectsAbandoned newClients retention costPerClient',
  'bad-span': 'daysToClose daysToCloseMedian',
  'no-amount':
    'wonAmount lostAmount averageDeal openAmount amount weightedAmount overdueAmount undatedAmount onHoldAmount stalledAmount',
  'no-probability': 'weightedAmount',
  'expected-outside': 'openAmount weightedAmount openCount',
  'forecast-today': 'openAmount weightedAmount openCount onHoldAmount',
  immature: 'conversion averageAge immature',
  'on-hold': 'openCount openAmount withoutOffer',
  'no-client': 'newClients retention costPerClient',
  'won-without-activity': 'prospectConversion',
  'undated-files': 'costPerClient',
  'files-without-cost': 'costPerClient',
  'won-without-offer': 'revenueWon revenueWonRecurring revenueWonExceptional',
  automated: 'activities done share calls meetings emails texts visits',
  'unattributed-wins': 'roi coverage',
  'no-cost': 'cost roi',
  'worked-by-status': 'worked',
  'undated-converted': 'converted conversionRate callsPerConversion amountPerConversion',
  'undated-prospects': 'rows cost roi conversionRate',
};

const nameOf = (id: string): string => id.split(':')[0]!;

const isAbout = (
  { code, metric: about }: Notice,
  { metric, kind }: Pick<Figure, 'metric' | 'kind'>,
): boolean =>
  about !== undefined
    ? nameOf(about) === nameOf(metric)
    : code === 'no-opt-outs'
      ? contactable.has(metric)
      : code === 'no-currency'
        ? kind === 'money'
        : !!bearsOn[code]?.split(' ').includes(nameOf(metric));

/** What must be asked to tell how many accounts a full opt-out keeps out of a figure; null: it keeps out none. */
export const leftOutQuery = (
  { metric, group }: Figure,
  where: Query['where'],
  report?: string,
): Query | null =>
  contactable.has(metric) && metricOf(metric, report ?? null)?.unit === 'account'
    ? {
        report: 'smart-list',
        by: [],
        metrics: ['accounts', 'contactable'],
        where: {
          ...where,
          ...Object.fromEntries(Object.entries(group ?? {}).map(([id, key]) => [id, [key]])),
        },
      }
    : null;

/** Everything there is to say of a figure. `optedOut`: accounts that a full opt-out keeps out of it, null while unknown. */
export function whyOf(
  figure: Figure,
  { notices, updatedAt, context }: Answered,
  optedOut: number | null,
  say: Say,
  formats: Formats,
): WhyView {
  const { metric, kind, unit, value, part, group, groupLabel } = figure;
  const variant = metric.split(':')[1];
  const byPerson = people.some((id) => group && id in group);
  return {
    title: metricLabel(say, nameOf(metric)),
    group: groupLabel,
    value: formats.value(kind, value, say('common.na'), unit),
    share:
      kind === 'ratio' && part?.den && !isOfMoney(metric, context.report)
        ? Math.min(1, part.num / part.den)
        : null,
    parts: part ? partsOf(figure, part, context.report, say, formats) : null,
    explain: metricExplain(say, metric),
    variant:
      variant === undefined
        ? null
        : say('why.variant', { variant: say(`metric.${nameOf(metric)}.${variant}`, {}, variant) }),
    leftOut: [
      ...(value === null && part?.den === 0 ? [say('why.none')] : []),
      ...(optedOut ? [say('why.optOuts', { n: optedOut })] : []),
      ...(byPerson && own.has(nameOf(metric)) && context.report !== 'activity'
        ? [say('why.own')]
        : []),
      ...notices
        .filter((notice) => isAbout(notice, figure))
        .map((notice) => noticeText(say, notice)),
    ],
    when: [
      ...(context.period ? [formats.period(context.period.from, context.period.to)] : []),
      ...(updatedAt ? [say('why.when', { time: formats.dateTime(updatedAt) })] : []),
    ],
    rows: rowsBehind(figure, context.report),
  };
}

/** A ratio of amounts, as a return is: no share of a whole. */
export const isOfMoney = (metric: string, report = ''): boolean =>
  metric === 'growth' || metricOf(metric, report)?.unit === 'money';

function partsOf(
  { metric, kind, unit, partKind }: Figure,
  { num, den }: Ratio,
  report: string | undefined,
  say: Say,
  formats: Formats,
): WhyView['parts'] {
  const isRatio = kind === 'ratio';
  const of = partKind ?? (isOfMoney(metric, report) ? 'money' : 'count');
  const text = (n: number): string => formats.value(of, n, '', unit);
  return {
    num: metricPart(
      say,
      metric,
      'num',
      num,
      isRatio ? text(num) : formats.value(kind, num, '', unit),
    ),
    over: say(isRatio ? 'why.over' : 'why.per'),
    den: metricPart(say, metric, 'den', den, text(den)),
  };
}

/** A count's value or a share's denominator; of sums and means the rows are not known beforehand. */
export function rowsBehind(
  { metric, kind, value, part, group }: Figure,
  report = '',
): number | null {
  if (
    [
      'subscribers',
      'appointments',
      'lists',
      'listsCompleted',
      'pace',
      'neededPerDay',
      'target',
      'left',
    ].includes(nameOf(metric))
  )
    return null;
  const formula = metricOf(metric, report)?.formula ?? {};
  if (kind === 'ratio') {
    if (!part || nameOf(metric) === 'attainment' || isOfMoney(metric, report)) return null;
    return 'share' in formula && group ? part.num : part.den;
  }
  // So many of one thing for each of another are no rows.
  const isQuotient = 'ratio' in formula || 'times' in formula;
  return kind === 'count' && typeof value === 'number' && !isQuotient ? value : null;
}
