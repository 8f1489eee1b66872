import type { OpenOptions, Progress } from '../contract/source.js';
import { addressOf } from './address.js';
import { columnBlocks, rowBlocks, type BlockSource } from './blocks.js';
import { arrowBlocks } from './decode/arrow/blocks.js';
import { csvBlocks } from './decode/csv.js';
import type { Labels } from './decode/format.js';
import { ndjsonBlocks, parseJson } from './decode/json.js';
import { isStream, pieces, textOf, type Body, type Wait } from './decode/text.js';
import { show, wrong } from './fault.js';
import { openBody } from './open-body.js';
import { isObject, topNames } from './schema/top.js';
import { ByteStream, joined } from './stream.js';

/** Text or bytes of a dataset or of one table, as a server sends them. */
export interface BodyInput extends Labels {
  body: Body;
}

/** What stands beside the tables, and the tables by the host's names. */
export interface Input {
  /** Whether the input must name its version. */
  dataset: boolean;
  top: Readonly<Record<string, unknown>>;
  /** Opens a table, as each reading of it does anew; what comes as a stream can be read once. */
  tables: ReadonlyMap<string, () => Opening<BlockSource>>;
  /** Part of the work that is done: a stream of JSON was read to its end. */
  read: number;
}

type Opening<T> = Generator<Wait | Progress, T>;

const bodyOf = (value: unknown): Body | null =>
  value instanceof ArrayBuffer
    ? new Uint8Array(value)
    : typeof value === 'string' || value instanceof Uint8Array || value instanceof ByteStream
      ? value
      : null;

/** A body with its labels, so that `ingest` can tell its format. */
export const isBodyInput = (value: unknown): value is BodyInput =>
  isObject(value) && bodyOf(value['body']) !== null;

/**
 * Takes an input apart: a dataset object, an array of rows, `{tables: {…}}`, or a text, bytes or `BodyInput` of any of
 * these. Rows, CSV, NDJSON and Arrow are the table `options.table`. `expected`: the host's names of tables that will be
 * read, each as often as it is.
 */
export function* openInput(
  raw: unknown,
  options: OpenOptions,
  expected: readonly string[],
): Opening<Input> {
  const labels: Partial<BodyInput> = isBodyInput(raw) ? raw : {};
  const given = bodyOf(labels.body ?? raw);
  if (given !== null) {
    const place = labels.url ? { address: addressOf(labels.url) } : {};
    const [format, body] = yield* openBody(given, labels, place, options.maxBytes);
    if (format === 'json') {
      const value = parseJson(yield* textOf(body), place);
      return { ...(yield* openInput(value, options, expected)), read: isStream(body) ? 0.5 : 0 };
    }
    const table = tableName(options);
    const again = isStream(body) && expected.indexOf(table) < expected.lastIndexOf(table);
    const all = again ? yield* wholeOf(body) : body;
    return oneTable(table, () => streamed[format](table, all));
  }
  if (Array.isArray(raw)) {
    const table = tableName(options);
    return oneTable(table, () => rowBlocks(table, raw));
  }
  if (!isObject(raw))
    throw wrong({}, `they are ${show(raw)}; they must be a dataset object or an array of rows`);
  const inner = raw['tables'];
  const tables = new Map<string, () => Opening<BlockSource>>();
  for (const [name, form] of Object.entries(isObject(inner) ? inner : raw)) {
    if (form == null || (inner === undefined && topNames.includes(name as never))) continue;
    // A scalar that no table is expected in may be anything: `$schema`, a comment.
    if (typeof form === 'object' || inner !== undefined || expected.includes(name))
      tables.set(name, () => openTable(name, form, options));
  }
  return { dataset: inner === undefined, top: raw, tables, read: 0 };
}

const streamed = { csv: csvBlocks, ndjson: ndjsonBlocks, arrow: arrowBlocks };

/** What a body that comes in pieces is as a whole. */
function* wholeOf(body: Body): Generator<Wait, Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (const piece of pieces(body))
    if (piece instanceof Promise) yield piece;
    else chunks.push(piece.part as Uint8Array);
  return joined(chunks);
}

function tableName({ table, mapping }: OpenOptions): string {
  const [only, ...more] = Object.keys(mapping ?? {});
  const name = table ?? (more.length ? undefined : only);
  if (!name) throw wrong({}, 'they are one table; say which one in "table", such as "accounts"');
  return name;
}

const oneTable = (name: string, open: () => BlockSource): Input => ({
  dataset: false,
  top: {},
  tables: new Map([
    [
      name,
      // eslint-disable-next-line require-yield
      function* () {
        return open();
      },
    ],
  ]),
  read: 0,
});

/** A table in any form. Throws a schema error for what is no table. */
function* openTable(table: string, form: unknown, options: OpenOptions): Opening<BlockSource> {
  const given = bodyOf(form);
  if (given !== null) {
    const [format, body] = yield* openBody(given, {}, { table }, options.maxBytes);
    if (format !== 'json') return streamed[format](table, body);
    const parsed = parseJson(yield* textOf(body), { table });
    const isRow = isObject(parsed) && !Object.values(parsed).every(Array.isArray);
    return yield* openTable(table, isRow ? [parsed] : parsed, options);
  }
  if (Array.isArray(form)) return rowBlocks(table, form);
  if (isObject(form)) return columnBlocks(table, form);
  throw wrong(
    { table },
    `${show(form)} is not an array of rows, an object of columns, or CSV, NDJSON, JSON or Arrow data`,
  );
}
