import type { Result } from '../contract/query.js';
import { ingest } from '../data/ingest.js';
import { drive } from '../data/slices.js';
import { fromTransfer } from '../data/transfer.js';
import { engineOf } from './engine-of.js';
import { toPlain, type FromWorker, type ToWorker } from './messages.js';
import { PageSource } from './page-source.js';

/** `jalon-worker.js`: one dataset and its engine, asked by messages. */
const PROGRESS_EVERY = 100;

let source: PageSource | null = null;
const running = new Map<number, AbortController>();
const post = (message: FromWorker): void => (self as unknown as Worker).postMessage(message);

async function answer(
  message: Exclude<ToWorker, { abort: number }>,
  signal: AbortSignal,
): Promise<Result | null> {
  if ('ping' in message) return null;
  if ('query' in message) {
    const asOf = new Date(message.now).toISOString();
    return source!.query({ asOf, ...message.query }, { signal });
  }
  let last = 0;
  const data =
    'adopt' in message
      ? fromTransfer(message.adopt as Parameters<typeof fromTransfer>[0])
      : await drive(ingest(message.open, message.options), {
          signal,
          onProgress(progress) {
            if (performance.now() - last < PROGRESS_EVERY) return;
            last = performance.now();
            post({ id: message.id, progress });
          },
        });
  source = new PageSource(engineOf(data), Date.now);
  return null;
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('abort' in data) {
    running.get(data.abort)?.abort();
    return;
  }
  const { id } = data;
  const controller = new AbortController();
  running.set(id, controller);
  answer(data, controller.signal)
    .then(
      (result) => post({ id, result }),
      (error: unknown) => post({ id, error: toPlain(error) }),
    )
    .finally(() => running.delete(id));
});
