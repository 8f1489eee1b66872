import { moment, type HandCase, type Reading } from '../world.js';
import { closed, deal } from './world.js';

const report = 'cohort';
/** Created at an instant as in `01-10 09:00`. */
const born = (at: string) => ({ createdAt: moment(at) });
/** 20 June 2026, 08:00 in Toronto. */
const now = { asOf: '2026-06-20T12:00:00Z', where: { period: '2026' } };

/**
 * Won after 30 days (10 January to 9 February) and after 90 (20 January to 20 April): 60 on average. On 20 June January is
 * 140 days old, March 81, April 51, May 20.
 */
const world = [
  closed('d1', 'won', '02-09 10:00', born('01-10 09:00')),
  closed('d2', 'won', '04-20 10:00', born('01-20 09:00')),
  closed('d3', 'lost', '03-01 10:00', born('01-31 23:00')),
  deal('d4', { ...born('01-31 09:00'), amount: 50 }),
  deal('d5', { ...born('04-21 09:00'), amount: 3 }),
  deal('d6', { ...born('04-20 09:00'), amount: 20 }),
  closed('d7', 'lost', '05-20 10:00', born('05-02 09:00')),
  deal('d8', { ...born('03-02 09:00'), status: 'on-hold' }),
  closed('d9', 'cancelled', '04-02 10:00', born('03-02 09:00')),
];

const fates: HandCase[] = [
  {
    // Ages on 20 June: d4 140 days, d5 60, d6 61. 140 > 60 and 61 > 60 are late, 60 is not.
    name: 'each cohort as it stands at t; one younger than the mean time to close is marked and left out of averages',
    data: { opportunities: world },
    by: ['month'],
    ...now,
    total: {
      created: 9,
      won: 2,
      lost: 2,
      open: 3,
      // January and March alone: 2 of 4 + 2.
      conversion: '2/6',
      averageAge: '140/1',
      immature: 3,
      stalled: 2,
      stalledAmount: 70,
    },
    rows: {
      '2026-01': { created: 4, won: 2, lost: 1, open: 1, conversion: '2/4', immature: 0 },
      '2026-02': { created: 0, won: 0, open: 0, conversion: null, averageAge: null, immature: 0 },
      '2026-03': { created: 2, won: 0, lost: 0, open: 0, conversion: '0/2', immature: 0 },
      '2026-04': {
        created: 2,
        open: 2,
        conversion: '0/2',
        averageAge: '121/2',
        immature: 2,
        stalled: 1,
      },
      '2026-05': { created: 1, lost: 1, conversion: '0/1', immature: 1, stalled: 0 },
    },
  },
  {
    // d1 is won a month after January, d2 three months after.
    name: 'the triangle: months from the month of creation to that of winning',
    data: { opportunities: world },
    by: ['month', 'age'],
    ...now,
    total: { won: 2, created: 9 },
    rows: { '2026-01|1': { won: 1 }, '2026-01|3': { won: 1 } },
    noRows: ['2026-01|0', '2026-01|2', '2026-03|null', '2026-04|null'],
  },
  {
    name: '… as of February: what was won later was open, and has no age',
    data: { opportunities: world },
    by: ['month', 'age'],
    asOf: '2026-02-20T12:00:00Z',
    where: { period: '2026' },
    total: { created: 4, won: 1, open: 3, conversion: null, immature: 4 },
    rows: { '2026-01|1': { won: 1 } },
    noRows: ['2026-01|3', '2026-01|null'],
  },
  {
    // The last instant of January in Toronto is 04:59:59Z of the 1st.
    name: 'cohorts are of civil months; on the clock a month away, won in the month of creation',
    data: {
      opportunities: [
        deal('d1', { createdAt: '2026-02-01T04:59:59Z' }),
        closed('d2', 'won', null, {
          createdAt: '2026-02-01T05:00:00Z',
          closedAt: '2026-03-01T04:59:59Z',
        }),
      ],
    },
    by: ['month', 'age'],
    ...now,
    total: { created: 2, won: 1 },
    rows: { '2026-02|0': { won: 1 } },
    noRows: ['2026-01|0', '2026-02|1'],
  },
  {
    name: 'won without a date: won at t = now, at no age',
    data: { opportunities: [closed('d1', 'won', null)] },
    by: ['month', 'age'],
    asOf: '2026-03-20T12:00:00Z',
    total: { won: 1 },
    rows: { '2026-03|null': { won: 1 } },
  },
  {
    name: '… at an earlier t nothing is known of it',
    data: { opportunities: [closed('d1', 'won', null)] },
    by: ['month'],
    total: { created: 1, won: 0, open: 0, conversion: '0/1' },
  },
];

