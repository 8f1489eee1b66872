import { describe, expect, it } from 'vitest';
import { askFirm, codes, firm, without } from './deals-support.js';
import type { Query } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';
import { column } from './support.js';

describe('reports of deals', () => {
  it('ask the fiscal year by default, and say which figures are days', async () => {
    const result = await askFirm({ report: 'company' });
    expect(result.context.period).toEqual({ from: '2025-07-01', to: '2026-06-30' });
    expect(result.columns.find(({ id }) => id === 'daysToClose')).toEqual({
      id: 'daysToClose',
      kind: 'duration',
      unit: 'day',
    });
    expect(result.rows).toEqual([]);
    expect(result.totals).toMatchObject({ created: 5, won: 2, wonAmount: 1040, lost: 1 });
    expect(result.totalParts['winRate']).toEqual({ num: 2, den: 3 });
    expect(result.context.report).toBe('company');
  });

  it('are found where the query names none: the first whose table the data have', async () => {
    expect((await askFirm({})).context.report).toBe('prospects');
  });

  it('are as recent as the last thing that happened, not as a date that is only planned', async () => {
    const opportunities = (firm['opportunities'] as Record<string, unknown>[]).map((row) =>
      row['status'] === 'open' ? { ...row, closedAt: '2026-12-31' } : row,
    );
    const { updatedAt } = await askFirm({ report: 'company' }, { opportunities });
    expect(updatedAt).toBe('2025-09-19T22:00:00.000Z');
  });

  it('show the rows of a month also where nothing was asked before', async () => {
    const where = { period: null };
    const { rows } = await askFirm({
      report: 'company',
      by: ['month'],
      metrics: ['created'],
      where,
    });
    const { key, values } = rows.find((row) => Number(row.values['created']) > 0)!;
    const detail = { metric: 'created', group: { month: key['month']! } };
    const behind = await askFirm({ report: 'company', where, detail });
    expect(behind.rows.length).toBe(values['created']);
  });

  it('count what stands as of today among the deals that the filters leave', async () => {
    const stage = { report: 'company', by: ['stage'], asOf: '2025-08-15T12:00:00Z' };
    const count = async (where: Query['where']): Promise<unknown> =>
      (await askFirm({ ...stage, where })).notices.find(({ code }) => code === 'stage-today')
        ?.detail?.['n'];
    const deals = firm['opportunities'] as Record<string, unknown>[];
    const owner = deals[0]!['owner'] as string;
    expect(await count({ period: '2025-07' })).toBe(deals.length);
    expect(await count({ period: '2025-07', owner })).toBe(
      deals.filter((deal) => deal['owner'] === owner).length,
    );
  });

  it('say what is left out, only beside figures that it concerns', async () => {
    const all = await askFirm({ report: 'company' });
    expect(codes(all)).toEqual(['undated-created', 'undated-closed', 'bad-span', 'no-amount']);
    expect(all.notices.find(({ code }) => code === 'bad-span')?.detail).toEqual({ n: 1 });
    expect(codes(await askFirm({ report: 'company', metrics: ['openCount'] }))).toEqual([]);
    const early = await askFirm({
      report: 'company',
      metrics: ['openCount'],
      where: { period: '2025-08' },
    });
    expect(codes(early)).toEqual(['on-hold']);
  });

  it('say so beside the figures of a goal, too', async () => {
    const saidOf = async (metric: string): Promise<string[]> =>
      codes(await askFirm({ report: 'company', metrics: ['done'], goal: { metric } }));
    expect(await saidOf('wonAmount')).toContain('no-amount');
    expect(await saidOf('created')).not.toContain('no-amount');
  });

  it('are asked about a goal where they have none of their own', async () => {
    await expect(askFirm({ report: 'pipeline', metrics: ['done'] })).rejects.toMatchObject({
      code: 'query',
      detail: { report: 'pipeline' },
    });
  });

  it('say which column a figure would need', async () => {
    const result = await askFirm(
      { report: 'company', metrics: ['won', 'openCount', 'created'] },
      { opportunities: without('opportunities', 'closedAt') },
    );
    expect(result.totals).toMatchObject({ won: null, openCount: 1, created: 5 });
    expect(result.notices).toContainEqual(
      expect.objectContaining({
        code: 'absent',
        metric: 'won',
        detail: { needs: 'opportunities.closedAt' },
      }),
    );
    const { totals } = await askFirm({ report: 'prospects' }, { documents: undefined });
    expect(totals).toMatchObject({ offersInProgress: null, withoutOffer: null, prospectsWon: 2 });
  });

  it('date a win by the signatures that have a day', async () => {
    const documents = [
      ...(firm['documents'] as object[]),
      {
        id: 'd9',
        opportunity: '1',
        number: null,
        version: null,
        type: 'offer',
        status: 'signed',
        issuedOn: '2025-08-05',
        decidedOn: null,
        recurringFees: 1,
        exceptionalFees: 1,
      },
    ];
    const result = await askFirm(
      { report: 'prospects', by: ['month'], metrics: ['prospectsWon'] },
      { documents },
    );
    expect(column(result, 'prospectsWon')).toMatchObject({ '2025-08': 1, '2025-09': 1 });
  });

  it('count all that was closed, dated or not, where no period is asked for', async () => {
    const result = await askFirm({ report: 'company', where: { period: null }, metrics: ['won'] });
    expect(result.totals).toMatchObject({ won: 3 });
    const undated = { opportunities: without('opportunities', 'closedAt') };
    const all = await askFirm(
      { report: 'company', where: { period: null }, metrics: ['won'] },
      undated,
    );
    expect(all.totals).toMatchObject({ won: 3 });
  });
});

