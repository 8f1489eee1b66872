import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells, failure, load, rowsOf, utc } from './support.js';

const deals = [
  { deal_id: 1, sales_agent: 'Ann', deal_stage: 'Won', close_value: 10 },
  { deal_id: 2, sales_agent: null, deal_stage: 'Engaging', close_value: null },
];
const mapping = {
  opportunities: {
    id: 'deal_id',
    owner: 'sales_agent',
    amount: 'close_value',
    status: { from: 'deal_stage', values: { Won: 'won', Lost: 'lost', Engaging: 'open' } },
    prospect: { constant: true },
  },
};
const columnsOf = (rows: readonly Record<string, unknown>[]) =>
  Object.fromEntries(Object.keys(rows[0]!).map((key) => [key, rows.map((row) => row[key])]));
const csv = 'deal_id,sales_agent,deal_stage,close_value\n1,Ann,Won,10\n2,,Engaging,\n';

describe('mapping', () => {
  it.each([
    ['rows', deals],
    ['columns', columnsOf(deals)],
    ['CSV', csv],
  ])('renames, translates and fills in: %s', (_, table) => {
    const { tables, notices } = load(
      { tables: { opportunities: table }, timeZone: 'UTC', currency: 'EUR' },
      { mapping },
    );
    expect(rowsOf(tables['opportunities'])).toEqual([
      { id: '1', owner: 'Ann', prospect: true, status: 'won', amount: 10 },
      { id: '2', owner: null, prospect: true, status: 'open', amount: null },
    ]);
    expect(notices).toEqual([]);
  });

  it('takes a table that has another name', () => {
    const { tables, notices } = load(
      { ...utc, contacts: [{ ref: 'a', campaign: 'L' }] },
      {
        mapping: { accounts: { $table: 'contacts', id: 'ref', list: 'campaign' } },
      },
    );
    expect(rowsOf(tables['accounts'])).toEqual([{ id: 'a', list: 'L' }]);
    expect(notices).toEqual([]);
    expect(
      load(
        { contacts: [{ ref: 'a' }], ...utc },
        { mapping: { accounts: { $table: 'contacts', id: 'ref', list: { constant: 'L' } } } },
      ).tables['contacts'],
    ).toBeUndefined();
  });

  it('makes two tables of one', () => {
    const { tables, notices } = load([{ who: 'a', when: '2026-01-01', extra: 1 }], {
      table: 'calls',
      timeZone: 'UTC',
      currency: 'EUR',
      mapping: {
        accounts: { $table: 'calls', id: 'who', list: { constant: 'L' } },
        activities: {
          $table: 'calls',
          id: { from: '$row' },
          account: 'who',
          at: 'when',
          kind: { constant: 'call' },
          direction: { constant: 'out' },
        },
      },
    });
    expect(rowsOf(tables['activities'])).toEqual([
      { id: '1', account: 'a', at: Date.UTC(2026, 0, 1), kind: 'call', direction: 'out' },
    ]);
    expect(tables['accounts']!.length).toBe(1);
    expect(notices.map(({ message }) => message)).toEqual([
      'Columns that are not known and were ignored: calls.extra.',
    ]);
  });

  it('numbers rows over block ends', () => {
    const rows = Array.from({ length: 5000 }, () => ({ list: 'L' }));
    const { tables } = load(
      { ...utc, accounts: rows },
      { mapping: { accounts: { id: { from: '$row' } } } },
    );
    expect(cells(tables['accounts'], 'id').slice(4094, 4098)).toEqual([
      '4095',
      '4096',
      '4097',
      '4098',
    ]);
  });

  it('translates numbers, booleans, empty cells and to null', () => {
    const { tables } = load(
      { ...utc, people: [1, true, '', null, 'x'].map((state, i) => ({ id: i, name: 'N', state })) },
      {
        mapping: {
          people: {
            active: { from: 'state', values: { 1: true, true: false, '': true, x: null } },
          },
        },
      },
    );
    expect(cells(tables['people'], 'active')).toEqual([true, false, true, true, null]);
    const without = load(
      { ...utc, people: [{ id: 1, name: 'N', state: null }] },
      { mapping: { people: { active: { from: 'state', values: { 1: true } } } } },
    );
    expect(cells(without.tables['people'], 'active')).toEqual([null]);
  });

  it.each([' ', '\u00a0', '\u202f'])('takes out any space, %j too, where one is named', (space) => {
    const { tables } = load(
      { ...utc, tables: { opportunities: `id;status;Montant\n1;won;1${space}234,50${space}€\n` } },
      { mapping: { opportunities: { amount: { from: 'Montant', without: ' €' } } } },
    );
    expect(cells(tables['opportunities'], 'amount')).toEqual([1234.5]);
  });

  it('translates our own column where no other is named', () => {
    const { tables } = load(
      { ...utc, people: [{ id: 1, name: 'N', active: 'Y' }] },
      { mapping: { people: { active: { values: { Y: true, N: false } } } } },
    );
    expect(cells(tables['people'], 'active')).toEqual([true]);
  });

  it('lets columns of our name count as ours and names the rest as unknown', () => {
    const { tables, notices } = load(
      { ...utc, people: [{ key: 'p', name: 'N', team: 'T', shoe: 1 }] },
      { mapping: { people: { id: 'key' } } },
    );
    expect(rowsOf(tables['people'])).toEqual([{ id: 'p', name: 'N', team: 'T' }]);
    expect(notices[0]!.message).toContain('people.shoe');
    expect(notices[0]!.message).not.toContain('key');
  });

  it('names a value that `values` lacks', () => {
    for (const table of [
      [...deals, { ...deals[0], deal_id: 3, deal_stage: 'Paused' }],
      csv + '3,Ann,Paused,1\n',
    ]) {
      const error = failure(() => load({ ...utc, opportunities: table }, { mapping }));
      expect([error.code, error.path]).toEqual(['schema', 'opportunities[3].status']);
      expect(error.message).toBe(
        'Table "opportunities", row 3, column "status": the mapping has no value for "Paused" of "deal_stage".',
      );
    }
    expect(
      failure(() =>
        load(
          { ...utc, opportunities: [{ id: 1, status: 'constructor' }] },
          { mapping: { opportunities: { status: { values: { a: 'won' } } } } },
        ),
      ).message,
    ).toContain('"constructor"');
  });

  it('names a column that the table lacks', () => {
    for (const table of [[{ deal_id: 1 }], { deal_id: [1] }, 'deal_id\n1\n']) {
      const error = failure(() =>
        load(
          { ...utc, opportunities: table },
          {
            mapping: {
              opportunities: { id: 'deal_id', status: { constant: 'won' }, owner: 'agent' },
            },
          },
        ),
      );
      expect([error.code, error.path]).toEqual(['schema', 'opportunities.owner']);
      expect(error.message).toContain(
        'takes it from "agent", which the data lack; they have deal_id',
      );
    }
  });

  it.each([
    ['column', [{ id: 'a', Campaign: 'L' }], { id: 'id', list: 'campain' }, 'Campaign'],
    ['column of ours', [{ id: 'a', list: 'L' }], { id: 'id', lists: 'list' }, 'list'],
    ['column that is needed', [{ Id: 'a', list: 'L' }], {}, 'Id'],
  ])('says which %s was probably meant', (_, accounts, own, meant) => {
    const { message } = failure(() => load({ ...utc, accounts }, { mapping: { accounts: own } }));
    expect(message).toMatch(new RegExp(`\\. Did you mean "${meant}"\\?$`));
  });

  it.each<[string, unknown, string | undefined, string | undefined]>([
    ['a table that Jalon does not have', { oportunities: { id: 'x' } }, 'oportunities', undefined],
    ['a table named like an object method', { toString: { id: 'x' } }, 'toString', undefined],
    ['a column that it does not have', { accounts: { idd: 'x' } }, 'accounts', 'idd'],
    [
      'a table that the data lack',
      { accounts: { $table: 'contacts', id: 'x' } },
      'accounts',
      undefined,
    ],
    ['neither a name nor a way', { accounts: { id: {} } }, 'accounts', 'id'],
    ['a number for a name', { accounts: { id: 5 } }, 'accounts', 'id'],
    ['a constant and a column', { accounts: { id: { constant: 1, from: 'x' } } }, 'accounts', 'id'],
    ['a constant and signs', { accounts: { id: { constant: 1, without: '$' } } }, 'accounts', 'id'],
    ['another order of days', { accounts: { id: { date: 'ymd' } } }, 'accounts', 'id'],
    ['a switch for a column', { accounts: { id: true } }, 'accounts', 'id'],
    ['another word with $', { accounts: { $only: true } }, 'accounts', '$only'],
    ['no text in $table', { accounts: { $table: {} } }, 'accounts', undefined],
  ])('refuses %s', (_, wrong, table, column) => {
    const error = failure(() =>
      load({ ...utc, accounts: [{ id: 'a', list: 'L' }] }, { mapping: wrong as never }),
    );
    expect([error.code, error.table, error.column]).toEqual(['schema', table, column]);
  });

  it('checks what it brings as anything else', () => {
    const error = failure(() =>
      load(
        { ...utc, opportunities: [{ id: 1 }] },
        { mapping: { opportunities: { status: { constant: 'Won' } } } },
      ),
    );
    expect(error.path).toBe('opportunities[1].status');
    const bad = failure(() =>
      load(
        { ...utc, opportunities: [{ id: 1, s: 'x' }] },
        { mapping: { opportunities: { status: { from: 's', values: { x: 'Won' } } } } },
      ),
    );
    expect(bad.path).toBe('opportunities[1].status');
  });

  it.each<[string, (table: Record<string, unknown>[]) => unknown]>([
    ['rows', (rows) => rows],
    ['columns', columnsOf],
    [
      'CSV',
      (rows) =>
        ['office,agent', ...rows.map(({ office, agent }) => `${office ?? ''},${agent}`)].join('\n'),
    ],
  ])('takes equal rows once, and none without a key: %s', (_, form) => {
    const agents = Array.from({ length: 9_000 }, (__, n) => ({
      office: n % 4 === 3 ? null : ['East', 'West', 'North'][n % 4],
      agent: `a${n}`,
    }));
    const { tables, notices } = load(
      { tables: { agents: form(agents) }, ...utc },
      {
        mapping: {
          units: {
            $table: 'agents',
            $distinct: true,
            id: 'office',
            name: 'office',
            level: { constant: 'region' },
          },
          people: { $table: 'agents', id: 'agent', name: 'agent', unit: 'office' },
        },
      },
    );
    expect(rowsOf(tables['units'])).toEqual(
      ['East', 'West', 'North'].map((id) => ({ id, name: id, level: 'region' })),
    );
    expect(tables['people']!.length).toBe(9_000);
    expect(notices).toEqual([]);
  });

  it('takes equal rows once in a table without a key, and of constants one', () => {
    const offices = [{ office: 'East' }, { office: 'West' }];
    const one = load(
      { offices, ...utc },
      {
        mapping: {
          units: {
            $table: 'offices',
            $distinct: true,
            id: { constant: 'C' },
            name: { constant: 'All' },
            level: { constant: 'company' },
          },
        },
      },
    );
    expect(cells(one.tables['units'], 'name')).toEqual(['All']);
    const change = { opportunity: 'o', stage: 's', at: '2026-01-01' };
    const changes = load(
      { stageChanges: [change, { ...change, note: 'again' }, { ...change, stage: 't' }], ...utc },
      { mapping: { stageChanges: { $distinct: true } } },
    );
    expect(cells(changes.tables['stageChanges'], 'stage')).toEqual(['s', 't']);
  });

  it('still refuses a key that repeats with other values', () => {
    const agents = [
      { office: 'E', label: 'East' },
      { office: 'E', label: 'East' },
      { office: 'W', label: 'West' },
      { office: 'E', label: 'Ost' },
    ];
    const error = failure(() =>
      load(
        { agents, ...utc },
        {
          mapping: {
            units: {
              $table: 'agents',
              $distinct: true,
              id: 'office',
              name: 'label',
              level: { constant: 'region' },
            },
          },
        },
      ),
    );
    expect([error.code, error.table, error.row]).toEqual(['schema', 'units', 4]);
    expect(error.message).toContain('it repeats row 1');
  });

  it('takes signs out of amounts and reads days in another order', () => {
    const table = [
      'id,value,created,closed',
      '1,"$1,234.50",11/3/2026,30.11.2026',
      '2,$7,1/12/2026 14:05,',
      '3,,,1/2/2026',
    ].join('\r\n');
    const open = (text: string) =>
      load(
        { tables: { opportunities: text }, ...utc },
        {
          mapping: {
            opportunities: {
              status: { constant: 'won' },
              amount: { from: 'value', without: '$,' },
              createdAt: { from: 'created', date: 'mdy' },
              closedAt: { from: 'closed', date: 'dmy' },
            },
          },
        },
      ).tables['opportunities'];
    const rows = rowsOf(open(table));
    expect(rows.map(({ amount }) => amount)).toEqual([1234.5, 7, null]);
    expect(rows.map(({ createdAt }) => createdAt)).toEqual([
      Date.UTC(2026, 10, 3),
      Date.UTC(2026, 0, 12, 14, 5),
      null,
    ]);
    expect(rows.map(({ closedAt }) => closedAt)).toEqual([
      Date.UTC(2026, 10, 30),
      null,
      Date.UTC(2026, 1, 1),
    ]);
    const path = (from: string, to: string) => failure(() => open(table.replace(from, to))).path;
    expect(path('$7', '€7')).toBe('opportunities[2].amount');
    expect(path('1/12/2026', '13/12/2026')).toBe('opportunities[2].createdAt');
    expect(path('1/12/2026', '1/12/26')).toBe('opportunities[2].createdAt');
    expect(path('1/2/2026', '31/2/2026')).toBe('opportunities[3].closedAt');
  });

  it('takes signs out before it translates', () => {
    const { tables } = load(
      { ...utc, people: [{ id: 1, name: 'N', state: '*yes*' }] },
      { mapping: { people: { active: { from: 'state', without: '*', values: { yes: true } } } } },
    );
    expect(cells(tables['people'], 'active')).toEqual([true]);
  });

  it('changes nothing where each column maps to itself', () => {
    const names = ['id', 'name', 'unit', 'team', 'active'] as const;
    const text = fc.string({ minLength: 1, maxLength: 5 });
    const person = fc.record({
      name: text,
      unit: fc.option(text),
      team: fc.option(text),
      active: fc.option(fc.boolean()),
    });
    const own = { people: Object.fromEntries(names.map((name) => [name, name])) };
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 20 }), (people) => {
        const input = { ...utc, people: people.map((one, id) => ({ id, ...one })) };
        expect(rowsOf(load(input, { mapping: own }).tables['people'])).toEqual(
          rowsOf(load(input).tables['people']),
        );
      }),
    );
  });
});
