import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/contract/dataset.js';
import type { Query, Result } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';
import { books } from '../fixtures/books.js';

const ask = async (query: Query, data: Dataset = books): Promise<Result> =>
  (await openDataset(data)).query({
    asOf: '2026-03-20T16:00:00Z',
    where: { period: '2026-03' },
    ...query,
  });

const deals = ({ rows }: Result): (string | null | undefined)[] =>
  rows.map(({ key }) => key['deal']);
const codes = ({ notices }: Result): string[] => notices.map(({ code }) => code);

describe('report sales-report', () => {
  it('has a row a deal, its columns in order and with their kinds', async () => {
    const { columns, totals } = await ask({ report: 'sales-report' });
    expect(columns.map(({ id, kind }) => `${id}:${kind}`)).toEqual([
      'deal:dimension',
      'client:text',
      'contact:text',
      'jobTitle:text',
      'company:text',
      'industry:text',
      'stage:text',
      'closeness:ratio',
      'amount:money',
      'probability:ratio',
      'weightedAmount:money',
      'expectedCloseOn:date',
      'nextAction:text',
      'nextActionOn:date',
      'lastContactAt:date',
      'owner:text',
      'attainment:ratio',
      'paid:money',
      'balance:money',
    ]);
    expect(totals).toEqual({
      amount: 1599.5,
      weightedAmount: 519.9,
      attainment: null,
      paid: 250,
      balance: 250,
    });
  });

  it('has who was never contacted on top, then who was not for longest; the other way round the other way', async () => {
    const first = await ask({ report: 'sales-report' });
    expect(deals(first)).toEqual(['d2', 'd4', 'd3', 'd1']);
    const last = await ask({
      report: 'sales-report',
      sort: [{ by: 'lastContactAt', descending: true }],
    });
    expect(deals(last)).toEqual(['d1', 'd3', 'd2', 'd4']);
    // Any other column without a value is last both ways.
    for (const descending of [false, true]) {
      const { rows } = await ask({
        report: 'sales-report',
        sort: [{ by: 'expectedCloseOn', descending }],
      });
      expect(rows[0]!.key['deal']).toBe('d1');
    }
  });

  it('gives the columns that are asked for, in that order', async () => {
    const { columns, rows } = await ask({
      report: 'sales-report',
      metrics: ['amount', 'contact', 'lastContactAt'],
    });
    expect(columns.map(({ id }) => id)).toEqual(['deal', 'amount', 'contact', 'lastContactAt']);
    expect(rows.find(({ key }) => key['deal'] === 'd1')!.values).toEqual({
      deal: 'Roof',
      amount: 1000,
      contact: 'Zoé',
      lastContactAt: '2026-03-10',
    });
  });

  it('names what the data lack, and the payments that it leaves out', async () => {
    const { notices } = await ask({ report: 'sales-report' });
    expect(notices.map(({ code, metric }) => [code, metric])).toEqual([
      ['no-probability', undefined],
      ['unknown-clients', undefined],
      ['absent', 'jobTitle'],
      ['absent', 'company'],
      ['absent', 'industry'],
    ]);
    const { payments: _, ...rest } = books;
    const without = await ask({ report: 'sales-report' }, rest as Dataset);
    expect(without.rows[0]!.values).toMatchObject({ paid: null, balance: null });
    expect(without.notices.find(({ metric }) => metric === 'paid')?.code).toBe('absent');
  });

  it('can be grouped otherwise: the columns of a deal are then not there', async () => {
    const { columns, rows } = await ask({ report: 'sales-report', by: ['owner'] });
    expect(columns.map(({ id }) => id)).toEqual([
      'amount',
      'weightedAmount',
      'owner',
      'attainment',
      'paid',
      'balance',
    ]);
    expect(rows.map(({ values }) => [values['owner'], values['attainment']])).toEqual([
      ['Ann', 0.5],
      ['Bob', null],
    ]);
  });

  it('has the documents of a deal behind its figures, and the owner’s won deals behind the attainment', async () => {
    const behind = async (metric: string, deal: string): Promise<string[]> => {
      const { rows } = await ask({ report: 'sales-report', detail: { metric, group: { deal } } });
      return rows.map(({ key }) => key['deal']!);
    };
    expect(await behind('amount', 'd2')).toEqual(['d2']);
    expect(await behind('attainment', 'd2')).toEqual(['d3']);
  });

  it('knows a deal by its payments again when a day of payment has passed', async () => {
    const source = await openDataset(books);
    const balanceAt = async (asOf: string): Promise<unknown> => {
      const { totals } = await source.query({
        report: 'sales-report',
        asOf,
        where: { period: '2026' },
      });
      return totals['balance'];
    };
    expect(await balanceAt('2026-03-29T12:00:00Z')).toBe(250);
    expect(await balanceAt('2026-03-31T12:00:00Z')).toBe(290);
    expect(await balanceAt('2026-03-29T12:00:00Z')).toBe(250);
  });
});

describe('goals of any metric', () => {
  const goal = { metric: 'wonAmount' };

  it('are of the kind of their metric', async () => {
    const kinds = async (metric: string): Promise<string[]> => {
      const { columns } = await ask({ report: 'goal', goal: { metric } });
      return columns.map(({ id, kind }) => `${id}:${kind}`);
    };
    const rest = ['attainment:ratio', 'pace:ratio', 'status:text'];
    expect(await kinds('wonAmount')).toEqual([
      'done:money',
      'target:money',
      'left:money',
      ...rest,
      'neededPerDay:money',
    ]);
    expect(await kinds('daysToClose')).toContain('target:duration');
  });

  it('that do not add up are said so, with both sums', async () => {
    const metrics = ['target'];
    const people = await ask({ report: 'team', goal, metrics });
    expect(people.notices.filter(({ code }) => code === 'goals-differ')).toEqual([
      {
        code: 'goals-differ',
        metric: 'wonAmount',
        message: 'The goals of the rows add up to 650, and the goal of the whole is 1000.',
        detail: { rows: 650, total: 1000 },
      },
    ]);
    const where = { period: '2026-03', owner: 'R1' };
    expect(codes(await ask({ report: 'team', goal, metrics, where }))).not.toContain(
      'goals-differ',
    );
    expect(codes(await ask({ report: 'company', goal, metrics }))).not.toContain('goals-differ');
  });

  it('rank people by attainment', async () => {
    const { rows } = await ask({
      report: 'team',
      metrics: ['attainment'],
      sort: [{ by: 'attainment', descending: true }],
    });
    expect(rows.map(({ label, values }) => [label, values['attainment']])).toEqual([
      ['Ann', 0.5],
      ['Cy', 0],
      ['Bob', null],
    ]);
  });

  it('say of a closed period that teams are those of today', async () => {
    const asOf = '2026-05-01T12:00:00Z';
    expect(codes(await ask({ report: 'team', by: ['team'], asOf }))).toContain('team-today');
    expect(codes(await ask({ report: 'team', by: ['team'] }))).not.toContain('team-today');
    expect(codes(await ask({ report: 'team', asOf }))).not.toContain('team-today');
  });

  it('of a metric of accounts stay with the accounts', async () => {
    await expect(ask({ report: 'goal', goal: { metric: 'attempted' } })).rejects.toThrow(
      'no table "accounts"',
    );
  });
});
