// Tables of 2,000 and 100,000 rows of 17 columns: jalon-progress-table and Tabulator, in turns, in one page.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { print } from '../shared/print.js';
import { median } from '../shared/turns.js';
import type { Bench } from './page.js';
import type { Scroll } from './paint.js';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rounds = option('page-rounds', 9);
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<link rel="stylesheet" href="/tabulator.css"><body style="margin:0;font:14px system-ui"><div id="host"></div>
<script type="module" src="/page.js"></script></html>`;
const files: Record<string, [type: string, path: string]> = {
  '/page.js': ['text/javascript', '.cache/bench/page/page.js'],
  '/tabulator.css': ['text/css', 'node_modules/tabulator-tables/dist/css/tabulator.min.css'],
};

const server = createServer(async (request, response) => {
  const file = files[request.url ?? ''];
  response.setHeader('content-type', file?.[0] ?? 'text/html; charset=utf-8');
  response.end(file ? await readFile(file[1]) : html);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as { port: number };

const browser = await chromium.launch({
  executablePath: process.env['BENCH_CHROMIUM']!,
  args: [...JSON.parse(process.env['BENCH_CHROMIUM_ARGS']!), '--js-flags=--expose-gc'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction('globalThis.bench');
  const call = <T>(name: keyof Bench, ...args: unknown[]) =>
    page.evaluate<T>(`bench.${name}(${args.map((one) => JSON.stringify(one)).join(', ')})`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** Processor time that the page's main thread has used, milliseconds. */
  const cpu = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };

  const names = { jalon: 'jalon-progress-table', tabulator: 'Tabulator' };
  const kinds = Object.keys(names) as (keyof typeof names)[];
  console.log(`Chromium ${browser.version()}, 1280 × 800, ${rounds} rounds after 2 of warm-up.`);
  for (const rows of [2_000, 100_000]) {
    const found = kinds.map((name) => ({
      name,
      load: [] as number[],
      loadCpu: [] as number[],
      frame: [] as number[],
      frameCpu: [] as number[],
    }));
    for (let round = -2; round < rounds; round++) {
      const seed = (round & 3) + 1;
      await call('prepare', rows, seed);
      for (const side of round % 2 ? found : [...found].reverse()) {
        const start = await cpu();
        const load = await call<number>('load', side.name, rows, seed);
        const loaded = await cpu();
        const { mean, steps } = await call<Scroll>('scroll');
        const scrolled = await cpu();
        await call('clear');
        if (round < 0) continue;
        side.load.push(load);
        side.loadCpu.push(loaded - start);
        side.frame.push(mean);
        side.frameCpu.push((scrolled - loaded) / steps);
      }
    }
    const table = (title: string, wall: 'load' | 'frame', work: 'loadCpu' | 'frameCpu') =>
      print(
        `${rows.toLocaleString('en')} rows × 17 columns: ${title}`,
        found.map((side) => ({
          name: names[side.name],
          wall: median(side[wall]),
          cpu: median(side[work]),
          min: Math.min(...side[wall]),
          max: Math.max(...side[wall]),
        })),
      );
    console.log(table('data to paint', 'load', 'loadCpu'));
    console.log(table('one screen of scrolling', 'frame', 'frameCpu'));
  }
} finally {
  await browser.close();
  server.close();
}
