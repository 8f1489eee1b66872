import type { Metric, Report } from '../contract/metric.js';
import { dealDimensions } from './prospects.js';

const higher = { direction: 'higher' } as const;
const deal = { ...higher, unit: 'deal' } as const;
const client = { ...higher, unit: 'client', basis: 'first win', detail: 'deal' } as const;
const document = { ...higher, unit: 'document' } as const;

/** What a sales team is measured by, beside its deals. Definitions: docs/metrics.md and docs/decisions/0009. */
export const kpiMetrics: readonly Metric[] = [
  {
    ...deal,
    id: 'prospectConversion',
    kind: 'ratio',
    basis: 'activity',
    formula: { ratio: [{ count: ['prospectWon'] }, { count: ['prospectWorked'] }] },
  },
  {
    ...client,
    id: 'retention',
    kind: 'ratio',
    formula: { ratio: [{ count: ['retained'] }, { count: ['retainable'] }] },
  },
  {
    ...document,
    id: 'offerAcceptance',
    kind: 'ratio',
    basis: 'decision',
    formula: { ratio: [{ count: ['offerSigned'] }, { count: ['offerDecided'] }] },
  },
  {
    ...deal,
    id: 'contacts',
    kind: 'count',
    basis: 'activity',
    formula: { count: ['contacted'] },
  },
  { ...document, id: 'offers', kind: 'count', basis: 'issue', formula: { count: ['offerMade'] } },
  { ...client, id: 'newClients', kind: 'count', formula: { count: ['firstWin'] } },
  {
    ...document,
    id: 'recurringShare',
    kind: 'ratio',
    unit: 'money',
    basis: 'decision',
    detail: 'document',
    formula: {
      ratio: [
        { sum: 'recurringFees', where: ['offerSigned'] },
        { sum: 'fees', where: ['offerSigned'] },
      ],
    },
  },
  {
    id: 'costPerClient',
    kind: 'money',
    unit: 'money',
    basis: 'first work',
    direction: 'lower',
    detail: 'deal',
    formula: { ratio: [{ sum: 'fileCost', where: ['fileBegun'] }, { count: ['firstWin'] }] },
    notBy: dealDimensions.filter((id) => id !== 'source'),
  },
];

export const kpiReports: readonly Report[] = [
  {
    id: 'kpi',
    table: 'opportunities',
    base: 'kpi',
    of: [
      'wonOrLost',
      'prospectWon',
      'prospectWorked',
      'contacted',
      'firstWin',
      'retainable',
      'offerMade',
      'offerDecided',
      'fileBegun',
    ],
    dimensions: dealDimensions,
    by: [],
    metrics: [
      'winRate',
      'prospectConversion',
      'retention',
      'offerAcceptance',
      'contacts',
      'offers',
      'newClients',
      'wonAmount',
      'averageDeal',
      'recurringShare',
      'costPerClient',
    ],
    more: ['won', 'lost', 'lostAmount'],
    where: { period: 'this-fiscal-year' },
  },
];
