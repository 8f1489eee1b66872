import { cellText } from '../bytes/cells.js';
import { readRecords } from '../bytes/records.js';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const SEPARATORS = [',', ';', '\t'].map((sign) => sign.charCodeAt(0));

export interface Header {
  names: string[];
  /** What a first line `sep=` names; else comma, semicolon or tab, whichever the header has most of. */
  separator: number;
  /** Where the records begin. */
  at: number;
}

/** The header of a CSV; null where it does not end in `bytes[0, length)` and more may come. */
export function readHeader(
  bytes: Uint8Array,
  length: number,
  last: boolean,
  fail: (row: number, sentence: string) => never,
): Header | null {
  // Excel's own line above the header.
  const [line = '', named] =
    /^"?sep=([^"\r\n])"?(\r\n?|\n)/i.exec(
      String.fromCharCode(...bytes.subarray(0, Math.min(9, length))),
    ) ?? [];
  const from = line.length;
  const counts = SEPARATORS.map(() => 0);
  let quoted = false;
  let end = from;
  for (; end < length; end++) {
    const c = bytes[end]!;
    if (c === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (c === LF || c === CR) break;
    else if (SEPARATORS.includes(c)) counts[SEPARATORS.indexOf(c)]!++;
  }
  if (end === length && !last) return null;
  const [commas, semicolons, tabs] = counts as [number, number, number];
  const kind = tabs > commas && tabs > semicolons ? 2 : semicolons > commas ? 1 : 0;
  const separator = named?.charCodeAt(0) ?? SEPARATORS[kind]!;
  const starts = new Int32Array(end + 2);
  const ends = new Int32Array(end + 2);
  const found = readRecords(
    bytes,
    from,
    length,
    last,
    separator,
    null,
    1,
    { starts, ends, pitch: 1 },
    fail,
  );
  const cells = { bytes, starts, ends, at: 0 };
  const names = Array.from({ length: found.cells }, (_, i) => cellText(cells, i).trim());
  const twice = names.find((name, i) => name && names.indexOf(name) < i);
  if (twice) fail(0, `the header names column "${twice}" twice`);
  return { names, separator, at: found.at };
}
