import type { Row } from '../../generate/organisation.js';
import { moment, type HandCase, type Reading } from '../world.js';
import { closed, deal, offer } from './world.js';

const report = 'kpi';
let number = 0;

/** A call on a deal in which somebody was reached. */
const call = (opportunity: string | null, at: string, more: Row = {}): Row => ({
  id: `e${++number}`,
  opportunity,
  prospect: null,
  kind: 'call',
  direction: 'out',
  status: 'done',
  at: moment(at),
  outcome: 'reached',
  automated: false,
  ...more,
});

/** Won at an instant of any year, as in `2025-03-01 10:00`. */
const won = (id: string, client: string | null, at: string | null, more: Row = {}): Row =>
  closed(id, 'won', null, { client, closedAt: at && `${at.replace(' ', 'T')}:00`, ...more });

const file = (id: string, cost: number | null, more: Row = {}): Row => ({
  id,
  name: id,
  source: 'fair',
  cost,
  ...more,
});
const lead = (id: string, of: string, opportunity: string | null = null): Row => ({
  id,
  file: of,
  status: 'new',
  opportunity,
});

const conversion: HandCase[] = [
  {
    // In March d1, d2 and, by its prospect, d3 were worked on; d1 and d4 were won, d4 without any activity.
    name: 'prospect conversion: 2 won, 3 worked on, a client that is none is not looked at',
    data: {
      opportunities: [
        closed('d1', 'won', '03-20 10:00'),
        deal('d2'),
        deal('d3'),
        closed('d4', 'won', '03-21 10:00'),
        deal('d5', { prospect: false }),
        deal('d6'),
      ],
      prospectFiles: [file('f1', 100)],
      prospects: [lead('p1', 'f1', 'd3')],
      activities: [
        call('d1', '03-01 00:00'),
        call('d1', '03-02 10:00'),
        call('d2', '03-31 23:59', { outcome: 'voicemail' }),
        call(null, '03-05 10:00', { prospect: 'p1', kind: 'email', direction: 'in' }),
        call('d5', '03-05 10:00'),
        // Not yet, only planned, or by a machine.
        call('d6', '04-01 00:00'),
        call('d6', '02-28 23:59'),
        call('d6', '03-10 10:00', { status: 'planned' }),
        call('d6', '03-10 10:00', { automated: true }),
      ],
    },
    // Reached: d1, d3, d5; the voicemail of d2 reached nobody.
    total: { prospectConversion: '2/3', contacts: 3 },
  },
  {
    name: 'a contact is an answered call, a meeting, a visit, or anything that comes in',
    data: {
      opportunities: ['d1', 'd2', 'd3', 'd4', 'd5'].map((id) => deal(id)),
      activities: [
        call('d1', '03-02 10:00', { kind: 'meeting', outcome: null }),
        call('d2', '03-02 10:00', { kind: 'visit', outcome: null }),
        call('d3', '03-02 10:00', { kind: 'text', direction: 'in', outcome: null }),
        call('d4', '03-02 10:00', { kind: 'email', direction: 'out', outcome: null }),
        call('d5', '03-02 10:00', { direction: 'in', outcome: 'not-reached' }),
        call('d1', '03-03 10:00'),
      ],
    },
    total: { contacts: 3, prospectConversion: '0/5' },
  },
  {
    name: 'without activities nothing is known of who was worked on',
    data: { opportunities: [closed('d1', 'won', '03-20 10:00')] },
    total: { prospectConversion: null, contacts: null, winRate: '1/1' },
  },
];

