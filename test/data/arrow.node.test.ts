import {
  Bool,
  DateDay,
  DateMillisecond,
  Decimal,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  LargeUtf8,
  List,
  RecordBatchStreamWriter,
  Struct,
  Table,
  tableToIPC,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  Uint32,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { cells, failure, load, rowsOf } from './support.js';

const options = { table: 'opportunities', timeZone: 'America/Toronto', currency: 'CAD' };
const column = (values: readonly unknown[], type: DataType): Vector =>
  vectorFromArray(values as never, type as never) as unknown as Vector;
const words = (index: DataType): Dictionary => new Dictionary(new Utf8(), index as never);

const ids = column(['a', 'b', 'c'], new Utf8());
const status = column(['open', 'won', 'open'], new Utf8());
const tableOf = (columns: Record<string, Vector>): Table =>
  new Table({ id: ids, status, ...columns } as never);
const read = (columns: Record<string, Vector>, name: string, format: 'file' | 'stream' = 'file') =>
  cells(load(tableToIPC(tableOf(columns), format), options).tables['opportunities'], name);

const noon = Date.UTC(2026, 2, 2, 12);

describe('Arrow', () => {
  it.each<['file' | 'stream']>([['file'], ['stream']])('reads a %s', (format) => {
    const table = tableOf({
      name: column(['é', null, '日本語 𝒳'], new Utf8()),
      prospect: column([true, null, false], new Bool()),
      amount: column([12.5, null, -1], new Float64()),
      createdAt: column([noon, null, noon + 1], new TimestampMillisecond('UTC')),
      expectedCloseOn: column([new Date(noon), null, new Date(0)], new DateDay()),
    });
    expect(rowsOf(load(tableToIPC(table, format), options).tables['opportunities'])).toEqual([
      {
        id: 'a',
        status: 'open',
        name: 'é',
        prospect: true,
        amount: 12.5,
        createdAt: noon,
        expectedCloseOn: '2026-03-02',
      },
      {
        id: 'b',
        status: 'won',
        name: null,
        prospect: null,
        amount: null,
        createdAt: null,
        expectedCloseOn: null,
      },
      {
        id: 'c',
        status: 'open',
        name: '日本語 𝒳',
        prospect: false,
        amount: -1,
        createdAt: noon + 1,
        expectedCloseOn: '1970-01-01',
      },
    ]);
  });

  it.each<[string, DataType, unknown[], unknown[]]>([
    ['int8', new Int8(), [-3, null, 4], [-3, null, 4]],
    ['int16', new Int16(), [-300, 0, 4], [-300, 0, 4]],
    ['int32', new Int32(), [-70_000, null, 4], [-70_000, null, 4]],
    ['uint32', new Uint32(), [4_000_000_000, null, 4], [4_000_000_000, null, 4]],
    ['int64', new Int64(), [-5_000_000_000n, null, 4n], [-5_000_000_000, null, 4]],
    ['float32', new Float32(), [0.5, null, -2], [0.5, null, -2]],
    ['float64', new Float64(), [0.1, null, 1e10], [0.1, null, 1e10]],
  ])('reads amounts as %s', (_, type, given, expected) => {
    expect(read({ amount: column(given, type) }, 'amount')).toEqual(expected);
  });

  it('reads decimals', () => {
    const type = new Decimal(2, 12, 128);
    const units = (value: number): Uint32Array =>
      new Uint32Array(new BigInt64Array([BigInt(value), BigInt(value < 0 ? -1 : 0)]).buffer);
    const amount = column([units(1250), null, units(-5)], type);
    expect(read({ amount }, 'amount')).toEqual([12.5, null, -0.05]);
  });

  it.each<[string, DataType, unknown, number]>([
    ['seconds', new TimestampSecond('UTC'), noon, noon],
    ['milliseconds', new TimestampMillisecond('Europe/Paris'), noon, noon],
    ['microseconds', new TimestampMicrosecond('UTC'), noon, noon],
    ['nanoseconds', new TimestampNanosecond('UTC'), noon, noon],
    ['a civil time', new TimestampMicrosecond(), noon, noon + 5 * 3_600_000],
    ['a day', new DateDay(), new Date(noon), noon - 7 * 3_600_000],
    [
      'a day in milliseconds',
      new DateMillisecond(),
      new Date(noon - 12 * 3_600_000),
      noon - 7 * 3_600_000,
    ],
  ])('reads instants from %s', (_, type, given, expected) => {
    expect(read({ createdAt: column([given, null, given], type) }, 'createdAt')).toEqual([
      expected,
      null,
      expected,
    ]);
  });

  it('reads days from civil midnights, months from first days', () => {
    const midnight = Date.UTC(2026, 2, 2);
    const day = column([midnight, null, midnight], new TimestampMillisecond());
    expect(read({ expectedCloseOn: day }, 'expectedCloseOn')[0]).toBe('2026-03-02');
    const error = failure(() =>
      read(
        { expectedCloseOn: column([midnight, midnight, noon], new TimestampMillisecond()) },
        'id',
      ),
    );
    expect([error.path, error.message.includes('2026-03-02T12:00')]).toEqual([
      'opportunities[3].expectedCloseOn',
      true,
    ]);
    const month = column([new Date(Date.UTC(2026, 2, 1))], new DateDay());
    const account = { id: column(['a'], new Utf8()), list: column(['l'], new Utf8()) };
    const { tables } = load(tableToIPC(new Table({ ...account, month } as never)), {
      ...options,
      table: 'accounts',
    });
    expect(cells(tables['accounts'], 'month')).toEqual(['2026-03']);
  });

  it('reads dictionaries, whatever they are for, and integers as ids', () => {
    const columns = {
      owner: column(['x', null, 'x'], words(new Int8())),
      name: column(['n', 'm', null], words(new Int32())),
      status: column(['won', 'lost', 'won'], words(new Uint32())),
      client: column([7, null, 8], new Int32()),
      source: column(['é', 's', ''], new LargeUtf8()),
      tags: column(['a|b', null, 'c'], new Utf8()),
    };
    const { tables } = load(tableToIPC(tableOf(columns)), options);
    expect(rowsOf(tables['opportunities'])).toMatchObject([
      { owner: 'x', name: 'n', status: 'won', client: '7', source: 'é' },
      { owner: null, name: 'm', status: 'lost', client: null, source: 's' },
      { owner: 'x', name: null, status: 'won', client: '8', source: null },
    ]);
    expect(cells(tables['opportunities.tags'], 'tag')).toEqual(['a', 'b', 'c']);
    const wrong = failure(() =>
      read({ status: column(['won', 'lost', 'new'], words(new Int8())) }, 'id'),
    );
    expect(wrong.path).toBe('opportunities[3].status');
  });

  it('reads batches one after the other, with what dictionaries gain or become', () => {
    const batch = (from: number, owner: Vector) =>
      new Table({
        id: column([from, from + 1], new Int32()),
        status: column(['open', 'won'], new Utf8()),
        owner,
      } as never).batches[0]!;
    const type = words(new Int32());
    const first = column(['x', 'y'], type);
    const other = column(['z', 'x'], type);
    for (const autoDestroy of [true, false]) {
      const writer = new RecordBatchStreamWriter({ autoDestroy });
      writer.write(batch(1, first));
      writer.write(batch(3, other));
      writer.finish();
      const { tables } = load(writer.toUint8Array(true), options);
      expect(cells(tables['opportunities'], 'owner')).toEqual(['x', 'y', 'z', 'x']);
      expect(cells(tables['opportunities'], 'id')).toEqual(['1', '2', '3', '4']);
    }
  });

  it('finds a key that repeats, whatever else its dictionary has', () => {
    const id = column(['a', 'b', 'c', 'c'], words(new Int32())).slice(2);
    const columns = { id, status: column(['won', 'won'], new Utf8()) };
    expect(failure(() => load(tableToIPC(new Table(columns as never)), options)).path).toBe(
      'opportunities[2].id',
    );
  });

  it('reads many rows, by mapping too', () => {
    const count = 20_000;
    const numbers = Array.from({ length: count }, (_, i) => i);
    const table = new Table({
      ref: column(
        numbers.map((i) => `r${i}`),
        new Utf8(),
      ),
      state: column(
        numbers.map((i) => (i % 2 ? 'W' : 'O')),
        words(new Int8()),
      ),
      worth: column(
        numbers.map((i) => (i % 3 ? i / 4 : null)),
        new Float64(),
      ),
    } as never);
    const mapping = {
      opportunities: {
        id: 'ref',
        amount: 'worth',
        status: { from: 'state', values: { W: 'won', O: 'open' } },
      },
    };
    const { tables } = load(tableToIPC(table), { ...options, mapping });
    expect(rowsOf(tables['opportunities'])).toEqual(
      numbers.map((i) => ({
        id: `r${i}`,
        status: i % 2 ? 'won' : 'open',
        amount: i % 3 ? i / 4 : null,
      })),
    );
  });

  it('reads a body wherever it begins, and leaves it as it is', () => {
    const count = 9_001;
    const name = (i: number): string | null => (i % 7 ? `n${i % 50}` : null);
    const all = Array.from({ length: count }, (_, i) => i);
    const columns = {
      id: all.map((i) => `r${i}`),
      status: all.map((i) => (i % 2 ? 'won' : 'open')),
      name: all.map(name),
      client: all.map((i) => (i % 11 ? `é${i % 5}` : null)),
      amount: all.map((i) => (i % 9 ? i : null)),
    };
    const types = [new Utf8(), words(new Int8()), words(new Int32()), new Utf8(), new Int32()];
    const vectors = Object.entries(columns).map(([id, values], n) => [
      id,
      column(values, types[n]!),
    ]);
    const body = tableToIPC(new Table(Object.fromEntries(vectors) as never), 'stream');
    const moved = new Uint8Array(body.length + 3);
    moved.set(body, 3);
    for (const one of [body, moved.subarray(3)]) {
      const { columns: found, ...table } = load(one, options).tables['opportunities']!;
      expect(rowsOf({ ...table, columns: found })).toEqual(
        all.map((i) => ({
          id: columns.id[i],
          status: columns.status[i],
          name: columns.name[i],
          client: columns.client[i],
          amount: columns.amount[i],
        })),
      );
    }
    expect(moved.subarray(3)).toEqual(body);
  });

  it('says what it cannot read', () => {
    const list = new List(new Field('item', new Utf8()));
    const struct = new Struct([new Field('a', new Int32())]);
    for (const [type, value] of [
      [list, [['a'], [], []]],
      [struct, [{ a: 1 }, { a: 2 }, { a: 3 }]],
    ] as const) {
      const error = failure(() => read({ team: column(value, type as DataType) }, 'id'));
      expect([error.code, error.column]).toEqual(['unsupported', 'team']);
      expect(error.message).toContain('leave it out, or cast it');
    }
  });

  it('says where it is cut off', () => {
    const bytes = tableToIPC(tableOf({ amount: column([1, 2, 3], new Float64()) }), 'stream');
    for (const length of [6, 30, 200, bytes.length - 40]) {
      const error = failure(() => load({ body: bytes.slice(0, length), url: '/a.arrow' }, options));
      expect([length, error.code]).toEqual([length, 'parse']);
      expect(error.message).toContain('the Arrow data end early');
    }
  });

  it('has an error for a required value that is null, and for a number out of bounds', () => {
    expect(
      failure(() => read({ status: column(['won', null, 'won'], new Utf8()) }, 'id')).path,
    ).toBe('opportunities[2].status');
    expect(
      failure(() => read({ probability: column([0, 1, 1.5], new Float64()) }, 'id')).path,
    ).toBe('opportunities[3].probability');
  });
});
