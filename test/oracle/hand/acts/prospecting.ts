import { moment, type HandCase, type Reading } from '../world.js';
import { act, file, lead, win } from './world.js';

const report = 'prospecting';
/** Its own default: all there is. */
const where = {};

const rows: HandCase[] = [
  {
    // p1 was called; p2 says so itself; p3 is new; p4 only called us; p5 has only a plan, p6 an automated mail.
    name: 'worked: by an act of ours; without any, by a status that is not new; one never contacted is a row and no more',
    data: {
      prospectFiles: [file('F1')],
      prospects: [
        lead('p1'),
        lead('p2', { status: 'not interested' }),
        lead('p3'),
        lead('p4'),
        lead('p5'),
        lead('p6'),
      ],
      activities: [
        act('03-02 10:00', { prospect: 'p1', kind: 'email' }),
        act('03-02 10:00', { prospect: 'p4', direction: 'in' }),
        act('03-02 10:00', { prospect: 'p5', status: 'planned' }),
        act('03-02 10:00', { prospect: 'p6', automated: true }),
        act('03-02 10:00', { prospect: 'p999' }),
      ],
    },
    total: { rows: 6, worked: 2, converted: 0, conversionRate: '0/6' },
  },
  {
    name: 'in a period: all rows, but only what was done in it; a row that was called later is not worked then',
    data: {
      prospectFiles: [file('F1')],
      prospects: [
        lead('p1', { status: 'called' }),
        lead('p2', { status: 'called' }),
        lead('p3', { status: 'called' }),
      ],
      activities: [act('03-02 10:00', { prospect: 'p1' }), act('04-01 00:00', { prospect: 'p2' })],
    },
    where: { period: '2026-03' },
    total: { rows: 3, worked: 2, cost: 500 },
  },
  {
    name: 'converted: has a deal, created in the period or at no known time; one that no table knows is one',
    data: {
      prospectFiles: [file('F1')],
      prospects: [
        lead('p1', { opportunity: 'd1' }),
        lead('p2', { opportunity: 'd2' }),
        lead('p3', { opportunity: 'd3' }),
        lead('p4', { opportunity: 'elsewhere', status: 'called' }),
        lead('p5'),
        lead('p6', { opportunity: 'd6' }),
      ],
      opportunities: [
        win('d6', null, { status: 'open', createdAt: moment('04-01 00:00') }),
        win('d1', null, { status: 'open' }),
        win('d2', null, { status: 'open', createdAt: moment('02-28 23:59') }),
        win('d3', null, { status: 'lost', createdAt: null }),
      ],
      activities: [
        act('03-02 10:00', { prospect: 'p1' }),
        act('03-02 11:00', { prospect: 'p1' }),
        act('03-02 10:00', { prospect: 'p5', direction: 'in' }),
        act('03-02 10:00', { prospect: 'p5', kind: 'email' }),
      ],
    },
    where: { period: '2026-03' },
    total: {
      rows: 6,
      worked: 3,
      converted: 3,
      conversionRate: '3/6',
      'conversionRate:of-worked': '2/3',
      callsPerConversion: '3/3',
    },
  },
];

