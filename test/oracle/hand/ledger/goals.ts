import type { Row } from '../../generate/organisation.js';
import { closed, deal } from '../deals/world.js';
import { moment, type HandCase, type Reading } from '../world.js';

const report = 'goal';
/** Friday the 20th: 14 of the month's 22 working days are gone, 8 are to come. */
const now = '2026-03-20T12:00:00-04:00';

const goal = (target: number, more: Row = {}): Row => ({
  metric: 'wonAmount',
  level: 'company',
  unit: null,
  person: null,
  period: '2026-03',
  target,
  ...more,
});
const ofPerson = (person: string, target: number, more: Row = {}): Row =>
  goal(target, { level: 'person', person, ...more });
const ofUnit = (level: string, unit: string, target: number, more: Row = {}): Row =>
  goal(target, { level, unit, ...more });

const units: Row[] = [
  { id: 'N', name: 'North', level: 'region', parent: null },
  { id: 'S1', name: 'Store', level: 'store', parent: 'N' },
];
const people: Row[] = [
  { id: 'R1', name: 'Ann', unit: 'S1', team: 'T1' },
  { id: 'R2', name: 'Bob', unit: 'S1', team: 'T2' },
  { id: 'R3', name: 'Cy', unit: null, team: 'T1' },
];
/** R1 won 300 and 100, R2 won 200; nothing of R3. */
const won: Row[] = [
  closed('d1', 'won', '03-02 10:00', { amount: 300 }),
  closed('d2', 'won', '03-03 10:00', { amount: 100 }),
  closed('d3', 'won', '03-04 10:00', { amount: 200, owner: 'R2' }),
];
const data = (...goals: Row[]): HandCase['data'] => ({
  units,
  people,
  opportunities: won,
  goals,
});

const cascade: HandCase[] = [
  {
    // Ways to write March differ; the first row is the goal all the same.
    name: 'of several for the same days, the first: of a person, a unit, the whole',
    report,
    asOf: now,
    by: ['owner'],
    goal: { metric: 'wonAmount' },
    data: data(
      ofPerson('R1', 900, { period: '2026-02' }),
      ofPerson('R1', 500, { period: '2026-03-01/2026-03-31' }),
      ofPerson('R1', 700),
      goal(1000),
      goal(2000, { period: '2026-03-01/2026-03-31' }),
    ),
    rows: { R1: { target: 500, attainment: '400/500' } },
    total: { target: 1000 },
  },
  {
    name: 'the whole’s, by its own row: 600 of 1,000, 14 of 22 days gone, 400 left in 8 days',
    report,
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: data(goal(1000)),
    total: {
      done: 600,
      target: 1000,
      left: 400,
      attainment: '600/1000',
      pace: 14 / 22,
      status: 'behind',
      neededPerDay: 50,
    },
  },
  {
    name: 'each person’s, which need not add up; who has a goal and no deal is there with 0',
    report,
    by: ['owner'],
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: data(goal(1000), ofPerson('R1', 400), ofPerson('R3', 50)),
    total: { done: 600, target: 1000 },
    rows: {
      R1: { done: 400, target: 400, left: 0, attainment: '400/400', status: 'reached' },
      // Not invented from the whole's.
      R2: { done: 200, target: null, left: null, attainment: null, status: null },
      R3: { done: 0, target: 50, left: 50, attainment: '0/50', status: 'behind' },
    },
  },
  {
    name: 'each team’s, by the team of today; a person of another team is not in it',
    report,
    by: ['team'],
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: data(ofUnit('team', 'T1', 800)),
    total: { target: null, done: 600 },
    rows: { T1: { done: 400, target: 800 }, T2: { done: 200, target: null } },
  },
  {
    name: 'who changed team in March: the deals of before go along, to the team of today',
    report,
    by: ['team'],
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: {
      ...data(ofUnit('team', 'T1', 800), ofUnit('team', 'T2', 100)),
      people: people.map((row): Row => (row['id'] === 'R1' ? { ...row, team: 'T2' } : row)),
    },
    rows: { T1: { done: 0, target: 800 }, T2: { done: 600, target: 100, status: 'exceeded' } },
  },
  {
    name: 'one team chosen: its goal, and of its people only',
    report,
    by: ['owner'],
    where: { period: '2026-03', team: 'T1' },
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: data(
      ofUnit('team', 'T1', 800),
      ofPerson('R1', 400),
      ofPerson('R2', 9),
      ofPerson('R3', 5),
    ),
    total: { done: 400, target: 800 },
    rows: { R1: { target: 400 }, R3: { target: 5 } },
    noRows: ['R2'],
  },
  {
    name: 'a store in a region is the store, and its people those of it',
    report,
    by: ['owner'],
    where: { period: '2026-03', region: 'N', store: 'S1' },
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: data(ofUnit('store', 'S1', 700), ofUnit('region', 'N', 9000), ofPerson('R3', 5)),
    total: { done: 600, target: 700 },
    noRows: ['R3'],
  },
  {
    name: 'another person’s share of one’s deals has no goal',
    report,
    by: ['owner'],
    where: { period: '2026-03', person: 'R2' },
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: {
      ...data(ofPerson('R1', 400), ofPerson('R2', 500)),
      opportunities: [...won, deal('d4', { team: [{ person: 'R2', role: 'partner' }] })],
    },
    rows: { R1: { done: 0, target: null }, R2: { done: 200, target: 500 } },
  },
  {
    name: 'a part of the deals, or of the units, has no goal',
    report,
    where: { period: '2026-03', status: 'won' },
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: data(goal(1000)),
    total: { done: 600, target: null },
  },
  {
    name: 'a row by unit is that unit without those below, and its goal is about those too',
    report,
    by: ['unit'],
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: {
      ...data(ofUnit('region', 'N', 900), ofUnit('store', 'S1', 700)),
      opportunities: [...won, deal('d4', { unit: 'N' })],
    },
    rows: { S1: { done: 600, target: 700 }, N: { done: 0, target: null } },
  },
];

