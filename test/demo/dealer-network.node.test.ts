import { describe, expect, it } from 'vitest';
import { dealerNetwork, the22nd } from '../../demo/data/dealer-network.js';
import { openDataset } from '../../src/source/open.js';

const asOf = '2026-11-22';
const network = dealerNetwork({ asOf });
const { accounts, activities, appointments, sales, optOuts, people, units } = network;

const set = (values: readonly (string | null)[]) => new Set(values);

describe('dealer network', () => {
  it('is the same for the same options, byte for byte, and another for another seed', () => {
    const small = { asOf, stores: 6, accounts: 2_000 };
    const text = JSON.stringify(dealerNetwork(small));
    expect(JSON.stringify(dealerNetwork(small))).toBe(text);
    expect(JSON.stringify(dealerNetwork({ ...small, seed: 8 }))).not.toBe(text);
  });

  it('has the size of a believable network', () => {
    const level = (name: string) => units.level.filter((one) => one === name).length;
    expect([level('region'), level('district'), level('store')]).toEqual([4, 12, 60]);
    expect(people.id).toHaveLength(480);
    expect(new Set(people.name).size).toBe(480);
    expect(accounts.id).toHaveLength(60_000);
    expect(activities.id.length).toBeGreaterThan(100_000);
    expect(appointments.id.length).toBeGreaterThan(4_000);
    expect(sales.id.length).toBeGreaterThan(2_000);
  });

  it('gives every table columns of one length', () => {
    const tables = Object.values(network).filter(
      (part) => 'id' in Object(part) && Array.isArray(Object(part).id),
    );
    expect(tables).toHaveLength(8);
    for (const table of [...tables, optOuts, network.goals]) {
      expect(
        new Set(Object.values(table as Record<string, unknown[]>).map((column) => column.length))
          .size,
      ).toBe(1);
    }
  });

  it('refers to things that exist, and never twice to one row', () => {
    const ids = set(accounts.id);
    const person = set(people.id);
    const event = set(activities.id);
    expect(activities.account.every((id) => ids.has(id))).toBe(true);
    expect(activities.person.every((id) => id === null || person.has(id))).toBe(true);
    expect(appointments.person.every((id) => person.has(id))).toBe(true);
    expect(sales.activity.every((id) => id === null || event.has(id))).toBe(true);
    expect(event.size).toBe(activities.id.length);
    const keys = accounts.id.map((id, n) => `${id} ${accounts.list[n]} ${accounts.month[n]}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has nothing after asOf and nothing before the month before', () => {
    for (const times of [activities.at, optOuts.at, appointments.bookedAt, sales.soldAt]) {
      const sorted = [...times].sort();
      expect(times).toEqual(sorted);
      expect(sorted[0]! >= '2026-10-01T00:00:00').toBe(true);
      expect(sorted.at(-1)! < '2026-11-22T14:32:00').toBe(true);
    }
    expect(network.updatedAt).toBe(activities.at.at(-1));
  });

  it('shows the uneven work of real people', () => {
    const contacted = set(
      activities.account.filter(
        (_, n) =>
          activities.at[n]! >= '2026-11' &&
          activities.direction[n] === 'out' &&
          !activities.automated[n],
      ),
    );
    const byRep = new Map<string, { all: number; done: number }>();
    accounts.rep.forEach((rep, n) => {
      if (rep === null || accounts.month[n] !== '2026-11') return;
      const row = byRep.get(rep) ?? { all: 0, done: 0 };
      row.all += 1;
      if (contacted.has(accounts.id[n]!)) row.done += 1;
      byRep.set(rep, row);
    });
    const rates = [...byRep.values()].map(({ all, done }) => done / all).sort((a, b) => a - b);
    expect(rates.length).toBe(480);
    expect(rates[9]!).toBeLessThan(0.6);
    expect(rates[240]!).toBeGreaterThan(0.7);
    expect(rates[470]!).toBeGreaterThan(0.88);
    expect(accounts.rep.filter((rep) => rep === null).length / 60_000).toBeLessThan(0.06);
  });

  it('knows two places, months that follow a December, and the 22nd', () => {
    const january = dealerNetwork({
      asOf: '2027-01-05T09:00',
      place: 'france',
      language: 'fr',
      stores: 5,
    });
    expect([january.currency, january.timeZone]).toEqual(['EUR', 'Europe/Paris']);
    expect([...set(january.accounts.month)]).toEqual(['2026-12', '2027-01']);
    expect(january.lists.name[0]).toBe('Contrat échu ce mois-ci');
    expect(the22nd('2026-11-03')).toBe('2026-11-22');
    expect(() => dealerNetwork({ asOf: 'today' })).toThrow(RangeError);
  });

  it('is a valid dataset with figures that a manager would believe', async () => {
    const source = await openDataset(network);
    const ask = (report: string) =>
      source.query({ report, by: [], where: { period: '2026-11' }, asOf: '2026-11-22T14:32:00' });
    const { totals, notices } = await ask('smart-list');
    expect(notices).toEqual([]);
    const between = (id: string, low: number, high: number) => {
      expect(totals[id], id).toBeGreaterThan(low);
      expect(totals[id], id).toBeLessThan(high);
    };
    expect(totals['accounts']).toBe(33_000);
    between('attemptedRate', 0.65, 0.85);
    between('secondAttemptRate', 0.25, 0.5);
    between('reachedRate', 0.4, 0.65);
    between('awaitingRate', 0.1, 0.25);
    between('averageCall', 120, 240);
    between('appointments', 2_000, 4_500);
    between('optedOut', 500, 1_500);
    expect((await ask('goal')).totals).toMatchObject({ listsCompleted: 7, lists: 12 });
  });

  it('is made in well under a second and a half', () => {
    // Processor time, so that other work on the machine does not count.
    const start = process.cpuUsage();
    dealerNetwork({ asOf });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1_500);
  });
});
