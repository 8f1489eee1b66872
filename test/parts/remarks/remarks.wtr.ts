import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { PeriodNote } from '../../../src/contract/note.js';
import { JalonDashboard } from '../../../src/elements/dashboard/dashboard.js';
import { JalonProgressTable } from '../../../src/elements/progress-table/progress-table.js';
import { JalonTrendChart } from '../../../src/elements/trend-chart/trend-chart.js';
import { expectConsole } from '../../setup/console.js';
import example from '../../fixtures/worked-example.json' with { type: 'json' };

for (const [name, element] of Object.entries({
  'jalon-dashboard': JalonDashboard,
  'jalon-progress-table': JalonProgressTable,
  'jalon-trend-chart': JalonTrendChart,
}))
  if (!customElements.get(name)) customElements.define(name, element);

const notes: PeriodNote[] = [
  { text: 'New list from the 9th', period: '2026-03', author: 'Mina', on: '2026-03-09' },
  { text: 'On leave', period: '2026-03', group: { rep: 'R1' } },
  { text: 'Before', period: '2026-02' },
];
const root = (el: Element) => el.shadowRoot!;
const one = (el: Element, selector: string) => root(el).querySelector<HTMLElement>(selector)!;
const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim();

describe('notes of people', () => {
  it('come from the dashboard: on the card, at the row and in why', async () => {
    const board = await fixture<JalonDashboard>(
      html`<jalon-dashboard
        as-of="2026-03-20T12:00:00Z"
        .data=${structuredClone(example.dataset)}
        .notes=${notes}
      >
        <jalon-progress-table></jalon-progress-table>
      </jalon-dashboard>`,
    );
    const table = board.firstElementChild!;
    await waitUntil(() => one(table, '[role=rowheader].noted'), 'a marked row');
    expect(text(one(table, '.card > .remarks'))).to.equal(
      'New list from the 9th Mina, Mar 9, 2026',
    );
    const marked = one(table, '[role=rowheader].noted');
    expect(marked.ariaLabel).to.match(/, On leave$/);
    expect(root(table).querySelectorAll('.noted[role=rowheader]')).to.have.lengthOf(1);
    marked.parentElement!.querySelector<HTMLElement>('.asks')!.click();
    await waitUntil(() => one(table, '.why .remarks'));
    expect(text(one(table, '.why .remarks'))).to.equal(
      'New list from the 9th Mina, Mar 9, 2026 On leave',
    );
    board.notes = [];
    await waitUntil(() => !one(table, '.card > .remarks'), 'gone from the card');
    await waitUntil(() => !one(table, '[role=rowheader].noted'), 'gone from the row');
  });

  it('stand at the month in a chart: drawn, read and in the table', async () => {
    const data = {
      jalon: 1,
      timeZone: 'UTC',
      currency: 'EUR',
      opportunities: [
        { id: 'd1', status: 'won', createdAt: '2026-01-05', closedAt: '2026-03-12', amount: 10 },
      ],
    };
    const chart = await fixture<JalonTrendChart>(
      html`<jalon-trend-chart
        report="company"
        .metrics=${['won']}
        period="2026-Q1"
        as-of="2026-04-01T12:00:00Z"
        .data=${data}
        notes=${JSON.stringify([{ text: 'Trade fair', period: '2026-03' }])}
      ></jalon-trend-chart>`,
    );
    await waitUntil(() => one(chart, 'path.noted'), 'a mark');
    expect(root(chart).querySelectorAll('path.noted')).to.have.lengthOf(1);
    const said = [...root(chart).querySelectorAll('.mark')].map((mark) => mark.ariaLabel);
    expect(said.filter((label) => label!.includes('Trade fair'))).to.have.lengthOf(1);
    expect(text(one(chart, '.twin tbody tr:last-child th'))).to.equal('March 2026 Trade fair');
  });

  it('that are none are said to be wrong', async () => {
    expectConsole(/notes must be an array of notes/);
    const table = await fixture(
      html`<jalon-progress-table
        .data=${structuredClone(example.dataset)}
        notes='[{"txt":"a"}]'
      ></jalon-progress-table>`,
    );
    await waitUntil(() => one(table, '.error'));
  });
});
