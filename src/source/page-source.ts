import { parseInstant } from '../calendar/instant.js';
import { JalonError } from '../contract/error.js';
import type { Query, Result } from '../contract/query.js';
import type { QueryOptions, Source } from '../contract/source.js';
import { drive } from '../data/slices.js';
import type { Engine } from '../engine/index.js';
import { withNearest } from './nearest.js';

/**
 * Milliseconds that a question may take before others run: one that a click asks of a million rows is mostly answered
 * by then, and drawn in the click's own frame.
 */
const FIRST = 16;

/**
 * The engine on this thread, in slices. Queries are answered one after the other, so that what the first derives from
 * the events is there for the next.
 */
export class PageSource implements Source {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly engine: Engine,
    readonly now: () => number,
  ) {}

  query(query: Query, { signal }: QueryOptions = {}): Promise<Result> {
    const answer = this.#last.then(() => {
      signal?.throwIfAborted();
      return drive(this.engine.query(query, this.#instantOf(query.asOf)), { signal, first: FIRST });
    });
    const done = (): void => {};
    this.#last = answer.then(done, done);
    return answer.catch((error: unknown) => {
      throw withNearest(error, this.engine.catalogue);
    });
  }

  #instantOf(asOf: string | undefined): number {
    if (asOf === undefined) return this.now();
    const instant = parseInstant(asOf, this.engine.data.zone);
    if (instant === null)
      throw new JalonError('query', `"${asOf}" is no instant.`, { detail: { asOf } });
    return instant;
  }
}
