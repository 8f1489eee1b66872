import { describe, expect, it } from 'vitest';
import type { Filters } from '../../src/contract/query.js';
import { ask, column, network } from './support.js';

describe('views', () => {
  it('by rep: own attempts, everybody’s in the total', async () => {
    const result = await ask({ report: 'smart-list' });
    expect(column(result, 'accounts')).toEqual({ R1: 2, R2: 1, R3: 1, '-': 1 });
    // e2 is R1's call on R2's account: in no row, but in the total. e1 names the list L1: A2 on L2 is not attempted.
    expect(column(result, 'attempted')).toEqual({ R1: 1, R2: 0, R3: 1, '-': 0 });
    expect(result.totals).toMatchObject({ accounts: 5, attempted: 3 });
    expect(result.notices).toContainEqual(
      expect.objectContaining({ code: 'rows-differ', metric: 'attempted' }),
    );
  });

  it('by store and region: whoever acted, unassigned accounts included', async () => {
    expect(column(await ask({ by: ['store'] }), 'attempted')).toEqual({ S1: 2, S2: 1 });
    expect(column(await ask({ by: ['region'] }), 'accounts')).toEqual({ N: 4, S: 1 });
    expect(column(await ask({ by: ['store'] }), 'assignedRate')).toEqual({ S1: 3 / 4, S2: 1 });
  });

  it('by list, by team and by two dimensions', async () => {
    expect(column(await ask({ by: ['list'] }), 'attempted')).toEqual({ L1: 1, L2: 2 });
    expect(column(await ask({ by: ['team'] }), 'accounts')).toEqual({ red: 3, blue: 1, '-': 1 });
    expect(column(await ask({ by: ['rep', 'list'] }), 'accounts')).toEqual({
      'R1/L1': 1,
      'R1/L2': 1,
      'R2/L2': 1,
      'R3/L2': 1,
      '-/L1': 1,
    });
  });

  it('describes reps and stores in their own columns, names before figures', async () => {
    const result = await ask({});
    expect(result.columns.slice(0, 5).map(({ id }) => id)).toEqual([
      'storeCode',
      'store',
      'repCode',
      'rep',
      'accounts',
    ]);
    expect(result.rows[0]).toMatchObject({
      label: 'Amélie',
      values: { storeCode: '001', store: 'Laval', repCode: 'r1', rep: 'Amélie' },
    });
  });

  it('leaves assignedRate out by rep, and opt-outs where there are none', async () => {
    const ids = (await ask({})).columns.map(({ id }) => id);
    expect(ids).not.toContain('assignedRate');
    expect(ids).not.toContain('optedOut');
  });

  it('no rows: totals are 0 and ratios null', async () => {
    const { rows, totals, totalParts } = await ask({ where: { period: '2020-01' } });
    expect(rows).toEqual([]);
    expect(totals).toMatchObject({ accounts: 0, attemptedRate: null, subscribers: 0 });
    expect(totalParts['attemptedRate']).toEqual({ num: 0, den: 0 });
  });
});

describe('sums', () => {
  it('are null where rows exist and none has a value', async () => {
    expect(column(await ask({}), 'subscribers')).toEqual({ R1: 4, R2: null, R3: 4, '-': 1 });
  });

  it('money adds exactly', async () => {
    const result = await ask({ by: ['store'] });
    // s1 follows e1; s2 and s3 name the call; s4 names an inbound text, which is no attempt.
    expect(column(result, 'accessoryRevenue')).toEqual({ S1: 20.29, S2: 0 });
    expect(column(await ask({}), 'accessoryRevenue')).toEqual({ R1: 20.29, R2: 0, R3: 0, '-': 0 });
  });

  it('appointments: once in a figure, by their person in rep rows, loose ones by their person’s store', async () => {
    expect(column(await ask({}), 'appointments')).toEqual({ R1: 2, R2: 0, R3: 1, '-': 0 });
    expect(column(await ask({ by: ['store'] }), 'appointments')).toEqual({ S1: 2, S2: 1 });
    expect(column(await ask({ by: ['list'] }), 'appointments')).toEqual({ L1: 1, L2: 2 });
    expect((await ask({ by: [] })).totals['appointments']).toBe(3);
  });

  it('a rep’s appointments stay when the page is filtered to that rep', async () => {
    const result = await ask({ where: { rep: 'R1' } });
    expect(column(result, 'appointments')).toEqual({ R1: 2 });
    expect(result.totals['appointments']).toBe(1);
  });
});

