import { account, call, reply, sent, type Reading } from './world.js';

/** Replies, answered calls and what waits for an answer. */
export const replyReadings: Reading[] = [
  {
    reading: 'Replied',
    cases: [
      {
        name: 'an inbound text after the first attempt, whoever made it',
        // a1: attempt by R2, reply: replied. a2: reply, then attempt: reached, not replied.
        // a3: automated text, reply: no attempt, so reached and not replied.
        data: {
          accounts: ['a1', 'a2', 'a3'].map((id) => account(id)),
          activities: [
            sent('a1', '03-02 10:00', { person: 'R2' }),
            reply('a1', '03-02 11:00'),
            reply('a2', '03-02 10:00'),
            sent('a2', '03-02 11:00'),
            sent('a3', '03-02 10:00', { automated: true }),
            reply('a3', '03-02 11:00'),
          ],
        },
        by: ['rep'],
        total: { reached: 3, awaitingRate: '1/1', reachedRate: '2/2' },
        rows: { R1: { reached: 3, awaitingRate: '1/1', attempted: 1, reachedRate: '1/1' } },
      },
    ],
  },
  {
    reading: 'Awaiting',
    cases: [
      {
        name: 'until a person texts or a call is answered after the last inbound text',
        // All were texted on the 2nd and replied on the 3rd. a1 nothing since: awaits. a2 texted: not.
        // a3 answered call in: not. a4 automated text: awaits. a5 voicemail: awaits. a6 email: awaits.
        // a7 texted, then a second inbound text: awaits. a8 answered on 1 April, after the month: awaits.
        data: {
          accounts: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'].map((id) => account(id)),
          activities: [
            ...['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'].flatMap((id) => [
              sent(id, '03-02 10:00'),
              reply(id, '03-03 10:00'),
            ]),
            sent('a2', '03-04 10:00'),
            call('a3', '03-04 10:00', { direction: 'in' }),
            sent('a4', '03-04 10:00', { automated: true }),
            call('a5', '03-04 10:00', { outcome: 'voicemail' }),
            sent('a6', '03-04 10:00', { kind: 'email' }),
            sent('a7', '03-04 10:00'),
            reply('a7', '03-05 10:00'),
            sent('a8', '04-01 00:00'),
          ],
        },
        total: { awaitingRate: '6/8' },
      },
    ],
  },
  {
    reading: 'Answered call',
    cases: [
      {
        name: 'kind call, outcome reached, in either direction',
        // a1 out, a2 in: reached. a3 voicemail, a4 a meeting that reached someone: not.
        // Known durations of answered calls: 60 (a1); a2's is unknown. Of all calls: 60 and 20.
        data: {
          accounts: ['a1', 'a2', 'a3', 'a4'].map((id) => account(id)),
          activities: [
            call('a1', '03-02 10:00', { seconds: 60 }),
            call('a2', '03-02 10:00', { direction: 'in' }),
            call('a3', '03-02 10:00', { outcome: 'voicemail', seconds: 20 }),
            sent('a4', '03-02 10:00', { kind: 'meeting', outcome: 'reached', seconds: 900 }),
          ],
        },
        total: { reached: 2, averageCall: '60/1', 'averageCall:all-calls': '80/2' },
      },
    ],
  },
  {
    reading: 'No column `outcome`',
    cases: [
      {
        name: 'no call counts as answered and the average call is null; all calls have one',
        data: {
          accounts: [account('a1'), account('a2')],
          activities: [call('a1', '03-02 10:00', { seconds: 60 }), reply('a2', '03-02 10:00')].map(
            ({ outcome: _, ...row }) => row,
          ),
        },
        total: { reached: 1, averageCall: null, 'averageCall:all-calls': '60/1' },
      },
    ],
  },
  {
    reading: 'Calls of an account on two lists',
    cases: [
      {
        name: 'without a list one counts on both rows, with a list on one',
        // L1: 100 s. L2: 100 s and 50 s. The total adds rows: 250 s of 3.
        data: {
          accounts: [account('a1'), account('a1', { list: 'L2' })],
          activities: [
            call('a1', '03-02 10:00', { seconds: 100 }),
            call('a1', '03-03 10:00', { seconds: 50, list: 'L2' }),
          ],
        },
        by: ['list'],
        total: { averageCall: '250/3' },
        rows: { L1: { averageCall: '100/1' }, L2: { averageCall: '150/2' } },
      },
    ],
  },
];
