import { describe, expect, it } from 'vitest';
import { coach, phaseOf } from '../../../src/elements/progress-table/coaching.model.js';
import { markOf } from '../../../src/elements/progress-table/marks.model.js';
import { answer, repRow } from './support.js';

const rows = [
  repRow('A', { attemptedRate: [9, 10], awaitingRate: [0, 5], secondAttemptRate: [3, 4] }),
  repRow('B', { attemptedRate: [4, 10], awaitingRate: [2, 4], secondAttemptRate: [1, 4] }),
  repRow('C', { attemptedRate: [2, 10], awaitingRate: [5, 20], secondAttemptRate: [0, 0] }),
  repRow(null, { attemptedRate: [0, 10], awaitingRate: [0, 0], secondAttemptRate: [0, 0] }),
];
const totals = {
  attemptedRate: [15, 40],
  awaitingRate: [7, 29],
  secondAttemptRate: [4, 8],
} as const;
const on = (day: string, over: Parameters<typeof answer>[3] = {}) =>
  coach(answer(rows, totals as never, day, over));
const names = (coaching: ReturnType<typeof coach>) =>
  coaching!.lagging.map(({ row }) => row.key['rep']);

describe('coach', () => {
  it('changes its matter on the 11th and the 21st', () => {
    expect([1, 10, 11, 20, 21, 31].map(phaseOf)).toEqual([
      'attempt',
      'attempt',
      'answer',
      'answer',
      'deepen',
      'deepen',
    ]);
    expect(on('2026-11-10')).toMatchObject({
      day: 10,
      phase: 'attempt',
      matter: 'behind',
      metric: 'attemptedRate',
    });
    expect(on('2026-11-11')).toMatchObject({
      day: 11,
      phase: 'answer',
      matter: 'waiting',
      metric: 'awaitingRate',
    });
    expect(on('2026-11-21')).toMatchObject({ phase: 'deepen', matter: 'waiting' });
  });

  it('first names those below the whole, the lowest first, and never the unassigned', () => {
    expect(names(on('2026-11-05'))).toEqual(['C']);
    const high = coach(answer(rows, { ...totals, attemptedRate: [30, 40] } as never, '2026-11-05'));
    expect(names(high)).toEqual(['C', 'B']);
  });

  it('then those with most customers waiting', () => {
    expect(names(on('2026-11-14'))).toEqual(['C', 'B']);
    expect(on('2026-11-14')!.lagging[0]!.value).toBe(0.25);
  });

  it('names three at the most, and counts the rest', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      repRow(`${i}`, { attemptedRate: [1, 2], awaitingRate: [(i * 5) % 9, 10] }),
    );
    const coaching = coach(answer(many, { attemptedRate: [9, 18], awaitingRate: [36, 90] }))!;
    expect(coaching.count).toBe(8);
    expect(coaching.lagging.map(({ value }) => value)).toEqual([0.8, 0.7, 0.6]);
  });

  it('turns to following up when nobody waits', () => {
    const none = rows.map((row) => ({
      ...row,
      values: { ...row.values, awaitingRate: 0 },
      parts: { ...row.parts, awaitingRate: { num: 0, den: 5 } },
    }));
    const coaching = coach(
      answer(none, { ...totals, awaitingRate: [0, 29] } as never, '2026-11-25'),
    );
    expect(coaching).toMatchObject({ matter: 'quiet', metric: 'secondAttemptRate' });
    expect(names(coaching)).toEqual(['B']);
  });

  it('says so when nobody lags', () => {
    const one = [repRow('A', { attemptedRate: [10, 10], awaitingRate: [0, 5] })];
    expect(
      coach(answer(one, { attemptedRate: [10, 10], awaitingRate: [0, 5] }, '2026-11-05')),
    ).toMatchObject({ matter: 'fine', count: 0, lagging: [] });
  });

  it('asks a single row to go on until everyone is attempted', () => {
    const one = [repRow('A', { attemptedRate: [5, 10] })];
    expect(names(coach(answer(one, { attemptedRate: [5, 10] }, '2026-11-05')))).toEqual(['A']);
  });

  it('is silent once the period is over, before it begins, and where nothing is known', () => {
    expect(on('2026-12-01')).toBeNull();
    expect(on('2026-10-31')).toBeNull();
    expect(coach(answer(rows, { accounts: 3 }))).toBeNull();
  });
});

describe('marks', () => {
  const mark = (id: string, day: string, over = {}) => {
    const result = answer(rows, totals as never, day, over);
    return rows.map((row) => markOf(id, result)?.(row) ?? null);
  };

  it('tell low rates: below the limit and below the whole', () => {
    // The whole is 37.5 %.
    expect(mark('attemptedRate', '2026-11-22')).toEqual([null, null, 'low', 'low']);
  });

  it('ask for less of the attempts in the first days', () => {
    // Day 2 of 10: 14 %.
    expect(mark('attemptedRate', '2026-11-02')).toEqual([null, null, null, 'low']);
  });

  it('ask for all of it once the month is over', () => {
    expect(mark('attemptedRate', '2026-12-01', { totals: { attemptedRate: 0.9 } })).toEqual([
      null,
      'low',
      'low',
      'low',
    ]);
  });

  it('tell customers who wait, above 30 %', () => {
    expect(mark('awaitingRate', '2026-11-22')).toEqual([null, 'waiting', null, null]);
  });

  it('leave other columns alone', () => {
    expect(markOf('accounts', answer(rows, {}))).toBeUndefined();
  });

  it('judge a variant as its metric', () => {
    const one = [repRow('A', { 'attemptedRate:of-contactable': [1, 10] })];
    const result = answer(one, { 'attemptedRate:of-contactable': [1, 10] });
    expect(markOf('attemptedRate:of-contactable', result)!(one[0]!)).toBe('low');
  });
});
