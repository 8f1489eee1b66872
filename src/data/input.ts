import type { OpenOptions } from '../contract/source.js';
import { addressOf } from './address.js';
import { columnBlocks, rowBlocks, type BlockSource } from './blocks.js';
import { csvBlocks } from './decode/csv.js';
import { formatOf, type Labels } from './decode/format.js';
import { ndjsonBlocks, parseJson } from './decode/json.js';
import { textOf, type Body } from './decode/text.js';
import { show, wrong } from './fault.js';
import { isObject, topNames } from './schema/top.js';

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

const bodyOf = (value: unknown): Body | null =>
  value instanceof ArrayBuffer
    ? new Uint8Array(value)
    : typeof value === 'string' || value instanceof Uint8Array
      ? value
      : null;

/** A body with its labels, so that `ingest` can tell its format. */
export const isBodyInput = (value: unknown): value is BodyInput =>
  isObject(value) && bodyOf(value['body']) !== null;

/**
 * Takes an input apart: a dataset object, an array of rows, `{tables: {…}}`, or a text, bytes or `BodyInput` of any of
 * these. Rows, CSV and NDJSON are the table `options.table`. `expected`: the host's names of tables that will be read.
 */
export function openInput(
  raw: unknown,
  options: OpenOptions,
  expected: ReadonlySet<string>,
): Input {
  const labels: Partial<BodyInput> = isBodyInput(raw) ? raw : {};
  const body = bodyOf(labels.body ?? raw);
  if (body !== null) {
    const place = labels.url ? { address: addressOf(labels.url) } : {};
    const format = formatOf(body, labels, place);
    return format === 'json'
      ? openInput(parseJson(textOf(body), place), options, expected)
      : oneTable((table) => streamed[format](table, body), options);
  }
  if (Array.isArray(raw)) return oneTable((table) => rowBlocks(table, raw), options);
  if (!isObject(raw))
    throw wrong({}, `they are ${show(raw)}; they must be a dataset object or an array of rows`);
  const inner = raw['tables'];
  const tables = new Map<string, () => BlockSource>();
  for (const [name, form] of Object.entries(isObject(inner) ? inner : raw)) {
    if (form == null || (inner === undefined && topNames.includes(name as never))) continue;
    // A scalar that no table is expected in may be anything: `$schema`, a comment.
    if (typeof form === 'object' || inner !== undefined || expected.has(name))
      tables.set(name, () => openTable(name, form));
  }
  return { dataset: inner === undefined, top: raw, tables };
}

const streamed = { csv: csvBlocks, ndjson: ndjsonBlocks };

function oneTable(open: (table: string) => BlockSource, { table, mapping }: OpenOptions): Input {
  const [only, ...more] = Object.keys(mapping ?? {});
  const name = table ?? (more.length ? undefined : only);
  if (!name) throw wrong({}, 'they are one table; say which one in the option "table"');
  return { dataset: false, top: {}, tables: new Map([[name, () => open(name)]]) };
}

/** A table in any form. Throws a schema error for what is no table. */
function openTable(table: string, form: unknown): BlockSource {
  const body = bodyOf(form);
  if (body !== null) {
    const format = formatOf(body, {}, { table });
    if (format !== 'json') return streamed[format](table, body);
    const parsed = parseJson(textOf(body), { table });
    const isRow = isObject(parsed) && !Object.values(parsed).every(Array.isArray);
    return openTable(table, isRow ? [parsed] : parsed);
  }
  if (Array.isArray(form)) return rowBlocks(table, form);
  if (isObject(form)) return columnBlocks(table, form);
  throw wrong(
    { table },
    `${show(form)} is not an array of rows, an object of columns, or CSV, NDJSON or JSON text`,
  );
}
