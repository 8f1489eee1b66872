import type { Result, ResultRow } from '../../contract/query.js';
import { missingPages, pageSize } from './detail.model.js';

/** Rows of one question at a time, asked page by page; what is shown stays until a newer answer is there. */
export class Pages {
  /** The last one; null before the first. */
  answer: Result | null = null;
  /** Undefined where not asked yet. */
  rows: readonly (ResultRow | undefined)[] = [];
  order = new Uint32Array();
  failed = false;
  /** The next answer is to another question, not to a further page. */
  fresh = true;
  readonly #asked = new Set<number>();
  /** Lines in sight. */
  #seen: [first: number, last: number] = [0, 0];
  #abort = new AbortController();

  constructor(
    private readonly ask: (
      page: { offset: number; limit: number },
      signal: AbortSignal,
    ) => Promise<Result>,
    /** `fresh`: the rows are of another question. */
    private readonly changed: (fresh?: boolean) => void,
  ) {}

  /** Another question. */
  restart(): void {
    this.stop();
    this.fresh = true;
    this.failed = false;
    this.need(0, 0);
    this.changed();
  }

  /** The same question again, of what is in sight. */
  refresh(): void {
    this.stop();
    this.failed = false;
    this.need(...this.#seen);
  }

  /** What was asked is wanted no more. */
  stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#asked.clear();
  }

  clear(): void {
    this.stop();
    this.fresh = true;
    this.answer = null;
    this.rows = [];
  }

  /** These lines are in sight. */
  need(first: number, last: number): void {
    this.#seen = [first, last];
    for (const page of missingPages(first, last, this.#asked)) this.#load(page);
  }

  fail(): void {
    this.failed = true;
    this.changed();
  }

  #load(page: number): void {
    this.#asked.add(page);
    const { signal } = this.#abort;
    this.ask({ offset: page * pageSize, limit: pageSize }, signal).then(
      (answer) => signal.aborted || this.#take(page, answer),
      () => signal.aborted || this.fail(),
    );
  }

  #take(page: number, answer: Result): void {
    const { fresh } = this;
    const count = answer.count ?? answer.rows.length;
    if (fresh || this.rows.length !== count)
      this.order = Uint32Array.from({ length: count }, (_, i) => i);
    const rows = fresh ? [] : [...this.rows];
    rows.length = count;
    answer.rows.forEach((row, i) => (rows[page * pageSize + i] = row));
    Object.assign(this, { rows, answer, failed: false });
    this.fresh = false;
    this.changed(fresh);
  }
}
