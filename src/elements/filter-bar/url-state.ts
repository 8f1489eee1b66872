import type { Filters } from '../../contract/query.js';
import { changedKeys, valuesOf } from '../../parts/base/filters.js';

/** Filter keys that may stand in a page's address; nothing else is ever written there. */
const keys = ['period', 'compare', 'list', 'rep', 'store', 'district', 'region', 'agency', 'company', 'unit', 'person', 'team', 'brand', 'month', 'pipeline', 'tag', 'owner', 'source']; // prettier-ignore

/** `sync="url"` → `jalon`; `sync="url:sales"` → `sales`, for a second bar on one page; null: no sync. */
export const syncPrefix = (sync: string | null): string | null => {
  const match = /^url(?::([\w-]+))?$/.exec(sync ?? '');
  return match ? (match[1] ?? 'jalon') : null;
};

/** Filters that an address has no say in. */
export const beyondUrl = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => !keys.includes(key)));

/** Filters in an address (`?jalon-period=2026-11&jalon-store=S1&jalon-store=S2`); null: it says nothing. */
export function readUrl(search: string, prefix: string): Filters | null {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  for (const key of keys) {
    const values = params.getAll(`${prefix}-${key}`);
    if (!values.length) continue;
    if (key === 'period' || key === 'compare') filters[key] = values[0]!;
    else filters[key] = values.map((value) => value || null);
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
  const said = Object.fromEntries(Object.entries(filters).filter(([key]) => keys.includes(key)));
  if (changedKeys(filters, given).some((key) => keys.includes(key))) {
    for (const key of Object.keys(said)) {
      const values: readonly (string | null)[] =
        key === 'period' ? [String(said.period ?? '')] : valuesOf(said, key);
      for (const value of values) params.append(`${prefix}-${key}`, value ?? '');
    }
    if (!Object.keys(said).length) params.set(prefix, '');
  }
  const text = params.toString();
  return text && `?${text}`;
}
