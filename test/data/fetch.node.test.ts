import { describe, expect, it } from 'vitest';
import type { JalonError } from '../../src/contract/error.js';
import { addressOf } from '../../src/data/address.js';
import { fetchDataset, type Fetched, type FetchOptions } from '../../src/data/fetch.js';

const URL_ = 'https://user:pw@crm.example/data/sales.json?token=secret#x';
const WHERE = 'https://crm.example/data/sales.json';

interface Asked {
  url: string;
  init: RequestInit;
}

function serve(response: () => Response | Promise<Response>, options: FetchOptions = {}) {
  const asked: Asked[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return response();
  }) as typeof globalThis.fetch;
  return { asked, result: fetchDataset(URL_, { fetch, ...options }) };
}

/** Reads what came to its end. */
async function textOf(answer: Fetched): Promise<string> {
  let text = '';
  if (answer.status === 'ok')
    while (await answer.body.more()) text += new TextDecoder().decode(answer.body.peek());
  return text;
}

async function failing(
  response: () => Response | Promise<Response>,
  options: FetchOptions = {},
): Promise<JalonError> {
  const error = await serve(response, options)
    .result.then(textOf)
    .then(
      () => null,
      (reason: unknown) => reason as JalonError,
    );
  expect(error?.name).toBe('JalonError');
  expect(error!.message).toContain(WHERE);
  expect(error!.message).not.toMatch(/secret|token|pw@/);
  return error!;
}

const json = (body: string, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { 'content-type': 'application/json', ...headers } });

