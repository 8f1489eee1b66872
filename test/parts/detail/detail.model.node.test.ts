import { describe, expect, it } from 'vitest';
import type { ResultColumn } from '../../../src/contract/query.js';
import { sayer } from '../../../src/i18n/index.js';
import {
  detailColumns,
  detailQuery,
  missingPages,
  pageSize,
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
});