describe('views of deals', () => {
  it('by owner, with no row of nothing', async () => {
    const result = await askFirm({ report: 'team', metrics: ['won', 'openCount'] });
    expect(column(result, 'won')).toEqual({ a: 1, b: 1, '-': 0 });
    expect(result.rows[0]).toMatchObject({ label: 'Anne', values: { owner: 'Anne' } });
    const full = await askFirm({ report: 'team', where: { period: '2025-09' }, metrics: ['won'] });
    expect(column(full, 'won')).toEqual({ a: 1, b: 1 });
  });

  it('by person: once for each, in any role, and once in the total', async () => {
    const result = await askFirm({
      report: 'prospects',
      by: ['person'],
      metrics: ['prospectsWon'],
    });
    expect(column(result, 'prospectsWon')).toEqual({ a: 1, b: 2 });
    expect(result.totals['prospectsWon']).toBe(2);
  });

  it('by a role, also one that the data name', async () => {
    const by = async (role: string): Promise<unknown> =>
      column(await askFirm({ report: 'company', by: [role], metrics: ['won'] }), 'won');
    expect(await by('partner')).toEqual({ a: 1, '-': 1 });
    expect(await by('tax')).toEqual({ b: 1, '-': 1 });
    const { dimensions } = (await askFirm({ report: 'company' })).context;
    expect(dimensions).toContain('tax');
    expect(new Set(dimensions).size).toBe(dimensions.length);
    await expect(by('client-lead')).rejects.toMatchObject({ code: 'query' });
  });

  it('by levels of the organisation, and by tag', async () => {
    const agencies = await askFirm({ report: 'company', by: ['agency'], metrics: ['created'] });
    expect(column(agencies, 'created')).toEqual({ Li: 1, Ly: 3, '-': 1 });
    const tags = await askFirm({ report: 'company', by: ['tag'], metrics: ['won'] });
    expect(column(tags, 'won')).toEqual({ x: 1, y: 1, '-': 1 });
  });

  it('by stage in the order of the pipeline, lost ones left out', async () => {
    const { rows } = await askFirm({ report: 'pipeline', metrics: ['entered'] });
    expect(rows.map(({ label }) => label)).toEqual(['Qualified', 'Proposal', 'Won']);
  });

  it('by month: every month of the period, nothing known of those to come', async () => {
    const result = await askFirm({
      report: 'prospects',
      by: ['month'],
      metrics: ['revenueWon', 'offersInProgress'],
    });
    expect(result.rows.map(({ key }) => key['month'])).toEqual([
      '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12',
      '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06',
    ]); // prettier-ignore
    // Deal 1 is won on its first signature, in August, with all that was signed since.
    expect(result.rows[1]!.values).toMatchObject({ revenueWon: 270.25, offersInProgress: 0 });
    expect(result.rows[2]!.values).toMatchObject({ revenueWon: 0, offersInProgress: 1 });
    expect(result.rows[4]!.values).toMatchObject({ revenueWon: 0, offersInProgress: null });
    expect(result.totals['revenueWon']).toBe(270.25);
    expect(codes(result)).toEqual(['won-without-offer']);
  });

  it('by time and owner, sorted as asked', async () => {
    const { rows } = await askFirm({
      report: 'team',
      by: ['owner', 'quarter'],
      metrics: ['won'],
      where: { period: '2025' },
      sort: [{ by: 'won', descending: true }],
    });
    expect(rows.slice(0, 2).map(({ label }) => label)).toEqual([
      'Anne · 2025-Q3',
      'Bruno · 2025-Q3',
    ]);
  });

  it('by many dimensions of a large organisation at once', async () => {
    const units = [
      { id: 'c', name: 'C', level: 'company' },
      ...Array.from({ length: 2000 }, (_, i) => ({
        id: `s${i}`,
        name: `Store ${i}`,
        level: i % 2 ? 'store' : 'agency',
        parent: i > 1 ? `s${i - 2}` : 'c',
      })),
      { id: 'r', name: 'R', level: 'region' },
      { id: 'd', name: 'D', level: 'district', parent: 'r' },
    ];
    const opportunities = (firm['opportunities'] as object[]).map((row, i) => ({
      ...row,
      unit: i % 2 ? 's1998' : 's1999',
    }));
    const by = ['company', 'agency', 'store', 'region', 'district', 'unit'];
    const { rows } = await askFirm(
      { report: 'company', by, metrics: ['created'] },
      { units, opportunities, people: without('people', 'unit') },
    );
    expect(rows.map(({ key, values }) => [key['unit'], key['company'], values['created']])).toEqual(
      [
        ['s1998', 'c', 3],
        ['s1999', 'c', 2],
      ],
    );
  });

  it('by week, day, year and fiscal year', async () => {
    const keys = async (by: string, period: string | null): Promise<string[]> =>
      (
        await askFirm({ report: 'company', by: [by], metrics: ['won'], where: { period } })
      ).rows.map(({ key }) => key[by]!);
    expect(await keys('week', '2025-08-06/2025-08-11')).toEqual(['2025-08-04', '2025-08-11']);
    expect(await keys('day', '2025-08-06/2025-08-07')).toEqual(['2025-08-06', '2025-08-07']);
    expect(await keys('year', null)).toEqual(['2025']);
    expect(await keys('fiscalYear', '2025')).toEqual(['FY2025', 'FY2026']);
    await expect(keys('day', '2000-01-01/2025-01-01')).rejects.toMatchObject({ code: 'query' });
  });
});

