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

/**
 * Finds the cells of CSV records in `bytes[from, length)`, at most `most` records of `width` cells; behind `length`
 * stands a line end. `starts` and `ends` get one entry a cell, as in `ByteCells`. Calls `fail` for a record of another
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
  starts: Int32Array,
  ends: Int32Array,
  fail: (row: number, sentence: string) => never,
): Records {
  let at = from;
  let rows = 0;
  let cell = 0;
  let cells = 0;
  const top = Math.max(separator, CR);
  reading: while (rows < most) {
    while (at < length && (bytes[at] === LF || bytes[at] === CR)) at++;
    if (at >= length) break;
    const begin = at;
    const first = cell;
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
        while ((c = bytes[at]!) > top || (c !== separator && c !== LF && c !== CR)) at++;
        end = at;
      }
      if (at >= length && !last) {
        at = begin;
        break reading;
      }
      ends[cell++] = doubled ? ~end : end;
      at++;
    } while (c === separator && at <= length);
    cells = cell - first;
    if (c !== separator && c !== LF && c !== CR) fail(rows, 'text follows a closing quote');
    if (width !== null && cells !== width)
      fail(rows, `it has ${cells} cells, the header has ${width}`);
    rows++;
  }
  return { rows, at: Math.min(at, length), cells };
}
