import type { Block, BlockSource } from '../blocks.js';
import { cellTexts, type ByteCells } from '../bytes/cells.js';
import { readRecords, type Places } from '../bytes/records.js';
import { Rest } from '../bytes/rest.js';
import { fault } from '../fault.js';
import { BLOCK } from '../read.js';
import { readHeader, type Header } from './csv-header.js';
import { sizeOf, utf8Pieces, type Body } from './text.js';

/** Columns begin at other lines of a cache: with a power of two they would push each other out. */
const PITCH = BLOCK + 16;

/**
 * A table as CSV: a header, then one record a row; parted by comma, semicolon or tab, whichever the header has most of, or by what
 * a line `sep=;` above it names.
 * Cells in double quotes may hold separators, line ends and doubled quotes. An empty cell is null, an empty line is
 * nothing. Throws a parse error, with its row, for a record of another length than the header and for an unclosed quote.
 */
export const csvBlocks = (table: string, body: Body): BlockSource => ({
  names: new Set(),
  rows: null,
  size: sizeOf(body),
  text: 'point',
  *blocks() {
    let header: Header | null = null;
    let places: Places = { starts: new Int32Array(0), ends: new Int32Array(0), pitch: PITCH };
    let row = 0;
    const rest = new Rest();
    /** Length that the rest must reach before another try: an open quote would else be scanned again and again. */
    let wait = 0;
    const fail = (after: number, sentence: string): never => {
      throw fault('parse', { table, row: header ? row + after + 1 : undefined }, sentence);
    };
    for (const piece of utf8Pieces(body)) {
      if (piece instanceof Promise) {
        yield piece;
        continue;
      }
      const { part, done, last } = piece;
      rest.add(part);
      const { bytes, length } = rest;
      if (!last && length < wait) continue;
      let at = 0;
      if (!header && (header = readHeader(bytes, length, last, fail))) {
        at = header.at;
        const size = header.names.length * PITCH;
        places = { starts: new Int32Array(size), ends: new Int32Array(size), pitch: PITCH };
        for (const name of header.names) this.names.add(name);
        if (header.separator !== 44) this.text = 'point or comma';
      }
      while (header) {
        const { names, separator } = header;
        const width = names.length;
        // prettier-ignore
        const { rows, at: next } = readRecords(
          bytes, at, length, last, separator, width, BLOCK, places, fail);
        at = next;
        if (!rows) break;
        const cellsOf = (name: string): ByteCells | null => {
          const column = names.indexOf(name);
          return column < 0 ? null : { ...places, bytes, at: column * PITCH };
        };
        const cells: Block['cells'] = (name) => {
          const found = cellsOf(name);
          return found && { values: cellTexts(found, rows), at: 0 };
        };
        yield { rows, done: Math.max(0, done - (length - at)), cells, native: cellsOf };
        row += rows;
      }
      wait = at ? 0 : length * 2;
      rest.drop(at);
    }
  },
});
