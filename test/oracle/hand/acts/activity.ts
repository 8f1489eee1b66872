import type { HandCase, Reading } from '../world.js';
import { act, goal, win } from './world.js';

const report = 'activity';

const counted: HandCase[] = [
  {
    name: 'done and planned; the edges of March: its first instant is in, that of April is out',
    data: {
      activities: [
        act('03-01 00:00'),
        act('03-31 23:59', { kind: 'meeting', status: null }),
        act('04-01 00:00'),
        act('02-28 23:59'),
        act('03-10 10:00', { kind: 'email', status: 'planned' }),
      ],
    },
    total: { activities: 3, done: 2, planned: 1, calls: 1, meetings: 1, emails: 0 },
  },
  {
    // Asked on the 20th at 08:00 in Toronto.
    name: 'planned in the past and in the future of the period; what is said to be done later does not exist yet',
    data: {
      activities: [
        act('03-10 10:00', { status: 'planned' }),
        act('03-25 10:00', { status: 'planned' }),
        act('04-02 10:00', { status: 'planned' }),
        act('03-25 11:00'),
        act('03-20 07:59'),
      ],
    },
    asOf: '2026-03-20T12:00:00Z',
    total: {
      activities: 3,
      done: 1,
      planned: 2,
      plannedOverdue: 1,
      calls: 1,
      'calls:with-planned': 3,
    },
  },
  {
    name: 'both directions count, and what nobody is named for; automated ones do not',
    data: {
      activities: [
        act('03-02 10:00', { direction: 'in', kind: 'email' }),
        act('03-02 10:00', { person: null, kind: 'text' }),
        act('03-02 10:00', { automated: true, kind: 'email' }),
        act('03-02 10:00', { automated: null, kind: 'visit' }),
      ],
    },
    by: ['person'],
    total: { activities: 3, done: 3, emails: 1, texts: 1, visits: 1, calls: 0 },
    rows: { R1: { activities: 2 }, null: { activities: 1, texts: 1 } },
  },
  {
    name: 'an activity of an account that no table knows counts; an account without any is in no row',
    data: {
      accounts: [{ id: 'a1', list: 'L1' }],
      activities: [act('03-02 10:00', { account: 'zz' })],
    },
    total: { activities: 1, calls: 1 },
  },
  {
    name: 'without the column status everything is done, and nothing is known of plans',
    data: {
      activities: [
        { id: 'e1', kind: 'call', direction: 'out', at: '2026-03-02T10:00:00', person: 'R1' },
      ],
    },
    total: { activities: 1, done: 1, planned: null, plannedOverdue: null },
  },
  {
    name: 'without a period: all there is, also what is planned for any time',
    data: {
      activities: [act('01-02 10:00'), act('12-24 10:00', { status: 'planned' })],
    },
    where: { period: null },
    total: { activities: 2, done: 1, planned: 1, plannedOverdue: 0 },
  },
  {
    name: 'by week: each in the week of its day, weeks to come with what is planned',
    data: {
      activities: [
        act('03-01 23:59'),
        act('03-02 00:00'),
        act('03-25 10:00', { status: 'planned' }),
      ],
    },
    by: ['week'],
    asOf: '2026-03-20T12:00:00Z',
    rows: {
      '2026-02-23': { activities: 1, calls: 1 },
      '2026-03-02': { activities: 1, calls: 1 },
      '2026-03-23': { activities: 1, done: 0, planned: 1 },
    },
  },
];