describe('filters of deals', () => {
  const won = async (where: Record<string, string | string[]>): Promise<unknown> =>
    (await askFirm({ report: 'company', where, metrics: ['won'] })).totals['won'];

  it('by unit with all below it, by team, by person', async () => {
    expect(await won({ unit: 'N' })).toBe(1);
    expect(await won({ unit: ['N', 'Ly'] })).toBe(2);
    expect(await won({ team: 'blue' })).toBe(1);
    expect(await won({ person: 'b' })).toBe(2);
    expect(await won({ manager: 'b', tag: 'x' })).toBe(1);
  });

  it('by type choose documents and leave deals alone', async () => {
    const { totals } = await askFirm({ report: 'prospects', where: { type: 'letter' } });
    expect(totals).toMatchObject({ offersSigned: 1, offersInProgress: 0, withoutOffer: 1 });
  });

  it('of a viewer: the own deals, unless the dataset says otherwise', async () => {
    const ask = async (viewer: object): Promise<unknown> =>
      (await askFirm({ report: 'company', metrics: ['won'] }, { viewer: viewer as never })).totals[
        'won'
      ];
    expect(await ask({ id: 'a' })).toBe(1);
    expect(await ask({ id: 'b' })).toBe(2);
    expect(await ask({ id: 'a', scope: {} })).toBe(2);
    expect(await ask({ id: 'a', scope: { owner: 'b' } })).toBe(1);
  });
});

