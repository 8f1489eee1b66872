import type { Source } from '../../src/contract/source.js';
import type { FeedEnvironment } from '../../src/source/feed.js';

/** Lets everything that is ready to run, run. */
export const settle = async (): Promise<void> => {
  for (let i = 0; i < 50; i++) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
};

export interface Asked {
  url: string;
  headers: Record<string, string>;
  signal: AbortSignal;
  answer(response: Response): void;
  fail(error?: Error): void;
}

export interface Opened {
  input: unknown;
  signal: AbortSignal;
  onProgress: (progress: { rows: number; fraction: number | null }) => void;
  source: Source & { closed: number };
  resolve(): void;
  reject(error: unknown): void;
}

/** A world with a clock that stands still until it is moved, and a server that answers when told to. */
export class World implements FeedEnvironment {
  time = 1_000_000;
  hidden = false;
  /** What `random` gives. */
  chance = 0.5;
  asked: Asked[] = [];
  opened: Opened[] = [];
  timers = new Map<number, { at: number; run: () => void }>();
  listeners = new Set<() => void>();
  #next = 1;

  readonly fetch = ((url: string, init: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      const signal = init.signal!;
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      const headers = init.headers as Record<string, string>;
      this.asked.push({
        url,
        headers,
        signal,
        answer: resolve,
        fail: (error = new TypeError('Failed to fetch')) => reject(error),
      });
    })) as typeof fetch;

  open(input: unknown, options: { signal?: AbortSignal; onProgress?: unknown }): Promise<Source> {
    return new Promise((resolve, reject) => {
      const source = {
        query: () => Promise.reject(new Error('unused')),
        closed: 0,
        close: () => void source.closed++,
      };
      this.opened.push({
        input,
        signal: options.signal!,
        onProgress: options.onProgress as Opened['onProgress'],
        source,
        resolve: () => resolve(source),
        reject,
      });
    });
  }

  readonly now = (): number => this.time;
  readonly random = (): number => this.chance;
  readonly setTimeout = (run: () => void, wait: number): number => {
    this.timers.set(this.#next, { at: this.time + wait, run });
    return this.#next++;
  };
  readonly clearTimeout = (timer: unknown): void => void this.timers.delete(timer as number);
  readonly isHidden = (): boolean => this.hidden;
  readonly onVisibility = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  environment(): FeedEnvironment {
    const { fetch, now, random, setTimeout, clearTimeout, isHidden, onVisibility } = this;
    return {
      fetch,
      now,
      random,
      setTimeout,
      clearTimeout,
      isHidden,
      onVisibility,
      open: (input, options) => this.open(input, options as never),
    };
  }

  show(hidden: boolean): Promise<void> {
    this.hidden = hidden;
    for (const listener of [...this.listeners]) listener();
    return settle();
  }

  /** Moves the clock and runs the timers that come due. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const due = [...this.timers]
        .filter(([, { at }]) => at <= end)
        .sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      this.time = Math.max(this.time, due[1].at);
      this.timers.delete(due[0]);
      due[1].run();
      await settle();
    }
    this.time = end;
    await settle();
  }

  /** Answers the last request and opens what it brought. */
  async serve(headers: Record<string, string> = {}, body = '{"jalon":1}'): Promise<Opened> {
    this.asked
      .at(-1)!
      .answer(new Response(body, { headers: { 'content-type': 'application/json', ...headers } }));
    await settle();
    const opened = this.opened.at(-1)!;
    opened.resolve();
    await settle();
    return opened;
  }

  async reply(status: number, headers: Record<string, string> = {}): Promise<void> {
    const body = status === 304 ? null : 'x';
    this.asked.at(-1)!.answer(new Response(body, { status, headers }));
    await settle();
  }
}
