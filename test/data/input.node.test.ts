import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/contract/source.js';
import { endsEarly } from '../../src/data/decode/json.js';
import { cells, failure, load, rowsOf, utc } from './support.js';

const options = { timeZone: 'UTC', currency: 'EUR', table: 'people' };
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const people = (input: unknown, more: { mapping?: Mapping } = {}) =>
  rowsOf(load(input, { ...options, ...more }).tables['people']);
const ann = { id: '1', name: 'Ann' };

describe('input', () => {
  it.each([',', ';', '\t'])('ends a cell of any length at %j, and at no other sign', (sign) => {
    const names = Array.from({ length: 40 }, (_, n) => {
      const signs = [
        'a',
        '\u0001',
        '\u000b',
        'é',
        '-',
        ...[',', ';', '\t'].filter((c) => c !== sign),
      ];
      return Array.from({ length: n + 1 }, (_, i) => signs[(i * 7 + n) % signs.length]).join('');
    });
    const lines = names.map((name, n) => `${n + 1}${sign}${name}`);
    const found = people(bytes(`id${sign}name\n${lines.join('\r\n')}`));
    expect(found).toEqual(names.map((name, n) => ({ id: `${n + 1}`, name })));
  });

  it.each<[string, unknown]>([
    ['an array of rows', [{ id: 1, name: 'Ann' }]],
    ['a dataset', { ...utc, people: [{ id: 1, name: 'Ann' }] }],
    ['tables of rows', { tables: { people: [{ id: 1, name: 'Ann' }] } }],
    ['tables of columns', { tables: { people: { id: [1], name: ['Ann'] } } }],
    ['a table as CSV text', { tables: { people: 'id,name\n1,Ann' } }],
    ['a table as CSV bytes', { tables: { people: bytes('id,name\n1,Ann').buffer } }],
    ['a table as NDJSON text', { tables: { people: '{"id":1,"name":"Ann"}\n' } }],
    ['a table as JSON text of rows', { tables: { people: ' [{"id":1,"name":"Ann"}]' } }],
    ['a table as JSON text of columns', { tables: { people: '{"id":[1],"name":["Ann"]}' } }],
    ['JSON text of a dataset', JSON.stringify({ ...utc, people: [{ id: 1, name: 'Ann' }] })],
    ['JSON text of tables', '{"tables":{"people":{"id":[1],"name":["Ann"]}}}'],
    ['JSON text of rows', '[{"id":1,"name":"Ann"}]'],
    ['JSON bytes with a mark', bytes('\ufeff[{"id":1,"name":"Ann"}]')],
    ['CSV text', 'id,name\n1,Ann\n'],
    ['CSV bytes', bytes('id,name\n1,Ann\n')],
    ['NDJSON text', '{"id":1,"name":"Ann"}\n\n'],
    [
      'a body by its type',
      { body: bytes('id\tname\n1\tAnn'), contentType: 'text/tab-separated-values; charset=utf-8' },
    ],
    [
      'a body by its extension',
      {
        body: 'id,name\n1,Ann',
        contentType: 'application/octet-stream',
        url: 'https://x.example/a.CSV?b.json',
      },
    ],
    [
      'a body by its first character',
      { body: '[{"id":1,"name":"Ann"}]', contentType: null, url: '/data' },
    ],
    [
      'a body of a dataset',
      {
        body: bytes(JSON.stringify({ ...utc, people: [{ id: 1, name: 'Ann' }] })),
        contentType: 'application/json',
      },
    ],
  ])('reads %s', (name, input) => {
    // One line alone may be a dataset as well: NDJSON of one row needs a second line or a label.
    if (name === 'NDJSON text') input = { body: input, contentType: 'application/x-ndjson' };
    expect(people(input)).toEqual([ann]);
  });

  it('tells NDJSON from a JSON object by its second line', () => {
    expect(people('{"id":1,"name":"Ann"}\n{"id":2,"name":"Bo"}')).toEqual([
      ann,
      { id: '2', name: 'Bo' },
    ]);
    const long = 'x'.repeat(3000);
    expect(people(`{"id":1,"name":"${long}"}\r\n{"id":2,"name":"Bo"}`).length).toBe(2);
    expect(people(JSON.stringify({ ...utc, people: [{ id: 1, name: 'Ann' }] }, null, 2))).toEqual([
      ann,
    ]);
  });

  it('trusts the type more than the extension, and that more than the first character', () => {
    expect(
      people(
        { body: '[a],name\n1,Ann', contentType: 'text/csv', url: '/x.json' },
        { mapping: { people: { id: '[a]' } } },
      ),
    ).toEqual([ann]);
    const error = failure(() => people({ body: 'id,name\n1,Ann', url: '/x.json' }));
    expect([error.code, error.message.includes('/x.json: this is not JSON')]).toEqual([
      'parse',
      true,
    ]);
  });

  it('needs to know which table rows are', () => {
    expect(failure(() => load([{ id: 1 }], { timeZone: 'UTC' })).message).toContain(
      'say which one in "table"',
    );
    const mapped = load([{ id: 1, list: 'L' }], { timeZone: 'UTC', mapping: { accounts: {} } });
    expect(mapped.tables['accounts']!.length).toBe(1);
  });

  it('needs no version beside `tables`, but none other than 1', () => {
    expect(load({ tables: {}, timeZone: 'UTC', currency: 'EUR' }).notices).toEqual([]);
    expect(failure(() => load({ tables: {}, jalon: 2 })).column).toBe('jalon');
  });

  it('leaves a null table out, and names a table of a wrong form', () => {
    expect(load({ ...utc, people: null }).tables['people']).toBeUndefined();
    const error = failure(() => load({ tables: { people: 5 } }));
    expect([error.code, error.table]).toEqual(['schema', 'people']);
  });

  it('gives equal tables for rows, columns, NDJSON and CSV', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
      .filter((one) => one.trim() === one);
    const account = fc.record({
      name: fc.option(text),
      rep: fc.option(text),
      subscribers: fc.option(fc.nat(50)),
      reached: fc.option(fc.boolean()),
      accessoryRevenue: fc.option(
        fc.integer({ min: -1e9, max: 1e9 }).map((units) => units / 10_000),
      ),
      month: fc.option(fc.constantFrom('2026-01', '2025-12')),
    });
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 30 }), (list) => {
        const rows = list.map((one, i) => ({ id: `a${i}`, list: 'L', ...one }));
        const names = Object.keys(rows[0]!) as (keyof (typeof rows)[0])[];
        const forms = [
          rows,
          Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])),
          rows.map((row) => JSON.stringify(row)).join('\n') + '\n',
          [names, ...rows.map((row) => names.map((name) => row[name]))]
            .map((row) => row.map(quoted).join(','))
            .join('\r\n'),
        ];
        const [first, ...others] = forms.map((accounts) =>
          rowsOf(load({ tables: { accounts } }, options).tables['accounts']),
        );
        expect(first).toEqual(rows);
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });
});

