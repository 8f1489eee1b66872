import { describe, expect, it } from 'vitest';
import { metricOf } from '../../../src/catalogue/index.js';
import {
  cellsOf,
  isIndicators,
  metricsOf,
  wantedOf,
} from '../../../src/elements/indicator-grid/indicator-grid.model.js';
import { listOf } from '../../../src/parts/base/converters.js';
import { resultOf } from '../../parts/base/stub-source.js';

describe('which figures are wanted', () => {
  it('are the seven of prospects, the eight of the company, all of another report', () => {
    expect(wantedOf(null, 'prospects').map(({ metric }) => metric)).toEqual([
      'withoutOffer',
      'offersInProgress',
      'potentialFees',
      'offersSigned',
      'signedBudget',
      'offersRefused',
      'prospectsAbandoned',
    ]);
    expect(wantedOf(null, 'prospects')[4]!.split).toEqual(['signedRecurring', 'signedExceptional']);
    expect(wantedOf(null, 'company')).toHaveLength(8);
    expect(wantedOf(null, 'pipeline').map(({ metric }) => metric)).toContain('entered');
    expect(wantedOf(null, 'unheard')).toEqual([]);
  });

  it('are in the catalogue', () => {
    for (const report of ['prospects', 'company'])
      for (const id of metricsOf(wantedOf(null, report))) expect(metricOf(id, report)?.id).toBe(id);
  });

  it('come as a list in an attribute, or as objects', () => {
    const given = listOf('won, winRate:of-created ,signedBudget=signedRecurring+signedExceptional');
    expect(isIndicators(given)).toBe(true);
    expect(wantedOf(given, 'company')).toEqual([
      { metric: 'won', split: [] },
      { metric: 'winRate:of-created', split: [] },
      { metric: 'signedBudget', split: ['signedRecurring', 'signedExceptional'] },
    ]);
    expect(wantedOf([{ metric: 'won' }, { metric: 'a', split: ['b'] }], 'company')).toEqual([
      { metric: 'won', split: [] },
      { metric: 'a', split: ['b'] },
    ]);
    expect(listOf(null)).toBe(null);
  });

  it('are asked for once each', () => {
    expect(metricsOf(wantedOf(['a=b+c', 'b'], 'x'))).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['', false],
    ['won,,lost', false],
    ['won=', false],
    ['won=a+', false],
    ['a=b=c', false],
    ['two words', false],
    ['won:of=a+b', true],
  ])('“%s” is a list: %s', (text, holds) => expect(isIndicators(listOf(text))).toBe(holds));

  it.each([[[]], ['won'], [7], [[null]], [[{}]], [[{ metric: 'a', split: 'b' }]]])(
    '%j is no list',
    (value) => expect(isIndicators(value)).toBe(false),
  );
});

describe('cells', () => {
  const main = resultOf({
    columns: [
      { id: 'won', kind: 'count' },
      { id: 'days', kind: 'duration', unit: 'day' },
      { id: 'sum', kind: 'money' },
      { id: 'a', kind: 'money' },
      { id: 'b', kind: 'money' },
    ],
    totals: { won: 4, days: 12.5, sum: 100, a: 75, b: 25 },
    totalParts: { days: { num: 50, den: 4 } },
  });

  it('hold the figure with its unit and parts, its split, and the figure before', () => {
    const wanted = wantedOf(['won', 'days', 'sum=a+b'], 'x');
    const [won, days, sum] = cellsOf(wanted, main, resultOf({ totals: { won: 3, days: null } }));
    expect(won).toMatchObject({ before: 3, direction: 'higher', isWide: false, split: [] });
    expect(days).toMatchObject({
      before: null,
      figure: {
        kind: 'duration',
        unit: 'day',
        value: 12.5,
        part: { num: 50, den: 4 },
        group: null,
      },
    });
    expect(sum!.isWide).toBe(true);
    expect(sum!.split.map(({ figure, x, width }) => [figure.metric, x, width])).toEqual([
      ['a', 0, 75],
      ['b', 75, 25],
    ]);
  });

  it('say apart that nothing is compared and that the earlier figure is not known', () => {
    const wanted = wantedOf(['won'], 'x');
    expect(cellsOf(wanted, main, undefined)[0]!.before).toBe(undefined);
    expect(cellsOf(wanted, main, resultOf())[0]!.before).toBe(null);
  });

  it('take kind and direction from the catalogue where the answer lacks the column', () => {
    expect(cellsOf(wantedOf(['lostAmount'], 'x'), resultOf(), undefined)[0]).toMatchObject({
      direction: 'lower',
      figure: { kind: 'money', value: null },
    });
  });
});
