/**
 * JSON Schema of the dataset, for the package and for editors. A build tool imports this; the shipped code does not.
 */
import * as z from 'zod/mini';
import { tableSpecs, type ColumnSpec, type TableSpec } from './tables.js';
import { topLevel, viewerFields } from './top.js';

const named = z.registry<{ id: string; description: string }>();
const define = <T extends z.ZodMiniType>(id: string, description: string, type: T): T => {
  named.add(type, { id, description });
  return type;
};

const id = define(
  'id',
  'An id: text, or an integer, which becomes decimal text.',
  z.union([z.string(), z.int()]),
);
const money = define(
  'money',
  'An amount in major units of the currency, with at most 4 decimals.',
  z.number(),
);
const day = define(
  'day',
  'A civil day that exists.',
  z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
);
const month = define('month', 'A month.', z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)));
const instant = define(
  'instant',
  "An ISO 8601 date or date-time; without an offset it is civil time in the dataset's time zone.",
  z
    .string()
    .check(
      z.regex(/^\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d([.,]\d+)?)?([Zz]|[+-]\d\d(:?\d\d)?)?)?$/),
    ),
);

/** Type of a cell, without null. */
function cellType(spec: ColumnSpec): z.ZodMiniType {
  switch (spec.type) {
    case 'ref':
      return id;
    case 'enum':
      return z.enum(spec.values as [string, ...string[]]);
    case 'text':
      return spec.integer ? z.union([z.string(), z.int()]) : z.string();
    case 'number': {
      const bounds = [];
      if (spec.min !== undefined) bounds.push(z.gte(spec.min));
      if (spec.max !== undefined) bounds.push(z.lte(spec.max));
      return (spec.integer ? z.int() : z.number()).check(...bounds);
    }
    case 'money':
      return money;
    case 'flag':
      return z.boolean();
    case 'day':
      return day;
    case 'month':
      return month;
    case 'instant':
      return instant;
    case 'list': {
      const [only, ...more] = Object.values(spec.item!);
      return z.array(more.length === 0 ? cellType(only!) : rowType(spec.item!));
    }
  }
}

const nullable = (spec: ColumnSpec): z.ZodMiniType =>
  spec.required ? cellType(spec) : z.nullable(cellType(spec));

function rowType(columns: TableSpec['columns']): z.ZodMiniType {
  const fields = Object.entries(columns).map(([name, spec]) => [
    name,
    spec.required ? nullable(spec) : z.optional(nullable(spec)),
  ]);
  return z.looseObject(Object.fromEntries(fields) as Record<string, z.ZodMiniType>);
}

function tableType({ columns }: TableSpec): z.ZodMiniType {
  const fields = Object.entries(columns).map(([name, spec]) => {
    const values = z.array(nullable(spec));
    return [name, spec.required ? values : z.optional(values)];
  });
  return z.union([
    z.array(rowType(columns)),
    z.looseObject(Object.fromEntries(fields) as Record<string, z.ZodMiniType>),
  ]);
}

const filterValue = z.union([z.string(), z.null(), z.array(z.union([z.string(), z.null()]))]);

/** The fields of the top level in full, where the reader has conditions instead. */
const topFields = {
  ...topLevel.shape,
  jalon: z.literal(1),
  currency: z.nullish(z.string().check(z.regex(/^[A-Za-z]{3}$/))),
  fiscalYearStart: z.nullish(z.int().check(z.gte(1), z.lte(12))),
  viewer: z.nullish(
    z.strictObject({
      ...viewerFields.shape,
      id,
      scope: z.optional(z.record(z.string(), filterValue)),
    }),
  ),
};

/** The schema as a JSON value (draft 2020-12). It says less than the reader checks: no keys, no dates that do not exist. */
export function datasetJsonSchema(): Record<string, unknown> {
  const tables = Object.entries(tableSpecs).map(
    ([name, spec]) => [name, z.optional(tableType(spec))] as const,
  );
  const dataset = z.looseObject({ ...topFields, ...Object.fromEntries(tables) });
  return { ...z.toJSONSchema(dataset, { io: 'input', metadata: named }), title: 'Jalon dataset' };
}
