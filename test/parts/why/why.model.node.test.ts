import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metrics } from '../../../src/catalogue/index.js';
import type { Notice, ResultContext } from '../../../src/contract/query.js';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';
import { openDataset } from '../../../src/source/open.js';
import {
  leftOutQuery,
  rowsBehind,
  whyOf,
  type Figure,
  type WhyView,
} from '../../../src/parts/why/why.model.js';

const context: ResultContext = {
  timeZone: 'America/Toronto',
  currency: 'CAD',
  fiscalYearStart: 1,
  now: '2026-11-22T19:32:00Z',
  period: { from: '2026-11-01', to: '2026-11-30' },
  asOfDay: '2026-11-22',
  dimensions: ['rep'],
  views: null,
  filters: null,
  rows: 10,
};
const total = { group: null, groupLabel: null };
const figure = (set: Partial<Figure>): Figure => ({
  metric: 'attemptedRate',
  kind: 'ratio',
  value: 0.751,
  part: { num: 915, den: 1218 },
  ...total,
  ...set,
});

function why(
  set: Partial<Figure> = {},
  notices: Notice[] = [],
  optedOut: number | null = null,
  locale = 'en',
): WhyView {
  const formats = new Formats({ locale, currency: 'CAD', timeZone: 'America/Toronto' });
  return whyOf(
    figure(set),
    { notices, updatedAt: '2026-11-22T19:32:00Z', context },
    optedOut,
    sayer(locale),
    formats,
  );
}

