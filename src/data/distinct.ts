import type { Block, BlockSource } from './blocks.js';
import type { Origin } from './mapping.js';

/** A table's rows that differ in what is read of them, each once; those with an empty `key` are left out. */
export function distinct(
  source: BlockSource,
  origins: ReadonlyMap<string, Origin>,
  key: string | undefined,
): BlockSource {
  const lines: number[] = [];
  const id = key === undefined ? undefined : origins.get(key);
  function* blocks(): Generator<Block | Promise<unknown>> {
    const seen = new Set<string>();
    let before = 0;
    for (const block of source.blocks()) {
      if (block instanceof Promise) {
        yield block;
        continue;
      }
      const cells = new Map<string, unknown[]>();
      for (const origin of origins.values()) {
        if (origin.from === undefined) continue;
        const found = block.cells(origin.from);
        if (found) cells.set(origin.from, found.values.slice(found.at, found.at + block.rows));
      }
      const keys = id?.from === undefined ? null : cells.get(id.from);
      const rows: number[] = [];
      for (let row = 0; row < block.rows; row++) {
        if (keys && (keys[row] ?? '') === '') continue;
        const text = JSON.stringify([...cells].map(([name, values]) => [name, values[row]]));
        if (seen.has(text)) continue;
        seen.add(text);
        rows.push(row);
        lines.push(before + row);
      }
      before += block.rows;
      yield {
        rows: rows.length,
        done: block.done,
        cells: (name) => {
          const values = cells.get(name);
          return values ? { values: rows.map((row) => values[row]), at: 0 } : null;
        },
      };
    }
  }
  return Object.create(source, {
    rows: { value: null },
    blocks: { value: blocks },
    rowOf: { value: (row: number) => lines[row]! },
  }) as BlockSource;
}
