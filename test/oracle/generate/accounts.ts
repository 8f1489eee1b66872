import fc, { type Arbitrary } from 'fast-check';
import { type Era, monthText } from './era.js';
import { type Row, ids } from './organisation.js';
import { between, orNull, pick } from './pick.js';

const key = (row: Row): string => JSON.stringify([row.id, row.list, row.month]);

/** Rows of one account on two lists and in two months are frequent; a third of the rows has no rep. */
const account = (era: Era, id: Arbitrary<string>): Arbitrary<Row> =>
  fc.record({
    id,
    list: pick(...ids.list, 'L1', 'L1', 'L2'),
    month: orNull(pick(0, 0, 0, -1, 1).map((step) => monthText(era.month + step))),
    rep: orNull(pick(...ids.rep, 'R1', 'R1', 'R2'), 3),
    store: orNull(pick(...ids.store, 'S1', 'S1', 'S2'), 6),
    brand: orNull(pick(...ids.brand), 4),
    subscribers: orNull(between(0, 5), 4),
  });

const unique = (rows: Row[]): Row[] => [...new Map(rows.map((row) => [key(row), row])).values()];

/** Without the column `month` the key is (`id`, `list`). */
export function withoutMonth(rows: Row[]): Row[] {
  const bare = rows.map(({ month: _, ...row }) => ({ ...row, month: null }));
  return unique(bare).map(({ month: _, ...row }) => row as Row);
}

/** All of one rep in one store, so that a group is a long run of rows. */
const oneStore = (rows: Row[]): Row[] =>
  rows.map((row) => ({ ...row, list: 'L1', rep: 'R1', store: 'S1' }));

/** 0, 1, a few, or (one in seven) more rows than two 32-bit words have bits. */
export const accounts = (era: Era): Arbitrary<Row[]> => {
  const few = account(era, pick(...ids.account));
  const many = account(
    era,
    between(1, 90).map((n) => `a${n}`),
  );
  const rows = (item: Arbitrary<Row>, min: number, max: number): Arbitrary<Row[]> =>
    fc.integer({ min, max }).chain((n) => fc.array(item, { minLength: n, maxLength: n }));
  return fc
    .oneof(
      { weight: 1, arbitrary: rows(few, 0, 1) },
      { weight: 10, arbitrary: rows(few, 2, 16) },
      { weight: 1, arbitrary: rows(many, 60, 140) },
      { weight: 1, arbitrary: rows(many, 100, 140).map(oneStore) },
    )
    .map(unique);
};
