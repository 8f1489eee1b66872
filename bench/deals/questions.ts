import type { Query } from '../../src/contract/query.js';
import { asOf } from './data.js';

const page = { limit: 50 };

/** Asked one after the other of one engine, so that each report's first answer is the first with its name. */
export const questions: readonly (readonly [name: string, query: Query])[] = [
  ...['prospects', 'company', 'team', 'pipeline'].flatMap((report): [string, Query][] => {
    const ask = (what: string, query: Query): [string, Query] => [
      `${report}: ${what}`,
      { report, asOf, ...query },
    ];
    return [
      ask('first answer', {}),
      ask('other period', { where: { period: '2025' } }),
      ask('other filter', { where: { region: ['G1'], source: ['web', 'fair'] } }),
      ask('by day over a year', { by: ['day'], where: { period: '2025' } }),
      ask('by month over all', { by: ['month'], where: { period: null } }),
      ask('by person', { by: ['person'] }),
      ask('by unit', { by: ['unit'] }),
      ask('by tag and month', { by: ['tag', 'month'], where: { period: '2025' } }),
    ];
  }),
  ...(
    [
      ['company', 'openAmount'],
      ['prospects', 'revenueWon'],
      ['company', 'winRate'],
      ['pipeline', 'entered'],
    ] as const
  ).flatMap(([report, metric]): [string, Query][] => {
    const where = { period: null };
    const ask = (what: string, query: Query): [string, Query] => [
      `${metric} detail: ${what}`,
      { report, asOf, where, ...query },
    ];
    return [
      ask('page 1', { detail: { metric, ...page } }),
      ask('page 200', { detail: { metric, offset: 9_950, ...page } }),
      ask('search', { detail: { metric, search: 'elan', ...page } }),
      ask('rare search', { detail: { metric, search: 'deal 777', ...page } }),
      ask('by name', { detail: { metric, ...page }, sort: [{ by: 'deal' }] }),
      ask('by amount', {
        detail: { metric, offset: 9_950, ...page },
        sort: [{ by: 'amount', descending: true }, { by: 'createdAt' }],
      }),
      ask('of a person', { detail: { metric, group: { person: 'P7' } } }),
    ];
  }),
];
