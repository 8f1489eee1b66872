import type { Row } from '../../generate/organisation.js';
import { closed, deal } from '../deals/world.js';
import { moment, type HandCase, type Reading } from '../world.js';

const report = 'sales-report';
const by = ['deal'];
const now = '2026-03-20T12:00:00-04:00';

const paid = (client: string, on: string, kind: string, amount: number): Row => ({
  client,
  on: `2026-${on}`,
  kind,
  amount,
});

let number = 0;
/** A call about a deal, at an instant as in `03-02 10:00`. */
const about = (opportunity: string | null, at: string, more: Row = {}): Row => ({
  id: `v${++number}`,
  opportunity,
  kind: 'call',
  direction: 'out',
  status: 'done',
  at: moment(at),
  automated: false,
  ...more,
});

/** The same with a prospect, in data whose activities have no column for deals. */
const withProspect = (prospect: string, at: string): Row => {
  const { opportunity: _, ...row } = about(null, at, { prospect });
  return row;
};

const became = (id: string, opportunity: string | null): Row => ({
  id,
  file: 'f1',
  status: 'new',
  opportunity,
});

const stage = (id: string, order: number, kind: string, probability: number | null): Row => ({
  id,
  name: id,
  pipeline: 'P',
  order,
  kind,
  probability,
});

const rows: HandCase[] = [
  {
    name: 'deals open at t, created in the period or ended in it; not those that ended before, or are yet to come',
    report,
    by,
    asOf: now,
    data: {
      opportunities: [
        deal('old', { createdAt: moment('01-01 09:00') }),
        closed('won', 'won', '03-02 10:00', { createdAt: moment('01-01 09:00') }),
        closed('before', 'lost', '02-28 23:59', { createdAt: moment('01-01 09:00') }),
        deal('held', { status: 'on-hold' }),
        deal('later', { createdAt: moment('03-21 09:00') }),
      ],
    },
    rows: { old: { amount: 1000 }, won: { amount: 1000 }, held: { amount: 1000 } },
    noRows: ['before', 'later'],
    total: { amount: 3000 },
  },
  {
    name: 'by month, each month has the deals of it; totals are of the whole period',
    report,
    by: ['month'],
    where: { period: '2026-Q1' },
    asOf: now,
    data: {
      opportunities: [
        closed('won', 'won', '02-10 10:00', { createdAt: moment('01-10 09:00'), amount: 50 }),
        deal('d', { createdAt: moment('03-02 09:00'), amount: 7 }),
      ],
    },
    rows: { '2026-01': { amount: 50 }, '2026-02': { amount: 50 }, '2026-03': { amount: 7 } },
    total: { amount: 57 },
  },
  {
    name: 'a deal without client, stage, owner or amount is a row with less in it',
    report,
    by,
    asOf: now,
    data: {
      opportunities: [deal('d', { client: null, stage: null, owner: null, amount: null })],
      payments: [paid('c', '03-01', 'charge', 5)],
    },
    rows: {
      d: { client: null, stage: null, closeness: null, owner: null, amount: null, paid: null },
    },
  },
];

