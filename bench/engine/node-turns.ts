import { cpuTime } from '../shared/options.js';
import type { Rival } from '../shared/turns.js';
import type { Answer } from './answer.js';
import type { Case } from './cases.js';
import { ask, type Contender } from './contender.js';

/** A contender's turns at a case in this process. What the turn before left behind is collected first. */
export const rivalOf = (contender: Contender, { by, question }: Case): Rival<Answer | null> => ({
  name: contender.name,
  async take(round) {
    collect();
    const before = cpuTime();
    const { answer, wall, own } = await ask(contender, { by, ...question(round) });
    const cpu = cpuTime() - before;
    return { answer: answer(), wall, cpu, own };
  },
});

/** The young generation alone: all of it would take a second at this size. */
const collect = (): void =>
  void (globalThis.gc as (options: { type: string }) => void)({ type: 'minor' });
