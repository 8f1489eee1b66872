import type { HandCase, Reading } from '../world.js';
import { closed, deal, offer } from './world.js';

/** One offer, whose second version is a contract. */
const becameContract = [
  offer('d1', { number: 'A', version: 1, status: 'signed', decidedOn: '2026-03-05' }),
  offer('d1', {
    number: 'A',
    version: 2,
    type: 'contract',
    recurringFees: 400,
    exceptionalFees: 40,
  }),
];

const report = 'prospects';
const none = { offersInProgress: 0, offersSigned: 0, offersRefused: 0 };

/** Offer n1 of deal d1: 100 + 20, then 200 + 40, then 300 + 60. */
const versions = [
  offer('d1', { number: 'n1', version: 1, status: 'expired', issuedOn: '2026-03-02' }),
  offer('d1', {
    number: 'n1',
    version: 2,
    issuedOn: '2026-03-09',
    recurringFees: 200,
    exceptionalFees: 40,
  }),
  offer('d1', {
    number: 'n1',
    version: 3,
    issuedOn: '2026-03-16',
    recurringFees: 300,
    exceptionalFees: 60,
  }),
];
const [first, second, third] = versions as [(typeof versions)[0], object, object];

/** A fiscal year from 1 July 2025 to 30 June 2026; midnight in Toronto is 04:00Z in summer. */
const fiscal = {
  report,
  top: { fiscalYearStart: 7 },
  where: { period: 'FY2026' },
  asOf: '2026-09-01T12:00:00Z',
};

