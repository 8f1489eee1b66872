import type { Browser } from 'playwright';
import { median } from '../shared/turns.js';
import type { ClickBench } from './click.js';

type Answer<T extends (...args: never[]) => unknown> = Awaited<ReturnType<T>>;

/** A click on a value of the filter bar until table, goal and chart show other figures. */
export async function clickBench(
  browser: Browser,
  origin: string,
  accounts: number,
  rounds: number,
) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${origin}/click`);
  await page.waitForFunction('globalThis.bench');
  const opened = await page.evaluate<Answer<ClickBench['open']>>(
    `bench.open(${accounts}, 2000, 60)`,
  );
  console.log(
    `\n${accounts.toLocaleString('en')} accounts: data to paint ${opened.time.toFixed(0)} ms, longest task ${opened.longest.toFixed(0)} ms.`,
  );
  await page.locator('jalon-filter-bar [data-key=list]').click();
  await page.waitForTimeout(2000);
  const options = page.locator('jalon-filter-bar .option.many');
  const clicks: Answer<ClickBench['watch']>[] = [];
  for (let round = -2; round < rounds; round++) {
    const { x, y } = (await options.nth((round + 2) % 8).boundingBox())!;
    await page.mouse.move(x + 40, y + 10);
    await page.waitForTimeout(300);
    await page.evaluate('bench.arm(); for (const tag in bench.updates) bench.updates[tag] = 0');
    await page.mouse.down();
    await page.mouse.up();
    const click = await page.evaluate<Answer<ClickBench['watch']>>('bench.last');
    if (round === rounds - 1)
      console.log('updates in the last click', await page.evaluate('bench.updates'));
    if (round >= 0) clicks.push(click);
  }
  const last = clicks.map(({ frames }) => Math.max(...Object.values(frames)));
  for (const part of Object.keys(clicks[0]!.frames))
    console.log(`${part}: ${clicks.map(({ frames }) => frames[part]).join(' ')} frames`);
  console.log(
    `A click on a list: all repainted after ${median(last)} frames (at most ${Math.max(...last)}), ${median(clicks.map(({ time }) => time)).toFixed(1)} ms; longest task ${Math.max(...clicks.map(({ longest }) => longest)).toFixed(0)} ms.`,
  );
  await page.close();
}
