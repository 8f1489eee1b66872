// Pages that a server drew: their elements are seen before the script is there, and then are as if it had drawn them alone.
import assert from 'node:assert/strict';
import path from 'node:path';
import { policy } from './hosts.mjs';
import { serve } from './serve.mjs';

/** Lit's renderer writes a <style> in each shadow root, which a strict policy refuses. */
const open = `${policy}; style-src 'self' 'unsafe-inline'`;
const refusal = /inline style violates/;

const cases = [
  { file: 'index.html', by: 'the script', policy: open },
  { file: 'hydrated.html', by: 'a bundle that supports hydration', policy: open },
  { file: 'index.html', by: 'the script under a strict policy', policy },
  { file: 'hydrated.html', by: 'that bundle under a strict policy', policy },
];

/** What each element below shows, in order. */
const shown = (page, selector) =>
  page.evaluate((below) => {
    const elements = [...document.querySelectorAll(`${below} *`)];
    return elements
      .filter(({ localName }) => localName.startsWith('jalon-'))
      .map(({ localName, shadowRoot }) => {
        const boxes = [...(shadowRoot?.querySelectorAll('*:not(style)') ?? [])];
        const [{ display, padding, borderRadius, fontSize } = {}] = boxes.map((box) =>
          globalThis.getComputedStyle(box),
        );
        return {
          name: localName,
          boxes: boxes.length,
          text: boxes[0]?.parentNode.textContent.replace(/<style>.*?<\/style>|\s+/g, ' ').trim(),
          style: [display, padding, borderRadius, fontSize].join(),
        };
      });
  }, selector);

async function takenOver(page, { origin, file }) {
  const names = [];
  let release;
  const held = new Promise((done) => (release = done));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${origin}/${file}`, { waitUntil: 'commit' });
  await page.locator('footer').waitFor({ state: 'attached' });
  for (const { name, boxes } of await shown(page, 'main')) {
    assert.ok(boxes > 0, `<${name}> is not drawn before the script`);
    names.push(name);
  }
  assert.ok(names.length > 12, 'too few elements');
  assert.equal(
    await page.locator('main :defined[period]').count(),
    0,
    'the script was there already',
  );
  release();
  await page.locator('main').getByText('Rep Two').first().waitFor();
  // The same elements without what the server drew: a copy has no shadow root.
  await page.evaluate(() => {
    const copy = document.querySelector('main').cloneNode(true);
    document.body.append(Object.assign(copy, { id: 'copy' }));
  });
  await page.locator('#copy').getByText('Rep Two').first().waitFor();
  await page.waitForTimeout(300);
  const [taken, fresh] = [await shown(page, 'main:not(#copy)'), await shown(page, '#copy')];
  assert.deepEqual(taken, fresh);
}

/** One result for each page. */
export async function takeOver(browser, folder) {
  const results = [];
  for (const { file, by, policy: own } of cases) {
    const faults = [];
    const { origin, stop } = await serve(path.join(folder, 'dist'), { policy: own });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => faults.push(`error ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      if (own === open || !refusal.test(text)) faults.push(`${message.type()} ${text}`);
    });
    try {
      await takenOver(page, { origin, file });
    } catch (error) {
      faults.push(error.message);
    }
    await page.close();
    stop();
    results.push({ name: `what a server drew is taken over by ${by}`, faults });
  }
  return results;
}
