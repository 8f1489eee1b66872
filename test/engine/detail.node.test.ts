import { describe, expect, it } from 'vitest';
import { ask } from './support.js';

const accounts = (result: { rows: { values: Record<string, unknown> }[] }): unknown[] =>
  result.rows.map(({ values }) => values['account']);

describe('rows behind a figure', () => {
  it('as many as a count says, in the table’s order', async () => {
    const result = await ask({
      detail: { metric: 'attempted', group: { store: 'S1' } },
      by: ['store'],
    });
    expect(accounts(result)).toEqual(['A2', 'A3']);
    expect(result.count).toBe(2);
    expect(result.rows[0]!.values).toMatchObject({
      list: 'Upgrades',
      rep: 'Amélie',
      store: 'Laval',
      attempted: 1,
      reached: 0,
    });
  });

  it('of a ratio: its denominator, the counted ones first', async () => {
    const result = await ask({ detail: { metric: 'attemptedRate', group: { rep: 'R1' } } });
    expect(
      result.rows.map(({ values }) => [values['account'], values['list'], values['counted']]),
    ).toEqual([
      ['A2', 'Upgrades', 1],
      ['A2', 'Renewals', 0],
    ]);
    expect(result.totals).toMatchObject({ rows: 2, counted: 1 });
  });

  it('in a rep’s group by that rep’s own acts', async () => {
    const result = await ask({ detail: { metric: 'attempted', group: { rep: 'R2' } } });
    expect(result.count).toBe(0);
  });

  it('of appointments and revenue: the accounts of the rep’s own, with amounts', async () => {
    const booked = await ask({ detail: { metric: 'appointments', group: { rep: 'R1' } } });
    expect(booked.rows.map(({ values }) => [values['account'], values['amount']])).toEqual([
      ['A2', 1],
      ['A3', 1],
      ['A2', 1],
    ]);
    const sold = await ask({ detail: { metric: 'accessoryRevenue' } });
    expect(sold.rows.map(({ values }) => [values['account'], values['amount']])).toEqual([
      ['A2', 19.99],
      ['A3', 0.3],
    ]);
  });

  it('of what is left to a goal: contactable accounts not attempted', async () => {
    const result = await ask({ report: 'goal', detail: { metric: 'left' } });
    expect(result.rows.map(({ values }) => [values['account'], values['list']])).toEqual([
      ['A1', 'Upgrades'],
      ['A2', 'Renewals'],
    ]);
  });

  it('of unassigned accounts', async () => {
    expect(accounts(await ask({ detail: { metric: 'accounts', group: { rep: null } } }))).toEqual([
      'A1',
    ]);
  });

  it('by pages, by search without accents, and sorted', async () => {
    const all = { metric: 'accounts' };
    expect(accounts(await ask({ detail: { ...all, offset: 1, limit: 2 } }))).toEqual(['A2', 'A3']);
    expect((await ask({ detail: { ...all, offset: 1, limit: 2 } })).count).toBe(5);
    expect(accounts(await ask({ detail: { ...all, search: 'AMELIE' } }))).toEqual(['A2', 'A2']);
    expect(
      accounts(await ask({ detail: all, sort: [{ by: 'account', descending: true }] })),
    ).toEqual(['A4', 'A3', 'A2', 'A2', 'A1']);
  });
});
