import { JalonError } from '../contract/error.js';
import type { OpenOptions, Progress, Source } from '../contract/source.js';
import { fetchDataset } from '../data/fetch.js';
import { browserEnvironment, type FeedEnvironment } from './feed-environment.js';
import { nextDelay } from './feed-schedule.js';

export type { FeedEnvironment } from './feed-environment.js';

/** What a feed is fed from; the first of `source`, `data`, `src` that is given. */
export interface FeedInput {
  src?: string;
  data?: unknown;
  source?: Source;
  options: OpenOptions;
  /** Seconds between polls of `src`; 0: off. */
  refresh: number;
}

/** A new object at each change. */
export interface FeedState {
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  /** The last good one. */
  readonly source: Source | null;
  /** Of the last try; together with a source: the data are stale. */
  readonly error: JalonError | null;
  readonly progress: Progress | null;
  /** Epoch milliseconds of the last check that succeeded. */
  readonly checkedAt: number | null;
  /** Epoch milliseconds at which the last good data came. */
  readonly updatedSince: number | null;
  /** Epoch milliseconds of the next try after a failure. */
  readonly retryAt: number | null;
  /** Grows with each new source. */
  readonly version: number;
}

const idle: FeedState = {
  status: 'idle',
  source: null,
  error: null,
  progress: null,
  checkedAt: null,
  updatedSince: null,
  retryAt: null,
  version: 0,
};

/**
 * Keeps a source fresh: opens what it is given, polls `src`, and keeps the last good source through failures. It never
 * throws; each failure is a state.
 */
export class Feed {
  #state: FeedState = idle;
  #input: FeedInput | null = null;
  #connected = false;
  #timer: unknown = null;
  #dueAt = 0;
  #running: { abort: AbortController; done: Promise<void> } | null = null;
  #failures = 0;
  #etag: string | null = null;
  #lastModified: string | null = null;
  /** The input has not been opened yet. */
  #fresh = false;
  #offVisibility: (() => void) | null = null;
  /** Sources that the host made, and that are the host's to close. */
  readonly #hosts = new WeakSet<Source>();

  constructor(
    readonly onChange: (state: FeedState) => void,
    readonly environment: FeedEnvironment = browserEnvironment,
  ) {}

  get state(): FeedState {
    return this.#state;
  }

  /** Replaces the input. The same address and objects as before change nothing but the pace. */
  set(input: FeedInput): void {
    const before = this.#input;
    this.#input = input;
    if (before && sameInput(before, input)) {
      if (before.refresh !== input.refresh) this.#schedule();
      return;
    }
    this.#stop();
    this.#failures = 0;
    this.#etag = this.#lastModified = null;
    this.#fresh = true;
    if (this.#connected) void this.#load();
  }

  /** Loads again now; resolves when that has ended, well or not. */
  refresh(): Promise<void> {
    if (!this.#connected) return Promise.resolve();
    return this.#running?.done ?? this.#load();
  }

  connect(): void {
    if (this.#connected) return;
    this.#connected = true;
    this.#offVisibility = this.environment.onVisibility(() => this.#onVisibility());
    if (!this.#input) return;
    if (this.#fresh) void this.#load();
    else this.#schedule();
  }

  disconnect(): void {
    this.#connected = false;
    this.#offVisibility?.();
    this.#offVisibility = null;
    if (this.#running) this.#fresh = true;
    this.#stop();
  }

  #stop(): void {
    this.environment.clearTimeout(this.#timer);
    this.#timer = null;
    this.#running?.abort.abort();
    this.#running = null;
  }

  #load(): Promise<void> {
    const abort = new AbortController();
    const run = { abort, done: Promise.resolve() };
    this.#stop();
    this.#running = run;
    this.#fresh = false;
    run.done = this.#attempt(this.#input!, abort.signal).then((next) => {
      if (this.#running !== run) return next?.source?.close?.();
      this.#running = null;
      this.#settle(next);
    });
    return run.done;
  }

  /** The state after a try; never rejects. Null: nothing new. */
  async #attempt(input: FeedInput, signal: AbortSignal): Promise<Partial<FeedState> | null> {
    const { src, data, source } = input;
    if (source) {
      this.#hosts.add(source);
      return { source };
    }
    if (data === undefined && !src) return { source: null };
    this.#put({ status: 'loading', progress: null });
    const options: OpenOptions = {
      ...input.options,
      signal,
      onProgress: (progress) => !signal.aborted && this.#put({ progress }),
    };
    try {
      if (data !== undefined) return { source: await this.environment.open(data, options) };
      const body = await fetchDataset(src!, {
        ...options,
        etag: this.#state.source && this.#etag,
        lastModified: this.#state.source && this.#lastModified,
        fetch: this.environment.fetch,
        now: this.environment.now,
      });
      if (body.status === 'not-modified') return null;
      const opened = await this.environment.open(body, options);
      this.#etag = body.etag;
      this.#lastModified = body.lastModified;
      return { source: opened };
    } catch (error) {
      return { error: asError(error) };
    }
  }

  #settle(next: Partial<FeedState> | null): void {
    const now = this.environment.now();
    if (next?.error) {
      this.#failures++;
      this.#put({ ...next, status: 'error', progress: null });
      this.#schedule();
      return;
    }
    this.#failures = 0;
    const good = { error: null, progress: null, retryAt: null, checkedAt: now };
    const before = this.#state.source;
    if (!next) this.#put({ ...good, status: 'ready' });
    else {
      const { source = null } = next;
      // Also where the host's own source stays: refresh() asks it everything again.
      const version = this.#state.version + 1;
      this.#put({ ...good, status: source ? 'ready' : 'idle', source, version, updatedSince: now });
      if (before && before !== source && !this.#hosts.has(before)) before.close?.();
    }
    this.#schedule();
  }

  #schedule(): void {
    const { environment, state } = this;
    environment.clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#connected || !this.#input?.src || this.#input.source || this.#input.data !== undefined) return;
    const delay = nextDelay(this.#input.refresh, this.#failures, environment.random());
    if (delay === null) return;
    const now = environment.now();
    const pause = state.error?.retryAt === undefined ? 0 : Math.max(0, state.error.retryAt - now);
    const wait = Math.max(delay, pause);
    this.#dueAt = now + wait;
    if (state.error) this.#put({ retryAt: this.#dueAt });
    this.#timer = environment.setTimeout(() => this.#onTimer(), wait);
  }

  #onTimer(): void {
    this.#timer = null;
    if (!this.environment.isHidden()) void this.#load();
  }

  #onVisibility(): void {
    const { environment } = this;
    if (environment.isHidden() || this.#running || this.#timer !== null || this.#dueAt === 0) return;
    if (this.#connected && this.#input?.src && environment.now() >= this.#dueAt) void this.#load();
  }

  #put(change: Partial<FeedState>): void {
    this.#state = { ...this.#state, ...change };
    this.onChange(this.#state);
  }
}

const sameInput = (a: FeedInput, b: FeedInput): boolean =>
  a.src === b.src &&
  a.data === b.data &&
  a.source === b.source &&
  Object.keys({ ...a.options, ...b.options }).every(
    (key) => a.options[key as keyof OpenOptions] === b.options[key as keyof OpenOptions],
  );

const asError = (error: unknown): JalonError =>
  error instanceof JalonError ? error : new JalonError('unsupported', String(error), { cause: error });