const chances: HandCase[] = [
  {
    name: 'weighted: by the deal’s probability, else its stage’s, else not at all; only open deals',
    report,
    by,
    asOf: now,
    data: {
      stages: [stage('s1', 1, 'open', 0.2), stage('s2', 2, 'open', null), stage('w', 3, 'won', 1)],
      opportunities: [
        deal('own', { probability: 0.5 }),
        deal('ofStage', { probability: null }),
        deal('none', { probability: null, stage: 's2' }),
        deal('zero', { probability: 0 }),
        closed('won', 'won', '03-02 10:00', { probability: 0.9, stage: 'w' }),
      ],
    },
    rows: {
      own: { probability: 0.5, weightedAmount: 500, closeness: 0.2 },
      ofStage: { probability: null, weightedAmount: 200, closeness: 0.2 },
      // The second of three stages.
      none: { probability: null, weightedAmount: null, closeness: 2 / 3 },
      zero: { probability: 0, weightedAmount: 0 },
      won: { probability: 0.9, weightedAmount: 0, closeness: 1 },
    },
    total: { amount: 5000, weightedAmount: 700 },
  },
  {
    name: 'weighted amounts are rounded deal by deal, to four decimals, halves away from zero',
    report,
    by,
    asOf: now,
    data: {
      opportunities: [
        deal('a', { amount: 0.0005, probability: 0.5 }),
        deal('b', { amount: -0.0005, probability: 0.5 }),
        deal('c', { amount: 0.01, probability: 0.145 }),
      ],
    },
    rows: {
      a: { weightedAmount: 0.0003 },
      b: { weightedAmount: -0.0003 },
      c: { weightedAmount: 0.0015 },
    },
    total: { weightedAmount: 0.0015 },
  },
  {
    name: 'stages without any probability: closeness is the place in the pipeline, lost ones left out',
    report,
    by,
    asOf: now,
    data: {
      stages: [
        stage('lost', 0, 'lost', null),
        stage('s1', 1, 'open', null),
        stage('s2', 20, 'open', null),
        stage('s3', 21, 'open', null),
        stage('won', 30, 'won', null),
      ],
      opportunities: [
        deal('first'),
        deal('second', { stage: 's2' }),
        closed('last', 'won', '03-02 10:00', { stage: 'won' }),
        closed('gone', 'lost', '03-02 10:00', { stage: 'lost' }),
      ],
    },
    rows: {
      first: { closeness: 0.25, weightedAmount: null },
      second: { closeness: 0.5 },
      last: { closeness: 1 },
      gone: { closeness: null },
    },
    total: { weightedAmount: null },
  },
];

const contacts: HandCase[] = [
  {
    name: 'the latest activity before t that is done and not automated, in or out; none: never',
    report,
    by,
    asOf: now,
    data: {
      opportunities: [deal('d1'), deal('d2'), deal('d3')],
      activities: [
        about('d1', '03-02 10:00'),
        about('d1', '03-05 23:30', { direction: 'in', status: null }),
        about('d1', '03-06 10:00', { status: 'planned' }),
        about('d1', '03-07 10:00', { automated: true }),
        about('d1', '03-20 12:00'),
        about('d2', '03-21 10:00'),
        about(null, '03-02 10:00'),
      ],
    },
    rows: {
      d1: { lastContactAt: '2026-03-05' },
      d2: { lastContactAt: null },
      d3: { lastContactAt: null },
    },
  },
  {
    name: 'an activity with a prospect is one about the deal that the prospect became, as one that names the deal is',
    report,
    by,
    asOf: now,
    data: {
      opportunities: [deal('d1'), deal('d2'), deal('d3'), deal('d4')],
      prospectFiles: [{ id: 'f1', name: 'Fair' }],
      prospects: [became('p1', 'd1'), became('p2', 'd2'), became('p3', null), became('p4', 'd9')],
      activities: [
        about(null, '03-03 10:00', { prospect: 'p1' }),
        about('d2', '03-04 10:00', { prospect: 'p2' }),
        // About both: the deal that it names and the one that the prospect became.
        about('d3', '03-09 10:00', { prospect: 'p1' }),
        about(null, '03-10 10:00', { prospect: 'p1', automated: true }),
        about(null, '03-11 10:00', { prospect: 'p2', status: 'planned' }),
        about(null, '03-12 10:00', { prospect: 'p3' }),
        about(null, '03-13 10:00', { prospect: 'p4' }),
        about(null, '03-14 10:00', { prospect: 'p9' }),
        about(null, '03-20 12:00', { prospect: 'p2' }),
      ],
    },
    rows: {
      d1: { lastContactAt: '2026-03-09' },
      d2: { lastContactAt: '2026-03-04' },
      d3: { lastContactAt: '2026-03-09' },
      d4: { lastContactAt: null },
    },
  },
  {
    name: 'a client contacted only as a prospect was contacted, also where no activity names a deal',
    report,
    by,
    asOf: now,
    data: {
      opportunities: [deal('d1'), deal('d2')],
      prospectFiles: [{ id: 'f1', name: 'Fair' }],
      prospects: [became('p1', 'd1')],
      activities: [withProspect('p1', '03-05 10:00')],
    },
    rows: { d1: { lastContactAt: '2026-03-05' }, d2: { lastContactAt: null } },
  },
  {
    name: 'where the deals have a column for it, the column is right, also where it is empty',
    report,
    by,
    asOf: now,
    data: {
      opportunities: [
        deal('d1', { lastContactAt: moment('02-01 23:59') }),
        deal('d2', { lastContactAt: null }),
      ],
      activities: [about('d1', '03-02 10:00'), about('d2', '03-02 10:00')],
    },
    rows: { d1: { lastContactAt: '2026-02-01' }, d2: { lastContactAt: null } },
  },
];

