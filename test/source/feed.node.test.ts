import { beforeEach, describe, expect, it } from 'vitest';
import { JalonError } from '../../src/contract/error.js';
import type { ByteStream } from '../../src/data/stream.js';
import { Feed, type FeedInput, type FeedState } from '../../src/source/feed.js';
import { nextDelay } from '../../src/source/feed-schedule.js';
import { settle, World } from './feed-world.js';

let world: World;
let states: FeedState[];
let feed: Feed;
const MINUTE = 60_000;

beforeEach(() => {
  world = new World();
  states = [];
  feed = new Feed((state) => states.push(state), world.environment());
});

const input = (change: Partial<FeedInput> = {}): FeedInput => ({
  src: '/data.json',
  options: {},
  refresh: 900,
  ...change,
});

async function ready(headers: Record<string, string> = {}, change: Partial<FeedInput> = {}) {
  feed.set(input(change));
  feed.connect();
  await settle();
  return world.serve(headers);
}

describe('feed: loading', () => {
  it('loads when it is both fed and connected, in either order', async () => {
    feed.set(input());
    expect(world.asked).toEqual([]);
    expect(feed.state.status).toBe('idle');
    feed.connect();
    expect(world.asked.map(({ url }) => url)).toEqual(['/data.json']);
    expect(feed.state.status).toBe('loading');
    const { source } = await world.serve();
    expect(feed.state).toEqual({
      status: 'ready',
      source,
      error: null,
      progress: null,
      checkedAt: 1_000_000,
      updatedSince: 1_000_000,
      retryAt: null,
      version: 1,
    });

    const other = new World();
    const late = new Feed(() => {}, other.environment());
    late.connect();
    expect(other.asked.length).toBe(0);
    late.set(input());
    expect(other.asked.length).toBe(1);
  });

  it('gives the body with its labels, and the options, to open', async () => {
    const { input: body } = await ready(
      { 'content-type': 'text/csv' },
      { src: '/x?token=1', options: { table: 'accounts' } },
    );
    expect(body).toMatchObject({ contentType: 'text/csv', url: '/x?token=1' });
    const stream = (body as { body: ByteStream }).body;
    await stream.more();
    expect(new TextDecoder().decode(stream.peek())).toBe('{"jalon":1}');
  });

  it('does nothing for the same input, and for new but equal options', async () => {
    await ready({}, { options: { timeZone: 'UTC', mapping: { accounts: { id: 'x' } } } });
    const before = states.length;
    feed.set(input({ options: { mapping: { accounts: { id: 'x' } }, timeZone: 'UTC' } }));
    await settle();
    expect([world.asked.length, states.length]).toEqual([1, before]);
    feed.set(input({ options: { mapping: { accounts: { id: 'y' } }, timeZone: 'UTC' } }));
    expect(world.asked.length).toBe(2);
  });

  it('reports progress as it is told, until the load ends', async () => {
    feed.set(input());
    feed.connect();
    world.asked[0]!.answer(new Response('12345678', { headers: { 'content-length': '8' } }));
    await settle();
    for (const progress of [
      { rows: 0, fraction: 0.25 },
      { rows: 10, fraction: 0.75 },
      { rows: 20, fraction: null },
    ]) {
      world.opened[0]!.onProgress(progress);
      expect(feed.state.progress).toEqual(progress);
    }
    world.opened[0]!.resolve();
    await settle();
    expect(feed.state.progress).toBeNull();
  });

  it('aborts the old address for a new one, and an abort is no error', async () => {
    feed.set(input({ src: '/a' }));
    feed.connect();
    feed.set(input({ src: '/b' }));
    await settle();
    expect(world.asked.map(({ url, signal }) => [url, signal.aborted])).toEqual([
      ['/a', true],
      ['/b', false],
    ]);
    expect(feed.state.error).toBeNull();
    await world.serve();
    expect(feed.state.version).toBe(1);
  });

  it('never lets a late answer overwrite a newer one, and closes what it brought', async () => {
    feed.set(input({ src: '/a' }));
    feed.connect();
    world.asked[0]!.answer(new Response('{}'));
    await settle();
    const late = world.opened[0]!;
    feed.set(input({ src: '/b' }));
    await settle();
    expect(late.signal.aborted).toBe(true);
    const { source } = await world.serve();
    late.onProgress({ rows: 5, fraction: null });
    late.resolve();
    await settle();
    expect(feed.state.source).toBe(source);
    expect(feed.state.progress).toBeNull();
    expect(late.source.closed).toBe(1);
    expect((source as unknown as { closed: number }).closed).toBe(0);
  });

  it('a late failure is dropped too', async () => {
    feed.set(input({ data: { a: 1 } }));
    feed.connect();
    const late = world.opened[0]!;
    feed.set(input({ data: { b: 1 } }));
    world.opened[1]!.resolve();
    await settle();
    late.reject(new JalonError('schema', 'late'));
    await settle();
    expect([feed.state.status, feed.state.error]).toEqual(['ready', null]);
  });

  it('closes the last source when the next is there, not before', async () => {
    const first = await ready();
    void feed.refresh();
    await settle();
    expect(first.source.closed).toBe(0);
    await world.serve();
    expect(first.source.closed).toBe(1);
    expect(feed.state.version).toBe(2);
  });

  it('drops the source when there is no input any more', async () => {
    const { source } = await ready();
    feed.set({ options: {}, refresh: 900 });
    await settle();
    expect([feed.state.status, feed.state.source, source.closed, feed.state.version]).toEqual([
      'idle',
      null,
      1,
      2,
    ]);
    await world.pass(60 * MINUTE);
    expect(world.asked.length).toBe(1);
  });
});