const money: HandCase[] = [
  {
    // d1 stands in two rows of F1 and one of F2; d2 in F2. F1: 1,000 − 500 = 500. F2: 1,000 + 300 − 800 = 500.
    name: 'a deal of several rows counts once in each file and once in the total',
    data: {
      prospectFiles: [file('F1'), file('F2', { cost: 800, source: 'web' })],
      prospects: [
        lead('p1', { opportunity: 'd1' }),
        lead('p2', { opportunity: 'd1' }),
        lead('p3', { file: 'F2', opportunity: 'd1' }),
        lead('p4', { file: 'F2', opportunity: 'd2' }),
      ],
      opportunities: [win('d1', '03-10 10:00'), win('d2', '03-10 10:00', { amount: 300 })],
    },
    by: ['file'],
    total: {
      converted: 4,
      won: 2,
      wonAmount: 1300,
      amountPerConversion: '1300/4',
      cost: 1300,
      roi: '0/1300',
      coverage: '2/2',
    },
    rows: {
      F1: { rows: 2, won: 1, wonAmount: 1000, cost: 500, roi: '500/500', coverage: '1/2' },
      F2: { rows: 2, won: 2, wonAmount: 1300, cost: 800, roi: '500/800', coverage: '2/2' },
    },
  },
  {
    name: 'half of the contracts attributed: the return is of those, and says so by its coverage',
    data: {
      prospectFiles: [file('F1')],
      prospects: [lead('p1', { opportunity: 'd1' }), lead('p2')],
      opportunities: [
        win('d1', '03-10 10:00'),
        win('d2', '03-11 10:00', { amount: 9000 }),
        win('d3', '04-11 10:00'),
      ],
    },
    where: { period: '2026-03' },
    total: { won: 1, wonAmount: 1000, roi: '500/500', coverage: '1/2' },
  },
  {
    name: 'without a cost there is no return; a file without one is left out of it',
    data: {
      prospectFiles: [file('F1'), file('F2', { cost: null })],
      prospects: [
        lead('p1', { opportunity: 'd1' }),
        lead('p2', { file: 'F2', opportunity: 'd2' }),
        lead('p3', { file: 'F9', opportunity: 'd2' }),
      ],
      opportunities: [win('d1', '03-10 10:00'), win('d2', '03-10 10:00')],
    },
    by: ['file'],
    total: { wonAmount: 2000, cost: 500, roi: '500/500' },
    rows: {
      F2: { won: 1, wonAmount: 1000, cost: null, roi: null },
      F9: { won: 1, cost: null, roi: null },
    },
  },
  {
    name: 'a cost of 0 is a cost, and nothing to divide by',
    data: {
      prospectFiles: [file('F1', { cost: 0 })],
      prospects: [lead('p1', { opportunity: 'd1' })],
      opportunities: [win('d1', '03-10 10:00')],
    },
    total: { cost: 0, roi: null },
  },
  {
    name: 'no win: all is lost; wins without an amount: nobody knows',
    data: {
      prospectFiles: [file('F1'), file('F2')],
      prospects: [lead('p1'), lead('p2', { file: 'F2', opportunity: 'd1' })],
      opportunities: [win('d1', '03-10 10:00', { amount: null })],
    },
    by: ['file'],
    rows: {
      F1: { wonAmount: 0, roi: '-500/500', amountPerConversion: null },
      F2: { won: 1, wonAmount: null, roi: null, amountPerConversion: null },
    },
  },
  {
    // 100 / 3: 33.3334, 33.3333, 33.3333.
    name: "a file's cost is shared by its rows, to the last ten-thousandth; one without rows has its own",
    data: {
      prospectFiles: [file('F1', { cost: 100 }), file('F2', { cost: 40 })],
      prospects: [lead('p1'), lead('p2', { person: 'R2' }), lead('p3', { person: 'R2' })],
      opportunities: [win('d1', '03-10 10:00', { owner: 'R3' })],
    },
    by: ['person'],
    total: { cost: 140 },
    rows: {
      R1: { cost: 33.3334 },
      R2: { cost: 66.6666 },
      null: { rows: 0, cost: 40 },
      R3: { rows: 0, cost: 0, coverage: '0/1' },
    },
  },
  {
    name: 'where the data do not say what prospects became, who won is in no row; where nothing was bought it cost 0',
    data: {
      prospectFiles: [file('F1')],
      prospects: [{ id: 'p1', file: 'F1', person: 'R1', status: 'new' }],
      opportunities: [win('d1', '03-10 10:00', { owner: 'R3' }), win('d2', '03-10 10:00')],
    },
    by: ['person'],
    total: { rows: 1, converted: null, won: null, cost: 500, roi: null, coverage: null },
    rows: { R1: { rows: 1, won: null, cost: 500 } },
    noRows: ['R3'],
  },
  {
    name: 'no prospects and no files cost 0, whatever was won',
    data: {
      prospectFiles: [file('F1')],
      prospects: [lead('p1')],
      opportunities: [win('d1', '03-10 10:00', { owner: 'R3' })],
    },
    where: { person: 'R3' },
    total: { rows: 0, cost: 0, roi: null, coverage: '0/1' },
  },
  {
    name: "by person: the prospect's person, whoever owns the deal",
    data: {
      prospectFiles: [file('F1')],
      prospects: [lead('p1', { opportunity: 'd1' })],
      opportunities: [
        win('d1', '03-10 10:00', { owner: 'R2' }),
        win('d2', '03-10 10:00', { owner: 'R2' }),
      ],
    },
    by: ['person'],
    rows: {
      R1: { won: 1, wonAmount: 1000, roi: '500/500', coverage: '1/2' },
      R2: { rows: 0, won: 0, coverage: '0/2' },
    },
  },
  {
    // Of R1: the deal of his prospect, which is R2's, and the one that he owns himself.
    name: 'coverage for one person: of the deals of his own and of his prospects',
    data: {
      prospectFiles: [file('F1')],
      prospects: [lead('p1', { opportunity: 'd1' })],
      opportunities: [
        win('d1', '03-10 10:00', { owner: 'R2' }),
        win('d2', '03-10 10:00'),
        win('d3', '03-10 10:00', { owner: 'R2' }),
      ],
    },
    where: { person: 'R1' },
    total: { won: 1, coverage: '1/2' },
  },
  {
    name: 'by source, and by the status of the rows',
    data: {
      prospectFiles: [file('F1'), file('F2', { source: null })],
      prospects: [
        lead('p1', { opportunity: 'd1' }),
        lead('p2', { file: 'F2', status: 'called' }),
        lead('p3', { file: 'F2' }),
      ],
      opportunities: [win('d1', '03-10 10:00')],
    },
    by: ['source'],
    rows: { fair: { rows: 1, won: 1, cost: 500 }, null: { rows: 2, won: 0, worked: 1, cost: 500 } },
  },
  {
    name: 'without the tables of costs and deals these figures are not known',
    data: { prospects: [lead('p1', { opportunity: 'd1' })] },
    total: {
      rows: 1,
      converted: 1,
      won: null,
      wonAmount: null,
      cost: null,
      roi: null,
      coverage: null,
    },
  },
];

export const prospectingReadings: Reading[] = [
  { reading: 'rows of prospect files', cases: rows },
  { reading: 'what they cost and bring', cases: money },
].map(({ reading, cases }) => ({
  reading,
  cases: cases.map((one) => ({ report, where, ...one })),
}));
