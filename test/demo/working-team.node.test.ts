import { describe, expect, it } from 'vitest';
import { workingTeam } from '../../demo/data/work/working-team.js';
import { openDataset } from '../../src/source/open.js';

const asOf = '2026-11-22';
const now = '2026-11-22T14:32:00';
const team = workingTeam({ asOf });
const { activities, prospects, opportunities, documents, payments, goals } = team;

describe('working team', () => {
  it('is the same for the same options, byte for byte', () => {
    const small = { asOf, people: 6, opportunities: 200 };
    expect(JSON.stringify(workingTeam(small))).toBe(JSON.stringify(workingTeam(small)));
  });

  it('is a dataset without a fault, and nothing in it is ignored', async () => {
    const source = await openDataset(team);
    const { notices } = await source.query({ report: 'company', by: [] });
    expect(notices.map(({ code }) => code).filter((code) => code.startsWith('unknown'))).toEqual(
      [],
    );
  });

  it('did what is past and plans what is to come, on days of work', () => {
    const { at, status } = activities;
    expect(at.every((time, i) => time < now === (status[i] === 'done'))).toBe(true);
    expect(new Set(status).size).toBe(2);
    expect(at.every((time) => ![0, 6].includes(new Date(`${time}Z`).getUTCDay()))).toBe(true);
  });

  it('converts each deal of a file once, and asks for more than last year', () => {
    const deals = prospects.flatMap(({ opportunity }) => opportunity ?? []);
    expect(new Set(deals).size).toBe(deals.length);
    expect(deals.length / prospects.length).toBeGreaterThan(0.1);
    expect(
      goals.filter(({ metric, level }) => metric === 'wonAmount' && level === 'person'),
    ).toHaveLength(72);
  });

  it('has an offer for each deal won with an amount, and no fees beyond it', () => {
    const amounts = new Map(opportunities.map(({ id, amount }) => [id, amount]));
    const won = opportunities.filter(({ status, amount }) => status === 'won' && amount);
    expect(documents.filter(({ status }) => status === 'signed')).toHaveLength(won.length);
    for (const { opportunity, recurringFees, exceptionalFees, issuedOn, decidedOn } of documents) {
      expect(recurringFees + exceptionalFees).toBe(amounts.get(opportunity));
      expect(exceptionalFees).toBeGreaterThanOrEqual(0);
      expect(issuedOn <= (decidedOn ?? asOf)).toBe(true);
    }
  });

  it('charges before it is paid, and lets some deals rest', () => {
    const paid = new Map<string, number>();
    for (const { client, kind, amount } of payments)
      paid.set(client, (paid.get(client) ?? 0) + (kind === 'payment' ? -amount : amount));
    expect([...paid.values()].every((balance) => balance > -0.01)).toBe(true);
    expect(payments.some(({ kind }) => kind === 'refund')).toBe(true);
    expect(opportunities.some(({ status }) => status === 'on-hold')).toBe(true);
  });
});