describe('feed: data and source', () => {
  it('opens data before src, without polling', async () => {
    const data = { jalon: 1 };
    feed.set(input({ data }));
    feed.connect();
    world.opened[0]!.resolve();
    await settle();
    expect([feed.state.status, world.opened[0]!.input, world.asked.length]).toEqual([
      'ready',
      data,
      0,
    ]);
    await world.pass(120 * MINUTE);
    expect([world.opened.length, world.asked.length, world.timers.size]).toEqual([1, 0, 0]);
    feed.set(input({ data }));
    expect(world.opened.length).toBe(1);
  });

  it('keeps the last good source when new data are bad', async () => {
    feed.set(input({ data: { good: 1 } }));
    feed.connect();
    world.opened[0]!.resolve();
    await settle();
    feed.set(input({ data: { bad: 1 } }));
    const error = new JalonError('schema', 'Table "accounts", row 2, column "id": …');
    world.opened[1]!.reject(error);
    await settle();
    expect(feed.state).toMatchObject({
      status: 'error',
      source: world.opened[0]!.source,
      version: 1,
      retryAt: null,
    });
    expect(feed.state.error).toBe(error);
    expect(world.opened[0]!.source.closed).toBe(0);
  });

  it('takes a source as it is, at once, and never closes it', async () => {
    let closed = 0;
    const source = { query: () => Promise.reject(new Error()), close: () => void closed++ };
    feed.set(input({ source }));
    feed.connect();
    expect([feed.state.status, feed.state.source, feed.state.version]).toEqual([
      'ready',
      source,
      1,
    ]);
    await feed.refresh();
    expect(feed.state.version).toBe(2);
    feed.set(input());
    await world.serve();
    expect([closed, world.opened.length, feed.state.version]).toEqual([0, 1, 3]);
  });

  it('wraps whatever a broken world throws', async () => {
    feed.set(input({ data: [] }));
    feed.connect();
    world.opened[0]!.reject('odd');
    await settle();
    expect(feed.state.error).toBeInstanceOf(JalonError);
    expect(feed.state.error!.message).toContain('odd');
  });
});

