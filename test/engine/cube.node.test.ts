import { describe, expect, it } from 'vitest';
import { metrics, reports, sentences } from '../../src/catalogue/index.js';
import type { Dataset } from '../../src/contract/dataset.js';
import type { Query } from '../../src/contract/query.js';
import { ingest } from '../../src/data/ingest.js';
import { bases } from '../../src/derive/index.js';
import { Engine } from '../../src/engine/index.js';
import { Scans } from '../../src/engine/scans.js';
import { random } from '../../demo/data/random.js';

const done = <T>(work: Generator<unknown, T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};
const engine = (data: Dataset, scans?: Scans): Engine =>
  new Engine(done(ingest(data)), { metrics, reports, sentences }, bases, scans);

/** Looks at each row of the whole for each question. */
const ofRows = (data: Dataset): Engine =>
  new Engine(
    done(ingest(data)),
    { metrics, reports, sentences },
    {
      ...bases,
      *accounts(loaded) {
        const base = yield* bases['accounts']!(loaded);
        return Object.assign(base, { clusteredBy: undefined });
      },
    },
    new Scans(0, 0),
  );

const now = Date.UTC(2026, 11, 15);

/** Accounts on lists with events; a rep has `perRep` of them in each month. */
function network(perRep: number, reps: number): Dataset {
  const rnd = random(perRep);
  const one = (list: readonly string[]): string => list[rnd.between(0, list.length - 1)]!;
  const accounts: Record<string, unknown>[] = [];
  const activities: Record<string, unknown>[] = [];
  const appointments: Record<string, unknown>[] = [];
  const sales: Record<string, unknown>[] = [];
  for (const month of ['2026-10', '2026-11'])
    for (let rep = 0; rep < reps; rep++)
      for (let n = 0; n < perRep; n++) {
        const id = `A${accounts.length}`;
        const store = `S${rep % 3}`;
        const base = { id, month, store, rep: rnd.next() < 0.1 ? null : `R${rep}` };
        const row = { ...base, brand: perRep > 50 ? 'B0' : one(['B0', 'B1']) };
        accounts.push({ ...row, list: 'L0', subscribers: rnd.next() < 0.2 ? null : 2 });
        if (rnd.next() < 0.2) accounts.push({ ...row, list: 'L1', subscribers: null });
        for (let e = rnd.between(0, 3); e > 0; e--)
          activities.push({
            id: `E${activities.length}`,
            account: id,
            list: one(['L0', 'L1']),
            person: `R${rnd.between(0, reps - 1)}`,
            kind: one(['text', 'call']),
            direction: one(['out', 'out', 'in']),
            outcome: one(['reached', 'voicemail']),
            seconds: rnd.between(0, 90),
            at: `${month}-${String(rnd.between(1, 28)).padStart(2, '0')}T12:00:00Z`,
          });
        if (rnd.next() < 0.2)
          appointments.push({
            id: `P${appointments.length}`,
            account: perRep < 50 && rnd.next() < 0.3 ? null : id,
            person: `R${rnd.between(0, reps - 1)}`,
            bookedAt: `${month}-20T12:00:00Z`,
            startsAt: `${month}-25T12:00:00Z`,
          });
        if (rnd.next() < 0.2)
          sales.push({
            id: `V${sales.length}`,
            account: id,
            soldAt: `${month}-28T12:00:00Z`,
            amount: 12.5,
          });
      }
  const optOuts = accounts
    .filter((_, n) => n % 9 === 0)
    .map(({ id }) => ({ account: id, scope: 'full', source: 'file', at: '2026-11-05T00:00:00Z' }));
  const people = Array.from({ length: reps }, (_, n) => ({
    id: `R${n}`,
    name: `Rep ${n}`,
    unit: `S${n % 3}`,
    team: `T${n % 2}`,
  }));
  const units = [0, 1, 2].map((n) => ({ id: `S${n}`, name: `Store ${n}`, level: 'store' }));
  return {
    jalon: 1, timeZone: 'UTC', currency: 'CAD',
    units, people, accounts, activities, appointments, sales, optOuts,
  }; // prettier-ignore
}

/** The same accounts with facts of the host's; some have no month. */
function withFacts({ activities, appointments, sales, optOuts, ...data }: Dataset): Dataset {
  const rnd = random(5);
  const maybe = <T>(value: T): T | null => (rnd.next() < 0.2 ? null : value);
  const accounts = (data.accounts as Record<string, unknown>[]).map((row) => ({
    ...row,
    month: rnd.next() < 0.05 ? null : rnd.next() < 0.3 ? '2026-09' : row['month'],
    attempted: rnd.next() < 0.6,
    secondEligible: rnd.next() < 0.3,
    secondAttempted: rnd.next() < 0.3,
    reached: rnd.next() < 0.4,
    replied: rnd.next() < 0.2,
    awaiting: rnd.next() < 0.1,
    optedOut: rnd.next() < 0.1,
    optedOutExternal: rnd.next() < 0.05,
    appointments: maybe(rnd.between(0, 2)),
    calls: maybe(rnd.between(0, 3)),
    callSeconds: maybe(rnd.between(0, 300)),
    accessoryRevenue: maybe(rnd.between(0, 9_999) / 100),
  }));
  const lists = [
    { id: 'L0', name: 'L0', startsOn: '2026-10-05', endsOn: '2026-10-30' },
    { id: 'L1', name: 'L1' },
  ];
  return { ...data, accounts, lists };
}

const questions: Query[] = [
  undefined,
  '2026-10',
  '2026-11',
  '2026-11-01/2026-11-10',
  '2026-12',
].flatMap((period) =>
  [['rep'], ['store'], ['list', 'rep'], ['team'], ['brand'], ['month'], []].flatMap((by) =>
    [
      {},
      { store: ['S0', 'S2'] },
      { rep: ['R1', null], list: 'L1' },
      { team: 'T1', brand: 'B1' },
      { month: '2026-10', list: ['L0', 'L1'] },
      { store: 'nowhere' },
    ].map((where) => ({
      report: 'smart-list',
      by,
      where: { ...where, period: period ?? null },
      metrics: [
        ...reports[0]!.metrics,
        ...reports[0]!.more!,
        'averageCall:all-calls',
        'secondAttemptRate:before-second',
      ],
    })),
  ),
);

const events = (perRep: number, reps: number) => () => network(perRep, reps);
const facts = (perRep: number, reps: number) => () => withFacts(network(perRep, reps));

describe.each([
  ['runs of a few rows', events(6, 24)],
  ['runs of many rows', events(150, 5)],
  ['facts of the host, runs of a few rows', facts(6, 24)],
  ['facts of the host, runs of many rows', facts(150, 5)],
])('a question is answered alike from cells, from slices and from rows: %s', (_, make) => {
  const fromRows = ofRows(make());

  it.each([
    ['the finest cells, and those made of them', undefined, 0],
    ['cells made of rows, where some questions have too many', 40, 0],
    ['rows of a slice', 0, 0],
    ['few rows, copied out', 0, Infinity],
    ['few rows or cells', undefined, 50],
  ])('%s', (__, cells, few) => {
    const quick = engine(make(), new Scans(cells, few));
    for (const query of [...questions, ...[...questions].reverse()])
      expect(done(quick.query(query, now)), JSON.stringify(query)).toEqual(
        done(fromRows.query(query, now)),
      );
  });
});
