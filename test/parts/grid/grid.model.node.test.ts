import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResultRow, SortKey, Value } from '../../../src/contract/query.js';
import {
  moveColumn,
  nextSort,
  Sorter,
  type GridColumn,
} from '../../../src/parts/grid/grid.model.js';

const rowsOf = (...values: Record<string, Value>[]): ResultRow[] =>
  values.map((one, i) => ({ key: { row: `${i}` }, label: `${i}`, values: one }));
const order = (rows: ResultRow[], ...sort: SortKey[]): number[] => [
  ...new Sorter().order(rows, sort, 'en'),
];
const column = (id: string, kind: GridColumn['kind']): GridColumn => ({
  id,
  kind,
  label: id,
  title: id,
});

describe('Sorter', () => {
  it('keeps the order of the answer without a sort', () => {
    expect(order(rowsOf({ n: 3 }, { n: 1 }))).toEqual([0, 1]);
  });

  it('puts nulls last in both directions', () => {
    const rows = rowsOf({ n: null }, { n: 2 }, {}, { n: 1 });
    expect(order(rows, { by: 'n' })).toEqual([3, 1, 0, 2]);
    expect(order(rows, { by: 'n', descending: true })).toEqual([1, 3, 0, 2]);
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

  it('is the stable sort that a plain comparison gives', () => {
    const value = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: value, b: value }), { maxLength: 60 }),
        fc.boolean(),
        fc.boolean(),
        (values, down, down2) => {
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

  it('sorts 100,000 rows by a figure within 300 ms', () => {
    const rows = rowsOf(
      ...Array.from({ length: 100_000 }, (_, i) => ({ n: (i * 7919) % 100_003 })),
    );
    const sorter = new Sorter();
    const start = performance.now();
    const sorted = sorter.order(rows, [{ by: 'n' }]);
    expect(performance.now() - start).toBeLessThan(300);
    expect(rows[sorted[0]!]!.values['n']).toBe(0);
  });
});

describe('nextSort', () => {
  const rate = column('rate', 'ratio');
  const name = column('name', 'text');

  it('starts with the largest figure and the first text, then turns, then ends', () => {
    const first = nextSort([], rate, false);
    expect(first).toEqual([{ by: 'rate', descending: true }]);
    const second = nextSort(first, rate, false);
    expect(second).toEqual([{ by: 'rate', descending: false }]);
    expect(nextSort(second, rate, false)).toEqual([]);
    expect(nextSort([], name, false)).toEqual([{ by: 'name', descending: false }]);
  });

  it('adds, turns and takes out in place with Shift', () => {
    const two = nextSort([{ by: 'rate', descending: true }], name, true);
    expect(two.map(({ by }) => by)).toEqual(['rate', 'name']);
    expect(nextSort(two, rate, true)).toEqual([
      { by: 'rate', descending: false },
      { by: 'name', descending: false },
    ]);
    expect(nextSort([{ by: 'rate', descending: false }, { by: 'name' }], rate, true)).toEqual([
      { by: 'name' },
    ]);
  });

  it('leaves the others without Shift', () => {
    expect(nextSort([{ by: 'rate', descending: true }], name, false)).toEqual([
      { by: 'name', descending: false },
    ]);
  });
});

describe('moveColumn', () => {
  it('moves within the ends, and nothing it does not know', () => {
    expect(moveColumn(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moveColumn(['a', 'b', 'c'], 'c', -1)).toEqual(['c', 'a', 'b']);
    expect(moveColumn(['a', 'b', 'c'], 'a', 99)).toEqual(['b', 'c', 'a']);
    expect(moveColumn(['a'], 'x', 0)).toEqual(['a']);
  });
});
