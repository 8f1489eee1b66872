import { describe, expect, it } from 'vitest';
import type { ColumnKind, Result, Value } from '../../../src/contract/query.js';
import {
  figureText,
  metricsOf,
  placesOf,
} from '../../../src/elements/leaderboard/leaderboard.model.js';
import { Formats } from '../../../src/i18n/formats.js';
import { resultOf } from '../../parts/base/stub-source.js';

const board = (values: Record<string, Value>, metric = 'won'): Result =>
  resultOf({
    columns: [
      { id: 'owner', kind: 'dimension' },
      { id: metric, kind: 'count' },
    ],
    rows: Object.entries(values).map(([name, value]) => ({
      key: { owner: name === '-' ? null : name },
      label: name === '-' ? '' : name,
      values: { owner: name, [metric]: value },
    })),
  });
const places = (values: Record<string, Value>, before?: Record<string, Value>, metric = 'won') =>
  placesOf(
    metric,
    'owner',
    board(values, metric),
    before && board(before, metric),
    'No value',
    (a, b) => a.localeCompare(b),
  );
const ranks = (...args: Parameters<typeof places>) =>
  places(...args).map(({ name, rank }) => [name, rank]);

describe('places', () => {
  it('go down in value, and ties share one, the next then counting them all', () => {
    expect(ranks({ Eva: 3, Bob: 7, Ann: 7, Cy: 3, Dan: 1 })).toEqual([
      ['Ann', 1],
      ['Bob', 1],
      ['Cy', 3],
      ['Eva', 3],
      ['Dan', 5],
    ]);
  });

  it('go up where lower is better', () => {
    expect(ranks({ Ann: 30, Bob: 12.5, Cy: 12.5 }, undefined, 'daysToClose')).toEqual([
      ['Bob', 1],
      ['Cy', 1],
      ['Ann', 3],
    ]);
  });

  it('leave out, last, who has no figure, and the row that is no one’s', () => {
    expect(ranks({ '-': 99, Ann: null, Bob: 0 })).toEqual([
      ['Bob', 1],
      ['Ann', null],
      ['No value', null],
    ]);
    expect(ranks({ Bob: null, Ann: null })).toEqual([
      ['Ann', null],
      ['Bob', null],
    ]);
    expect(ranks({})).toEqual([]);
  });

  it('say what was gained and lost since, and who is new', () => {
    const moves = places(
      { Ann: 9, Bob: 8, Cy: 7, Dan: 6, Eva: 6, Flo: null },
      { Bob: 5, Cy: 4, Ann: 3, Dan: 2, Eva: null, Flo: 9 },
    ).map(({ name, move }) => [name, move]);
    // Then: Flo 1, Bob 2, Cy 3, Ann 4, Dan 5.
    expect(moves).toEqual([
      ['Ann', 3],
      ['Bob', 0],
      ['Cy', 0],
      ['Dan', 1],
      ['Eva', 'new'],
      ['Flo', null],
    ]);
  });

  it('do not move where nothing is compared, or nobody had a figure then', () => {
    expect(places({ Ann: 1 })[0]!.move).toBe(null);
    expect(places({ Ann: 1 }, { Ann: null })[0]!.move).toBe(null);
  });

  it('have bars as long as their share of the longest', () => {
    const share = (values: Record<string, Value>) => places(values).map((place) => place.share);
    expect(share({ Ann: 8, Bob: 2, Cy: null })).toEqual([1, 0.25, 0]);
    expect(share({ Ann: 8, Bob: -2 })).toEqual([1, 0]);
    expect(share({ Ann: 0 })).toEqual([0]);
  });
});

describe('metrics to rank by', () => {
  it('are those of the report, and the one in force', () => {
    expect(metricsOf('team', 'wonAmount')).toContain('daysToClose');
    expect(metricsOf('team', 'wonAmount').filter((id) => id === 'wonAmount')).toHaveLength(1);
    expect(metricsOf('team', 'winRate:of-created').at(-1)).toBe('winRate:of-created');
    expect(metricsOf('unheard', 'mine')).toEqual(['mine']);
  });
});

describe('a figure as it stands in the list', () => {
  const formats = new Formats({ locale: 'en', currency: 'EUR', timeZone: undefined });
  const text = (num: number, den: number, metric = 'conversion', kind: ColumnKind = 'ratio') =>
    figureText(
      {
        metric,
        kind,
        value: den ? num / den : null,
        part: { num, den },
        group: {},
        groupLabel: 'Ann',
      },
      'pipeline',
      formats,
      'n/a',
    );

  it('is the cases themselves where they are fewer than five', () => {
    expect(text(2, 3)).toBe('2/3');
    expect(text(0, 4)).toBe('0/4');
    expect(text(2, 5)).toBe('40.0%');
    expect(text(0, 0)).toBe('n/a');
  });

  it('is no fraction where it is made of money or is no rate', () => {
    expect(text(1, 2, 'roi')).toBe('50.0%');
    expect(text(9, 2, 'callsPerWin', 'count')).toBe('4.5');
  });
});
