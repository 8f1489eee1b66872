import type { DatasetInput } from '../contract/dataset.js';
import type { OpenOptions, Source } from '../contract/source.js';
import { openDataset } from './open.js';

/** What a feed needs of the world; a test gives its own. */
export interface FeedEnvironment {
  fetch: typeof fetch;
  open(input: unknown, options: OpenOptions): Promise<Source>;
  now(): number;
  /** In [0, 1). */
  random(): number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  isHidden(): boolean;
  /** Returns what stops the listening. */
  onVisibility(listener: () => void): () => void;
}

export const browserEnvironment: FeedEnvironment = {
  fetch: (...args) => fetch(...args),
  open: (input, options) => openDataset(input as DatasetInput, options),
  now: () => Date.now(),
  random: () => Math.random(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  isHidden: () => typeof document === 'object' && document.hidden,
  onVisibility(listener) {
    if (typeof document !== 'object') return () => {};
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
