import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/contract/source.js';
import { ingest } from '../../src/data/ingest.js';
import { cells, failure, load, rowsOf, top, utc } from './support.js';

describe('ingest: typed columns', () => {
  it('reads rows of every cell type', () => {
    const { tables } = load({
      ...top,
      updatedAt: '2026-03-02T10:00:00-05:00',
      accounts: [
        {
          id: 'a1',
          list: 'L',
          month: '2026-03',
          rep: 'R',
          subscribers: 2,
          reached: true,
          accessoryRevenue: 12.3456,
        },
        {
          id: 7,
          list: 'L',
          month: '2026-03',
          rep: null,
          subscribers: 0,
          reached: false,
          accessoryRevenue: -1,
        },
        { id: 'a3', list: 'L', month: '2026-04' },
      ],
      lists: [{ id: 'L', name: 'March', startsOn: '2026-03-01', endsOn: null }],
    });
    expect(rowsOf(tables['accounts'])).toEqual([
      {
        id: 'a1',
        list: 'L',
        month: '2026-03',
        rep: 'R',
        subscribers: 2,
        reached: true,
        accessoryRevenue: 12.3456,
      },
      {
        id: '7',
        list: 'L',
        month: '2026-03',
        rep: null,
        subscribers: 0,
        reached: false,
        accessoryRevenue: -1,
      },
      {
        id: 'a3',
        list: 'L',
        month: '2026-04',
        rep: null,
        subscribers: null,
        reached: null,
        accessoryRevenue: null,
      },
    ]);
    expect(rowsOf(tables['lists'])).toEqual([
      { id: 'L', name: 'March', startsOn: '2026-03-01', endsOn: null },
    ]);
    const accessory = tables['accounts']!.columns['accessoryRevenue'];
    expect(accessory?.kind === 'money' && [...accessory.values]).toEqual([123456, -10000, 0]);
  });

  it('reads the top level', () => {
    const loaded = load({
      ...top,
      updatedAt: '2026-03-02T10:00',
      fiscalYearStart: 4,
      viewer: { id: 12, views: ['rep'], scope: { rep: ['R1', null] } },
    });
    expect(loaded.zone.name).toBe('America/Toronto');
    expect(loaded.currency).toBe('CAD');
    expect(loaded.fiscalYearStart).toBe(4);
    expect(loaded.updatedAt).toBe(Date.UTC(2026, 2, 2, 15));
    expect(loaded.viewer).toEqual({ id: '12', views: ['rep'], scope: { rep: ['R1', null] } });
    expect(loaded.notices).toEqual([]);
    expect(loaded.tables).toEqual({});
  });

  it('keeps absent, null and 0 apart', () => {
    const { tables } = load({
      ...top,
      accounts: [{ id: 'a', list: 'L', calls: 0, attempts: null }],
    });
    const { columns } = tables['accounts']!;
    expect(columns['reached']).toBeUndefined();
    expect(cells(tables['accounts'], 'calls')).toEqual([0]);
    expect(cells(tables['accounts'], 'attempts')).toEqual([null]);
  });

  it('keeps null in blocks whose rows all lack a column', () => {
    const rows = Array.from({ length: 9000 }, (_, i) => ({
      id: `a${i}`,
      list: 'L',
      ...(i === 0 && { calls: 4, reached: true, rep: 'R' }),
    }));
    const { tables } = load({ ...top, accounts: rows });
    for (const column of ['calls', 'reached', 'rep']) {
      expect(
        cells(tables['accounts'], column)
          .slice(1)
          .every((value) => value === null),
      ).toBe(true);
    }
  });

  it('has no bits behind the last row', () => {
    const { tables } = load({
      ...top,
      accounts: [
        { id: 'a', list: 'L', calls: 1 },
        { id: 'b', list: 'L' },
      ],
    });
    const calls = tables['accounts']!.columns['calls'];
    expect(calls?.kind === 'number' && [...calls.valid!]).toEqual([1]);
  });

  it('has a column where the first row with it comes after many blocks', () => {
    const rows = Array.from({ length: 9000 }, (_, i) => ({
      id: `a${i}`,
      list: 'L',
      ...(i === 8999 && { calls: 4 }),
    }));
    const { tables } = load({ ...top, accounts: rows });
    const calls = cells(tables['accounts'], 'calls');
    expect(calls.slice(-2)).toEqual([null, 4]);
    expect(calls.slice(0, 8999).every((value) => value === null)).toBe(true);
  });

  it('gives columns of one domain the same codes', () => {
    const { tables } = load({
      ...utc,
      people: [{ id: 'p1', name: 'One' }],
      accounts: { id: ['a', 'b'], list: ['L', 'L'], rep: ['p2', 'p1'] },
      activities: [
        { id: 'e', account: 'b', person: 'p1', kind: 'call', direction: 'out', at: '2026-01-01' },
      ],
    });
    const code = (table: string, column: string): number[] => {
      const found = tables[table]!.columns[column];
      return found?.kind === 'code' ? [...found.codes] : [];
    };
    expect(code('activities', 'account')).toEqual([code('accounts', 'id')[1]]);
    expect(code('activities', 'person')).toEqual(code('people', 'id'));
    expect(code('accounts', 'rep')[1]).toBe(code('people', 'id')[0]);
    const rep = tables['accounts']!.columns['rep'];
    expect(rep?.kind === 'code' && rep.dictionary.codeOf('p2')).toBe(code('accounts', 'rep')[0]);
    expect(rep?.kind === 'code' && rep.dictionary.codeOf('nobody')).toBe(-1);
    expect(rep?.kind === 'code' && rep.dictionary.codeOf('')).toBe(0);
  });

  it('gives enum values their place in the specification as code', () => {
    const { tables } = load({
      ...utc,
      activities: [
        { id: 1, kind: 'call', direction: 'in', at: '2026-01-01T00:00Z', status: null },
        { id: 2, kind: 'text', direction: 'out', at: '2026-01-01T00:00Z', status: 'planned' },
      ],
    });
    const { kind, status, at } = tables['activities']!.columns;
    expect(kind?.kind === 'code' && [...kind.codes]).toEqual([2, 1]);
    expect(status?.kind === 'code' && [...status.codes]).toEqual([0, 2]);
    expect(at?.kind === 'instant' && [...at.values]).toEqual([
      Date.UTC(2026, 0, 1),
      Date.UTC(2026, 0, 1),
    ]);
  });

  it('makes tables of list columns', () => {
    const { tables } = load({
      ...utc,
      opportunities: [
        { id: 'd1', status: 'open', tags: ['x', 'y'], team: [{ person: 'p', role: 'partner' }] },
        { id: 'd2', status: 'won' },
        {
          id: 'd3',
          status: 'won',
          tags: [],
          team: [{ person: 'q' }, { person: 'p', role: 'manager' }],
        },
      ],
    });
    expect(rowsOf(tables['opportunities.tags'])).toEqual([
      { row: 0, id: 'd1', tag: 'x' },
      { row: 0, id: 'd1', tag: 'y' },
    ]);
    expect(rowsOf(tables['opportunities.team'])).toEqual([
      { row: 0, id: 'd1', person: 'p', role: 'partner' },
      { row: 2, id: 'd3', person: 'q', role: null },
      { row: 2, id: 'd3', person: 'p', role: 'manager' },
    ]);
    expect(
      load({ ...utc, opportunities: [{ id: 'd1', status: 'open' }] }).tables['opportunities.tags'],
    ).toBeUndefined();
  });

  it('gives an empty array of rows every column but the derivable facts, and empty columns those it names', () => {
    const rows = load({ ...utc, accounts: [] }).tables['accounts']!;
    expect(rows.length).toBe(0);
    expect(Object.keys(rows.columns).sort()).toEqual([
      'brand',
      'id',
      'list',
      'month',
      'name',
      'rep',
      'store',
      'subscribers',
    ]);
    const columns = load({ ...utc, accounts: { id: [], list: [], reached: [] } }).tables[
      'accounts'
    ]!;
    expect(Object.keys(columns.columns).sort()).toEqual(['id', 'list', 'reached']);
  });

  it('fills in zone and currency from the options, and says so where neither knows', () => {
    const fromOptions = load(
      { jalon: 1 },
      { timeZone: 'Europe/Paris', currency: 'eur', fiscalYearStart: 7 },
    );
    expect([fromOptions.zone.name, fromOptions.currency, fromOptions.fiscalYearStart]).toEqual([
      'Europe/Paris',
      'EUR',
      7,
    ]);
    expect(fromOptions.notices).toEqual([]);
    expect(load(top, { timeZone: 'Europe/Paris', currency: 'EUR' }).zone.name).toBe(
      'America/Toronto',
    );
    const assumed = load({ jalon: 1 });
    expect(assumed.zone.name).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(assumed.currency).toBeNull();
    expect(assumed.notices.map(({ code }) => code)).toEqual(['assumed-time-zone', 'no-currency']);
  });

  it('names unknown columns in one notice and unknown tables in another', () => {
    const { notices, tables } = load({
      ...utc,
      $schema: 'https://example.com/x.json',
      accounts: [
        { id: 'a', list: 'L', colour: 'red' },
        { id: 'b', list: 'L', size: 3 },
      ],
      people: { id: ['p'], name: ['P'], shoe: [42] },
      contacts: [{ anything: 1 }],
    });
    expect(notices.map(({ code, message }) => [code, message])).toEqual([
      [
        'unknown-columns',
        'Columns that are not known and were ignored: people.shoe, accounts.colour, accounts.size.',
      ],
      ['unknown-tables', 'Tables that are not known and were ignored: contacts.'],
    ]);
    expect(Object.keys(tables).sort()).toEqual(['accounts', 'people']);
  });

  it('says beside an unknown column or table which absent one it probably is', () => {
    const { notices } = load({
      ...utc,
      accounts: [{ id: 'a', list: 'L', attemptd: true, lists: 'M' }],
      activites: [],
    });
    expect(notices.map(({ detail }) => detail?.['names'])).toEqual([
      'accounts.attemptd (attempted?), accounts.lists',
      'activites (activities?)',
    ]);
  });

  it('yields in between and ends with all rows read', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({ id: i, list: 'L' }));
    const progress = [...ingest({ ...utc, accounts: rows })] as Progress[];
    expect(progress.length).toBeGreaterThanOrEqual(3);
    expect(progress.map(({ rows: read }) => read)).toEqual(
      [...progress.map(({ rows: read }) => read)].sort((a, b) => a - b),
    );
    expect(progress.at(-1)!.rows).toBe(10_000);
  });
});

