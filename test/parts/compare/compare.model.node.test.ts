import { describe, expect, it } from 'vitest';
import type { ResultColumn, ResultContext } from '../../../src/contract/query.js';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';
import {
  changeOf,
  comparable,
  compareQuery,
  earlierOf,
  spanOfPeriod,
} from '../../../src/parts/compare/compare.model.js';
import { resultOf } from '../base/stub-source.js';

const context = (period: string | null, asOfDay = '2027-12-31'): ResultContext => {
  const [from, to] = period?.split('/') ?? [];
  return {
    ...resultOf().context,
    period: period === null ? null : { from: from!, to: to! },
    asOfDay,
  };
};

describe('a year earlier', () => {
  it.each([
    ['2026-11-01/2026-11-30', '2025-11-01/2025-11-30'],
    ['2025-07-01/2026-06-30', '2024-07-01/2025-06-30'],
    ['2025-02-01/2025-02-28', '2024-02-01/2024-02-29'],
    ['2024-02-01/2024-02-29', '2023-02-01/2023-02-28'],
    ['2024-02-10/2024-02-28', '2023-02-10/2023-02-28'],
    ['2026-11-03/2026-11-09', '2025-11-03/2025-11-09'],
  ])('%s is %s', (period, before) =>
    expect(earlierOf('year', context(period))).toMatchObject({ period: before, isCut: false }),
  );

  it('goes up to the same day while the period runs, and keeps the name of the whole', () => {
    expect(earlierOf('year', context('2026-07-01/2027-06-30', '2026-11-22'))).toEqual({
      span: { from: '2025-07-01', to: '2026-06-30' },
      period: '2025-07-01/2025-11-22',
      isCut: true,
    });
    // Beyond the 29th of February it is still the same date.
    expect(earlierOf('year', context('2024-01-01/2024-12-31', '2024-03-10'))!.period).toBe(
      '2023-01-01/2023-03-10',
    );
  });

  it('is whole on the last day, of a period that is still to come, and where that is wanted', () => {
    const november = '2026-11-01/2026-11-30';
    const whole = { period: '2025-11-01/2025-11-30', isCut: false };
    expect(earlierOf('year', context(november, '2026-11-30'))).toMatchObject(whole);
    expect(earlierOf('year', context(november, '2026-10-05'))).toMatchObject(whole);
    expect(earlierOf('year', context(november, '2026-11-22'), true)).toMatchObject(whole);
  });

  it('is nothing without a period, or without a wish', () => {
    expect(earlierOf('year', context(null))).toBe(null);
    expect(earlierOf('period', context(null))).toBe(null);
    expect(earlierOf('year', null)).toBe(null);
    expect(earlierOf('none', context('2026-11-01/2026-11-30'))).toBe(null);
  });
});

describe('the period before', () => {
  it.each([
    ['2026-03-01/2026-03-31', '2026-02-01/2026-02-28'],
    ['2026-01-01/2026-01-31', '2025-12-01/2025-12-31'],
    ['2026-10-01/2026-12-31', '2026-07-01/2026-09-30'],
    ['2026-01-01/2026-12-31', '2025-01-01/2025-12-31'],
    ['2026-07-01/2027-06-30', '2025-07-01/2026-06-30'],
    ['2026-11-09/2026-11-15', '2026-11-02/2026-11-08'],
    ['2026-11-22/2026-11-22', '2026-11-21/2026-11-21'],
  ])('%s is %s', (period, before) =>
    expect(earlierOf('period', context(period))!.period).toBe(before),
  );

  it.each([
    ['2026-11-01/2026-11-30', '2026-11-22', '2026-10-01/2026-10-22'],
    ['2026-03-01/2026-03-31', '2026-03-30', '2026-02-01/2026-02-28'],
    ['2026-11-16/2026-11-29', '2026-11-22', '2026-11-02/2026-11-08'],
  ])('%s up to %s is %s', (period, day, before) =>
    expect(earlierOf('period', context(period, day))).toMatchObject({
      period: before,
      isCut: true,
    }),
  );
});

describe('a period that is named', () => {
  const running = context('2026-11-01/2026-11-30', '2026-11-22');

  it('is taken as it is, also before the first answer', () => {
    const named = { span: null, period: '2026-06', isCut: false };
    expect(earlierOf('2026-06', running)).toEqual(named);
    expect(earlierOf('2026-06', null)).toEqual(named);
  });

  it('is cut like any other where it is the year or the period before', () => {
    expect(earlierOf('2025-11', running)).toEqual(earlierOf('year', running));
    expect(earlierOf('2026-10', running)).toEqual(earlierOf('period', running));
  });
});