const quoted = (value: unknown): string =>
  value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;

describe('CSV', () => {
  const names = (text: string | Uint8Array) => cells(load(text, options).tables['people'], 'name');

  it('reads quotes, doubled quotes, separators and line ends in quotes, CRLF, CR and a mark', () => {
    expect(
      names('\ufeffid,name\r\n1,"a ""b"", c"\r\n2,"two\r\nlines"\n\n3,12" pipe\r4,"x"'),
    ).toEqual(['a "b", c', 'two\r\nlines', '12" pipe', 'x']);
  });

  it.each([',', ';', '\t'])('finds the separator %j', (separator) => {
    expect(names(`id${separator}name\n1${separator}"a${separator}b"\n`)).toEqual([
      `a${separator}b`,
    ]);
  });

  it('counts separators of the header outside quotes only', () => {
    expect(load('"a,b,c,d";id;name\n1;2;Ann', options).notices[0]!.message).toContain(
      'people.a,b,c,d',
    );
  });

  it('takes an empty cell for null, also in quotes', () => {
    expect(people('id,name,unit,team\n1,Ann,,""')).toEqual([{ ...ann, unit: null, team: null }]);
  });

  it('reads numbers, flags, dates and lists by the type of the column', () => {
    const { tables } = load(
      {
        tables: {
          accounts:
            'id,list,subscribers,reached,accessoryRevenue\n007,L, 12 ,TRUE,40000.0000\n8,L,1e2,oui,-.5\n9,L,+0,0,\n10,L,,no,1\n',
          opportunities: 'id,status,tags,team,probability\n1,open,a|b,p:partner|q,0.35\n2,won,,,\n',
        },
      },
      options,
    );
    expect(rowsOf(tables['accounts'])).toEqual([
      { id: '007', list: 'L', subscribers: 12, reached: true, accessoryRevenue: 40000 },
      { id: '8', list: 'L', subscribers: 100, reached: true, accessoryRevenue: -0.5 },
      { id: '9', list: 'L', subscribers: 0, reached: false, accessoryRevenue: null },
      { id: '10', list: 'L', subscribers: null, reached: false, accessoryRevenue: 1 },
    ]);
    expect(cells(tables['opportunities.tags'], 'tag')).toEqual(['a', 'b']);
    expect(rowsOf(tables['opportunities.team'])).toEqual([
      { row: 0, id: '1', person: 'p', role: 'partner' },
      { row: 0, id: '1', person: 'q', role: null },
    ]);
  });

  it('reads a decimal comma where commas do not part the cells, but not one that may part thousands', () => {
    const sales = (amount: string) =>
      load({ tables: { sales: `id;account;soldAt;amount\n1;a;2026-01-01;${amount}` } }, options);
    expect(cells(sales('-1234,5').tables['sales'], 'amount')).toEqual([-1234.5]);
    expect(cells(sales('0,0125').tables['sales'], 'amount')).toEqual([0.0125]);
    expect(failure(() => sales('1,234')).path).toBe('sales[1].amount');
    expect(
      failure(() =>
        load({ tables: { sales: 'id,account,soldAt,amount\n1,a,2026-01-01,"1,5"' } }, options),
      ).path,
    ).toBe('sales[1].amount');
  });

  it.each(['NaN', 'Infinity', '0x10', '1 000', '12a', '1.5', '-1'])(
    'refuses %s for a count',
    (cell) => {
      const error = failure(() =>
        load({ tables: { accounts: `id,list,subscribers\n1,L,1\n2,L,${cell}` } }, options),
      );
      expect([error.code, error.path]).toEqual(['schema', 'accounts[2].subscribers']);
      expect(error.message).toContain(`"${cell}"`);
    },
  );

  it('refuses other words for a flag', () => {
    expect(failure(() => load('id,name,active\n1,Ann,maybe', options)).path).toBe(
      'people[1].active',
    );
  });

  it.each<[string, string, number | undefined, string]>([
    ['a short row', 'id,name\n1,Ann\n2\n3,Bo', 2, 'it has 1 cells, the header has 2'],
    ['a long row', 'id,name\n1,Ann\n\n2,Bo,x', 2, 'it has 3 cells, the header has 2'],
    ['an unclosed quote', 'id,name\n1,Ann\n2,"Bo\n3,Cy\n', 2, 'a quote is not closed'],
    ['an unclosed quote at the end', 'id,name\n1,"', 1, 'a quote is not closed'],
    ['text behind a quote', 'id,name\n1,"Ann" x\n', 1, 'text follows a closing quote'],
    ['a column twice', 'id,name,name\n1,Ann,Bo', undefined, 'column "name" twice'],
  ])('refuses %s', (_, text, row, sentence) => {
    for (const input of [text, bytes(text)]) {
      const error = failure(() => load(input, options));
      expect([error.code, error.table, error.row]).toEqual(['parse', 'people', row]);
      expect(error.message).toContain(sentence);
      if (row) expect(error.message).toContain(`Table "people", row ${row}`);
    }
  });

  it('counts rows over pieces', () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `${i},"name ""${i}"""`);
    const loaded = load(bytes('id,name\n' + lines.join('\r\n')), options);
    expect(cells(loaded.tables['people'], 'name').slice(-1)).toEqual(['name "59999"']);
    const error = failure(() => load('id,name\n' + lines.join('\n') + '\n1,2,3', options));
    expect(error.row).toBe(60_001);
  });

  it('reads what is cut anywhere alike, also in the middle of a character', () => {
    const row = `1,"${'é"",\n'.repeat(7)}"`;
    const filler = (length: number) => `0,${'x'.repeat(length)}\n`;
    // The piece ends move through the row.
    for (let shift = 0; shift < row.length + 12; shift++) {
      const text = 'id,name\n' + filler((1 << 18) - 11 - shift) + row + '\n2,y';
      expect(names(bytes(text)).slice(1)).toEqual(['é",\n'.repeat(7), 'y']);
    }
  });

  it('has a header and no rows', () => {
    const table = load('id,name\n', options).tables['people']!;
    expect([table.length, Object.keys(table.columns)]).toEqual([0, ['id', 'name']]);
    expect(failure(() => load('id,title\n', options)).path).toBe('people.name');
  });
});

