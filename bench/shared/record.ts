import { appendFileSync } from 'node:fs';

/** One line of the table of all benches, which bench/run.mjs prints at the end. */
export type RecordRow = [
  what: string,
  rival: string,
  jalon: string,
  ratio: string,
  cpuRatio: string,
  goal: string,
  met: string,
];

export function recordRow(row: RecordRow): void {
  const file = process.env['BENCH_RECORD'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
}
