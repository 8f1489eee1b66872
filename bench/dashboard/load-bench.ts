import type { Browser } from 'playwright';
import { print } from '../shared/print.js';
import { median } from '../shared/turns.js';
import { openDataset } from '../../src/source/open.js';
import { asOf, months, type Dealers } from './data.js';
import { report } from './report.js';

const kinds = {
  jalon: 'Jalon',
  tabulator: 'Tabulator + Chart.js',
  'ag-grid': 'AG Grid + ECharts',
};

/** Throws where the loop by hand and Jalon differ in a figure of the page. */
async function assertSame(data: Dealers) {
  const hand = report(data, months, 0.85);
  const source = await openDataset(data as never);
  const ask = (query: object) => source.query({ asOf, where: { period: '2026' }, ...query });
  const { rows } = await ask({ report: 'smart-list', by: ['rep'] });
  const byMonth = await ask({
    report: 'smart-list',
    by: ['month'],
    metrics: ['attempted', 'reached'],
  });
  const { totals } = await ask({
    report: 'goal',
    by: [],
    goal: { metric: 'attempted', value: 0.85, day: 25 },
  });
  const same = (what: string, a: unknown, b: unknown) => {
    if (a !== b && !(Math.abs(Number(a) - Number(b)) < 1e-9))
      throw new Error(`${what} is ${String(a)} by hand, ${String(b)} by Jalon`);
  };
  same('rows', hand.rows.length, rows.length);
  const reps = new Map(rows.map((row) => [row.label || 'Unassigned', row.values]));
  for (const { rep, ...figures } of hand.rows)
    for (const [id, value] of Object.entries(figures))
      same(`${id} of ${rep}`, value, reps.get(rep)![id]);
  months.forEach((month, n) => {
    const { values } = byMonth.rows.find(({ key }) => key['month'] === month)!;
    same(`attempted of ${month}`, hand.attempted[n], values['attempted']);
    same(`reached of ${month}`, hand.reached[n], values['reached']);
  });
  for (const [id, value] of Object.entries(hand.goal)) same(id, value, totals[id]);
}

/** From the navigation to the frame after every part is there, at full speed and at a quarter of it. */
export async function loadBench(browser: Browser, origin: string, data: Dealers, rounds: number) {
  await assertSame(data);
  for (const slow of [1, 4]) {
    const found = Object.keys(kinds).map((kind) => ({
      kind: kind as keyof typeof kinds,
      wall: [] as number[],
      cpu: [] as number[],
    }));
    for (let round = -2; round < rounds; round++)
      for (let turn = 0; turn < found.length; turn++) {
        const side = found[(turn + round + 2) % found.length]!;
        const { wall, cpu } = await once(browser, origin, side.kind, slow);
        if (round < 0) continue;
        side.wall.push(wall);
        side.cpu.push(cpu);
      }
    console.log(
      print(
        `${data.accounts.id.length.toLocaleString('en')} accounts, navigation to paint${slow > 1 ? ', processor at a quarter' : ''}`,
        found.map(({ kind, wall, cpu }) => ({
          name: kinds[kind],
          wall: median(wall),
          cpu: median(cpu),
          min: Math.min(...wall),
          max: Math.max(...wall),
        })),
      ),
    );
  }
}

async function once(browser: Browser, origin: string, kind: string, slow: number) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.error(error));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const painted = new Promise<void>((done) => session.on('Runtime.bindingCalled', () => done()));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'told' });
  await page.goto(`${origin}/blank`);
  if (slow > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  const before = await used();
  const [, cpu] = await Promise.all([
    page.goto(`${origin}/${kind}`),
    painted.then(async () => (await used()) - before),
  ]);
  const wall = await page.evaluate<number>('globalThis.painted');
  await page.context().close();
  return { wall, cpu };
}
