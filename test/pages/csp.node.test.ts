import { describe, expect, it } from 'vitest';
import example from '../fixtures/worked-example.json' with { type: 'json' };
import { strict, textOf, useSite } from './site.js';

const site = useSite();
const nothing = { violations: [], errors: [], warnings: [], console: [] };
const suite = (attributes = '') => `
  <jalon-dashboard src="/data.json" period="2026-03" as-of="2026-04-01T00:00:00-04:00" ${attributes}>
    <jalon-filter-bar></jalon-filter-bar><jalon-goal-widget></jalon-goal-widget><jalon-progress-table></jalon-progress-table>
  </jalon-dashboard>`;

describe('under a strict policy', () => {
  it('every element draws real data, and is used, without a violation', async () => {
    site.server.json('/data.json', example.dataset);
    const { page, seen } = await site.visit({ body: suite(), policy: strict });
    await page.locator('jalon-filter-bar [data-key=rep]').waitFor();
    await page.getByText('Rep One').first().waitFor();
    await page.locator('jalon-filter-bar [data-key=period]').click();
    await page.locator('jalon-filter-bar .picker').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('jalon-filter-bar [data-key=rep]').click();
    await page.getByRole('option', { name: /Rep Two/ }).click();
    await expect.poll(() => textOf(page, 'jalon-filter-bar [data-key=rep]')).toContain('Rep Two');
    expect(await textOf(page, 'jalon-goal-widget')).toMatch(/\d/);
    expect(page.workers()).toHaveLength(0);
    expect(await seen()).toEqual(nothing);
    await page.close();
  });

  it('the engine answers from a worker where the policy allows it', async () => {
    site.server.json('/data.json', example.dataset);
    const { page, seen } = await site.visit({ body: suite('worker'), policy: `${strict} jalon` });
    await page.getByText('Rep One').first().waitFor();
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      '/jalon-worker.js',
    ]);
    expect(await seen()).toEqual(nothing);
    await page.close();
  });

  it('the engine stays in the page where the policy forbids the worker, and says so once', async () => {
    site.server.json('/data.json', example.dataset);
    const { page, seen } = await site.visit({ body: suite('worker'), policy: strict });
    await page.getByText('Rep One').first().waitFor();
    const { warnings, errors } = await seen();
    expect(errors).toEqual([]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/jalon.*worker/i);
    expect(page.workers()).toHaveLength(0);
    await page.close();
  });

  it.each([
    ['a style attribute', '<p style="color:red">x</p>', '', /style-src/],
    [
      'a string where a script could be',
      '<p id="p"></p>',
      'try { p.innerHTML = "x" } catch {}',
      /require-trusted-types-for/,
    ],
    ['an inline script', '<script>1</script>', '', /script-src/],
  ])('the same check reports %s', async (_, body, script, directive) => {
    const { page, seen } = await site.visit({ body, script, policy: strict });
    const { violations } = await seen();
    expect(violations.join()).toMatch(directive);
    await page.close();
  });
});
