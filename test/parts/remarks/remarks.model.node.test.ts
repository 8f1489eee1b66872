import { describe, expect, it } from 'vitest';
import type { PeriodNote } from '../../../src/contract/note.js';
import {
  areNotes,
  beginningIn,
  duringOf,
  ofAll,
  ofFigure,
  ofRow,
} from '../../../src/parts/remarks/remarks.model.js';

const asked = {
  period: { from: '2026-11-01', to: '2026-11-30' },
  fiscalYearStart: 4,
  asOfDay: '2026-11-20',
};
const note = (text: string, rest: Partial<PeriodNote> = {}): PeriodNote => ({ text, ...rest });
const texts = (notes: readonly PeriodNote[]): string[] => notes.map(({ text }) => text);

describe('notes of a period', () => {
  const notes = [
    note('always'),
    note('month', { period: '2026-11' }),
    note('a day into it', { period: '2026-10-30/2026-11-01' }),
    note('the day before', { period: '2026-10-30/2026-10-31' }),
    note('fiscal year', { period: 'FY2027' }),
    note('fiscal year before', { period: 'FY2026' }),
  ];

  it('are those that share a day with it', () => {
    expect(texts(duringOf(notes, asked))).toEqual([
      'always',
      'month',
      'a day into it',
      'fiscal year',
    ]);
    expect(duringOf(notes, { ...asked, period: null })).toHaveLength(6);
  });

  it('stand, among periods side by side, where theirs begins', () => {
    expect(texts(beginningIn(notes, asked))).toEqual(['month']);
    const april = { ...asked, period: { from: '2026-04-01', to: '2026-04-30' } };
    expect(texts(beginningIn(notes, april))).toEqual(['fiscal year']);
  });
});

describe('notes of a figure', () => {
  const notes = [
    note('all'),
    note('one rep', { group: { rep: 'R1' } }),
    note('one figure', { metric: 'attemptedRate' }),
    note('one figure of one rep', { group: { rep: 'R1' }, metric: 'attemptedRate' }),
    note('nobody', { group: { rep: null } }),
  ];

  it('are about it, its row, or what the filters choose alone', () => {
    const of = (metric: string, key: Record<string, string | null> | null, where = {}) =>
      texts(ofFigure(notes, metric, key, where));
    expect(of('attemptedRate:of-contactable', { rep: 'R1' })).toEqual([
      'all',
      'one rep',
      'one figure',
      'one figure of one rep',
    ]);
    expect(of('accounts', { rep: 'R2' })).toEqual(['all']);
    expect(of('accounts', { rep: null })).toEqual(['all', 'nobody']);
    expect(of('accounts', null)).toEqual(['all']);
    expect(of('accounts', null, { rep: ['R1'] })).toEqual(['all', 'one rep']);
    expect(of('accounts', null, { rep: ['R1', 'R2'] })).toEqual(['all']);
  });

  it('of a row in particular are told from those about one of its figures', () => {
    expect(texts(ofRow(notes, { rep: 'R1' }))).toEqual(['one rep']);
    expect(texts(ofRow(notes, { rep: 'R1' }, 'attemptedRate'))).toEqual(['one figure of one rep']);
    expect(texts(ofRow(notes, { rep: null }))).toEqual(['nobody']);
    expect(ofRow(notes, { store: 'S1' })).toEqual([]);
  });

  it('of a whole card are about figures that it has, and nobody in particular', () => {
    expect(texts(ofAll(notes, [{ id: 'accounts' }], {}))).toEqual(['all']);
    expect(texts(ofAll(notes, [{ id: 'attemptedRate:of-contactable' }], { rep: 'R1' }))).toEqual([
      'all',
      'one rep',
      'one figure',
      'one figure of one rep',
    ]);
  });
});

it.each([
  [[], true],
  [[{ text: 'a', period: '2026-Q4', on: '2026-11-03', author: 'A', group: { rep: null } }], true],
  [{}, false],
  ['text', false],
  [[{}], false],
  [[null], false],
  [[{ text: 'a', period: 'soon' }], false],
  [[{ text: 'a', on: '2026-02-30' }], false],
  [[{ text: 'a', group: 'R1' }], false],
])('%j can be notes: %s', (value, can) => {
  expect(areNotes(value)).toBe(can);
});
