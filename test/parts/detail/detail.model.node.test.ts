import { describe, expect, it } from 'vitest';
import type { Result, ResultColumn } from '../../../src/contract/query.js';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';
import {
  detailColumns,
  detailQuery,
  kindOf,
  kindsOf,
  missingPages,
  noneText,
  pageSize,
  placeOf,
  sumsOf,
} from '../../../src/parts/detail/detail.model.js';

const subject = {
  report: 'smart-list',
  metric: 'attemptedRate',
  group: { rep: 'R1' },
  groupLabel: 'Rep One',
  filters: { period: '2026-03' },
};
const columns: ResultColumn[] = [
  { id: 'account', kind: 'text' },
  { id: 'name', kind: 'text' },
  { id: 'rep', kind: 'text' },
  { id: 'attempted', kind: 'flag' },
  { id: 'counted', kind: 'flag' },
];

describe('detail', () => {
  it('asks a page, sorted and searched', () => {
    expect(
      detailQuery(subject, { sort: [{ by: 'name' }], search: 'ann' }, { offset: 200, limit: 200 }),
    ).toEqual({
      report: 'smart-list',
      where: { period: '2026-03' },
      sort: [{ by: 'name' }],
      detail: {
        metric: 'attemptedRate',
        group: { rep: 'R1' },
        search: 'ann',
        offset: 200,
        limit: 200,
      },
    });
    expect(detailQuery(subject, { sort: [], search: '' })).not.toHaveProperty('sort');
  });

  it('writes the statuses that it knows in words, and keeps the unit of a span', () => {
    const [status, days] = detailColumns(
      [
        { id: 'status', kind: 'text' },
        { id: 'daysToClose', kind: 'duration', unit: 'day' },
      ],
      sayer('fr'),
    );
    const text = (value: string | null) =>
      status!.text!({ key: {}, label: '', values: { status: value } });
    expect([text('in-progress'), text('mine'), text(null)]).toEqual(['En cours', 'mine', '']);
    expect(days!.unit).toBe('day');
  });

  it('shows names first, then what counts; what all rows share is left out', () => {
    const shown = detailColumns(columns, sayer('en'), subject.group);
    expect(shown.map(({ id }) => id)).toEqual(['name', 'counted', 'account', 'attempted']);
    expect(shown[0]).toMatchObject({ name: true, label: 'Name' });
    expect(
      detailColumns(
        columns.filter(({ id }) => id !== 'name'),
        sayer('en'),
      )[0],
    ).toMatchObject({ id: 'account', name: true });
  });

  it('asks pages in sight once', () => {
    expect(missingPages(0, 20, new Set())).toEqual([0]);
    expect(missingPages(pageSize - 5, pageSize + 20, new Set([0]))).toEqual([1]);
    expect(missingPages(0, 3 * pageSize, new Set([0, 2]))).toEqual([1, 3]);
    expect(missingPages(0, -1, new Set())).toEqual([]);
  });

  it('asks for documents where they are wanted', () => {
    const query = detailQuery({ ...subject, as: 'document' }, { sort: [], search: '' });
    expect(query.detail).toEqual({
      metric: 'attemptedRate',
      group: { rep: 'R1' },
      as: 'document',
    });
  });

  it('knows what rows a figure has, and whether there is another kind', () => {
    const kinds = (metric: string, dimensions: string[], as?: 'deal' | 'document') => {
      const answer = { context: { dimensions } } as unknown as Result;
      return [kindOf({ metric, as }), ...kindsOf({ ...subject, metric, as }, answer)];
    };
    expect(kinds('appointments', ['type'])).toEqual(['account', 'account']);
    expect(kinds('winRate:of-created', ['type'])).toEqual(['deal', 'deal', 'document']);
    expect(kinds('signedBudget', ['owner', 'type'])).toEqual(['document', 'deal', 'document']);
    expect(kinds('won', ['type'], 'document')).toEqual(['document', 'deal', 'document']);
    expect(kinds('openAmount', ['owner'])).toEqual(['deal', 'deal']);
    expect(kindsOf({ ...subject, metric: 'won' }, null)).toEqual(['deal']);
  });

  it('names a row by its label, says statuses in words, and keeps the name though all rows share it', () => {
    const [name, status] = detailColumns(
      [
        { id: 'deal', kind: 'text' },
        { id: 'status', kind: 'text' },
      ],
      sayer('fr'),
      { deal: 'd1' },
    );
    const row = (label: string, of: string | null) => ({
      key: {},
      label,
      values: { deal: 'd1', status: of },
    });
    expect(name!.text!(row('Audit', 'won'))).toBe('Audit');
    expect(name!.text!(row('', 'won'))).toBe('d1');
    expect([
      status!.text!(row('', 'won')),
      status!.text!(row('', 'theirs')),
      status!.text!(row('', null)),
    ]).toEqual(['Gagnée', 'theirs', '']);
  });

  it('sums what the answer sums, under its heads; flags are no sums', () => {
    const answer = (totals: Result['totals']) =>
      ({
        columns: [
          { id: 'deal', kind: 'text' },
          { id: 'amount', kind: 'money' },
          { id: 'counted', kind: 'flag' },
        ],
        totals,
      }) as Result;
    expect(sumsOf(answer({ rows: 3, amount: 0, counted: 2 }), 'Total')).toEqual({
      key: {},
      label: 'Total',
      values: { deal: '', amount: 0, counted: '' },
    });
    expect(sumsOf(answer({ rows: 3, counted: 2 }), 'Total')).toBe(null);
  });

  it('says of which row and period the figure is', () => {
    const formats = new Formats({ locale: 'en', currency: null, timeZone: 'UTC' });
    const answer = {
      rows: [{ key: {}, label: '', values: { owner: 'Ann' } }],
      context: { period: { from: '2026-03-01', to: '2026-03-31' } },
    } as unknown as Result;
    const place = (group: Record<string, string | null>, groupLabel?: string) =>
      placeOf({ ...subject, group, groupLabel }, answer, sayer('en'), formats);
    expect(place({ owner: 'p1' }, 'Ann B.')).toEqual(['Ann B.', 'March 2026']);
    expect(place({ owner: 'p1', stage: null, tag: 'hot' })).toEqual([
      'Ann, No value, hot',
      'March 2026',
    ]);
    expect(placeOf(subject, null, sayer('en'), formats)).toEqual(['Rep One', undefined]);
  });

  it('says why there are no rows', () => {
    const notices = [{ code: 'absent', metric: 'won', message: '', detail: { needs: 'closedAt' } }];
    expect(noneText(notices, 'x', sayer('en'))).toBe('Nothing found for “x”');
    expect(noneText(notices, '', sayer('en'))).toBe(
      'There are no rows behind this figure. Deals won: the data have no closedAt.',
    );
  });
});
