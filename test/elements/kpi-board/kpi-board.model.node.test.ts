import { describe, expect, it } from 'vitest';
import { metricOf, reportOf } from '../../../src/catalogue/index.js';
import {
  isIds,
  monthsUpTo,
  questionsOf,
  wantedOf,
  type Wanted,
} from '../../../src/elements/kpi-board/kpi-board.ask.js';
import { isFew, tilesOf, type Tile } from '../../../src/elements/kpi-board/kpi-board.model.js';
import { comparable } from '../../../src/parts/compare/compare.model.js';
import type { Answers } from '../../../src/parts/base/questions.js';
import type { Figure } from '../../../src/parts/why/why.model.js';
import { resultOf } from '../../parts/base/stub-source.js';
import { context, reply } from './support.js';

const earlier = {
  span: { from: '2024-07-01', to: '2025-06-30' },
  period: '2024-07-01/2025-06-30',
  isCut: false,
};
const months = '2025-07-01/2026-06-30';

const answersTo = (wanted: readonly Wanted[], targets: Record<string, number> = {}): Answers =>
  Object.fromEntries(
    Object.entries(questionsOf(wanted, {}, earlier, months, targets)).flatMap(([name, query]) => {
      try {
        return [[name, reply(query)]];
      } catch {
        return [];
      }
    }),
  );

const tiles = (
  ids: string[],
  also: { without?: string[]; targets?: Record<string, number>; isWaiting?: boolean } = {},
): Tile[] => {
  const wanted = wantedOf(ids, 'kpi');
  const answers = Object.fromEntries(
    Object.entries(answersTo(wanted, also.targets)).filter(
      ([name]) => !also.without?.some((one) => name.startsWith(one)),
    ),
  );
  return tilesOf(wanted, answers, (answer) => answer, also.isWaiting ?? false);
};

describe('which figures are wanted', () => {
  it('are in three families, each of a report that has it', () => {
    const all = wantedOf(null, 'kpi');
    const inFamily = (family: string) =>
      all.filter((one) => one.family === family).map(({ id }) => id);
    expect(inFamily('rates')).toEqual([
      ...['winRate', 'prospectConversion', 'retention', 'offerAcceptance', 'attainment'],
    ]);
    expect(inFamily('quantities')).toEqual([
      ...['contacts', 'calls', 'meetings', 'offers', 'newClients'],
    ]);
    expect(inFamily('money')).toEqual([
      ...['wonAmount', 'growth', 'averageDeal', 'recurringShare', 'costPerClient', 'roi'],
    ]);
    for (const { metric, report } of all.filter((one) => one.report === 'kpi'))
      expect(metricOf(metric, report)?.id).toBe(metric);
  });

  it('are of the report that is named, else the own, else the first that has them', () => {
    expect(
      wantedOf(['team/won', 'won', 'withoutOffer', 'winRate:of-created'], 'kpi'),
    ).toMatchObject([
      { metric: 'won', report: 'team' },
      { metric: 'won', report: 'kpi' },
      { metric: 'withoutOffer', report: 'prospects' },
      { metric: 'winRate:of-created', report: 'kpi', family: 'rates' },
    ]);
  });

  it.each([
    [['winRate', 'activity/calls'], true],
    [[], false],
    ['winRate', false],
    [['a b'], false],
    [['a/b/c'], false],
    [[7], false],
    [[''], false],
  ])('%j is a list: %s', (value, holds) => expect(isIds(value)).toBe(holds));
});