const clients: HandCase[] = [
  {
    // a came in March; b came in 2024 and bought again; c's two deals are one new client; the last has no client.
    name: 'new clients: 2, each once, by the first deal that they gave',
    data: {
      opportunities: [
        won('d1', 'a', '2026-03-31 23:59'),
        won('d2', 'b', '2024-06-01 10:00'),
        won('d3', 'b', '2026-03-10 10:00'),
        won('d4', 'c', '2026-03-10 10:00', { owner: 'R2' }),
        won('d5', 'c', '2026-03-12 10:00'),
        won('d6', null, '2026-03-12 10:00'),
        won('d7', 'e', '2026-04-01 00:00'),
        closed('d8', 'lost', '03-10 10:00', { client: 'f' }),
      ],
    },
    by: ['owner'],
    total: { newClients: 2, won: 5, wonAmount: 5000, averageDeal: '5000/5' },
    rows: { R1: { newClients: 1 }, R2: { newClients: 1 } },
  },
  {
    name: 'a win without a date is in no period, and does not make a later one a second',
    data: { opportunities: [won('d1', 'a', null), won('d2', 'a', '2026-03-10 10:00')] },
    total: { newClients: 1 },
  },
  {
    name: '… and among all data counts where the client has no other',
    data: {
      opportunities: [
        won('d1', 'a', null),
        won('d2', 'a', '2026-03-10 10:00'),
        won('d3', 'b', null),
      ],
    },
    where: { period: null },
    total: { newClients: 2 },
  },
  {
    name: 'without a column for clients there is nobody to be new or to stay',
    data: { opportunities: [closed('d1', 'won', '03-10 10:00')] },
    total: { newClients: null, retention: null },
  },
];

// t is 1 April 2026, 00:00: first wins from 1 April 2024 to 31 March 2025.
const retention: HandCase[] = [
  {
    name: 'retention: of 4 clients won 12 to 24 months ago 2 bought again within 12 months',
    data: {
      opportunities: [
        won('a1', 'a', '2024-04-01 00:00'),
        won('a2', 'a', '2025-04-01 23:59'),
        won('b1', 'b', '2025-03-31 23:59'),
        won('b2', 'b', '2025-04-01 00:00'),
        // A day too late; on the same day; too early and too late to be looked at.
        won('c1', 'c', '2024-05-10 10:00'),
        won('c2', 'c', '2025-05-11 00:00'),
        won('d1', 'd', '2024-05-10 10:00'),
        won('d2', 'd', '2024-05-10 18:00'),
        won('e1', 'e', '2024-03-31 23:59'),
        won('e2', 'e', '2024-06-01 10:00'),
        won('f1', 'f', '2025-04-01 00:00'),
        // Lost is not won.
        closed('b3', 'lost', '03-10 10:00', { client: 'b' }),
      ],
    },
    total: { retention: '2/4' },
  },
  {
    name: 'in months it is judged at the end of each, in one still to come not at all',
    data: {
      opportunities: [
        won('a1', 'a', '2024-04-10 10:00'),
        won('a2', 'a', '2024-08-10 10:00'),
        won('b1', 'b', '2025-03-05 10:00'),
      ],
    },
    by: ['month'],
    where: { period: '2026-Q2' },
    asOf: '2026-05-20T12:00:00Z',
    // At 1 May: from 1 May 2024; b alone. At 20 May the same; June is still to come.
    total: { retention: '0/1' },
    rows: {
      '2026-04': { retention: '0/1' },
      '2026-05': { retention: '0/1' },
      '2026-06': { retention: null },
    },
  },
  {
    // t is 29 February 2024: 12 months before it is 28 February 2023, 24 months before 28 February 2022.
    name: 'on 29 February a year ago is the 28th',
    data: {
      opportunities: [
        won('a1', 'a', '2022-02-28 00:00'),
        won('b1', 'b', '2022-02-27 23:59'),
        won('c1', 'c', '2023-02-27 23:59'),
        won('d1', 'd', '2023-02-28 00:00'),
      ],
    },
    where: { period: '2024-02' },
    asOf: '2024-02-29T15:00:00Z',
    total: { retention: '0/2' },
  },
  {
    name: 'over a leap day 12 months are 366 days',
    data: {
      opportunities: [won('a1', 'a', '2023-05-10 10:00'), won('a2', 'a', '2024-05-10 10:00')],
    },
    where: { period: '2024-05' },
    asOf: '2024-08-01T15:00:00Z',
    total: { retention: '1/1' },
  },
  {
    // A year after 29 February is the 28th.
    name: 'a first win on 29 February: again by 28 February is within 12 months',
    data: {
      opportunities: [
        won('a1', 'a', '2024-02-29 10:00'),
        won('a2', 'a', '2025-02-28 23:59'),
        won('b1', 'b', '2024-02-29 10:00'),
        won('b2', 'b', '2025-03-01 00:00'),
      ],
    },
    where: { period: '2025-03' },
    asOf: '2025-03-05T15:00:00Z',
    total: { retention: '1/2' },
  },
];