const books: HandCase[] = [
  {
    name: 'charged 500, paid 300, 50 of it given back: paid 250, to pay 250; on each deal of the client, once in total',
    report,
    by,
    asOf: now,
    data: {
      opportunities: [
        deal('d1', { client: 'c1' }),
        deal('d2', { client: 'c1', owner: 'R2' }),
        deal('d3', { client: 'c2' }),
        deal('d4', { client: null }),
      ],
      payments: [
        paid('c1', '01-10', 'charge', 500),
        paid('c1', '01-20', 'payment', 300),
        paid('c1', '03-19', 'refund', 50),
        // On the day of t it exists: the day began before.
        paid('c2', '03-20', 'charge', 40.5),
        paid('c2', '03-21', 'payment', 40.5),
        // No deal is of this client.
        paid('c9', '01-01', 'charge', 7),
      ],
    },
    rows: {
      d1: { paid: 250, balance: 250 },
      d2: { paid: 250, balance: 250 },
      d3: { paid: 0, balance: 40.5 },
      d4: { paid: null, balance: null },
    },
    total: { paid: 250, balance: 290.5 },
  },
  {
    name: 'by owner: a client of two owners is in both rows, and once in the total',
    report,
    by: ['owner'],
    asOf: now,
    data: {
      opportunities: [deal('d1', { client: 'c1' }), deal('d2', { client: 'c1', owner: 'R2' })],
      payments: [paid('c1', '01-10', 'charge', 500)],
    },
    rows: { R1: { balance: 500 }, R2: { balance: 500 } },
    total: { balance: 500 },
  },
  {
    name: 'a client paid too much: the balance is below 0',
    report,
    by,
    asOf: now,
    data: {
      opportunities: [deal('d1', { client: 'c1' })],
      payments: [paid('c1', '03-01', 'charge', 10), paid('c1', '03-02', 'payment', 15)],
    },
    rows: { d1: { paid: 15, balance: -5 } },
  },
  {
    name: 'without the table of payments nothing is known; with an empty one nothing was paid',
    report,
    by,
    asOf: now,
    data: { opportunities: [deal('d1', { client: 'c1' })] },
    rows: { d1: { paid: null, balance: null } },
    total: { paid: null, balance: null },
  },
  {
    name: '… an empty one',
    report,
    by,
    asOf: now,
    data: { opportunities: [deal('d1', { client: 'c1' })], payments: [] },
    rows: { d1: { paid: 0, balance: 0 } },
  },
];

const ofOwner = (target: number, person = 'R1'): Row => ({
  metric: 'wonAmount',
  level: 'person',
  unit: null,
  person,
  period: '2026-03',
  target,
});

const attainment: HandCase[] = [
  {
    name: 'what the owner won of the owner’s goal, on each deal of the owner; nobody’s in total',
    report,
    by,
    asOf: now,
    data: {
      opportunities: [
        closed('won', 'won', '03-02 10:00', { amount: 300 }),
        deal('open'),
        deal('other', { owner: 'R2' }),
        deal('nobody', { owner: null }),
      ],
      goals: [ofOwner(600)],
    },
    rows: {
      won: { attainment: '300/600' },
      open: { attainment: '300/600' },
      other: { attainment: null },
      nobody: { attainment: null },
    },
    total: { attainment: null },
  },
  {
    name: 'among deals of one stage it is not told: the goal is about all',
    report,
    by,
    where: { period: '2026-03', status: 'open' },
    asOf: now,
    data: { opportunities: [deal('open')], goals: [ofOwner(600)] },
    rows: { open: { attainment: null } },
  },
];

export const ledgerReadings: Reading[] = [
  { reading: 'which deals', cases: rows },
  { reading: 'probability, weighted amount, closeness', cases: chances },
  { reading: 'last contact', cases: contacts },
  { reading: 'paid and balance', cases: books },
  { reading: 'attainment of the owner’s goal', cases: attainment },
];
