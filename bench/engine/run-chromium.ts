// The same questions in a page of Chromium, on its main thread.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { option, word } from '../shared/options.js';
import { print } from '../shared/print.js';
import { inTurns, type Rival } from '../shared/turns.js';
import { cases } from './cases.js';
import type { Bench } from './page.js';

const rows = option('rows', 1_000_000);
const rounds = option('rounds', 9);
const warmUp = option('warm-up', 2);
const files: Record<string, readonly [type: string, path: string]> = {
  '/page.js': ['text/javascript', '.cache/bench/engine/page.js'],
  '/duckdb.js': ['text/javascript', '.cache/bench/engine/duckdb.js'],
  '/arrow.js': ['text/javascript', '.cache/bench/engine/arrow.js'],
  '/duckdb.wasm': [
    'application/wasm',
    'bench/node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm',
  ],
};
const html = '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>';
const server = createServer(async (request, response) => {
  const file = files[request.url ?? ''];
  response.setHeader('content-type', file?.[0] ?? 'text/html; charset=utf-8');
  // An isolated page has a clock of 5 microseconds instead of 100.
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-embedder-policy', 'require-corp');
  response.end(file ? await readFile(file[1]) : html);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as { port: number };

const browser = await chromium.launch({
  executablePath: process.env['BENCH_CHROMIUM']!,
  args: [
    ...JSON.parse(process.env['BENCH_CHROMIUM_ARGS']!),
    '--js-flags=--expose-gc --max-old-space-size=4096',
  ],
});
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction('globalThis.bench');
  const call = <K extends keyof Bench>(name: K, ...args: Parameters<Bench[K]>) =>
    page.evaluate<Awaited<ReturnType<Bench[K]>>>(
      `bench.${name}(${args.map((one) => JSON.stringify(one)).join(', ')})`,
    );
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** Processor time that the page's main thread has used, milliseconds. */
  const cpu = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  console.log(
    `\nThe same in Chromium ${browser.version()}, ${rows.toLocaleString('en')} accounts, ${rounds} rounds after ${warmUp}; CPU of the main thread.`,
  );
  await call('prepare', rows);

  for (const { id, title, goals } of cases.filter((one) => one.id.startsWith(word('case')))) {
    const rivals = (await call('names', id)).map((name): Rival<{ wall: number; own: number }> => ({
      name,
      run: (round) => call('ask', id, name, round),
    }));
    const timings = await inTurns(rivals, {
      warmUp,
      rounds,
      async take(rival, round) {
        await call('collect');
        const before = await cpu();
        const answer = await rival.run(round);
        return { answer, ...answer, cpu: (await cpu()) - before };
      },
      equal: (_, __, name) => call('compare', name),
    });
    console.log(print(`${title}, in Chromium`, timings, goals));
  }
} finally {
  await browser.close();
  server.close();
}
