import { sums } from '../answer.js';
import type { Amounts } from '../amounts.js';
import type { Accounts } from '../columns.js';
import { filters, type Filter, type Question, type View } from '../question.js';

export type AccountRow = Record<(typeof sums)[number] | 'list' | 'open', number> & {
  /** Codes. */
  rep: number;
  store: number;
  listCode: number;
  brand: number;
  month: number;
};

/** The accounts as objects of one shape, as they come out of JSON. */
export function rowsOf({ rows, codes }: Accounts, amounts: Amounts): AccountRow[] {
  const names = [...sums, 'list', 'open'] as const;
  return Array.from({ length: rows }, (_, n) => {
    const row = {} as AccountRow;
    for (const name of names) row[name] = amounts[name][n]!;
    row.rep = codes.rep[n]!;
    row.store = codes.store[n]!;
    row.listCode = codes.list[n]!;
    row.brand = codes.brand[n]!;
    row.month = codes.month[n]!;
    return row;
  });
}

const property = { list: 'listCode', store: 'store', brand: 'brand', month: 'month' } as const;

/** One filter after the other, each with a Set; null: no filter. */
export function testOf(question: Question): ((row: AccountRow) => boolean) | null {
  const tests = filters
    .filter((id) => question[id])
    .map((id: Filter) => ({ key: property[id], values: new Set(question[id]) }));
  return tests.length ? (row) => tests.every(({ key, values }) => values.has(row[key])) : null;
}

export const groupOf: Record<View, (row: AccountRow) => number> = {
  rep: (row) => row.rep,
  store: (row) => row.store,
};
