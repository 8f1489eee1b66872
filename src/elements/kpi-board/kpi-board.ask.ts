import { formatDay, firstDayOfMonth, monthOf, parseDay } from '../../calendar/civil.js';
import { metricOf, reportOf, reports } from '../../catalogue/index.js';
import type { Filters, Query, ResultContext } from '../../contract/query.js';
import { compareQuery, todayOf, type Earlier } from '../../parts/compare/compare.model.js';

export type Family = 'rates' | 'quantities' | 'money';

/** A figure that is wanted: as the host names it, its metric, and the report that has it. */
export interface Wanted {
  id: string;
  metric: string;
  report: string;
  family: Family;
}

/** How much more was won, and how far the goal of it is: of this metric. */
export const main = 'wonAmount';
const ofMain = ['growth', 'attainment'];

const defaults =
  'winRate,prospectConversion,retention,offerAcceptance,attainment,contacts,activity/calls,activity/meetings,offers,newClients,wonAmount,growth,averageDeal,recurringShare,costPerClient,prospecting/roi'.split(
    ',',
  );

export const isIds = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((id: unknown) => typeof id === 'string' && /^[^\s/]+(\/[^\s/]+)?$/.test(id));

const has = (report: string, metric: string): boolean => {
  const { metrics = [], more = [] } = reportOf(report) ?? {};
  return [...metrics, ...more].includes(metric.split(':')[0]!);
};

/** Of an id without a report, the element's own report has it, else the first that does. */
export const wantedOf = (ids: readonly string[] | null, own: string): Wanted[] =>
  (ids ?? defaults).map((id) => {
    const [last, named] = id.split('/').reverse() as [string, string?];
    const metric = ofMain.includes(last) ? main : last;
    const report =
      named ?? (has(own, metric) ? own : (reports.find((one) => has(one.id, metric))?.id ?? own));
    const known = metricOf(last, report);
    const isMoney = last === 'growth' || last === 'roi' || known?.unit === 'money';
    const isRate = last === 'attainment' || known?.kind === 'ratio' || known?.kind === 'duration';
    return {
      id: last,
      metric,
      report,
      family: isMoney ? 'money' : isRate ? 'rates' : 'quantities',
    };
  });

/** Name of a question about a report; those of the first report are the main ones. */
export const nameOf = (question: string, report: string, first: string | undefined): string =>
  report === first ? question : `${question} ${report}`;

/** The report that must be answered: the first that there is. */
export const firstOf = (wanted: readonly Wanted[]): string | undefined =>
  wanted.find(({ report }) => reportOf(report))?.report;

/** Who is counted as active in a report. */
const personOf = (report: string): string | undefined =>
  ['owner', 'person', 'rep'].find((id) => reportOf(report)!.dimensions.includes(id));

/** What campaigns are told apart by. */
export const campaignOf = (report: string): string | undefined =>
  ['file', 'source'].find((id) => reportOf(report)?.dimensions.includes(id));

/** Twelve months up to the one in which a period ends, or which runs now. */
export function monthsUpTo(context: ResultContext): string {
  const today = todayOf(context);
  const monthEnd = firstDayOfMonth(monthOf(today) + 1) - 1;
  const to = Math.min(context.period ? parseDay(context.period.to)! : monthEnd, monthEnd);
  return `${formatDay(firstDayOfMonth(monthOf(to) - 11))}/${formatDay(to)}`;
}

/**
 * Every question, the main one first: totals of each report, the same of the earlier period, twelve months, who is
 * active, campaigns, and the goal of each figure. `months` null: not known yet.
 */
export function questionsOf(
  wanted: readonly Wanted[],
  filters: Filters,
  earlier: Earlier | null,
  months: string | null,
  targets: Readonly<Record<string, number>>,
): Record<string, Query> {
  const first = firstOf(wanted);
  if (first === undefined) return {};
  const where = { period: reportOf(first)!.where.period, ...filters };
  const { compare: _, ...rest } = where;
  const queries: Record<string, Query> = {};
  const there = wanted.filter(({ report }) => reportOf(report));
  for (const report of new Set([first, ...there.map((one) => one.report)])) {
    const name = (question: string): string => nameOf(question, report, first);
    const own = there.filter((one) => one.report === report);
    const metrics = [...new Set(own.map(({ metric }) => metric))];
    const query: Query = { report, by: [], metrics, where };
    queries[name('main')] = query;
    const { before } = compareQuery(query, where, earlier);
    if (before) queries[name('before')] = before;
    if (months !== null)
      queries[name('months')] = { ...query, by: ['month'], where: { ...rest, period: months } };
    const person = personOf(report);
    const counts = own.filter(({ family }) => family === 'quantities').map(({ metric }) => metric);
    if (person && counts.length)
      queries[name('people')] = { ...query, by: [person], metrics: counts };
    const campaign = campaignOf(report);
    if (campaign && metrics.includes('roi'))
      queries['campaigns'] = {
        ...query,
        by: [campaign],
        metrics: ['roi'],
        sort: [{ by: 'roi', descending: true }],
      };
  }
  for (const { id, metric, report } of there) {
    if (id === 'growth' || id === 'roi') continue;
    const value = targets[metric];
    queries[`goal ${report}/${metric}`] = {
      report,
      by: [],
      metrics: ['target', 'attainment'],
      goal: { metric, ...(value !== undefined && { value }) },
      where,
    };
  }
  return queries;
}
