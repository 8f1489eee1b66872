// Runs inside the browser; run-chromium.ts asks it for one turn at a time.
import { assertEqual } from './answer.js';
import { cases } from './cases.js';
import { makeAccounts } from './columns.js';
import { ask, type Asked, type Contender } from './contender.js';
import { askedIn, makeContenders } from './contenders.js';

let contenders: Awaited<ReturnType<typeof makeContenders>>;
/** Answers of the round, by contender. */
const answers = new Map<string, Asked>();

const find = (id: string): Contender[] =>
  askedIn(
    contenders,
    cases.find((one) => one.id === id)!,
  );

const bench = {
  async prepare(rows: number): Promise<void> {
    contenders = await makeContenders(makeAccounts(rows), {
      module: '/duckdb.js',
      arrow: '/arrow.js',
      wasm: '/duckdb.wasm',
    });
  },
  names: (id: string): string[] => find(id).map(({ name }) => name),
  collect(): void {
    (globalThis as { gc?: (options: { type: string }) => void }).gc?.({ type: 'minor' });
  },
  async ask(id: string, name: string, round: number): Promise<{ wall: number; own: number }> {
    const { by, question } = cases.find((one) => one.id === id)!;
    const contender = find(id).find((one) => one.name === name)!;
    const answer = await ask(contender, { by, ...question(round) });
    answers.set(name, answer);
    return { wall: answer.wall, own: answer.own };
  },
  /** Throws where an answer of this round differs from Jalon's. */
  compare(name: string): void {
    const answer = answers.get(name)!.answer();
    if (answer) assertEqual(answers.get('Jalon')!.answer()!, answer, name);
  },
};
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
