import * as z from 'zod/mini';
import { isZone } from '../../calendar/zone.js';
import { JalonError } from '../../contract/error.js';
import { show } from '../read/reader.js';

const filterValue = z.nullable(z.union([z.string(), z.array(z.nullable(z.string()))]));

const viewer = z.strictObject({
  id: z.union([z.string(), z.int()]),
  views: z.optional(z.array(z.string())),
  filters: z.optional(z.array(z.string())),
  scope: z.optional(z.record(z.string(), filterValue)),
});

/** What stands in a dataset beside its tables. */
export const topLevel = z.object({
  jalon: z.literal(1),
  updatedAt: z.nullish(z.string()),
  timeZone: z.nullish(z.string().check(z.refine(isZone))),
  currency: z.nullish(z.string().check(z.regex(/^[A-Za-z]{3}$/))),
  fiscalYearStart: z.nullish(z.int().check(z.gte(1), z.lte(12))),
  viewer: z.nullish(viewer),
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
