const QUOTE = 34;
const LF = 10;
const CR = 13;

export interface Records {
  /** Complete records that were read. */
  rows: number;
  /** Where the next begins. */
  at: number;
  /** Cells of the last record. */
  cells: number;
}

/** Where cells lie, by column: that of row r begins at `starts[column * pitch + r]`. */
export interface Places {
  starts: Int32Array;
  ends: Int32Array;
  pitch: number;
}

const EACH = 0x01010101;
const HIGH = EACH << 7;

/**
 * Finds the cells of CSV records in `bytes[from, length)`, at most `most` records of `width` cells; behind `length`
 * stand a line end and three bytes more. `places` get one entry a cell, as in `ByteCells`. Calls `fail` for a record of another
 * width, for an open quote at the end of all (`last`) and for text behind a quoted cell.
 */
export function readRecords(
  bytes: Uint8Array,
  from: number,
  length: number,
  last: boolean,
  separator: number,
  width: number | null,
  most: number,
  { starts, ends, pitch }: Places,
  fail: (row: number, sentence: string) => never,
): Records {
  let at = from;
  let rows = 0;
  let cells = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const separators = separator * EACH;
  reading: while (rows < most) {
    while (at < length && (bytes[at] === LF || bytes[at] === CR)) at++;
    if (at >= length) break;
    const begin = at;
    let cell = rows;
    cells = 0;
    let c: number;
    do {
      let end: number;
      let doubled = false;
      if (bytes[at] === QUOTE) {
        starts[cell] = ++at;
        for (;;) {
          while (at < length && bytes[at] !== QUOTE) at++;
          // At the end of a piece one cannot tell whether the quote is doubled.
          if (at >= length || (at + 1 === length && !last)) {
            if (last) fail(rows, 'a quote is not closed');
            at = begin;
            break reading;
          }
          if (bytes[at + 1] !== QUOTE || at + 1 === length) break;
          doubled = true;
          at += 2;
        }
        end = at++;
        c = bytes[at]!;
      } else {
        starts[cell] = at;
        for (;;) {
          // Four bytes at a time: in `found` the lowest high bit is of the first that is a separator or below 14.
          const word = view.getInt32(at, true);
          const other = word ^ separators;
          const found = (((word - 14 * EACH) & ~word) | ((other - EACH) & ~other)) & HIGH;
          if (found === 0) at += 4;
          else {
            at += (31 - Math.clz32(found & -found)) >> 3;
            c = bytes[at]!;
            if (c === separator || c === LF || c === CR) break;
            at++;
          }
        }
        end = at;
      }
      if (at >= length && !last) {
        at = begin;
        break reading;
      }
      ends[cell] = doubled ? ~end : end;
      cell += pitch;
      cells++;
      at++;
    } while (c === separator && at <= length);
    if (c !== separator && c !== LF && c !== CR) fail(rows, 'text follows a closing quote');
    if (width !== null && cells !== width)
      fail(rows, `it has ${cells} cells, the header has ${width}`);
    rows++;
  }
  return { rows, at: Math.min(at, length), cells };
}
