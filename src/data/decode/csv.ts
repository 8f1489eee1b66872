import type { JalonError } from '../../contract/error.js';
import type { Block, BlockSource } from '../blocks.js';
import { fault } from '../fault.js';
import { BLOCK } from '../read.js';
import { pieces, type Body } from './text.js';

const QUOTE = 34;
const LF = 10;
const CR = 13;

type Fail = (sentence: string) => JalonError;

/**
 * A table as CSV: a header, then one record a row; parted by comma, semicolon or tab, whichever the header has most of.
 * Cells in double quotes may hold separators, line ends and doubled quotes. An empty cell is null, an empty line is
 * nothing. Throws a parse error, with its row, for a record of another length than the header and for an unclosed quote.
 */
export const csvBlocks = (table: string, body: Body): BlockSource => ({
  names: new Set(),
  rows: null,
  size: body.length,
  text: 'point',
  *blocks() {
    let names: string[] | null = null;
    /** Cells by column; the first `count` of each are good. */
    let columns: (string | null)[][] = [];
    let separator = 0;
    let row = 0;
    let rest = '';
    /** Length that the rest must reach before another try: an open quote would else be scanned again and again. */
    let wait = 0;
    let count = 0;
    let column = 0;
    const fail: Fail = (sentence) =>
      fault('parse', { table, row: names ? row + count + 1 : undefined }, sentence);
    const take = (cell: string | null): void => {
      if (column < columns.length) columns[column]![count] = cell;
      column++;
    };
    for (const { text, done, last } of pieces(body)) {
      rest += text;
      if (!last && rest.length < wait) continue;
      let at = 0;
      count = 0;
      if (!names) {
        const plain = rest.replace(/"[^"]*("|$)/g, (quoted) => ' '.repeat(quoted.length));
        const end = plain.search(/[\r\n]/);
        if (end >= 0 || last) {
          const head = end < 0 ? plain : plain.slice(0, end);
          const [commas, semicolons, tabs] = [',', ';', '\t'].map(
            (sign) => head.split(sign).length,
          ) as [number, number, number];
          separator = (
            tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ','
          ).charCodeAt(0);
          if (semicolons > commas || tabs > commas) this.text = 'point or comma';
          const found: string[] = [];
          at = record(rest, 0, true, separator, (cell) => found.push((cell ?? '').trim()), fail);
          const twice = found.find((name, i) => name && found.indexOf(name) < i);
          if (twice) throw fail(`the header names column "${twice}" twice`);
          names = found;
          columns = names.map(() => []);
          for (const name of names) this.names.add(name);
        }
      }
      while (names && at < rest.length) {
        const c = rest.charCodeAt(at);
        if (c === LF || c === CR) {
          at++;
          continue;
        }
        column = 0;
        const next = record(rest, at, last, separator, take, fail);
        if (next < 0) break;
        if (column !== names.length)
          throw fail(`it has ${column} cells, the header has ${names.length}`);
        count++;
        at = next;
      }
      wait = at ? 0 : rest.length * 2;
      rest = rest.slice(at);
      for (let from = 0; from < count; from += BLOCK) {
        const cells: Block['cells'] = (name) => {
          const values = columns[names!.indexOf(name)];
          return values ? { values, at: from } : null;
        };
        yield { rows: Math.min(BLOCK, count - from), done, cells };
      }
      row += count;
    }
  },
});

/** Reads one record; gives where the next begins, or -1 where the text ends before it is complete. */
function record(
  text: string,
  from: number,
  last: boolean,
  separator: number,
  take: (cell: string | null) => void,
  fail: Fail,
): number {
  const { length } = text;
  let at = from;
  for (;;) {
    let cell: string;
    if (text.charCodeAt(at) === QUOTE) {
      let end = at + 1;
      while ((end = text.indexOf('"', end)) >= 0 && text.charCodeAt(end + 1) === QUOTE) end += 2;
      if (end < 0) {
        if (last) throw fail('a quote is not closed');
        return -1;
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
    take(cell || null);
    const c = text.charCodeAt(at++);
    if (c === separator) continue;
    if (c === CR && text.charCodeAt(at) === LF) return at + 1;
    if (c === LF || c === CR || at > length) return at;
    throw fail('text follows a closing quote');
  }
}
