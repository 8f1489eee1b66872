/**
 * JSON Schema of the dataset, for the package and for editors. A build tool imports this; the shipped code does not.
 */
import { tableSpecs, type ColumnSpec, type TableSpec } from './tables.js';

type Node = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const none = { type: 'null' };
const integer = {
  type: 'integer',
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
};
const anyOf = (...types: Node[]): Node => ({ anyOf: types });
const array = (items: Node): Node => ({ type: 'array', items });
const matching = (pattern: RegExp): Node => ({ ...text, pattern: pattern.source });

const $defs = {
  id: {
    ...anyOf(text, integer),
    description: 'An id: text, or an integer, which becomes decimal text.',
  },
  money: {
    type: 'number',
    description: 'An amount in major units of the currency, with at most 4 decimals.',
  },
  day: { ...matching(/^\d{4}-\d\d-\d\d$/), description: 'A civil day that exists.' },
  month: { ...matching(/^\d{4}-(0[1-9]|1[0-2])$/), description: 'A month.' },
  instant: {
    ...matching(/^\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d([.,]\d+)?)?([Zz]|[+-]\d\d(:?\d\d)?)?)?$/),
    description:
      "An ISO 8601 date or date-time; without an offset it is civil time in the dataset's time zone.",
  },
};
const defined = (name: keyof typeof $defs): Node => ({ $ref: `#/$defs/${name}` });

/** Type of a cell, without null. */
function cellType(spec: ColumnSpec): Node {
  switch (spec.type) {
    case 'ref':
      return defined('id');
    case 'enum':
      return { ...text, enum: spec.values };
    case 'text':
      return spec.integer ? anyOf(text, integer) : text;
    case 'number':
      return {
        ...(spec.integer ? integer : { type: 'number' }),
        ...(spec.min !== undefined && { minimum: spec.min }),
        ...(spec.max !== undefined && { maximum: spec.max }),
      };
    case 'flag':
      return { type: 'boolean' };
    case 'list': {
      const [only, ...more] = Object.values(spec.item!);
      return array(more.length === 0 ? cellType(only!) : objectType(spec.item!, nullable));
    }
    default:
      return defined(spec.type);
  }
}

const nullable = (spec: ColumnSpec): Node =>
  spec.required ? cellType(spec) : anyOf(cellType(spec), none);

function objectType(columns: TableSpec['columns'], type: (spec: ColumnSpec) => Node): Node {
  const all = Object.entries(columns);
  const required = all.filter(([, spec]) => spec.required).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(all.map(([name, spec]) => [name, type(spec)])),
    required,
    additionalProperties: {},
  };
}

const tableType = ({ columns }: TableSpec): Node =>
  anyOf(
    array(objectType(columns, nullable)),
    objectType(columns, (spec) => array(nullable(spec))),
  );

const filter = anyOf(text, none, array(anyOf(text, none)));
const viewer = {
  type: 'object',
  properties: {
    id: defined('id'),
    views: array(text),
    filters: array(text),
    scope: { type: 'object', additionalProperties: filter },
  },
  required: ['id'],
  additionalProperties: false,
};

/** The schema as a JSON value (draft 2020-12). It says less than the reader checks: no keys, no dates that do not exist. */
export function datasetJsonSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Jalon dataset',
    type: 'object',
    properties: {
      jalon: { type: 'number', const: 1 },
      updatedAt: anyOf(text, none),
      timeZone: anyOf(text, none),
      currency: anyOf(matching(/^[A-Za-z]{3}$/), none),
      fiscalYearStart: anyOf({ type: 'integer', minimum: 1, maximum: 12 }, none),
      viewer: anyOf(viewer, none),
      ...Object.fromEntries(
        Object.entries(tableSpecs).map(([name, spec]) => [name, tableType(spec)]),
      ),
    },
    required: ['jalon'],
    additionalProperties: {},
    $defs,
  };
}
