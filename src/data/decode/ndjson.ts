import { Gather, type Block, type BlockSource } from '../blocks.js';
import { BLOCK } from '../read/reader.js';
import { parseJson } from './json.js';
import { bodySize, pieces, type Body } from './text.js';

/** A table of one JSON object a line. */
export class NdjsonBlocks implements BlockSource {
  readonly names = new Set<string>();
  readonly rows = null;
  readonly size: number;
  done = 0;

  constructor(
    readonly table: string,
    readonly body: Body,
  ) {
    this.size = bodySize(body);
  }

  *blocks(): Generator<Block> {
    const gather = new Gather(this.table, this.names);
    let rows: unknown[] = [];
    let row = 0;
    let rest = '';
    for (const { text, done, last } of pieces(this.body)) {
      const lines = (rest + text).split('\n');
      rest = last ? '' : lines.pop()!;
      for (const line of lines) {
        if (line.trim() === '') continue;
        rows.push(parseJson(line, { table: this.table, row: row + rows.length + 1 }));
        if (rows.length < BLOCK) continue;
        yield gather.block(rows, 0, rows.length, row);
        row += rows.length;
        rows = [];
      }
      this.done = done;
    }
    if (rows.length) yield gather.block(rows, 0, rows.length, row);
  }
}