describe('feed: polling', () => {
  it('asks each `refresh` seconds with the validators, and a 304 moves only the check', async () => {
    const { source } = await ready({
      etag: '"v1"',
      'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT',
    });
    expect(world.asked[0]!.headers).toEqual({});
    await world.pass(899_999);
    expect(world.asked.length).toBe(1);
    await world.pass(1);
    expect(world.asked[1]!.headers).toEqual({
      'If-None-Match': '"v1"',
      'If-Modified-Since': 'Mon, 02 Mar 2026 10:00:00 GMT',
    });
    await world.reply(304);
    expect(feed.state).toMatchObject({
      status: 'ready',
      source,
      version: 1,
      updatedSince: 1_000_000,
      checkedAt: 1_900_000,
      error: null,
    });
    expect(source.closed).toBe(0);
    await world.pass(900_000);
    expect(world.asked.length).toBe(3);
  });

  it('forgets the validators with the address and with other options', async () => {
    await ready({ etag: '"v1"' });
    feed.set(input({ options: { table: 'accounts' } }));
    expect(world.asked[1]!.headers).toEqual({});
  });

  it('keeps the validators of the good body after a bad one', async () => {
    await ready({ etag: '"good"' });
    await world.pass(900_000);
    world.asked[1]!.answer(new Response('{', { headers: { etag: '"bad"' } }));
    await settle();
    world.opened[1]!.reject(new JalonError('parse', 'cut'));
    await settle();
    await world.pass(5_000);
    expect(world.asked[2]!.headers).toEqual({ 'If-None-Match': '"good"' });
    await world.reply(304);
    expect([feed.state.status, feed.state.error]).toEqual(['ready', null]);
  });

  it('never has two requests under way', async () => {
    await ready();
    await world.pass(900_000);
    expect(world.asked.length).toBe(2);
    await world.pass(60 * MINUTE);
    const waiting = feed.refresh();
    expect(world.asked.length).toBe(2);
    await world.serve();
    await waiting;
    expect(feed.state.version).toBe(2);
  });

  it('is off with refresh 0, also after a failure', async () => {
    await ready({}, { refresh: 0 });
    await world.pass(24 * 60 * MINUTE);
    expect(world.asked.length).toBe(1);
    void feed.refresh();
    world.asked[1]!.fail();
    await settle();
    expect(feed.state.retryAt).toBeNull();
    await world.pass(24 * 60 * MINUTE);
    expect(world.asked.length).toBe(2);
  });

  it('takes a new pace without loading', async () => {
    await ready();
    feed.set(input({ refresh: 60 }));
    expect(world.asked.length).toBe(1);
    await world.pass(60_000);
    expect(world.asked.length).toBe(2);
  });

  it('rests while the page is hidden, and asks at once when it is back and overdue', async () => {
    await ready();
    await world.show(true);
    expect(world.timers.size).toBe(0);
    await world.pass(60 * MINUTE);
    expect(world.asked.length).toBe(1);
    await world.show(false);
    expect(world.asked.length).toBe(2);
    await world.serve();
    await world.show(true);
    await world.pass(100_000);
    await world.show(false);
    expect(world.asked.length).toBe(2);
    await world.pass(799_999);
    expect(world.asked.length).toBe(2);
    await world.pass(1);
    expect(world.asked.length).toBe(3);
  });

  it('loads the first time even where the page is hidden', () => {
    world.hidden = true;
    feed.set(input());
    feed.connect();
    expect(world.asked.length).toBe(1);
  });

  it('waits past the longest timer', async () => {
    await ready({}, { refresh: 3_000_000 });
    expect([...world.timers.values()][0]!.at - world.time).toBeLessThan(2 ** 31);
    await world.pass(2 ** 31);
    expect(world.asked.length).toBe(1);
    await world.pass(3e9 - 2 ** 31);
    expect(world.asked.length).toBe(2);
  });
});

