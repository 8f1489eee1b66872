import { describe, expect, it } from 'vitest';
import { accountingFirm } from '../../demo/data/accounting-firm.js';
import { openDataset } from '../../src/source/open.js';

const asOf = '2026-11-22';
const firm = accountingFirm({ asOf });
const { opportunities, documents, people, units } = firm;
const ids = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
const share = <T>(rows: readonly T[], has: (row: T) => boolean) =>
  rows.filter(has).length / rows.length;
const within = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThan(low);
  expect(value).toBeLessThan(high);
};

describe('accounting firm', () => {
  it('is the same for the same options, byte for byte, and another for another seed', () => {
    const small = { asOf, agencies: 4, staff: 30, opportunities: 200 };
    const text = JSON.stringify(accountingFirm(small));
    expect(JSON.stringify(accountingFirm(small))).toBe(text);
    expect(JSON.stringify(accountingFirm({ ...small, seed: 8 }))).not.toBe(text);
  });

  it('is a tree of a company, regions, agencies and teams, with names from all over France', () => {
    const level = (name: string) => units.filter((unit) => unit.level === name);
    expect(['company', 'region', 'agency'].map((name) => level(name).length)).toEqual([1, 3, 14]);
    expect(level('team').length).toBeGreaterThan(4);
    const known = ids(units);
    expect(units.every(({ parent }) => parent === null || known.has(parent))).toBe(true);
    expect(people).toHaveLength(160);
    expect(people.every(({ unit, team }) => known.has(unit) && known.has(team))).toBe(true);
    expect(new Set(people.map(({ name }) => name)).size).toBe(160);
    within(
      share(people, ({ name }) => /[à-ÿœ]/i.test(name)),
      0.3,
      0.9,
    );
  });

  it('refers to things that exist', () => {
    const [person, deal] = [ids(people), ids(opportunities)];
    expect(deal.size).toBe(opportunities.length);
    expect(ids(documents).size).toBe(documents.length);
    expect(documents.every(({ opportunity }) => deal.has(opportunity))).toBe(true);
    for (const { owner, team } of opportunities) {
      expect(owner === null || person.has(owner)).toBe(true);
      expect(team!.map(({ role }) => role)).toEqual(['partner', 'manager', 'client-lead']);
      expect(team!.every((one) => person.has(one.person))).toBe(true);
    }
  });

  it('covers two fiscal years and the current one, with nothing after asOf', () => {
    const now = '2026-11-22T14:32:00';
    const created = opportunities.map(({ createdAt }) => createdAt);
    expect(created).toEqual([...created].sort());
    expect(created[0]!.slice(0, 7)).toBe('2024-07');
    for (const { createdAt, closedAt, lastContactAt } of opportunities) {
      expect([createdAt, closedAt, lastContactAt].every((at) => at === null || at < now)).toBe(
        true,
      );
      expect(closedAt === null || closedAt > createdAt).toBe(true);
    }
    for (const { issuedOn, decidedOn } of documents) {
      expect(issuedOn <= '2026-11-22').toBe(true);
      expect(decidedOn === null || (decidedOn >= issuedOn && decidedOn <= '2026-11-22')).toBe(true);
    }
  });

  it('has a date for what is decided and none for what is not', () => {
    for (const { status, decidedOn } of documents)
      expect(decidedOn === null).toBe(status === 'in-progress');
    for (const { status, closedAt } of opportunities)
      expect(closedAt === null).toBe(status === 'open' || status === 'on-hold');
  });

  it('has every status, versions, and more than one offer a deal', () => {
    expect(new Set(opportunities.map(({ status }) => status)).size).toBe(6);
    expect(new Set(documents.map(({ status }) => status)).size).toBe(5);
    expect(new Set(documents.map(({ version }) => version))).toEqual(new Set([1, 2, 3]));
    const numbers = new Set(documents.map(({ opportunity, number }) => `${opportunity} ${number}`));
    expect(numbers.size).toBeLessThan(documents.length);
    expect(new Set(documents.map(({ opportunity }) => opportunity)).size).toBeLessThan(
      numbers.size,
    );
  });

  it('has rates that a partner would believe', () => {
    within(
      share(opportunities, ({ prospect }) => prospect),
      0.75,
      0.95,
    );
    const decided = documents.filter(({ status }) => status === 'signed' || status === 'refused');
    within(
      share(decided, ({ status }) => status === 'signed'),
      0.52,
      0.6,
    );
    const ended = opportunities.filter(({ status }) => status === 'won' || status === 'lost');
    within(
      share(ended, ({ status }) => status === 'won'),
      0.22,
      0.35,
    );
    const fees = documents.map((one) => one.recurringFees + one.exceptionalFees);
    within(fees.reduce((sum, fee) => sum + fee, 0) / fees.length, 1_500, 4_000);
  });

  it('has less in August than in October, and more one-off work in spring than in autumn', () => {
    const inMonth = (month: string) =>
      opportunities.filter(({ createdAt }) => createdAt.slice(5, 7) === month).length;
    expect(inMonth('08') * 2).toBeLessThan(inMonth('10'));
    const single = (...months: string[]) =>
      share(
        documents.filter(({ issuedOn }) => months.includes(issuedOn.slice(5, 7))),
        ({ recurringFees }) => recurringFees === 0,
      );
    expect(single('03', '04', '05')).toBeGreaterThan(1.5 * single('09', '10', '11'));
  });

  it('speaks two languages and knows other fiscal years', () => {
    const french = accountingFirm({
      asOf: '2027-01-05T09:00',
      language: 'fr',
      fiscalYearStart: 10,
      opportunities: 50,
    });
    expect(french.documents.map(({ type }) => type)).toContain('Lettre de mission');
    expect(french.opportunities[0]!.createdAt >= '2024-10-01').toBe(true);
  });

  it('is a dataset whose reports a partner would believe', async () => {
    const source = await openDataset(firm);
    const { totals, notices } = await source.query({
      report: 'prospects',
      where: { period: 'FY2026' },
      asOf: `${asOf}T14:32:00`,
    });
    expect(notices.filter(({ code }) => code === 'absent')).toEqual([]);
    const figure = (id: string) => totals[id] as number;
    within(figure('offersSigned') / (figure('offersSigned') + figure('offersRefused')), 0.5, 0.62);
    within(figure('signedBudget') / figure('offersSigned'), 1_500, 4_500);
    within(figure('signedRecurring') / figure('signedBudget'), 0.5, 0.85);
    within(figure('prospectsWon') / figure('offersSigned'), 0.6, 1);
    within(figure('offersInProgress'), 30, 300);
  });

  it('is made in well under a second and a half', () => {
    // Processor time, so that other work on the machine does not count.
    const start = process.cpuUsage();
    accountingFirm({ asOf });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1_500);
  });
});
