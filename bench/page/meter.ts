import type { Page } from 'playwright';
import { median } from '../shared/turns.js';

/** Milliseconds of the page's main thread. */
export interface Costs {
  task: number;
  script: number;
  style: number;
  layout: number;
  /** Longest task of 50 ms or more; 0: there was none. */
  longest: number;
}

const watch = `globalThis.longTasks = []; new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ type: 'longtask' });`;

/** Runs something in the page and tells its time, and what it cost divided by `per`. */
export async function meter(
  page: Page,
): Promise<(run: () => Promise<number>, per: number) => Promise<[time: number, cost: Costs]>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(watch);
  const read = async (): Promise<number[]> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].map(
      (id) => metrics.find(({ name }) => name === id)!.value * 1000,
    );
  };
  return async (run, per) => {
    await page.evaluate('longTasks.length = 0');
    const before = await read();
    const time = await run();
    const [task, script, style, layout] = (await read()).map((now, i) => (now - before[i]!) / per);
    const longest = await page.evaluate<number>('Math.max(0, ...longTasks)');
    return [time, { task: task!, script: script!, style: style!, layout: layout!, longest }];
  };
}

/** What the times are made of, as a Markdown table. */
export function costs(sides: readonly [name: string, costs: readonly Costs[]][]): string {
  const cell = (all: readonly Costs[], id: keyof Costs): string =>
    median(all.map((one) => one[id])).toFixed(1);
  return [
    '\n| CPU ms | script | style | layout | longest task |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...sides.map(
      ([name, all]) =>
        `| ${name} | ${cell(all, 'script')} | ${cell(all, 'style')} | ${cell(all, 'layout')} | ${cell(all, 'longest')} |`,
    ),
  ].join('\n');
}
