import { newBitmap, setBit } from '../../data/columns.js';
import type { Amounts } from '../base.js';
import { numbersOf } from '../read.js';
import type { DealRows } from './rows.js';

const MONEY = 10_000;

/** Amounts of deals, and of documents. */
export function dealAmounts({
  deals,
  offers,
  length,
  documentOf,
}: Omit<DealRows, 'amounts'>): Map<string, Amounts> {
  const amounts = new Map<string, Amounts>();
  const put = (id: string, scale: number, valueOf: (row: number) => number): void => {
    const valid = newBitmap(length);
    const values = Float64Array.from({ length }, (_, row) => {
      const value = valueOf(row);
      if (Number.isNaN(value)) return 0;
      setBit(valid, row);
      return value;
    });
    amounts.set(id, { values, valid, scale });
  };
  const { zone } = deals.data;
  if (deals.has('amount')) put('amount', MONEY, (row) => deals.amount[row] ?? NaN);
  put('daysToClose', 1, (row) => {
    const [from, to] = [deals.createdAt[row] ?? NaN, deals.closedAt[row] ?? NaN];
    const days = Number.isNaN(from + to) ? NaN : zone.dayAt(to) - zone.dayAt(from);
    return days < 0 ? NaN : days;
  });
  if (!offers) return amounts;
  const [recurring, exceptional] = ['recurringFees', 'exceptionalFees'].map((id) => {
    const values = numbersOf(offers.table, id)?.values;
    return (row: number): number => values?.[documentOf[row]!] ?? NaN;
  });
  put('recurringFees', MONEY, recurring!);
  put('exceptionalFees', MONEY, exceptional!);
  put('fees', MONEY, (row) => recurring!(row) + exceptional!(row));
  return amounts;
}
