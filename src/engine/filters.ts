import type { FilterValue } from '../contract/query.js';

/** Filter keys that some report knows; any other is an error. */
export const filterKeys = [
  'period', 'compare', 'list', 'rep', 'store', 'district', 'region', 'agency', 'company', 'unit', 'person', 'team',
  'brand', 'month', 'pipeline', 'stage', 'tag', 'owner', 'source', 'status', 'client', 'industry', 'lostReason', 'type',
  'template', 'partner', 'manager', 'client-lead', 'kind', 'outcome', 'direction', 'file',
] as const; // prettier-ignore

export const valuesOf = (value: FilterValue | undefined): readonly (string | null)[] => {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? (value as readonly (string | null)[]) : [value as string];
};
