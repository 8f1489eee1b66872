import { describe, expect, it } from 'vitest';
import { merge } from '../../../src/elements/progress-table/answer.model.js';
import {
  availableColumns,
  columnChoices,
  defaultSort,
  extraMetrics,
  gridColumns,
  keyOf,
  roomOf,
  shownColumns,
  totalsRow,
  viewsOf,
  type Choice,
} from '../../../src/elements/progress-table/progress-table.model.js';
import { sayer } from '../../../src/i18n/index.js';
import { listed, toggled } from '../../../src/parts/columns-menu/columns-menu.model.js';
import { answer, repRow } from './support.js';

const say = sayer('en');
const figures = {
  accounts: 10,
  attempted: 4,
  attemptedRate: [4, 10],
  awaitingRate: [1, 2],
} as const;
const result = answer(
  [repRow('A', figures as never), repRow(null, figures as never)],
  figures as never,
);
const choice = (over: Partial<Choice> = {}): Choice => ({
  columns: null,
  pinned: null,
  view: 'rep',
  report: 'smart-list',
  room: 'wide',
  ...over,
});
const shown = (over: Partial<Choice> = {}, from = result): string[] =>
  shownColumns(from, availableColumns(from, 'smart-list', say), choice(over));
const texts = ['storeCode', 'store', 'repCode', 'rep'];

describe('views', () => {
  it('are rep, store, district and region, where data and viewer allow them', () => {
    expect(viewsOf('smart-list', null)).toEqual(['rep', 'store', 'district', 'region']);
    expect(
      viewsOf('smart-list', { ...result.context, dimensions: ['store', 'rep', 'brand'] }),
    ).toEqual(['rep', 'store']);
    expect(viewsOf('smart-list', { ...result.context, views: ['store', 'region'] })).toEqual([
      'store',
      'region',
    ]);
    expect(viewsOf('unheard-of', null)).toEqual([]);
  });
});

describe('columns', () => {
  it('are by default those of the report, in its order', () => {
    expect(shown()).toEqual([...texts, 'accounts', 'attempted', 'attemptedRate', 'awaitingRate']);
  });

  it('stand closer in less room: codes beside names, then what matters most first', () => {
    expect([300, 559, 560, 999, 1000].map(roomOf)).toEqual([
      'narrow',
      'narrow',
      'medium',
      'medium',
      'wide',
    ]);
    expect(shown({ room: 'medium' }).slice(0, 3)).toEqual(['store', 'rep', 'accounts']);
    expect(shown({ room: 'narrow' })).toEqual([
      'rep',
      'attemptedRate',
      'awaitingRate',
      'accounts',
      'attempted',
    ]);
    const columns = gridColumns(result, shown({ room: 'medium' }), choice({ room: 'medium' }), say);
    expect(columns.map(({ code }) => code).slice(0, 3)).toEqual([
      'storeCode',
      'repCode',
      undefined,
    ]);
  });

  it('are a person’s where one chose, but always with the one that names the rows', () => {
    expect(shown({ columns: ['attempted', 'gone', 'accounts'] })).toEqual([
      'rep',
      'attempted',
      'accounts',
    ]);
    expect(shown({ columns: ['attempted', 'rep'], room: 'narrow' })).toEqual(['attempted', 'rep']);
  });

  it('leave out what the data lack, and say why', () => {
    const lacking = {
      ...result,
      notices: [
        {
          code: 'absent',
          metric: 'awaitingRate',
          message: '"awaitingRate" needs activities.',
          detail: { needs: 'activities' },
        },
      ],
    };
    expect(shown({}, lacking)).not.toContain('awaitingRate');
    expect(shown({ columns: ['rep', 'awaitingRate'] }, lacking)).toEqual(['rep']);
    const available = availableColumns(lacking, 'smart-list', say);
    const entry = columnChoices(available, shown({}, lacking), choice(), say).find(
      ({ id }) => id === 'awaitingRate',
    )!;
    expect(entry).toMatchObject({ shown: false });
    expect(entry.unavailable).toContain('activities');
  });

  it('carry bands, marks, names and variants', () => {
    const columns = gridColumns(result, shown(), choice(), say);
    expect(columns.map(({ band }) => band)).toEqual([
      ...Array<undefined>(5),
      'Coverage',
      'Coverage',
      'Conversation',
    ]);
    expect(columns.find(({ name }) => name)!.text!(result.rows[1]!)).toBe('Unassigned');
    expect(columns.find(({ id }) => id === 'awaitingRate')).toMatchObject({
      noBar: true,
      asks: true,
    });
    expect(columns[0]).toMatchObject({ quiet: true, asks: false });
    const varied = answer([], { 'attemptedRate:of-contactable': [1, 2] });
    expect(gridColumns(varied, ['attemptedRate:of-contactable'], choice(), say)[0]!.label).toBe(
      '% attempted (of contactable)',
    );
  });

  it('that the report has no preset for are asked for', () => {
    expect(extraMetrics('smart-list', null)).toEqual([]);
    expect(
      extraMetrics('smart-list', [
        'rep',
        'accounts',
        'attemptedRate:of-contactable',
        'remaining',
        'attemptedRate:nonsense',
        'nonsense',
      ]),
    ).toEqual(['attemptedRate:of-contactable', 'remaining']);
  });
});

