import { beforeAll, describe, expect, it } from 'vitest';
import type { Query, Result } from '../../src/contract/query.js';
import type { Mapping, Source } from '../../src/contract/source.js';
import { openDataset } from '../../src/source/open.js';
import { agentRows, csvOf, dealRows, type Deal } from './crm-export-rows.js';

const status = { Won: 'won', Lost: 'lost', Engaging: 'open', Prospecting: 'open' };
const mapping: Mapping = {
  opportunities: {
    $table: 'sales_pipeline',
    id: 'deal_id',
    owner: 'sales_agent',
    client: 'account',
    tags: 'product',
    pipeline: { constant: 'Sales' },
    stage: 'deal_stage',
    status: { from: 'deal_stage', values: status },
    createdAt: 'engage_date',
    closedAt: 'close_date',
    amount: 'close_value',
  },
  stages: {
    $table: 'sales_pipeline',
    $distinct: true,
    id: 'deal_stage',
    name: 'deal_stage',
    pipeline: { constant: 'Sales' },
    order: { from: 'deal_stage', values: { Prospecting: 1, Engaging: 2, Won: 3, Lost: 4 } },
    kind: { from: 'deal_stage', values: status },
  },
  people: {
    $table: 'sales_teams',
    id: 'sales_agent',
    name: 'sales_agent',
    team: 'manager',
    unit: 'regional_office',
  },
  units: {
    $table: 'sales_teams',
    $distinct: true,
    id: 'regional_office',
    name: 'regional_office',
    level: { constant: 'region' },
  },
};
const place = { timeZone: 'America/New_York', currency: 'USD' };
const open = (deals: string, map: Mapping = mapping) =>
  openDataset(
    { tables: { sales_pipeline: deals, sales_teams: csvOf(agentRows) } },
    { ...place, mapping: map },
  );
/** After the last day of the file. */
const asOf = '2026-09-01T00:00:00';

/** What a person would count with a pencil; null where there is nothing to divide by. */
function byHand(deals: readonly Deal[]) {
  let [won, lost, wonAmount, openCount, openAmount, ended] = [0, 0, 0, 0, 0, 0];
  const days: number[] = [];
  for (const deal of deals) {
    const amount = deal.close_value === '' ? 0 : Number(deal.close_value);
    if (deal.deal_stage === 'Won') {
      won++;
      ended++;
      wonAmount += amount;
      const span = (Date.parse(deal.close_date) - Date.parse(deal.engage_date)) / 86_400_000;
      if (span >= 0) days.push(span);
    } else if (deal.deal_stage === 'Lost') {
      lost++;
      ended++;
    } else {
      openCount++;
      openAmount += amount;
    }
  }
  days.sort((a, b) => a - b);
  const half = days.length / 2;
  return {
    won,
    lost,
    wonAmount,
    winRate: ended ? won / ended : null,
    daysToClose: days.length ? days.reduce((sum, one) => sum + one, 0) / days.length : null,
    daysToCloseMedian: days.length
      ? (days[Math.ceil(half) - 1]! + days[Math.floor(half)]!) / 2
      : null,
    openCount,
    openAmount,
  };
}
type Figures = ReturnType<typeof byHand>;

const managerOf = new Map(agentRows.map((one) => [one.sales_agent, one.manager]));
const officeOf = new Map(agentRows.map((one) => [one.sales_agent, one.regional_office]));
const groups = (keyOf: (deal: Deal) => string | undefined) => {
  const found = new Map<string | null, Deal[]>();
  for (const deal of dealRows) {
    const key = keyOf(deal) || null;
    found.set(key, [...(found.get(key) ?? []), deal]);
  }
  return found;
};

