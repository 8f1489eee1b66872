import { type HandCase, type Reading } from '../world.js';
import { act, file, lead, win } from './world.js';

const R2 = { person: 'R2' };
const sold = {
  prospectFiles: [
    file('F1', { cost: null }),
    file('F2', { cost: null, source: 'web' }),
    file('F3', { source: 'web' }),
  ],
  prospects: [
    lead('p1', { opportunity: 'd1', status: 'called' }),
    lead('p2', { file: 'F2', status: 'called', ...R2 }),
    lead('p3', { file: 'F2', status: 'called', ...R2 }),
    lead('p4', { file: 'F3', opportunity: 'd5', ...R2 }),
  ],
  opportunities: [
    win('d1', '03-10 10:00'),
    win('d2', '03-11 10:00'),
    win('d3', '03-11 10:00', { owner: 'R2' }),
    win('d4', '03-12 10:00', { owner: 'R2' }),
    win('d5', null, { createdAt: null, owner: 'R2' }),
  ],
};

const files: HandCase[] = [
  {
    name: 'of everybody: three of four contracts came from no file; two files have no cost',
    data: sold,
    where: { period: '2026-03' },
    total: { coverage: '1/4' },
    notices: {
      'unattributed-wins': 3,
      'worked-by-status': 3,
      'undated-prospects': 4,
      'undated-converted': 1,
      'undated-closed': 1,
      'no-cost': 2,
    },
  },
  {
    name: 'of one person: the contracts, the prospects and the files of that person',
    data: sold,
    where: { period: '2026-03', person: 'R1' },
    total: { coverage: '1/2' },
    notices: {
      'unattributed-wins': 1,
      'worked-by-status': 1,
      'undated-prospects': 1,
      'undated-converted': 0,
      'undated-closed': 0,
      'no-cost': 1,
    },
  },
  {
    // Without a period d5 is won too, from F3.
    name: 'of one source, in all of time: deals have none and stay in coverage',
    data: sold,
    where: { source: 'web' },
    total: { coverage: '1/5' },
    notices: {
      'unattributed-wins': 4,
      'worked-by-status': 2,
      'undated-prospects': 0,
      'no-cost': 1,
    },
  },
].map((one) => ({ report: 'prospecting', ...one }));

const activities: HandCase[] = [
  {
    name: "automated messages of the period, of the person; one's wins without a date",
    data: {
      activities: [
        act('03-02 10:00', { automated: true }),
        act('03-03 10:00', { automated: true, kind: 'email' }),
        act('03-03 10:00', { automated: true, ...R2 }),
        act('04-03 10:00', { automated: true }),
        act('03-02 10:00', { automated: true, status: 'planned' }),
      ],
      opportunities: [win('d1', null), win('d2', null, { owner: 'R2' }), win('d3', null)],
    },
    where: { period: '2026-03', person: 'R1', kind: 'call' },
    notices: { automated: 1, 'undated-closed': 2 },
  },
].map((one) => ({ report: 'activity', ...one }));

export const actNoticeReadings: Reading[] = [
  { reading: 'notices of prospect files', cases: files },
  { reading: 'notices of activities', cases: activities },
];