const offers: HandCase[] = [
  {
    // Signed: o1 and, of a client that is no prospect, o2. Refused: o3. Another was signed in February.
    name: 'offer acceptance: 2 signed of 3 decided; recurring 100 + 50 of 120 + 60',
    data: {
      opportunities: [deal('d1'), deal('d2', { prospect: false }), deal('d3')],
      documents: [
        offer('d1', { status: 'signed', decidedOn: '2026-03-31' }),
        offer('d2', {
          status: 'signed',
          decidedOn: '2026-03-01',
          recurringFees: 50,
          exceptionalFees: 10,
        }),
        offer('d3', { status: 'refused', decidedOn: '2026-03-15' }),
        offer('d3', { status: 'signed', decidedOn: '2026-02-28', issuedOn: '2026-02-01' }),
        offer('d3', { status: 'expired', decidedOn: '2026-03-15' }),
        offer('d3'),
      ],
    },
    // Five were issued in March.
    total: { offerAcceptance: '2/3', recurringShare: '150/180', offers: 5 },
  },
  {
    // n1 was made in February, n2 in March though version 2 followed in April; n3 was cancelled, n4 once and made again.
    name: 'an offer is made once, when its first version is issued',
    data: {
      opportunities: [deal('d1')],
      documents: [
        offer('d1', { number: 'n1', version: 1, issuedOn: '2026-02-28' }),
        offer('d1', { number: 'n1', version: 2, issuedOn: '2026-03-10' }),
        offer('d1', { number: 'n2', version: 1, issuedOn: '2026-03-31' }),
        offer('d1', { number: 'n2', version: 2, issuedOn: '2026-04-01' }),
        offer('d1', { number: 'n3', version: 1, status: 'cancelled' }),
        offer('d1', { number: 'n4', version: 1, status: 'cancelled', issuedOn: '2026-02-10' }),
        offer('d1', { number: 'n4', version: 2, issuedOn: '2026-03-10' }),
      ],
    },
    total: { offers: 2, offerAcceptance: null },
  },
];

const costs: HandCase[] = [
  {
    // f1 began with the call of 5 March, f2 with the deal created on the 1st, f3 in February, f4 never.
    name: 'cost per client: files first worked on in March, 300 + 50.25, for 2 new clients',
    data: {
      opportunities: [
        won('d1', 'a', '2026-03-10 10:00', { source: 'fair' }),
        won('d2', 'b', '2026-03-11 10:00', { source: 'web' }),
        deal('d3', { createdAt: moment('02-10 09:00') }),
      ],
      prospectFiles: [
        file('f1', 300),
        file('f2', 50.25, { source: 'web' }),
        file('f3', 1000),
        file('f4', 2000),
      ],
      prospects: [
        lead('p1', 'f1'),
        lead('p2', 'f2', 'd1'),
        lead('p3', 'f3', 'd3'),
        lead('p4', 'f4'),
      ],
      activities: [
        call(null, '03-05 10:00', { prospect: 'p1' }),
        call('d3', '03-06 10:00'),
        call(null, '03-06 10:00', { prospect: 'p4', status: 'planned' }),
      ],
    },
    by: ['source'],
    total: { costPerClient: '350.25/2', newClients: 2 },
    rows: { fair: { costPerClient: '300/1' }, web: { costPerClient: '50.25/1' } },
  },
  {
    name: 'a file has a source, but no owner: its cost is not told for one',
    data: {
      opportunities: [won('d1', 'a', '2026-03-10 10:00', { source: 'fair' })],
      prospectFiles: [file('f1', 300)],
      prospects: [lead('p1', 'f1', 'd1')],
    },
    where: { period: '2026-03', owner: 'R1' },
    total: { costPerClient: null, newClients: 1 },
  },
  {
    name: 'without a price nothing is known of the cost, without files neither',
    data: {
      opportunities: [won('d1', 'a', '2026-03-10 10:00')],
      prospectFiles: [file('f1', null)],
      prospects: [lead('p1', 'f1', 'd1')],
    },
    total: { costPerClient: null },
  },
];

export const kpiReadings: Reading[] = [
  { reading: 'prospect conversion and contacts', cases: conversion },
  { reading: 'new clients', cases: clients },
  { reading: 'retention', cases: retention },
  { reading: 'offers', cases: offers },
  { reading: 'cost per client', cases: costs },
].map(({ reading, cases }) => ({
  reading,
  cases: cases.map((one): HandCase => ({ report, ...one })),
}));
