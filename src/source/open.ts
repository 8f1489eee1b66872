import type { DatasetInput } from '../contract/dataset.js';
import type { OpenOptions, Source } from '../contract/source.js';
import { fetchDataset } from '../data/fetch.js';
import { ingest } from '../data/ingest.js';
import type { BodyInput } from '../data/input.js';
import { drive } from '../data/slices.js';
import { engineOf } from './engine-of.js';
import { PageSource } from './page-source.js';
import { openInWorker } from './worker-source.js';

/**
 * Opens a dataset: an object, a URL, `{tables: …}`, rows of `options.table`, or a body that was fetched already.
 * The answer's `query` works in Node, in a page and in a worker alike.
 *
 * Rejects with a `JalonError`: `schema` or `parse` with table, row and column for bad data; `network`, `http`, `auth`,
 * `not-found`, `rate-limit` or `too-large` for a URL that gave none; or with the signal's reason when aborted.
 */
export async function openDataset(
  input: DatasetInput | BodyInput | readonly unknown[],
  options: OpenOptions = {},
): Promise<Source> {
  const { signal, onProgress, now = Date.now } = options;
  const raw =
    typeof input === 'string' || input instanceof URL
      ? await fetchBody(String(input), options)
      : input;
  if (options.worker && typeof Worker === 'function') {
    const source = await openInWorker(raw, options, now);
    if (source) return source;
  }
  const data = await drive(ingest(raw, options), { signal, onProgress });
  return new PageSource(engineOf(data), now);
}

async function fetchBody(url: string, { signal, maxBytes }: OpenOptions): Promise<BodyInput> {
  const answer = await fetchDataset(url, { signal, maxBytes });
  if (answer.status !== 'ok') throw new Error('not-modified without a validator');
  return answer;
}
