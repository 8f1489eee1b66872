import type { Row } from '../generate/organisation.js';
import { account, appointment, moment, sale, sent, type Reading } from './world.js';

const units = [
  { id: 'N1', name: 'North', level: 'region', parent: null },
  { id: 'D1', name: 'District', level: 'district', parent: 'N1' },
  { id: 'S1', name: 'One', level: 'store', parent: 'D1' },
  { id: 'S2', name: 'Two', level: 'store', parent: 'D1' },
];
const person = (id: string, unit: string | null) => ({ id, name: id, unit });

/** Appointments and sales: counted once, and whose they are. */
export const bookingReadings: Reading[] = [
  {
    reading: 'Appointments and sales on two rows',
    cases: [
      {
        name: 'count once in any one figure',
        // a1 is on L1 and L2. The appointment and the sale without a list stand in both rows by list,
        // once in the row by store and once in the total.
        data: {
          accounts: [account('a1'), account('a1', { list: 'L2' })],
          activities: [sent('a1', '03-02 10:00')],
          appointments: [appointment('a1', '03-03 10:00')],
          sales: [sale('a1', '03-04 10:00', 12.5)],
        },
        by: ['list'],
        total: { appointments: 1, accessoryRevenue: 12.5 },
        rows: {
          L1: { appointments: 1, accessoryRevenue: 12.5 },
          L2: { appointments: 1, accessoryRevenue: 12.5 },
        },
      },
      {
        name: 'booked in the window, whatever day they are for; with a list, on that list only',
        // In: 31 March 23:59. Out: 1 April 00:00; 28 February; on a list that the account is not on.
        data: {
          accounts: [account('a1'), account('a1', { list: 'L2' })],
          appointments: [
            appointment('a1', '03-31 23:59', { list: 'L2' }),
            appointment('a1', '04-01 00:00'),
            appointment('a1', '02-28 10:00'),
            appointment('a1', '03-10 10:00', { list: 'L3' }),
          ],
        },
        by: ['list'],
        total: { appointments: 1 },
        rows: { L1: { appointments: 0 }, L2: { appointments: 1 } },
      },
    ],
  },
  {
    reading: 'An appointment in rep rows',
    cases: [
      {
        name: 'is its person’s, also on another’s account, and stays when the page is filtered to that rep',
        // R1 books on the account of R2 and on nobody's; R2 books on R1's.
        data: {
          accounts: [account('a1'), account('a2', { rep: 'R2' }), account('a3', { rep: null })],
          appointments: [
            appointment('a2', '03-03 10:00'),
            appointment('a3', '03-03 10:00'),
            appointment('a1', '03-03 10:00', { person: 'R2' }),
          ],
        },
        by: ['rep'],
        total: { appointments: 3 },
        rows: { R1: { appointments: 2 }, R2: { appointments: 1 }, null: { appointments: 0 } },
      },
      {
        name: 'filtered to R1: the row stays, the total counts R1’s accounts',
        data: {
          accounts: [account('a1'), account('a2', { rep: 'R2' }), account('a3', { rep: null })],
          appointments: [
            appointment('a2', '03-03 10:00'),
            appointment('a3', '03-03 10:00'),
            appointment('a1', '03-03 10:00', { person: 'R2' }),
          ],
        },
        by: ['rep'],
        where: { period: '2026-03', rep: 'R1' },
        total: { appointments: 1 },
        rows: { R1: { appointments: 2 } },
        noRows: ['R2', 'null'],
      },
      {
        name: 'other filters hold: an appointment on an account of another store is not counted',
        data: {
          accounts: [account('a1'), account('a2', { rep: 'R2', store: 'S2' })],
          appointments: [appointment('a2', '03-03 10:00')],
        },
        by: ['rep'],
        where: { period: '2026-03', store: 'S1' },
        rows: { R1: { appointments: 0 } },
      },
    ],
  },
  {
    reading: 'An appointment without an account',
    cases: [
      {
        name: 'is placed by its person: row, store, district and region',
        // R1 works in S1, R2 in the district itself. One appointment each, no account; an account in each place.
        data: {
          units,
          people: [person('R1', 'S1'), person('R2', 'D1')],
          accounts: [account('a1'), account('a2', { rep: 'R2', store: 'S2' })],
          appointments: [
            appointment(null, '03-03 10:00'),
            appointment(null, '03-03 10:00', { person: 'R2' }),
          ],
        },
        by: ['store'],
        total: { appointments: 2 },
        rows: { S1: { appointments: 1 }, S2: { appointments: 0 } },
      },
      {
        // The list begins in April: an appointment of an account on it does not count, beside one without an account or not.
        name: 'brings no account with it that the period leaves out',
        data: {
          people: [person('R1', 'S1')],
          lists: [{ id: 'L1', name: 'l', startsOn: '2026-04-02', endsOn: null }],
          accounts: [account('a1', { month: null })],
          appointments: [
            appointment('a1', '03-03 10:00', { list: 'L1' }),
            appointment(null, '03-04 10:00', { list: 'L1' }),
            appointment(null, '02-04 10:00', { list: 'L1' }),
          ],
        },
        total: { appointments: 1 },
      },
      {
        name: 'also where accounts have no column `rep`',
        data: {
          units,
          people: [person('R1', 'S1')],
          accounts: [{ id: 'a1', list: 'L1', month: '2026-03', store: 'S1' }],
          appointments: [appointment(null, '03-03 10:00')],
        },
        by: ['store'],
        total: { appointments: 1 },
        rows: { S1: { appointments: 1 } },
      },
      ...[{ rep: 'R1' }, {} as Row].map((rep: Row) => ({
        name: `without a table units, in the store that accounts name${'rep' in rep ? '' : ', with no column rep'}`,
        data: {
          people: [person('R1', 'S1')],
          accounts: [{ id: 'a1', list: 'L1', month: '2026-03', store: 'S1', ...rep }],
          appointments: [appointment(null, '03-03 10:00')],
        },
        by: ['store'],
        where: { period: '2026-03', store: 'S1' },
        total: { appointments: 1 },
        rows: { S1: { appointments: 1 } },
      })),
      {
        name: 'a person of the district itself has that district',
        data: {
          units,
          people: [person('R1', 'S1'), person('R2', 'D1')],
          accounts: [account('a1')],
          appointments: [
            appointment(null, '03-03 10:00'),
            appointment(null, '03-03 10:00', { person: 'R2' }),
          ],
        },
        by: ['district'],
        total: { appointments: 2 },
        rows: { D1: { appointments: 2 } },
      },
      {
        name: 'by rep and region',
        data: {
          units,
          people: [person('R1', 'S1')],
          accounts: [account('a1')],
          appointments: [appointment(null, '03-03 10:00')],
        },
        by: ['rep', 'region'],
        rows: { 'R1|N1': { appointments: 1 } },
      },
      ...['store', 'district', 'region', 'brand'].map((dimension) => ({
        name: `stands in the row without a ${dimension} where it has none`,
        // Nobody knows where R3 works. a2 has no store, so no district and region, and no brand.
        data: {
          units,
          people: [person('R1', 'S1')],
          accounts: [account('a1', { brand: 'B1' }), account('a2', { store: null, brand: null })],
          appointments: [appointment(null, '03-03 10:00', { person: 'R3' })],
        },
        by: [dimension],
        total: { appointments: 1 },
        rows: { null: { accounts: 1, appointments: 1 } },
      })),
      {
        name: 'has no brand',
        data: {
          people: [person('R1', 'S1')],
          units,
          accounts: [account('a1', { brand: 'B1' })],
          appointments: [appointment(null, '03-03 10:00')],
        },
        where: { period: '2026-03', brand: 'B1' },
        total: { appointments: 0 },
      },
    ],
  },
  {
    reading: 'A sale’s attempt',
    cases: [
      {
        name: 'named: only an attempt on that account counts, and there is no limit of days',
        // 1 names an attempt of January: counts. 2 names a reply, 3 an attempt on another account, 4 nothing known,
        // 5 a planned text: none is attributed, though a2 has an attempt in the 30 days before.
        data: {
          accounts: [account('a1'), account('a2')],
          activities: [
            sent('a1', '01-05 10:00', { id: 'jan' }),
            sent('a2', '03-01 10:00', { id: 'two' }),
            sent('a1', '03-01 10:00', { id: 'in', direction: 'in' }),
            sent('a1', '03-01 11:00', { id: 'plan', status: 'planned' }),
          ],
          sales: [
            sale('a1', '03-05 10:00', 1, { activity: 'jan' }),
            sale('a1', '03-05 10:00', 10, { activity: 'in' }),
            sale('a1', '03-05 10:00', 100, { activity: 'two' }),
            sale('a2', '03-05 10:00', 1000, { activity: 'e999' }),
            sale('a1', '03-05 10:00', 10_000, { activity: 'plan' }),
          ],
        },
        total: { accessoryRevenue: 1 },
      },
      {
        name: 'not named: an attempt of the 30 civil days before, or the same day but earlier',
        // Attempts at 23:00 on 1 February (a1, a2), 10:00 on 5 March (a3, a4).
        // a1 sells on 3 March: 30 days later (28 days of February): counts. a2 on 4 March: 31 days: not.
        // a3 sells on the 5th at 11:00: counts. a4 at 09:00, before the attempt: not. a5 has no attempt: not.
        data: {
          accounts: ['a1', 'a2', 'a3', 'a4', 'a5'].map((id) => account(id)),
          activities: [
            sent('a1', '02-01 00:01'),
            sent('a2', '02-01 23:59'),
            sent('a3', '03-05 10:00'),
            sent('a4', '03-05 10:00'),
          ],
          sales: [
            sale('a1', '03-03 23:59', 1),
            sale('a2', '03-04 00:01', 10),
            sale('a3', '03-05 11:00', 100),
            sale('a4', '03-05 09:00', 1000),
            sale('a5', '03-05 09:00', 10_000),
          ],
        },
        total: { accessoryRevenue: 101 },
      },
      {
        name: 'only sales of the window, only accessories, and amounts add up exactly',
        // 0.1 + 0.2 − 0.0001 = 0.2999. Not: a plan, no category, 28 February, 1 April.
        data: {
          accounts: [account('a1')],
          activities: [sent('a1', '02-27 10:00')],
          sales: [
            sale('a1', '03-01 00:00', 0.1),
            sale('a1', '03-02 10:00', 0.2),
            sale('a1', '03-03 10:00', -0.0001),
            sale('a1', '03-03 10:00', 10, { category: 'plan' }),
            sale('a1', '03-03 10:00', 20, { category: null }),
            sale('a1', '02-28 10:00', 40),
            sale('a1', '04-01 00:00', 80),
          ],
        },
        total: { accessoryRevenue: 0.2999 },
      },
      {
        name: 'all sales where the column category is absent',
        data: {
          accounts: [account('a1')],
          activities: [sent('a1', '03-01 10:00')],
          sales: [{ id: 'x', account: 'a1', soldAt: moment('03-02 10:00'), amount: 7 }],
        },
        total: { accessoryRevenue: 7 },
      },
    ],
  },
  {
    reading: 'A sale in the rows',
    cases: [
      {
        name: 'belongs to the list and the person of the attempt',
        // Last attempt before the sale: R2's, through L2, although a1 is R1's.
        data: {
          accounts: [account('a1'), account('a1', { list: 'L2' }), account('a2', { rep: 'R2' })],
          activities: [
            sent('a1', '03-02 10:00', { list: 'L1' }),
            sent('a1', '03-03 10:00', { list: 'L2', person: 'R2' }),
          ],
          sales: [sale('a1', '03-04 10:00', 5)],
        },
        by: ['list'],
        total: { accessoryRevenue: 5 },
        rows: { L1: { accessoryRevenue: 0 }, L2: { accessoryRevenue: 5 } },
      },
      {
        name: 'in rep rows, to the person',
        data: {
          accounts: [account('a1'), account('a1', { list: 'L2' }), account('a2', { rep: 'R2' })],
          activities: [
            sent('a1', '03-02 10:00', { list: 'L1' }),
            sent('a1', '03-03 10:00', { list: 'L2', person: 'R2' }),
          ],
          sales: [sale('a1', '03-04 10:00', 5)],
        },
        by: ['rep'],
        rows: { R1: { accessoryRevenue: 0 }, R2: { accessoryRevenue: 5 } },
      },
      {
        name: 'through a list that is not selected, to no row',
        data: {
          accounts: [account('a1'), account('a1', { list: 'L2' })],
          activities: [sent('a1', '03-03 10:00', { list: 'L2' })],
          sales: [sale('a1', '03-04 10:00', 5)],
        },
        where: { period: '2026-03', list: 'L1' },
        total: { accessoryRevenue: 0 },
      },
    ],
  },
];