const offers: HandCase[] = [
  {
    name: 'an offer with three versions is one offer: the last one’s 300 + 60',
    data: { opportunities: [deal('d1')], documents: versions },
    total: {
      withoutOffer: 0,
      offersInProgress: 1,
      potentialFees: 360,
      potentialRecurring: 300,
      potentialExceptional: 60,
    },
  },
  {
    name: 'a version of the 16th is not there on the 15th: 200 + 40',
    data: { opportunities: [deal('d1')], documents: versions },
    asOf: '2026-03-15T12:00:00Z',
    total: { offersInProgress: 1, potentialFees: 240 },
  },
  {
    name: 'a version issued on the day of t is there once that day has begun: at its first instant, 04:00Z, not yet',
    data: { opportunities: [deal('d1')], documents: versions },
    asOf: '2026-03-16T04:00:00Z',
    total: { potentialFees: 240 },
  },
  {
    name: '… and a millisecond later it is: 300 + 60',
    data: { opportunities: [deal('d1')], documents: versions },
    asOf: '2026-03-16T04:00:00.001Z',
    total: { potentialFees: 360 },
  },
  {
    name: 'a cancelled last version does not count: the second does',
    data: {
      opportunities: [deal('d1')],
      documents: [first, second as never, { ...third, status: 'cancelled' } as never],
    },
    total: { offersInProgress: 1, potentialFees: 240 },
  },
  {
    name: 'a version cancelled on 20 March still counts on the 18th, decided later: in progress, 360',
    data: {
      opportunities: [deal('d1')],
      documents: [
        first,
        second as never,
        { ...third, status: 'cancelled', decidedOn: '2026-03-20' } as never,
      ],
    },
    asOf: '2026-03-18T12:00:00Z',
    total: { offersInProgress: 1, potentialFees: 360 },
  },
  {
    name: 'the version decides before the date of issue: version 3 of the 2nd before version 2 of the 9th',
    data: {
      opportunities: [deal('d1')],
      documents: [
        offer('d1', { number: 'n1', version: 3, recurringFees: 7 }),
        offer('d1', { number: 'n1', version: 2, issuedOn: '2026-03-09' }),
        // Without a version: lower than any.
        offer('d1', { number: 'n1', version: null, issuedOn: '2026-03-20' }),
      ],
    },
    total: { offersInProgress: 1, potentialFees: 27 },
  },
  {
    name: 'without versions the latest issue counts; on one day the later row: 5 + 20',
    data: {
      opportunities: [deal('d1')],
      documents: [
        offer('d1', { number: 'n1', issuedOn: '2026-03-09' }),
        offer('d1', { number: 'n1', issuedOn: '2026-03-09', recurringFees: 5 }),
        offer('d1', { number: 'n1', issuedOn: '2026-03-03' }),
      ],
    },
    total: { offersInProgress: 1, potentialFees: 25 },
  },
  {
    name: 'without a number each document is its own offer; one number in two deals is two offers: 2 + 2',
    data: {
      opportunities: [deal('d1'), deal('d2')],
      documents: [
        offer('d1'),
        offer('d1'),
        offer('d1', { number: 'n1' }),
        offer('d2', { number: 'n1' }),
      ],
    },
    total: { offersInProgress: 4, potentialFees: 480 },
  },
  {
    name: 'refused in the first version, in progress in the second: nothing refused',
    data: {
      opportunities: [deal('d1')],
      documents: [
        offer('d1', { number: 'n1', version: 1, status: 'refused', decidedOn: '2026-03-05' }),
        offer('d1', { number: 'n1', version: 2, issuedOn: '2026-03-06' }),
      ],
    },
    total: { offersInProgress: 1, offersRefused: 0 },
  },
  {
    name: 'an expired offer without a date is not in progress; decided on 15 April, it is at the end of March',
    data: {
      opportunities: [deal('d1'), deal('d2')],
      documents: [
        offer('d1', { status: 'expired' }),
        offer('d2', { status: 'expired', decidedOn: '2026-04-15' }),
      ],
    },
    total: { withoutOffer: 1, offersInProgress: 1 },
  },
  {
    name: 'an offer in progress with a date of decision that has passed is not in progress',
    data: {
      opportunities: [deal('d1')],
      documents: [offer('d1', { decidedOn: '2026-03-10' })],
    },
    total: { withoutOffer: 1, ...none },
  },
  {
    name: 'an open deal whose only offer was refused is without offer',
    data: {
      opportunities: [deal('d1')],
      documents: [offer('d1', { status: 'refused', decidedOn: '2026-03-20' })],
    },
    total: { withoutOffer: 1, offersInProgress: 0, offersRefused: 1, potentialFees: 0 },
  },
  {
    name: '… but not on the day before the refusal',
    data: {
      opportunities: [deal('d1')],
      documents: [offer('d1', { status: 'refused', decidedOn: '2026-03-20' })],
    },
    asOf: '2026-03-19T12:00:00-04:00',
    total: { withoutOffer: 0, offersInProgress: 1, offersRefused: 0, potentialFees: 120 },
  },
  {
    name: 'documents of clients’ deals, and of no deal, are not in the report',
    data: {
      opportunities: [deal('d1', { prospect: false }), deal('d2', { prospect: null })],
      documents: [offer('d1'), offer('d2'), offer('d9')],
    },
    total: { withoutOffer: 0, ...none },
  },
  {
    name: 'type and template choose which documents are offers: of three, the contract alone',
    data: {
      opportunities: [deal('d1'), deal('d2')],
      documents: [
        offer('d1', { type: 'contract', template: 'long' }),
        offer('d1'),
        offer('d2', { template: 'long' }),
      ],
    },
    where: { period: '2026-03', type: 'contract' },
    total: { withoutOffer: 1, offersInProgress: 1, potentialFees: 120 },
  },
  {
    name: 'they choose before versions are compared: of an offer that became a contract, the proposal',
    data: { opportunities: [deal('d1')], documents: becameContract },
    where: { period: '2026-03', type: 'proposal' },
    total: { withoutOffer: 1, offersInProgress: 0, offersSigned: 1, signedBudget: 120 },
  },
  {
    name: '… and without the filter the contract',
    data: { opportunities: [deal('d1')], documents: becameContract },
    where: { period: '2026-03' },
    total: { withoutOffer: 0, offersInProgress: 1, potentialFees: 440, offersSigned: 0 },
  },
];

const decisions: HandCase[] = [
  {
    ...fiscal,
    name: 'signed on the first day (1 July 2025) and the last (30 June 2026) of a fiscal year from July: 2, not the days beside',
    data: {
      opportunities: [deal('d1')],
      documents: ['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map((decidedOn) =>
        offer('d1', { status: 'signed', issuedOn: '2025-06-01', decidedOn }),
      ),
    },
    total: { offersSigned: 2, signedBudget: 240, signedRecurring: 200, signedExceptional: 40 },
  },
  {
    ...fiscal,
    name: 'refused on the first and the last day',
    data: {
      opportunities: [deal('d1')],
      documents: ['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map((decidedOn) =>
        offer('d1', { status: 'refused', issuedOn: '2025-06-01', decidedOn }),
      ),
    },
    // At the end of the year the one of 1 July 2026 is still in progress.
    total: { offersRefused: 2, offersInProgress: 1 },
  },
  {
    ...fiscal,
    name: 'a prospect abandoned last year (31 May 2025) counts then, not now; it is not open either',
    data: {
      opportunities: [
        deal('d1', {
          status: 'abandoned',
          createdAt: '2025-01-10T09:00:00',
          closedAt: '2025-05-31T09:00:00',
        }),
      ],
      documents: [],
    },
    total: { prospectsAbandoned: 0, withoutOffer: 0 },
  },
  {
    ...fiscal,
    name: 'the same in the year before',
    data: {
      opportunities: [
        deal('d1', {
          status: 'abandoned',
          createdAt: '2025-01-10T09:00:00',
          closedAt: '2025-05-31T09:00:00',
        }),
      ],
      documents: [],
    },
    where: { period: 'FY2025' },
    total: { prospectsAbandoned: 1, withoutOffer: 0 },
  },
  {
    name: 'without a day of decision a signed or refused offer is in no period',
    data: {
      opportunities: [deal('d1')],
      documents: [offer('d1', { status: 'signed' }), offer('d1', { status: 'refused' })],
    },
    total: { ...none, withoutOffer: 1 },
  },
  {
    name: '… but in all the data there are',
    data: {
      opportunities: [deal('d1')],
      documents: [offer('d1', { status: 'signed' }), offer('d1', { status: 'refused' })],
    },
    where: { period: null },
    total: { offersSigned: 1, offersRefused: 1, offersInProgress: 0 },
  },
];

