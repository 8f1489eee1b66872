import { JalonError } from '../contract/error.js';
import type { Progress } from '../contract/source.js';
import { addressOf, isOwnOrigin } from './address.js';
import { formatOfLabels } from './decode/format.js';
import { httpError } from './http-error.js';
import type { BodyInput } from './input.js';

const MAX_JSON = 100e6;
const MAX_STREAMED = 1e9;

export interface FetchOptions {
  signal?: AbortSignal | undefined;
  /** Bytes beyond which the load stops; default 100 MB of JSON, or of what says no format, 1 GB of anything else. */
  maxBytes?: number | undefined;
  /** Validators of the body that the caller has already. */
  etag?: string | null | undefined;
  lastModified?: string | null | undefined;
  /** `fraction` runs to 0.5: reading the rows is the other half. */
  onProgress?: ((progress: Progress) => void) | undefined;
  fetch?: typeof fetch | undefined;
  /** Epoch milliseconds, for `Retry-After`. */
  now?: (() => number) | undefined;
}

export interface FetchedBody extends BodyInput {
  status: 'ok';
  body: Uint8Array;
  contentType: string | null;
  url: string;
  etag: string | null;
  lastModified: string | null;
}

export type Fetched = FetchedBody | { status: 'not-modified' };

/**
 * Gets a dataset's body. Rejects with a `JalonError` (`network`, `auth`, `not-found`, `rate-limit`, `http`,
 * `too-large`), or with the signal's reason when aborted. Messages name the address without its query.
 */
export async function fetchDataset(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { signal, now = Date.now, maxBytes, onProgress } = options;
  const where = addressOf(url);
  const response = await ask(url, where, options);
  const etag = response.headers.get('etag');
  const lastModified = response.headers.get('last-modified');
  if (response.status === 304 || (response.ok && isSame({ etag, lastModified }, options))) {
    discard(response);
    return { status: 'not-modified' };
  }
  if (!response.ok) {
    discard(response);
    throw httpError(response, where, now());
  }
  const contentType = response.headers.get('content-type');
  const limit =
    maxBytes ??
    ((formatOfLabels({ contentType, url }) ?? 'json') === 'json' ? MAX_JSON : MAX_STREAMED);
  const body = await readBody(response, where, limit, signal, onProgress);
  return { status: 'ok', body, contentType, url, etag, lastModified };
}

async function ask(url: string, where: string, options: FetchOptions): Promise<Response> {
  const { signal, etag, lastModified, fetch: get = globalThis.fetch } = options;
  signal?.throwIfAborted();
  try {
    // Another origin would be asked whether it allows these headers, and most do not; there the browser's cache asks.
    const own = (etag || lastModified) && isOwnOrigin(url);
    const headers: Record<string, string> = {};
    if (own && etag) headers['If-None-Match'] = etag;
    if (own && lastModified) headers['If-Modified-Since'] = lastModified;
    return await get(url, {
      headers,
      credentials: 'same-origin',
      cache: own ? 'no-store' : 'no-cache',
      ...(signal && { signal }),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    const advice = where.startsWith('file:')
      ? 'A page that was opened from a file cannot load data by address: set the property `data` instead.'
      : 'Check the connection and the address; a server of another origin must allow this page (CORS).';
    throw new JalonError('network', `${where} could not be reached. ${advice}`, { cause });
  }
}

interface Validators {
  etag?: string | null | undefined;
  lastModified?: string | null | undefined;
}

/** Whether an answer is the one that the caller has; by entity tag where both have one. */
function isSame(next: Validators, { etag, lastModified }: Validators): boolean {
  return etag && next.etag
    ? next.etag === etag
    : !!lastModified && next.lastModified === lastModified;
}

async function readBody(
  response: Response,
  where: string,
  limit: number,
  signal: AbortSignal | undefined,
  onProgress: FetchOptions['onProgress'],
): Promise<Uint8Array> {
  const { headers, body } = response;
  const announced = Number(headers.get('content-length')) || 0;
  if (announced > limit) {
    discard(response);
    throw tooLarge(where, announced, limit);
  }
  if (!body) return new Uint8Array(0);
  // The announced length of a packed body is that of the packing.
  const total = headers.get('content-encoding') ? 0 : announced;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      chunks.push(step.value);
      size += step.value.byteLength;
      if (size > limit) throw tooLarge(where, size, limit);
      onProgress?.({ rows: 0, fraction: total ? Math.min(1, size / total) / 2 : null });
    }
  } catch (cause) {
    reader.cancel().catch(() => {});
    signal?.throwIfAborted();
    if (cause instanceof JalonError) throw cause;
    const message = `${where}: the transfer broke off after ${megabytes(size)}. Check the connection and load again.`;
    throw new JalonError('network', message, { cause });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

const discard = ({ body }: Response): void => void body?.cancel().catch(() => {});

const megabytes = (bytes: number): string =>
  bytes < 1e5 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;

function tooLarge(where: string, size: number, limit: number): JalonError {
  const message = `${where} has at least ${megabytes(size)}, the limit is ${megabytes(limit)}. Ask for less, or raise max-bytes.`;
  return new JalonError('too-large', message, { detail: { size, limit } });
}
