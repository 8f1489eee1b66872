import { JalonError } from '../contract/error.js';
import { formatOfLabels, type Labels } from './decode/format.js';

const MAX_JSON = 100e6;
const MAX_STREAMED = 1e9;

/** Bytes beyond which a load stops: 100 MB of JSON, or of what says no format, 1 GB of anything else. */
export const limitOf = (labels: Labels, maxBytes: number | undefined): number =>
  maxBytes ?? ((formatOfLabels(labels) ?? 'json') === 'json' ? MAX_JSON : MAX_STREAMED);

/** Throws a `too-large` error for more bytes than the limit. */
export function checkSize(size: number, limit: number, what = 'The body'): void {
  if (size > limit)
    throw new JalonError(
      'too-large',
      `${what} has at least ${megabytes(size)}, the limit is ${megabytes(limit)}. Ask for less, or raise max-bytes.`,
      { detail: { size, limit } },
    );
}

export const megabytes = (bytes: number): string =>
  bytes < 1e5 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;
