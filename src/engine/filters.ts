import type { Filters, FilterValue } from '../contract/query.js';

type Values = readonly (string | null)[];

export const valuesOf = (value: FilterValue | undefined): Values => {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? (value as Values) : [value as string];
};

export const isPeriod = (key: string): boolean => key === 'period' || key === 'compare';

/** The keys that choose, but for the periods, and what they choose. */
export const chosenIn = (filters: Filters): (readonly [key: string, values: Values])[] =>
  Object.keys(filters)
    .filter((key) => !isPeriod(key))
    .map((key) => [key, valuesOf(filters[key])] as const)
    .filter(([, values]) => values.length > 0);
