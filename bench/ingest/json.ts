// NDJSON and JSON to columns: Jalon, and JSON.parse with a loop by hand, from the bytes that a server sends.
import type { Rival } from '../shared/turns.js';
import type { Answer } from './answer.js';
import { ByHand } from './by-hand.js';
import { dealColumns, deals, type Deal } from './deals.js';
import { readDeals } from './jalon.js';

const encoder = new TextEncoder();

/** The deals as JSON rows, as JSON columns and as a JSON object a line. */
export function dealJson(all: readonly Deal[]): Record<'rows' | 'columns' | 'lines', Uint8Array> {
  const columns = dealColumns.map((name) => [name, all.map((deal) => deal[name])]);
  const lines = all.map((deal) => `${JSON.stringify(deal)}\n`);
  return {
    rows: encoder.encode(JSON.stringify(all)),
    columns: encoder.encode(
      JSON.stringify({ jalon: 1, opportunities: Object.fromEntries(columns) }),
    ),
    lines: encoder.encode(lines.join('')),
  };
}

/** Row objects to columns, as one writes that for these columns. */
export function byHand(rows: readonly Deal[]): Answer {
  const table = new ByHand(rows.length);
  for (const deal of rows) table.add(dealColumns.map((column) => String(deal[column] ?? '')));
  return table.answer();
}

export function rivals(rows: number): Rival<Answer>[] {
  const { lines } = dealJson([...deals(rows)]);
  return [
    { name: 'Jalon', run: () => readDeals(lines, 'application/x-ndjson') },
    {
      name: 'JSON.parse by line, loop by hand',
      run() {
        const texts = new TextDecoder().decode(lines).split('\n');
        return byHand(texts.filter(Boolean).map((line) => JSON.parse(line) as Deal));
      },
    },
  ];
}
