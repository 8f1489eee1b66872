import type { Filters, GoalRequest } from '../../../src/contract/query.js';
import type { Row } from '../generate/organisation.js';
import { account, appointment, optOut, sent } from './world.js';

type Told = Record<string, number | string | null>;

export interface GoalCase {
  name: string;
  data: Record<string, Row[]>;
  goal?: GoalRequest;
  by?: string[];
  where?: Filters;
  /** A day of March 2026 in Toronto, or an instant. */
  asOf: string;
  total?: Told;
  rows?: Record<string, Told>;
}

/**
 *     March 2026            weekdays through the 10th: 2 3 4 5 6 9 10 = 7
 *     Mo Tu We Th Fr Sa Su  of the month: 5 + 5 + 5 + 5 + 2 = 22
 *                        1
 *      2  3  4  5  6  7  8
 *      9 10 11 12 13 14 15
 *     16 17 18 19 20 21 22
 *     23 24 25 26 27 28 29
 *     30 31
 *
 * Ten accounts: a1 to a5 of R1 on L1, a6 to a10 of R2 on L2. a10 opted out in January: 9 are contactable.
 * R1 wrote to a1, a2 and a10, R2 to a6, all on 1 March: 4 attempted, done (and contactable) 3.
 * L1: 5 contactable, done 2. L2: 4 contactable, done 1. R1's own: a1, a2 (a10 is R2's). R2's own: a6.
 */
const base = (): Record<string, Row[]> => ({
  accounts: Array.from({ length: 10 }, (_, i) =>
    account(`a${i + 1}`, i < 5 ? {} : { rep: 'R2', list: 'L2' }),
  ),
  activities: [
    sent('a1', '03-01 09:00'),
    sent('a2', '03-01 09:00'),
    sent('a10', '03-01 09:00'),
    sent('a6', '03-01 09:00', { person: 'R2' }),
  ],
  optOuts: [optOut('a10', '01-10 10:00')],
});

const noon = (day: string): string => `2026-03-${day}T12:00:00-04:00`;
const wednesday = '2026-03-04T12:00:00-05:00';

const days: GoalCase[] = [
  {
    name: 'Wednesday the 4th: 2 of 7 days gone, 5 to come',
    data: base(),
    asOf: wednesday,
    // 3 / 9 = 0.333 is above 2 / 7 = 0.286. 6 left in 5 days (4 5 6 9 10).
    total: {
      contactable: 9,
      done: 3,
      target: 9,
      left: 6,
      attainment: 3 / 9,
      pace: 2 / 7,
      status: 'on-pace',
      neededPerDay: 6 / 5,
      lists: 2,
      listsCompleted: 0,
    },
  },
  {
    name: 'Sunday the 1st, before anything: nothing gone, 0 is on pace with 0',
    data: base(),
    asOf: '2026-03-01T08:00:00-05:00',
    total: { done: 0, left: 9, attainment: 0, pace: 0, status: 'on-pace', neededPerDay: 9 / 7 },
  },
  {
    name: 'Friday the 6th, a second before midnight: 4 gone, Friday itself is still to come',
    data: base(),
    asOf: '2026-03-06T23:59:59-05:00',
    // 6 9 10 to come.
    total: { pace: 4 / 7, status: 'behind', neededPerDay: 6 / 3 },
  },
  {
    name: 'Saturday the 7th: 5 gone',
    data: base(),
    asOf: '2026-03-07T00:00:00-05:00',
    total: { pace: 5 / 7, status: 'behind', neededPerDay: 6 / 2 },
  },
  {
    name: 'Sunday the 8th is as Saturday',
    data: base(),
    asOf: noon('08'),
    total: { pace: 5 / 7, neededPerDay: 6 / 2 },
  },
  {
    name: 'Monday the 9th is as Sunday: it is not gone yet',
    data: base(),
    asOf: noon('09'),
    total: { pace: 5 / 7, neededPerDay: 6 / 2 },
  },
  {
    name: 'the goal day itself: one day to come',
    data: base(),
    asOf: noon('10'),
    total: { pace: 6 / 7, neededPerDay: 6 },
  },
  {
    name: 'the day after: pace 1, days through the end of the month',
    data: base(),
    asOf: noon('11'),
    // 11 12 13, two weeks, 30 31: 3 + 5 + 5 + 2 = 15.
    total: { pace: 1, status: 'behind', neededPerDay: 6 / 15 },
  },
  {
    name: 'the last day of the month',
    data: base(),
    asOf: noon('31'),
    total: { pace: 1, neededPerDay: 6 },
  },
  {
    name: 'a closed month has no day to come',
    data: base(),
    asOf: '2026-05-20T12:00:00Z',
    total: { done: 3, left: 6, pace: 1, status: 'behind', neededPerDay: null },
  },
  {
    name: 'goal day on a Saturday: on that day none is to come, and it is not past yet',
    data: base(),
    goal: { day: 7 },
    asOf: noon('07'),
    total: { pace: 1, neededPerDay: null },
  },
  {
    name: 'goal day on a Saturday, a day before: Friday is to come',
    data: base(),
    goal: { day: 7 },
    asOf: '2026-03-06T12:00:00-05:00',
    total: { pace: 4 / 5, neededPerDay: 6 },
  },
  {
    name: 'goal day past the end of a month is its last day',
    data: base(),
    goal: { day: 31 },
    asOf: wednesday,
    total: { pace: 2 / 22, status: 'on-pace', neededPerDay: 6 / 20 },
  },
];

