import { moment, type HandCase, type Reading } from '../world.js';
import { closed, deal, offer } from './world.js';

const R2 = { owner: 'R2' };
/** Of R1's deals three say too little, of R2's more. */
const said = [
  deal('d1', { amount: null }),
  deal('d2', { createdAt: null }),
  closed('d3', 'lost', null),
  closed('d4', 'won', '03-10 10:00', { createdAt: moment('03-20 10:00') }),
  deal('d5', { ...R2, amount: null }),
  deal('d6', { ...R2, amount: null, createdAt: null }),
  closed('d7', 'won', null, R2),
  closed('d8', 'cancelled', null, R2),
  closed('d9', 'won', '03-10 10:00', { ...R2, amount: null, createdAt: null }),
  // On hold in April; d12 was created only then.
  deal('d10', { status: 'on-hold' }),
  deal('d11', { ...R2, status: 'on-hold', prospect: false }),
  deal('d12', { ...R2, status: 'on-hold', createdAt: moment('04-02 10:00') }),
];

const sales: HandCase[] = [
  {
    name: 'the whole company',
    data: { opportunities: said },
    notices: {
      'no-amount': 4,
      'undated-created': 3,
      'undated-closed': 3,
      'bad-span': 2,
      'on-hold': 2,
    },
  },
  {
    name: 'the deals of one owner',
    data: { opportunities: said },
    where: { period: '2026-03', owner: 'R1' },
    notices: {
      'no-amount': 1,
      'undated-created': 1,
      'undated-closed': 1,
      'bad-span': 1,
      'on-hold': 1,
    },
  },
  {
    name: 'an owner of whom there is nothing to say',
    data: { opportunities: [...said, deal('d13', { owner: 'R3' })] },
    where: { period: '2026-03', owner: 'R3' },
    notices: {
      'no-amount': 0,
      'undated-created': 0,
      'undated-closed': 0,
      'bad-span': 0,
      'on-hold': 0,
    },
  },
  {
    // At the end of February nothing was won or lost yet; of d6 and d9 nobody knows that they were not there.
    name: 'a month before them: those without a date of creation alone',
    data: { opportunities: said },
    where: { period: '2026-02' },
    notices: {
      'no-amount': 2,
      'undated-created': 3,
      'undated-closed': 3,
      'bad-span': 0,
      'on-hold': 0,
    },
  },
  {
    name: "a viewer's own deals",
    data: { opportunities: said },
    top: { viewer: { id: 'R1' } },
    notices: { 'no-amount': 1, 'undated-closed': 1 },
  },
].map((one) => ({ report: 'company', ...one }));

const prospects: HandCase[] = [
  {
    name: 'won without a signed offer: of the period and of the owner; of those on hold and those that ended, prospects alone',
    data: {
      opportunities: [
        ...said,
        closed('d20', 'won', '03-10 10:00'),
        closed('d21', 'won', '04-10 10:00'),
        closed('d22', 'won', '03-10 10:00', R2),
        closed('d23', 'abandoned', null),
        closed('d24', 'abandoned', null, { prospect: false }),
      ],
      documents: [
        offer('d20', { status: 'signed', decidedOn: '2026-03-09', type: 'letter' }),
        offer('d22'),
      ],
    },
    report: 'prospects',
    where: { period: '2026-03', owner: 'R2' },
    notices: { 'won-without-offer': 2, 'on-hold': 0, 'undated-closed': 2 },
  },
  {
    // d20 has one, of a type that the filter leaves out; d4 has none.
    name: 'an offer of another type is an offer',
    data: {
      opportunities: [
        ...said,
        closed('d20', 'won', '03-10 10:00'),
        closed('d23', 'abandoned', null),
      ],
      documents: [offer('d20', { status: 'signed', decidedOn: '2026-03-09', type: 'letter' })],
    },
    report: 'prospects',
    where: { period: '2026-03', owner: 'R1', type: 'proposal' },
    notices: { 'won-without-offer': 1, 'on-hold': 1, 'undated-closed': 2 },
  },
];

