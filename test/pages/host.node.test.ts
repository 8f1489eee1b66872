import { describe, expect, it } from 'vitest';
import example from '../fixtures/worked-example.json' with { type: 'json' };
import { textOf, useSite } from './site.js';

const site = useSite();
const events = `window.events=[];for(const name of ['jalon-filter-change','jalon-view-change','jalon-drill','jalon-export'])
  addEventListener(name,(e)=>events.push([name,e.target.localName,structuredClone(e.detail)]));`;
const when = 'period="2026-03" as-of="2026-04-01T00:00:00-04:00"';

describe('a host page', () => {
  it('has its filters in the first paint, and no event for what it set', async () => {
    site.server.json('/data.json', example.dataset);
    const { page, seen } = await site.visit({
      body: `<jalon-dashboard id="d" src="/data.json" ${when}><jalon-filter-bar></jalon-filter-bar><jalon-progress-table></jalon-progress-table></jalon-dashboard>`,
      // Before the upgrade: the script is deferred.
      script: `${events}
        d.filters = { rep: ['R1'] };
        window.shown = new Set();
        const look = () => {
          const rows = d.querySelector('jalon-progress-table').shadowRoot?.textContent ?? '';
          for (const name of ['Rep One', 'Rep Two']) if (rows.includes(name)) shown.add(name);
          requestAnimationFrame(look);
        };
        look();`,
    });
    await page.getByText('Rep One').first().waitFor();
    await page.waitForTimeout(100);
    expect(
      await page.evaluate(() => [...(window as unknown as { shown: Set<string> }).shown]),
    ).toEqual(['Rep One']);
    await page.evaluate(() => {
      const board = document.getElementById('d') as HTMLElement & {
        filters: object;
        period: string;
      };
      board.filters = { rep: ['R2'] };
      board.period = '2026-Q1';
    });
    await page.locator('jalon-progress-table').getByText('Rep Two').first().waitFor();
    expect(await page.evaluate('events')).toEqual([]);
    expect((await seen()).errors).toEqual([]);
    await page.close();
  });

  it('hears one event for a person’s change, also bound both ways', async () => {
    site.server.json('/data.json', example.dataset);
    const { page } = await site.visit({
      body: `<jalon-dashboard id="d" src="/data.json" ${when}><jalon-filter-bar></jalon-filter-bar><jalon-progress-table></jalon-progress-table></jalon-dashboard>`,
      script: `${events} d.addEventListener('jalon-filter-change', (e) => { d.filters = { ...e.detail.filters } })`,
    });
    await page.locator('jalon-filter-bar [data-key=rep]').click();
    await page.getByRole('option', { name: /Rep Two/ }).click();
    await expect.poll(() => textOf(page, 'jalon-progress-table')).not.toContain('Rep One');
    expect(await page.evaluate('events')).toEqual([
      [
        'jalon-filter-change',
        'jalon-filter-bar',
        { filters: { period: '2026-03', rep: ['R2'] }, changed: ['rep'], origin: 'user' },
      ],
    ]);
    await page.close();
  });

  it('may have two dashboards that do not mix, and elements that join one by its id', async () => {
    site.server.json('/one.json', example.dataset);
    site.server.json('/two.json', {
      ...example.dataset,
      people: example.dataset.people.map((person) => ({
        ...person,
        name: `${person.name} of two`,
      })),
    });
    const { page, seen } = await site.visit({
      body: `<jalon-progress-table id="outside" dashboard="two"></jalon-progress-table>
        <jalon-dashboard id="one" src="/one.json" ${when}><jalon-filter-bar></jalon-filter-bar><jalon-progress-table></jalon-progress-table></jalon-dashboard>
        <jalon-dashboard id="two" src="/two.json" ${when}><jalon-filter-bar></jalon-filter-bar><jalon-progress-table></jalon-progress-table></jalon-dashboard>`,
    });
    await page.locator('#two jalon-filter-bar [data-key=rep]').click();
    await page.getByRole('option', { name: /Rep Two of two/ }).click();
    for (const table of ['#outside', '#two jalon-progress-table']) {
      await expect.poll(() => textOf(page, table)).not.toContain('Rep One');
      expect(await textOf(page, table)).toContain('Rep Two of two');
    }
    const first = await textOf(page, '#one jalon-progress-table');
    expect(first).toContain('Rep One');
    expect(first).not.toContain('of two');
    expect([site.server.asked('/one.json'), site.server.asked('/two.json')]).toEqual([1, 1]);
    expect((await seen()).errors).toEqual([]);
    await page.close();
  });

  it('may style as it likes: a hostile style sheet does not break the layout', async () => {
    site.server.json('/data.json', example.dataset);
    site.server.put('/hostile.css', {
      headers: { 'content-type': 'text/css' },
      body: '* { box-sizing: content-box; margin: 20px; text-transform: uppercase; line-height: 3; letter-spacing: 4px; text-align: center } button { display: none !important } table { float: right }',
    });
    const { page } = await site.visit({
      head: '<link rel="stylesheet" href="/hostile.css"><script src="/jalon.js" defer></script>',
      body: `<jalon-filter-bar src="/data.json" ${when}></jalon-filter-bar>`,
    });
    const field = page.locator('jalon-filter-bar [data-key=rep]');
    await field.waitFor();
    expect((await field.boundingBox())!.height).toBe(32);
    expect(await field.evaluate((el) => getComputedStyle(el).textTransform)).toBe('none');
    await page.close();
  });
});