const outcomes: HandCase[] = [
  {
    // Three calls whose end is known, two reached: 2 of 3. The fourth says nothing; the email and the plan are no calls.
    name: 'shares are of the calls whose outcome is known, also over three cases',
    data: {
      activities: [
        act('03-02 10:00', { outcome: 'reached' }),
        act('03-03 10:00', { outcome: 'reached' }),
        act('03-04 10:00', { outcome: 'voicemail' }),
        act('03-05 10:00'),
        act('03-06 10:00', { kind: 'email', outcome: 'reached' }),
        act('03-06 10:00', { status: 'planned', outcome: 'reached' }),
      ],
    },
    total: {
      calls: 4,
      reachedCalls: 2,
      reachedShare: '2/3',
      notReachedCalls: 0,
      notReachedShare: '0/3',
      voicemails: 1,
      voicemailShare: '1/3',
      wrongNumberShare: '0/3',
    },
  },
  {
    name: "by outcome: any value of the host's, and the share of all that was done",
    data: {
      activities: [
        act('03-02 10:00', { outcome: 'reached' }),
        act('03-03 10:00', { outcome: 'called back', kind: 'email' }),
        act('03-04 10:00', { outcome: 'called back' }),
        act('03-05 10:00'),
        act('03-05 10:00', { status: 'planned' }),
      ],
    },
    by: ['outcome'],
    total: { activities: 5, share: '4/4' },
    rows: {
      reached: { activities: 1, share: '1/4' },
      'called back': { activities: 2, done: 2, share: '2/4', calls: 1 },
      null: { activities: 2, share: '1/4' },
    },
  },
  {
    name: 'without the column outcome nothing is known of them',
    data: {
      activities: [
        { id: 'e1', kind: 'call', direction: 'out', at: '2026-03-02T10:00:00', person: 'R1' },
      ],
    },
    total: { calls: 1, reachedCalls: null, reachedShare: null },
  },
];

const wins: HandCase[] = [
  {
    name: "calls per win: 3 calls and 2 wins of R1; R2 called once and won nothing; R3's win without a call",
    data: {
      activities: [
        act('03-02 10:00'),
        act('03-03 10:00'),
        act('03-04 10:00', { direction: 'in' }),
        act('03-05 10:00', { person: 'R2' }),
        act('03-05 10:00', { kind: 'meeting' }),
        act('03-06 10:00', { status: 'planned' }),
      ],
      opportunities: [
        win('d1', '03-10 10:00'),
        win('d2', '03-31 23:59'),
        win('d3', '04-01 00:00'),
        win('d4', '03-10 10:00', { status: 'lost' }),
        win('d5', '03-10 10:00', { owner: 'R3' }),
        win('d6', null),
      ],
    },
    by: ['person'],
    total: { calls: 4, won: 3, callsPerWin: '4/3' },
    rows: {
      R1: { calls: 3, won: 2, callsPerWin: '3/2' },
      R2: { calls: 1, won: 0, callsPerWin: null },
      R3: { calls: 0, won: 1, callsPerWin: '0/1' },
    },
  },
  {
    name: 'a win at no known time is in no period; without one it counts',
    data: { activities: [act('03-02 10:00')], opportunities: [win('d1', null)] },
    where: { period: null },
    total: { won: 1, callsPerWin: '1/1' },
  },
  {
    name: 'by kind there are no wins to divide by, and they are in no row; the total has them, whatever the kind',
    data: {
      activities: [act('03-02 10:00'), act('03-03 10:00', { kind: 'email' })],
      opportunities: [win('d1', '03-10 10:00')],
    },
    by: ['kind'],
    where: { period: '2026-03', kind: ['call', 'email'] },
    total: { callsPerWin: '1/1' },
    rows: { call: { activities: 1, won: 0, callsPerWin: null } },
    noRows: ['null'],
  },
  {
    name: 'without deals there is nothing to say of wins',
    data: { activities: [act('03-02 10:00')] },
    total: { calls: 1, won: null, callsPerWin: null, activityGoal: null },
  },
];

