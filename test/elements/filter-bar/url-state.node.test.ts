import { describe, expect, it } from 'vitest';
import { readUrl, syncPrefix, writeUrl } from '../../../src/elements/filter-bar/url-state.js';

describe('state in the address', () => {
  it.each([
    ['url', 'jalon'],
    ['url:sales', 'sales'],
    ['', null],
    ['hash', null],
    [null, null],
  ])('sync=%j has the prefix %j', (sync, prefix) => {
    expect(syncPrefix(sync)).toBe(prefix);
  });

  it.each([
    { period: '2026-11', store: ['S1', 'S2'] },
    { rep: [null, 'R & D, "é"'] },
    { period: '', list: ['L=1'] },
    {
      period: 'FY2026',
      compare: 'FY2025',
      'client-lead': ['p1'],
      status: ['on-hold', null],
      unit: ['A'],
    },
    {},
  ])('comes back as it was: %j', (filters) => {
    const search = writeUrl('?page=3&tab=a', 'jalon', filters, { period: 'this-month' });
    expect(readUrl(search, 'jalon')).toEqual(filters);
    expect(search.startsWith('?page=3&tab=a')).toBe(true);
  });

  it('leaves no trace of filters as the host gave them', () => {
    const given = { period: 'this-month', store: ['a', 'b'] };
    expect(
      writeUrl('?jalon-period=2026&x=1', 'jalon', { ...given, store: ['b', 'a'] }, given),
    ).toBe('?x=1');
    expect(writeUrl('', 'jalon', given, given)).toBe('');
  });

  it('reads and writes nothing that is no filter', () => {
    expect(readUrl('?jalon-nonsense=1&period=2026&other-store=S1', 'jalon')).toBeNull();
    expect(writeUrl('', 'jalon', { nonsense: ['1'], rep: ['R1'] }, {})).toBe('?jalon-rep=R1');
  });

  it('keeps two bars of a page apart', () => {
    const one = writeUrl('', 'jalon', { rep: ['R1'] }, {});
    const both = writeUrl(one, 'sales', { rep: ['R2'] }, {});
    expect([readUrl(both, 'jalon'), readUrl(both, 'sales')]).toEqual([
      { rep: ['R1'] },
      { rep: ['R2'] },
    ]);
    expect(writeUrl(both, 'jalon', {}, {})).toBe('?sales-rep=R2');
  });
});
