import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ViewChangeDetail } from '../../../src/contract/events.js';
import { JalonDashboard } from '../../../src/elements/dashboard/dashboard.js';
import { JalonFilterBar } from '../../../src/elements/filter-bar/filter-bar.js';
import { JalonProgressTable } from '../../../src/elements/progress-table/progress-table.js';
import example from '../../fixtures/worked-example.json' with { type: 'json' };

for (const [name, element] of Object.entries({
  'jalon-dashboard': JalonDashboard,
  'jalon-filter-bar': JalonFilterBar,
  'jalon-progress-table': JalonProgressTable,
}))
  if (!customElements.get(name)) customElements.define(name, element);

const byStore = { by: 'store', sort: [{ by: 'accounts' }], columns: ['store', 'accounts'] };
const views = { team: byStore };
const shortcut = { name: 'By store', filters: { period: '2026-03' }, views };
const part = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
const heads = (el: Element) =>
  [...el.shadowRoot!.querySelectorAll('[role=columnheader]')].map((one) =>
    one.getAttribute('data-id'),
  );

async function board(search = ''): Promise<[JalonDashboard, JalonFilterBar, JalonProgressTable]> {
  history.replaceState(null, '', location.pathname + search);
  const el = await fixture<JalonDashboard>(
    html`<jalon-dashboard as-of="2026-03-20T12:00:00Z" .data=${structuredClone(example.dataset)}>
      <jalon-filter-bar sync="url" .shortcuts=${[shortcut]}></jalon-filter-bar>
      <jalon-progress-table id="team"></jalon-progress-table>
    </jalon-dashboard>`,
  );
  const [bar, table] = [...el.children] as [JalonFilterBar, JalonProgressTable];
  await waitUntil(() => part(bar, '[part=shortcut]') && part(table, '[role=row]'), 'ready');
  return [el, bar, table];
}

describe('views of a dashboard', () => {
  const before = location.search;
  afterEach(() => history.replaceState(null, '', location.pathname + before));

  it('come with a shortcut, in one press: filters, view, columns and sort, one event each', async () => {
    const [el, bar, table] = await board();
    const said: ViewChangeDetail[] = [];
    el.addEventListener('jalon-view-change', (event) => said.push(event.detail));
    let filterEvents = 0;
    el.addEventListener('jalon-filter-change', () => filterEvents++);
    expect(part(bar, '[part=shortcut]')!.ariaPressed).to.equal('false');
    part(bar, '[part=shortcut]')!.click();
    await waitUntil(() => part(bar, '[part=shortcut][aria-pressed=true]'), 'pressed');
    await waitUntil(() => heads(table).length === 2, 'two columns');
    expect(heads(table)).to.deep.equal(['store', 'accounts']);
    expect(table.getState()).to.deep.include(byStore);
    expect(el.filters).to.deep.equal({ period: '2026-03' });
    expect([said.length, said[0]!.by, filterEvents]).to.deep.equal([1, 'store', 1]);
    table.setState({ by: 'rep' });
    bar.requestUpdate();
    await waitUntil(() => part(bar, '[part=shortcut][aria-pressed=false]'), 'not pressed');
  });

  it('are in the page’s address once a person changed them, and come back from it', async () => {
    const [, bar] = await board();
    expect(location.search).to.equal('');
    part(bar, '[part=shortcut]')!.click();
    await waitUntil(() => location.search.includes('jalon.team.by=store'), location.search);
    const { search } = location;
    const [, again, table] = await board(search);
    expect(table.getState()).to.deep.include(byStore);
    await waitUntil(() => part(again, '[part=shortcut][aria-pressed=true]'), 'pressed');
    await again.updateComplete;
    expect(location.search).to.equal(search);
  });

  it('are saved with a name, with the filters', async () => {
    const [, bar, table] = await board();
    table.setState(byStore);
    part(bar, '[part=shortcuts]')!.click();
    await waitUntil(() => part(bar, '.saved input'));
    await sendKeys({ type: 'Mine' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => bar.shortcuts.length === 2);
    expect(bar.shortcuts[1]!.views!['team']).to.deep.include(byStore);
  });

  it('are part of the dashboard’s state, and reach an element that comes later', async () => {
    const [el, , table] = await board();
    expect(Object.keys(el.getState().views!)).to.deep.equal(['team']);
    el.setState({ views: { team: { by: 'store' }, 'progress-table': { by: 'list' } } });
    expect(table.by).to.equal('store');
    const later = document.createElement('jalon-progress-table');
    el.append(later);
    expect(later.by).to.equal('list');
    expect(Object.keys(el.getState().views!)).to.deep.equal(['team', 'progress-table']);
  });

  it('have names in the page’s order, also across shadow trees, and no name twice', async () => {
    const el = document.createElement('jalon-dashboard');
    const boxes = Array.from({ length: 4 }, () => document.createElement('div'));
    const tables = boxes.map((box, i) => {
      const table = document.createElement('jalon-progress-table');
      table.by = `view-${i}`;
      box.attachShadow({ mode: i ? 'open' : 'closed' }).append(table);
      return table;
    });
    tables[1]!.id = tables[3]!.id = 'team';
    const inner = document.createElement('jalon-progress-table');
    inner.by = 'inner';
    const nested = document.createElement('div');
    nested.attachShadow({ mode: 'open' }).append(inner);
    tables[0]!.after(nested);
    for (const i of [2, 0, 3, 1]) el.append(boxes[i]!);
    const holder = await fixture(html`<div></div>`);
    holder.append(el);
    el.prepend(boxes[0]!, boxes[1]!);
    const named = Object.entries(el.getState().views!).map(([name, { by }]) => [name, by]);
    expect(named).to.deep.equal([
      ['progress-table', 'view-0'],
      ['progress-table-2', 'inner'],
      ['team', 'view-1'],
      ['progress-table-3', 'view-2'],
      ['team-2', 'view-3'],
    ]);
  });
});