describe('rows behind figures of deals', () => {
  const detail = (metric: string, rest: object = {}, report = 'prospects') =>
    askFirm({ report, detail: { metric, ...rest } });

  it('are documents where the figure counts those, with their sums', async () => {
    const result = await detail('signedBudget');
    expect(result.columns.slice(0, 4).map(({ id }) => id)).toEqual([
      'document',
      'type',
      'version',
      'deal',
    ]);
    expect(result.rows[0]).toMatchObject({
      key: { document: 'd2' },
      label: 'n1',
      values: { deal: 'Deal 1', signatory: 'M. Léger', decidedOn: '2025-08-31', fees: 220.25 },
    });
    expect(result.totals).toMatchObject({ rows: 2, fees: 270.25, recurringFees: 200.25 });
  });

  it('are deals where asked for, each once', async () => {
    const result = await detail('signedBudget', { as: 'deal' });
    expect(result.rows).toHaveLength(1);
    expect(result.rows[0]).toMatchObject({ label: 'Deal 1', values: { owner: 'Anne' } });
    const documents = await detail('withoutOffer', { as: 'document' });
    expect(documents.count).toBe(0);
  });

  it('of a month and of a unit alone', async () => {
    expect((await detail('offersSigned', { group: { month: '2025-09' } })).count).toBe(1);
    expect((await detail('offersSigned', { group: { month: '2024-09' } })).count).toBe(0);
    expect((await detail('won', { group: { unit: 'Li' } }, 'company')).count).toBe(0);
    expect((await detail('won', { group: { unit: 'Li1' } }, 'company')).count).toBe(1);
  });

  it('of a month are those that its figure counts, as the whole period knows them', async () => {
    // Deal 1 is won in August; its second offer is signed in September, and belongs to August's revenue.
    const { totals, count } = await detail('revenueWon', { group: { month: '2025-08' } });
    expect({ count, fees: totals['fees'] }).toEqual({ count: 2, fees: 270.25 });
  });

  it('of a duration say how long it was', async () => {
    const { columns, rows } = await detail('daysToClose', {}, 'company');
    expect(columns).toContainEqual({ id: 'daysToClose', kind: 'duration', unit: 'day' });
    expect(rows.map(({ values }) => values['daysToClose'])).toEqual([40]);
  });

  it('of a kind of document are no deals', async () => {
    expect((await detail('withoutOffer', { group: { type: 'letter' } })).count).toBe(0);
  });

  it('mark the numerator of a rate', async () => {
    const rate = await detail('conversion', { group: { stage: 's1' } }, 'pipeline');
    expect(rate.rows.map(({ key, values }) => [key['deal'], values['counted']])).toEqual([
      ['1', 1],
      ['3', 1],
      ['2', 0],
    ]);
  });

  it('are searched, sorted and paged', async () => {
    const result = await askFirm({
      report: 'company',
      sort: [{ by: 'amount', descending: true }],
      detail: { metric: 'created', offset: 1, limit: 2 },
    });
    expect(result.rows.map(({ values }) => values['amount'])).toEqual([500.5, 70]);
    expect(result.count).toBe(5);
    expect((await detail('created', { search: 'bruno' }, 'company')).count).toBe(2);
  });

  it('cannot be what the report has not', async () => {
    await expect(detail('entered', { as: 'document' }, 'pipeline')).rejects.toMatchObject({
      code: 'query',
      detail: { as: 'document', table: 'opportunities' },
    });
  });
});

describe('a pipeline without history', () => {
  it('knows what is open by stage now, and says what it lacks', async () => {
    const result = await askFirm(
      {
        report: 'pipeline',
        metrics: ['entered', 'waiting', 'medianDays', 'openCount', 'openAmount'],
      },
      { stageChanges: undefined },
    );
    expect(column(result, 'openCount')).toEqual({ s1: 1, s2: 0, won: 0 });
    expect(result.totals).toMatchObject({ entered: null, medianDays: null, openAmount: 500.5 });
    expect(
      result.notices.filter(({ code }) => code === 'absent').map(({ metric }) => metric),
    ).toEqual(['entered', 'waiting', 'medianDays']);
  });

  it('cannot order stages that no table tells of', async () => {
    const { totals, notices } = await askFirm(
      { report: 'pipeline', metrics: ['entered', 'openCount'] },
      { stages: undefined },
    );
    expect(totals).toEqual({ entered: null, openCount: null });
    expect(notices.map(({ detail }) => detail?.['needs'])).toEqual(['stages', 'stages']);
    const now_ = await askFirm(
      { report: 'company', by: ['stage'], metrics: ['openCount'] },
      { stages: undefined, stageChanges: undefined },
    );
    expect(column(now_, 'openCount')).toMatchObject({ s1: 1 });
  });

  it('knows nothing of the past', async () => {
    const result = await askFirm(
      { report: 'pipeline', metrics: ['openCount'], where: { period: '2025-08' } },
      { stageChanges: undefined },
    );
    expect(result.totals['openCount']).toBeNull();
    expect(firm['stageChanges']).toBeDefined();
  });
});

it('a goal of the period is not one of the rows apart in a forecast', async () => {
  const deal = { status: 'open', amount: 100, createdAt: '2026-01-02' };
  const source = await openDataset({
    jalon: 1,
    opportunities: [
      { ...deal, id: '1', expectedCloseOn: '2026-03-01' },
      { ...deal, id: '2' },
      { ...deal, id: '3', expectedCloseOn: '2026-12-01' },
      { ...deal, id: '4', status: 'won', closedAt: '2026-02-02' },
    ],
    goals: [
      { metric: 'wonAmount', level: 'company', period: '2026', target: 1000 },
      { metric: 'wonAmount', level: 'company', period: '2026-12', target: 300 },
    ],
  });
  const { rows, totals } = await source.query({
    report: 'forecast',
    by: ['month'],
    where: { period: '2026' },
    metrics: ['openAmount', 'target'],
    goal: { metric: 'wonAmount' },
    asOf: '2026-11-20T12:00:00Z',
  });
  const told = rows.map(({ key, values }) => [
    key['month'],
    values['openAmount'],
    values['target'],
  ]);
  expect(told.slice(-3)).toEqual([
    ['2026-12', 100, 300],
    ['overdue', 100, null],
    [null, 100, null],
  ]);
  expect(totals['target']).toBe(1000);
});
