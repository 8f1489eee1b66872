import type { HandCase, Reading } from '../world.js';
import { closed, deal, path, pipelines, stages } from './world.js';

const report = 'pipeline';
const tables = { pipelines, stages };
const by = ['stage'];

/** d1 goes straight: s1 2 March, s2 4 March, s3 9 March, won and closed on 19 March. */
const straight: HandCase['data'] = {
  ...tables,
  opportunities: [closed('d1', 'won', '03-19 10:00')],
  stageChanges: path('d1', 's1 03-02 10:00', 's2 03-04 09:00', 's3 03-09 10:00', 'won 03-19 10:00'),
};

const rules: HandCase[] = [
  {
    name: 'straight through: every rule says the same; days 2, 5, 10',
    data: straight,
    by,
    total: {
      entered: 1,
      advanced: 1,
      conversion: '1/1',
      waiting: 0,
      lostHere: 0,
      amount: 1000,
      medianDays: 5,
    },
    rows: {
      s1: {
        entered: 1,
        'entered:strict': 1,
        'entered:actual': 1,
        advanced: 1,
        conversion: '1/1',
        conversionFromStart: '1/1',
        medianDays: 2,
        amount: 1000,
      },
      s2: { entered: 1, 'advanced:strict': 1, medianDays: 5 },
      s3: { entered: 1, 'advanced:actual': 1, medianDays: 10 },
      // A deal stays won: that stay has not ended.
      won: { entered: 1, 'entered:strict': 1, advanced: 0, conversion: '0/1', medianDays: null },
    },
    noRows: ['lost'],
  },
  {
    // s1, then s3: s2 reached but not entered.
    name: 'skips a stage: reached counts it in s2, actual does not, strict ends at s1',
    data: {
      ...tables,
      opportunities: [deal('d1')],
      stageChanges: path('d1', 's1 03-02 10:00', 's3 03-09 10:00'),
    },
    by,
    total: { entered: 1, 'entered:strict': 1, 'advanced:strict': 0, 'conversion:strict': '0/1' },
    rows: {
      s1: {
        entered: 1,
        advanced: 1,
        'entered:strict': 1,
        'advanced:strict': 0,
        'entered:actual': 1,
        'advanced:actual': 1,
        medianDays: 7,
      },
      s2: {
        entered: 1,
        advanced: 1,
        'entered:strict': 0,
        'entered:actual': 0,
        'advanced:actual': 0,
        conversion: '1/1',
        'conversion:actual': null,
        'conversionFromStart:actual': '0/1',
        waiting: 0,
        amount: 1000,
        'amount:actual': 0,
        medianDays: null,
      },
      s3: { entered: 1, 'entered:strict': 0, 'entered:actual': 1, waiting: 1, medianDays: null },
      won: { entered: 0, conversion: null, conversionFromStart: '0/1', amount: 0 },
    },
  },
  {
    // s1 2–4 (2 days), s2 4–6 (2), s1 again 6–16 (10), s2 again 16–20 (4), then lost by status on the 20th.
    name: 'goes back: each return is a stay of its own; lost in s2, the last open stage',
    data: {
      ...tables,
      opportunities: [closed('d1', 'lost', '03-20 10:00')],
      stageChanges: path(
        'd1',
        's1 03-02 10:00',
        's2 03-04 10:00',
        's1 03-06 10:00',
        's2 03-16 10:00',
      ),
    },
    by,
    // Stays 2, 2, 10, 4: the median is 3.
    total: { entered: 1, advanced: 1, lostHere: 1, medianDays: 3 },
    rows: {
      s1: { entered: 1, advanced: 1, lostHere: 0, medianDays: 6 },
      s2: { entered: 1, 'entered:strict': 1, advanced: 0, lostHere: 1, medianDays: 3 },
      s3: { entered: 0, lostHere: 0 },
    },
  },
  {
    // No s1: reached says s1 was; the others not. Of the start: 1 reached, 0 actual.
    name: 'starts in the middle, at s2: reached in s1 and s2, strict nowhere',
    data: {
      ...tables,
      opportunities: [deal('d1')],
      stageChanges: path('d1', 's2 03-04 10:00', 's3 03-05 10:00'),
    },
    by,
    total: {
      entered: 1,
      'entered:strict': 0,
      'entered:actual': 1,
      amount: 1000,
      'amount:strict': 0,
      'conversionFromStart:actual': null,
    },
    rows: {
      s1: { entered: 1, 'entered:actual': 0, 'entered:strict': 0, advanced: 1, amount: 1000 },
      s2: {
        entered: 1,
        'entered:actual': 1,
        'entered:strict': 0,
        conversionFromStart: '1/1',
        'conversionFromStart:actual': null,
        medianDays: 1,
      },
      s3: { waiting: 1 },
    },
  },
  {
    name: 'strict asks for the order: s2 before s1 only is not strict in s2; s2 once more after s1 is',
    data: {
      ...tables,
      opportunities: [deal('d1'), deal('d2')],
      stageChanges: [
        ...path('d1', 's2 03-04 10:00', 's1 03-05 10:00'),
        ...path('d2', 's2 03-04 10:00', 's1 03-05 10:00', 's2 03-06 10:00'),
      ],
    },
    by,
    rows: {
      s1: { 'entered:strict': 2, 'advanced:strict': 1, 'advanced:actual': 2, advanced: 2 },
      s2: { 'entered:strict': 1, 'entered:actual': 2, waiting: 1 },
    },
  },
  {
    name: 'at one instant the order of the table is the order of entries: s1 then s2; and s2 then s1',
    data: {
      ...tables,
      opportunities: [deal('d1'), deal('d2')],
      stageChanges: [
        ...path('d1', 's1 03-02 10:00', 's2 03-02 10:00'),
        ...path('d2', 's2 03-02 10:00', 's1 03-02 10:00'),
      ],
    },
    by,
    rows: {
      s1: { waiting: 1, 'advanced:strict': 1 },
      s2: { waiting: 1, 'entered:strict': 1 },
    },
  },
  {
    name: 'an entry into the stage where the deal is, is none: one stay of 7 days',
    data: {
      ...tables,
      opportunities: [deal('d1')],
      stageChanges: path('d1', 's1 03-02 10:00', 's1 03-05 10:00', 's2 03-09 10:00'),
    },
    by,
    rows: { s1: { medianDays: 7 } },
  },
];