const goals: HandCase[] = [
  {
    // The whole wants 10 deals: 10 × 4 calls / 2 wins = 20 calls. R1 wants 3: 3 × 3 / 2; R2 has a goal, and no win yet.
    name: 'calls to make: the deals wanted times the calls per win',
    data: {
      activities: [
        act('03-02 10:00'),
        act('03-03 10:00'),
        act('03-04 10:00'),
        act('03-05 10:00', { person: 'R2' }),
      ],
      opportunities: [win('d1', '03-10 10:00'), win('d2', '03-11 10:00')],
      goals: [
        goal(10),
        goal(3, { level: 'person', person: 'R1' }),
        goal(2, { level: 'person', person: 'R2' }),
        goal(99, { period: '2026-Q1' }),
        goal(98, { metric: 'attempted' }),
      ],
    },
    by: ['person'],
    total: { activityGoal: '40/2' },
    rows: { R1: { activityGoal: '9/2' }, R2: { activityGoal: null } },
  },
  {
    name: 'no goal, no calls to make; a person without one has none of the whole',
    data: {
      activities: [act('03-02 10:00')],
      opportunities: [win('d1', '03-10 10:00')],
      goals: [goal(4)],
    },
    by: ['person'],
    total: { activityGoal: '4/1' },
    rows: { R1: { activityGoal: null } },
  },
  {
    // R1 called twice and won twice, R2 called once and won once. T1 wants 8: 8 × 3 / 3. R3 is of another team.
    name: 'one team chosen: its goal, and of its people only; who has a goal and did nothing is there with 0',
    data: {
      people: [
        { id: 'R1', name: 'r', team: 'T1' },
        { id: 'R2', name: 's', team: 'T1' },
        { id: 'R3', name: 't', team: 'T2' },
        { id: 'R4', name: 'u', team: 'T1' },
      ],
      activities: [
        act('03-02 10:00'),
        act('03-03 10:00'),
        act('03-03 10:00', { person: 'R2' }),
        act('03-03 10:00', { person: 'R3' }),
      ],
      opportunities: [
        win('d1', '03-10 10:00'),
        win('d2', '03-11 10:00'),
        win('d3', '03-11 10:00', { owner: 'R2' }),
      ],
      goals: [
        goal(99),
        goal(8, { level: 'team', unit: 'T1' }),
        goal(3, { level: 'person', person: 'R1' }),
        goal(5, { level: 'person', person: 'R3' }),
        goal(6, { level: 'person', person: 'R4' }),
      ],
    },
    by: ['person'],
    where: { period: '2026-03', team: 'T1' },
    total: { calls: 3, activityGoal: '24/3' },
    rows: {
      R1: { activityGoal: '6/2' },
      R2: { activityGoal: null },
      R4: { activities: 0, calls: 0, won: 0, activityGoal: null },
    },
    noRows: ['R3'],
  },
  {
    name: 'a row by unit is that unit without those below, and its goal is about those too',
    data: {
      people: [
        { id: 'R1', name: 'r', unit: 'S1' },
        { id: 'R2', name: 's', unit: 'N1' },
      ],
      units: [
        { id: 'S1', name: 's', level: 'store', parent: 'N1' },
        { id: 'N1', name: 'n', level: 'region', parent: null },
      ],
      activities: [act('03-02 10:00'), act('03-02 10:00', { person: 'R2' })],
      opportunities: [win('d1', '03-10 10:00'), win('d2', '03-10 10:00', { owner: 'R2' })],
      goals: [
        goal(4, { level: 'store', unit: 'S1' }),
        goal(9, { level: 'region', unit: 'N1' }),
        goal(7, { level: 'store', unit: 'S7' }),
      ],
    },
    by: ['unit'],
    rows: {
      S1: { callsPerWin: '1/1', activityGoal: '4/1' },
      N1: { callsPerWin: '1/1', activityGoal: null },
    },
  },
  {
    name: 'by month, each has its own goal; that of the quarter is of the total alone',
    data: {
      activities: [act('02-02 10:00'), act('03-02 10:00'), act('03-03 10:00')],
      opportunities: [win('d1', '01-10 10:00'), win('d2', '02-10 10:00'), win('d3', '03-10 10:00')],
      goals: [goal(5), goal(7, { period: '2026-02' }), goal(30, { period: '2026-Q1' })],
    },
    by: ['month'],
    where: { period: '2026-Q1' },
    total: { activityGoal: '90/3' },
    rows: {
      '2026-01': { calls: 0, won: 1, activityGoal: null },
      '2026-02': { activityGoal: '7/1' },
      '2026-03': { activityGoal: '10/1' },
    },
  },
  {
    name: 'calls of one kind are a part, which has no goal',
    data: {
      activities: [act('03-02 10:00')],
      opportunities: [win('d1', '03-10 10:00')],
      goals: [goal(4)],
    },
    where: { period: '2026-03', kind: 'call' },
    total: { callsPerWin: '1/1', activityGoal: null },
  },
  {
    name: 'a viewer without a scope has his own goal, and not the whole’s',
    data: {
      activities: [act('03-02 10:00'), act('03-02 10:00', { person: 'R2' })],
      opportunities: [win('d1', '03-10 10:00')],
      goals: [goal(4), goal(3, { level: 'person', person: 'R1' })],
    },
    top: { viewer: { id: 'R1' } },
    total: { calls: 1, activityGoal: '3/1' },
  },
  {
    name: '… none where he has none, and none by a unit that he is in',
    data: {
      people: [{ id: 'R1', name: 'r', unit: 'S1' }],
      activities: [act('03-02 10:00')],
      opportunities: [win('d1', '03-10 10:00')],
      goals: [goal(4), goal(3, { level: 'store', unit: 'S1' })],
    },
    by: ['unit'],
    top: { viewer: { id: 'R1' } },
    total: { calls: 1, activityGoal: null },
    rows: { S1: { calls: 1, activityGoal: null } },
  },
];