describe('ingest: bad input names its place', () => {
  const account = { id: 'a', list: 'L' };
  const deal = { id: 'd', status: 'open' };
  const act = { id: 'e', kind: 'call', direction: 'out', at: '2026-01-01' };
  const good = {
    accounts: account,
    opportunities: deal,
    activities: act,
    units: { id: 'u', name: 'U', level: 'store' },
    goals: { metric: 'attempted', level: 'store', period: '2026-11', target: 3 },
  };

  it.each<[keyof typeof good, string, unknown, string]>([
    ['accounts', 'id', { a: 1 }, '{"a":1}'],
    ['accounts', 'id', true, 'true'],
    ['accounts', 'id', 1.5, '1.5'],
    ['accounts', 'id', 2 ** 53, '9007199254740992'],
    ['accounts', 'id', null, 'missing'],
    ['accounts', 'list', '', 'missing'],
    ['accounts', 'subscribers', '12', '"12"'],
    ['accounts', 'subscribers', 1.5, '1.5'],
    ['accounts', 'subscribers', -1, '-1'],
    ['accounts', 'subscribers', NaN, 'NaN'],
    ['accounts', 'callSeconds', Infinity, 'Infinity'],
    ['accounts', 'reached', 1, '1 is not true or false'],
    ['accounts', 'reached', 'yes', '"yes"'],
    ['accounts', 'month', '2026-13', '"2026-13"'],
    ['accounts', 'month', '2026-11-01', '"2026-11-01"'],
    ['accounts', 'accessoryRevenue', 1.00001, '1.00001'],
    ['accounts', 'accessoryRevenue', 0.1 + 0.2, '0.30000000000000004'],
    ['accounts', 'accessoryRevenue', 1e15, '1000000000000000'],
    ['accounts', 'accessoryRevenue', NaN, 'NaN'],
    ['accounts', 'name', 5, '5'],
    ['opportunities', 'status', 'Won', '"Won" is not one of open, won, lost'],
    ['opportunities', 'probability', 35, '35 is not a finite number from 0 to 1'],
    ['opportunities', 'amount', '12', '"12"'],
    ['opportunities', 'expectedCloseOn', '2026-02-30', '"2026-02-30"'],
    ['opportunities', 'createdAt', '2026-02-29T10:00', '"2026-02-29T10:00"'],
    ['opportunities', 'createdAt', 1767225600000, '1767225600000'],
    ['opportunities', 'tags', 'x', '"x" is not a list'],
    ['opportunities', 'tags', [1.5], '1.5'],
    ['opportunities', 'team', ['p'], '"p" is not a list of {person, role}'],
    ['opportunities', 'team', [{ role: 'partner' }], 'missing'],
    ['activities', 'at', '2026-01-01T25:00', '25:00'],
    ['activities', 'kind', null, 'missing'],
    ['activities', 'direction', 'outbound', '"outbound"'],
    ['units', 'level', 'shop', '"shop"'],
    ['goals', 'period', '2026-13', '"2026-13" is not a period'],
    ['goals', 'target', 'ten', '"ten"'],
  ])('%s.%s = %j', (table, column, value, found) => {
    const rows = [
      { ...good[table], id: 'first', unit: 'first' },
      { ...good[table], [column]: value },
    ];
    expect(() => load({ ...utc, [table]: [rows[0]] })).not.toThrow();
    for (const form of [
      rows,
      Object.fromEntries(
        [...new Set(rows.flatMap(Object.keys))].map((key) => [
          key,
          rows.map((row) => (row as Record<string, unknown>)[key]),
        ]),
      ),
    ]) {
      const error = failure(() => load({ ...utc, [table]: form }));
      expect([error.code, error.table, error.row, error.column]).toEqual([
        'schema',
        table,
        2,
        column,
      ]);
      expect(error.message).toContain(`Table "${table}", row 2, column "${column}"`);
      expect(error.message).toContain(found);
    }
  });

  it('a missing required column', () => {
    for (const form of [[{ id: 'a', name: 'A' }], { id: ['a'], name: ['A'] }, 'id,name\na,A\n']) {
      const error = failure(() => load({ tables: { accounts: form } }, { timeZone: 'UTC' }));
      expect([error.code, error.path]).toEqual(['schema', 'accounts.list']);
      expect(error.message).toBe(
        'Table "accounts", column "list": the required column is missing; there are id, name. A mapping says which of them it is.',
      );
    }
    for (const row of [{}, { id: undefined, list: 'L' }])
      expect(failure(() => load({ ...utc, accounts: [row, row] })).path).toBe('accounts.id');
  });

  it('a repeated key', () => {
    const error = failure(() =>
      load({
        ...utc,
        people: [
          { id: 'p', name: 'A' },
          { id: 'q', name: 'B' },
          { id: 'p', name: 'C' },
        ],
      }),
    );
    expect([error.code, error.path]).toEqual(['schema', 'people[3].id']);
    expect(error.message).toContain('repeats row 1 (id "p")');
  });

  it('a repeated account on one list and month, but not on two', () => {
    const row = { id: 'a', list: 'L', month: '2026-03' };
    expect(
      load({
        ...utc,
        accounts: [
          row,
          { ...row, list: 'M' },
          { ...row, month: '2026-04' },
          { ...row, month: null },
        ],
      }).tables['accounts']!.length,
    ).toBe(4);
    const error = failure(() => load({ ...utc, accounts: [row, { ...row, list: 'M' }, row] }));
    expect([error.path, error.row]).toEqual(['accounts[3].id', 3]);
    expect(error.message).toContain('repeats row 1 (id "a", list "L", month 2026-03)');
    expect(
      failure(() =>
        load({
          ...utc,
          accounts: [
            { id: 'a', list: 'L' },
            { id: 'a', list: 'L' },
          ],
        }),
      ).row,
    ).toBe(2);
  });

  it('tells no month from the first month of all', () => {
    const rows = [null, '1970-01'].map((month) => ({ id: 'a', list: 'L', month }));
    expect(load({ ...utc, accounts: rows }).tables['accounts']!.length).toBe(2);
  });

  it('columns of unequal length', () => {
    const error = failure(() => load({ ...utc, accounts: { id: ['a', 'b'], list: ['L'] } }));
    expect([error.code, error.table, error.column]).toEqual(['schema', 'accounts', 'list']);
    expect(error.message).toContain('column "list": it has 1 values, column "id" has 2');
  });

  it('rows and columns that are none', () => {
    expect(failure(() => load({ ...utc, accounts: [account, 5] })).path).toBe('accounts[2]');
    expect(failure(() => load({ ...utc, accounts: [account, null] })).path).toBe('accounts[2]');
    expect(failure(() => load({ ...utc, accounts: [['a']] })).path).toBe('accounts[1]');
    expect(failure(() => load({ ...utc, accounts: { id: 'a' } })).path).toBe('accounts.id');
    expect(failure(() => load({ ...utc, accounts: 5 })).table).toBe('accounts');
    expect(failure(() => load(5)).code).toBe('schema');
    expect(failure(() => load(null)).code).toBe('schema');
  });

  it('units', () => {
    const unit = (id: string, parent: string | null) => ({ id, name: id, level: 'store', parent });
    const orphan = failure(() => load({ ...utc, units: [unit('a', null), unit('b', 'x')] }));
    expect([orphan.code, orphan.path]).toEqual(['schema', 'units[2].parent']);
    expect(orphan.message).toContain('there is no unit "x"');
    const cycle = failure(() =>
      load({ ...utc, units: [unit('t', null), unit('a', 'b'), unit('b', 'c'), unit('c', 'a')] }),
    );
    expect([cycle.code, cycle.path]).toEqual(['schema', 'units[2].parent']);
    expect(cycle.message).toContain('unit "a" is its own ancestor');
    expect(failure(() => load({ ...utc, units: [unit('a', 'a')] })).path).toBe('units[1].parent');
    // The tail of a path into a cycle is not itself on the cycle.
    expect(
      failure(() => load({ ...utc, units: [unit('tail', 'a'), unit('a', 'b'), unit('b', 'a')] }))
        .path,
    ).toBe('units[2].parent');
    expect(
      load({ ...utc, units: [unit('c', 'b'), unit('b', 'a'), unit('a', null), unit('d', 'b')] })
        .tables['units']!.length,
    ).toBe(4);
  });

  it.each<[string, unknown, string]>([
    ['jalon', undefined, '"jalon" is missing'],
    ['jalon', 2, '"jalon" is 2'],
    ['jalon', '1', '"jalon" is "1"'],
    ['timeZone', 'Mars/Olympus', '"timeZone" is "Mars/Olympus"; it must be an IANA time zone'],
    ['timeZone', '', '"timeZone" is ""'],
    ['timeZone', 5, '"timeZone" is 5'],
    ['currency', 'EURO', '"currency" is "EURO"'],
    ['currency', '€', '"currency" is "€"'],
    ['fiscalYearStart', 0, '"fiscalYearStart" is 0'],
    ['fiscalYearStart', 13, '"fiscalYearStart" is 13'],
    ['fiscalYearStart', 1.5, '"fiscalYearStart" is 1.5'],
    ['updatedAt', 'yesterday', '"updatedAt" is "yesterday"'],
    ['updatedAt', 3, '"updatedAt" is 3'],
    ['viewer', {}, '"viewer" is {}'],
    ['viewer', { id: 'v', scpoe: {} }, '"viewer" is'],
    ['viewer', { id: 'v', scope: { rep: 5 } }, '"viewer" is'],
  ])('top level %s = %j', (field, value, sentence) => {
    const error = failure(() => load({ ...utc, [field]: value }));
    expect([error.code, error.column]).toEqual(['schema', field]);
    expect(error.message).toContain(sentence);
  });

  it('options', () => {
    expect(failure(() => load({ jalon: 1 }, { timeZone: 'Nowhere' })).column).toBe('timeZone');
    expect(failure(() => load({ jalon: 1 }, { fiscalYearStart: 13 })).column).toBe(
      'fiscalYearStart',
    );
  });
});