const sizes: GoalCase[] = [
  {
    name: 'a share is rounded up: 85 % of 9 is 7.65, so 8',
    data: base(),
    goal: { value: 0.85 },
    asOf: wednesday,
    total: { target: 8, left: 5, attainment: 3 / 8 },
  },
  {
    name: 'up, not to the nearest: 80 % of 9 is 7.2, so 8',
    data: base(),
    goal: { value: 0.8 },
    asOf: wednesday,
    total: { target: 8, left: 5 },
  },
  {
    name: 'and not beyond: 7 % of 100 is 7, though 0.07 × 100 is 7.000000000000001',
    data: {
      ...base(),
      accounts: Array.from({ length: 100 }, (_, i) => account(`b${i}`)),
    },
    goal: { value: 0.07 },
    asOf: wednesday,
    total: { contactable: 100, target: 7, done: 0, left: 7 },
  },
  {
    name: 'of accounts reached too: half of 9 contactable ones is 5, of which none was reached',
    data: base(),
    goal: { metric: 'reached', value: 0.5 },
    asOf: wednesday,
    total: { target: 5, done: 0, left: 5, attainment: 0 },
  },
  {
    name: 'no goal is given of accounts reached: there is none',
    data: base(),
    goal: { metric: 'reached' },
    asOf: wednesday,
    total: { target: null, done: 0, left: null },
  },
  {
    name: 'above 1 it is a quantity: 5',
    data: base(),
    goal: { value: 5 },
    asOf: wednesday,
    total: { target: 5, left: 2, attainment: 3 / 5, status: 'on-pace' },
  },
  {
    name: 'reached at 1, also past the goal day',
    data: base(),
    goal: { value: 3 },
    asOf: noon('20'),
    total: { target: 3, left: 0, attainment: 1, status: 'reached', neededPerDay: 0 },
  },
  {
    name: 'exceeded above 1; left is not negative',
    data: base(),
    goal: { value: 2 },
    asOf: wednesday,
    total: { target: 2, left: 0, attainment: 1.5, status: 'exceeded', neededPerDay: 0 },
  },
  {
    name: 'nobody contactable: nothing to do, no attainment',
    data: {
      ...base(),
      accounts: [account('a10')],
    },
    asOf: wednesday,
    total: { contactable: 0, done: 0, target: 0, left: 0, attainment: null, listsCompleted: 1 },
  },
];

