import { gatherer, type BlockSource } from '../blocks.js';
import { fault, type DataPlace } from '../fault.js';
import { BLOCK } from '../read.js';
import { sizeOf, textPieces, type Body } from './text.js';

/** Value of a JSON text. The parse error says whether the text ends early or is no JSON. */
export function parseJson(text: string, place: DataPlace): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const sentence = endsEarly(text)
      ? `the JSON ends early, after ${text.length} characters; the transfer was cut off, so load it again`
      : `this is not JSON (${(cause as Error).message})`;
    throw fault('parse', { ...place, cause }, sentence);
  }
}

/** Whether a string, array or object is still open at the end. */
export function endsEarly(text: string): boolean {
  const plain = text.replace(/"[^"\\]*(?:\\[^][^"\\]*)*"/g, '');
  let depth = 0;
  for (const c of plain) depth += '[{'.includes(c) ? 1 : ']}'.includes(c) ? -1 : 0;
  return plain.includes('"') || depth > 0 || text.trim() === '';
}

/** A table of one JSON object a line. */
export const ndjsonBlocks = (table: string, body: Body): BlockSource => ({
  names: new Set(),
  rows: null,
  size: sizeOf(body),
  *blocks() {
    const gather = gatherer(table, this.names);
    let row = 0;
    let rest = '';
    for (const piece of textPieces(body)) {
      if (piece instanceof Promise) {
        yield piece;
        continue;
      }
      const lines = (rest + piece.part).split('\n');
      rest = piece.last ? '' : lines.pop()!;
      const rows: unknown[] = [];
      for (const line of lines)
        if (line.trim()) rows.push(parseJson(line, { table, row: row + rows.length + 1 }));
      for (let at = 0; at < rows.length; at += BLOCK) {
        const count = Math.min(BLOCK, rows.length - at);
        yield { rows: count, done: piece.done, cells: gather(rows, at, count, row + at) };
      }
      row += rows.length;
    }
  },
});
