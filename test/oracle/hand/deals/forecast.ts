import { moment, type HandCase, type Reading } from '../world.js';
import { closed, deal, stages } from './world.js';

const report = 'forecast';
/** Expected on a day of 2026, as in `04-15`. */
const due = (id: string, day: string | null, more = {}) =>
  deal(id, { expectedCloseOn: day && `2026-${day}`, probability: 0.5, ...more });
/** Friday 20 March 2026, 08:00 in Toronto; the period is the second quarter and March. */
const now = { asOf: '2026-03-20T12:00:00Z', where: { period: '2026-03-01/2026-06-30' } };

const places: HandCase[] = [
  {
    // Won 1,000 in March. Open: 2,000 due today, 400 in April, 30 late by a day, 7 without a day; on hold 90,000.
    name: 'each deal in one bucket; overdue and undated are in the total, on hold is not; a month with nothing is there',
    data: {
      opportunities: [
        closed('d1', 'won', '03-10 10:00'),
        due('d2', '03-20', { amount: 2000 }),
        due('d3', '04-30', { amount: 400 }),
        due('d4', '03-19', { amount: 30 }),
        due('d5', null, { amount: 7 }),
        due('d6', '04-15', { status: 'on-hold', amount: 90000 }),
        closed('d7', 'lost', '03-10 10:00'),
      ],
    },
    by: ['month'],
    ...now,
    total: {
      won: 1,
      wonAmount: 1000,
      openCount: 4,
      openAmount: 2437,
      weightedAmount: 1218.5,
      overdueAmount: 30,
      undatedAmount: 7,
      onHoldAmount: 90000,
    },
    rows: {
      '2026-03': { wonAmount: 1000, openAmount: 2000, weightedAmount: 1000, overdueAmount: 0 },
      '2026-04': { wonAmount: 0, openAmount: 400, weightedAmount: 200, onHoldAmount: 0 },
      '2026-05': { won: 0, wonAmount: 0, openCount: 0, openAmount: 0, weightedAmount: 0 },
      '2026-06': { openAmount: 0 },
      overdue: {
        wonAmount: 0,
        openCount: 1,
        openAmount: 30,
        weightedAmount: 15,
        overdueAmount: 30,
      },
      null: { openCount: 1, openAmount: 7, undatedAmount: 7 },
      'on-hold': { openCount: 1, openAmount: 90000, weightedAmount: 45000, onHoldAmount: 90000 },
    },
  },
  {
    name: 'nothing overdue, undated or on hold: no such rows',
    data: { opportunities: [due('d1', '04-15')] },
    by: ['month'],
    ...now,
    rows: { '2026-04': { openCount: 1 } },
    noRows: ['overdue', 'null', 'on-hold'],
  },
  {
    name: 'by owner and month: each owner has buckets of his own; without time one row has them all',
    data: {
      opportunities: [
        due('d1', '03-01'),
        due('d2', '04-01'),
        due('d3', null, { owner: 'R2' }),
        due('d4', '04-01', { owner: 'R3', status: 'on-hold' }),
      ],
    },
    by: ['month', 'owner'],
    ...now,
    rows: {
      '2026-04|R1': { openCount: 1 },
      'overdue|R1': { openCount: 1 },
      'null|R2': { openCount: 1 },
      'on-hold|R3': { openCount: 1 },
    },
    noRows: ['overdue|R2', 'null|R1', '2026-04|R2', '2026-04|R3'],
  },
  {
    name: 'by owner alone: one whose deals are all on hold has a row, and nothing open',
    data: {
      opportunities: [due('d1', '03-01'), due('d4', null, { owner: 'R3', status: 'on-hold' })],
    },
    by: ['owner'],
    ...now,
    rows: {
      R1: { openAmount: 1000, overdueAmount: 1000, undatedAmount: 0, onHoldAmount: 0 },
      R3: { openAmount: 0, overdueAmount: 0, undatedAmount: 0, onHoldAmount: 1000 },
    },
  },
  {
    name: 'expected after the period or before it, and not late: in no row',
    data: { opportunities: [due('d1', '07-01'), due('d2', '03-25')] },
    asOf: '2026-03-20T12:00:00Z',
    where: { period: '2026-Q2' },
    total: { openCount: 0, openAmount: 0, weightedAmount: 0 },
  },
  {
    name: 'without a period from the first closing of a won deal or expected day to the last; a win without a date is in the total only',
    data: {
      opportunities: [
        closed('d1', 'won', '02-10 10:00'),
        closed('d2', 'won', null),
        due('d3', '05-31'),
        closed('d4', 'lost', '01-10 10:00'),
      ],
    },
    by: ['month'],
    asOf: now.asOf,
    where: { period: null },
    total: { won: 2, openCount: 1 },
    rows: {
      '2026-02': { won: 1 },
      '2026-03': { won: 0, openCount: 0 },
      '2026-05': { openCount: 1 },
    },
    noRows: ['2026-01', '2026-06', 'overdue', 'null'],
  },
];