describe('questions', () => {
  it('are one of each report for the totals, then for what they are set against', () => {
    const wanted = wantedOf(['winRate', 'newClients', 'team/won', 'nothing/here'], 'kpi');
    const queries = questionsOf(wanted, { owner: 'p1', compare: 'x' }, earlier, months, { won: 9 });
    expect(Object.keys(queries)).toEqual([
      ...['main', 'before', 'months', 'people'],
      ...['main team', 'before team', 'months team', 'people team'],
      ...['goal kpi/winRate', 'goal kpi/newClients', 'goal team/won'],
    ]);
    const period = reportOf('kpi')!.where.period;
    expect(queries['main']).toEqual({
      report: 'kpi',
      by: [],
      metrics: ['winRate', 'newClients'],
      where: { period, owner: 'p1', compare: 'x' },
    });
    expect(queries['before']!.where).toEqual({ period: earlier.period, owner: 'p1' });
    expect(queries['months']).toMatchObject({
      by: ['month'],
      where: { period: months, owner: 'p1' },
    });
    expect(queries['people']).toMatchObject({ by: ['owner'], metrics: ['newClients'] });
    expect(queries['goal team/won']).toMatchObject({ goal: { metric: 'won', value: 9 } });
    expect(queries['goal kpi/winRate']!.goal).toEqual({ metric: 'winRate' });
  });

  it('know no months and no earlier period before the first answer', () => {
    expect(Object.keys(questionsOf(wantedOf(['winRate'], 'kpi'), {}, null, null, {}))).toEqual([
      'main',
      'goal kpi/winRate',
    ]);
    expect(questionsOf(wantedOf(['nothing/here'], 'kpi'), {}, null, null, {})).toEqual({});
  });

  it('ask for twelve months up to the end of the period, or the month that runs', () => {
    expect(monthsUpTo(context)).toBe('2025-07-01/2026-06-30');
    const of = (from: string, to: string) => monthsUpTo({ ...context, period: { from, to } });
    // Now is 23 November 2026.
    expect(of('2026-07-01', '2027-06-30')).toBe('2025-12-01/2026-11-30');
    expect(of('2026-11-01', '2026-11-15')).toBe('2025-12-01/2026-11-15');
    expect(monthsUpTo({ ...context, period: null })).toBe('2025-12-01/2026-11-30');
  });
});

describe('tiles', () => {
  it('have the figure, the earlier one, the goal and what it makes for each who is active', () => {
    const [tile] = tiles(['newClients']);
    expect(tile).toMatchObject({
      figure: { value: 12, kind: 'count' },
      before: { value: 15 },
      target: { value: 24, share: 0.5 },
      each: { value: 6, people: 2 },
      lack: null,
    });
    expect(tile!.months).toHaveLength(12);
    expect(tile!.months[11]).toEqual({ month: '2026-06', value: 11 });
  });

  it('take a goal of the host where the data have none', () => {
    expect(tiles(['contacts'], { targets: { contacts: 60 } })[0]!.target).toEqual({
      value: 60,
      share: 0.5,
    });
    expect(tiles(['contacts'])[0]!.target).toBe(null);
  });

  it('draw no months of which none has anything', () => {
    expect(tiles(['wonAmount'])[0]!.months).toEqual([]);
  });

  it('grow by the share of what was there before', () => {
    const [growth] = tiles(['growth']);
    expect(growth!.figure).toMatchObject({
      metric: 'growth',
      kind: 'ratio',
      value: 0.3,
      part: { num: 12_000, den: 40_000 },
    });
    expect(tiles(['growth'], { without: ['before'] })[0]).toMatchObject({
      figure: null,
      lack: { why: 'earlier' },
    });
  });

  it('tell how far the goal of what is won is reached', () => {
    expect(tiles(['attainment'])[0]!.figure).toMatchObject({ metric: 'attainment', value: 0.8 });
    expect(tiles(['attainment'], { without: ['goal'] })[0]!.lack).toEqual({ why: 'goal' });
  });

  it('show no quantity that stands alone; any one of three is enough', () => {
    const lacks = (...without: string[]) => tiles(['newClients'], { without })[0]!.lack;
    expect(lacks('before', 'people', 'goal')).toEqual({ why: 'context' });
    expect(lacks('before', 'people')).toBe(null);
    expect(lacks('before', 'goal')).toBe(null);
    expect(lacks('people', 'goal')).toBe(null);
    expect(tiles(['newClients'], { without: ['before', 'people', 'goal'] })[0]!.figure).toBe(null);
    // A rate and money speak for themselves.
    for (const tile of tiles(['winRate', 'wonAmount'], { without: ['before', 'people', 'goal'] }))
      expect(tile).toMatchObject({ lack: null, figure: {} });
  });

  it('wait for what a quantity is set against, and say nothing before', () => {
    const without = ['before', 'people', 'goal'];
    for (const id of ['newClients', 'growth', 'attainment'])
      expect(tiles([id], { without, isWaiting: true })[0]).toMatchObject({
        figure: null,
        lack: null,
      });
  });

  it('are not set against days before all data: 61 is no growth over 0', () => {
    const since = { ...context, period: earlier.span, since: '2025-07-01' };
    const tilesOver = (ids: string[]): Tile[] => {
      const wanted = wantedOf(ids, 'kpi');
      const { before, ...answers } = answersTo(wanted);
      const then = { ...before!, context: since, totals: { newClients: 0, wonAmount: 0 } };
      return tilesOf(
        wanted,
        { main: answers['main']!, before: then },
        (answer) => comparable(answer, earlier),
        false,
      );
    };
    const [clients, won, growth] = tilesOver(['newClients', 'wonAmount', 'growth']);
    expect(clients!.lack).toEqual({ why: 'context' });
    expect(won!.before!.value).toBe(null);
    expect(growth!.lack).toEqual({ why: 'earlier' });
  });

  it('say what they lack: a report, a table, a column', () => {
    const [report, table, column] = tiles(['nothing/here', 'team/won', 'offers', 'winRate']);
    expect(report!.lack).toEqual({ why: 'report', report: 'nothing' });
    expect(table!.lack).toEqual({ why: 'table', table: 'opportunities' });
    expect(column!.lack).toMatchObject({ why: 'data', notice: { detail: { needs: 'documents' } } });
  });
});

