import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { JalonError } from '../../contract/error.js';
import type { Query, Result } from '../../contract/query.js';
import type { Source } from '../../contract/source.js';

export type Answers = Readonly<Record<string, Result>>;

interface Question {
  /** Ends the asking that is under way; null: none is. */
  run: AbortController | null;
  /** The query as it was asked last; null: to be asked (again). */
  asked: string | null;
  answer: Result | null;
  error: JalonError | null;
  /** The others are answered without it, where the data cannot answer it. */
  isOptional: boolean;
}

/** Any failure as a JalonError; a host's own source may reject with anything. */
const asJalonError = (error: unknown): JalonError =>
  error instanceof JalonError
    ? error
    : new JalonError('query', error instanceof Error ? error.message : String(error), {
        cause: error,
      });

/** A question that the data cannot answer, and need not. */
const isLeftOut = ({ error, isOptional }: Question): boolean =>
  isOptional && error?.code === 'query';

/**
 * The questions of one element: asks what changed, keeps the last full set of answers until the next is full. The host
 * is drawn once for a full set, not for each answer.
 */
export class Questions implements ReactiveController {
  /** All answered together, so that no two parts of an element are of different moments. */
  answers: Answers | null = null;
  /** `version` of the data that the answers are of. */
  answered = -1;
  #known = new Map<string, Question>();
  #current: string[] = [];
  #source: Source | null = null;
  #version = -1;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Newer answers are awaited. */
  get pending(): boolean {
    return this.#questions().some((one) => !one.answer && !one.error);
  }

  get error(): JalonError | null {
    return this.#questions().find((one) => one.error && !isLeftOut(one))?.error ?? null;
  }

  /** True where something was asked. */
  ask(
    source: Source | null,
    version: number,
    queries: Readonly<Record<string, Query>>,
    isOptional: (name: string) => boolean,
  ): boolean {
    const renewed = source !== this.#source || version !== this.#version;
    if (renewed && !source) this.answers = null;
    this.#source = source;
    this.#version = version;
    if (renewed) for (const one of this.#known.values()) one.asked = null;
    const names = source ? Object.keys(queries) : [];
    for (const name of this.#current) if (!names.includes(name)) this.#drop(this.#known.get(name)!);
    this.#current = names;
    const asked = names.filter((name) => this.#put(name, queries[name]!, isOptional(name)));
    this.#settle();
    return asked.length > 0;
  }

  hostDisconnected(): void {
    for (const one of this.#known.values()) if (!one.answer) this.#drop(one);
  }

  #put(name: string, query: Query, isOptional: boolean): boolean {
    let question = this.#known.get(name);
    if (!question)
      this.#known.set(
        name,
        (question = { run: null, asked: null, answer: null, error: null, isOptional }),
      );
    const asked = JSON.stringify(query);
    if (question.asked === asked) return false;
    this.#drop(question);
    question.asked = asked;
    void this.#run(question, this.#source!, query);
    return true;
  }

  async #run(question: Question, source: Source, query: Query): Promise<void> {
    const run = (question.run = new AbortController());
    const found: Partial<Question> = { run: null };
    try {
      found.answer = await source.query(query, { signal: run.signal });
    } catch (error) {
      found.error = asJalonError(error);
    }
    // Dropped or asked anew while it was on its way.
    if (question.run !== run) return;
    Object.assign(question, found);
    this.#settle();
    if ((question.error && !question.isOptional) || !this.pending) this.host.requestUpdate();
  }

  #drop(question: Question): void {
    question.run?.abort();
    Object.assign(question, { run: null, asked: null, answer: null, error: null });
  }

  #questions(): Question[] {
    return this.#current.map((name) => this.#known.get(name)!);
  }

  #settle(): void {
    const questions = this.#questions();
    if (!questions.length || !questions.every((one) => one.answer ?? isLeftOut(one))) return;
    const answers = this.#current.flatMap((name, i): [string, Result][] =>
      questions[i]!.answer ? [[name, questions[i]!.answer]] : [],
    );
    const isSame =
      this.answers &&
      answers.length === Object.keys(this.answers).length &&
      answers.every(([name, answer]) => this.answers![name] === answer);
    this.answered = this.#version;
    if (!isSame) this.answers = Object.fromEntries(answers);
  }
}