describe('bytes', () => {
  const utf16 = (text: string, little: boolean): Uint8Array => {
    const out = new Uint8Array(text.length * 2);
    const view = new DataView(out.buffer);
    [...text].forEach((c, i) => view.setUint16(i * 2, c.charCodeAt(0), little));
    return out;
  };

  it('reads UTF-16 by its mark', () => {
    expect(people(utf16('\ufeffid,name\n1,Ann', true))).toEqual([ann]);
    expect(people(utf16('\ufeff[{"id":1,"name":"Ann"}]', false))).toEqual([ann]);
  });

  it('refuses what is not UTF-8 rather than guess', () => {
    const error = failure(() => people(Uint8Array.from([...bytes('id,name\n1,Ren'), 0xe9, 10])));
    expect([error.code, error.path]).toEqual(['parse', 'people']);
    expect(error.message).toBe(
      'Table "people": they are not UTF-8 text, perhaps Windows-1252 (Latin 1); save them as UTF-8, from Excel as "CSV UTF-8".',
    );
  });

  it.each(['sep=;\r\n', 'SEP=;\r', '"sep=;"\n', '\ufeffsep=;\n'])(
    'takes %j above the header for the separator that it names',
    (line) => {
      const end = line.trimEnd() === line ? '\n' : line.slice(line.trimEnd().length);
      expect(people(`${line}id;name${end}1;Ann${end}`)).toEqual([ann]);
      const [first, rest] = [bytes(`${line}id`), bytes(`;name${end}1;Ann${end}`)];
      expect(people(Uint8Array.from([...first, ...rest]))).toEqual([ann]);
    },
  );

  it('takes any sign that such a line names', () => {
    expect(people('sep=|\nid|name\n1|Ann\n')).toEqual([ann]);
    expect(people('sep=,\nid,name\n"1",Ann\n')).toEqual([ann]);
  });
});

