import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import example from '../fixtures/worked-example.json' with { type: 'json' };
import { firm } from '../engine/deals-support.js';
import { textOf, useSite } from './site.js';

const site = useSite();

const deals = `<jalon-dashboard src="/firm.json" as-of="2025-10-01T00:00:00Z">
  <jalon-filter-bar></jalon-filter-bar>
  <jalon-indicator-grid></jalon-indicator-grid>
  <jalon-pipeline-funnel></jalon-pipeline-funnel>
  <jalon-leaderboard></jalon-leaderboard>
  <jalon-trend-chart></jalon-trend-chart>
  <jalon-detail-panel></jalon-detail-panel>
</jalon-dashboard>`;
const calls = `<jalon-dashboard src="/calls.json" as-of="2026-03-20T12:00:00Z">
  <jalon-goal-widget></jalon-goal-widget>
  <jalon-progress-table></jalon-progress-table>
</jalon-dashboard>`;

/** Pages as the browser would print them. */
const pagesOf = async (page: Page, format: string, landscape: boolean): Promise<number> => {
  const margin = '1cm';
  const pdf = await page.pdf({
    format,
    landscape,
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length;
};

/** What reaches beyond the page or out of its card; in CSS pixels. */
const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelector('jalon-dashboard')!.children].flatMap((element) => {
      const root = element.shadowRoot!;
      const card = root.querySelector('.card')?.getBoundingClientRect();
      const parts = [...root.querySelectorAll('.chart > svg, [role=row]:last-child')];
      const edges = parts.map((part) => part.getBoundingClientRect());
      const isOut =
        element.getBoundingClientRect().right > innerWidth + 1 ||
        edges.some(({ right, bottom }) => right > card!.right + 1 || bottom > card!.bottom + 1);
      return isOut ? [element.localName] : [];
    }),
  );

it.each([
  // The room that margins of 1 cm leave: A4 and Letter, upright and not.
  ['A4', false, 717],
  ['A4', true, 1046],
  ['Letter', false, 740],
  ['Letter', true, 980],
] as const)(
  'a dashboard fits %s, landscape: %s',
  async (format, landscape, width) => {
    site.server.json('/firm.json', firm);
    site.server.json('/calls.json', example.dataset);
    for (const [body, last, cards] of [
      [deals, 'jalon-leaderboard', 5],
      [calls, 'jalon-progress-table', 2],
    ] as const) {
      const { page } = await site.visit({ body }, { colorScheme: 'dark' });
      await expect.poll(() => textOf(page, last)).toMatch(/Anne|All \d/);
      expect(await pagesOf(page, format, landscape)).toBeLessThanOrEqual(landscape ? 2 : 1);
      await page.setViewportSize({
        width,
        height: Math.round(landscape ? width * 0.7 : width * 1.4),
      });
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => outside(page)).toEqual([]);
      const shown = await page.evaluate(() =>
        [...document.querySelector('jalon-dashboard')!.children].map((element) => ({
          top: element.getBoundingClientRect().top,
          ink: getComputedStyle(element.shadowRoot!.querySelector('.jalon')!).color,
          isShown: (element.shadowRoot!.querySelector('.jalon') as HTMLElement).offsetHeight > 0,
        })),
      );
      expect(shown.filter(({ isShown }) => isShown)).toHaveLength(cards);
      // Dark on white, whatever the page is like on the screen.
      expect(shown.every(({ ink }) => ink === 'rgb(29, 31, 35)')).toBe(true);
      // Side by side, as on a screen.
      if (body === deals) expect(shown[2]!.top).toBe(shown[3]!.top);
      await page.close();
    }
  },
  60_000,
);
