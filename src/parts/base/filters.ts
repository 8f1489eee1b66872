import type { Filters, FilterValue } from '../../contract/query.js';

const isList = (value: FilterValue | undefined): value is readonly (string | null)[] =>
  Array.isArray(value);

/** Values of one key as an array; none for "all". A `null` in it stands for rows without a value. */
export function valuesOf(filters: Filters, key: string): readonly (string | null)[] {
  const value = filters[key];
  return value == null || value === '' ? [] : isList(value) ? value : [value];
}

/** No period at all is not the report's own: null and '' ask for all data. */
const isEmpty = (key: string, value: FilterValue | undefined): boolean =>
  value === undefined || (isList(value) ? !value.length : key !== 'period' && !value);

/** Plain, cloneable copy without the keys that mean "all" (absent, empty); a host's proxies do not get through. */
export function copyFilters(filters: Filters): Filters {
  const copy: Filters = {};
  for (const [key, value] of Object.entries(filters)) {
    if (isEmpty(key, value)) continue;
    copy[key] = isList(value) ? [...value] : value;
  }
  return copy;
}

/** `patch` over `filters`: a key given as undefined or empty becomes "all". */
export const mergeFilters = (filters: Filters, patch: Filters): Filters =>
  copyFilters({ ...filters, ...patch });

const sameValue = (a: FilterValue | undefined, b: FilterValue | undefined): boolean =>
  isList(a) && isList(b) ? a.length === b.length && a.every((value) => b.includes(value)) : a === b;

/** Keys whose values differ; the order of values does not count. */
export function changedKeys(before: Filters, after: Filters): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !sameValue(before[key], after[key]));
}
