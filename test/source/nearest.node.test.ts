import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/contract/query.js';
import { openDataset } from '../../src/source/open.js';

const source = await openDataset({
  jalon: 1,
  timeZone: 'UTC',
  currency: 'EUR',
  accounts: [{ id: '1', list: 'A', rep: 'Ann', attempted: true }],
  opportunities: [{ id: '1', owner: 'Ann', status: 'won' }],
});
const told = (query: Query): Promise<string> =>
  source.query(query).then(
    () => 'no error',
    (error: Error) => error.message,
  );

describe('an error about an unknown name says which was probably meant', () => {
  it.each<[Query, string]>([
    [{ report: 'smartlist' }, 'There is no report "smartlist". Did you mean "smart-list"?'],
    [
      { report: 'team', metrics: ['winrate'] },
      'There is no metric "winrate". Did you mean "winRate"?',
    ],
    [
      { report: 'team', metrics: ['winRate:of-creatd'] },
      'Metric "winRate" has no variant "of-creatd". Did you mean "of-created"?',
    ],
    [{ by: ['reps'] }, 'Report "smart-list" has no view by "reps". Did you mean "rep"?'],
    [
      { report: 'team', by: ['months'] },
      'Report "team" has no view by "months". Did you mean "month"?',
    ],
    [{ where: { stores: 'S' } }, 'No report has a filter "stores". Did you mean "store"?'],
    [{ where: { period: 'this-mont' } }, '"this-mont" is no period. Did you mean "this-month"?'],
  ])('%j', async (query, message) => {
    expect(await told(query)).toBe(message);
  });

  it('lists what there is, where nothing is near', async () => {
    expect(await told({ report: 'smart-list', by: ['agent'] })).toMatch(
      /no view by "agent"\. Known are .*\brep, .*store.*, month, .*fiscalYear\.$/,
    );
    expect(await told({ where: { period: 'Q4 2026' } })).toBe(
      '"Q4 2026" is no period. Known are yyyy-mm, yyyy-Qn, yyyy, FYyyyy, yyyy-mm-dd/yyyy-mm-dd, ' +
        'this-month, last-month, this-quarter, this-year, this-fiscal-year, last-fiscal-year.',
    );
    expect(await told({ report: 'team', metrics: ['zzzzzzzz'] })).toBe(
      'There is no metric "zzzzzzzz".',
    );
  });

  it('suggests nothing where the name is known', async () => {
    expect(await told({ report: 'smart-list', by: ['store'] })).toBe(
      'The data have nothing to group accounts by "store".',
    );
  });
});
