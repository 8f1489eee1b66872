import { JalonError, type ErrorCode } from '../contract/error.js';
import type { Progress } from '../contract/source.js';
import { formatOfLabels } from './decode/format.js';
import { subjectOf, type BodyInput } from './input.js';

const MAX_JSON = 100e6;
const MAX_STREAMED = 1e9;

export interface FetchOptions {
  signal?: AbortSignal | undefined;
  /** Bytes beyond which the load stops; default 100 MB of JSON, 1 GB of anything else. */
  maxBytes?: number | undefined;
  /** Validators of the body that the caller has already. */
  etag?: string | null | undefined;
  lastModified?: string | null | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  fetch?: typeof fetch | undefined;
  /** Epoch milliseconds, for `Retry-After`. */
  now?: (() => number) | undefined;
}

export interface FetchedBody extends BodyInput {
  status: 'ok';
  etag: string | null;
  lastModified: string | null;
}

export type Fetched = FetchedBody | { status: 'not-modified' };

/**
 * Gets a dataset's body. Rejects with a `JalonError` (`network`, `auth`, `not-found`, `rate-limit`, `http`,
 * `too-large`), or with the signal's reason when aborted. Messages name the address without its query, which may hold
 * a token.
 */
export async function fetchDataset(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { signal, etag, lastModified, now = Date.now, fetch: get = globalThis.fetch } = options;
  const where = subjectOf(url);
  const headers: Record<string, string> = {
    ...(etag && { 'If-None-Match': etag }),
    ...(lastModified && { 'If-Modified-Since': lastModified }),
  };
  try {
    const response = await get(url, { headers, credentials: 'same-origin', ...(signal && { signal }) });
    if (response.status === 304) return { status: 'not-modified' };
    if (!response.ok) throw httpError(response, where, now());
    const contentType = response.headers.get('content-type');
    const body = await readBody(response, where, limitOf(options.maxBytes, { contentType, url }), options.onProgress);
    return {
      status: 'ok',
      body,
      contentType,
      url,
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof JalonError) throw error;
    const message = `${where} could not be reached. Check the connection and the address; another origin must allow this page (CORS).`;
    throw new JalonError('network', message, { cause: error });
  }
}

const limitOf = (given: number | undefined, labels: { contentType: string | null; url: string }): number =>
  given ?? ((formatOfLabels(labels) ?? 'json') === 'json' ? MAX_JSON : MAX_STREAMED);

async function readBody(
  response: Response,
  where: string,
  limit: number,
  onProgress: FetchOptions['onProgress'],
): Promise<Uint8Array> {
  const length = Number(response.headers.get('content-length')) || null;
  if (length !== null && length > limit) throw tooLarge(where, length, limit);
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    chunks.push(step.value);
    size += step.value.byteLength;
    if (size > limit) {
      void reader.cancel();
      throw tooLarge(where, size, limit);
    }
    onProgress?.({ rows: 0, fraction: length === null ? null : Math.min(1, size / length) / 2 });
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return body;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 3 : 1)} MB`;

const tooLarge = (where: string, size: number, limit: number): JalonError =>
  new JalonError(
    'too-large',
    `${where} has at least ${megabytes(size)}, the limit is ${megabytes(limit)}. Ask for less, or raise max-bytes.`,
    { detail: { size, limit } },
  );

const kinds: Readonly<Record<number, [ErrorCode, string]>> = {
  401: ['auth', 'asks for a sign-in'],
  403: ['auth', 'does not allow this person'],
  404: ['not-found', 'is not there'],
  410: ['not-found', 'is gone'],
  429: ['rate-limit', 'asks for a pause'],
};

function httpError({ status, headers }: Response, where: string, now: number): JalonError {
  const [code, says] = kinds[status] ?? ['http', 'answers with an error'];
  return new JalonError(code, `${where} ${says} (HTTP ${status}).`, {
    status,
    retryAt: retryAt(headers.get('retry-after'), now),
    detail: { status },
  });
}

/** `Retry-After` in seconds or as a date; undefined where it says neither. */
function retryAt(text: string | null, now: number): number | undefined {
  if (!text) return undefined;
  const at = /^\d+$/.test(text.trim()) ? now + Number(text) * 1000 : Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