const people: HandCase[] = [
  {
    // R1 moved from T2 to T1 on the 15th: the data know today's team only.
    name: 'who changed the team in the middle of the period is in that of today, with all that was done before',
    data: {
      people: [
        { id: 'R1', name: 'r', team: 'T1', unit: 'S1' },
        { id: 'R2', name: 's', team: 'T2', unit: null },
      ],
      units: [
        { id: 'S1', name: 's', level: 'store', parent: 'N1' },
        { id: 'N1', name: 'n', level: 'region', parent: null },
      ],
      activities: [
        act('03-02 10:00'),
        act('03-20 10:00'),
        act('03-20 10:00', { person: 'R2' }),
        act('03-20 10:00', { person: 'gone' }),
      ],
      opportunities: [win('d1', '03-03 10:00', { unit: 'S9' })],
    },
    by: ['team'],
    rows: {
      T1: { calls: 2, callsPerWin: '2/1' },
      T2: { calls: 1, callsPerWin: null },
      null: { calls: 1 },
    },
  },
  {
    name: 'a region has what its people did and won, whatever unit the deal is of; a filter by unit looks below it',
    data: {
      people: [{ id: 'R1', name: 'r', unit: 'S1' }],
      units: [
        { id: 'S1', name: 's', level: 'store', parent: 'N1' },
        { id: 'N1', name: 'n', level: 'region', parent: null },
      ],
      activities: [act('03-02 10:00'), act('03-02 10:00', { person: 'R2' })],
      opportunities: [win('d1', '03-03 10:00', { unit: 'S9' })],
    },
    by: ['region'],
    where: { period: '2026-03', unit: 'N1' },
    total: { calls: 1, callsPerWin: '1/1' },
    rows: { N1: { calls: 1, won: 1 } },
    noRows: ['null'],
  },
  {
    name: 'a viewer without a scope sees what he did and won himself',
    data: {
      activities: [act('03-02 10:00'), act('03-02 10:00', { person: 'R2' })],
      opportunities: [win('d1', '03-03 10:00', { owner: 'R2' })],
    },
    top: { viewer: { id: 'R1' } },
    total: { activities: 1, won: 0, callsPerWin: null },
  },
];

export const activityReadings: Reading[] = [
  { reading: 'what counts as an activity', cases: counted },
  { reading: 'how calls ended', cases: outcomes },
  { reading: 'calls per win', cases: wins },
  { reading: 'activity goals', cases: goals },
  { reading: 'people and their places', cases: people },
].map(({ reading, cases }) => ({ reading, cases: cases.map((one) => ({ report, ...one })) }));
