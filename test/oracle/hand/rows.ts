import { account, reply, sent, type Reading } from './world.js';

const list = (id: string, startsOn: string | null, endsOn: string | null) => ({
  id,
  name: id,
  startsOn,
  endsOn,
});

/** Which rows of accounts, and which instants, a period holds. */
export const rowReadings: Reading[] = [
  {
    reading: 'A period that cuts a month',
    cases: [
      {
        name: 'the first half of March has the rows of March, its events only to the 15th',
        // a1 is written to on the 15th (in), a2 on the 16th (out). Both are accounts of March.
        data: {
          accounts: [account('a1'), account('a2'), account('a3', { month: '2026-04' })],
          activities: [sent('a1', '03-15 23:59'), sent('a2', '03-16 00:00')],
        },
        where: { period: '2026-03-01/2026-03-15' },
        total: { accounts: 2, attempted: 1, attemptedRate: '1/2' },
      },
      {
        name: 'a range over two months has the rows of both',
        data: { accounts: [account('a1'), account('a2', { month: '2026-04' })] },
        where: { period: '2026-03-31/2026-04-01' },
        total: { accounts: 2 },
      },
    ],
  },
  {
    reading: 'A row with `month: null`',
    cases: [
      {
        name: 'falls back to its list; a missing end is open; without either, or without a list row, it is in',
        // L1 all March: in. L2 ends on 28 February: out. L3 from 1 April: out. L4 ends on 1 March: in.
        // L5 starts on 31 March, open: in. L6 has no dates: in. L7 has no row: in. a8 has a month of its own: out.
        data: {
          lists: [
            list('L1', '2026-03-01', '2026-03-31'),
            list('L2', null, '2026-02-28'),
            list('L3', '2026-04-01', null),
            list('L4', '2026-02-01', '2026-03-01'),
            list('L5', '2026-03-31', null),
            list('L6', null, null),
          ],
          accounts: [
            ...['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'].map((id) =>
              account('a1', { list: id, month: null }),
            ),
            account('a8', { list: 'L1', month: '2026-02' }),
          ],
        },
        by: ['list'],
        total: { accounts: 5, lists: 5 },
        rows: {
          L1: { accounts: 1 },
          L4: { accounts: 1 },
          L5: { accounts: 1 },
          L6: { accounts: 1 },
        },
        noRows: ['L2', 'L3'],
      },
    ],
  },
  {
    reading: 'No period in the query',
    cases: [
      {
        name: 'asks for the current month',
        data: { accounts: [account('a1'), account('a2', { month: '2026-04' })] },
        where: {},
        // Midnight of 1 April in Toronto is 04:00 in UTC: a second before, it is still March.
        asOf: '2026-04-01T03:59:59Z',
        by: ['list'],
        total: { accounts: 1 },
      },
      ...[null, ''].map((period) => ({
        name: `${JSON.stringify(period)} asks for all data`,
        data: {
          accounts: [account('a1'), account('a2', { month: '2019-01' })],
          activities: [sent('a1', '03-02 10:00'), sent('a2', '01-02 10:00')],
        },
        where: { period },
        total: { accounts: 2, attempted: 2 },
      })),
    ],
  },
  {
    reading: '`asOf`, t',
    cases: [
      {
        name: 'an event at asOf does not exist yet, one a second before does',
        data: {
          accounts: [account('a1'), account('a2')],
          activities: [
            sent('a1', '03-10 10:00', { at: '2026-03-10T10:00:00-04:00' }),
            sent('a2', '03-10 10:00', { at: '2026-03-10T09:59:59-04:00' }),
          ],
        },
        asOf: '2026-03-10T14:00:00Z',
        total: { accounts: 2, attempted: 1 },
      },
      {
        name: 'the window takes its first instant and leaves its last',
        // 1 March 00:00 in Toronto is 05:00Z (UTC-5); 1 April 00:00 is 04:00Z (UTC-4).
        data: {
          accounts: ['a1', 'a2', 'a3', 'a4'].map((id) => account(id)),
          activities: [
            sent('a1', '', { at: '2026-03-01T05:00:00Z' }),
            sent('a2', '', { at: '2026-03-01T04:59:59Z' }),
            sent('a3', '', { at: '2026-04-01T03:59:59Z' }),
            sent('a4', '', { at: '2026-04-01T04:00:00Z' }),
          ],
        },
        total: { attempted: 2 },
      },
      {
        name: 'before the period there are accounts and nothing has happened',
        data: { accounts: [account('a1')], activities: [sent('a1', '03-02 10:00')] },
        asOf: '2026-02-20T12:00:00Z',
        total: { accounts: 1, attempted: 0, remaining: 1 },
      },
    ],
  },
  {
    reading: 'Order of events',
    cases: [
      {
        name: 'at one instant the table decides: text then reply, and reply then text',
        // a1: our text stands first, so its text is a reply after an attempt, and awaits.
        // a2: its text stands first: no reply after an attempt.
        data: {
          accounts: [account('a1'), account('a2', { list: 'L2' })],
          activities: [
            sent('a1', '03-02 10:00'),
            reply('a1', '03-02 10:00'),
            reply('a2', '03-02 10:00'),
            sent('a2', '03-02 10:00'),
          ],
        },
        by: ['list'],
        total: { reached: 2, awaitingRate: '1/1' },
        rows: { L1: { awaitingRate: '1/1' }, L2: { awaitingRate: null } },
      },
      {
        name: 'instants decide before the table does',
        data: {
          accounts: [account('a1')],
          activities: [reply('a1', '03-02 10:01'), sent('a1', '03-02 10:00')],
        },
        total: { awaitingRate: '1/1' },
      },
    ],
  },
];
