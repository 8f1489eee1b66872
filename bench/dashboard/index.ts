// A page with filters, goal, table and chart: Jalon, and the same by hand with Tabulator + Chart.js and AG Grid + ECharts.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { chartsBench } from './charts-bench.js';
import { clickBench } from './click-bench.js';
import { dealers } from './data.js';
import { loadBench } from './load-bench.js';
import { pages } from './pages.js';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rounds = option('dashboard-rounds', 9);
const only = process.argv.find((arg) => ['load', 'click', 'charts'].includes(arg));

let json = '';
const server = createServer(async ({ url = '/' }, response) => {
  response.setHeader('cache-control', 'no-store');
  const send = (type: string, body: string | Buffer) => {
    response.setHeader('content-type', type);
    response.end(body);
  };
  if (url === '/data.json') send('application/json', json);
  else if (url === '/tabulator.css')
    send('text/css', await readFile('node_modules/tabulator-tables/dist/css/tabulator.min.css'));
  else if (url === '/blank.js' || url === '/favicon.ico') send('text/javascript', '');
  else if (url.endsWith('.js'))
    send('text/javascript', await readFile(`.cache/bench/dashboard${url}`));
  else send('text/html; charset=utf-8', pages[url]!);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;

const browser = await chromium.launch({
  executablePath: process.env['BENCH_CHROMIUM']!,
  args: JSON.parse(process.env['BENCH_CHROMIUM_ARGS']!) as string[],
});
console.log(`Chromium ${browser.version()}, 1280 × 800, ${rounds} rounds after 2 of warm-up.`);
try {
  if (!only || only === 'load')
    for (const accounts of [6_000, 60_000]) {
      const data = dealers(accounts, accounts / 125, accounts / 1000);
      json = JSON.stringify(data);
      await loadBench(browser, origin, data, rounds);
    }
  if (!only || only === 'click')
    await clickBench(browser, origin, option('accounts', 1_000_000), rounds);
  if (!only || only === 'charts') await chartsBench(browser, origin, rounds * 3);
} finally {
  await browser.close();
  server.close();
}
