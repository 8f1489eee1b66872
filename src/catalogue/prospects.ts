import type { Flag, Formula, Metric, Report } from '../contract/metric.js';

/** Definitions: docs/metrics.md and docs/decisions/0004. Facts by name: src/derive/deals/. */
const document = { unit: 'document', basis: 'decision' } as const;
const count = (...flags: Flag[]): Formula => ({ count: flags });
const fees = (sum: string, ...where: Flag[]): Formula => ({ sum, where });

const moneyMetric = (id: string, basis: string, formula: Formula): Metric => ({
  id,
  kind: 'money',
  unit: 'money',
  basis,
  direction: 'higher',
  detail: 'document',
  formula,
});

export const prospectMetrics: readonly Metric[] = [
  {
    id: 'withoutOffer',
    kind: 'count',
    unit: 'deal',
    basis: 'state',
    direction: 'lower',
    formula: count('openProspect', '!offerInProgress'),
  },
  {
    ...document,
    id: 'offersInProgress',
    kind: 'count',
    basis: 'state',
    direction: 'higher',
    formula: count('inProgress'),
  },
  moneyMetric('potentialFees', 'state', fees('fees', 'inProgress')),
  moneyMetric('potentialRecurring', 'state', fees('recurringFees', 'inProgress')),
  moneyMetric('potentialExceptional', 'state', fees('exceptionalFees', 'inProgress')),
  { ...document, id: 'offersSigned', kind: 'count', direction: 'higher', formula: count('signed') },
  moneyMetric('signedBudget', 'decision', fees('fees', 'signed')),
  moneyMetric('signedRecurring', 'decision', fees('recurringFees', 'signed')),
  moneyMetric('signedExceptional', 'decision', fees('exceptionalFees', 'signed')),
  {
    ...document,
    id: 'offersRefused',
    kind: 'count',
    direction: 'lower',
    formula: count('refused'),
  },
  {
    id: 'prospectsAbandoned',
    kind: 'count',
    unit: 'deal',
    basis: 'closing',
    direction: 'lower',
    formula: count('prospectAbandoned'),
  },
  {
    id: 'prospectsWon',
    kind: 'count',
    unit: 'deal',
    basis: 'first signature',
    direction: 'higher',
    formula: count('prospectWon'),
  },
  moneyMetric('revenueWon', 'first signature', fees('fees', 'signedOfWon')),
  moneyMetric('revenueWonRecurring', 'first signature', fees('recurringFees', 'signedOfWon')),
  moneyMetric('revenueWonExceptional', 'first signature', fees('exceptionalFees', 'signedOfWon')),
];

/** What deals can be grouped and filtered by. */
export const dealDimensions = [
  'owner',
  'person',
  'partner',
  'manager',
  'client-lead',
  'team',
  'unit',
  'company',
  'region',
  'district',
  'agency',
  'store',
  'pipeline',
  'stage',
  'status',
  'source',
  'tag',
  'client',
  'industry',
  'lostReason',
  'type',
  'template',
] as const;

/** Those of the deals themselves. */
export const rowDimensions = dealDimensions.filter((id) => id !== 'type' && id !== 'template');

export const prospectReports: readonly Report[] = [
  {
    id: 'prospects',
    table: 'opportunities',
    base: 'deals',
    of: [
      'openProspect',
      'prospectAbandoned',
      'prospectWon',
      'inProgress',
      'signed',
      'refused',
      'signedOfWon',
    ],
    dimensions: dealDimensions,
    by: [],
    metrics: [
      'withoutOffer',
      'offersInProgress',
      'potentialFees',
      'offersSigned',
      'signedBudget',
      'signedRecurring',
      'signedExceptional',
      'offersRefused',
      'prospectsAbandoned',
      'prospectsWon',
      'revenueWon',
    ],
    more: [
      'potentialRecurring',
      'potentialExceptional',
      'revenueWonRecurring',
      'revenueWonExceptional',
    ],
    where: { period: 'this-fiscal-year' },
  },
];
