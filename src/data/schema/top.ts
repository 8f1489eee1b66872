import { isZone } from '../../calendar/zone.js';
import type { Viewer } from '../../contract/dataset.js';
import { JalonError } from '../../contract/error.js';
import { show } from '../fault.js';

/** What stands in a dataset beside its tables. */
export interface TopLevel {
  jalon: 1;
  updatedAt?: string | null;
  timeZone?: string | null;
  currency?: string | null;
  fiscalYearStart?: number | null;
  viewer?: (Omit<Viewer, 'id'> & { id: string | number }) | null;
}

type Check = (value: unknown) => boolean;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isFilter: Check = (value) =>
  value === null ||
  isText(value) ||
  (Array.isArray(value) && value.every((one) => one === null || isText(one)));

const viewer: Readonly<Record<string, Check>> = {
  id: (id) => isText(id) || Number.isSafeInteger(id),
  views: isTexts,
  filters: isTexts,
  scope: (scope) => isObject(scope) && Object.values(scope).every(isFilter),
};

/** Fields with what they must be. All but the first may be absent or null. */
const fields: Readonly<Record<keyof TopLevel, [Check, string]>> = {
  jalon: [(version) => version === 1, '1, the version of the format'],
  updatedAt: [isText, 'an instant such as 2026-11-30T14:05:00-05:00'],
  timeZone: [(zone) => isText(zone) && isZone(zone), 'an IANA time zone such as America/Toronto'],
  currency: [
    (code) => isText(code) && /^[a-z]{3}$/i.test(code),
    'an ISO 4217 code of three letters such as CAD',
  ],
  fiscalYearStart: [
    (month) => Number.isInteger(month) && Math.abs((month as number) - 6.5) < 6,
    'a month from 1 to 12',
  ],
  viewer: [
    (value) =>
      isObject(value) &&
      Object.entries({ id: undefined, ...value }).every(
        ([name, part]) =>
          Object.hasOwn(viewer, name) &&
          ((name !== 'id' && part === undefined) || viewer[name]!(part)),
      ),
    'a viewer: {id, views?, filters?, scope?}',
  ],
};

export const topNames = Object.keys(fields) as (keyof TopLevel)[];

/** A schema error about a field of the top level. */
export function topError(field: keyof TopLevel, found: unknown): JalonError {
  const what =
    found === undefined
      ? `"${field}" is missing; it needs`
      : `"${field}" is ${show(found)}; it must be`;
  return new JalonError('schema', `Dataset: ${what} ${fields[field][1]}.`, { column: field });
}

/** Throws a schema error that names the first field that is wrong. */
export function parseTopLevel(top: Readonly<Record<string, unknown>>): TopLevel {
  for (const field of topNames) {
    const value = top[field];
    if (!(field !== 'jalon' && value == null) && !fields[field][0](value))
      throw topError(field, value);
  }
  return top as unknown as TopLevel;
}
