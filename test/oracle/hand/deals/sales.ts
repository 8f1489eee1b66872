import { moment, type HandCase, type Reading } from '../world.js';
import { closed, deal, offer } from './world.js';

const report = 'company';

const rates: HandCase[] = [
  {
    // Won 2, lost 1, cancelled 1, abandoned 1, all closed in March; on hold and open do not matter.
    name: 'win rate: 2 of 3; with cancelled and abandoned 2 of 5; of the 7 created in March 1 won by its end',
    data: {
      opportunities: [
        closed('d1', 'won', '03-10 10:00'),
        closed('d2', 'won', '03-31 23:59', { createdAt: moment('02-01 09:00') }),
        closed('d3', 'lost', '03-10 10:00'),
        closed('d4', 'cancelled', '03-10 10:00'),
        closed('d5', 'abandoned', '03-10 10:00'),
        deal('d6', { status: 'on-hold', closedAt: moment('03-10 10:00') }),
        deal('d7', { closedAt: moment('03-10 10:00') }),
        // Closed before the period, created before it.
        closed('d8', 'won', '02-28 23:59', { createdAt: moment('02-01 09:00') }),
        // Created in the period, won after it.
        closed('d9', 'won', '04-01 00:00'),
      ],
    },
    total: {
      created: 7,
      won: 2,
      wonAmount: 2000,
      lost: 1,
      lostAmount: 1000,
      winRate: '2/3',
      'winRate:with-cancelled': '2/5',
      // d1 only: d9 is won at the very end of the period, after t.
      'winRate:of-created': '1/7',
      // d7, and d9, which is still open at t.
      openCount: 2,
      openAmount: 2000,
    },
  },
  {
    name: 'nothing closed: no rate',
    data: { opportunities: [deal('d1')] },
    total: { winRate: null, 'winRate:with-cancelled': null, 'winRate:of-created': '0/1' },
  },
  {
    name: 'won without a closing date: in no period; at t = now it is won, and counts of the created',
    data: { opportunities: [closed('d1', 'won', null)] },
    asOf: '2026-03-20T12:00:00Z',
    total: { created: 1, won: 0, winRate: null, 'winRate:of-created': '1/1', openCount: 0 },
  },
  {
    name: '… at an earlier t nothing is known of it: not won, not open',
    data: { opportunities: [closed('d1', 'won', null)] },
    total: { created: 1, won: 0, 'winRate:of-created': '0/1', openCount: 0 },
  },
  {
    name: '… and among all data it is won',
    data: { opportunities: [closed('d1', 'won', null), closed('d2', 'lost', null)] },
    where: { period: null },
    total: { won: 1, lost: 1, winRate: '1/2', openCount: 0, wonAmount: 1000 },
  },
];

const days: HandCase[] = [
  {
    // 4 days (1st to 5th), 10 days over the change of clocks on the 8th, 0 days on one day though an hour before.
    // Left out: created the day after it was closed; no creation; closed outside.
    name: 'days to close: 0, 4 and 10 of five won; mean 14 / 3, median 4',
    data: {
      opportunities: [
        closed('d1', 'won', '03-05 08:00'),
        closed('d2', 'won', '03-11 23:00', { amount: 10.5 }),
        closed('d3', 'won', '03-20 10:00', { createdAt: moment('03-20 11:00'), amount: null }),
        closed('d4', 'won', '03-20 10:00', { createdAt: moment('03-21 00:00') }),
        closed('d5', 'won', '03-20 10:00', { createdAt: null }),
        closed('d6', 'lost', '03-30 10:00'),
      ],
    },
    total: {
      won: 5,
      daysToClose: '14/3',
      daysToCloseMedian: 4,
      averageDeal: '3010.5/4',
      wonAmount: 3010.5,
    },
  },
  {
    name: 'the median of 3 and 4 is 3.5',
    data: {
      opportunities: [closed('d1', 'won', '03-05 08:00'), closed('d2', 'won', '03-04 08:00')],
    },
    total: { daysToClose: '7/2', daysToCloseMedian: 3.5 },
  },
  {
    name: 'only reversed dates: neither mean nor median',
    data: {
      opportunities: [closed('d1', 'won', '03-20 10:00', { createdAt: moment('03-25 09:00') })],
    },
    total: { won: 1, daysToClose: null, daysToCloseMedian: null },
  },
];