describe('the return of campaigns', () => {
  it('is told in all, and of the best, without what is not known; against nothing earlier', () => {
    const wanted = wantedOf(['prospecting/roi'], 'kpi');
    const queries = questionsOf(wanted, { period: '2026' }, earlier, months, {});
    expect(queries['campaigns']).toMatchObject({
      report: 'prospecting',
      by: ['file'],
      metrics: ['roi'],
      sort: [{ by: 'roi', descending: true }],
    });
    const row = (file: string | null, roi: number | null) => ({
      ...{ key: { file }, label: file ?? '', values: { roi } },
      ...(roi !== null && { parts: { roi: { num: roi * 10, den: 10 } } }),
    });
    const columns = [{ id: 'roi', kind: 'ratio' as const }];
    const answers = {
      main: resultOf({ columns, totals: { roi: 2 }, context }),
      before: resultOf({ columns, totals: { roi: -1 }, context }),
      campaigns: resultOf({
        columns,
        rows: [
          ...[9, 5, 4, 3, 2, 1].map((roi, i) => row(`f${i}`, roi)),
          ...[row(null, 3), row('f9', null)],
        ],
        context,
      }),
    };
    const [tile] = tilesOf(wanted, answers, (answer) => answer, false);
    expect(tile).toMatchObject({ family: 'money', before: undefined, months: [] });
    expect(tile!.campaigns.map(({ label }) => label)).toEqual(['f0', 'f1', 'f2', 'f3', 'f4']);
    expect(tile!.campaigns[0]!.figure).toMatchObject({
      value: 9,
      group: { file: 'f0' },
      part: { num: 90, den: 10 },
    });
  });
});

describe('a rate over few cases', () => {
  const rate = (den: number, more: Partial<Figure> = {}): Figure => ({
    ...{ metric: 'winRate', kind: 'ratio', value: 0.5, group: null, groupLabel: null },
    part: { num: 1, den },
    ...more,
  });
  it('is one over fewer than five, but none over nothing, and no share of money', () => {
    expect([0, 1, 4, 5].map((den) => isFew(rate(den)))).toEqual([false, true, true, false]);
    expect(isFew(rate(3, { metric: 'recurringShare' }))).toBe(false);
    expect(isFew(rate(3, { metric: 'growth', isChange: true }))).toBe(false);
    expect(isFew(rate(3, { metric: 'attainment' }))).toBe(false);
    expect(isFew(rate(3, { kind: 'money' }))).toBe(false);
  });
});
