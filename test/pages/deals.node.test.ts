import { expect, it } from 'vitest';
import { firm } from '../engine/deals-support.js';
import { go } from './focus.js';
import { strict, textOf, useSite } from './site.js';

const site = useSite();

it('deals are filtered, compared, brushed, drilled and saved by keyboard, under a strict policy', async () => {
  site.server.json('/data.json', firm);
  const { page, seen } = await site.visit({
    policy: strict,
    body: `<jalon-dashboard src="/data.json" as-of="2025-10-01T00:00:00Z" locale="en">
      <jalon-filter-bar fields="period owner"></jalon-filter-bar>
      <jalon-indicator-grid></jalon-indicator-grid>
      <jalon-pipeline-funnel></jalon-pipeline-funnel>
      <jalon-leaderboard></jalon-leaderboard>
      <jalon-trend-chart></jalon-trend-chart>
      <jalon-forecast-chart></jalon-forecast-chart>
      <jalon-cohort-chart></jalon-cohort-chart>
      <jalon-detail-panel></jalon-detail-panel>
    </jalon-dashboard>`,
  });
  await page.evaluate(() => {
    const events: string[] = [];
    Object.assign(window, { events });
    for (const name of ['jalon-filter-change', 'jalon-view-change', 'jalon-drill', 'jalon-export'])
      addEventListener(name, () => events.push(name));
  });
  const events = () => page.evaluate(() => (window as unknown as { events: string[] }).events);
  await page.locator('jalon-trend-chart svg [tabindex="0"]').waitFor();
  await page.locator('jalon-pipeline-funnel svg [tabindex="0"]').waitFor();
  await page.locator('jalon-forecast-chart svg [tabindex="0"]').waitFor();
  await page.locator('jalon-cohort-chart svg [tabindex="0"]').waitFor();
  await expect.poll(() => textOf(page, 'jalon-indicator-grid')).toContain('Offers signed');
  await expect.poll(() => textOf(page, 'jalon-leaderboard')).toContain('Anne');

  // A filter: one owner.
  await go(page, 'Tab', '[data-key=owner]');
  await page.keyboard.press('Enter');
  await page.locator('jalon-filter-bar [role=option]').first().waitFor();
  for (const key of ['ArrowDown', 'Enter', 'Escape']) await page.keyboard.press(key);
  await expect.poll(events).toEqual(['jalon-filter-change']);

  // Compare: with nothing, in the funnel.
  await go(page, 'Tab', '[part=compare]');
  await page.keyboard.press('Enter');
  await page.locator('jalon-pipeline-funnel [role=option]').first().waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(events).toEqual(['jalon-filter-change', 'jalon-view-change']);

  // Drill: a stage's deals, in the panel.
  await go(page, 'Tab', 'svg [tabindex="0"]');
  await page.keyboard.press('Enter');
  await expect.poll(events).toHaveLength(3);
  await expect.poll(() => textOf(page, 'jalon-detail-panel')).toContain('Deal 1');

  // Brush: two months of the chart.
  await go(page, 'Tab', '[part=name]');
  await go(page, 'Tab', 'svg [tabindex="0"]');
  for (const key of ['Home', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect.poll(events).toHaveLength(4);
  await expect.poll(() => textOf(page, 'jalon-filter-bar [data-key=period]')).toContain('Jul');

  // Save what is shown.
  await go(page, 'Tab', '[part=export]');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  if (!(await Promise.race([download, page.waitForTimeout(300)])))
    await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.(csv|png)$/);
  expect(await events()).toEqual([
    'jalon-filter-change',
    'jalon-view-change',
    'jalon-drill',
    'jalon-filter-change',
    'jalon-export',
  ]);
  expect(await seen()).toEqual({ violations: [], errors: [], warnings: [], console: [] });
  await page.close();
}, 60_000);
