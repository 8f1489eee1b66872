import type { Result } from '../contract/query.js';
import type { Progress } from '../contract/source.js';
import { ingest } from '../data/ingest.js';
import { drive } from '../data/slices.js';
import { ByteStream } from '../data/stream.js';
import { fromTransfer } from '../data/transfer.js';
import { engineOf } from './engine-of.js';
import { toPlain, type FromWorker, type ToWorker } from './messages.js';
import { PageSource } from './page-source.js';

type Asked = Exclude<ToWorker, { abort: number } | { chunk: unknown }>;

/** `jalon-worker.js`: one dataset and its engine, asked by messages. */
const PROGRESS_EVERY = 100;

let source: PageSource | null = null;
const running = new Map<number, AbortController>();
/** Who waits for bytes, by what is opened. */
const pulls = new Map<number, (chunk: Uint8Array | null) => void>();
const post = (message: FromWorker): void => (self as unknown as Worker).postMessage(message);

async function answer(message: Asked, signal: AbortSignal): Promise<Result | null> {
  if ('ping' in message) return null;
  if ('query' in message) {
    const asOf = new Date(message.now).toISOString();
    return source!.query({ asOf, ...message.query }, { signal });
  }
  /** What waits to be told. */
  let latest: Progress | null = null;
  const data =
    'adopt' in message
      ? fromTransfer(message.adopt as Parameters<typeof fromTransfer>[0])
      : await drive(ingest(inputOf(message), message.options), {
          signal,
          onProgress(progress) {
            if (!latest)
              setTimeout(() => {
                post({ id: message.id, progress: latest! });
                latest = null;
              }, PROGRESS_EVERY);
            latest = progress;
          },
        });
  source = new PageSource(engineOf(data), Date.now);
  return null;
}

/** What is opened; the page has its bytes, where they come one after the other. */
function inputOf({ id, open, stream }: Extract<Asked, { open: unknown }>): unknown {
  if (!stream) return open;
  const read = (): Promise<Uint8Array | null> =>
    new Promise((resolve) => {
      pulls.set(id, resolve);
      post({ id, pull: true });
    });
  return { ...(open as object), body: new ByteStream(read, stream.size) };
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('abort' in data) {
    running.get(data.abort)?.abort();
    return;
  }
  if ('chunk' in data) {
    pulls.get(data.of)?.(data.chunk);
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
