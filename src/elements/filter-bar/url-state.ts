import { reports } from '../../catalogue/index.js';
import type { Filters } from '../../contract/query.js';
import { changedKeys, valuesOf } from '../../parts/base/filters.js';

/** Filter keys that may stand in a page's address; nothing else is ever written there. */
const keys = ['period', 'compare', ...new Set(reports.flatMap(({ dimensions }) => dimensions))];

const pick = (filters: Filters, inUrl: boolean): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => keys.includes(key) === inUrl));

/** `sync="url"` → `jalon`; `sync="url:sales"` → `sales`, for a second bar on one page; null: no sync. */
export const syncPrefix = (sync: string | null): string | null => {
  const match = /^url(?::([\w-]+))?$/.exec(sync ?? '');
  return match && (match[1] ?? 'jalon');
};

/** Filters that an address has no say in. */
export const beyondUrl = (filters: Filters): Filters => pick(filters, false);

/** Filters in an address (`?jalon-period=2026-11&jalon-store=S1&jalon-store=S2`); null: it says nothing. */
export function readUrl(search: string, prefix: string): Filters | null {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  for (const key of keys) {
    const values = params.getAll(`${prefix}-${key}`);
    if (!values.length) continue;
    filters[key] =
      key === 'period' || key === 'compare' ? values[0] : values.map((value) => value || null);
  }
  return Object.keys(filters).length || params.has(prefix) ? filters : null;
}

/**
 * The query string with these filters in place of those it had; other parameters stay. Filters as the host gave them
 * leave no trace; none at all leave the bare prefix, which says "everything".
 */
export function writeUrl(search: string, prefix: string, filters: Filters, given: Filters): string {
  const params = new URLSearchParams(search);
  for (const key of ['', ...keys.map((name) => `-${name}`)]) params.delete(prefix + key);
  const said = pick(filters, true);
  if (changedKeys(said, pick(given, true)).length) {
    for (const key of Object.keys(said))
      for (const value of key === 'period' ? [said.period ?? ''] : valuesOf(said, key))
        params.append(`${prefix}-${key}`, value ?? '');
    if (!Object.keys(said).length) params.set(prefix, '');
  }
  const text = params.toString();
  return text && `?${text}`;
}
