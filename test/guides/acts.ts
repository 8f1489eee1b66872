import { expect } from 'vitest';
import type { Locator, Page } from 'playwright';
import { textOf } from '../pages/site.js';
import type { JalonDashboard } from '../../src/elements/dashboard/dashboard.js';
import type { HostServer } from './host-server.js';
import { saidOf } from './reader.js';

type Act = (page: Page, server: HostServer) => Promise<unknown>;
type CodeAct = (module: Record<string, (...args: unknown[]) => unknown>) => Promise<unknown>;

const table = 'jalon-progress-table';
const bar = 'jalon-filter-bar';
const cssOf = (one: Locator, property: string): Promise<string> =>
  one.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const save = async (page: Page, shortcut: string): Promise<void> => {
  await page.locator(`${bar} [part=shortcuts]`).click();
  await page.keyboard.type(shortcut);
  await page.keyboard.press('Enter');
};
const calls = async (page: Page): Promise<void> => {
  await expect.poll(() => textOf(page, 'jalon-goal-widget')).toContain('60% of goal');
  expect(await textOf(page, 'jalon-goal-widget')).toContain('Attempted 3 of 5');
  expect(await textOf(page, table)).toContain('Unassigned');
};

const says = (text: RegExp) => (page: Page) => expect.poll(() => saidOf(page)).toMatch(text);

/** What a reader does next, and sees, below a heading of a guide. */
const acts: Readonly<Record<string, Readonly<Record<string, Act>>>> = {
  'README.md': {
    Data: (page) => expect.poll(() => textOf(page, table)).toContain('Ann Lee'),
    'Filters and events': (page) =>
      expect.poll(() => textOf(page, bar)).toContain('Store One, Store Two 2'),
    'Language, theme, layout': async (page) => {
      await page.evaluate(() => document.documentElement.setAttribute('lang', 'es'));
      await expect.poll(() => textOf(page, bar)).toContain('Periodo');
      await expect.poll(() => textOf(page, table)).toContain('Los 2 vendedores');
    },
  },
  'docs/theming.md': {
    'A brand in five properties': async (page) => {
      const card = page.locator(`${table} [part=card]`);
      await expect(cssOf(card, 'border-radius')).resolves.toBe('4px');
    },
    Parts: async (page) => {
      const title = page.locator(`${table} [part=title]`);
      await expect(cssOf(title, 'font-family')).resolves.toContain('Georgia');
    },
  },
  'docs/guides/mapping-from-csv.md': {
    '4. Words': calls,
    '5. Deals': async (page) => {
      await calls(page);
      const funnel = await textOf(page, 'jalon-pipeline-funnel');
      expect(funnel).toMatch(/stage history is missing.*First meeting ?2.*Offer sent ?1/);
      expect(await textOf(page, '#deals jalon-progress-table')).toContain('€4,800');
    },
  },
  'docs/guides/elements.md': {
    'Calls to the clients of a list': says(/% to answer[^]*7 of 9/),
    'What people do': says(/Calls \/ win[^]*Anaïs Benali/),
    'What files of prospects bring': says(/Former customers/),
    'Deal by deal': says(/Next action[^]*Plomberie Gosselin/),
    'Owners side by side': says(/Win rate[^]*Ranked by Amount won[^]*Show all/),
    'Who is best at a stage': says(/Discovery[^]*Ranked by Conversion/),
    'Indicators and key figures': says(/Signed budget[^]*70% of the goal of 30/),
    'The way through the stages': says(/Amount Jan 1 – Nov 20, 2025/),
    'Months side by side': says(/2026, compared with 2025/),
    'What will come in': says(/Weighted \$/),
    'What became of the deals of a month': says(/Mature cohorts/),
    'All together': says(/All 8[^]*Retention[^]*Negotiation[^]*Ranked by/),
  },
  'docs/guides/security.md': {
    'Data that nobody wrote for a page': async (page) => {
      expect(await textOf(page, table)).toContain('<img src=x onerror=alert(1)>');
      expect(await page.locator(`${table} img`).count()).toBe(0);
    },
  },
  'docs/guides/recipes.md': {
    'Share what is on the screen': async (page) => {
      await page.locator('jalon-filter-bar [data-key=rep]').click();
      await page.getByRole('option', { name: /Rep One/ }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Store' }).click();
      await expect.poll(() => page.url()).toMatch(/[?&]jalon-rep=R1&jalon\.team\.by=store/);
      await page.reload();
      await expect.poll(() => textOf(page, 'jalon-filter-bar [data-key=rep]')).toContain('Rep One');
      await expect
        .poll(() => page.getByRole('tab', { name: 'Store' }).getAttribute('aria-selected'))
        .toBe('true');
    },
    'Keep a state yourself': async (page) => {
      await expect.poll(() => textOf(page, bar)).toContain('Store One');
      const filters = await page
        .locator('jalon-dashboard')
        .evaluate((board: JalonDashboard) => board.getState().filters);
      expect(filters).toEqual({ period: 'this-month', store: ['S1'] });
    },
    'Shortcuts on your server': async (page, server) => {
      await page.getByRole('button', { name: 'By store' }).click();
      await expect
        .poll(() => page.getByRole('tab', { name: 'Store' }).getAttribute('aria-selected'))
        .toBe('true');
      await save(page, 'Mine');
      await expect.poll(() => server.shortcuts.length).toBe(2);
      expect(server.shortcuts[1]).toMatchObject({
        name: 'Mine',
        filters: { store: ['S1'] },
        views: { team: { by: 'store' } },
      });
    },
    'Shortcuts in the browser alone': async (page) => {
      const shown = page.locator('jalon-filter-bar [part=shortcut]');
      await page.getByRole('tab', { name: 'Store' }).click();
      await save(page, 'Mine');
      await expect.poll(() => shown.allInnerTexts()).toEqual(['Mine']);
      await page.reload();
      await page.getByRole('button', { name: 'Mine' }).click();
      await expect
        .poll(() => page.getByRole('tab', { name: 'Store' }).getAttribute('aria-selected'))
        .toBe('true');
      await page.locator('jalon-filter-bar [part=shortcuts]').click();
      await page.getByRole('button', { name: /Mine/ }).last().click();
      await page.reload();
      await expect.poll(() => textOf(page, bar)).toContain('Rep');
      expect(await shown.count()).toBe(0);
    },
    'A figure leads into the CRM': async (page, server) => {
      await page
        .locator(`${table} .window [role=gridcell]`)
        .filter({ hasText: '5' })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button').last().click();
      await expect.poll(() => page.title()).toBe('Clients');
      expect(server.asked.at(-1)!.path).toMatch(
        /^\/crm\/clients\?figure=attempted&period=this-month&rep=R1$/,
      );
    },
    'Auth headers': async (page) => {
      expect(await textOf(page, table)).toContain('Anne');
    },
    'Questions answered on the server': async (page, server) => {
      expect(await textOf(page, table)).toContain('Anne');
      expect(server.asked.length).toBeGreaterThan(1);
      expect(server.asked.every(({ path }) => path === '/api/sales')).toBe(true);
    },
    'Notes of people': async (page) => {
      await expect.poll(() => textOf(page, 'jalon-filter-bar')).toContain('New price list');
    },
    'On paper': async (page) => {
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper)!;
      expect(Number(width)).toBeGreaterThan(Number(height));
      expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
    },
    'Before a file is saved': async (page, server) => {
      const saved = page.waitForEvent('download');
      await page.locator(`${table} [part=export]`).click();
      await saved;
      await expect
        .poll(() => server.asked.map(({ path, body }) => `${path} ${body}`))
        .toEqual(['/api/log {"what":"export","format":"csv","rows":3,"saved":true}']);
    },
  },
};

