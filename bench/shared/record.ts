import { appendFileSync } from 'node:fs';

/** What, against whom, Jalon's ms, ratio, CPU ratio, goal, whether it is met. */
export type RecordRow = readonly string[];

/** Adds a line to the table of all benches, which bench/run.mjs prints at the end. */
export function recordRow(row: RecordRow): void {
  const file = process.env['BENCH_RECORD'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
}