describe('fetchDataset', () => {
  it('gives the bytes with type, address and validators', async () => {
    const { asked, result } = serve(() =>
      json('{"a":"é"}', { etag: '"1"', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT' }),
    );
    const body = await result;
    expect(body).toMatchObject({
      status: 'ok',
      contentType: 'application/json',
      url: URL_,
      etag: '"1"',
      lastModified: 'Mon, 02 Mar 2026 10:00:00 GMT',
    });
    expect(await textOf(body)).toBe('{"a":"é"}');
    expect(asked[0]).toMatchObject({
      url: URL_,
      init: { headers: {}, credentials: 'same-origin', cache: 'no-cache' },
    });
  });

  it('sends validators and understands 304', async () => {
    const { asked, result } = serve(() => new Response(null, { status: 304 }), {
      etag: '"1"',
      lastModified: 'then',
    });
    expect(await result).toEqual({ status: 'not-modified' });
    expect(asked[0]!.init).toMatchObject({
      headers: { 'If-None-Match': '"1"', 'If-Modified-Since': 'then' },
      cache: 'no-store',
    });
  });

  it('takes an answer with the same entity tag as not modified, and one with another as new', async () => {
    expect((await serve(() => json('{}', { etag: '"1"' }), { etag: '"1"' }).result).status).toBe(
      'not-modified',
    );
    expect((await serve(() => json('{}', { etag: '"2"' }), { etag: '"1"' }).result).status).toBe(
      'ok',
    );
    expect(
      (
        await serve(() => json('{}', { etag: '"2"', 'last-modified': 'x' }), {
          etag: '"1"',
          lastModified: 'x',
        }).result
      ).status,
    ).toBe('ok');
    expect(
      (await serve(() => json('{}', { 'last-modified': 'x' }), { lastModified: 'x' }).result)
        .status,
    ).toBe('not-modified');
    expect((await serve(() => json('{}')).result).status).toBe('ok');
  });

  it.each([
    [401, 'auth', 'Sign in'],
    [403, 'auth', 'Ask its owner'],
    [404, 'not-found', 'Check the address'],
    [410, 'not-found', 'new address'],
    [429, 'rate-limit', 'Load again later'],
    [500, 'http', 'Load again later'],
    [418, 'http', 'HTTP 418'],
  ])('HTTP %i is %s', async (status, code, sentence) => {
    const error = await failing(() => new Response('<html>', { status }));
    expect([error.code, error.status, error.retryAt]).toEqual([code, status, undefined]);
    expect(error.message).toContain(sentence);
    expect(error.message).toContain(`HTTP ${status}`);
  });

  it.each([
    ['30', 1_030_000],
    ['0', 1_000_000],
    ['Mon, 02 Mar 2026 10:00:01 GMT', Date.UTC(2026, 2, 2, 10, 0, 1)],
    ['Sun, 06 Nov 1994 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['soon', undefined],
    ['Mon, 02 Foo 2026 10:00:01 GMT', undefined],
  ])('Retry-After: %s', async (text, at) => {
    for (const status of [429, 503]) {
      const error = await failing(
        () => new Response('', { status, headers: { 'retry-after': text } }),
        { now: () => 1_000_000 },
      );
      expect(error.retryAt).toBe(at);
    }
  });

  it('a request that fails', async () => {
    const error = await failing(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(error.code).toBe('network');
    expect(error.message).toContain('CORS');
  });

  it('a transfer that breaks off', async () => {
    const body = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          if (pulled++) controller.error(new TypeError('terminated'));
          else controller.enqueue(new Uint8Array(50));
        },
      });
    let pulled = 0;
    const error = await failing(() => new Response(body()));
    expect(error.code).toBe('network');
    expect(error.message).toContain('broke off after 50 bytes');
  });

  it('a body that announces more than the limit is not read', async () => {
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>(
      { pull: () => void pulled++, cancel: () => void (cancelled = true) },
      { highWaterMark: 0 },
    );
    const error = await failing(
      () => new Response(body, { headers: { 'content-length': '2000000' } }),
      { maxBytes: 1_500_000 },
    );
    expect([error.code, pulled, cancelled]).toEqual(['too-large', 0, true]);
    expect(error.message).toContain('2.0 MB');
    expect(error.message).toContain('1.5 MB');
    expect(error.detail).toEqual({ size: 2_000_000, limit: 1_500_000 });
  });

  it('a body that proves larger than the limit stops there', async () => {
    let pulled = 0;
    let cancelled = false;
    const stream = () =>
      new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            pulled++;
            controller.enqueue(new Uint8Array(100));
            if (pulled === 50) controller.close();
          },
          cancel: () => void (cancelled = true),
        },
        { highWaterMark: 0 },
      );
    const error = await failing(() => new Response(stream()), { maxBytes: 250 });
    expect(error.detail).toEqual({ size: 300, limit: 250 });
    await Promise.resolve();
    expect([pulled, cancelled]).toEqual([3, true]);
    expect(
      (await serve(() => new Response(new Uint8Array(250)), { maxBytes: 250 }).result).status,
    ).toBe('ok');
  });

  it.each([
    ['application/json', 100e6],
    ['text/csv', 1e9],
    ['application/x-ndjson', 1e9],
    ['application/octet-stream', 100e6],
  ])('has a limit for %s of %d bytes', async (type, limit) => {
    const headers = { 'content-type': type, 'content-length': String(limit + 1) };
    const error = await failing(() => new Response('', { headers }));
    expect(error.detail).toEqual({ size: limit + 1, limit });
    headers['content-length'] = String(limit);
    expect((await serve(() => new Response('', { headers })).result).status).toBe('ok');
  });

  it('says how much will come, where that is not the length of a packing', async () => {
    const sizeOf = async (headers: Record<string, string>) => {
      const answer = await serve(() => json('12345678', headers)).result;
      return answer.status === 'ok' && answer.body.size;
    };
    expect(await sizeOf({ 'content-length': '16' })).toBe(16);
    expect(await sizeOf({ 'content-length': '16', 'content-encoding': 'gzip' })).toBeNull();
    expect(await sizeOf({})).toBeNull();
  });

  it('rejects with the reason of the signal', async () => {
    const reason = new Error('left');
    const aborted = AbortSignal.abort(reason);
    await expect(serve(() => json('{}'), { signal: aborted }).result).rejects.toBe(reason);
    const controller = new AbortController();
    const { result } = serve(
      () => {
        controller.abort(reason);
        return Promise.reject(new DOMException('', 'AbortError'));
      },
      { signal: controller.signal },
    );
    await expect(result).rejects.toBe(reason);
  });
});

describe('addressOf', () => {
  it('leaves out what may be secret', () => {
    expect(addressOf(URL_)).toBe(WHERE);
    expect(addressOf('data/sales.csv?x=1#y')).toBe('data/sales.csv');
    expect(addressOf('data:application/json,{"secret":1}')).toBe('data:…');
    expect(addressOf('file:///tmp/x.json')).toBe('file:///tmp/x.json');
    expect(addressOf('https://a.example/' + 'x'.repeat(200)).length).toBeLessThan(110);
  });
});
