import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResultRow, SortKey, Value } from '../../../src/contract/query.js';
import { Sorter } from '../../../src/parts/grid/grid.sorter.js';

const rowsOf = (...values: Record<string, Value>[]): ResultRow[] =>
  values.map((one, i) => ({ key: { row: `${i}` }, label: `${i}`, values: one }));
const order = (rows: ResultRow[], ...sort: SortKey[]): number[] => [
  ...new Sorter().order(rows, sort, 'en'),
];
describe('Sorter', () => {
  it('keeps the order of the answer without a sort', () => {
    expect(order(rowsOf({ n: 3 }, { n: 1 }))).toEqual([0, 1]);
  });

  it('puts nulls last in both directions', () => {
    const rows = rowsOf({ n: null }, { n: 2 }, {}, { n: 1 });
    expect(order(rows, { by: 'n' })).toEqual([3, 1, 0, 2]);
    expect(order(rows, { by: 'n', descending: true })).toEqual([1, 3, 0, 2]);
  });

  it('puts "never" before every date, and behind all the other way round', () => {
    const rows = ['2026-03-01', null, '2025-12-31', null].map((at) => ({
      key: {},
      label: '',
      values: { at },
    }));
    const order = (descending: boolean): number[] => [
      ...new Sorter().order(rows, [{ by: 'at', descending }], 'en', ['at']),
    ];
    expect(order(false)).toEqual([1, 3, 2, 0]);
    expect(order(true)).toEqual([0, 2, 1, 3]);
  });

  it('orders texts as the language does, numbers in them by size', () => {
    const rows = rowsOf(
      { t: 'Zoé' },
      { t: 'Émile' },
      { t: 'Store 10' },
      { t: 'Store 9' },
      { t: 'emma' },
    );
    expect(order(rows, { by: 't' })).toEqual([1, 4, 3, 2, 0]);
  });

  it('asks the next key where the first is equal, also for texts that only differ in composition', () => {
    const rows = rowsOf({ t: 'é', n: 2 }, { t: 'e\u0301', n: 1 }, { t: 'a', n: 9 });
    expect(order(rows, { by: 't' }, { by: 'n' })).toEqual([2, 1, 0]);
  });

  // Few rows are compared, many are counted: each list also comes 200 times over.
  it.each([1, 200])('is the stable sort that a plain comparison gives, %i times', (times) => {
    const value = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: value, b: value }), { maxLength: 60 }),
        fc.boolean(),
        fc.boolean(),
        (list, down, down2) => {
          const values = Array.from({ length: times }, () => list).flat();
          const plain = values
            .map((one, i) => ({ ...one, i }))
            .sort((x, y) => {
              for (const [id, descending] of [
                ['a', down],
                ['b', down2],
              ] as const) {
                const [p, q] = [x[id], y[id]];
                if (p === q) continue;
                if (p === null || q === null) return p === null ? 1 : -1;
                return descending ? q - p : p - q;
              }
              return 0;
            })
            .map(({ i }) => i);
          expect(
            order(rowsOf(...values), { by: 'a', descending: down }, { by: 'b', descending: down2 }),
          ).toEqual(plain);
        },
      ),
    );
  });

  it('reads new rows, not the ones it knew', () => {
    const sorter = new Sorter();
    sorter.order(rowsOf({ n: 1 }, { n: 2 }), [{ by: 'n' }]);
    expect([...sorter.order(rowsOf({ n: 2 }, { n: 1 }), [{ by: 'n' }])]).toEqual([1, 0]);
  });

  it.each([1, 200])(
    'puts any numbers in their order, the two zeros in one place, %i times',
    (times) => {
      fc.assert(
        fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 200 }), (list) => {
          const values = Array.from({ length: times }, () => list).flat();
          const rows = rowsOf(...values.map((n) => ({ n })));
          const plain = values.map((n, i) => ({ n, i })).sort((x, y) => x.n - y.n || x.i - y.i);
          // Infinite ones stand with the nulls.
          fc.pre(values.every(Number.isFinite));
          expect(order(rows, { by: 'n' })).toEqual(plain.map(({ i }) => i));
        }),
      );
      expect(order(rowsOf({ n: 0 }, { n: -0 }, { n: -1 }), { by: 'n' })).toEqual([2, 0, 1]);
    },
  );

  it.each([
    ['in their last bits', (i: number) => 2 ** 52 + ((i * 7919) % 5003)],
    ['by fractions, a few of each whole number', (i: number) => 1e6 + ((i * 7919) % 5003) / 7],
    ['below zero, in their last bits', (i: number) => -(2 ** 52) - ((i * 7919) % 5003)],
  ])('tells many numbers apart that differ only %s', (_, of) => {
    const values = Array.from({ length: 6000 }, (_, i) => of(i));
    const plain = values.map((n, i) => ({ n, i })).sort((x, y) => x.n - y.n || x.i - y.i);
    expect(order(rowsOf(...values.map((n) => ({ n }))), { by: 'n' })).toEqual(
      plain.map(({ i }) => i),
    );
  });

  const many = (count: number): ResultRow[] =>
    rowsOf(...Array.from({ length: count }, (_, i) => ({ t: `T ${(i * 7919) % count}`, n: i })));

  it('puts the texts of many rows in order bit by bit, as at once', () => {
    const rows = many(5_003);
    const sort = [{ by: 't' }];
    const sorter = new Sorter();
    const work = sorter.prepare(rows, sort, 'en')!;
    const steps = [...work].length;
    expect(steps).toBeGreaterThan(60);
    expect(sorter.prepare(rows, sort, 'en')).toBeNull();
    const found = [...sorter.order(rows, sort, 'en')];
    expect(found).toEqual(order(rows, ...sort));
    expect(found.map((i) => rows[i]!.values['t'])).toEqual(
      Array.from({ length: 5_003 }, (_, i) => `T ${i}`),
    );
  });

  it('has nothing to prepare for figures, for few rows, and for no sort', () => {
    const sorter = new Sorter();
    expect(sorter.prepare(many(5_000), [{ by: 'n' }], 'en')).toBeNull();
    expect(sorter.prepare(many(50), [{ by: 't' }], 'en')).toBeNull();
    expect(sorter.prepare(many(5_000), [], 'en')).toBeNull();
  });

  it('lets an unfinished preparation of other rows do no harm', () => {
    const sorter = new Sorter();
    const old = sorter.prepare(many(5_000), [{ by: 't' }], 'en')!;
    old.next();
    const rows = rowsOf({ t: 'b' }, { t: 'a' });
    expect([...sorter.order(rows, [{ by: 't' }], 'en')]).toEqual([1, 0]);
    for (const _ of old);
    expect([...sorter.order(rows, [{ by: 't' }], 'en')]).toEqual([1, 0]);
  });
});
