import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dealerNetwork } from '../../demo/data/dealer-network.js';
import { strict, textOf, useSite, type Content, type Visit } from './site.js';

const site = useSite();
const network = dealerNetwork({ asOf: '2026-11-22', stores: 4, reps: 12 });
const when = 'src="/data.json" as-of="2026-11-22T19:32:00Z"';
const board = (attributes = '', inside = ''): string =>
  `<jalon-dashboard ${when} ${attributes}><jalon-filter-bar></jalon-filter-bar><jalon-goal-widget data-span="5"></jalon-goal-widget>
  <jalon-progress-table></jalon-progress-table>${inside}</jalon-dashboard>`;

async function visit(content: Content): Promise<Visit> {
  site.server.json('/data.json', network);
  const seen = await site.visit({ policy: strict, ...content });
  await seen.page.locator('jalon-progress-table [role=grid]').first().waitFor();
  return seen;
}
const lang = (tag: string, dir = ''): string =>
  `document.documentElement.lang = '${tag}'; if ('${dir}') document.documentElement.dir = '${dir}';`;

/** As the README has it. */
const spanish = /```js[^\n]*\n( *Jalon\.addLanguage\('es'[\s\S]*?)```/.exec(
  readFileSync('README.md', 'utf8'),
)![1]!;

describe('a language that a page brings', () => {
  it('takes ten lines, at any time, and English stands in for what is missing', async () => {
    expect(spanish.trim().split('\n').length).toBeLessThanOrEqual(10);
    const { page, seen } = await visit({ body: board(), script: lang('es-MX') });
    expect(await textOf(page, 'jalon-filter-bar [data-key=period]')).toContain('Period');
    await page.evaluate(spanish);
    await expect
      .poll(() => textOf(page, 'jalon-filter-bar [data-key=period]'))
      .toMatch(/^Periodo noviembre/i);
    await expect
      .poll(() => textOf(page, 'jalon-filter-bar [data-key=store]'))
      .toMatch(/^Tienda Las? \d|^Tienda/);
    expect(await textOf(page, 'jalon-goal-widget')).toMatch(/of goal|del objetivo/);
    expect(await textOf(page, 'jalon-progress-table')).toContain('12 vendedores');
    expect((await seen()).errors).toEqual([]);
    await page.close();
  });

  it('may come before the elements do', async () => {
    const { page } = await visit({
      body: '<p id="p"></p>',
      script: `${lang('es')} addEventListener('DOMContentLoaded', () => {
      ${spanish}
      const made = document.createElement('jalon-dashboard');
      made.src = '/data.json'; made.asOf = '2026-11-22T19:32:00Z';
      for (const name of ['filter-bar', 'progress-table']) made.append(document.createElement('jalon-' + name));
      p.replaceWith(made);
    });`,
    });
    await expect.poll(() => textOf(page, 'jalon-filter-bar [data-key=period]')).toMatch(/^Periodo/);
    await page.close();
  });
});

describe('right to left', () => {
  const x = (page: Visit['page'], selector: string): Promise<number> =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { left, width } = one.getBoundingClientRect();
        return left + width / 2;
      });

  it.each([
    ['the page says dir', lang('ar-EG', 'rtl'), '', true],
    ['the language alone', lang('ar-EG'), '', true],
    ['the locale of the dashboard', '', 'locale="ar-EG"', true],
    ['the page says dir="ltr"', lang('ar-EG', 'ltr'), '', false],
  ])('%s', async (_, script, attributes, rtl) => {
    const { page, seen } = await visit({ body: board(attributes), script });
    const title = await x(page, 'jalon-progress-table [part=title]');
    const act = await x(page, 'jalon-progress-table [part=export]');
    expect(title > act).toBe(rtl);
    expect((await x(page, 'jalon-goal-widget')) > (await x(page, 'jalon-filter-bar'))).toBe(rtl);
    // Arabic digits, by Intl.
    expect(await textOf(page, 'jalon-progress-table [role=grid]')).toMatch(/[٠-٩]/);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect((await seen()).errors).toEqual([]);
    await page.close();
  });

  it('goes when the language does', async () => {
    const { page } = await visit({ body: board(), script: lang('ar') });
    await page.evaluate(lang('fr'));
    await expect.poll(() => page.locator('jalon-dashboard').getAttribute('dir')).toBe(null);
    await expect
      .poll(async () => (await x(page, 'jalon-progress-table [part=title]')) < 640)
      .toBe(true);
    await page.close();
  });
});

describe('each element may have its own', () => {
  it('locale, currency, time zone and start of the week', async () => {
    const table = (id: string, attributes: string): string =>
      `<jalon-progress-table id="${id}" ${attributes}></jalon-progress-table>`;
    const { page } = await visit({
      script: lang('en'),
      body: board(
        'currency="EUR"',
        `${table('de', 'locale="de-CH" currency="CHF"')}${table('fr', 'locale="fr"')}`,
      ).replace(
        '></jalon-filter-bar>',
        ' week-start="7"></jalon-filter-bar><jalon-filter-bar id="monday" week-start="1" locale="fr"></jalon-filter-bar>',
      ),
    });
    const total = (selector: string) => textOf(page, `${selector} [role=grid]`);
    await page.locator('#fr [role=grid]').waitFor();
    await page.locator('#de [role=grid]').waitFor();
    expect(await total('#de')).toMatch(/CHF\s?\d+[’']\d{3}/);
    expect(await total('#fr')).toMatch(/\d \d{3} €/);
    expect(await total('jalon-progress-table:not([id])')).toMatch(/€\d+,\d{3}/);
    const weekdays = async (bar: string): Promise<string> => {
      const click = (selector: string) =>
        page
          .locator(`${bar} ${selector}`)
          .last()
          .evaluate((one) => (one as HTMLElement).click());
      await click('[data-key=period]');
      await click('.pages .kinds button');
      const days = page.locator(`${bar} abbr`);
      await expect.poll(() => days.count()).toBe(7);
      return (await days.allTextContents()).join(' ');
    };
    expect(await weekdays('jalon-filter-bar:not([id])')).toMatch(/^S/);
    expect(await weekdays('#monday')).toMatch(/^l/i);
    await page.close();
  });

  it('time zone: the days of data that name none', async () => {
    const rows = { ...network, timeZone: undefined };
    site.server.json('/plain.json', rows);
    const { page } = await visit({
      body: ['Pacific/Auckland', 'America/Toronto']
        .map(
          (zone, i) =>
            `<jalon-progress-table id="z${i}" src="/plain.json" as-of="2026-11-30T12:30:00Z" time-zone="${zone}"></jalon-progress-table>`,
        )
        .join(''),
    });
    await page.locator('#z1 [role=grid]').waitFor();
    // The thirtieth at noon in Greenwich is the first of December in Auckland.
    await expect.poll(() => textOf(page, '#z0 [part=header]')).toContain('December 2026');
    await expect.poll(() => textOf(page, '#z1 [part=header]')).toContain('November 2026');
    await page.close();
  });
});