const kpis: HandCase[] = [
  {
    // d1 and d2 have no client; d2 was never worked on. F2 began in March without a price; nobody knows when F3 did.
    name: 'wins without a client, without work; files without a day, without a price',
    data: {
      opportunities: [
        closed('d1', 'won', '03-10 10:00', { client: null, source: 'fair' }),
        closed('d2', 'won', '03-11 10:00', { client: null, source: 'web' }),
        closed('d3', 'won', '03-11 10:00', { client: 'C', source: 'web' }),
        closed('d4', 'won', '04-11 10:00', { client: null, source: 'web' }),
      ],
      prospectFiles: [
        { id: 'F1', name: 'F1', source: 'fair', cost: 5 },
        { id: 'F2', name: 'F2', source: 'web', cost: null },
        { id: 'F3', name: 'F3', source: 'web', cost: null },
      ],
      prospects: [
        { id: 'p1', file: 'F1', person: null, status: 'new', opportunity: 'd1' },
        { id: 'p2', file: 'F2', person: null, status: 'new', opportunity: 'd3' },
      ],
      activities: [
        {
          ...{ id: 'e1', opportunity: 'd1', person: 'R1', kind: 'call', direction: 'out' },
          ...{ at: moment('03-05 10:00'), outcome: 'reached' },
        },
      ],
    },
    report: 'kpi',
    where: { period: '2026-03', source: 'web' },
    notices: {
      'no-client': 1,
      'won-without-activity': 2,
      'undated-files': 1,
      'files-without-cost': 1,
    },
  },
];

const later = { expectedCloseOn: '2026-09-01', probability: 0.5 };
const forecasts: HandCase[] = [
  {
    // R1: one without an amount, one without a probability, one for September.
    name: 'of one owner: without an amount, without a probability, expected after the period',
    data: {
      opportunities: [
        deal('d1', { amount: null, expectedCloseOn: '2026-03-25', probability: 0.5 }),
        deal('d2', { expectedCloseOn: '2026-03-25', probability: null }),
        deal('d3', later),
        deal('d4', { ...later, ...R2 }),
        deal('d5', { ...R2, amount: null, expectedCloseOn: null, probability: null }),
        closed('d6', 'won', '03-10 10:00', { ...R2, amount: null }),
        closed('d7', 'won', null, R2),
      ],
    },
    report: 'forecast',
    where: { period: '2026-03', owner: 'R1' },
    asOf: '2026-03-20T12:00:00Z',
    notices: { 'no-amount': 1, 'no-probability': 1, 'expected-outside': 1, 'undated-closed': 0 },
  },
];

const aside = [
  deal('d1', { status: 'on-hold' }),
  deal('d2', { ...R2, status: 'on-hold' }),
  closed('d3', 'cancelled', '03-10 10:00'),
  closed('d4', 'abandoned', '03-10 10:00'),
  closed('d5', 'abandoned', '03-28 10:00'),
  closed('d6', 'cancelled', null),
  deal('d7', { status: 'on-hold', createdAt: moment('04-02 10:00') }),
  closed('d8', 'cancelled', '03-10 10:00', R2),
];

/** d1 and d2 took 60 days. On 20 April March is 20 days old, February 51, January 79. */
const cohorts: HandCase[] = [
  {
    name: 'the deals of young months: of the owner and the period; the mean is of all',
    data: {
      opportunities: [
        closed('d1', 'won', '03-02 09:00', { createdAt: moment('01-01 09:00') }),
        closed('d2', 'won', '03-02 09:00', { ...R2, createdAt: moment('01-01 09:00') }),
        deal('d3', { createdAt: moment('02-10 09:00') }),
        deal('d4', { createdAt: moment('03-10 09:00') }),
        deal('d5', { ...R2, createdAt: moment('03-10 09:00') }),
        deal('d6', { createdAt: moment('04-10 09:00') }),
        deal('d7', { createdAt: null }),
        deal('d8', { ...R2, createdAt: null }),
      ],
    },
    report: 'cohort',
    where: { period: '2026-01-01/2026-03-31', owner: 'R1' },
    asOf: '2026-04-20T12:00:00Z',
    notices: { immature: 2, 'undated-created': 1 },
  },
  {
    // R1: on hold d1; given up d3 and d4, d5 only after March, d6 nobody knows when. Created later: d7.
    name: 'on hold, cancelled and abandoned: of the owner and the period, as they are today',
    data: { opportunities: aside },
    report: 'cohort',
    where: { period: '2026-03', owner: 'R1' },
    asOf: '2026-03-25T12:00:00Z',
    total: { created: 5, won: 0, lost: 0, open: 1 },
    notices: { held: 1, 'given-up': 3, 'on-hold': 0 },
  },
  {
    name: 'at an earlier time what was on hold is not known',
    data: { opportunities: aside },
    report: 'cohort',
    where: { period: '2026-03', owner: 'R1' },
    total: { created: 5, open: 0 },
    notices: { held: 0, 'given-up': 3, 'on-hold': 1, 'undated-closed': 1 },
  },
];

export const noticeReadings: Reading[] = [
  { reading: 'notices of deals', cases: sales },
  { reading: 'notices of prospects', cases: prospects },
  { reading: 'notices of key figures', cases: kpis },
  { reading: 'notices of a forecast', cases: forecasts },
  { reading: 'notices of cohorts', cases: cohorts },
];
