import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import example from '../fixtures/worked-example.json' with { type: 'json' };
import { strict, useSite } from './site.js';

const site = useSite();
const { 'by rep': byRep, 'by store': byStore, totals } = example.expected;
type Figure = number | { num: number; den: number };
type Figures = Record<string, Figure>;

/** What a reader sees, by row name and column id; rows without a name are the unassigned. */
const readTable = (page: Page, selector: string): Promise<Record<string, Record<string, string>>> =>
  page.locator(selector).evaluate((table) => {
    const grid = table.shadowRoot!.querySelector('[role=grid]')!;
    const ids = [...grid.querySelectorAll<HTMLElement>('[role=columnheader][data-id]')].map(
      (head) => head.dataset['id']!,
    );
    const rows = [...grid.querySelectorAll('[role=row]')].filter((row) =>
      row.querySelector('[role=rowheader]'),
    );
    return Object.fromEntries(
      rows.map((row) => {
        const cells = [...row.querySelectorAll('[role=rowheader],[role=gridcell]')].map((cell) =>
          cell.textContent!.trim(),
        );
        return [
          row.querySelector('[role=rowheader]')!.textContent!.trim(),
          Object.fromEntries(ids.map((id, i) => [id, cells[i]!])),
        ];
      }),
    );
  });

const shown = (id: string, figure: Figure): string => {
  if (typeof figure === 'number') return String(figure);
  if (figure.den === 0) return 'n/a';
  const value = figure.num / figure.den;
  return id.startsWith('averageCall')
    ? `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`
    : `${(value * 100).toFixed(1)}%`;
};
const shownAll = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, shown(id, figure)]));
const allOf = (figures: Figures[]) => [...new Set(figures.flatMap((one) => Object.keys(one)))];

describe.each([
  ['in the page', '', strict],
  ['in a worker', 'worker', `${strict} jalon`],
])('the worked example, as read from the table, with the engine %s', (_, worker, policy) => {
  it.each([
    [
      'rep',
      allOf(Object.values(byRep) as Figures[]),
      { 'Rep One': byRep.R1, 'Rep Two': byRep.R2, Unassigned: byRep.null },
    ],
    ['store', allOf([byStore.S1 as Figures]), { 'Store One': byStore.S1 }],
  ])('by %s', async (view, columns, expected) => {
    site.server.json('/data.json', example.dataset);
    const { page, seen } = await site.visit(
      {
        policy,
        body: `<jalon-progress-table id="t" by="${view}" src="/data.json" period="2026-03" as-of="2026-04-01T00:00:00-04:00" ${worker}></jalon-progress-table>`,
        script: `addEventListener('load', () => t.setState({ columns: ${JSON.stringify([view, ...columns])} }))`,
      },
      { viewport: { width: 2400, height: 900 } },
    );
    const column = columns.at(-1)!;
    await page.locator(`jalon-progress-table [data-id="${column}"]`).waitFor();
    const figures = await expect
      .poll(async () => {
        const table = await readTable(page, '#t');
        return Object.keys(expected).every((name) =>
          Object.keys(table).some((key) => key.startsWith(name)),
        )
          ? table
          : null;
      })
      .not.toBeNull()
      .then(() => readTable(page, '#t'));
    for (const [name, of] of Object.entries(expected)) {
      const row = Object.entries(figures).find(([key]) => key.startsWith(name))![1];
      expect(row, name).toMatchObject(shownAll(of as Figures));
    }
    const total = Object.entries(figures).find(
      ([key]) => !Object.keys(expected).some((name) => key.startsWith(name)),
    );
    expect((total ?? Object.entries(figures)[0])![1]).toMatchObject(shownAll(totals));
    expect(page.workers()).toHaveLength(worker ? 1 : 0);
    expect(await seen()).toEqual({ violations: [], errors: [], warnings: [], console: [] });
    await page.close();
  });
});