const groups: GoalCase[] = [
  {
    name: 'by list: each by its own contactable accounts',
    data: base(),
    by: ['list'],
    asOf: wednesday,
    // L1 2 / 5 = 0.4 above 2 / 7; L2 1 / 4 = 0.25 below it. 5 days to come.
    total: { done: 3, target: 9 },
    rows: {
      L1: { done: 2, target: 5, left: 3, attainment: 0.4, status: 'on-pace', neededPerDay: 3 / 5 },
      L2: { done: 1, target: 4, left: 3, attainment: 0.25, status: 'behind', neededPerDay: 3 / 5 },
    },
  },
  {
    name: 'by rep: own attempts; the total counts anyone’s',
    // R2 also writes to a3, an account of R1: done in the total (4), in nobody's row.
    data: {
      ...base(),
      activities: [...base().activities!, sent('a3', '03-02 09:00', { person: 'R2' })],
    },
    by: ['rep'],
    asOf: wednesday,
    total: { done: 4, target: 9, left: 5 },
    rows: {
      R1: { done: 2, target: 5, left: 3, contactable: 5 },
      R2: { done: 1, target: 4, left: 3, contactable: 4 },
    },
  },
  {
    name: 'a share of each row is rounded up by itself: 50 % of 5 and 4 is 3 and 2, of 9 it is 5',
    data: base(),
    goal: { value: 0.5 },
    by: ['list'],
    asOf: wednesday,
    total: { target: 5 },
    rows: { L1: { target: 3 }, L2: { target: 2 } },
  },
];

const goal = (metric: string, period: string, target: number, more: Row): Row => ({
  metric,
  level: 'company',
  unit: null,
  person: null,
  period,
  target,
  ...more,
});

const tables: GoalCase[] = [
  {
    name: 'a matching row of the table goals wins over the value asked for',
    data: { ...base(), goals: [goal('attempted', '2026-03', 6, {})] },
    goal: { value: 0.5 },
    asOf: wednesday,
    total: { done: 3, target: 6, left: 3, attainment: 0.5, status: 'on-pace' },
  },
  {
    name: 'a row of another month or another metric does not match',
    data: {
      ...base(),
      goals: [goal('attempted', '2026-02', 6, {}), goal('appointments', '2026-03', 5, {})],
    },
    asOf: wednesday,
    total: { target: 9 },
  },
  {
    name: 'goals of persons are theirs, and are not made to add up to the team’s',
    data: {
      ...base(),
      goals: [
        goal('attempted', '2026-03', 8, {}),
        goal('attempted', '2026-03', 3, { level: 'person', person: 'R1' }),
        goal('attempted', '2026-03', 2, { level: 'person', person: 'R2' }),
      ],
    },
    by: ['rep'],
    asOf: wednesday,
    total: { target: 8, left: 5 },
    rows: { R1: { done: 2, target: 3, left: 1 }, R2: { done: 1, target: 2, left: 1 } },
  },
  {
    name: 'a quarter: its own goal, and its last day as goal day',
    // Weekdays of January 22, February 20, March 22: 64. Gone before 4 March: 22 + 20 + 2 = 44.
    data: { ...base(), goals: [goal('attempted', '2026-Q1', 8, {})] },
    where: { period: '2026-Q1' },
    asOf: wednesday,
    total: { done: 3, target: 8, left: 5, pace: 44 / 64, status: 'behind', neededPerDay: 5 / 20 },
  },
  {
    name: 'another metric: its value against its row in goals',
    data: {
      ...base(),
      appointments: [appointment('a1', '03-02 10:00'), appointment('a6', '03-03 10:00')],
      goals: [goal('appointments', '2026-03', 5, {})],
    },
    goal: { metric: 'appointments' },
    asOf: wednesday,
    total: { done: 2, target: 5, left: 3, attainment: 0.4, status: 'on-pace', neededPerDay: 3 / 5 },
  },
];

export const goalCases: { group: string; cases: GoalCase[] }[] = [
  { group: 'days', cases: days },
  { group: 'sizes', cases: sizes },
  { group: 'groups', cases: groups },
  { group: 'the table goals', cases: tables },
];
