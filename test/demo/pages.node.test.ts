import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { build, createServer, preview, type PreviewServer, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = (path: string) =>
  existsSync(fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url)));
const bank = shared('bank-small/bank.csv');
const publicData = shared('northwind-sales/orders.csv') && shared('aw-callcenter-prospects');
const elements = ['indicator-grid', 'leaderboard', 'trend-chart', 'pipeline-funnel'].every((name) =>
  existsSync(`${root}src/elements/${name}`),
);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const config = { root, configFile: `${root}vite.config.ts`, logLevel: 'silent' as const };

let server: ViteDevServer;
let site: PreviewServer;
let browser: Browser;

/** The demo as files, which a browser loads in a fifth of the time that the sources take it. */
async function builtDemo(): Promise<PreviewServer> {
  const outDir = `${root}.cache/demo`;
  const pages = readdirSync(`${root}demo`).filter((file) => file.endsWith('.html'));
  const input = pages.map((page) => `${root}demo/${page}`);
  await build({
    ...config,
    build: { outDir, emptyOutDir: true, minify: false, rolldownOptions: { input } },
  });
  return preview({ ...config, build: { outDir }, preview: { port: 0 } });
}

beforeAll(async () => {
  server = await createServer({
    ...config,
    cacheDir: `${root}.cache/vite-pages`,
    server: { port: 0 },
  });
  await server.listen();
  site = await builtDemo();
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: chromiumArgs(),
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.close(), site?.close()]);
});

// A page that stays open goes on polling and drawing beside the next.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

