import type { SortKey } from '../../contract/query.js';

/** How a report is laid out as a table. */
export interface Layout {
  /** Views in order of presentation. */
  readonly views: readonly string[];
  /** Metrics under each band of the head. */
  readonly bands: readonly (readonly [band: string, metrics: string])[];
  /** What stands first where there is little room. */
  readonly leading: readonly string[];
  readonly sort: SortKey | null;
}

const none: Layout = { views: [], bands: [], leading: [], sort: null };

const layouts: Readonly<Record<string, Layout>> = {
  'smart-list': {
    views: ['rep', 'store', 'district', 'region'],
    bands: [
      ['coverage', 'attempted attemptedRate'],
      ['followUp', 'secondAttemptRate'],
      ['conversation', 'reached reachedRate awaitingRate'],
      ['outcome', 'subscribers appointments averageCall accessoryRevenue assignedRate'],
    ],
    leading: ['attemptedRate', 'awaitingRate', 'reachedRate'],
    sort: { by: 'attemptedRate', descending: true },
  },
  activity: {
    views: ['person', 'team', 'store', 'district', 'region', 'kind', 'outcome'],
    bands: [
      ['volume', 'activities done planned plannedOverdue share'],
      ['kinds', 'calls meetings emails texts visits'],
      [
        'calls',
        'reachedCalls reachedShare notReachedCalls notReachedShare voicemails voicemailShare wrongNumbers wrongNumberShare',
      ],
      ['effort', 'won callsPerWin activityGoal'],
    ],
    leading: ['done', 'calls', 'reachedShare'],
    sort: { by: 'done', descending: true },
  },
  prospecting: {
    views: ['file', 'source', 'person', 'team'],
    bands: [
      ['work', 'rows worked'],
      ['conversion', 'converted conversionRate callsPerConversion'],
      ['won', 'won wonAmount amountPerConversion'],
      ['return', 'cost roi coverage'],
    ],
    leading: ['roi', 'wonAmount', 'conversionRate'],
    sort: { by: 'wonAmount', descending: true },
  },
  'sales-report': {
    views: ['deal'],
    bands: [
      ['client', 'client contact jobTitle company industry'],
      ['deal', 'stage closeness amount probability weightedAmount expectedCloseOn'],
      ['next', 'nextAction nextActionOn lastContactAt'],
      ['owner', 'owner attainment'],
      ['money', 'paid balance'],
    ],
    leading: ['lastContactAt', 'amount'],
    sort: { by: 'lastContactAt' },
  },
  team: {
    views: ['owner', 'team', 'unit', 'region', 'pipeline', 'source'],
    bands: [
      ['deals', 'created'],
      ['closed', 'won wonAmount lost lostAmount winRate'],
      ['pace', 'averageDeal daysToClose daysToCloseMedian'],
      ['open', 'openCount openAmount'],
    ],
    leading: ['wonAmount', 'winRate', 'openAmount'],
    sort: { by: 'wonAmount', descending: true },
  },
};

export const layoutOf = (report: string): Layout => layouts[report] ?? none;

/** The band of a column, by its metric's name. */
export const bandOf = (report: string, metric: string): string | undefined =>
  layoutOf(report).bands.find(([, metrics]) => metrics.split(' ').includes(metric))?.[0];
