import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import example from '../fixtures/worked-example.json' with { type: 'json' };
import { builtFile, useSite } from './site.js';

const site = useSite();
const when = 'period="2026-03" as-of="2026-04-01T00:00:00-04:00"';
const data = JSON.stringify(example.dataset);

describe('the script', () => {
  it('comes late: what is on the page, and what was set on it, then works', async () => {
    const { page, seen } = await site.visit({
      head: '',
      body: `<jalon-dashboard id="d" ${when}><jalon-progress-table></jalon-progress-table></jalon-dashboard>`,
      script: `d.data = ${data}; d.refresh = 60; d.filters = { rep: ['R2'] };
        setTimeout(() => { const s = document.createElement('script'); s.src = '/jalon.js'; document.head.append(s) }, 300)`,
    });
    await page.locator('jalon-progress-table').getByText('Rep Two').first().waitFor();
    expect(
      await page.evaluate(() => {
        const d = document.getElementById('d') as HTMLElement & {
          refreshSeconds: number;
          refresh: unknown;
          filters: unknown;
        };
        return [d.refreshSeconds, typeof d.refresh, d.filters];
      }),
    ).toEqual([60, 'function', { rep: ['R2'] }]);
    expect(await seen()).toEqual({ violations: [], errors: [], warnings: [], console: [] });
    await page.close();
  });

  it('is loaded twice: one warning, no error, and everything still works', async () => {
    const { page, seen } = await site.visit({
      head: '<script src="/jalon.js" defer></script><script src="/jalon.js?again" defer></script>',
      body: `<jalon-progress-table id="t" ${when}></jalon-progress-table>`,
      script: `t.data = ${data}`,
    });
    await page.getByText('Rep Two').first().waitFor();
    const { warnings, errors, console: printed } = await seen();
    expect([errors, printed, warnings.length]).toEqual([[], [], 1]);
    expect(warnings[0]).toMatch(/^jalon: already-loaded/);
    await page.close();
  });

  it('comes beside elements that another version registered: one warning, no error, the rest is registered', async () => {
    const { page, seen } = await site.visit({
      head: '<script src="/other.js"></script><script src="/jalon.js" defer></script>',
      body: `<jalon-progress-table id="t" ${when}></jalon-progress-table><jalon-goal-widget></jalon-goal-widget>`,
      script: `t.data = ${data}`,
    });
    site.server.put('/other.js', {
      headers: { 'content-type': 'text/javascript' },
      body: `for (const tag of ['jalon-goal-widget', 'jalon-filter-bar']) customElements.define(tag, class extends HTMLElement { static version = '0.0.1' })`,
    });
    await page.reload();
    await page.getByText('Rep Two').first().waitFor();
    const { warnings, errors, console: printed } = await seen();
    expect([errors, printed, warnings.length]).toEqual([[], [], 1]);
    expect(warnings[0]).toMatch(/^jalon: already-defined: .* version 0\.0\.1/);
    await page.close();
  });

  it('works from a file share, also where a worker was asked for', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'jalon-pages-'));
    try {
      writeFileSync(path.join(folder, 'jalon.js'), builtFile('jalon.js'));
      writeFileSync(
        path.join(folder, 'page.html'),
        `<!doctype html><meta charset="utf-8"><title>x</title><script src="jalon.js" defer></script>
        <jalon-dashboard id="d" worker ${when}><jalon-filter-bar sync="url"></jalon-filter-bar><jalon-progress-table></jalon-progress-table></jalon-dashboard>
        <script>d.data = ${data}</script>`,
      );
      const { page, seen } = await site.open(pathToFileURL(path.join(folder, 'page.html')).href);
      await page.locator('jalon-progress-table').getByText('Rep Two').first().waitFor();
      await page.locator('jalon-filter-bar [data-key=rep]').click();
      await page.getByRole('option', { name: /Rep Two/ }).click();
      await page
        .locator('jalon-progress-table')
        .getByText('Rep One')
        .first()
        .waitFor({ state: 'detached' });
      const { errors, warnings } = await seen();
      expect(errors).toEqual([]);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(/worker/);
      await page.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('leaves the global Jalon with the engine', async () => {
    const { page } = await site.visit({ body: '' });
    const answer = await page.evaluate(async (dataset) => {
      const { Jalon } = window as unknown as {
        Jalon: {
          openDataset(
            input: unknown,
          ): Promise<{ query(query: object): Promise<{ totals: object }> }>;
          metrics: unknown[];
          reports: unknown[];
          version: string;
          addLanguage: unknown;
        };
      };
      const source = await Jalon.openDataset(dataset);
      const { totals } = await source.query({
        report: 'smart-list',
        by: [],
        metrics: ['accounts', 'attempted', 'reached'],
        where: { period: '2026-03' },
        asOf: '2026-04-01T00:00:00-04:00',
      });
      return [
        totals,
        Jalon.metrics.length > 10,
        Jalon.reports.length > 0,
        Jalon.version,
        typeof Jalon.addLanguage,
      ];
    }, example.dataset);
    expect(answer).toEqual([example.expected.totals, true, true, '0.1.0', 'function']);
    await page.close();
  });
});
