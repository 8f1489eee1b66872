// The report smart-list by rep over a million accounts: Jalon, Arquero, Crossfilter and a hand-written loop, in turns.
import { print } from '../shared/print.js';
import { inTurns, type Rival } from '../shared/turns.js';
import { assertEqual, type Answer, type Question } from './answer.js';
import { arqueroReport } from './arquero.js';
import { factColumns } from './columns.js';
import { crossfilterReport } from './crossfilter.js';
import { jalonReport } from './jalon.js';
import { plainLoop } from './loop.js';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rows = option('rows', 1_000_000);
const rounds = option('rounds', 15);
const warmUp = option('warm-up', 4);
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const lists = Array.from({ length: 12 }, (_, n) => `L${n}`);
const stores = Array.from({ length: 60 }, (_, n) => `S${n}`);
const but = (all: readonly string[], n: number) =>
  all.filter((_, index) => index !== n % all.length);

const columns = factColumns(rows);
const makers: Record<string, () => Promise<(question: Question) => Answer | Promise<Answer>>> = {
  Jalon: () => jalonReport(columns),
  Arquero: async () => arqueroReport(columns),
  Crossfilter: async () => crossfilterReport(columns),
  'loop by hand': async () => plainLoop(columns),
};

console.log(
  `Report smart-list by rep: ${rows.toLocaleString('en')} accounts, 2,000 reps, 60 stores, 12 lists.`,
);
console.log(
  `Node ${process.version}, ${rounds} rounds after ${warmUp} of warm-up; every answer compared with Jalon's.`,
);

const open = Object.entries(makers).map(([name, make]): Rival<Answer> => ({
  name,
  run: async () => (await make())({}),
}));
console.log(
  print(
    'From columns to the first answer',
    await inTurns(open, { warmUp: 0, rounds: 3, equal: assertEqual, cpu }),
  ),
);
globalThis.gc?.();

const asks = await Promise.all(
  Object.entries(makers).map(async ([name, make]) => ({ name, ask: await make() })),
);
const questions: Record<string, (round: number) => Question> = {
  'All lists but one, all stores but one': (round) => ({
    lists: but(lists, round),
    stores: but(stores, round * 7),
  }),
  'One list': (round) => ({ lists: [lists[round % 12]!], stores: but(stores, round) }),
  'Three stores': (round) => ({ stores: [0, 20, 40].map((n) => stores[(n + round) % 60]!) }),
};
for (const [title, question] of Object.entries(questions)) {
  const rivals = asks.map(({ name, ask }): Rival<Answer> => ({
    name,
    run: (round) => ask(question(round)),
  }));
  console.log(print(title, await inTurns(rivals, { warmUp, rounds, equal: assertEqual, cpu })));
}
