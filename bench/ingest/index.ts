// A table of deals from the bytes that a server sends to columns: CSV, Arrow and NDJSON against their rivals, in turns.
import { cpuTime, option, word } from '../shared/options.js';
import { print, type Goals } from '../shared/print.js';
import { inTurns, type Rival, type Turn } from '../shared/turns.js';
import { assertEqual, type Answer } from './answer.js';
import * as arrow from './arrow.js';
import * as csv from './csv.js';
import * as json from './json.js';

const rows = option('rows', 300_000);
const rounds = option('rounds', 7);
const warmUp = option('warm-up', 2);
const only = process.argv.includes('--jalon');

interface Case {
  name: string;
  title: string;
  rivals: (rows: number) => Rival<Answer>[];
  goals?: Goals;
}
const cases: Case[] = [
  { name: 'csv', title: 'CSV to columns', ...csv },
  { name: 'arrow', title: 'Arrow to columns', ...arrow },
  { name: 'json', title: 'NDJSON to columns', ...json },
];

/** What the turn before left behind is collected first: the young generation alone. */
async function take(rival: Rival<Answer>, round: number): Promise<Turn<Answer>> {
  (globalThis.gc as (options: { type: string }) => void)({ type: 'minor' });
  const [before, start] = [cpuTime(), performance.now()];
  const answer = await rival.run(round);
  return { answer, wall: performance.now() - start, cpu: cpuTime() - before };
}

console.log(
  `${rows.toLocaleString('en')} deals of 12 columns. Node ${process.version}; ${rounds} rounds after ${warmUp} of warm-up.`,
);
for (const { name, title, rivals, goals } of cases) {
  if (word('case') && word('case') !== name) continue;
  const all = rivals(rows);
  const timings = await inTurns(only ? all.slice(0, 1) : all, {
    warmUp,
    rounds,
    equal: assertEqual,
    take,
  });
  console.log(print(title, timings, goals));
}
