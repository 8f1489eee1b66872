// Tables of 2,000 and 100,000 rows of 17 columns: jalon-progress-table and Tabulator, in turns, in one page.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { chromiumArgs, requireChromium } from '../../tools/chromium.mjs';
import { print } from '../shared/print.js';
import { median } from '../shared/turns.js';
import type { Drawn } from './page.js';

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
  executablePath: requireChromium(),
  args: [...chromiumArgs(), '--js-flags=--expose-gc'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.on('pageerror', (error) => console.error(error));
await page.goto(`http://127.0.0.1:${port}/`);
await page.waitForFunction('globalThis.draw');
const draw = (kind: string, rows: number, seed: number) =>
  page.evaluate<Drawn>(`draw(${JSON.stringify(kind)}, ${rows}, ${seed})`);

const names = { jalon: 'jalon-progress-table', tabulator: 'Tabulator' };
const kinds = Object.keys(names) as (keyof typeof names)[];
console.log(`Chromium ${browser.version()}, 1280 × 800, ${rounds} rounds after 2 of warm-up.`);
for (const rows of [2_000, 100_000]) {
  const found: Record<string, Drawn[]> = { jalon: [], tabulator: [] };
  for (let round = -2; round < rounds; round++) {
    for (const kind of round % 2 ? kinds : [...kinds].reverse()) {
      const drawn = await draw(kind, rows, (round & 3) + 1);
      if (round >= 0) found[kind]!.push(drawn);
    }
  }
  for (const [what, title] of [
    ['load', 'data to paint'],
    ['longest', 'longest of 30 frames, scrolling a screen each'],
  ] as const) {
    const timings = kinds.map((kind) => {
      const times = found[kind]!.map((one) => one[what]);
      return {
        name: names[kind],
        wall: median(times),
        cpu: 0,
        min: Math.min(...times),
        max: Math.max(...times),
      };
    });
    console.log(print(`${rows.toLocaleString('en')} rows × 17 columns: ${title}`, timings));
  }
}
await browser.close();
server.close();
