// Tables of 2,000 and 100,000 rows of 17 columns: jalon-progress-table and its rivals, in turns, in one page.
import { chromium } from 'playwright';
import { print } from '../shared/print.js';
import { median } from '../shared/turns.js';
import { costs, meter, type Costs } from './meter.js';
import type { Bench, Kind } from './page.js';
import type { Scroll } from './paint.js';
import { serve } from './serve.js';
import type { Sweep } from './sweep.js';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const names: Record<Kind, string> = {
  jalon: 'jalon-progress-table',
  tabulator: 'Tabulator',
  agGrid: 'AG Grid',
  tanstack: 'TanStack, DOM by hand',
  regularTable: 'regular-table',
  perspective: 'Perspective',
};
const rounds = Number(option('page-rounds') ?? 9);
const seconds = Number(option('seconds') ?? 5);
const sizes = (option('page-rows') ?? '2000,100000').split(',').map(Number);
const kinds = (option('tables') ?? Object.keys(names).join()).split(',') as Kind[];
/** What is timed of each table. */

type Phase = 'load' | 'scroll' | 'sort' | 'whole';

const site = await serve();
const browser = await chromium.launch({
  executablePath: process.env['BENCH_CHROMIUM']!,
  args: [...JSON.parse(process.env['BENCH_CHROMIUM_ARGS']!), '--js-flags=--expose-gc'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(site.url);
  await page.waitForFunction('globalThis.bench');
  const call = <T>(name: keyof Bench, ...args: unknown[]) =>
    page.evaluate<T>(`bench.${name}(${args.map((one) => JSON.stringify(one)).join(', ')})`);
  const measure = await meter(page);

  console.log(`Chromium ${browser.version()}, 1280 × 1000, ${rounds} rounds after 2 of warm-up.`);
  for (const rows of sizes) {
    const found = kinds.map((name) => ({
      name,
      wall: { load: [], scroll: [], sort: [], whole: [] } as Record<Phase, number[]>,
      cost: { load: [], scroll: [], sort: [], whole: [] } as Record<Phase, Costs[]>,
      sweeps: [] as Sweep[],
      looks: [] as Sweep[],
    }));
    for (let round = -2; round < rounds; round++) {
      const seed = (round & 3) + 1;
      for (const side of round % 2 ? found : [...found].reverse()) {
        const run = async (phase: Phase, time: () => Promise<number>, per = 1): Promise<void> => {
          const [wall, cost] = await measure(time, per);
          if (round < 0) return;
          side.wall[phase].push(wall);
          side.cost[phase].push(cost);
        };
        await call('prepare', side.name, rows, seed);
        await run('load', () => call('load', side.name));
        await run('scroll', async () => (await call<Scroll>('scroll')).mean, 30);
        if (rows > 10_000 && round >= 0) {
          await run('whole', async () => {
            const one = await call<Sweep>('whole', seconds, false);
            side.sweeps.push(one);
            return 1000 / one.fps;
          });
          // Looking takes time of its own, so what is shown is counted in a second scroll.
          side.looks.push(await call<Sweep>('whole', seconds, true));
        }
        // What regular-table and Perspective sort is not theirs, or not in this thread.
        if (!/^(regular|persp)/.test(side.name)) await run('sort', () => call('sort'));
        await call('clear');
      }
    }
    const table = (title: string, phase: Phase): string =>
      print(
        `${rows.toLocaleString('en')} rows × 17 columns: ${title}`,
        found
          .filter(({ wall }) => wall[phase].length)
          .map(({ name, wall, cost }) => ({
            name: names[name],
            wall: median(wall[phase]),
            cpu: median(cost[phase].map(({ task }) => task)),
            min: Math.min(...wall[phase]),
            max: Math.max(...wall[phase]),
          })),
      ) +
      costs(
        found
          .filter(({ wall }) => wall[phase].length)
          .map(({ name, cost }) => [names[name], cost[phase]]),
      );
    console.log(table('data to paint', 'load'));
    console.log(table('one screen of scrolling', 'scroll'));
    console.log(table('a text column sorted by a click', 'sort'));
    if (found[0]!.sweeps.length === 0) continue;
    console.log(`\n${rows.toLocaleString('en')} rows × 17 columns: all rows in ${seconds} s`);
    console.log(
      '| | frames/s | while looked at | longest frame, ms | blank | another row | places |',
    );
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const { name, sweeps, looks } of found) {
      const sum = (of: 'blank' | 'wrong' | 'places') => looks.reduce((n, one) => n + one[of], 0);
      const fps = median(sweeps.map((one) => one.fps)).toFixed(1);
      const slower = median(looks.map((one) => one.fps)).toFixed(1);
      const longest = median(sweeps.map((one) => one.longest)).toFixed(1);
      console.log(
        `| ${names[name]} | ${fps} | ${slower} | ${longest} | ${sum('blank')} | ${sum('wrong')} | ${sum('places')} |`,
      );
    }
  }
} finally {
  await browser.close();
  site.close();
}
