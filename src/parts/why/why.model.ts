import { figureOf, metricOf, optOuts, ownActs } from '../../catalogue/index.js';
import { factsIn } from '../../contract/formula.js';
import type {
  ColumnKind,
  Notice,
  Query,
  Ratio,
  Result,
  ResultContext,
  Value,
} from '../../contract/query.js';
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
  /** How much more than before, as a share of that, of an amount. */
  isChange?: true;
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

const nameOf = (id: string): string => id.split(':')[0]!;

/** A notice of a metric; of what figures are made of; or of all amounts. */
const isAbout = ({ code, metric: of, about }: Notice, { metric, kind }: Figure): boolean =>
  of !== undefined
    ? nameOf(of) === nameOf(metric)
    : about !== undefined
      ? about.includes(metric)
      : code === 'no-currency' && kind === 'money';

type Context = Pick<ResultContext, 'report' | 'goal'>;

const isMadeOf = (
  metric: string,
  { report, goal }: Context,
  { facts }: { facts: readonly string[] },
): boolean => {
  const own = factsIn(figureOf(metric, report, goal));
  return facts.some((fact) => own.has(fact));
};

/** What must be asked to tell how many accounts a full opt-out keeps out of a figure; null: it keeps out none. */
export const leftOutQuery = (
  { metric, group }: Figure,
  where: Query['where'],
  context: Context = {},
): Query | null =>
  isMadeOf(metric, context, optOuts) &&
  metricOf(metric, context.report ?? null)?.unit === optOuts.unit
    ? {
        report: optOuts.report,
        by: [],
        metrics: optOuts.metrics,
        where: {
          ...where,
          ...Object.fromEntries(Object.entries(group ?? {}).map(([id, key]) => [id, [key]])),
        },
      }
    : null;

/** How many accounts a full opt-out keeps out, by the answer to that. */
export const leftOutIn = ({ totals }: Result): number => {
  const [all, left] = optOuts.metrics.map((id) => Number(totals[id] ?? 0));
  return all! - left!;
};

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
  const byPerson = ownActs.by.some((id) => group && id in group);
  return {
    title: metricLabel(say, nameOf(metric)),
    group: groupLabel,
    value: formats.value(kind, value, say('common.na'), unit),
    share:
      kind === 'ratio' && part?.den && !isOfMoney(figure, context.report)
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
      ...(byPerson && isMadeOf(metric, context, ownActs) ? [say('why.own')] : []),
      ...notices
        .filter((notice) => isAbout(notice, figure))
        .map((notice) => noticeText(say, notice)),
    ],
    when: [
      ...(context.period ? [formats.period(context.period.from, context.period.to)] : []),
      ...(updatedAt ? [say('why.when', { time: formats.dateTime(updatedAt) })] : []),
    ],
    rows: rowsBehind(figure, context),
  };
}

/** A ratio of amounts, as a return is: no share of a whole. */
export const isOfMoney = ({ metric, isChange }: Figure, report = ''): boolean =>
  !!isChange || metricOf(metric, report)?.unit === 'money';

function partsOf(
  figure: Figure,
  { num, den }: Ratio,
  report: string | undefined,
  say: Say,
  formats: Formats,
): WhyView['parts'] {
  const { metric, kind, unit, partKind } = figure;
  const isRatio = kind === 'ratio';
  const of = partKind ?? (isOfMoney(figure, report) ? 'money' : 'count');
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
export function rowsBehind(figure: Figure, context: Context): number | null {
  const { metric, kind, value, part, group } = figure;
  const known = metricOf(metric, context.report ?? '');
  const [formula] = figureOf(metric, context.report, context.goal);
  // Of a goal, rows are behind what was done alone.
  if (!known || !formula || ('goal' in known.formula && known.formula.goal !== 'done')) return null;
  if (kind === 'ratio') {
    if (!part || isOfMoney(figure, context.report)) return null;
    return 'share' in formula && group ? part.num : part.den;
  }
  const isOfRows =
    'count' in formula || ('distinct' in formula && formula.distinct === known.detail);
  return kind === 'count' && typeof value === 'number' && isOfRows ? value : null;
}
