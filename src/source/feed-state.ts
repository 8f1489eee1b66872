import type { JalonError } from '../contract/error.js';
import type { OpenOptions, Progress, Source } from '../contract/source.js';

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
  /** `loading` during every try, `error` after one that failed, `idle` without input. */
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
  /** Epoch milliseconds of the next try after a failure; null: none is planned. */
  readonly retryAt: number | null;
  /** Grows with each new source. */
  readonly version: number;
}

export const idle: FeedState = {
  status: 'idle',
  source: null,
  error: null,
  progress: null,
  checkedAt: null,
  updatedSince: null,
  retryAt: null,
  version: 0,
};

/** Whether two inputs give the same source: the pace and the listeners in the options do not matter. */
export function sameInput(a: FeedInput, b: FeedInput): boolean {
  return (
    a.src === b.src &&
    a.data === b.data &&
    a.source === b.source &&
    sameOptions(a.options, b.options)
  );
}

function sameOptions(a: OpenOptions, b: OpenOptions): boolean {
  const keys = ['timeZone', 'currency', 'fiscalYearStart', 'table', 'maxBytes', 'worker'] as const;
  return (
    keys.every((key) => a[key] === b[key]) &&
    (a.mapping === b.mapping || JSON.stringify(a.mapping) === JSON.stringify(b.mapping))
  );
}