const states: HandCase[] = [
  {
    name: 'open at the end of March: by status, by a later closing, not what is created in April; on hold is on hold',
    data: {
      opportunities: [
        deal('d1'),
        closed('d2', 'lost', '04-01 00:00'),
        closed('d3', 'lost', '03-31 23:59'),
        deal('d4', { createdAt: moment('04-01 00:00') }),
        deal('d5', { status: 'on-hold' }),
        deal('d6', { createdAt: null }),
        deal('d7', { amount: null }),
      ],
    },
    total: { openCount: 4, openAmount: 3000, created: 5 },
  },
  {
    name: 'a sum over nothing is 0, over deals without any amount it is not known',
    data: { opportunities: [deal('d1', { amount: null })] },
    total: { wonAmount: 0, openCount: 1, openAmount: null, averageDeal: null },
  },
  {
    name: 'a deal without a date of creation is created in no period',
    data: { opportunities: [deal('d1', { createdAt: null })] },
    total: { created: 0, openCount: 1 },
  },
  {
    name: 'without the column closedAt nothing is known of a period; what is open is',
    data: {
      opportunities: [deal('d1'), closed('d2', 'won', '03-10 10:00')].map(
        ({ closedAt: _, ...row }) => row as never,
      ),
    },
    total: {
      created: 2,
      won: null,
      wonAmount: null,
      winRate: null,
      daysToClose: null,
      openCount: 1,
    },
  },
  {
    name: '… and without a period it does not matter',
    data: {
      opportunities: [deal('d1'), closed('d2', 'won', '03-10 10:00')].map(
        ({ closedAt: _, ...row }) => row as never,
      ),
    },
    where: { period: null },
    total: { won: 1, wonAmount: 1000, winRate: '1/1', openCount: 1 },
  },
];

/** Created 1 February; d1 won on 5 March, d2 lost on 20 March, d3 open, d4 created on 15 April. */
const quarter = [
  closed('d1', 'won', '03-05 08:00', { createdAt: moment('02-01 09:00') }),
  closed('d2', 'lost', '03-20 08:00', { createdAt: moment('02-01 09:00') }),
  deal('d3', { createdAt: moment('02-01 09:00') }),
  deal('d4', { createdAt: moment('04-15 09:00') }),
];