describe('filters', () => {
  it('values are OR, keys are AND, empty is all, null is no value', async () => {
    const accounts = async (where: Filters): Promise<unknown> =>
      (await ask({ by: [], where })).totals['accounts'];
    expect(await accounts({ rep: ['R1', 'R2'] })).toBe(3);
    expect(await accounts({ rep: ['R1', 'R2'], list: 'L2' })).toBe(2);
    expect(await accounts({ rep: [], list: '' })).toBe(5);
    expect(await accounts({ rep: [null] })).toBe(1);
    expect(await accounts({ unit: 'N' })).toBe(4);
    expect(await accounts({ region: 'S' })).toBe(1);
    expect(await accounts({ team: 'red' })).toBe(3);
    expect(await accounts({ period: '' })).toBe(6);
    expect(await accounts({ period: undefined })).toBe(5);
  });

  it('an unknown value matches nothing and is named', async () => {
    const { totals, notices } = await ask({ by: [], where: { rep: 'R9' } });
    expect(totals['accounts']).toBe(0);
    expect(notices).toContainEqual(
      expect.objectContaining({ code: 'unknown-value', detail: { filter: 'rep', value: 'R9' } }),
    );
  });

  it('a key that this table cannot have changes nothing and is named; one that no report knows is an error', async () => {
    const { totals, notices } = await ask({ by: [], where: { pipeline: 'P1', brand: 'B' } });
    expect(totals['accounts']).toBe(5);
    expect(notices.filter(({ code }) => code === 'filter-not-applicable')).toHaveLength(2);
    await expect(ask({ where: { shop: 'S1' } })).rejects.toMatchObject({ code: 'query' });
  });

  it('the viewer’s scope is added to every query', async () => {
    const data = { ...network, viewer: { id: 'R3', scope: { store: 'S2' }, views: ['rep'] } };
    const result = await ask({ where: { store: 'S1' } }, data);
    expect(result.totals['accounts']).toBe(0);
    expect((await ask({}, data)).totals['accounts']).toBe(1);
    expect(result.context.views).toEqual(['rep']);
  });
});

describe('what cannot be answered', () => {
  it.each([
    [{ report: 'sales' }],
    [{ metrics: ['attempts'] }],
    [{ metrics: ['attempted:twice'] }],
    [{ by: ['planet'] }],
    [{ by: ['brand'] }],
    [{ where: { period: '2026-13' } }],
    [{ asOf: 'soon' }],
    [{ detail: { metric: 'attempted', as: 'deal' } }],
  ])('%j is an error of code query', async (query) => {
    await expect(ask(query)).rejects.toMatchObject({ name: 'JalonError', code: 'query' });
  });

  it('an absent column is null with a notice, never 0', async () => {
    const { accounts, activities } = network;
    const data = { jalon: 1, timeZone: 'UTC', accounts, activities } as const;
    const result = await ask({ by: ['store'] }, data);
    expect(column(result, 'appointments')).toEqual({ S1: null, S2: null });
    const absent = result.notices
      .filter(({ code }) => code === 'absent')
      .map(({ metric }) => metric);
    expect(absent).toEqual(['optedOut', 'optedOutExternal', 'appointments', 'accessoryRevenue']);
  });

  it('an aborted query rejects with the signal’s reason, and the next one is answered', async () => {
    const { openDataset } = await import('../../src/source/open.js');
    const source = await openDataset(network);
    const controller = new AbortController();
    const aborted = source.query({}, { signal: controller.signal });
    const next = source.query({ asOf: '2026-11-10T12:00:00Z', by: [] });
    controller.abort(new Error('enough'));
    await expect(aborted).rejects.toThrow('enough');
    expect((await next).totals['accounts']).toBe(5);
  });
});

describe('order', () => {
  it('by the asked columns, null last both ways', async () => {
    const order = async (descending: boolean): Promise<string[]> =>
      (await ask({ sort: [{ by: 'subscribers', descending }] })).rows.map(({ key }) =>
        String(key['rep']),
      );
    expect(await order(false)).toEqual(['null', 'R1', 'R3', 'R2']);
    expect(await order(true)).toEqual(['R1', 'R3', 'null', 'R2']);
  });
});
