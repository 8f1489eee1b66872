import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { firm } from '../engine/deals-support.js';
import { dealerNetwork } from '../../demo/data/dealer-network.js';
import { useSite } from './site.js';

const site = useSite();
const network = dealerNetwork({ asOf: '2026-11-22', stores: 4, reps: 12 });
const boards = `
  <jalon-dashboard src="/network.json" as-of="2026-11-22T19:32:00Z">
    <jalon-filter-bar></jalon-filter-bar><jalon-goal-widget></jalon-goal-widget>
    <jalon-goal-widget form="bar" data-span="4"></jalon-goal-widget><jalon-progress-table></jalon-progress-table>
  </jalon-dashboard>
  <jalon-dashboard src="/firm.json" as-of="2025-10-01T00:00:00Z">
    <jalon-indicator-grid></jalon-indicator-grid><jalon-pipeline-funnel></jalon-pipeline-funnel>
    <jalon-kpi-board></jalon-kpi-board><jalon-leaderboard></jalon-leaderboard><jalon-trend-chart></jalon-trend-chart>
    <jalon-forecast-chart></jalon-forecast-chart><jalon-cohort-chart></jalon-cohort-chart><jalon-detail-panel></jalon-detail-panel>
  </jalon-dashboard>`;

/** The elements in a box of this width, in a page with this style sheet. */
async function open(css: string, width = 1000): Promise<Page> {
  site.server.json('/network.json', network);
  site.server.json('/firm.json', firm);
  const { page } = await site.visit({
    head: `<style>${css}</style><script src="/jalon.js" defer></script>`,
    body: `<main id="box" style="display:block;position:absolute;top:0;left:0;width:${width}px">${boards}</main>`,
  });
  await page.locator('jalon-progress-table [role=grid]').waitFor();
  for (const chart of ['pipeline-funnel', 'trend-chart', 'forecast-chart', 'cohort-chart'])
    await page.locator(`jalon-${chart} svg [tabindex="0"]`).waitFor();
  await page.locator('jalon-leaderboard [part=place]').first().waitFor();
  await page.locator('jalon-indicator-grid [part=cell]').first().waitFor();
  await page.locator('jalon-kpi-board [part=cell]').first().waitFor();
  if (width >= 1000) {
    await page.locator('jalon-filter-bar [data-key=store]').click();
    await page.locator('jalon-filter-bar [role=option]').first().waitFor();
  }
  await page.waitForTimeout(200);
  return page;
}

/** Where everything inside the elements stands, and how it is written. */
const look = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: ParentNode, owner: string): void => {
      for (const one of root.querySelectorAll('*')) {
        const { x, y, width, height } = one.getBoundingClientRect();
        const { display, direction, fontSize, letterSpacing, lineHeight, color } =
          getComputedStyle(one);
        const name = `${owner} ${one.localName}.${one.getAttribute('part') ?? one.getAttribute('class') ?? ''}`;
        const box = [x, y, width, height].map(Math.round).join();
        // A dashboard's grid hands the host's text on to the host's own children.
        if (!/^(jalon-|slot)/.test(one.localName) && owner !== 'jalon-dashboard')
          found.push(
            `${name}: ${[box, display, direction, fontSize, letterSpacing, lineHeight, color].join(' ')}`,
          );
        if (one.shadowRoot) walk(one.shadowRoot, one.localName);
      }
    };
    walk(document.querySelector('#box')!, '');
    return found;
  });

describe('a hostile style sheet changes nothing inside the elements', () => {
  let plain: string[] = [];

  it('a plain page, to compare with', async () => {
    const page = await open('');
    plain = await look(page);
    expect(plain.length).toBeGreaterThan(500);
    await page.close();
  });

  it.each([
    '* { all: unset }',
    'div { display: none }',
    ':root { font-size: 62.5% }',
    '* { letter-spacing: 4px; word-spacing: 9px; line-height: 3; text-align: center; text-transform: uppercase; text-indent: 40px }',
    '*, *::before, *::after { box-sizing: content-box; padding: 0 }',
    '* { direction: rtl }',
    'button, table, svg, input, ul { display: none !important; float: right; margin: 20px !important }',
  ])(
    '%s',
    async (css) => {
      const page = await open(css);
      const seen = await look(page);
      const differ = seen.filter((line, i) => line !== plain[i]);
      expect(differ.slice(0, 8), `${differ.length} of ${seen.length}`).toEqual([]);
      expect(seen.length).toBe(plain.length);
      await page.close();
    },
    40_000,
  );

  it('the comparison sees what is inherited on purpose', async () => {
    const page = await open(':root { --jalon-font-size: 15px }');
    expect(await look(page)).not.toEqual(plain);
    await page.close();
  });
});

describe('in a narrow container', () => {
  it.each([280, 320, 360, 480])(
    'nothing is wider than %s px',
    async (width) => {
      const page = await open('', width);
      const wide = await page.evaluate((most) => {
        const found: string[] = [];
        for (const one of document.querySelectorAll('#box jalon-dashboard > *')) {
          const card = one.shadowRoot!.querySelector('.jalon');
          if (!card) continue;
          const { right } = card.getBoundingClientRect();
          if (Math.round(right) > most || card.scrollWidth > card.clientWidth + 1)
            found.push(`${one.localName} ${right} ${card.scrollWidth}/${card.clientWidth}`);
          // What no scroll area holds stays inside its card.
          for (const part of card.querySelectorAll('button, h2, p, svg')) {
            if (part.closest('[part=scroll], .popover, .names, .hidden')) continue;
            const box = part.getBoundingClientRect();
            if (box.width && box.right > right + 1)
              found.push(`${one.localName} ${part.outerHTML.slice(0, 80)} ${box.right}`);
          }
        }
        return found;
      }, width);
      expect(wide).toEqual([]);
      await page.close();
    },
    40_000,
  );
});
