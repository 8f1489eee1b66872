// The report smart-list over a million accounts: Jalon and its rivals, in turns, in Node.
import { createRequire } from 'node:module';
import { option, word } from '../shared/options.js';
import { print } from '../shared/print.js';
import { inTurns } from '../shared/turns.js';
import { cases } from './cases.js';
import { makeAccounts } from './columns.js';
import { askedIn, makeContenders } from './contenders.js';
import { nodeTurns, rivalOf } from './node-turns.js';

const rows = option('rows', 1_000_000);
const rounds = option('rounds', 9);
const warmUp = option('warm-up', 2);

const { resolve } = createRequire(import.meta.url);
const files = {
  module: '@duckdb/duckdb-wasm/blocking',
  arrow: 'apache-arrow',
  wasm: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
};
const isAlone = process.argv.includes('--jalon');
const contenders = await makeContenders(makeAccounts(rows), isAlone ? null : files);
console.log(
  `smart-list, 17 measures and totals: ${rows.toLocaleString('en')} accounts, 2,000 reps, 60 stores, 12 lists, 5 brands, 12 months.`,
);
console.log(
  `Node ${process.version}, ${rounds} rounds after ${warmUp} of warm-up; every answer compared with Jalon's.`,
);

for (const one of cases.filter(({ id }) => id.startsWith(word('case')))) {
  globalThis.gc?.();
  const rivals = askedIn(contenders, one)
    .filter(({ name }) => name !== word('without'))
    .map((contender) => rivalOf(contender, one));
  const timings = await inTurns(rivals, { warmUp, rounds, ...nodeTurns });
  console.log(print(one.title, timings, one.goals));
}
