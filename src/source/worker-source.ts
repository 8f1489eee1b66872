import type { Query, Result } from '../contract/query.js';
import type { OpenOptions, Progress, QueryOptions, Source } from '../contract/source.js';
import { ingest } from '../data/ingest.js';
import { isStream } from '../data/decode/text.js';
import { isBodyInput } from '../data/input.js';
import { drive } from '../data/slices.js';
import type { ByteStream } from '../data/stream.js';
import { toTransfer } from '../data/transfer.js';
import { fromPlain, type FromWorker, type ToWorker } from './messages.js';
import { trusted, workerUrl } from './worker-url.js';

interface Waiting {
  resolve: (result: Result | null) => void;
  reject: (error: unknown) => void;
  onProgress: ((progress: Progress) => void) | undefined;
  /** What the worker reads of. */
  stream: ByteStream | undefined;
}

type Request =
  | { open: unknown; options: OpenOptions; stream?: { size: number | null } | undefined }
  | { adopt: unknown }
  | { query: Query; now: number };

/** The engine in a worker of its own. */
class WorkerSource implements Source {
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor(
    readonly worker: Worker,
    readonly now: () => number,
  ) {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      const waiting = this.#waiting.get(data.id);
      if (!waiting) return;
      if ('progress' in data) return waiting.onProgress?.(data.progress);
      if ('pull' in data) return void this.#send(data.id, waiting);
      this.#waiting.delete(data.id);
      if ('error' in data) waiting.reject(fromPlain(data.error));
      else waiting.resolve(data.result);
    });
  }

  /** Gives the worker the next bytes, and does not keep them. */
  async #send(of: number, { stream, reject }: Waiting): Promise<void> {
    try {
      const chunk = (await stream?.read()) ?? null;
      const transfer = chunk ? [chunk.buffer as ArrayBuffer] : [];
      this.worker.postMessage({ chunk, of } satisfies ToWorker, transfer);
    } catch (error) {
      reject(error);
    }
  }

  query(query: Query, { signal }: QueryOptions = {}): Promise<Result> {
    return this.ask({ query, now: this.now() }, { signal }) as Promise<Result>;
  }

  close(): void {
    this.worker.terminate();
    for (const { reject } of this.#waiting.values())
      reject(new DOMException('The source was closed.', 'AbortError'));
    this.#waiting.clear();
  }

  ask(
    request: Request,
    {
      signal,
      onProgress,
      transfer = [],
      stream,
    }: {
      signal?: AbortSignal | undefined;
      onProgress?: Waiting['onProgress'];
      transfer?: Transferable[];
      stream?: ByteStream | undefined;
    },
  ): Promise<Result | null> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const id = this.#next++;
      const abort = (): void => {
        this.#waiting.delete(id);
        this.worker.postMessage({ abort: id } satisfies ToWorker);
        reject(signal!.reason as Error);
      };
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          signal?.removeEventListener('abort', abort);
          settle(value);
        };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.set(id, {
        resolve: settled(resolve),
        reject: settled(reject),
        onProgress,
        stream,
      });
      this.worker.postMessage({ id, ...request }, transfer);
    });
  }
}

/**
 * Opens a dataset in a worker; null, with one warning, where none can be started (`file:`, a policy that forbids it,
 * no such file): the engine then runs in the page, with the same answers.
 */
export async function openInWorker(
  raw: unknown,
  options: OpenOptions,
  now: () => number,
): Promise<Source | null> {
  const worker = await start(options.worker);
  if (!worker) return null;
  const source = new WorkerSource(worker, now);
  const { signal, onProgress } = options;
  try {
    if (isBodyInput(raw)) {
      const { signal: _, onProgress: __, now: ___, ...plain } = options;
      const { body } = raw;
      const stream = isStream(body) ? body : undefined;
      const transfer = body instanceof Uint8Array ? [body.buffer as ArrayBuffer] : [];
      const open = stream ? { ...raw, body: null } : raw;
      const request = { open, options: plain, stream: stream && { size: stream.size } };
      await source.ask(request, { signal, onProgress, transfer, stream });
    } else {
      const { message, transfer } = toTransfer(
        await drive(ingest(raw, options), { signal, onProgress }),
      );
      await source.ask({ adopt: message }, { signal, transfer });
    }
    return source;
  } catch (error) {
    source.close();
    if (isBodyInput(raw) && isStream(raw.body)) raw.body.cancel();
    throw error;
  }
}

/** A worker that has answered, or null. */
function start(given: boolean | string | undefined): Promise<Worker | null> {
  const fail = (error: unknown): null => {
    console.warn(
      `Jalon (worker): the engine runs in the page, because no worker could be started: ${String(error)}`,
    );
    return null;
  };
  try {
    const url = workerUrl(given);
    if (url.origin !== location.origin || url.protocol === 'file:')
      return Promise.resolve(fail(`${url.href} is not on this origin.`));
    const worker = new Worker(trusted(url));
    return new Promise((resolve) => {
      worker.addEventListener('message', () => resolve(worker), { once: true });
      worker.addEventListener(
        'error',
        (event) => {
          event.preventDefault();
          worker.terminate();
          resolve(fail(`${url.href} could not be loaded.`));
        },
        { once: true },
      );
      worker.postMessage({ id: 0, ping: true });
    });
  } catch (error) {
    return Promise.resolve(fail(error));
  }
}