const times: HandCase[] = [
  {
    // The clocks go forward on 8 March: its 23 hours end at 04:00Z of the 9th.
    name: 'overdue when the day is over, on a day of 23 hours too',
    data: { opportunities: [due('d1', '03-08')] },
    by: ['day'],
    asOf: '2026-03-09T03:59:59Z',
    where: { period: '2026-03' },
    rows: { '2026-03-08': { openCount: 1 } },
    noRows: ['overdue'],
  },
  {
    name: '… and a second later it is',
    data: { opportunities: [due('d1', '03-08')] },
    by: ['day'],
    asOf: '2026-03-09T04:00:00Z',
    where: { period: '2026-03' },
    rows: { '2026-03-08': { openCount: 0 }, overdue: { openCount: 1 } },
  },
  {
    // At the end of March d1 was open and late, d2 due the next day, d3 not there yet.
    name: 'a period that is over: what was open at its end and late then; later days are outside',
    data: {
      opportunities: [
        closed('d1', 'won', '04-05 10:00', { expectedCloseOn: '2026-03-31' }),
        due('d2', '04-01'),
        due('d3', '03-15', { createdAt: moment('04-01 00:00') }),
        closed('d4', 'lost', null, { expectedCloseOn: '2026-03-31' }),
      ],
    },
    by: ['month'],
    total: { won: 0, openCount: 1, openAmount: 1000 },
    rows: { '2026-03': { openCount: 0 }, overdue: { openCount: 1 } },
  },
  {
    name: 'by week, by quarter, by fiscal year: cut to the period',
    data: { opportunities: [due('d1', '04-05'), due('d2', '04-06')] },
    by: ['week'],
    asOf: now.asOf,
    where: { period: '2026-04' },
    rows: { '2026-03-30': { openCount: 1 }, '2026-04-06': { openCount: 1 } },
  },
  {
    name: 'the last day of a fiscal year that ends in June belongs to it',
    data: { opportunities: [due('d1', '06-30'), due('d2', '07-01')] },
    top: { fiscalYearStart: 7 },
    by: ['fiscalYear'],
    asOf: now.asOf,
    where: { period: '2026-01-01/2026-12-31' },
    rows: { FY2026: { openCount: 1 }, FY2027: { openCount: 1 } },
  },
];

const chances: HandCase[] = [
  {
    // 0.35 × 0.003 = 0.00105 → 0.0011 (0.001 if halves went down); −0.00105 → −0.0011; 0 × 10 = 0; 1 × 3 = 3.
    name: 'each product is rounded to four decimals, halves away from zero; 0 and 1 are probabilities',
    data: {
      opportunities: [
        due('d1', '04-01', { amount: 0.003, probability: 0.35 }),
        due('d2', '05-01', { amount: -0.003, probability: 0.35 }),
        due('d3', '06-01', { amount: 10, probability: 0 }),
        due('d4', '06-01', { amount: 3, probability: 1 }),
      ],
    },
    by: ['month'],
    ...now,
    total: { weightedAmount: 3 },
    rows: {
      '2026-04': { weightedAmount: 0.0011 },
      '2026-05': { weightedAmount: -0.0011 },
      '2026-06': { weightedAmount: 3 },
    },
  },
  {
    // d1 its own 10 %; d2 the 20 % of its stage; d3 and d4 have neither: left out, and where all are, nothing is known.
    name: 'the own probability before that of the stage; without either a deal is left out, never 0',
    data: {
      stages: stages.map((stage) => ({ ...stage, probability: stage.id === 's1' ? 0.2 : null })),
      opportunities: [
        due('d1', '04-01', { probability: 0.1 }),
        due('d2', '04-01', { probability: null }),
        due('d3', '04-01', { probability: null, stage: 's2' }),
        due('d4', '05-01', { probability: null, stage: null }),
      ],
    },
    by: ['month'],
    ...now,
    total: { openAmount: 4000, weightedAmount: 300 },
    rows: {
      '2026-04': { openAmount: 3000, weightedAmount: 300 },
      '2026-05': { openAmount: 1000, weightedAmount: null },
    },
  },
  {
    name: 'a deal without an amount is left out of sums, and counts',
    data: { opportunities: [due('d1', '04-01', { amount: null }), due('d2', '04-01')] },
    ...now,
    total: { openCount: 2, openAmount: 1000, weightedAmount: 500 },
  },
  {
    name: 'no probabilities at all: no weighted amount; no expected days: what is open cannot be placed',
    data: { opportunities: [deal('d1')] },
    ...now,
    total: {
      weightedAmount: null,
      openAmount: null,
      openCount: null,
      wonAmount: 0,
      onHoldAmount: 0,
    },
  },
  {
    name: '… but without a period it need not be',
    data: { opportunities: [deal('d1')] },
    asOf: now.asOf,
    where: { period: null },
    total: { openAmount: 1000, undatedAmount: 1000, overdueAmount: 0 },
  },
];

export const forecastReadings: Reading[] = [
  { reading: 'Forecast: where a deal stands', cases: places.map((one) => ({ report, ...one })) },
  { reading: 'Forecast: days', cases: times.map((one) => ({ report, ...one })) },
  { reading: 'Forecast: probability', cases: chances.map((one) => ({ report, ...one })) },
];
