import type { Answer } from './answer.js';
import type { Question } from './question.js';

/** One way to answer the questions. `N`: the form in which its answers come. */
export interface Contender<N = unknown> {
  name: string;
  ask(question: Question): N | Promise<N>;
  /** The same figures as rows of objects. Absent: it has no answer to compare. */
  read?(native: N, question: Question): Answer;
  /** Its own form has rows of objects: reading it is for the comparison alone, and not timed. */
  hasRows?: boolean;
}

export interface Asked {
  /** Makes the answer, where it was not made in time. */
  answer(): Answer | null;
  /** Milliseconds until the figures were there as rows of objects, and until they were in the rival's own form. */
  wall: number;
  own: number;
}

/** Asks one question, with the clock running until rows of objects are there. */
export async function ask(contender: Contender, question: Question): Promise<Asked> {
  const { read, hasRows = false } = contender;
  const start = performance.now();
  const native = await contender.ask(question);
  const own = performance.now() - start;
  const rows = hasRows ? null : (read?.(native, question) ?? null);
  const wall = performance.now() - start;
  return { answer: () => (hasRows ? read!(native, question) : rows), wall, own };
}
