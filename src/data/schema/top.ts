import * as z from 'zod/mini';
import { isZone } from '../../calendar/zone.js';
import { JalonError } from '../../contract/error.js';
import type { Filters } from '../../contract/query.js';
import { show } from '../fault.js';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => value === null || typeof value === 'string';

/** Filters as JSON: texts, null, or arrays of them. */
const isFilters = (value: unknown): boolean =>
  isObject(value) &&
  Object.values(value).every((one) => (Array.isArray(one) ? one.every(isText) : isText(one)));

export const viewerFields = z.strictObject({
  id: z.custom<string | number>((id) => typeof id === 'string' || Number.isSafeInteger(id)),
  views: z.optional(z.array(z.string())),
  filters: z.optional(z.array(z.string())),
  scope: z.optional(z.custom<Filters>(isFilters)),
});

/**
 * What stands in a dataset beside its tables. Conditions instead of zod's unions, records and integers: those would
 * weigh 2 kB in every page. The JSON Schema has them (json-schema.ts).
 */
export const topLevel = z.object({
  jalon: z.number().check(z.refine((version) => version === 1)),
  updatedAt: z.nullish(z.string()),
  timeZone: z.nullish(z.string().check(z.refine(isZone))),
  currency: z.nullish(z.string().check(z.refine((code) => /^[a-z]{3}$/i.test(code)))),
  fiscalYearStart: z.nullish(
    z.number().check(z.refine((month) => Number.isInteger(month) && month >= 1 && month <= 12)),
  ),
  viewer: z.nullish(viewerFields),
});

export type TopLevel = z.infer<typeof topLevel>;

const expected: Readonly<Record<keyof TopLevel, string>> = {
  jalon: '1, the version of the format',
  updatedAt: 'an instant such as 2026-11-30T14:05:00-05:00',
  timeZone: 'an IANA time zone such as America/Toronto',
  currency: 'an ISO 4217 code of three letters such as CAD',
  fiscalYearStart: 'a month from 1 to 12',
  viewer: 'a viewer: {id, views?, filters?, scope?}',
};

export const topNames = Object.keys(expected) as (keyof TopLevel)[];

/** A schema error about a field of the top level. */
export function topError(field: keyof TopLevel, found: unknown): JalonError {
  const what =
    found === undefined
      ? `"${field}" is missing; it needs`
      : `"${field}" is ${show(found)}; it must be`;
  return new JalonError('schema', `Dataset: ${what} ${expected[field]}.`, { column: field });
}

/** Throws a schema error that names the first field that is wrong. */
export function parseTopLevel(fields: Readonly<Record<string, unknown>>): TopLevel {
  const result = z.safeParse(topLevel, fields);
  if (result.success) return result.data;
  const field = result.error.issues[0]!.path[0] as keyof TopLevel;
  throw topError(field, fields[field]);
}