describe('an export of a CRM through a mapping', () => {
  let source: Source;
  beforeAll(async () => {
    source = await open(csvOf(dealRows));
  });
  const ask = (query: Query) => source.query({ asOf, ...query });
  const equal = (values: Result['totals'], hand: Partial<Figures>) => {
    for (const [id, figure] of Object.entries(hand))
      if (typeof figure === 'number') expect(values[id], id).toBeCloseTo(figure, 9);
      else expect(values[id], id).toBe(figure);
  };

  it('has what such files have: blank days, owners and amounts, commas, quotes, no history', () => {
    for (const column of ['sales_agent', 'engage_date', 'close_date', 'close_value', 'account'])
      expect(dealRows.filter((deal) => deal[column as keyof Deal] === '').length).toBeGreaterThan(
        3,
      );
    expect(csvOf(dealRows)).toMatch(/^\uFEFFdeal_id,.*\r\n/);
    expect(csvOf(dealRows)).toContain('"Say ""Hi"" Ltd"');
  });

  it('counts all deals as a hand does', async () => {
    const { totals, notices } = await ask({ report: 'team', where: { period: null } });
    equal(totals, byHand(dealRows));
    expect(notices.map(({ code }) => code).sort()).toEqual([
      'bad-span',
      'no-amount',
      'undated-closed',
      'undated-created',
    ]);
  });

  it.each<[string, (deal: Deal) => string | undefined]>([
    ['owner', (deal) => deal.sales_agent],
    ['team', (deal) => managerOf.get(deal.sales_agent)],
    ['region', (deal) => officeOf.get(deal.sales_agent)],
    ['client', (deal) => deal.account],
    ['tag', (deal) => deal.product],
    ['stage', (deal) => deal.deal_stage],
  ])('counts by %s as a hand does', async (by, keyOf) => {
    const { rows } = await ask({ report: 'company', by: [by], where: { period: null } });
    const hand = groups(keyOf);
    expect(new Set(rows.map(({ key }) => key[by]))).toEqual(new Set(hand.keys()));
    for (const { key, values } of rows) equal(values, byHand(hand.get(key[by]!)!));
  });

  it('counts by month of closing as a hand does', async () => {
    const where = { period: '2025-10-01/2026-06-30' };
    const { rows, totals } = await ask({ report: 'company', by: ['month'], where });
    const closed = dealRows.filter((deal) => deal.close_date !== '');
    const figures = (deals: readonly Deal[]) => {
      const { openCount: _, openAmount: __, ...happened } = byHand(deals);
      return happened;
    };
    expect(rows.map(({ key }) => key['month'])).toHaveLength(9);
    for (const { key, values } of rows)
      equal(values, figures(closed.filter((deal) => deal.close_date.startsWith(key['month']!))));
    equal(
      totals,
      figures(closed.filter((d) => d.close_date >= '2025-10-01' && d.close_date <= '2026-06-30')),
    );
  });

  it('tells the open deals by stage, and which figures need a history', async () => {
    const metrics = ['entered', 'conversion', 'medianDays', 'openCount', 'openAmount'];
    const { rows, notices } = await ask({
      report: 'pipeline',
      by: ['stage'],
      metrics,
      where: { period: null },
    });
    const hand = groups((deal) => deal.deal_stage);
    expect(rows.map(({ label }) => label).slice(0, 2)).toEqual(['Prospecting', 'Engaging']);
    for (const { label, values } of rows) {
      const { openCount, openAmount } = byHand(hand.get(label)!);
      expect(values).toMatchObject({ entered: null, conversion: null, medianDays: null });
      equal(values, { openCount, openAmount });
    }
    expect(notices.map(({ code, metric, detail }) => [code, metric, detail?.['needs']])).toEqual(
      ['entered', 'conversion', 'medianDays'].map((id) => ['absent', id, 'stageChanges']),
    );
  });

  it('finds a filter by manager or by office', async () => {
    const where = { period: null, team: ['Noé Noël'], unit: 'East' };
    const { totals } = await ask({ report: 'company', where });
    equal(totals, byHand(dealRows.filter((d) => managerOf.get(d.sales_agent) === 'Noé Noël')));
  });

  const broken = (change: Partial<Deal>, at = 4) =>
    csvOf(dealRows.map((deal, n) => (n === at ? { ...deal, ...change } : deal)));
  it.each<[string, Partial<Deal>, string]>([
    ['a currency sign', { close_value: '$1200' }, 'opportunities[5].amount'],
    ['a sign for thousands', { close_value: '1,200.00' }, 'opportunities[5].amount'],
    ['a space for thousands', { close_value: '1\u202F200' }, 'opportunities[5].amount'],
    ['another order of days', { close_date: '12/31/2025' }, 'opportunities[5].closedAt'],
    ['a day that does not exist', { engage_date: '2025-02-30' }, 'opportunities[5].createdAt'],
    ['a stage that nobody mapped', { deal_stage: 'Parked' }, 'stages[5].order'],
    ['an id twice', { deal_id: dealRows[0]!.deal_id }, 'opportunities[5].id'],
    ['no id', { deal_id: '' }, 'opportunities[5].id'],
  ])('names the cell with %s', async (_, change, path) => {
    await expect(open(broken(change))).rejects.toMatchObject({ code: 'schema', path });
  });

  it('reads signs and other days where the mapping says so', async () => {
    const dollars = dealRows.map((deal) => ({
      ...deal,
      close_date: deal.close_date.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1'),
      close_value:
        deal.close_value === '' ? '' : `$${Number(deal.close_value).toLocaleString('en-US')}`,
    }));
    const other = await open(csvOf(dollars), {
      ...mapping,
      opportunities: {
        ...mapping['opportunities'],
        amount: { from: 'close_value', without: '$,' },
        closedAt: { from: 'close_date', date: 'mdy' },
      },
    });
    const query: Query = { report: 'company', by: ['owner'], where: { period: null }, asOf };
    expect(csvOf(dollars)).toContain('"$1,');
    expect((await other.query(query)).rows).toEqual((await ask(query)).rows);
  });
});
