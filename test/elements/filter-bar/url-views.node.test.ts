import { describe, expect, it } from 'vitest';
import { readViews, writeViews } from '../../../src/elements/filter-bar/url-views.js';

const views = {
  'team-table': {
    by: 'store',
    sort: [{ by: 'attemptedRate', descending: true }, { by: 'store' }],
    columns: ['accounts', 'attemptedRate:of-contactable'],
    pinned: ['store'],
  },
  'pipeline-funnel-2': { by: null, measure: 'amount', rule: 'strict', compare: 'year' },
};

describe('views in the address', () => {
  it('come back as they were, without widths and nulls, beside the filters and other parameters', () => {
    const search = writeViews('?jalon-store=S1&page=2', 'jalon', {
      ...views,
      'team-table': { ...views['team-table'], widths: { store: 120 } },
    });
    const { by: _, ...funnel } = views['pipeline-funnel-2'];
    expect(readViews(search, 'jalon')).toEqual({ ...views, 'pipeline-funnel-2': funnel });
    expect(search.startsWith('?jalon-store=S1&page=2&')).toBe(true);
  });

  it('replace those that were there, and leave another bar’s alone', () => {
    const both = writeViews(writeViews('', 'jalon', views), 'sales', { table: { by: 'rep' } });
    expect(writeViews(both, 'jalon', {})).toBe('?sales.table.by=rep');
  });

  it.each(['?jalon.by=rep', '?jalon.x.filters=rep', '?jalon.x.constructor=1', '?jalonx.t.by=rep'])(
    'reads nothing from %s',
    (search) => {
      expect(readViews(search, 'jalon')).toEqual({});
    },
  );

  it('never reaches the prototype of all objects', () => {
    const views = readViews('?jalon.__proto__.by=rep&jalon.constructor.by=store', 'jalon');
    expect(Object.keys(views).sort()).toEqual(['__proto__', 'constructor']);
    expect(({} as { by?: string }).by).toBe(undefined);
    expect((Object as { by?: string }).by).toBe(undefined);
  });

  it('keeps an empty list of columns and of sort keys', () => {
    const search = writeViews('', 'jalon', { table: { columns: [], sort: [] } });
    expect(readViews(search, 'jalon')).toEqual({ table: { columns: [], sort: [] } });
  });
});