/** What is done with the code of a guide once it ran in Node. */
const codeActs: Readonly<Record<string, Readonly<Record<string, CodeAct>>>> = {
  'docs/guides/recipes.md': {
    'Questions answered on the server': async ({ answer }) => {
      const ask = async (query: object, region: string): Promise<Response> => {
        const body = JSON.stringify(query);
        const request = new Request('https://example.com/api/sales', { method: 'POST', body });
        return (await answer!(request, { id: 'a', regions: [region] })) as Response;
      };
      const query = { report: 'team', by: ['owner'], where: { period: 'FY2027' } };
      const seen = (await (await ask(query, 'N')).json()) as { rows: { label: string }[] };
      expect(seen.rows.map(({ label }) => label)).toEqual(['Anne']);
      const wider = { ...query, where: { period: 'FY2027', region: [] } };
      expect(await (await ask(wider, 'N')).json()).toMatchObject({ rows: [{ label: 'Anne' }] });
      expect((await ask({ report: 'none' }, 'N')).status).toBe(400);
    },
  },
};

const listed = <T>(all: Readonly<Record<string, Readonly<Record<string, T>>>>) => ({
  of: (file: string, heading: string): T[] => [all[file]?.[heading] ?? []].flat() as T[],
  headings: Object.entries(all).flatMap(([file, own]) =>
    Object.keys(own).map((heading): [string, string] => [file, heading]),
  ),
});
const [pages, code] = [listed(acts), listed(codeActs)];

export const actsOf = pages.of;
export const codeActsOf = code.of;
export const actHeadings = [...pages.headings, ...code.headings];
