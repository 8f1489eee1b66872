import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { dealerNetwork } from '../../demo/data/dealer-network.js';
import { go, isAt } from './focus.js';
import { textOf, useSite } from './site.js';

const site = useSite();

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

it('a dashboard is used from end to end by keyboard alone', async () => {
  site.server.json('/data.json', dealerNetwork({ asOf: '2026-11-22', stores: 4, reps: 12 }));
  const { page, seen } = await site.visit({
    body: `<jalon-dashboard src="/data.json" as-of="2026-11-22T19:32:00Z">
      <jalon-filter-bar></jalon-filter-bar><jalon-goal-widget></jalon-goal-widget><jalon-progress-table></jalon-progress-table></jalon-dashboard>`,
    script: `window.events = []; for (const name of ['jalon-filter-change', 'jalon-view-change', 'jalon-drill', 'jalon-export']) addEventListener(name, () => events.push(name))`,
  });
  const events = () => page.evaluate<string[]>('events');
  const field = (key: string) => textOf(page, `jalon-filter-bar [data-key=${key}]`);
  await page.locator('jalon-progress-table [role=grid]').waitFor();
  await page.locator('jalon-filter-bar [data-key=store]').waitFor();

  // The month before.
  await go(page, 'Tab', '[data-key=period]');
  await press(page, 'Enter');
  await go(page, 'Tab', '.cells [data-value]');
  await press(page, 'ArrowLeft');
  await expect.poll(() => isAt(page, '[data-value="2026-10"]')).toBe(true);
  await press(page, 'Enter');
  await expect.poll(() => field('period')).toContain('October 2026');
  expect(await isAt(page, '[data-key=period]')).toBe(true);

  // Two stores.
  await go(page, 'Tab', '[data-key=store]');
  await press(page, 'Enter');
  await page.locator('jalon-filter-bar [role=option]').first().waitFor();
  await press(page, 'ArrowDown', 'Enter', 'ArrowDown', 'Enter', 'Escape');
  await expect.poll(() => field('store')).toMatch(/ 2$/);
  expect(await events()).toEqual([
    'jalon-filter-change',
    'jalon-filter-change',
    'jalon-filter-change',
  ]);

  await page.locator('jalon-progress-table section[aria-busy=false]').waitFor();

  // By % attempted, then without a column.
  await go(page, 'Tab', '[role=grid] *');
  await press(page, 'Control+Home');
  await go(page, 'ArrowUp', '[role=columnheader]', 3);
  await go(page, 'ArrowRight', '[data-id=attemptedRate]', 20);
  const sorted = () =>
    page.locator('jalon-progress-table [data-id=attemptedRate]').getAttribute('aria-sort');
  const before = await sorted();
  await press(page, 'Enter');
  await expect.poll(sorted).not.toBe(before);
  await go(page, 'ArrowRight', '[data-id=reached]', 20);
  await press(page, 'h');
  await page.locator('jalon-progress-table [data-id=reached]').waitFor({ state: 'detached' });
  expect((await events()).slice(3)).toEqual(['jalon-view-change', 'jalon-view-change']);

  // Why, and the rows behind it.
  await go(page, 'ArrowLeft', '[data-id=attempted]', 20);
  await press(page, 'ArrowDown', 'Enter');
  await page.getByRole('dialog').getByRole('button').last().waitFor();
  await go(page, 'Tab', '[role=dialog] button', 10);
  await press(page, 'Enter');
  await expect.poll(events).toContain('jalon-drill');
  await page.locator('jalon-progress-table [part=detail]').waitFor();
  await press(page, 'Escape');
  await page.locator('jalon-progress-table [part=detail]').waitFor({ state: 'detached' });

  // Out as CSV.
  const saved = page.waitForEvent('download');
  await go(page, 'Shift+Tab', '[part=export]');
  await press(page, 'Enter');
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
  expect((await seen()).errors).toEqual([]);
  await page.close();
}, 60_000);
