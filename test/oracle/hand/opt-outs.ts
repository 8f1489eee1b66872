import { account, moment, optOut, sent, type Reading } from './world.js';

/** Who may be contacted, and whose wish not to be fell into the period. */
export const optOutReadings: Reading[] = [
  {
    reading: 'Full opt-out in force at t',
    cases: [
      {
        name: 'made before t and not revoked before t',
        // t is 20 March 12:00. Gone: a1 (last year), a5 (revoked at t itself, so not before it).
        // Contactable: a2 (revoked before), a3 (made at t), a4 (partial), a6 (none).
        data: {
          accounts: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((id) => account(id)),
          activities: [],
          optOuts: [
            { ...optOut('a1', ''), at: '2025-06-01T00:00:00Z' },
            optOut('a2', '03-02 10:00', { revokedAt: moment('03-20 11:59') }),
            optOut('a3', '03-20 12:00'),
            optOut('a4', '03-02 10:00', { scope: 'partial' }),
            optOut('a5', '03-02 10:00', { revokedAt: moment('03-20 12:00') }),
          ],
        },
        asOf: '2026-03-20T12:00:00-04:00',
        // Made in March before t: a2 and a5.
        total: { contactable: 4, optedOut: 2, optedOutExternal: 0 },
      },
      {
        name: 'one of several is enough, and it belongs to the account on every list',
        data: {
          accounts: [account('a1'), account('a1', { list: 'L2' }), account('a2')],
          activities: [],
          optOuts: [
            optOut('a1', '03-02 10:00', { revokedAt: moment('03-03 10:00') }),
            optOut('a1', '03-05 10:00', { source: 'file' }),
          ],
        },
        total: { contactable: 1, optedOut: 2, optedOutExternal: 2 },
      },
    ],
  },
  {
    reading: '`optedOut` in the period',
    cases: [
      {
        name: 'made in the window, whether or not revoked since; contactable asks for t',
        // a1 February: counted in no March, gone. a2 March, revoked: counted, contactable. a3 March by file.
        data: {
          accounts: ['a1', 'a2', 'a3', 'a4'].map((id) => account(id)),
          activities: [sent('a1', '03-02 10:00'), sent('a2', '03-02 10:00')],
          optOuts: [
            optOut('a1', '02-10 10:00'),
            optOut('a2', '03-10 10:00', { revokedAt: moment('03-11 10:00') }),
            optOut('a3', '03-10 10:00', { source: 'file' }),
          ],
        },
        total: {
          optedOut: 2,
          optedOutExternal: 1,
          contactable: 2,
          attempted: 2,
          'attemptedRate:of-contactable': '1/2',
          remaining: 1,
        },
      },
    ],
  },
  {
    reading: 'No table `optOuts` and no column `optedOut`',
    cases: [
      {
        name: 'everyone is contactable; the two opt-out columns are null',
        data: {
          accounts: [account('a1'), account('a2')],
          activities: [sent('a1', '03-02 10:00')],
        },
        total: { contactable: 2, remaining: 1, optedOut: null, optedOutExternal: null },
      },
    ],
  },
];
