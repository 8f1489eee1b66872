import { account, call, optOut, reply, sale, sent, type Reading } from './world.js';

/** Facts that the host has already. */
export const hostFactReadings: Reading[] = [
  {
    reading: '`before-second` where the host gives attempted, reached or a second-attempt fact',
    cases: ['attempted', 'reached', 'secondEligible', 'secondAttempted'].map((column) => ({
      name: `null with the column ${column}`,
      data: {
        accounts: [account('a1', { [column]: true })],
        activities: [sent('a1', '03-02 10:00'), sent('a1', '03-03 10:00')],
      },
      total: { 'secondAttemptRate:before-second': null },
    })),
  },
  {
    reading: '`attempts` given without `attempted`',
    cases: [
      {
        name: 'derived where there are activities',
        data: {
          accounts: [account('a1', { attempts: 0 }), account('a2', { attempts: 3 })],
          activities: [sent('a1', '03-02 10:00')],
        },
        total: { attempted: 1 },
      },
      {
        name: 'else attempts above 0, also where the table activities is there and empty',
        data: {
          accounts: [account('a1', { attempts: 0 }), account('a2', { attempts: 3 })],
          activities: [],
        },
        // Attempted is then the host's word, so `before-second` cannot be told.
        total: { attempted: 1, 'secondAttemptRate:before-second': null },
      },
      {
        name: 'else attempts above 0',
        data: {
          accounts: [
            account('a1', { attempts: 0 }),
            account('a2', { attempts: 3 }),
            account('a3', { attempts: null }),
          ],
        },
        by: ['rep'],
        total: { attempted: 1, remaining: 2 },
        rows: { R1: { attempted: 1 } },
      },
    ],
  },
  {
    reading: 'A sum whose rows have no value at all',
    cases: [
      {
        name: 'null; one with a value is the sum of those; a sum over no rows is 0',
        // R1: 3 and unknown. R2: unknown only.
        data: {
          accounts: [
            account('a1', { subscribers: 3 }),
            account('a2', { subscribers: null }),
            account('a3', { subscribers: null, rep: 'R2' }),
          ],
        },
        by: ['rep'],
        total: { subscribers: 3 },
        rows: { R1: { subscribers: 3 }, R2: { subscribers: null } },
      },
      {
        name: 'no rows in the period',
        data: { accounts: [account('a1', { subscribers: 3 })] },
        where: { period: '2026-05' },
        total: { accounts: 0, subscribers: 0 },
      },
      {
        name: 'an absent column is null, not 0',
        data: { accounts: [account('a1')] },
        total: { accounts: 1, subscribers: null, appointments: null, accessoryRevenue: null },
      },
    ],
  },
  {
    reading: 'Where the host gives a fact as a column, the column wins (docs/metrics.md)',
    cases: [
      {
        name: 'facts alone, no events',
        // a1 attempted, eligible, seconded; a2 attempted, reached, replied, awaits; a3 opted out by file.
        data: {
          accounts: [
            {
              ...account('a1'),
              ...{ attempted: true, secondEligible: true, secondAttempted: true, reached: false },
              ...{ replied: false, awaiting: false, optedOut: false, optedOutExternal: false },
              ...{ appointments: 1, calls: 0, callSeconds: 0, accessoryRevenue: 19.99 },
            },
            {
              ...account('a2'),
              ...{ attempted: true, secondEligible: false, secondAttempted: false, reached: true },
              ...{ replied: true, awaiting: true, optedOut: false, optedOutExternal: false },
              ...{ appointments: 2, calls: 2, callSeconds: 130, accessoryRevenue: 0.01 },
            },
            {
              ...account('a3', { rep: null }),
              ...{
                attempted: false,
                secondEligible: false,
                secondAttempted: false,
                reached: false,
              },
              ...{ replied: false, awaiting: false, optedOut: true, optedOutExternal: true },
              ...{ appointments: 0, calls: 0, callSeconds: 0, accessoryRevenue: null },
            },
          ],
        },
        by: ['rep'],
        total: {
          attempted: 2,
          contactable: 2,
          remaining: 0,
          optedOut: 1,
          optedOutExternal: 1,
          secondAttemptRate: '1/1',
          reachedRate: '1/2',
          awaitingRate: '1/1',
          appointments: 3,
          averageCall: '130/2',
          'averageCall:all-calls': null,
          accessoryRevenue: 20,
          assignedRate: '2/3',
        },
        rows: { null: { accounts: 1, optedOut: 1, accessoryRevenue: null, appointments: 0 } },
      },
      {
        name: 'beside events: each fact by itself',
        // `reached` is the host's: a1's answered call and a2's reply do not count. `optedOut` serves both senses:
        // the full opt-out of a1 is not asked. The rest comes from events.
        data: {
          accounts: [
            account('a1', { reached: false, optedOut: false }),
            account('a2', { reached: false, optedOut: true }),
            account('a3', { reached: true, optedOut: null }),
          ],
          activities: [
            call('a1', '03-02 10:00', { seconds: 30 }),
            sent('a2', '03-02 10:00'),
            reply('a2', '03-02 11:00'),
          ],
          optOuts: [optOut('a1', '03-02 10:00', { source: 'file' })],
        },
        total: {
          attempted: 2,
          reached: 1,
          reachedRate: '0/2',
          'reachedRate:of-accounts': '1/3',
          optedOut: 1,
          optedOutExternal: 1,
          contactable: 2,
          averageCall: '30/1',
          awaitingRate: null,
        },
      },
    ],
  },
  {
    reading: 'An empty table is given: nothing happened, which is not the same as not known',
    cases: [
      {
        name: 'rows',
        data: {
          accounts: [account('a1')],
          activities: [],
          optOuts: [],
          appointments: [],
          sales: [],
        },
        by: ['rep'],
        total: { attempted: 0, remaining: 1, reached: 0, attemptedRate: '0/1', optedOut: 0 },
        rows: { R1: { attempted: 0, remaining: 1, appointments: 0, accessoryRevenue: 0 } },
      },
    ],
  },
  {
    reading: 'An absent column switches off the figures that need it (docs/dataset.md)',
    cases: [
      {
        name: 'without `activities.person` rows by rep tell no attempts and no revenue; totals do',
        data: {
          accounts: [account('a1'), account('a2', { rep: null })],
          activities: [sent('a1', '03-02 10:00')].map(({ person: _, ...row }) => row),
          sales: [sale('a1', '03-03 10:00', 5)],
        },
        by: ['rep'],
        total: { attempted: 1, accessoryRevenue: 5 },
        rows: {
          R1: { attempted: null, remaining: null, accessoryRevenue: null },
          null: { attempted: null, remaining: null, accessoryRevenue: null },
        },
      },
    ],
  },
  {
    reading: 'A call of which the host does not know the duration is in neither part of the mean',
    cases: [
      {
        name: 'rows that lack the number or the seconds',
        // a1 2 calls of 100 s together; a2 3 calls, seconds unknown; a3 500 s of an unknown number.
        data: {
          accounts: [
            account('a1', { calls: 2, callSeconds: 100 }),
            account('a2', { calls: 3, callSeconds: null }),
            account('a3', { calls: null, callSeconds: 500 }),
          ],
        },
        total: { averageCall: '100/2' },
      },
    ],
  },
];
