// CSV to columns: Jalon, d3-dsv and papaparse, from the bytes that a server sends.
import { csvParseRows } from 'd3-dsv';
import Papa from 'papaparse';
import type { Goals } from '../shared/print.js';
import type { Rival } from '../shared/turns.js';
import type { Answer } from './answer.js';
import { ByHand } from './by-hand.js';
import { dealCsv } from './deals.js';
import { readDeals } from './jalon.js';

export const goals: Goals = { 'd3-dsv': 2, papaparse: 5 };

export function rivals(rows: number): Rival<Answer>[] {
  const body = dealCsv(rows);
  const text = (): string => new TextDecoder().decode(body);
  const columns = (records: readonly (readonly string[])[]): Answer => {
    const table = new ByHand(rows);
    for (let row = 1; row < records.length; row++) table.add(records[row]!);
    return table.answer();
  };
  return [
    { name: 'Jalon', run: () => readDeals(body, 'text/csv') },
    { name: 'd3-dsv', run: () => columns(csvParseRows(text())) },
    { name: 'papaparse', run: () => columns(Papa.parse<string[]>(text()).data) },
  ];
}