const periods: HandCase[] = [
  {
    name: 'a quarter is not made of its months',
    report,
    where: { period: '2026-Q1' },
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: data(goal(1000), goal(500, { period: '2026-02' })),
    total: { done: 600, target: null, status: null },
  },
  {
    name: 'by month, each has its own goal and pace; a month to come has begun with none of it',
    report,
    by: ['month'],
    where: { period: '2026' },
    asOf: now,
    goal: { metric: 'wonAmount' },
    data: data(goal(1000), goal(500, { period: '2026-02' }), goal(70, { period: '2026-04' })),
    rows: {
      '2026-02': { done: 0, target: 500, pace: 1, status: 'behind', neededPerDay: null },
      '2026-03': { done: 600, target: 1000, pace: 14 / 22 },
      '2026-04': { done: 0, target: 70, pace: 0, status: 'on-pace' },
      '2026-05': { done: 0, target: null },
    },
  },
  {
    name: 'a fiscal year from April is that of its name',
    report,
    where: { period: 'this-fiscal-year' },
    asOf: now,
    goal: { metric: 'wonAmount' },
    top: { fiscalYearStart: 4 },
    data: data(goal(5000, { period: 'FY2026' }), goal(1, { period: '2026' })),
    total: { done: 600, target: 5000 },
  },
];

const natures: HandCase[] = [
  {
    name: 'a count: two of the three that are wanted',
    report,
    by: ['owner'],
    asOf: now,
    goal: { metric: 'won' },
    data: data(ofPerson('R1', 3, { metric: 'won' })),
    rows: { R1: { done: 2, target: 3, left: 1, neededPerDay: 1 / 8, status: 'on-pace' } },
  },
  {
    name: 'a rate has no pace: 2 of 3 is 0.667 of the 0.8 that is wanted, behind, and nothing a day',
    report,
    by: ['owner'],
    asOf: '2026-03-05T12:00:00-05:00',
    goal: { metric: 'winRate' },
    data: {
      ...data(ofPerson('R1', 0.8, { metric: 'winRate' })),
      opportunities: [...won, closed('d4', 'lost', '03-04 10:00')],
    },
    rows: {
      R1: { done: 2 / 3, target: 0.8, left: 0.8 - 2 / 3, status: 'behind', neededPerDay: null },
    },
  },
  {
    name: 'where lower is better the goal is a limit: 2 lost of at most 4 is kept twice over',
    report,
    asOf: now,
    goal: { metric: 'lost' },
    data: {
      ...data(goal(4, { metric: 'lost' })),
      opportunities: [
        closed('a', 'lost', '03-02 10:00'),
        closed('b', 'lost', '03-03 10:00', { createdAt: moment('01-01 09:00') }),
      ],
    },
    total: { done: 2, target: 4, left: 0, attainment: '4/2', status: 'exceeded' },
  },
  {
    name: '… and none lost of at most 4 is as good as can be, which no number says',
    report,
    asOf: now,
    goal: { metric: 'lost' },
    data: {
      ...data(goal(4, { metric: 'lost' })),
      opportunities: [closed('a', 'won', '03-02 10:00')],
    },
    total: { done: 0, target: 4, left: 0, attainment: null, status: 'exceeded' },
  },
  {
    name: '… and 2 of at most 1 is 1 too many',
    report,
    asOf: now,
    goal: { metric: 'lost' },
    data: {
      ...data(goal(1, { metric: 'lost' })),
      opportunities: [closed('a', 'lost', '03-02 10:00'), closed('b', 'lost', '03-03 10:00')],
    },
    total: { done: 2, target: 1, left: 1, attainment: '1/2', status: 'behind' },
  },
  {
    name: 'a quantity that the host gives is the whole’s only',
    report,
    by: ['owner'],
    asOf: now,
    goal: { metric: 'wonAmount', value: 800 },
    data: data(),
    total: { done: 600, target: 800 },
    rows: { R1: { done: 400, target: null } },
  },
];

export const dealGoalReadings: Reading[] = [
  { reading: 'goals of the whole, teams, units and people', cases: cascade },
  { reading: 'goals and periods', cases: periods },
  { reading: 'goals of counts, amounts, rates and limits', cases: natures },
];