describe('why', () => {
  it('says a ratio by its parts, its definition and its time', () => {
    expect(why()).toMatchObject({
      title: '% attempted',
      value: '75.1%',
      share: 915 / 1218,
      parts: { num: '915 accounts attempted', over: 'out of', den: '1,218 accounts' },
      variant: null,
      leftOut: [],
      rows: 1218,
    });
    expect(why().when[0]).toBe('November 2026');
    expect(why().when[1]).toMatch(/^Activity up to Nov 22, 2026, 2:32\sPM$/);
    expect(why().explain).not.toBe('');
  });

  it('names a variant and explains that one', () => {
    const view = why({ metric: 'attemptedRate:of-contactable' });
    expect(view).toMatchObject({ title: '% attempted', variant: 'Variant: of contactable' });
    expect(view.parts!.den).toBe('1,218 contactable accounts');
  });

  it('says a mean in minutes of talk over calls', () => {
    const view = why({
      metric: 'averageCall',
      kind: 'duration',
      value: 161,
      part: { num: 4991, den: 31 },
    });
    expect(view).toMatchObject({ value: '2:41', share: null, rows: null });
    expect(view.parts).toEqual({ num: '1:23:11 of talk', over: 'over', den: '31 answered calls' });
  });

  it('says a mean in days, or in money, over deals', () => {
    const days = why({
      metric: 'daysToClose',
      kind: 'duration',
      unit: 'day',
      value: 36.875,
      part: { num: 590, den: 16 },
    });
    expect(days).toMatchObject({ value: '36.9\u202fd', rows: null });
    expect(days.parts).toEqual({
      num: '590\u202fd in all',
      over: 'over',
      den: '16 deals won with both dates',
    });
    const money = why({
      metric: 'averageDeal',
      kind: 'money',
      value: 2500,
      part: { num: 5000, den: 2 },
    });
    expect(money.parts).toEqual({
      num: '$5,000 won',
      over: 'over',
      den: '2 deals won with an amount',
    });
  });

  it('says why there is no figure', () => {
    expect(why({ value: null, part: { num: 0, den: 0 } })).toMatchObject({
      value: 'n/a',
      share: null,
      rows: 0,
    });
    expect(why({ value: null, part: { num: 0, den: 0 } }).leftOut).toEqual([
      expect.stringContaining('nothing to divide by'),
    ]);
  });

  it('says what full opt-outs keep out, only of figures that they keep out', () => {
    expect(why({}, [], 47).leftOut).toEqual([
      '47 accounts with a full opt-out in force are not counted.',
    ]);
    expect(why({}, [], 0).leftOut).toEqual([]);
    expect(leftOutQuery(figure({}), {})).toBeNull();
    expect(
      leftOutQuery(figure({ metric: 'remaining', group: { rep: null } }), { period: '2026-11' }),
    ).toEqual({
      report: 'smart-list',
      by: [],
      metrics: ['accounts', 'contactable'],
      where: { period: '2026-11', rep: [null] },
    });
  });

  it('says why rows by person need not add up to the total', () => {
    const own = expect.stringContaining('only that person’s own acts');
    expect(
      why({ metric: 'attempted', kind: 'count', value: 206, part: undefined, group: { rep: 'r1' } })
        .leftOut,
    ).toEqual([own]);
    expect(
      why({
        metric: 'attempted',
        kind: 'count',
        value: 206,
        part: undefined,
        group: { store: 's1' },
      }).leftOut,
    ).toEqual([]);
    expect(
      why({ metric: 'accounts', kind: 'count', value: 206, part: undefined, group: { rep: 'r1' } })
        .leftOut,
    ).toEqual([]);
  });

  it('tells the notices that are about the metric, and no others', () => {
    const notices: Notice[] = [
      { code: 'no-outcomes', about: ['reached', 'averageCall'], message: '' },
      { code: 'no-opt-outs', about: ['contactable'], message: '' },
      { code: 'rows-differ', metric: 'attempted', message: '', detail: { rows: 6, total: 5 } },
      { code: 'unknown-columns', message: '', detail: { names: 'x', count: 1 } },
    ];
    expect(why({ metric: 'reached', kind: 'count' }, notices).leftOut).toEqual([
      expect.stringContaining('how calls ended'),
    ]);
    expect(why({ metric: 'attempted', kind: 'count' }, notices).leftOut).toEqual([
      expect.stringContaining('add up to 6'),
    ]);
    expect(why({ metric: 'contactable', kind: 'count' }, notices).leftOut).toEqual([
      expect.stringContaining('no opt-outs'),
    ]);
  });

  it('tells a missing currency of every amount, and a bad span of the figures made of it', () => {
    const notices: Notice[] = [
      { code: 'no-currency', message: '' },
      { code: 'bad-span', about: ['daysToClose'], message: '', detail: { n: 2 } },
    ];
    const about = (set: Partial<Figure>) => why(set, notices).leftOut;
    expect(about({ metric: 'wonAmount', kind: 'money' })).toEqual([
      expect.stringContaining('no currency'),
    ]);
    expect(about({ metric: 'daysToClose', kind: 'duration', unit: 'day' })).toEqual([
      expect.stringContaining('2 deals won are left out'),
    ]);
    expect(about({ metric: 'won', kind: 'count' })).toEqual([]);
  });

  it('knows how many rows are behind a count, and not behind a sum', () => {
    expect(why({ metric: 'reached', kind: 'count', value: 415 }).rows).toBe(415);
    expect(
      why({ metric: 'accessoryRevenue', kind: 'money', value: 5824, part: undefined }).rows,
    ).toBeNull();
    expect(
      why({ metric: 'appointments', kind: 'count', value: 101, part: undefined }).rows,
    ).toBeNull();
  });

  it('speaks French', () => {
    expect(why({}, [], 1, 'fr')).toMatchObject({
      value: '75,1\u202f%',
      leftOut: ['1 compte au désabonnement complet en vigueur n’est pas compté.'],
    });
  });

  const inReport = (report: string, set: Partial<Figure>): WhyView =>
    whyOf(
      figure(set),
      { notices: [], updatedAt: null, context: { ...context, report } },
      null,
      sayer('en', report),
      new Formats({ locale: 'en', currency: 'CAD', timeZone: 'America/Toronto' }),
    );

  it('says a return in money, without a bar and without a number of rows', () => {
    const roi = { metric: 'roi', value: 1.5, part: { num: 300, den: 200 } };
    expect(inReport('prospecting', roi)).toMatchObject({
      share: null,
      rows: null,
      parts: { num: '$300 won beyond the cost', over: 'out of', den: '$200 of cost' },
    });
  });

  it('says so many of one thing for each of another, which is no number of rows', () => {
    const calls = { metric: 'callsPerWin', kind: 'count', value: 4.5, part: { num: 9, den: 2 } };
    expect(inReport('activity', calls as Partial<Figure>)).toMatchObject({
      value: '4.5',
      rows: null,
      parts: { num: '9 calls', over: 'over', den: '2 deals won' },
    });
  });

  it('knows the rows of a share: in a row its own, in the total all', () => {
    const share = { metric: 'share', value: 0.25, part: { num: 1, den: 4 } };
    expect(inReport('activity', { ...share, group: { kind: 'call' } }).rows).toBe(1);
    expect(inReport('activity', share).rows).toBe(4);
  });

  it('asks for no accounts where a metric of that name is of activities', () => {
    const done = figure({ metric: 'done', kind: 'count', value: 3 });
    expect(leftOutQuery(done, {}, { report: 'activity' })).toBeNull();
    expect(leftOutQuery(done, {}, { report: 'goal' })).not.toBeNull();
    expect(inReport('activity', { ...done, group: { person: 'a' } }).leftOut).toEqual([]);
    expect(inReport('goal', { ...done, group: { rep: 'a' } }).leftOut).toHaveLength(1);
  });

  it('reads figures of a goal by what the goal is of', () => {
    const attained = { metric: 'attainment', value: 0.5, part: { num: 1, den: 2 } };
    // Of accounts attempted: opt-outs and own acts bear on it.
    expect(leftOutQuery(figure(attained), {}, { report: 'goal' })).not.toBeNull();
    expect(inReport('goal', { ...attained, group: { rep: 'a' } }).leftOut).toHaveLength(1);
    // Of deals won: they do not.
    for (const context of [
      { report: 'team' },
      { report: 'goal', goal: 'won' },
      { report: 'smart-list', goal: 'accessoryRevenue' },
    ])
      expect(leftOutQuery(figure(attained), {}, context)).toBeNull();
    // Of accounts reached: a goal may be a share of those that can be contacted.
    const reached = { report: 'smart-list', goal: 'reached' };
    expect(leftOutQuery(figure(attained), {}, reached)).not.toBeNull();
    expect(inReport('team', { ...attained, group: { person: 'a' } }).leftOut).toEqual([]);
  });

  it('knows the rows of what a goal counts, and of none of its other figures', () => {
    const rows = (set: Partial<Figure>, goal?: string) =>
      rowsBehind(figure({ kind: 'count', value: 7, part: undefined, ...set }), {
        report: 'goal',
        goal,
      });
    expect(rows({ metric: 'done' })).toBe(7);
    expect(rows({ metric: 'done' }, 'won')).toBe(7);
    expect(rows({ metric: 'done' }, 'appointments')).toBeNull();
    for (const metric of ['target', 'left', 'neededPerDay', 'lists', 'listsCompleted'])
      expect(rows({ metric })).toBeNull();
    for (const metric of ['attainment', 'pace'])
      expect(rows({ metric, kind: 'ratio', part: { num: 1, den: 2 } })).toBeNull();
  });

  it('says of a figure what the engine noticed of what it is made of, also of a goal', async () => {
    const deal = { status: 'won', owner: 'a', closedAt: '2026-11-03T10:00:00' };
    const source = await openDataset({
      jalon: 1,
      timeZone: 'UTC',
      currency: 'EUR',
      opportunities: [
        { ...deal, id: 'd1', amount: 100 },
        { ...deal, id: 'd2', amount: null },
      ],
      goals: [
        { metric: 'wonAmount', level: 'company', unit: null, period: '2026-11', target: 400 },
      ],
    });
    const answer = await source.query({
      report: 'company',
      metrics: ['won', 'wonAmount', 'target', 'attainment'],
      goal: { metric: 'wonAmount' },
      where: { period: '2026-11' },
      asOf: '2026-11-20T10:00:00Z',
    });
    const formats = new Formats({ locale: 'en', currency: 'EUR', timeZone: 'UTC' });
    const leftOut = (metric: string, kind: Figure['kind']) =>
      whyOf(figure({ metric, kind }), answer, null, sayer('en'), formats).leftOut;
    const noAmount = [expect.stringContaining('has no amount')];
    expect(leftOut('wonAmount', 'money')).toEqual(noAmount);
    expect(leftOut('attainment', 'ratio')).toEqual(noAmount);
    // The goal itself is given, and a deal without an amount is won all the same.
    expect(leftOut('target', 'money')).toEqual([]);
    expect(leftOut('won', 'count')).toEqual([]);
  });

  it('names no metric: what there is to say of one is in the catalogue', () => {
    const text = readFileSync(
      new URL('../../../src/parts/why/why.model.ts', import.meta.url),
      'utf8',
    );
    // Formulas have words of their own, and comments apostrophes.
    const said = text.replace(/\/\*\*.*?\*\/|'\w+' in |formula\.goal !== '\w+'/g, '');
    const quoted = [...said.matchAll(/'([^'\n]*)'/g)].flatMap(([, inside]) =>
      inside!.split(/[ .]/),
    );
    expect(metrics.map(({ id }) => id).filter((id) => quoted.includes(id))).toEqual([]);
  });
});