/** Won with two signed offers, 10 March (100 + 20) and 2 April (1,000 + 20); closed on 15 April. */
const twice = {
  opportunities: [closed('d1', 'won', '04-15 10:00')],
  documents: [
    offer('d1', { status: 'signed', decidedOn: '2026-04-02', recurringFees: 1000 }),
    offer('d1', { status: 'signed', decidedOn: '2026-03-10' }),
  ],
};

const wins: HandCase[] = [
  {
    name: 'a deal with two signed offers is won once, at the first signature; in March only the first has brought anything',
    data: twice,
    total: {
      prospectsWon: 1,
      revenueWon: 120,
      offersSigned: 1,
      signedBudget: 120,
      withoutOffer: 0,
    },
  },
  {
    name: 'in April it is not won again, though an offer is signed',
    data: twice,
    where: { period: '2026-04' },
    total: { prospectsWon: 0, revenueWon: 0, offersSigned: 1, signedBudget: 1020 },
  },
  {
    name: 'over both months by month: both offers’ fees stand in the month of the win',
    data: twice,
    where: { period: '2026-03-01/2026-04-30' },
    asOf: '2026-05-20T12:00:00Z',
    by: ['month'],
    total: { prospectsWon: 1, revenueWon: 1140, revenueWonRecurring: 1100 },
    rows: {
      '2026-03': { prospectsWon: 1, revenueWon: 1140, offersSigned: 1, signedBudget: 120 },
      '2026-04': { prospectsWon: 0, revenueWon: 0, offersSigned: 1, signedBudget: 1020 },
    },
  },
  {
    name: 'before the first signature, on the 9th, the deal is open with two offers in progress',
    data: twice,
    asOf: '2026-03-09T12:00:00Z',
    total: { prospectsWon: 0, withoutOffer: 0, offersInProgress: 2, revenueWon: 0 },
  },
  {
    name: 'without a signed offer the closing date counts; it brings nothing that is known',
    data: {
      opportunities: [closed('d1', 'won', '03-15 10:00')],
      documents: [offer('d1', { status: 'refused', decidedOn: '2026-03-10' })],
    },
    total: { prospectsWon: 1, revenueWon: 0, withoutOffer: 0 },
  },
  {
    name: 'without a closing date too: in no period',
    data: { opportunities: [closed('d1', 'won', null)], documents: [] },
    total: { prospectsWon: 0, withoutOffer: 0 },
  },
  {
    name: '… but among all the data',
    data: { opportunities: [closed('d1', 'won', null)], documents: [] },
    where: { period: null },
    total: { prospectsWon: 1, withoutOffer: 0 },
  },
  {
    name: 'the status governs: an open deal with a signed offer is open, and without offer',
    data: {
      opportunities: [deal('d1')],
      documents: [offer('d1', { status: 'signed', decidedOn: '2026-03-10' })],
    },
    total: { prospectsWon: 0, revenueWon: 0, offersSigned: 1, withoutOffer: 1 },
  },
  {
    name: 'a signature in a version that was replaced is none: won when closed, in April',
    data: {
      opportunities: [closed('d1', 'won', '04-10 10:00')],
      documents: [
        offer('d1', { number: 'n', version: 1, status: 'signed', decidedOn: '2026-03-10' }),
        offer('d1', { number: 'n', version: 2, status: 'in-progress', issuedOn: '2026-03-12' }),
      ],
    },
    total: { prospectsWon: 0, offersSigned: 0, offersInProgress: 1, withoutOffer: 0 },
  },
];

export const prospectReadings: Reading[] = [
  { reading: 'Offers and their versions', cases: offers.map((one) => ({ report, ...one })) },
  { reading: 'Offers signed and refused', cases: decisions.map((one) => ({ report, ...one })) },
  { reading: 'Prospects won', cases: wins.map((one) => ({ report, ...one })) },
];
