import type { OpenOptions } from '../contract/source.js';
import { addressOf } from './address.js';
import { ColumnBlocks, RowBlocks, type BlockSource } from './blocks.js';
import { CsvBlocks } from './decode/csv.js';
import { formatOf, type Labels } from './decode/format.js';
import { parseJson } from './decode/json.js';
import { NdjsonBlocks } from './decode/ndjson.js';
import { textOf, type Body } from './decode/text.js';
import { fault, show } from './fault.js';

/** Text or bytes of a dataset or of one table, as a server sends them. */
export interface BodyInput extends Labels {
  body: Body;
}

/** What stands beside the tables, and the tables by the host's names. */
export interface Input {
  /** Whether the input must name its version. */
  dataset: boolean;
  top: Readonly<Record<string, unknown>>;
  /** Opens a table, as each reading of it does anew. */
  tables: ReadonlyMap<string, () => BlockSource>;
}

const topNames = ['jalon', 'updatedAt', 'timeZone', 'currency', 'fiscalYearStart', 'viewer'];
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isBody(value);
const isBody = (value: unknown): value is string | ArrayBuffer | Uint8Array =>
  typeof value === 'string' || value instanceof ArrayBuffer || value instanceof Uint8Array;
const bodyOf = (value: string | ArrayBuffer | Uint8Array): Body =>
  value instanceof ArrayBuffer ? new Uint8Array(value) : value;

/** A body with its labels, so that `ingest` can tell its format. */
export const isBodyInput = (value: unknown): value is BodyInput =>
  isObject(value) && isBody(value['body']);

/**
 * Takes an input apart: a dataset object, an array of rows, `{tables: {…}}`, or a text, bytes or `BodyInput` of any of
 * these. Rows, CSV and NDJSON are the table `options.table`. `expected`: the host's names of tables that will be read.
 */
export function openInput(
  raw: unknown,
  options: OpenOptions,
  expected: ReadonlySet<string>,
): Input {
  if (isBody(raw)) return openBody({ body: bodyOf(raw) }, options, expected);
  if (isBodyInput(raw)) return openBody(raw, options, expected);
  if (Array.isArray(raw)) return oneTable((table) => new RowBlocks(table, raw), options);
  if (!isObject(raw))
    throw fault(
      'schema',
      {},
      `they are ${show(raw)}; they must be a dataset object or an array of rows`,
    );
  const inner = raw['tables'];
  const tables = new Map<string, () => BlockSource>();
  for (const [name, form] of Object.entries(isObject(inner) ? inner : raw)) {
    if (form == null || (inner === undefined && topNames.includes(name))) continue;
    // A scalar that no table is expected in may be anything: `$schema`, a comment.
    if (typeof form === 'object' || inner !== undefined || expected.has(name))
      tables.set(name, () => openTable(name, form));
  }
  return { dataset: inner === undefined, top: raw, tables };
}

function openBody(
  { body, ...labels }: BodyInput,
  options: OpenOptions,
  expected: ReadonlySet<string>,
): Input {
  const place = labels.url ? { address: addressOf(labels.url) } : {};
  const format = formatOf(body, labels, place);
  if (format === 'json') return openInput(parseJson(textOf(body), place), options, expected);
  return oneTable(
    (table) => new (format === 'csv' ? CsvBlocks : NdjsonBlocks)(table, body),
    options,
  );
}

function oneTable(open: (table: string) => BlockSource, { table, mapping }: OpenOptions): Input {
  const mapped = Object.keys(mapping ?? {});
  const name = table ?? (mapped.length === 1 ? mapped[0] : undefined);
  if (!name) throw fault('schema', {}, 'they are one table; say which one in the option "table"');
  return { dataset: false, top: {}, tables: new Map([[name, () => open(name)]]) };
}

/** A table in any form. Throws a schema error for what is no table. */
function openTable(name: string, form: unknown): BlockSource {
  if (isBody(form)) {
    const body = bodyOf(form);
    const place = { table: name };
    const format = formatOf(body, {}, place);
    if (format === 'csv') return new CsvBlocks(name, body);
    if (format === 'ndjson') return new NdjsonBlocks(name, body);
    const parsed = parseJson(textOf(body), place);
    const isRow = isObject(parsed) && !Object.values(parsed).every(Array.isArray);
    return openTable(name, isRow ? [parsed] : parsed);
  }
  if (Array.isArray(form)) return new RowBlocks(name, form);
  if (isObject(form)) return new ColumnBlocks(name, form);
  const forms = 'an array of rows, an object of columns, or CSV, NDJSON or JSON text';
  throw fault('schema', { table: name }, `${show(form)} is not ${forms}`);
}
