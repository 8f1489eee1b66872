import { account, call, optOut, reply, sent, type Reading } from './world.js';

/** Attempts, whose they are, and second attempts. */
export const attemptReadings: Reading[] = [
  {
    reading: 'Attempt',
    cases: [
      {
        name: 'outbound of any kind, done or silent, by a person, on that account and list or without a list',
        // Attempts: a1 text, a2 visit without status, a3 through its own list. None: a4 planned, a5 automated,
        // a6 inbound, a7 through another list, a8 the month before. a9: an email by nobody known is an attempt.
        data: {
          accounts: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'].map((id) => account(id)),
          activities: [
            sent('a1', '03-02 10:00'),
            sent('a2', '03-02 10:00', { kind: 'visit', status: null }),
            sent('a3', '03-02 10:00', { list: 'L1' }),
            sent('a4', '03-02 10:00', { status: 'planned' }),
            sent('a5', '03-02 10:00', { automated: true }),
            sent('a6', '03-02 10:00', { direction: 'in' }),
            sent('a7', '03-02 10:00', { list: 'L2' }),
            sent('a8', '02-27 10:00'),
            sent('a9', '03-02 10:00', { kind: 'email', person: null, automated: null }),
          ],
        },
        total: { attempted: 4, attemptedRate: '4/9', remaining: 5 },
      },
      {
        name: 'an account on two lists is two rows: with a list one is attempted, without one both',
        data: {
          accounts: [
            account('a1'),
            account('a1', { list: 'L2' }),
            account('a2'),
            account('a2', { list: 'L2' }),
          ],
          activities: [sent('a1', '03-02 10:00', { list: 'L2' }), sent('a2', '03-02 10:00')],
        },
        by: ['list'],
        total: { accounts: 4, attempted: 3 },
        rows: { L1: { attempted: 1 }, L2: { attempted: 2 } },
      },
    ],
  },
  {
    reading: 'Rep rows',
    cases: [
      {
        name: 'count the own attempts of the rep; unassigned accounts have none; totals count all',
        // a1 (R1) by R1; a2 (R1) by R2; a3 (R2) by R2; a4 (R2) untouched; a5 (nobody) by R1; a6 (nobody) by nobody.
        // L1 = a1, a3 and L2 = a2, a4, a5, a6. In R1's row L1 is complete (a1), L2 is not (a2 is not R1's attempt).
        data: {
          accounts: [
            account('a1'),
            account('a2', { list: 'L2' }),
            account('a3', { rep: 'R2' }),
            account('a4', { rep: 'R2', list: 'L2' }),
            account('a5', { rep: null, list: 'L2' }),
            account('a6', { rep: null, list: 'L2' }),
          ],
          activities: [
            sent('a1', '03-02 10:00'),
            sent('a2', '03-02 10:00', { person: 'R2' }),
            sent('a3', '03-02 10:00', { person: 'R2' }),
            sent('a5', '03-02 10:00'),
            sent('a6', '03-02 10:00', { person: null }),
          ],
        },
        by: ['rep'],
        total: { attempted: 5, remaining: 1, lists: 2, listsCompleted: 1 },
        rows: {
          R1: { accounts: 2, attempted: 1, remaining: 1, lists: 2, listsCompleted: 1 },
          R2: { accounts: 2, attempted: 1, remaining: 1, lists: 2, listsCompleted: 1 },
          null: { accounts: 2, attempted: 0, remaining: 2, lists: 1, listsCompleted: 0 },
        },
      },
      {
        name: 'also beside a second dimension, and not where rep only filters',
        data: {
          accounts: [account('a1'), account('a2', { store: 'S2' })],
          activities: [sent('a1', '03-02 10:00'), sent('a2', '03-02 10:00', { person: 'R2' })],
        },
        by: ['rep', 'store'],
        where: { period: '2026-03', rep: 'R1' },
        total: { attempted: 2 },
        rows: { 'R1|S1': { attempted: 1 }, 'R1|S2': { attempted: 0 } },
      },
    ],
  },
  {
    reading: 'Two rep rows and a fact column',
    cases: [
      {
        name: 'the column `attempted` wins in rep rows too, whoever acted',
        // a1 is attempted by the column though only R2 acted; a2 is not though R1 acted; a3's null is no yes.
        data: {
          accounts: [
            account('a1', { attempted: true }),
            account('a2', { attempted: false }),
            account('a3', { attempted: null }),
          ],
          activities: [sent('a1', '03-02 10:00', { person: 'R2' }), sent('a2', '03-02 10:00')],
        },
        by: ['rep'],
        total: { attempted: 1, remaining: 2 },
        rows: { R1: { attempted: 1, remaining: 2 } },
      },
    ],
  },
  {
    reading: 'Second attempt',
    cases: [
      {
        name: 'on a later civil day than the first, in the zone of the data',
        // a1: 23:59 and 00:01 are two days. a2: 00:01 and 23:59 of one day are not. a3: the day of 23 hours.
        // a4: the two UTC days of one evening in Toronto are one day.
        data: {
          accounts: ['a1', 'a2', 'a3', 'a4'].map((id) => account(id)),
          activities: [
            sent('a1', '03-02 23:59'),
            sent('a1', '03-03 00:01'),
            sent('a2', '03-02 00:01'),
            sent('a2', '03-02 23:59'),
            sent('a3', '03-08 01:59'),
            sent('a3', '03-08 23:00'),
            sent('a4', '', { at: '2026-03-10T23:00:00Z' }),
            sent('a4', '', { at: '2026-03-11T03:59:59Z' }),
          ],
        },
        total: { secondAttemptRate: '1/4' },
      },
      {
        name: 'eligible: attempted, not reached, contactable',
        // a1 reached by a reply, a2 opted out, a3 not attempted: not eligible. a4 eligible, seconded.
        data: {
          accounts: ['a1', 'a2', 'a3', 'a4'].map((id) => account(id)),
          activities: [
            sent('a1', '03-02 10:00'),
            reply('a1', '03-02 11:00'),
            sent('a1', '03-03 10:00'),
            sent('a2', '03-02 10:00'),
            sent('a2', '03-03 10:00'),
            sent('a4', '03-02 10:00'),
            sent('a4', '03-03 10:00'),
          ],
          optOuts: [optOut('a2', '03-04 10:00')],
        },
        total: { secondAttemptRate: '1/1' },
      },
      {
        name: 'in rep rows both are by that rep',
        // a1 of R1: R1 on the 2nd, R2 on the 3rd. The total sees two days, R1's row one.
        // a2 of R1: R2 on the 2nd, R1 on the 3rd and 4th: R1's own second is on the 4th.
        data: {
          accounts: [account('a1'), account('a2')],
          activities: [
            sent('a1', '03-02 10:00'),
            sent('a1', '03-03 10:00', { person: 'R2' }),
            sent('a2', '03-02 10:00', { person: 'R2' }),
            sent('a2', '03-03 10:00'),
            sent('a2', '03-04 10:00'),
          ],
        },
        by: ['rep'],
        total: { secondAttemptRate: '2/2' },
        rows: { R1: { secondAttemptRate: '1/2' } },
      },
    ],
  },
  {
    reading: '`before-second`',
    cases: [
      {
        name: 'a follow-up that works is not held against the rep',
        // a1: text on the 2nd, answered call on the 3rd: the call is the second attempt. Eligible, counted.
        // a2: text, reply, second text: reached before it. Not eligible.
        // a3: text, reply, no second: reached at all. Not eligible.
        // a4: text only: eligible, not counted.
        // a5: text on the 2nd and 3rd, reply on the 4th: eligible, counted.
        // a6: reply first, then text: reached, no second. Not eligible.
        data: {
          accounts: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((id) => account(id)),
          activities: [
            sent('a1', '03-02 10:00'),
            call('a1', '03-03 10:00'),
            sent('a2', '03-02 10:00'),
            reply('a2', '03-02 11:00'),
            sent('a2', '03-03 10:00'),
            sent('a3', '03-02 10:00'),
            reply('a3', '03-02 11:00'),
            sent('a4', '03-02 10:00'),
            sent('a5', '03-02 10:00'),
            sent('a5', '03-03 10:00'),
            reply('a5', '03-04 10:00'),
            reply('a6', '03-02 09:00'),
            sent('a6', '03-02 10:00'),
          ],
        },
        // Not reached at all, by the plain definition: a4 alone, without a second.
        total: { 'secondAttemptRate:before-second': '2/3', secondAttemptRate: '0/1' },
      },
      {
        name: 'in rep rows the own second attempt is the limit',
        // Of R1: own first on the 2nd, R2 on the 3rd, reply on the 4th, own second on the 5th.
        // Total: second on the 3rd, reply after it: 1/1. R1's row: reply before the own second: 0/0.
        data: {
          accounts: [account('a1')],
          activities: [
            sent('a1', '03-02 10:00'),
            sent('a1', '03-03 10:00', { person: 'R2' }),
            reply('a1', '03-04 10:00'),
            sent('a1', '03-05 10:00'),
          ],
        },
        by: ['rep'],
        total: { 'secondAttemptRate:before-second': '1/1' },
        rows: { R1: { 'secondAttemptRate:before-second': null } },
      },
    ],
  },
  {
    reading: 'A list of which no account is contactable',
    cases: [
      {
        name: 'is completed',
        // L1: a1 gone. L2: a2 attempted, a3 gone. L3: a4 open.
        data: {
          accounts: [
            account('a1'),
            account('a2', { list: 'L2' }),
            account('a3', { list: 'L2' }),
            account('a4', { list: 'L3' }),
          ],
          activities: [sent('a2', '03-02 10:00')],
          optOuts: [optOut('a1', '03-02 10:00'), optOut('a3', '03-02 10:00')],
        },
        total: { lists: 3, listsCompleted: 2, remaining: 1 },
      },
    ],
  },
];
