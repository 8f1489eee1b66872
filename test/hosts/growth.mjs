// Mounts and unmounts, and what is left of it once the collector has run.
import assert from 'node:assert/strict';

/** What may be more after all the turns. The heap of code that gets hot grows by about 1 MB; one dashboard a turn would be 10. */
const most = { Nodes: 10, JSEventListeners: 10, JSHeapUsedSize: 2e6 };

/** Ends as it began: mounted and drawn. */
const turns = (page, times) =>
  page.evaluate(async (count) => {
    const button = document.getElementById('mount');
    const table = () => document.querySelector('jalon-progress-table');
    const isDrawn = () => table()?.shadowRoot?.textContent.includes('Rep One');
    const until = async (holds, what) => {
      const end = performance.now() + 5000;
      while (!holds()) {
        if (performance.now() > end) throw new Error(`never ${what}`);
        await new Promise((done) => setTimeout(done));
      }
    };
    for (let i = 0; i < count; i++) {
      button.click();
      await until(() => !table(), 'unmounted');
      button.click();
      await until(isDrawn, 'drawn');
    }
  }, times);

const readMetrics = async (session) => {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
};

/**
 * Counts before or after: of a few readings with some turns between. The browser may keep the last tree that was taken
 * out for a while, so that the same page reads as one tree more or less.
 */
async function read(page, session, choose, isEnough = () => false) {
  let found;
  for (let tries = 0; tries < 5 && !(found && isEnough(found)); tries++) {
    await turns(page, 5);
    await page.waitForTimeout(200);
    const now = await readMetrics(session);
    found = Object.fromEntries(
      Object.keys(most).map((name) => [name, choose(now[name], found?.[name] ?? now[name])]),
    );
  }
  return found;
}

/** What leaks, grows in every round; the browser's one tree more or less does not. */
const rounds = 3;

export async function growth(page, times) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await turns(page, 30);
  let before = await read(page, session, Math.max);
  let after = before;
  const grown = (found) => Object.keys(most).map((name) => [name, found[name] - before[name]]);
  const isWithin = (found) => grown(found).every(([name, by]) => by <= most[name]);
  for (let round = 0; round < rounds; round++) {
    before = after;
    await turns(page, times);
    after = await read(page, session, Math.min, isWithin);
    if (isWithin(after)) break;
  }
  await session.detach();
  for (const [name, by] of grown(after))
    assert.ok(by <= most[name], `${name} grew by ${by} in each round, at most ${most[name]}`);
  return grown(after)
    .map(([name, by]) => `${name} ${by}`)
    .join(', ');
}