/** Opens a page of the demo; everything the console says is kept. */
async function open(
  path: string,
  { width = 1280, from = site as Pick<PreviewServer, 'resolvedUrls'> } = {},
): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en-CA' });
  const said: string[] = [];
  page.on('console', (message) => {
    if (
      ['warning', 'error'].includes(message.type()) &&
      !message.text().includes('Lit is in dev mode')
    )
      said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(new URL(`demo/${path}`, from.resolvedUrls!.local[0]).href);
  return { page, said };
}

/** When nothing is awaited or dimmed any more, and what moves or fades has come to its end. */
const still = async (page: Page) => {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-span], jalon-dashboard > *')].every((element) => {
      const root = element.shadowRoot;
      const body = root?.querySelector('.card > .body');
      return (
        !root?.querySelector('[aria-busy=true]') &&
        (!body || getComputedStyle(body).opacity === '1')
      );
    }),
  );
  await page.waitForFunction(() => {
    const roots = (within: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      within,
      ...[...within.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? roots(shadowRoot) : [],
      ),
    ];
    const running = roots(document).flatMap((root) => root.getAnimations());
    return running.every(({ playState }) => playState !== 'running');
  });
};
/** Also of what a click or a new language only begins: data come after the paint. */
const settled = async (page: Page) => {
  for (let times = 0; times < 3; times++) {
    await still(page);
    await page.waitForTimeout(150);
  }
  await still(page);
};
const violations = async (page: Page) => {
  await settled(page);
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async () => {
    const { axe: check } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await check.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  });
};
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('demo', () => {
  it('shows the network, in English and in French, in light and in dark', async () => {
    const { page, said } = await open('?day=2026-11-22&theme=light', { from: server });
    await page.getByText('All 480 reps').first().waitFor();
    await page
      .getByText(/7 of 12/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'FR' }).click();
    await page.getByRole('heading', { name: 'Suivi des ventes' }).waitFor();
    await page
      .getByText(/Les 480|480 conseillers/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Sombre' }).click();
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(said).toEqual([]);
  }, 60_000);

  it.each(['index', 'prospects', 'monday', 'deals', 'bank', 'public', 'brand'])(
    'has one head, and leads from %s to all pages',
    async (name) => {
      const { page } = await open(`${name}.html`, { width: 360 });
      const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
      expect(await links.allTextContents()).toEqual([
        'Sales progress',
        'Prospects',
        'Sales team',
        'Phone campaign',
        'Public data',
        'Brand',
      ]);
      const current = page.locator('nav [aria-current=page]');
      expect(await current.getAttribute('href')).toBe(`./${name}.html`);
      expect(await page.title()).toBe(`${await current.textContent()} · Jalon`);
      const [left, width] = await current.evaluate((link) => {
        const { left, right } = link.getBoundingClientRect();
        return [left, innerWidth - right];
      });
      expect(Math.min(left!, width!)).toBeGreaterThanOrEqual(0);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    },
    60_000,
  );

  it.skipIf(!elements).each([
    ['prospects', 'Offers signed', 'Rhône et Midi', 'Prospects gagnés par mois'],
    ['pipeline', 'Win rate', 'Negotiation', 'Montant gagné par mois'],
    ['monday', 'per person', 'All 401 deals', 'Affaires ouvertes'],
    ['forecast', 'No expected date', 'Overdue', 'Sans date prévue'],
    ['deals', 'Head of', 'Never', 'Les 4 460 affaires'],
    ['activity', 'Calls / win', 'Marc-André Cyr', 'Appels à faire'],
    ['prospecting', 'ROI', 'Website forms', 'Formulaires du site'],
    ['cohort', 'Mature cohorts', 'Jan 2026', 'Cohortes mûres'],
    ['kpi', 'Retention', 'Cost per new client', 'Coût par nouveau client'],
  ])(
    'shows %s, in English and in French',
    async (name, figure, row, heading) => {
      const { page, said } = await open(`${name}.html?day=2026-11-22`);
      await page.getByText(figure).first().waitFor();
      await page.getByText(row).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'FR', exact: true }).click();
      await page.getByText(heading).first().waitFor();
      expect(said).toEqual([]);
    },
    60_000,
  );

  it('wears a brand by five properties, and a ready theme instead', async () => {
    const { page, said } = await open('brand.html?day=2026-11-22&theme=light');
    await page
      .getByText(/\d of 12 lists|stores/)
      .first()
      .waitFor();
    const soft = () =>
      page.evaluate(() => {
        const root = document.querySelector('jalon-progress-table')!.shadowRoot!;
        const probe = root.querySelector('.jalon')!.appendChild(document.createElement('i'));
        probe.style.backgroundColor = 'var(--accent-soft)';
        const { backgroundColor } = getComputedStyle(probe);
        probe.remove();
        return backgroundColor.match(/[\d.]+/g)!.map(Number);
      });
    const [red, green, blue] = (await soft()) as [number, number, number];
    expect(green).toBeGreaterThan(red);
    expect(green).toBeGreaterThan(blue);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Contrast' }).click();
    const ofTheme = (await soft()) as [number, number, number];
    expect(ofTheme[2]).toBeGreaterThan(ofTheme[0]);
    expect(await violations(page)).toEqual([]);
    // An accent of the page's own beside the ready theme.
    await page.evaluate(() =>
      document.documentElement.style.setProperty('--jalon-accent', 'light-dark(#8a0f4b, #ff9ecb)'),
    );
    const own = (await soft()) as [number, number, number];
    expect(own[0]).toBeGreaterThan(own[2]);
    expect(said).toEqual([]);
  }, 60_000);

  it.skipIf(publicData && !elements)(
    publicData ? 'shows public files' : 'says kindly that public files are absent',
    async () => {
      const { page, said } = await open('public.html');
      if (publicData) {
        for (const text of ['Peacock', 'Skilled Manual'])
          await page.getByText(text).first().waitFor();
      } else await page.getByRole('heading', { name: 'not here' }).first().waitFor();
      expect(await violations(page)).toEqual([]);
      // The browser itself tells of a file that is not there.
      expect(said.filter((text) => publicData || !text.includes('404'))).toEqual([]);
    },
    60_000,
  );

  it('fits a telephone', async () => {
    const { page, said } = await open('?day=2026-11-22', { width: 360 });
    await page.getByText('All 480 reps').first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(said).toEqual([]);
  }, 60_000);

  it(
    bank ? 'shows the campaign of the bank' : 'says kindly that the campaign of the bank is absent',
    async () => {
      const { page, said } = await open('bank.html');
      if (bank) await page.getByText('4,521').nth(1).waitFor();
      else await page.getByRole('heading', { name: 'not here' }).waitFor();
      expect(await violations(page)).toEqual([]);
      // The browser itself tells of a file that is not there.
      expect(said.filter((text) => bank || !text.includes('404'))).toEqual([]);
    },
    60_000,
  );
});
