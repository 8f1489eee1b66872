/** What the rows of the accounts are told apart by, and how many values each has. */
export const sizes = { rep: 2_000, store: 60, list: 12, brand: 5, month: 12 };

export type Filter = 'store' | 'list' | 'brand' | 'month';
export const filters: readonly Filter[] = ['store', 'list', 'brand', 'month'];
export type View = 'rep' | 'store';

/** The report smart-list by rep or by store. Values of a filter are places from 0; absent: all. */
export interface Question extends Partial<Record<Filter, readonly number[]>> {
  by: View;
  /** A period that Jalon was not asked about before, and that holds all months. Rivals that keep sums make them anew. */
  anew?: number;
  /** Jalon is asked for the month as its period, as the filter bar does. */
  asPeriod?: boolean;
}

/** 1 for each of `size` values that a filter lets through. */
export function chosen(size: number, values: readonly number[] | undefined): Uint8Array {
  if (!values) return new Uint8Array(size).fill(1);
  const wanted = new Uint8Array(size);
  for (const value of values) wanted[value] = 1;
  return wanted;
}
