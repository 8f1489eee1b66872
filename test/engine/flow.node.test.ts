import { describe, expect, it } from 'vitest';
import type { Query, Result } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';
import { deal, sales } from '../elements/forecast-chart/support.js';
import { cohorts, now as june } from '../elements/cohort-chart/support.js';

const ask = async (query: Query, data = sales()): Promise<Result> =>
  (await openDataset(data)).query({
    asOf: '2026-03-20T08:00:00Z',
    ...query,
    where: { period: '2026', ...query.where },
  });
const codes = ({ notices }: Result): string[] => notices.map(({ code }) => code);

describe('report forecast', () => {
  const report = 'forecast';

  it('has its own buckets behind those of time, also beside a dimension', async () => {
    const { rows } = await ask({ report, where: { period: '2026-Q1' } });
    expect(rows.map(({ key }) => key['month'])).toEqual([
      ...['2026-01', '2026-02', '2026-03', 'overdue', null, 'on-hold'],
    ]);
    expect(rows.map(({ label }) => label).slice(3)).toEqual(['overdue', '', 'on-hold']);
    const both = await ask({ report, by: ['owner', 'quarter'] });
    expect(both.rows.map(({ label }) => label)).toEqual([
      ...['Anne · 2026-Q1', 'Anne · ', 'Bruno · 2026-Q2', 'Bruno · overdue', 'Chloé · on-hold'],
    ]);
  });

  it('shows the deals behind a row of its own', async () => {
    const behind = async (month: string | null): Promise<string[]> => {
      const detail = { metric: 'openAmount', group: { month } };
      return (await ask({ report, detail })).rows.map(({ label }) => label);
    };
    expect(await behind('overdue')).toEqual(['Deal 4']);
    expect(await behind(null)).toEqual(['Deal 5']);
    expect(await behind('on-hold')).toEqual(['Deal 6']);
    expect(await behind('2026-05')).toEqual(['Deal 3']);
    expect(await behind('2027-05')).toEqual([]);
  });

  it('says what is left out, and what is of today', async () => {
    const opportunities = [
      deal('1', { expectedCloseOn: '2027-01-01' }),
      deal('2', { expectedCloseOn: '2026-05-01', stage: null }),
      deal('3', { expectedCloseOn: '2026-05-01', amount: null }),
    ];
    const data = sales({ opportunities });
    const { notices } = await ask({ report }, data);
    expect(notices.map(({ code, detail }) => [code, detail!['n']])).toEqual([
      ['no-amount', 1],
      ['no-probability', 1],
      ['expected-outside', 1],
    ]);
    expect(codes(await ask({ report, metrics: ['won'] }, data))).toEqual([]);
    expect(codes(await ask({ report, where: { period: '2026-01' } }, data))).toContain(
      'forecast-today',
    );
  });

  it('needs probabilities of deals or of stages, and expected days', async () => {
    const opportunities = [deal('1')].map(({ expectedCloseOn: _, probability: __, ...row }) => row);
    const data = sales({ opportunities, stages: undefined });
    const { totals, notices } = await ask({ report }, data);
    expect(totals).toEqual({ wonAmount: 0, weightedAmount: null, openAmount: null });
    expect(notices.map(({ metric, detail }) => [metric, detail!['needs']])).toEqual([
      ['weightedAmount', 'opportunities.expectedCloseOn'],
      ['openAmount', 'opportunities.expectedCloseOn'],
    ]);
  });

  it.each([1.2, -0.1, 50])('has no use for a probability of %d', async (probability) => {
    const opportunities = [deal('1'), deal('2', { probability })];
    await expect(openDataset(sales({ opportunities }))).rejects.toMatchObject({
      code: 'schema',
      message: expect.stringContaining(
        `${probability} is not a finite number from 0 to 1`,
      ) as string,
      path: 'opportunities[2].probability',
    });
  });

  it('is found by what only it has', async () => {
    expect((await ask({ metrics: ['weightedAmount'] })).context.report).toBe('forecast');
    expect((await ask({ metrics: ['stalled'] })).context.report).toBe('cohort');
    expect((await ask({ metrics: ['wonAmount'] })).context.report).toBe('company');
  });
});

describe('report cohort', () => {
  const asked = { report: 'cohort', asOf: june };

  it('names the cohorts that are too young, and how long deals take', async () => {
    const { notices } = await ask(asked, cohorts());
    expect(notices).toEqual([
      expect.objectContaining({
        code: 'immature',
        detail: { n: 2, since: '2026-05', days: 60 },
        message:
          '2 deals, created since 2026-05, are younger than the mean time to close of 60 days; averages leave them out.',
      }),
    ]);
    expect(codes(await ask({ ...asked, metrics: ['created'] }, cohorts()))).toEqual([]);
  });

  it('asks all data by default', async () => {
    const source = await openDataset(cohorts());
    const { context, rows } = await source.query(asked);
    expect(context.period).toBeNull();
    expect(rows.map(({ key }) => key['month'])).toEqual([
      ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
    ]);
  });

  it('lists what is open for long oldest first, unless another order is asked', async () => {
    const data = cohorts();
    (data['opportunities'] as unknown[]).reverse();
    const detail = { metric: 'stalled' };
    const { rows } = await ask({ ...asked, detail }, data);
    expect(rows.map(({ label }) => label)).toEqual(['Deal 4', 'Deal 5']);
    const sort = [{ by: 'deal', descending: true }];
    const other = await ask({ ...asked, detail, sort }, data);
    expect(other.rows.map(({ label }) => label)).toEqual(['Deal 5', 'Deal 4']);
  });

  it('knows the wins of a cohort at an age, and up to one', async () => {
    const won = async (group: Record<string, string>, age?: string[]): Promise<string[]> => {
      const where = age ? { age } : {};
      const result = await ask({ ...asked, where, detail: { metric: 'won', group } }, cohorts());
      return result.rows.map(({ label }) => label);
    };
    expect(await won({ month: '2026-01', age: '3' })).toEqual(['Deal 2']);
    expect(await won({ month: '2026-01' }, ['0', '1'])).toEqual(['Deal 1']);
    expect(await won({ month: '2026-01' })).toEqual(['Deal 1', 'Deal 2']);
    const { notices } = await ask({ ...asked, where: { age: ['2', 'x', '99'] } }, cohorts());
    expect(notices.filter(({ code }) => code === 'unknown-value')).toHaveLength(2);
  });

  it('grows older each day, though nothing happens', async () => {
    const source = await openDataset(cohorts());
    const metrics = ['averageAge'];
    const ages = [];
    for (const asOf of ['2026-06-20T08:00:00Z', '2026-06-20T20:00:00Z', '2026-06-21T08:00:00Z'])
      ages.push((await source.query({ report: 'cohort', metrics, by: [], asOf })).totals);
    expect(ages.map(({ averageAge }) => averageAge)).toEqual([125, 125, 126]);
  });
});
