import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/contract/dataset.js';
import type { Query, Result } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';

const act = (id: string, rest: Record<string, unknown>) => ({
  id,
  kind: 'call',
  direction: 'out',
  status: 'done',
  person: 'a',
  at: '2026-03-02T10:00:00',
  ...rest,
});
const team: Dataset = {
  jalon: 1,
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  people: [
    { id: 'a', name: 'Anne', code: 'A1', team: 'red' },
    { id: 'b', name: 'Bruno', team: 'blue' },
  ],
  lists: [{ id: 'L', name: 'Renewals' }],
  opportunities: [
    {
      id: 'd1',
      name: 'Roofs Ltd',
      owner: 'a',
      status: 'won',
      amount: 1000,
      closedAt: '2026-03-05',
    },
    { id: 'd2', name: 'Bakery', owner: 'b', status: 'won', amount: 300, closedAt: '2026-03-06' },
  ],
  activities: [
    act('e1', { opportunity: 'd1', outcome: 'reached', seconds: 75, list: 'L' }),
    act('e2', { account: 'acc', outcome: 'voicemail', person: 'b' }),
    act('e3', { prospect: 'p1', kind: 'email' }),
    act('e4', { kind: 'email', automated: true }),
    act('e5', { status: 'planned', at: '2026-03-20T10:00:00' }),
  ],
  prospectFiles: [
    { id: 'F', name: 'Fair', source: 'fair', cost: 400 },
    { id: 'G', name: 'Gifts', source: 'web' },
    { id: 'H', name: 'Hall', source: 'web', cost: 60 },
  ],
  prospects: [
    { id: 'p1', file: 'F', person: 'a', status: 'called', opportunity: 'd1' },
    { id: 'p2', file: 'F', person: 'b', status: 'called', opportunity: null },
    { id: 'p3', file: 'G', person: 'b', status: 'new', opportunity: null },
  ],
};
const ask = async (query: Query, data: Dataset = team): Promise<Result> =>
  (await openDataset(data)).query({
    asOf: '2026-03-15T12:00:00+01:00',
    where: { period: '2026-03' },
    ...query,
  });
const activity = (query: Query = {}, data?: Dataset) => ask({ report: 'activity', ...query }, data);
const prospecting = (query: Query = {}, data?: Dataset) =>
  ask({ report: 'prospecting', ...query }, data);
const codes = ({ notices }: Result): string[] => notices.map(({ code }) => code);
const noticed = ({ notices }: Result, code: string) =>
  notices.find((notice) => notice.code === code);