describe('the question compared with', () => {
  const query = { by: [], where: { period: '2026-11', compare: '2026-10', owner: ['p1'] } };
  const earlier = earlierOf('year', context('2026-11-01/2026-11-30'));

  it('is of the earlier period, with all other filters', () => {
    expect(compareQuery(query, query.where, earlier)).toEqual({
      before: { by: [], where: { period: '2025-11-01/2025-11-30', owner: ['p1'] } },
    });
    expect(compareQuery(query, {}, null)).toEqual({});
  });

  it('has no answer until that of the same period is there', () => {
    const answer = resultOf({ context: context('2025-11-01/2025-11-30') });
    const other = resultOf({ context: context('2025-10-01/2025-10-31') });
    expect(comparable(answer, earlier)).toBe(answer);
    expect(comparable(other, earlier)).toBe(undefined);
    expect(comparable(answer, null)).toBe(undefined);
    expect(comparable(other, earlierOf('2025-10', null))).toBe(other);
    expect(comparable(undefined, earlier)).toBe(undefined);
  });

  it('has no figures where all data are of later days', () => {
    const november = context('2025-11-01/2025-11-30');
    const answerOf = (since: string) =>
      comparable(
        resultOf({
          context: { ...november, since },
          rows: [{ key: { owner: 'a' }, label: 'A', values: { won: 0 } }],
          totals: { won: 0, winRate: 0 },
          totalParts: { winRate: { num: 0, den: 2 } },
        }),
        earlier,
      );
    expect(answerOf('2025-12-01')).toMatchObject({ rows: [], totals: {}, totalParts: {} });
    expect(answerOf('2025-11-30')!.totals).toEqual({ won: 0, winRate: 0 });
    expect(answerOf('2025-11-30')!.rows).toHaveLength(1);
  });
});

describe('a period string', () => {
  it('is read by the clock and zone of the data', () => {
    const span = (timeZone: string) =>
      spanOfPeriod('this-month', { ...context(null), now: '2026-10-31T23:30:00Z', timeZone });
    expect(span('Europe/Paris')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(span('America/Toronto')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(spanOfPeriod('someday', context(null))).toBe(null);
    expect(spanOfPeriod(null, context(null))).toBe(null);
  });
});

describe('a change', () => {
  const change = (
    now: number | null,
    before: number | null,
    kind: ResultColumn['kind'] = 'count',
    direction: 'higher' | 'lower' | 'neutral' = 'higher',
    locale = 'en',
  ) => {
    const formats = new Formats({ locale, currency: 'EUR', timeZone: 'Europe/Paris' });
    const unit = kind === 'duration' ? ({ unit: 'day' } as const) : {};
    const { tone, by } = changeOf(
      now,
      before,
      { kind, ...unit },
      direction,
      sayer(locale),
      formats,
    );
    return [tone, by];
  };

  it('is a difference of counts, a share of money, points of rates and days of spans', () => {
    expect(change(124, 106)).toEqual(['better', '+18']);
    expect(change(1_840_000, 1_660_000, 'money')).toEqual(['better', '+11%']);
    expect(change(1_030, 1_000, 'money')).toEqual(['better', '+3.0%']);
    expect(change(0.452, 0.42, 'ratio')).toEqual(['better', '+3.2 pts']);
    expect(change(36.9, 49.8, 'duration', 'lower')).toEqual(['better', '−12.9\u202fd']);
    expect(change(1_840, 1_660, 'money', 'higher', 'fr')).toEqual(['better', '+11\u202f%']);
  });

  it('is judged by the direction of the metric', () => {
    expect(change(38, 32, 'count', 'lower')).toEqual(['worse', '+6']);
    expect(change(47, 56, 'count', 'lower')).toEqual(['better', '−9']);
    expect(change(1, 2)).toEqual(['worse', '−1']);
    expect(change(40, 37, 'count', 'neutral')).toEqual(['other', '+3']);
  });

  it('is none where it would be written as nothing', () => {
    expect(change(22, 22, 'count', 'lower')).toEqual(['same', '']);
    expect(change(0, 0, 'money')).toEqual(['same', '']);
    expect(change(1_000_100, 1_000_000, 'money')).toEqual(['same', '']);
  });

  it('is not known without an earlier figure, and not judged without one now', () => {
    expect(change(22, null)).toEqual(['none', '']);
    expect(change(null, null)).toEqual(['none', '']);
    expect(change(null, 22)).toEqual(['other', '']);
  });

  it('is an amount where the earlier money was nothing, and a share of a loss by its size', () => {
    expect(change(1_200, 0, 'money')).toEqual(['better', '+€1,200']);
    expect(change(50, -100, 'money')).toEqual(['better', '+150%']);
  });
});
