import type { BlockSource } from '../../blocks.js';
import { fault } from '../../fault.js';
import { plainValues, wordsOf, type NativeCells, type Words } from '../../native.js';
import { BLOCK } from '../../read.js';
import { sizeOf, type Body, type Wait } from '../text.js';
import { ByteTaker, EARLY } from './bytes.js';
import { fieldOf, type Field } from './field.js';
import { FlatTable } from './flat.js';
import { vectorOf } from './vector.js';

const SCHEMA = 1;
const DICTIONARY = 2;
const RECORDS = 3;

/**
 * A table as Arrow IPC, file or stream, little endian. Throws an `unsupported` error for compressed buffers and for
 * nested and other types that have no column here, a parse error where the data end early.
 */
export const arrowBlocks = (table: string, body: Body): BlockSource => ({
  names: new Set(),
  rows: null,
  size: sizeOf(body),
  text: 'point',
  *blocks() {
    const source = new ByteTaker(body, (sentence) =>
      fault('parse', { table, row: row + 1 }, sentence),
    );
    let fields: Field[] | null = null;
    let row = 0;
    const dictionaries = new Map<number, Words>();
    const refuse = (sentence: string) => fault('unsupported', { table }, sentence);
    const read = (batch: FlatTable, content: Uint8Array, of: readonly Field[]) => {
      if (batch.table(3))
        throw refuse(
          'its Arrow buffers are compressed; write it without compression (gzip around it is fine)',
        );
      const nodes = batch.pairs(1);
      const buffers = batch.pairs(2).map(([at, size]) => content.subarray(at, at + size));
      let n = 0;
      return of.map((field, i) =>
        vectorOf(field, nodes[i]![0], nodes[i]![1], () => buffers[n++]!, dictionaries),
      );
    };
    for (;;) {
      const before = source.done;
      const message = yield* messageOf(source);
      if (!message) return;
      const { header, kind, content } = message;
      // Some files have the schema at their end alone.
      const schema: FlatTable | null =
        kind === SCHEMA ? header : fields ? null : footerSchema(yield* source.rest());
      if (schema) {
        if (schema.short(0) === 1)
          throw refuse('its Arrow data are big endian; write them little endian');
        const found: Field[] = schema.tables(1).map((flat) => fieldOf(table, flat));
        fields = found;
        for (const { name } of found) this.names.add(name);
      }
      if (!fields) throw source.fail(EARLY);
      if (kind === DICTIONARY) {
        const id = header.long(0);
        const field = fields.find(({ dictionary }) => dictionary?.id === id);
        if (!field) continue;
        const batch = header.table(1)!;
        const [cells] = read(batch, content, [{ ...field, dictionary: null }]);
        const words = wordsOf(cells!, batch.long(0));
        const known = header.byte(2) ? dictionaries.get(id) : undefined;
        dictionaries.set(id, known ? joinedWords(known, words) : words);
      } else if (kind === RECORDS) {
        const length = header.long(0);
        const vectors = read(header, content, fields);
        const byName = new Map(fields.map(({ name }, i) => [name, vectors[i]]));
        for (let at = 0; at < length; at += BLOCK) {
          const rows = Math.min(BLOCK, length - at);
          const native = (name: string): NativeCells | null => {
            const cells = byName.get(name);
            return cells ? { ...cells, at } : null;
          };
          const cells = (name: string) =>
            this.names.has(name) ? { values: plainValues(native(name), rows), at: 0 } : null;
          const done = before + (source.done - before) * ((at + rows) / length);
          yield { rows, done, cells, native };
          row += rows;
        }
      }
    }
  },
});

const joinedWords = (a: Words, b: Words): Words => ({
  size: a.size + b.size,
  cells: null,
  get values() {
    return [...a.values, ...b.values];
  },
});

/** The next message; null at the end. */
function* messageOf(
  source: ByteTaker,
): Generator<Wait, { header: FlatTable; kind: number; content: Uint8Array } | null> {
  let size = yield* lengthOf(source);
  // A file begins with ARROW1 and two zeros.
  if (size === 0x4f525241) {
    yield* source.take(4);
    size = yield* lengthOf(source);
  }
  if (size === -1) size = yield* lengthOf(source);
  if (!size) return null;
  const message = FlatTable.root(yield* source.take(size));
  const content = yield* source.take(message.long(3));
  return { header: message.table(2)!, kind: message.byte(1), content };
}

/** The schema at the end of a file. */
function footerSchema(rest: Uint8Array): FlatTable | null {
  const end = rest.length - 10;
  if (end < 0 || rest[end + 4] !== 65) return null;
  const length = new DataView(rest.buffer, rest.byteOffset).getInt32(end, true);
  return FlatTable.root(rest.slice(end - length, end)).table(1);
}

/** A length in front of a message, 0 at the end. */
function* lengthOf(source: ByteTaker): Generator<Wait, number> {
  const bytes = yield* source.take(4, true);
  return bytes.length ? new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true) : 0;
}
