// A dashboard of a million accounts in the page; index.ts clicks in its filter bar.
import 'jalon/elements/dashboard/define';
import 'jalon/elements/filter-bar/define';
import 'jalon/elements/goal-widget/define';
import 'jalon/elements/progress-table/define';
import 'jalon/elements/trend-chart/define';
import type { JalonDashboard } from '../../src/elements/dashboard/dashboard.js';
import { dealers } from './data.js';

const shadow = (tag: string): ShadowRoot => document.querySelector(tag)!.shadowRoot!;
const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

const shown: Record<string, () => string> = {
  table: () => shadow('jalon-progress-table').querySelector('.totals')?.textContent ?? '',
  rows: () => shadow('jalon-progress-table').querySelector('.lines [role=row]')?.textContent ?? '',
  goal: () => shadow('jalon-goal-widget').querySelector('[part=body]')?.textContent ?? '',
  chart: () => shadow('jalon-trend-chart').querySelector('.twin')?.textContent ?? '',
};

const tasks: { at: number; length: number }[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    tasks.push({ at: startTime, length: duration });
}).observe({ type: 'longtask', buffered: true });

/** Milliseconds of the longest task since a time; 0: none of over 50. */
const longest = async (since: number): Promise<number> => {
  await new Promise((done) => setTimeout(done, 100));
  return Math.max(
    0,
    ...tasks.filter(({ at, length }) => at + length > since).map((task) => task.length),
  );
};

async function open(accounts: number, reps: number, stores: number) {
  const data = dealers(accounts, reps, stores);
  await new Promise((done) => setTimeout(done, 200));
  const start = performance.now();
  document.querySelector<JalonDashboard>('jalon-dashboard')!.data = data as never;
  while (!Object.values(shown).every((text) => text())) await frame();
  await frame();
  const time = performance.now() - start;
  return { time, longest: await longest(start) };
}

interface Click {
  /** Frames from the click to the one that shows each new figure. */
  frames: Record<string, number>;
  /** Milliseconds from the click to the end of the last of those frames. */
  time: number;
  longest: number;
}

/** Waits for a click, then for all new figures. */
async function watch(): Promise<Click> {
  const before = Object.fromEntries(Object.entries(shown).map(([name, text]) => [name, text()]));
  const frames: Record<string, number> = {};
  const start = await new Promise<number>((done) =>
    addEventListener('click', ({ timeStamp }) => done(timeStamp), { once: true, capture: true }),
  );
  for (let n = 1; n < 600; n++) {
    await frame();
    // Behind the callbacks of this frame: what stands now is what it paints.
    for (const [name, text] of Object.entries(shown))
      if (frames[name] === undefined && text() !== before[name]) frames[name] = n;
    if (Object.keys(shown).every((name) => frames[name] !== undefined)) break;
  }
  await new Promise((done) => setTimeout(done));
  const time = performance.now() - start;
  return { frames, time, longest: await longest(start) };
}

const updates: Record<string, number> = {};
for (const tag of [
  'jalon-dashboard',
  'jalon-filter-bar',
  'jalon-goal-widget',
  'jalon-progress-table',
  'jalon-trend-chart',
]) {
  const proto = customElements.get(tag)!.prototype as { performUpdate(): void };
  const own = proto.performUpdate;
  proto.performUpdate = function (this: HTMLElement) {
    updates[tag] = (updates[tag] ?? 0) + 1;
    own.call(this);
  };
}

const bench = {
  open,
  watch,
  updates,
  last: null as Promise<Click> | null,
  arm: () => void (bench.last = watch()),
};
export type ClickBench = typeof bench;
Object.assign(globalThis, { bench });