const buckets: HandCase[] = [
  {
    // asOf in the middle of March: of what happens only 5 March is known; February ends with three open.
    name: 'months of a period still running: what is, is judged at the end of each or now; what is to come is unknown',
    data: { opportunities: quarter },
    by: ['month'],
    where: { period: '2026-01-15/2026-05-14' },
    asOf: '2026-03-10T12:00:00Z',
    total: { created: 3, won: 1, openCount: 2 },
    rows: {
      '2026-01': { created: 0, won: 0, openCount: 0, openAmount: 0, winRate: null },
      '2026-02': { created: 3, won: 0, openCount: 3, openAmount: 3000 },
      '2026-03': { created: 0, won: 1, winRate: '1/1', openCount: 2 },
      '2026-04': { created: 0, won: 0, wonAmount: 0, openCount: null, openAmount: null },
      '2026-05': { created: 0, won: 0, openCount: null },
    },
  },
  {
    // Won in March, created in February: of the created of February one is won by now.
    name: 'of-created in a month is judged now, not at the end of the month',
    data: { opportunities: quarter },
    by: ['month'],
    where: { period: '2026-Q1' },
    rows: { '2026-02': { created: 3, 'winRate:of-created': '1/3' } },
  },
  {
    name: 'weeks begin on Monday and are cut to the period: 1 March is a Sunday of the week of 23 February',
    data: {
      opportunities: [
        deal('d1', { createdAt: moment('02-28 09:00') }),
        deal('d2', { createdAt: moment('03-01 09:00') }),
        deal('d3', { createdAt: moment('03-02 00:00') }),
      ],
    },
    by: ['week'],
    where: { period: '2026-03-01/2026-03-09' },
    total: { created: 2 },
    rows: {
      '2026-02-23': { created: 1, openCount: 2 },
      '2026-03-02': { created: 1, openCount: 3 },
      '2026-03-09': { created: 0, openCount: 3 },
    },
    noRows: ['2026-03-16', '2026-02-16'],
  },
  {
    // 8 March has 23 hours: 00:00-05:00 to 24:00-04:00.
    name: 'days over the change of clocks',
    data: {
      opportunities: [
        deal('d1', { createdAt: '2026-03-08T05:00:00Z' }),
        deal('d2', { createdAt: '2026-03-09T03:59:59Z' }),
        deal('d3', { createdAt: '2026-03-09T04:00:00Z' }),
      ],
    },
    by: ['day'],
    where: { period: '2026-03-07/2026-03-09' },
    rows: {
      '2026-03-07': { created: 0, openCount: 0 },
      '2026-03-08': { created: 2, openCount: 2 },
      '2026-03-09': { created: 1, openCount: 3 },
    },
  },
  {
    name: 'quarters and fiscal years from April: 31 March is of FY2026, 1 April of FY2027',
    data: {
      opportunities: [
        deal('d1', { createdAt: moment('03-31 23:00') }),
        deal('d2', { createdAt: moment('04-01 00:00') }),
      ],
    },
    top: { fiscalYearStart: 4 },
    by: ['fiscalYear'],
    where: { period: '2026' },
    rows: { FY2026: { created: 1, openCount: 1 }, FY2027: { created: 1, openCount: 2 } },
  },
  {
    // Dates of other tables count too; an open deal's closing does not.
    name: 'without a period: from the first to the last dated event of the data',
    data: {
      opportunities: [
        deal('d1', { createdAt: moment('02-10 09:00'), closedAt: moment('08-01 09:00') }),
        closed('d2', 'won', '04-02 09:00'),
      ],
      documents: [offer('d1', { issuedOn: '2026-02-12' }), offer('d9', { issuedOn: '2025-01-01' })],
    },
    by: ['month'],
    where: { period: null },
    asOf: '2026-03-20T12:00:00Z',
    total: { created: 2, won: 0, openCount: 2 },
    rows: {
      '2026-02': { created: 1, openCount: 1 },
      '2026-03': { created: 1, openCount: 2 },
      '2026-04': { created: 0, openCount: null },
    },
    noRows: ['2025-01', '2026-01', '2026-05', '2026-08'],
  },
  {
    name: 'a bucket and a dimension: only the rows in which something counts',
    data: { opportunities: [quarter[1]!, deal('d9', { owner: 'R2' })] },
    by: ['month', 'owner'],
    where: { period: '2026-Q1' },
    rows: {
      '2026-02|R1': { created: 1, openCount: 1 },
      '2026-03|R1': { lost: 1, openCount: 0 },
      '2026-03|R2': { created: 1, openCount: 1 },
    },
    noRows: ['2026-01|R1', '2026-01|R2', '2026-02|R2'],
  },
  {
    name: 'by quarter',
    data: { opportunities: quarter },
    by: ['quarter'],
    where: { period: '2026-01-01/2026-06-30' },
    rows: {
      '2026-Q1': { created: 3, won: 1, lost: 1, openCount: 1 },
      '2026-Q2': { created: 1, won: 0, openCount: 2 },
    },
  },
];

export const salesReadings: Reading[] = [
  { reading: 'Win rate', cases: rates.map((one) => ({ report, ...one })) },
  { reading: 'Days to close', cases: days.map((one) => ({ report, ...one })) },
  { reading: 'Open at t', cases: states.map((one) => ({ report, ...one })) },
  {
    reading: 'Buckets',
    cases: buckets.map((one) => ({ report, asOf: '2026-05-20T12:00:00Z', ...one })),
  },
];
