import type { Flag, Metric, Report } from '../contract/metric.js';

const activity = { unit: 'activity', basis: 'activity', detail: 'activity' } as const;
const count = (...flags: Flag[]) => ({ count: flags });
const calls = count('call', 'done');

/** How many of a kind were done; with those that are planned, too. */
const ofKind = (id: string, kind: Flag, notBy = ['kind', 'outcome']): Metric => ({
  ...activity,
  id,
  notBy,
  kind: 'count',
  direction: 'higher',
  formula: count(kind, 'done'),
  variants: { 'with-planned': count(kind, 'activity') },
});

/** Calls that ended so, and their share of those whose end is known. */
const ended = (
  id: string,
  share: string,
  outcome: Flag,
  direction: Metric['direction'],
): Metric[] => [
  {
    ...activity,
    id,
    kind: 'count',
    direction,
    formula: count('call', 'done', outcome),
    notBy: ['kind', 'outcome'],
  },
  {
    ...activity,
    id: share,
    notBy: ['kind', 'outcome'],
    kind: 'ratio',
    direction,
    formula: {
      ratio: [count('call', 'done', outcome), count('call', 'done', 'hasOutcome')],
    },
  },
];

/** Whose shares of all there is say little. */
const places = ['team', 'unit', 'company', 'region', 'district', 'agency', 'store'];

/** What people of a kind or outcome did says nothing of the deals they won. */
const ofActsOnly = ['kind', 'outcome', 'direction', 'status', 'list'];

/** What people do. Definitions: docs/metrics.md and docs/decisions/0007. */
export const activityMetrics: readonly Metric[] = [
  {
    ...activity,
    id: 'activities',
    kind: 'count',
    direction: 'higher',
    formula: count('activity'),
  },
  {
    ...activity,
    id: 'done',
    only: 'activity',
    kind: 'count',
    direction: 'higher',
    formula: count('done'),
  },
  { ...activity, id: 'planned', kind: 'count', direction: 'neutral', formula: count('planned') },
  {
    ...activity,
    id: 'plannedOverdue',
    kind: 'count',
    direction: 'lower',
    formula: count('plannedOverdue'),
  },
  {
    ...activity,
    id: 'share',
    kind: 'ratio',
    direction: 'neutral',
    formula: { share: [count('done'), count('done')] },
    notBy: ['person', ...places],
  },
  ofKind('calls', 'call', ['kind']),
  ofKind('meetings', 'meeting'),
  ofKind('emails', 'email'),
  ofKind('texts', 'text'),
  ofKind('visits', 'visit'),
  ...ended('reachedCalls', 'reachedShare', 'reached', 'higher'),
  ...ended('notReachedCalls', 'notReachedShare', 'notReached', 'lower'),
  ...ended('voicemails', 'voicemailShare', 'voicemail', 'neutral'),
  ...ended('wrongNumbers', 'wrongNumberShare', 'wrongNumber', 'lower'),
  {
    ...activity,
    id: 'callsPerWin',
    kind: 'count',
    direction: 'lower',
    formula: { ratio: [calls, count('won')] },
    notBy: ofActsOnly,
  },
  {
    ...activity,
    id: 'activityGoal',
    kind: 'count',
    basis: 'goal',
    direction: 'neutral',
    formula: { wanted: 'won', times: [calls, count('won')] },
    notBy: ofActsOnly,
  },
];

export const activityReports: readonly Report[] = [
  {
    id: 'activity',
    table: 'activities',
    of: ['activity', 'won'],
    dimensions: ['person', ...places, ...ofActsOnly],
    by: ['person'],
    metrics: [
      'activities',
      'done',
      'planned',
      'share',
      'calls',
      'meetings',
      'emails',
      'reachedCalls',
      'reachedShare',
      'callsPerWin',
      'activityGoal',
    ],
    more: [
      'plannedOverdue',
      'texts',
      'visits',
      'notReachedCalls',
      'notReachedShare',
      'voicemails',
      'voicemailShare',
      'wrongNumbers',
      'wrongNumberShare',
      'won',
    ],
    where: { period: 'this-month' },
  },
];
