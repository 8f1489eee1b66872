import { gzipSync } from 'node:zlib';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JalonError } from '../../src/contract/error.js';
import type { OpenOptions, Progress } from '../../src/contract/source.js';
import { ingest } from '../../src/data/ingest.js';
import type { BodyInput } from '../../src/data/input.js';
import { drive } from '../../src/data/slices.js';
import { ByteStream } from '../../src/data/stream.js';
import { cells, load, rowsOf, utc } from './support.js';

const options = { table: 'people', timeZone: 'UTC', currency: 'EUR' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Given extends Omit<BodyInput, 'body'> {
  /** Where the body is cut. */
  cuts?: readonly number[];
  size?: number;
  /** Called before each chunk is given. */
  before?: (n: number) => unknown;
}

function streamOf(body: Uint8Array, { cuts = [], size, before, ...labels }: Given = {}) {
  const ends = [...new Set([...cuts, body.length])].sort((a, b) => a - b);
  let n = 0;
  let cancelled = 0;
  const read = async (): Promise<Uint8Array | null> => {
    await before?.(n);
    const [from, to] = [ends[n - 1] ?? 0, ends[n++]];
    return to === undefined ? null : body.slice(from, to);
  };
  const stream = new ByteStream(read, size ?? null, () => cancelled++);
  return { input: { ...labels, body: stream }, cancelled: () => cancelled };
}

const run = (body: Uint8Array, given: Given = {}, more: OpenOptions = {}) =>
  drive(ingest(streamOf(body, given).input, { ...options, ...more }));

const csv = 'id,name,active,team\r\n1,"a ""b"", é\n𝒳",yes,t\r\n2,"y",no,""\r\n3,x,,t\r\n';
const rows = rowsOf(load(csv, options).tables['people']);
const everywhere = (length: number) => Array.from({ length }, (_, i) => i);
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(text.split(''), (c) => c.charCodeAt(0)).buffer);
const ndjson = rows.map((row) => JSON.stringify(row)).join('\n');
const arrow = (format: 'file' | 'stream') =>
  tableToIPC(tableFromArrays({ id: ['1', '2', '3'], name: ['é', 'b', 'c'] }), format);

describe('a stream', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['CSV', bytes(csv), 'text/csv'],
    ['CSV with a mark', bytes('\ufeff' + csv), undefined],
    ['CSV with semicolons', bytes(csv.replaceAll(',', ';')), 'text/csv'],
    ['CSV in UTF-16', utf16('\ufeff' + csv), 'text/csv'],
    ['NDJSON', bytes(ndjson), undefined],
    ['JSON', bytes(JSON.stringify(rows)), undefined],
    ['JSON in UTF-16', utf16('\ufeff' + JSON.stringify(rows)), 'application/json'],
    ['an Arrow stream', arrow('stream'), undefined],
    ['an Arrow file', arrow('file'), undefined],
    ['gzip', gzipSync(csv), 'text/csv'],
  ])('reads %s cut anywhere', async (_, body, contentType) => {
    const whole = rowsOf(load(body[0] === 0x1f ? csv : body, options).tables['people']);
    expect(whole.length).toBe(3);
    expect(
      rowsOf((await run(body, { contentType, cuts: everywhere(body.length) })).tables['people']),
    ).toEqual(whole);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(body.length)), async (cuts) => {
        const { tables } = await run(body, { contentType, cuts });
        expect(rowsOf(tables['people'])).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('counts rows, and the share of the bytes, while it waits for more', async () => {
    const line = (i: number) => `${i},name\n`;
    const body = bytes('id,name\n' + Array.from({ length: 1_000 }, (_, i) => line(i)).join(''));
    const seen: Progress[] = [];
    const seenBefore: number[] = [];
    const { input } = streamOf(body, {
      cuts: [body.length / 4, body.length / 2],
      size: body.length,
      before: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        seenBefore.push(seen.at(-1)?.rows ?? 0);
      },
    });
    await drive(ingest(input, options), { onProgress: (progress) => seen.push(progress) });
    expect(seenBefore[2]).toBeGreaterThan(200);
    expect(seen.find(({ rows }) => rows > 200 && rows < 400)!.fraction).toBeCloseTo(0.25, 1);
    expect(seen.find(({ rows }) => rows > 400)!.fraction).toBeCloseTo(0.5, 1);
    expect(seen.at(-1)).toEqual({ rows: 1_000, fraction: 1 });
  });

  it('reads JSON as the second half', async () => {
    const seen: (number | null)[] = [];
    const body = bytes(JSON.stringify({ ...utc, people: rows }));
    const { input } = streamOf(body, {
      contentType: 'application/json',
      cuts: [body.length / 2],
      size: body.length,
      before: () => new Promise((resolve) => setTimeout(resolve, 20)),
    });
    await drive(ingest(input, options), { onProgress: ({ fraction }) => seen.push(fraction) });
    expect(seen[0]).toBeCloseTo(0.25, 1);
  });

  it('knows no share where nobody knows the size', async () => {
    const work = ingest(streamOf(bytes(csv)).input, options);
    for (let step = work.next(); !step.done; step = work.next())
      if (step.value instanceof Promise) await step.value;
      else expect(step.value.fraction).toBeNull();
  });

  it('is read as its rows are: the next chunk is asked for when the last was used', async () => {
    const body = bytes('id,name\n' + 'x,y\n'.repeat(2).replace('x', 'z'));
    let asked = 0;
    const { input } = streamOf(body, {
      contentType: 'text/csv',
      cuts: [9, 12],
      before: () => asked++,
    });
    const work = ingest(input, options);
    let most = 0;
    for (let step = work.next(); !step.done; step = work.next()) {
      most = Math.max(most, asked);
      if (step.value instanceof Promise) {
        const before = asked;
        await step.value;
        expect(asked - before).toBeLessThanOrEqual(1);
      }
    }
  });

  it('rejects with what breaks the transfer, at any chunk', async () => {
    const broken = new JalonError('network', 'broke off');
    for (const at of [0, 1, 2]) {
      const work = run(bytes(csv), {
        cuts: [20, 40],
        before: (n) => n === at && Promise.reject(broken),
      });
      await expect(work).rejects.toBe(broken);
    }
  });

  it('stops at once when aborted, and cancels the transfer, as it does for bad data', async () => {
    const controller = new AbortController();
    const reason = new Error('left');
    const waiting = streamOf(bytes(csv), { before: () => new Promise(() => {}) });
    const work = drive(ingest(waiting.input, options), { signal: controller.signal });
    controller.abort(reason);
    await expect(work).rejects.toBe(reason);
    expect(waiting.cancelled()).toBe(1);
    const bad = streamOf(bytes('id,name\n1,Ann,3\n' + csv), {
      cuts: [20],
      contentType: 'text/csv',
    });
    await expect(drive(ingest(bad.input, options))).rejects.toMatchObject({
      code: 'parse',
      row: 1,
    });
    expect(bad.cancelled()).toBe(1);
  });

  it('says in which row it was cut off', async () => {
    const body = bytes('id,name\n1,Ann\n2,"Bo');
    await expect(run(body, { cuts: [5, 12] })).rejects.toMatchObject({
      code: 'parse',
      table: 'people',
      row: 2,
    });
  });

  it('can be two tables', async () => {
    const mapping = {
      people: { $table: 'agents', id: 'who', name: 'who' },
      units: {
        $table: 'agents',
        $distinct: true,
        id: 'office',
        name: 'office',
        level: { constant: 'region' },
      },
    };
    const body = bytes('who,office\nAnn,East\nBo,East\n');
    const { tables } = await run(body, { cuts: [12] }, { mapping, table: 'agents' });
    expect(cells(tables['people'], 'id')).toEqual(['Ann', 'Bo']);
    expect(cells(tables['units'], 'id')).toEqual(['East']);
  });
});