const states: HandCase[] = [
  {
    // d1 in the stage lost, though its status says open. d2 cancelled: neither lost nor waiting. d3 on hold: not waiting.
    // d4 in the stage won though open: not waiting.
    name: 'the last stage says won or lost; cancelled is not lost, on hold is not waiting',
    data: {
      ...tables,
      opportunities: [
        deal('d1'),
        closed('d2', 'cancelled', '03-20 10:00'),
        deal('d3', { status: 'on-hold' }),
        deal('d4'),
        deal('d5'),
      ],
      stageChanges: [
        ...path('d1', 's1 03-02 10:00', 's2 03-03 10:00', 'lost 03-04 10:00'),
        ...path('d2', 's1 03-02 10:00'),
        ...path('d3', 's1 03-02 10:00'),
        ...path('d4', 's1 03-02 10:00', 'won 03-04 10:00'),
        ...path('d5', 's1 03-02 10:00'),
      ],
    },
    by,
    total: { entered: 5, lostHere: 1, waiting: 1, advanced: 2 },
    rows: {
      s1: { entered: 5, lostHere: 0, waiting: 1 },
      s2: { lostHere: 1, waiting: 0, entered: 2 },
      won: { entered: 1, waiting: 0 },
    },
    noRows: ['lost'],
  },
  {
    // On 10 March: d1 in s2 and open, though won since.
    name: 'as of a past day: what came later is not known',
    data: straight,
    by,
    asOf: '2026-03-07T12:00:00Z',
    total: { entered: 1, waiting: 1, medianDays: 2 },
    rows: { s2: { entered: 1, advanced: 0, waiting: 1, medianDays: null }, s3: { entered: 0 } },
  },
  {
    name: 'an entry at t itself is not there yet: 9 March 10:00 is 14:00Z',
    data: straight,
    by,
    asOf: '2026-03-09T14:00:00Z',
    rows: { s2: { waiting: 1 }, s3: { entered: 0 } },
  },
  {
    // First entries: d1 on 28 February, d2 on 1 March.
    name: 'deals of the report are those whose first entry is in the period',
    data: {
      ...tables,
      opportunities: [deal('d1'), deal('d2')],
      stageChanges: [
        ...path('d1', 's1 02-28 23:59', 's2 03-05 10:00'),
        ...path('d2', 's1 03-01 00:00'),
      ],
    },
    by,
    total: { entered: 1, advanced: 0 },
    rows: { s1: { entered: 1, waiting: 1 }, s2: { entered: 0, conversionFromStart: '0/1' } },
  },
  {
    name: 'a deal’s amount counts once in the total, over two pipelines too',
    data: {
      pipelines: [...pipelines, { id: 'Q', name: 'Other' }],
      stages: [...stages, { id: 'q1', name: 'Q one', pipeline: 'Q', order: 1, kind: 'open' }],
      opportunities: [deal('d1')],
      stageChanges: path('d1', 's1 03-02 10:00', 's2 03-03 10:00', 'q1 03-05 10:00'),
    },
    by,
    total: { entered: 1, amount: 1000, waiting: 1 },
    rows: {
      s1: { amount: 1000, medianDays: 1 },
      // The stay in s2 ends when the deal goes over to the other pipeline.
      s2: { amount: 1000, medianDays: 2, waiting: 0 },
      q1: { entered: 1, amount: 1000, waiting: 1 },
    },
  },
  {
    // d1 given up in March, d2 in April: by status neither was ever lost, though both stand in the stage lost.
    name: 'cancelled and abandoned are not lost, whatever stage the deal is put into',
    data: {
      ...tables,
      opportunities: [
        closed('d1', 'cancelled', '03-20 10:00'),
        closed('d2', 'abandoned', '04-20 10:00'),
      ],
      stageChanges: [
        ...path('d1', 's1 03-02 10:00', 'lost 03-20 10:00'),
        ...path('d2', 's1 03-02 10:00', 'lost 03-20 10:00'),
      ],
    },
    by,
    total: { lostHere: 0, waiting: 0 },
  },
  {
    // First entries of February: no deal of the report; open in the stage entered last, d2 without entries in its own.
    // d3 stands in won, d4 is created later, d5 closed.
    name: 'open by stage: by the last entry, else by the current stage; whenever the deal began',
    data: {
      ...tables,
      opportunities: [
        deal('d1', { stage: 's1' }),
        deal('d2', { stage: 's3', amount: 30 }),
        deal('d3'),
        deal('d4', { createdAt: '2026-03-25T09:00:00' }),
        closed('d5', 'lost', '03-10 10:00', { stage: 's1' }),
      ],
      stageChanges: [
        ...path('d1', 's1 02-02 10:00', 's2 02-03 10:00'),
        ...path('d3', 'won 02-02 10:00'),
      ],
    },
    by,
    asOf: '2026-03-20T12:00:00Z',
    total: { entered: 0, openCount: 2, openAmount: 1030 },
    rows: {
      s1: { openCount: 0, entered: 0 },
      s2: { openCount: 1, openAmount: 1000 },
      s3: { openCount: 1, openAmount: 30 },
    },
  },
  {
    name: 'open by stage at a past end: only what entries tell',
    data: {
      ...tables,
      opportunities: [deal('d1'), deal('d2', { stage: 's3' })],
      stageChanges: path('d1', 's1 02-02 10:00', 's2 02-03 10:00', 's3 04-03 10:00'),
    },
    by,
    total: { openCount: 1 },
    rows: { s2: { openCount: 1 }, s3: { openCount: 0 } },
  },
  {
    name: 'open at the end of each month, by the entries before it; what is to come is not known',
    data: {
      ...tables,
      opportunities: [closed('d1', 'lost', '04-10 10:00'), deal('d2')],
      stageChanges: [...path('d1', 's1 03-02 10:00'), ...path('d2', 's1 04-02 10:00')],
    },
    by: ['month'],
    where: { period: '2026-02-01/2026-05-31' },
    asOf: '2026-04-20T12:00:00Z',
    total: { entered: 2, openCount: 1 },
    rows: {
      '2026-02': { entered: 0, openCount: 0 },
      '2026-03': { entered: 1, openCount: 1, lostHere: 1 },
      '2026-04': { entered: 1, openCount: 1, waiting: 1 },
      '2026-05': { entered: 0, openCount: null },
    },
  },
  {
    name: 'by owner: entered and advanced anywhere',
    data: {
      ...tables,
      opportunities: [deal('d1'), deal('d2', { owner: 'R2' }), deal('d3', { owner: 'R2' })],
      stageChanges: [
        ...path('d1', 's1 03-02 10:00', 's2 03-03 10:00'),
        ...path('d2', 's1 03-02 10:00'),
        ...path('d3', 's1 03-02 10:00', 's3 03-03 10:00'),
      ],
    },
    by: ['owner'],
    rows: {
      R1: { entered: 1, advanced: 1, conversion: '1/1' },
      R2: { entered: 2, advanced: 1, conversion: '1/2', 'advanced:strict': 0 },
    },
  },
  {
    name: 'without stageChanges what is open now is known by the current stage',
    data: { ...tables, opportunities: [deal('d1'), deal('d2', { stage: 'lost' })] },
    by,
    asOf: '2026-03-20T12:00:00Z',
    total: { entered: null, openCount: 1, openAmount: 1000 },
    rows: { s1: { openCount: 1, entered: null } },
    noRows: ['lost', 'null'],
  },
  {
    name: 'without stageChanges nothing is known, and nothing is guessed from the current stage',
    data: { ...tables, opportunities: [deal('d1')] },
    total: {
      entered: null,
      waiting: null,
      conversion: null,
      medianDays: null,
      amount: null,
      openCount: null,
    },
  },
];

export const pipelineReadings: Reading[] = [
  { reading: 'Rules of the pipeline', cases: rules.map((one) => ({ report, ...one })) },
  { reading: 'Standing in the pipeline', cases: states.map((one) => ({ report, ...one })) },
];