describe('what is no data', () => {
  it.each([
    ['<!DOCTYPE html><html>', 'application/json'],
    ['\n <html lang="en">', null],
    ['whatever', 'text/html; charset=utf-8'],
  ])('a web page: %s', (body, contentType) => {
    const error = failure(() => people({ body, contentType, url: 'https://x.example/a.json?t=1' }));
    expect(error.code).toBe('parse');
    expect(error.message).toContain(
      'https://x.example/a.json: the server sent a web page, probably a sign-in page',
    );
  });

  it('JSON that is cut off, anywhere', () => {
    const text = JSON.stringify({ ...utc, people: [{ id: '\\"[', name: 'Ann' }] });
    for (let length = 1; length < text.length; length++) {
      const error = failure(() =>
        people({ body: text.slice(0, length), contentType: 'application/json' }),
      );
      expect(error.code).toBe('parse');
      expect(error.message).toContain(`ends early, after ${length} characters`);
    }
    expect(endsEarly(text)).toBe(false);
  });

  it('JSON that is wrong in itself', () => {
    const error = failure(() =>
      people({ body: '{"a": 1,}', contentType: 'application/json', url: '/x' }),
    );
    expect([error.code, error.message.startsWith('/x: this is not JSON')]).toEqual(['parse', true]);
  });

  it('nothing', () => {
    expect(failure(() => people('')).message).toContain('there is nothing in it');
    expect(
      failure(() => people({ body: new Uint8Array(0), contentType: 'application/json' })).message,
    ).toContain('ends early');
    expect(failure(() => people({ body: ' ', contentType: 'text/csv' })).code).toBe('schema');
  });

  it('an NDJSON line that is cut off or no object, with its row', () => {
    const cut = failure(() =>
      people({ body: '{"id":1,"name":"Ann"}\n\n{"id":2,"na', url: '/a.ndjson' }),
    );
    expect([cut.code, cut.table, cut.row]).toEqual(['parse', 'people', 2]);
    expect(cut.message).toContain('ends early');
    const wrong = failure(() => people({ body: '{"id":1,"name":"Ann"}\n[2]', url: '/a.ndjson' }));
    expect([wrong.code, wrong.path]).toEqual(['schema', 'people[2]']);
  });

  it.each([
    ['FEA1', 'Feather 1'],
    ['PAR1', 'Parquet'],
    ['PK\x03\x04', 'Excel'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Excel'],
  ])('a file of another kind: %j', (body, name) => {
    const error = failure(() => people(new Uint8Array(Buffer.from(body, 'latin1'))));
    expect([error.code, error.detail?.['file']]).toEqual(['unsupported', name]);
    expect(error.message).toContain(`this is ${name} data; it must be JSON, NDJSON, CSV or Arrow`);
    expect(error.message.includes('save the sheet as "CSV UTF-8"')).toBe(name === 'Excel');
  });
});
