import type { JalonError } from '../../contract/error.js';
import type { Block, BlockSource } from '../blocks.js';
import { fault } from '../fault.js';
import { BLOCK, type TextCells } from '../read/reader.js';
import { bodySize, pieces, type Body } from './text.js';

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

/**
 * A table as CSV: a header, then one record a row; parted by comma, semicolon or tab, whichever the header has most of.
 * Cells in double quotes may hold separators, line ends and doubled quotes. An empty cell is null, an empty line is
 * nothing. Throws a parse error, with its row, for a record of another length than the header and for an unclosed quote.
 */
export class CsvBlocks implements BlockSource {
  readonly names = new Set<string>();
  readonly rows = null;
  text: TextCells = 'point';
  readonly size: number;
  done = 0;

  constructor(
    readonly table: string,
    readonly body: Body,
  ) {
    this.size = bodySize(body);
  }

  *blocks(): Generator<Block> {
    const parser = new CsvParser(this.table);
    for (const { text, done, last } of pieces(this.body)) {
      parser.push(text, last);
      if (parser.separator !== COMMA) this.text = 'point or comma';
      for (const name of parser.names) this.names.add(name);
      for (let at = 0; at < parser.count; at += BLOCK) {
        const cells = (name: string) => {
          const values = parser.columns[parser.names.indexOf(name)];
          return values ? { values, at } : null;
        };
        yield { rows: Math.min(BLOCK, parser.count - at), cells };
      }
      this.done = done;
    }
  }
}

/** Takes CSV text in pieces of any length; after each, `columns` hold the records that it completed. */
export class CsvParser {
  names: string[] = [];
  /** Cells by column; the first `count` of each are good. */
  columns: (string | null)[][] = [];
  count = 0;
  /** Character code. */
  separator = COMMA;
  #header = true;
  /** Records before those in `columns`. */
  #before = 0;
  #rest = '';
  /** Length that the rest must reach before another try: an open quote would else be scanned again and again. */
  #wait = 0;

  constructor(readonly table: string) {}

  push(piece: string, last: boolean): void {
    this.#before += this.count;
    this.count = 0;
    this.#rest += piece;
    if (!last && this.#rest.length < this.#wait) return;
    const text = this.#rest;
    let at = 0;
    if (this.#header && (at = this.#readHeader(text, last)) < 0) at = 0;
    if (!this.#header) at = this.#readRecords(text, at, last);
    this.#wait = at === 0 ? text.length * 2 : 0;
    this.#rest = text.slice(at);
  }

  #readHeader(text: string, last: boolean): number {
    const counts = { ',': 0, ';': 0, '\t': 0 };
    let quoted = false;
    let end = 0;
    for (; end < text.length; end++) {
      const c = text[end]!;
      if (c === '"') quoted = !quoted;
      else if (!quoted && (c === '\n' || c === '\r')) break;
      else if (!quoted && c in counts) counts[c as ',']++;
    }
    if (end === text.length && !last) return -1;
    const { ',': commas, ';': semicolons, '\t': tabs } = counts;
    this.separator = (
      tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ','
    ).charCodeAt(0);
    const names: string[] = [];
    const at = this.#record(text, 0, true, (cell) => names.push((cell ?? '').trim()));
    names.forEach((name, i) => {
      if (name && names.indexOf(name) < i)
        throw this.#error(`the header names column "${name}" twice`);
    });
    this.names = names;
    this.columns = names.map(() => []);
    this.#header = false;
    return at;
  }

  #readRecords(text: string, from: number, last: boolean): number {
    const { columns } = this;
    const width = columns.length;
    let at = from;
    let column = 0;
    const take = (cell: string | null): void => {
      if (column < width) columns[column]![this.count] = cell;
      column++;
    };
    while (at < text.length) {
      const c = text.charCodeAt(at);
      if (c === LF || c === CR) {
        at++;
        continue;
      }
      column = 0;
      const next = this.#record(text, at, last, take);
      if (next < 0) break;
      if (column !== width) {
        throw this.#error(
          `it has ${column} cells, the header has ${width}`,
          this.#before + this.count + 1,
        );
      }
      this.count++;
      at = next;
    }
    return at;
  }

  /** Reads one record; gives where the next begins, or -1 where the text ends before it is complete. */
  #record(text: string, from: number, last: boolean, take: (cell: string | null) => void): number {
    const { separator } = this;
    const { length } = text;
    let at = from;
    for (;;) {
      let cell: string;
      if (text.charCodeAt(at) === QUOTE) {
        let end = at + 1;
        for (;;) {
          end = text.indexOf('"', end);
          if (end < 0) {
            if (last) throw this.#error('a quote is not closed', this.#before + this.count + 1);
            return -1;
          }
          if (text.charCodeAt(end + 1) !== QUOTE) break;
          end += 2;
        }
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
      } else {
        const start = at;
        for (; at < length; at++) {
          const c = text.charCodeAt(at);
          if (c === separator || c === LF || c === CR) break;
        }
        cell = text.slice(start, at);
      }
      if (at >= length && !last) return -1;
      take(cell === '' ? null : cell);
      const c = text.charCodeAt(at);
      if (c === separator) at++;
      else if (c === CR) return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
      else if (c === LF || at >= length) return at + 1;
      else throw this.#error('text follows a closing quote', this.#before + this.count + 1);
    }
  }

  #error(sentence: string, row?: number): JalonError {
    return fault('parse', { table: this.table, row }, sentence);
  }
}
