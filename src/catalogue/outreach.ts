import type { Metric, Report } from '../contract/metric.js';

const accounts = { unit: 'account', basis: 'activity' } as const;

/** Facts judged in rows by an acting person by that person's acts alone. */
export const ownActs = {
  by: ['rep', 'person'],
  facts: [
    'attempted',
    'secondEligible',
    'secondAttempted',
    'eligibleBeforeSecond',
    'appointments',
    'accessoryRevenue',
  ],
};

/** Facts of contactable accounts only: a full opt-out keeps those out that the first of the metrics has beyond the second. */
export const optOuts = {
  facts: ['contactable', 'secondEligible', 'eligibleBeforeSecond'],
  unit: 'account',
  report: 'smart-list',
  metrics: ['accounts', 'contactable'],
};

/** Metrics of outreach to the accounts on smart lists. Definitions: docs/metrics.md and docs/decisions/0002. */
export const outreachMetrics: readonly Metric[] = [
  {
    id: 'accounts',
    kind: 'count',
    unit: 'account',
    basis: 'list',
    direction: 'neutral',
    formula: { count: [] },
  },
  {
    ...accounts,
    id: 'optedOut',
    kind: 'count',
    basis: 'opt-out',
    direction: 'lower',
    formula: { count: ['optedOut'] },
    hideWhenEmpty: true,
  },
  {
    ...accounts,
    id: 'optedOutExternal',
    kind: 'count',
    basis: 'opt-out',
    direction: 'lower',
    formula: { count: ['optedOutExternal'] },
    hideWhenEmpty: true,
  },
  {
    ...accounts,
    id: 'attempted',
    kind: 'count',
    direction: 'higher',
    formula: { count: ['attempted'] },
    goal: { done: { count: ['attempted', 'contactable'] }, of: { count: ['contactable'] } },
  },
  {
    ...accounts,
    id: 'attemptedRate',
    kind: 'ratio',
    direction: 'higher',
    formula: { ratio: [{ count: ['attempted'] }, { count: [] }] },
    variants: {
      'of-contactable': {
        ratio: [{ count: ['attempted', 'contactable'] }, { count: ['contactable'] }],
      },
    },
  },
  {
    ...accounts,
    id: 'secondAttemptRate',
    kind: 'ratio',
    direction: 'higher',
    formula: {
      ratio: [{ count: ['secondEligible', 'secondAttempted'] }, { count: ['secondEligible'] }],
    },
    variants: {
      'before-second': {
        ratio: [
          { count: ['eligibleBeforeSecond', 'secondAttempted'] },
          { count: ['eligibleBeforeSecond'] },
        ],
      },
    },
  },
  {
    ...accounts,
    id: 'reached',
    kind: 'count',
    direction: 'higher',
    formula: { count: ['reached'] },
    goal: { of: { count: ['contactable'] } },
  },
  {
    ...accounts,
    id: 'reachedRate',
    kind: 'ratio',
    direction: 'higher',
    formula: { ratio: [{ count: ['reached', 'attempted'] }, { count: ['attempted'] }] },
    variants: { 'of-accounts': { ratio: [{ count: ['reached'] }, { count: [] }] } },
  },
  {
    ...accounts,
    id: 'awaitingRate',
    kind: 'ratio',
    direction: 'lower',
    formula: {
      ratio: [
        { count: ['awaiting', 'replied', 'contactable'] },
        { count: ['replied', 'contactable'] },
      ],
    },
  },
  {
    id: 'subscribers',
    kind: 'count',
    unit: 'subscriber',
    basis: 'list',
    direction: 'neutral',
    formula: { sum: 'subscribers' },
  },
  {
    id: 'appointments',
    kind: 'count',
    unit: 'appointment',
    basis: 'booking',
    direction: 'higher',
    formula: { sum: 'appointments' },
    goal: { of: { count: ['contactable'] } },
  },
  {
    id: 'averageCall',
    kind: 'duration',
    unit: 'second',
    basis: 'activity',
    direction: 'neutral',
    formula: { ratio: [{ sum: 'callSeconds' }, { sum: 'calls' }] },
    variants: { 'all-calls': { ratio: [{ sum: 'allCallSeconds' }, { sum: 'allCalls' }] } },
  },
  {
    id: 'accessoryRevenue',
    kind: 'money',
    unit: 'money',
    basis: 'sale',
    direction: 'higher',
    formula: { sum: 'accessoryRevenue' },
  },
  {
    ...accounts,
    id: 'assignedRate',
    kind: 'ratio',
    basis: 'list',
    direction: 'higher',
    formula: { ratio: [{ count: ['assigned'] }, { count: [] }] },
    ofToday: 'assignment-today',
    notBy: ['rep', 'person'],
  },
  {
    ...accounts,
    id: 'contactable',
    kind: 'count',
    basis: 'opt-out',
    direction: 'neutral',
    formula: { count: ['contactable'] },
  },
  {
    ...accounts,
    id: 'remaining',
    kind: 'count',
    direction: 'lower',
    formula: { count: ['contactable', '!attempted'] },
  },
  {
    id: 'listsCompleted',
    kind: 'count',
    unit: 'list',
    basis: 'activity',
    direction: 'higher',
    formula: {
      minus: [
        { distinct: 'list', where: [] },
        { distinct: 'list', where: ['contactable', '!attempted'] },
      ],
    },
  },
  {
    id: 'lists',
    kind: 'count',
    unit: 'list',
    basis: 'list',
    direction: 'neutral',
    formula: { distinct: 'list', where: [] },
  },
];

const dimensions = [
  'rep',
  'store',
  'district',
  'region',
  'agency',
  'company',
  'team',
  'list',
  'brand',
  'month',
  'person',
  'unit',
];

export const outreachReports: readonly Report[] = [
  {
    id: 'smart-list',
    table: 'accounts',
    dimensions,
    by: ['rep'],
    metrics: [
      'accounts',
      'optedOut',
      'optedOutExternal',
      'attempted',
      'attemptedRate',
      'secondAttemptRate',
      'reached',
      'reachedRate',
      'awaitingRate',
      'subscribers',
      'appointments',
      'averageCall',
      'accessoryRevenue',
      'assignedRate',
    ],
    more: ['contactable', 'remaining', 'listsCompleted', 'lists'],
    goal: { metric: 'attempted' },
    where: { period: 'this-month' },
  },
  {
    id: 'goal',
    ofGoal: true,
    table: 'accounts',
    dimensions,
    by: [],
    metrics: [
      'contactable',
      'done',
      'target',
      'left',
      'attainment',
      'pace',
      'status',
      'neededPerDay',
      'listsCompleted',
      'lists',
    ],
    goal: { metric: 'attempted' },
    where: { period: 'this-month' },
  },
];
