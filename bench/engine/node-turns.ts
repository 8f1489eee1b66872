import { cpuTime } from '../shared/options.js';
import type { Rival, Turn, TurnOptions } from '../shared/turns.js';
import { assertEqual } from './answer.js';
import type { Case } from './cases.js';
import { ask, type Asked, type Contender } from './contender.js';

/** A contender at a case, in this process. */
export const rivalOf = (contender: Contender, { by, question }: Case): Rival<Asked> => ({
  name: contender.name,
  run: (round) => ask(contender, { by, ...question(round) }),
});

export const nodeTurns: Pick<TurnOptions<Asked>, 'take' | 'equal'> = {
  /** What the turn before left behind is collected first; the young generation alone, as all would take a second. */
  async take(rival, round): Promise<Turn<Asked>> {
    (globalThis.gc as (options: { type: string }) => void)({ type: 'minor' });
    const before = cpuTime();
    const answer = await rival.run(round);
    const cpu = cpuTime() - before;
    return { answer, wall: answer.wall, own: answer.own, cpu };
  },
  equal(reference, other, name) {
    const answer = other.answer();
    if (answer) assertEqual(reference.answer()!, answer, name);
  },
};
