import { JalonError, type ErrorCode } from '../contract/error.js';
import { addressOf, isOwnOrigin } from './address.js';
import type { BodyInput } from './input.js';
import { checkSize, limitOf, megabytes } from './limit.js';
import { ByteStream } from './stream.js';

interface Validators {
  etag?: string | null | undefined;
  lastModified?: string | null | undefined;
}

/** `etag`, `lastModified`: of the body that the caller has already. */
export interface FetchOptions extends Validators {
  signal?: AbortSignal | undefined;
  /** Bytes beyond which the load stops; default 100 MB of JSON, or of what says no format, 1 GB of anything else. */
  maxBytes?: number | undefined;
  fetch?: typeof fetch | undefined;
  /** Epoch milliseconds, for `Retry-After`. */
  now?: (() => number) | undefined;
}

export type Fetched =
  | ({ status: 'ok'; body: ByteStream } & BodyInput & Required<Validators>)
  | { status: 'not-modified' };

const kinds: Readonly<Record<number, [ErrorCode, string, string]>> = {
  401: ['auth', 'asks for a sign-in', 'Sign in, then load again.'],
  403: ['auth', 'may not be read by this person', 'Ask its owner for access.'],
  404: ['not-found', 'is not there', 'Check the address.'],
  410: ['not-found', 'is no longer there', 'Ask its owner for the new address.'],
  429: ['rate-limit', 'was asked for too often', 'Load again later.'],
};
const other: (typeof kinds)[number] = ['http', 'answered with an error', 'Load again later.'];

/**
 * Asks for a dataset. Rejects with a `JalonError` (`network`, `auth`, `not-found`, `rate-limit`, `http`, `too-large`),
 * or with the signal's reason when aborted; so does reading its body. Messages name the address without its query.
 */
export async function fetchDataset(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { signal, now = Date.now, maxBytes, fetch: get = globalThis.fetch } = options;
  const where = addressOf(url);
  signal?.throwIfAborted();
  /** What a promise that fails for want of a connection stands for. */
  const network = (cause: unknown, what: string): unknown => {
    signal?.throwIfAborted();
    return cause instanceof JalonError
      ? cause
      : new JalonError('network', `${where}${what}`, { cause });
  };

  // Another origin would be asked whether it allows these headers, and most do not; there the browser's cache asks.
  const { etag, lastModified } =
    (options.etag || options.lastModified) && isOwnOrigin(url) ? options : ({} as Validators);
  const response = await get(url, {
    headers: {
      ...(etag && { 'If-None-Match': etag }),
      ...(lastModified && { 'If-Modified-Since': lastModified }),
    },
    credentials: 'same-origin',
    cache: etag || lastModified ? 'no-store' : 'no-cache',
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    throw network(
      cause,
      ` could not be reached. ${
        where.startsWith('file:')
          ? 'A page that was opened from a file cannot load data by address: set the property `data` instead.'
          : 'Check the connection and the address; a server of another origin must allow this page (CORS).'
      }`,
    );
  });
  const { status, ok, headers, body } = response;
  const header = (name: string): string | null => headers.get(name);
  const answer = {
    contentType: header('content-type'),
    url,
    etag: header('etag'),
    lastModified: header('last-modified'),
  };
  const discard = (): void => void body?.cancel().catch(() => {});
  // By entity tag where both have one.
  const isSame =
    options.etag && answer.etag
      ? answer.etag === options.etag
      : !!options.lastModified && answer.lastModified === options.lastModified;
  if (status === 304 || (ok && isSame)) {
    discard();
    return { status: 'not-modified' };
  }
  if (!ok) {
    discard();
    const [code, what, advice] = kinds[status] ?? other;
    throw new JalonError(code, `${where} ${what} (HTTP ${status}). ${advice}`, {
      status,
      retryAt: retryAt(header('retry-after') ?? '', now()),
      detail: { status },
    });
  }

  const limit = limitOf(answer, maxBytes);
  const announced = Number(header('content-length')) || 0;
  try {
    checkSize(announced, limit, where);
  } catch (error) {
    discard();
    throw error;
  }
  const reader = body?.getReader();
  const cancel = (): void => void reader?.cancel().catch(() => {});
  let size = 0;
  const read = async (): Promise<Uint8Array | null> => {
    try {
      const { value } = (await reader?.read()) ?? {};
      checkSize((size += value?.byteLength ?? 0), limit, where);
      return value ?? null;
    } catch (cause) {
      cancel();
      throw network(
        cause,
        `: the transfer broke off after ${megabytes(size)}. Check the connection and load again.`,
      );
    }
  };
  // The announced length of a packed body is that of the packing.
  const total = header('content-encoding') ? null : announced || null;
  return { status: 'ok', body: new ByteStream(read, total, cancel), ...answer };
}

/** Epoch milliseconds of `Retry-After`: seconds, or an HTTP date, which is in GMT. Undefined where it says neither. */
const retryAt = (text: string, now: number): number | undefined =>
  /^\d+$/.test(text)
    ? now + Number(text) * 1000
    : (/GMT$/.test(text) && new Date(text).getTime()) || undefined;