describe('gzip', () => {
  it('is unpacked in any form of a table, and tells its format without the packing', async () => {
    const packed = new Uint8Array(gzipSync(csv));
    expect(rowsOf((await run(packed, { url: '/people.csv.gz' })).tables['people'])).toEqual(rows);
    const { tables } = await drive(ingest({ tables: { people: packed.buffer } }, options));
    expect(rowsOf(tables['people'])).toEqual(rows);
    const json = new Uint8Array(gzipSync(JSON.stringify({ ...utc, people: rows })));
    expect(rowsOf((await drive(ingest(json))).tables['people'])).toEqual(rows);
    const inArrow = new Uint8Array(gzipSync(arrow('stream')));
    expect((await run(inArrow)).tables['people']!.length).toBe(3);
  });

  it('is broken or cut off', async () => {
    const packed = gzipSync(
      'id,name\n' +
        everywhere(500)
          .map((i) => `${i},n${i * 7919}\n`)
          .join(''),
    );
    for (const body of [
      packed.subarray(0, packed.length - 20),
      packed.map((c, i) => (i > 20 ? c ^ 5 : c)),
    ])
      await expect(run(new Uint8Array(body), { url: 'a.csv.gz' })).rejects.toMatchObject({
        code: 'parse',
        message: 'a.csv.gz: the gzip packing is broken or cut off.',
      });
  });

  it('counts the unpacked bytes', async () => {
    const packed = new Uint8Array(gzipSync('id,name\n' + '1234567,y\n'.repeat(100_000)));
    expect(packed.length).toBeLessThan(10_000);
    await expect(
      run(packed, { url: 'https://a.example/x.csv.gz' }, { maxBytes: 500_000 }),
    ).rejects.toMatchObject({
      code: 'too-large',
      detail: { limit: 500_000 },
      message: /^https:\/\/a.example\/x.csv.gz has at least .* the limit is 0.5 MB/,
    });
  });

  it('needs a browser that can unpack', async () => {
    const known = globalThis.DecompressionStream;
    Object.assign(globalThis, { DecompressionStream: undefined });
    try {
      await expect(run(new Uint8Array(gzipSync(csv)))).rejects.toMatchObject({
        code: 'unsupported',
      });
    } finally {
      globalThis.DecompressionStream = known;
    }
  });
});