describe('report activity', () => {
  it('is of this month and by person, with names and codes', async () => {
    const { rows, columns, context } = await activity({ where: {} });
    expect(context.period).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(rows.map(({ label }) => label)).toEqual(['Anne', 'Bruno']);
    expect(columns.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['personCode', 'person', 'activities', 'callsPerWin', 'activityGoal']),
    );
    expect(columns.map(({ id }) => id)).not.toContain('share');
  });

  it('says what it does not count, and only where that matters', async () => {
    const all = await activity();
    expect(noticed(all, 'automated')?.detail).toEqual({ n: 1 });
    expect(codes(await activity({ metrics: ['won'] }))).toEqual([]);
  });

  it('says that teams are as of today, where the view or a filter is by team', async () => {
    expect(codes(await activity())).not.toContain('team-today');
    expect(codes(await activity({ by: ['team'] }))).toContain('team-today');
    expect(codes(await activity({ where: { period: '2026-03', team: 'red' } }))).toContain(
      'team-today',
    );
  });

  it('leaves out what a kind or an outcome has none of, unless it is asked for', async () => {
    const ids = (await activity({ by: ['kind'] })).columns.map(({ id }) => id);
    expect(ids).toContain('share');
    expect(ids).not.toContain('callsPerWin');
    expect(ids).not.toContain('calls');
    expect((await activity({ by: ['kind'], metrics: ['calls'] })).totals).toEqual({ calls: 2 });
  });

  it('says why there are no calls to make', async () => {
    const without = await activity({ metrics: ['activityGoal'] });
    expect(noticed(without, 'absent')?.detail).toEqual({ needs: 'goals for won in this period' });
    const given = await activity({ metrics: ['activityGoal'], goal: { metric: 'won', value: 3 } });
    expect(codes(given)).not.toContain('absent');
    expect(given.totals).toEqual({ activityGoal: 3 });
    expect(given.rows.map(({ values }) => values['activityGoal'])).toEqual([null, null]);
    const other = await activity({ metrics: ['activityGoal'], goal: { metric: 'done', value: 3 } });
    expect(other.totals).toEqual({ activityGoal: null });
  });

  it('goes to the activities behind a figure, named after what they are about', async () => {
    const { rows, columns } = await activity({ detail: { metric: 'activities' } });
    expect(rows.map(({ label, key }) => [label, key['activity']])).toEqual([
      ['Roofs Ltd', 'e1'],
      ['acc', 'e2'],
      ['p1', 'e3'],
      ['e5', 'e5'],
    ]);
    expect(rows[0]!.values).toMatchObject({
      at: '2026-03-02',
      kind: 'call',
      outcome: 'reached',
      person: 'Anne',
      seconds: 75,
    });
    expect(columns.find(({ id }) => id === 'seconds')).toEqual({ id: 'seconds', kind: 'duration' });
  });

  it('goes from calls per win to the calls, or to the deals', async () => {
    const calls = await activity({ detail: { metric: 'callsPerWin' } });
    expect(calls.rows.map(({ key }) => key['activity'])).toEqual(['e1', 'e2']);
    expect(calls.totals['counted']).toBe(2);
    const deals = await activity({ detail: { metric: 'callsPerWin', as: 'deal' } });
    expect(deals.rows.map(({ label }) => label)).toEqual(['Roofs Ltd', 'Bakery']);
    const ofAnne = await activity({
      detail: { metric: 'callsPerWin', as: 'deal', group: { person: 'a' } },
    });
    expect(ofAnne.rows.map(({ label }) => label)).toEqual(['Roofs Ltd']);
  });

  it('filters by kind without losing the wins, and by list', async () => {
    const where = { period: '2026-03', kind: 'email' };
    expect((await activity({ where, metrics: ['activities', 'won'] })).totals).toEqual({
      activities: 1,
      won: 2,
    });
    expect((await activity({ by: ['list'] })).rows.map(({ label }) => label)).toEqual([
      'Renewals',
      '',
    ]);
  });

  it('refuses a view that it does not have', async () => {
    await expect(activity({ by: ['stage'] })).rejects.toMatchObject({ code: 'query' });
    const { person: _, ...rest } = act('e1', {});
    const bare = { ...team, activities: [rest] } as Dataset;
    await expect(activity({ by: ['person'] }, bare)).rejects.toMatchObject({ code: 'query' });
    expect((await activity({ by: ['kind'] }, bare)).rows).toHaveLength(1);
  });
});

