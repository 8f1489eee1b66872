// One filter moved: as fast with ten million accounts as with one? Jalon alone, in Node.
import { option } from '../shared/options.js';
import { print } from '../shared/print.js';
import { inTurns } from '../shared/turns.js';
import { amountsOf } from './amounts.js';
import { assertEqual } from './answer.js';
import { moves } from './cases.js';
import { makeAccounts } from './columns.js';
import type { Contender } from './contender.js';
import { jalon, openJalon } from './jalon.js';
import { nodeTurns, rivalOf } from './node-turns.js';
import type { View } from './question.js';
import { typedLoop } from './rivals/typed-loop.js';

const rows = option('rows', 1_000_000);
const times = option('scale', 10);
const rounds = option('rounds', 9);
const views: readonly View[] = ['rep', 'store'];

/** Jalon over so many accounts, once its first answer to each move was found right. */
async function checked(length: number): Promise<Contender> {
  const accounts = makeAccounts(length);
  const start = performance.now();
  const contender = jalon(await openJalon(accounts)) as Contender;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const name = `${length.toLocaleString('en')} accounts`;
  const opened = performance.now();
  await contender.ask({ by: 'rep' });
  const first = (performance.now() - opened).toFixed(0);
  console.log(`${name}: opened in ${seconds} s, first answer after ${first} ms`);
  const loop = typedLoop(accounts, amountsOf(accounts));
  for (const move of moves)
    for (const by of views) {
      const question = { by, ...move.question(99) };
      const mine = contender.read!(await contender.ask(question), question);
      assertEqual(loop.read!(loop.ask(question) as never, question), mine, name);
    }
  return { ...contender, name };
}

const few = await checked(rows);
const many = await checked(rows * times);
globalThis.gc?.();
for (const move of moves)
  for (const by of views) {
    const one = { ...move, title: `${move.title}, by ${by}`, by };
    const rivals = [few, many].map((contender) => rivalOf(contender, one));
    const timings = await inTurns(rivals, { ...nodeTurns, warmUp: 2, rounds, equal: () => {} });
    console.log(print(one.title, timings, { [many.name]: 2 }, 'most'));
  }
