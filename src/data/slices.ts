import type { Progress } from '../contract/source.js';

/** Milliseconds of work between two turns of the event loop. */
const SLICE = 8;

export interface DriveOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Runs a generator to its end and lets the event loop turn after each slice of work. Rejects with what the generator
 * throws, or with the signal's reason when aborted; the generator is then closed.
 */
export async function drive<T>(
  work: Generator<Progress | undefined, T>,
  { signal, onProgress }: DriveOptions = {},
): Promise<T> {
  try {
    let began = performance.now();
    for (;;) {
      signal?.throwIfAborted();
      const step = work.next();
      if (step.done) return step.value;
      if (performance.now() - began < SLICE) continue;
      if (step.value) onProgress?.(step.value);
      await nextTask();
      began = performance.now();
    }
  } finally {
    work.return(undefined as T);
  }
}

/** Resolves in the next task. A message, as nested timers wait four milliseconds at least. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