describe('columns menu', () => {
  it('lists a metric once, under the variant in use', () => {
    const both = merge(result, answer(result.rows, { 'attemptedRate:of-contactable': [1, 2] }));
    const available = availableColumns(both, 'smart-list', say);
    const ids = columnChoices(
      available,
      ['rep', 'attemptedRate:of-contactable'],
      choice(),
      say,
    ).map(({ id }) => id);
    expect(ids).toContain('attemptedRate:of-contactable');
    expect(ids).not.toContain('attemptedRate');
    const entry = columnChoices(
      available,
      ['rep', 'attemptedRate:of-contactable'],
      choice(),
      say,
    ).find(({ id }) => id.includes(':'))!;
    expect(entry.variants).toEqual([
      { id: 'attemptedRate', label: 'usual' },
      { id: 'attemptedRate:of-contactable', label: 'of contactable' },
    ]);
    expect(entry.label).toBe('% attempted');
  });

  it('lists further metrics of the report, hidden', () => {
    const entries = columnChoices(
      availableColumns(result, 'smart-list', say),
      shown(),
      choice(),
      say,
    );
    expect(entries.find(({ id }) => id === 'remaining')).toMatchObject({
      shown: false,
      pinned: false,
    });
    expect(entries.find(({ id }) => id === 'rep')).toMatchObject({ fixed: true, pinned: true });
  });

  it('keeps a hidden column beside its neighbour', () => {
    expect(listed(['a', 'b', 'c', 'd'], ['d', 'a'])).toEqual(['d', 'a', 'b', 'c']);
    expect(listed(['a', 'b', 'c'], ['c'])).toEqual(['a', 'b', 'c']);
    expect(toggled(['d', 'a', 'b', 'c'], ['d', 'a'], 'b')).toEqual(['d', 'a', 'b']);
    expect(toggled(['d', 'a', 'b', 'c'], ['d', 'a'], 'd')).toEqual(['a']);
  });
});

describe('rows', () => {
  it('are named across refreshes, the unassigned too', () => {
    expect(keyOf(repRow('A', {}))).toBe('A');
    expect(keyOf(repRow(null, {}))).not.toBe(keyOf(repRow('', {})));
  });

  it('total everyone who has a key', () => {
    const { label, values } = totalsRow(result.totals, result.totalParts, result.rows, 'rep', say);
    expect(label).toBe('1 rep');
    expect(values['accounts']).toBe(10);
  });

  it('start with the most attempted', () => {
    expect(defaultSort(result, 'smart-list')).toEqual([{ by: 'attemptedRate', descending: true }]);
    expect(defaultSort(answer([], { accounts: 1 }), 'smart-list')).toEqual([]);
    expect(defaultSort(null, 'smart-list')).toEqual([]);
  });
});

describe('merge', () => {
  it('joins by key, whatever the order, and keeps what is there', () => {
    const main = answer([repRow('A', { accounts: 1 }), repRow('B', { accounts: 2 })], {
      accounts: 3,
    });
    const extra = answer(
      [repRow('B', { accounts: 99, remaining: 7 }), repRow('A', { remaining: 6 })],
      { accounts: 99, remaining: 13 },
    );
    const both = merge(main, extra);
    expect(both.rows.map(({ values }) => [values['accounts'], values['remaining']])).toEqual([
      [1, 6],
      [2, 7],
    ]);
    expect(both.totals).toMatchObject({ accounts: 3, remaining: 13 });
    expect(both.columns.map(({ id }) => id)).toEqual([...texts, 'accounts', 'remaining']);
    expect(merge(main, undefined)).toBe(main);
  });
});
