import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { DrillDetail } from '../../../src/contract/events.js';
import { JalonProgressTable } from '../../../src/elements/progress-table/progress-table.js';
import { books } from '../../fixtures/books.js';

if (!customElements.get('jalon-progress-table'))
  customElements.define('jalon-progress-table', JalonProgressTable);

const all = (el: JalonProgressTable, selector: string): HTMLElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (el: Element | null | undefined): string =>
  (el?.textContent ?? '').replace(/\s+/g, ' ').trim();
const heads = (el: JalonProgressTable): string[] =>
  all(el, '#table .head').map((head) => head.dataset['id']!);
const names = (el: JalonProgressTable): string[] =>
  all(el, '#table .window [role=rowheader]').map(text);
const cellOf = (el: JalonProgressTable, row: Element, id: string): HTMLElement =>
  row.children[heads(el).indexOf(id)] as HTMLElement;
const line = (el: JalonProgressTable, name: string): HTMLElement =>
  all(el, '#table .window > .row').find(
    (row) => text(row.querySelector('[role=rowheader]')) === name,
  )!;

async function table(lang = 'en', width = 1400): Promise<JalonProgressTable> {
  const el = await fixture<JalonProgressTable>(
    html`<jalon-progress-table
      report="sales-report"
      period="2026-03"
      as-of="2026-03-20T16:00:00Z"
      lang=${lang}
      .data=${structuredClone(books)}
    ></jalon-progress-table>`,
  );
  el.style.setProperty('inline-size', `${width}px`);
  await waitUntil(() => names(el).length === 4, 'four deals');
  await el.updateComplete;
  return el;
}

describe('jalon-progress-table report="sales-report"', () => {
  it('has a row a deal, never contacted on top, and money in total only', async () => {
    const el = await table();
    expect(names(el)).to.deep.equal(['d2', 'd4', 'd3', 'Roof']);
    expect(text(cellOf(el, line(el, 'd2'), 'lastContactAt'))).to.equal('Never');
    expect(text(cellOf(el, line(el, 'Roof'), 'lastContactAt'))).to.equal('Mar 10, 2026');
    expect(text(cellOf(el, line(el, 'Roof'), 'nextAction'))).to.equal('Call back');
    const totals = all(el, '#table .totals .row')[0]!;
    expect(text(cellOf(el, totals, 'deal'))).to.equal('All 4 deals');
    expect(text(cellOf(el, totals, 'balance'))).to.contain('250');
    for (const id of ['closeness', 'probability', 'lastContactAt', 'attainment', 'stage'])
      expect(text(cellOf(el, totals, id)), id).to.equal('');
    // Columns that the data lack are in the menu only.
    expect(heads(el)).not.to.include('jobTitle');
  });

  it('turns round at a click on the head', async () => {
    const el = await table();
    all(el, '#table .head[data-id=lastContactAt]')[0]!.click();
    await waitUntil(() => names(el)[0] === 'Roof', 'the last one contacted on top');
    expect(names(el)).to.deep.equal(['Roof', 'd3', 'd2', 'd4']);
  });

  it('shows the rows behind a figure', async () => {
    const el = await table();
    const drills: DrillDetail[] = [];
    el.addEventListener('jalon-drill', (event) => {
      drills.push(structuredClone(event.detail));
      event.preventDefault();
    });
    cellOf(el, line(el, 'Roof'), 'amount').click();
    await waitUntil(() => all(el, '.popover button').length, 'the explanation');
    all(el, '.popover button')
      .find((button) => /rows|deal/i.test(text(button)))!
      .click();
    await waitUntil(() => drills.length, 'a drill');
    expect(drills[0]).to.deep.include({ metric: 'amount', group: { deal: 'd1' }, detail: 'deal' });
  });

  it('leads with the last contact and the amount where there is little room', async () => {
    const el = await table('fr', 340);
    await waitUntil(() => heads(el)[1] === 'lastContactAt', 'narrow');
    expect(heads(el).slice(0, 3)).to.deep.equal(['deal', 'lastContactAt', 'amount']);
    expect(text(cellOf(el, line(el, 'd2'), 'lastContactAt'))).to.equal('Jamais');
  });

  it('is accessible', async () => {
    await expect(await table()).to.be.accessible();
  });
});
