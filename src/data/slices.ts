import type { Progress } from '../contract/source.js';

/** Milliseconds of work between two turns of the event loop. */
const SLICE = 8;

export interface DriveOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds of work before the first turn, where it may be more than of the others. */
  first?: number | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Runs a generator to its end and lets the event loop turn after each slice of work. Where the generator yields a
 * promise, it goes on once that is settled. Rejects with what the generator throws or a promise rejects with, or with
 * the signal's reason when aborted; the generator is then closed.
 */
export async function drive<T>(
  work: Generator<Progress | Promise<unknown> | undefined, T>,
  { signal, onProgress, first = SLICE }: DriveOptions = {},
): Promise<T> {
  let progress: Progress | undefined;
  const show = (): void => {
    if (progress) onProgress?.(progress);
    progress = undefined;
  };
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = (): void => reject(signal!.reason as Error);
    signal?.addEventListener('abort', stop);
  });
  aborted.catch(() => {});
  try {
    let until = performance.now() + first;
    for (;;) {
      signal?.throwIfAborted();
      const step = work.next();
      if (step.done) return step.value;
      const { value } = step;
      if (value instanceof Promise) {
        show();
        await Promise.race([value, aborted]);
      } else {
        progress = value ?? progress;
        if (performance.now() < until) continue;
        show();
        await nextTask();
      }
      until = performance.now() + SLICE;
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    work.return(undefined as T);
  }
}

/** Resolves in the next task. A message, as nested timers wait four milliseconds at least. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
