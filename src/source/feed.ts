import { JalonError } from '../contract/error.js';
import type { OpenOptions, Source } from '../contract/source.js';
import { fetchDataset } from '../data/fetch.js';
import { browserEnvironment, type FeedEnvironment } from './feed-environment.js';
import { nextDelay } from './feed-schedule.js';
import { idle, sameInput, type FeedInput, type FeedState } from './feed-state.js';

export type { FeedEnvironment } from './feed-environment.js';
export type { FeedInput, FeedState } from './feed-state.js';

/** Longest wait that a timer holds. */
const LONGEST = 2 ** 31 - 1;

/** What a try brings; null: what there is, is still good. */
type Outcome = { source: Source; etag?: unknown; lastModified?: unknown } | null;

/**
 * Keeps a source fresh: opens what it is given, polls `src`, and keeps the last good source through failures. It never
 * throws; each failure is a state. Nothing runs before `connect()` and after `disconnect()`.
 */
export class Feed {
  readonly environment: FeedEnvironment;
  #state: FeedState = idle;
  #input: FeedInput | null = null;
  #connected = false;
  /** The input, or a try that was cut off, still has to be opened. */
  #pending = false;
  /** The try that is under way, and its end. */
  #run: AbortController | null = null;
  #done = Promise.resolve();
  #failures = 0;
  /** Validators of the last good body. */
  #seen: object = {};
  /** The state's source, where this feed opened it: a host's own source is the host's to close. */
  #opened: Source | null = null;
  /** Epoch milliseconds of the next poll. */
  #dueAt: number | null = null;
  #timer: unknown = null;
  #offVisibility: (() => void) | null = null;

  constructor(
    readonly onChange: (state: FeedState) => void,
    environment: Partial<FeedEnvironment> = {},
  ) {
    this.environment = { ...browserEnvironment, ...environment };
  }

  get state(): FeedState {
    return this.#state;
  }

  /** Replaces the input. The same address and objects as before change nothing but the pace. */
  set(input: FeedInput): void {
    const before = this.#input;
    this.#input = input;
    if (before && sameInput(before, input)) {
      if (before.refresh === input.refresh || this.#run || this.#pending) return;
      this.#plan();
      if (this.#state.error) this.#put({ retryAt: this.#retryAt(this.#state.error) });
      return;
    }
    this.#stop();
    this.#failures = 0;
    this.#seen = {};
    this.#pending = true;
    if (this.#connected) void this.#load({ error: null, retryAt: null });
  }

  /**
   * Loads again now, or waits for the load that is under way; resolves when it has ended, well or not. Asks nothing
   * before the moment that the server set with `Retry-After`.
   */
  refresh(): Promise<void> {
    const { error } = this.#state;
    if (!this.#connected || !this.#input) return Promise.resolve();
    if (this.#run) return this.#done;
    if (this.#polls() && (error?.retryAt ?? 0) > this.environment.now()) return Promise.resolve();
    return this.#load();
  }

  connect(): void {
    if (this.#connected) return;
    this.#connected = true;
    this.#offVisibility = this.environment.onVisibility(() => this.#wake());
    if (this.#pending) void this.#load();
    else this.#wake();
  }

  disconnect(): void {
    this.#connected = false;
    this.#offVisibility?.();
    this.#offVisibility = null;
    if (this.#run) this.#pending = true;
    this.#stop();
  }

  #stop(): void {
    this.#disarm();
    this.#run?.abort();
    this.#run = null;
  }

  #polls(): boolean {
    return !!this.#input?.src && !this.#input.source && this.#input.data == null;
  }

  #load(change: Partial<FeedState> = {}): Promise<void> {
    this.#stop();
    this.#pending = false;
    this.#dueAt = null;
    this.#done = Promise.resolve();
    const input = this.#input!;
    if (input.source || (input.data == null && !input.src)) this.#adopt(input.source ?? null);
    else {
      const run = (this.#run = new AbortController());
      this.#put({ ...change, status: 'loading', progress: null });
      // Reading the state may have set the next input already.
      if (this.#run === run) this.#done = this.#try(input, run);
    }
    return this.#done;
  }

  async #try(input: FeedInput, run: AbortController): Promise<void> {
    let outcome: Outcome = null;
    let error: JalonError | null = null;
    try {
      outcome = await this.#ask(input, run);
    } catch (cause) {
      error = asError(cause);
    }
    if (this.#run !== run) return outcome?.source.close?.();
    this.#run = null;
    this.#failures = error ? this.#failures + 1 : 0;
    this.#plan(error);
    if (error) this.#put({ error, status: 'error', progress: null, retryAt: this.#retryAt(error) });
    else if (outcome) {
      const { source, ...seen } = outcome;
      this.#seen = seen;
      this.#adopt(source, source);
    } else this.#put({ ...this.#good(), status: 'ready' });
  }

  async #ask(input: FeedInput, run: AbortController): Promise<Outcome> {
    const { environment } = this;
    const options: OpenOptions = {
      ...input.options,
      signal: run.signal,
      onProgress: (progress) => {
        if (this.#run === run) this.#put({ progress });
      },
    };
    if (input.data != null) return { source: await environment.open(input.data, options) };
    const body = await fetchDataset(input.src!, { ...options, ...environment, ...this.#seen });
    if (body.status !== 'ok') return null;
    const { etag, lastModified } = body;
    return { source: await environment.open(body, options), etag, lastModified };
  }

  #good(): Partial<FeedState> & { checkedAt: number } {
    return { error: null, progress: null, retryAt: null, checkedAt: this.environment.now() };
  }

  /** Takes a source in the place of the last, which is closed where this feed had opened it. */
  #adopt(source: Source | null, opened: Source | null = null): void {
    const last = this.#opened;
    this.#opened = opened;
    const { version, source: before } = this.#state;
    const good = this.#good();
    this.#put({
      ...good,
      source,
      status: source ? 'ready' : 'idle',
      version: source || before ? version + 1 : version,
      updatedSince: source && good.checkedAt,
    });
    if (last !== opened) last?.close?.();
  }

  /** Sets when the next poll is due. */
  #plan(error: JalonError | null = this.#state.error): void {
    const { environment } = this;
    this.#disarm();
    const refresh = this.#polls() ? this.#input!.refresh : 0;
    const delay = nextDelay(refresh, this.#failures, environment.random());
    this.#dueAt =
      delay === null
        ? null
        : Math.max(environment.now() + delay, (this.#failures && error?.retryAt) || 0);
    this.#arm();
  }

  #retryAt(error: JalonError): number | null {
    return this.#dueAt ?? error.retryAt ?? null;
  }

  #arm(): void {
    const { environment } = this;
    this.#disarm();
    if (this.#dueAt === null || !this.#connected || environment.isHidden()) return;
    const wait = Math.min(Math.max(0, this.#dueAt - environment.now()), LONGEST);
    this.#timer = environment.setTimeout(() => this.#wake(), wait);
  }

  #disarm(): void {
    if (this.#timer !== null) this.environment.clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Polls where that is due and the page is seen; else waits on. */
  #wake(): void {
    const { environment } = this;
    if (this.#run || this.#dueAt === null) return;
    if (this.#dueAt <= environment.now() && !environment.isHidden()) void this.#load();
    else this.#arm();
  }

  #put(change: Partial<FeedState>): void {
    this.#state = { ...this.#state, ...change };
    this.onChange(this.#state);
  }
}

const asError = (error: unknown): JalonError =>
  error instanceof JalonError
    ? error
    : new JalonError('unsupported', `The data could not be opened: ${String(error)}`, {
        cause: error,
      });