describe('report prospecting', () => {
  it('is of all there is and by file', async () => {
    const { rows, context } = await prospecting({ where: {} });
    expect(context.period).toBeNull();
    expect(rows.map(({ label }) => label).sort()).toEqual(['Fair', 'Gifts', 'Hall']);
  });

  it('says what the return does not know, and what carries no date', async () => {
    const all = await prospecting();
    expect(noticed(all, 'unattributed-wins')?.detail).toEqual({ n: 1 });
    expect(noticed(all, 'no-cost')?.detail).toEqual({ n: 1 });
    expect(noticed(all, 'undated-prospects')?.detail).toEqual({ n: 3 });
    expect(noticed(all, 'worked-by-status')?.detail).toEqual({ n: 1 });
    expect(codes(await prospecting({ where: {} }))).not.toContain('undated-prospects');
    expect(codes(await prospecting({ metrics: ['converted'], where: {} }))).toEqual([]);
  });

  it('says which conversions carry no date, where they count in any period or in each month', async () => {
    const unknown = { id: 'p4', file: 'G', person: 'b', status: 'called', opportunity: 'd9' };
    const dated = { id: 'd3', name: 'Mill', status: 'open', createdAt: '2026-03-03' };
    const data = {
      ...team,
      opportunities: [...(team.opportunities as object[]), dated],
      prospects: [
        ...(team.prospects as object[]),
        unknown,
        { ...unknown, id: 'p5', opportunity: 'd3' },
      ],
    } as Dataset;
    // Of p1 the deal has no date of creation, of p4 the data have no deal.
    for (const metric of ['converted', 'conversionRate', 'callsPerConversion'])
      expect(
        noticed(await prospecting({ metrics: [metric] }, data), 'undated-converted')?.detail,
      ).toEqual({ n: 2 });
    expect(codes(await prospecting({ metrics: ['rows'] }, data))).toEqual(['undated-prospects']);

    const all = { where: {}, metrics: ['rows', 'converted'] };
    expect(codes(await prospecting(all, data))).toEqual([]);
    const byMonth = await prospecting({ ...all, by: ['month'] }, data);
    expect(byMonth.rows.every(({ values }) => Number(values['converted']) >= 2)).toBe(true);
    expect(codes(byMonth)).toEqual(['undated-prospects', 'undated-converted']);
  });

  it('goes to the prospects behind a figure, and to the deals, each once', async () => {
    const worked = await prospecting({ detail: { metric: 'worked' } });
    expect(worked.rows.map(({ key }) => key['prospect'])).toEqual(['p1', 'p2']);
    expect(worked.rows[0]!.values).toMatchObject({
      file: 'Fair',
      person: 'Anne',
      deal: 'Roofs Ltd',
      worked: 1,
      converted: 1,
    });
    const won = await prospecting({ detail: { metric: 'wonAmount', group: { file: 'F' } } });
    expect(won.rows.map(({ label }) => label)).toEqual(['Roofs Ltd']);
    expect(won.totals['amount']).toBe(1000);
    const roi = await prospecting({ detail: { metric: 'roi' } });
    expect(roi.rows.map(({ label }) => label)).toEqual(['Roofs Ltd']);
  });

  it('goes from the coverage to all deals won, those of prospects counted', async () => {
    const { rows } = await prospecting({ detail: { metric: 'coverage' } });
    expect(rows.map(({ label, values }) => [label, values['counted']])).toEqual([
      ['Roofs Ltd', 1],
      ['Bakery', 0],
    ]);
  });

  it('shows what each prospect costs, and a file without any', async () => {
    const { rows } = await prospecting({ detail: { metric: 'cost' } });
    expect(rows.map(({ label, values }) => [label, values['amount']])).toEqual([
      ['p1', 200],
      ['p2', 200],
      ['p3', null],
      ['Hall', 60],
    ]);
  });
});

describe('outcomes in words of the host', () => {
  const calls = (words: (string | null)[]) => ({
    jalon: 1,
    timeZone: 'Europe/Paris',
    accounts: words.map((_, i) => ({ id: `a${i}`, list: 'L', rep: 'R' })),
    activities: words.map((outcome, i) => ({
      ...{ id: `c${i}`, account: `a${i}`, person: 'R', kind: 'call', direction: 'out' },
      ...{ at: '2026-11-02', outcome },
    })),
  });
  const said = async (report: string, words: (string | null)[]) => {
    const source = await openDataset(calls(words));
    const { notices } = await source.query({ report, metrics: ['reached'] });
    return notices.flatMap(({ code, detail }) => (code === 'unknown-outcomes' ? [detail] : []));
  };

  it.each(['smart-list', 'activity'])(
    'are said in report %s, where none is known',
    async (report) => {
      expect(await said(report, ['Joint', 'Répondeur', 'Joint'])).toMatchObject([
        { names: 'Joint, Répondeur' },
      ]);
      expect(await said(report, ['a', 'b', 'c', 'd', 'e', 'f'])).toMatchObject([
        { names: 'a, b, c, d, e' },
      ]);
      for (const words of [['Joint', 'voicemail'], ['reached'], [null]])
        expect(await said(report, words)).toEqual([]);
    },
  );
});
