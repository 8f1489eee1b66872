import type { Browser } from 'playwright';
import { print } from '../shared/print.js';
import { median } from '../shared/turns.js';

const kinds = { jalon: 'jalon-trend-chart', 'chart-js': 'Chart.js', echarts: 'ECharts' };

/** One chart from its data to its paint, in turns in one page. */
export async function chartsBench(browser: Browser, origin: string, rounds: number) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${origin}/charts`);
  await page.waitForFunction('globalThis.bench');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const found = Object.keys(kinds).map((kind) => ({
    kind: kind as keyof typeof kinds,
    wall: [] as number[],
    cpu: [] as number[],
  }));
  for (let round = -3; round < rounds; round++)
    for (let turn = 0; turn < found.length; turn++) {
      const side = found[(turn + round + 3) % found.length]!;
      const before = await used();
      const wall = await page.evaluate<number>(`bench.load('${side.kind}', ${round})`);
      const cpu = (await used()) - before;
      if (round < 0) continue;
      side.wall.push(wall);
      side.cpu.push(cpu);
    }
  console.log(
    print(
      'One chart, two series of six months, data to paint',
      found.map(({ kind, wall, cpu }) => ({
        name: kinds[kind],
        wall: median(wall),
        cpu: median(cpu),
        min: Math.min(...wall),
        max: Math.max(...wall),
      })),
    ),
  );
  await page.close();
}
