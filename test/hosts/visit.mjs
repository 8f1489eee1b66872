// One host in a page: goes through the acts, and listens to what the console says meanwhile.
import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { acts } from './acts.mjs';
import { serve } from './serve.mjs';

/** A day of the month that the data are of. */
const now = Date.UTC(2026, 2, 20, 16);

/** Stops the clock of a page, and no timer. */
function stopClock(at) {
  globalThis.Date = class extends Date {
    constructor(...args) {
      super(...(args.length > 0 ? args : [at]));
    }

    static now() {
      return at;
    }
  };
}

/** The page as the acts see it. */
const handle = (page) => {
  const json = async (id) => JSON.parse(await page.locator(`#${id}`).innerText());
  return {
    page,
    click: (selector) => page.locator(selector).dispatchEvent('click'),
    filters: () => json('filters'),
    events: () => json('events'),
    /** Filter changes that reached the document, by name. */
    fired: () => page.evaluate(() => globalThis.fired),
    table: () =>
      page.evaluate(
        () =>
          document.querySelector('jalon-progress-table')?.shadowRoot?.querySelector('[role=grid]')
            ?.textContent ?? '',
      ),
    /** Long enough for a loop to be seen. */
    rest: () => page.waitForTimeout(200),
  };
};

/** One result for each act: its name, and what went wrong. */
export async function visit(browser, { out = 'dist' }, folder) {
  const own = path.join(folder, 'serve.mjs');
  const { answer } = existsSync(own) ? await import(pathToFileURL(own).href) : {};
  const { origin, stop } = await serve(path.join(folder, out), { answer });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(5000);
  let said = [];
  page.on('pageerror', (error) => said.push(`error ${error.message}`));
  page.on('console', (message) => said.push(`${message.type()} ${message.text()}`));
  await page.addInitScript(() => {
    const fired = (globalThis.fired = {});
    addEventListener('jalon-filter-change', ({ type }) => (fired[type] = (fired[type] ?? 0) + 1));
  });
  const results = [];
  try {
    await page.addInitScript(stopClock, now);
    await page.goto(origin, { waitUntil: 'load' });
    for (const { name, act, says = [] } of acts) {
      const faults = [];
      let note;
      try {
        note = await act(handle(page));
      } catch (error) {
        // Of Playwright's log of what it tried, the beginning is enough.
        faults.push(error.message.split('\n').slice(0, 6).join('\n'));
      }
      faults.push(...new Set(said.filter((text) => !says.some((one) => one.test(text)))));
      for (const one of says)
        if (!said.some((text) => one.test(text))) faults.push(`the console did not say ${one}`);
      said = [];
      results.push({ name, faults, note });
    }
  } finally {
    await page.close();
    stop();
  }
  return results;
}