describe('feed: failures', () => {
  it('keeps the last good source, says when it tries again, and recovers', async () => {
    const { source } = await ready();
    await world.pass(900_000);
    await world.reply(500);
    expect(feed.state).toMatchObject({
      status: 'error',
      source,
      version: 1,
      checkedAt: 1_000_000,
      retryAt: world.time + 2_500,
    });
    expect(feed.state.error).toMatchObject({ code: 'http', status: 500 });
    await world.pass(2_499);
    expect(world.asked.length).toBe(2);
    await world.pass(1);
    expect(world.asked.length).toBe(3);
    expect(feed.state.error).not.toBeNull();
    await world.serve();
    expect(feed.state).toMatchObject({ status: 'ready', error: null, retryAt: null, version: 2 });
    await world.pass(899_999);
    expect(world.asked.length).toBe(3);
  });

  it('doubles the waits', async () => {
    world.chance = 0.999;
    feed.set(input());
    feed.connect();
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      world.asked.at(-1)!.fail();
      await settle();
      waits.push(feed.state.retryAt! - world.time);
      await world.pass(waits.at(-1)!);
    }
    expect(waits.map(Math.round)).toEqual([4995, 9990, 19980, 39960]);
    expect(world.asked.length).toBe(5);
  });

  it.each([
    [429, { 'retry-after': '120' }, 120_000],
    [503, { 'retry-after': '7' }, 7_000],
    [503, { 'retry-after': '1' }, 2_500],
  ])('obeys Retry-After: %i %j', async (status, headers, wait) => {
    feed.set(input());
    feed.connect();
    await world.reply(status, headers);
    expect(feed.state.retryAt).toBe(world.time + wait);
    await world.pass(wait - 1);
    expect(world.asked.length).toBe(1);
    await world.pass(1);
    expect(world.asked.length).toBe(2);
  });

  it('asks nothing by hand before Retry-After', async () => {
    feed.set(input());
    feed.connect();
    await world.reply(429, { 'retry-after': '120' });
    await feed.refresh();
    expect(world.asked.length).toBe(1);
    world.time += 120_000;
    void feed.refresh();
    expect(world.asked.length).toBe(2);
  });

  it('may be asked again by hand at once after another failure', async () => {
    feed.set(input());
    feed.connect();
    world.asked[0]!.fail();
    await settle();
    expect(feed.state.error!.code).toBe('network');
    const again = feed.refresh();
    expect(world.asked.length).toBe(2);
    await world.serve();
    await again;
    expect(feed.state.status).toBe('ready');
  });

  it('a new input clears the error of the old', async () => {
    feed.set(input());
    feed.connect();
    world.asked[0]!.fail();
    await settle();
    feed.set(input({ src: '/b' }));
    expect(feed.state).toMatchObject({ status: 'loading', error: null, retryAt: null });
  });
});

describe('feed: connection', () => {
  it('stops timers, listeners and requests, and resumes', async () => {
    await ready();
    feed.disconnect();
    expect([world.timers.size, world.listeners.size]).toEqual([0, 0]);
    await world.pass(60 * MINUTE);
    expect(world.asked.length).toBe(1);
    feed.connect();
    expect(world.asked.length).toBe(2);
    feed.disconnect();
    expect(world.asked[1]!.signal.aborted).toBe(true);
    await settle();
    expect(feed.state.error).toBeNull();
    feed.connect();
    expect(world.asked.length).toBe(3);
    await world.serve();
    expect(feed.state).toMatchObject({ status: 'ready', version: 2 });
  });

  it('does not ask again where nothing is due', async () => {
    await ready();
    feed.disconnect();
    await world.pass(MINUTE);
    feed.connect();
    expect(world.asked.length).toBe(1);
    await world.pass(14 * MINUTE);
    expect(world.asked.length).toBe(2);
  });

  it('connects once', () => {
    feed.set(input());
    feed.connect();
    feed.connect();
    expect([world.asked.length, world.listeners.size]).toEqual([1, 1]);
  });

  it('takes no refresh while it is off', async () => {
    feed.set(input());
    await feed.refresh();
    expect(world.asked.length).toBe(0);
  });
});

describe('nextDelay', () => {
  it('is the pace, or a random part of a doubling wait', () => {
    expect(nextDelay(900, 0, 0.9)).toBe(900_000);
    expect(nextDelay(0, 0, 0.9)).toBeNull();
    expect(nextDelay(NaN, 3, 0.9)).toBeNull();
    expect(nextDelay(900, 1, 0.5)).toBe(2_500);
    expect(nextDelay(900, 3, 0.5)).toBe(10_000);
    expect(nextDelay(900, 50, 0.5)).toBe(450_000);
    expect(nextDelay(3600, 50, 0.5)).toBe(1_800_000);
    expect(nextDelay(900, 2, 0)).toBe(1_000);
  });
});