const cycles: HandCase[] = [
  {
    // By 5 March deals took 30 days: January, 33 days gone, is mature. With the later win it would be 60.
    name: 'the cycle is that of the deals won by t',
    data: { opportunities: world },
    asOf: '2026-03-05T12:00:00Z',
    where: { period: '2026' },
    total: { created: 6, won: 1, conversion: '1/4', immature: 2 },
  },
  {
    name: 'a day later, in the next month: an age of 1; 31 days later, in the same month: 0',
    data: {
      opportunities: [
        closed('d1', 'won', '02-01 10:00', born('01-31 09:00')),
        closed('d2', 'won', '03-31 10:00', born('03-01 09:00')),
      ],
    },
    by: ['month', 'age'],
    ...now,
    rows: { '2026-01|1': { won: 1 }, '2026-03|0': { won: 1 } },
    noRows: ['2026-01|0', '2026-03|1'],
  },
  {
    name: 'no deal was ever won: no cycle, nothing is immature or late, and nothing left out',
    data: { opportunities: [deal('d1', born('01-10 09:00'))] },
    by: ['month'],
    ...now,
    total: {
      created: 1,
      open: 1,
      conversion: '0/1',
      immature: null,
      stalled: null,
      averageAge: '161/1',
    },
  },
  {
    // R2's deal took 100 days; R1's of May is 20 days old at most, though R1 never won any.
    name: 'one cycle for all: that of the data, whatever the filters and the period',
    data: {
      opportunities: [
        closed('d1', 'won', '01-20 09:00', {
          ...born('01-10 09:00'),
          createdAt: '2025-10-12T09:00:00',
          owner: 'R2',
        }),
        deal('d2', born('05-02 09:00')),
      ],
    },
    by: ['owner'],
    asOf: now.asOf,
    where: { period: '2026', owner: ['R1'] },
    total: { created: 1, immature: 1, stalled: 0, conversion: null },
    rows: { R1: { created: 1, immature: 1, conversion: null } },
  },
  {
    // The mean is 30 days: on 30 April March's last day is 30 days away, on 29 April 29.
    name: 'as old as the mean is mature',
    data: { opportunities: [closed('d1', 'won', '03-31 10:00', born('03-01 09:00'))] },
    by: ['month'],
    asOf: '2026-04-30T12:00:00Z',
    where: { period: '2026' },
    total: { conversion: '1/1', immature: 0 },
  },
  {
    name: '… a day younger is not',
    data: { opportunities: [closed('d1', 'won', '03-31 10:00', born('03-01 09:00'))] },
    by: ['month'],
    asOf: '2026-04-29T12:00:00Z',
    where: { period: '2026' },
    total: { conversion: null, immature: 1 },
    rows: { '2026-03': { conversion: '1/1', immature: 1 } },
  },
  {
    name: 'cohorts by fiscal year: in the totals each deal is still judged by its month',
    data: { opportunities: world },
    top: { fiscalYearStart: 4 },
    by: ['fiscalYear'],
    ...now,
    total: { conversion: '2/6' },
    rows: {
      FY2026: { created: 6, conversion: '2/6', immature: 0 },
      FY2027: { created: 3, conversion: '0/3', immature: 3 },
    },
  },
  {
    name: 'without a date of creation a deal is in no cohort; without the column there are none',
    data: { opportunities: [deal('d1', { createdAt: null })] },
    where: { period: null },
    asOf: now.asOf,
    total: { created: 0, open: 0 },
  },
];

export const cohortReadings: Reading[] = [
  { reading: 'Cohort: what became of the deals', cases: fates.map((one) => ({ report, ...one })) },
  { reading: 'Cohort: the cycle', cases: cycles.map((one) => ({ report, ...one })) },
];
