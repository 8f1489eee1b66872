import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Query, Result } from '../../../src/contract/query.js';
import { JalonDashboard } from '../../../src/elements/dashboard/dashboard.js';
import { JalonDetailPanel } from '../../../src/elements/detail-panel/detail-panel.js';
import { JalonProgressTable } from '../../../src/elements/progress-table/progress-table.js';
import { StubSource } from '../../parts/base/stub-source.js';
import { expectConsole } from '../../setup/console.js';
import { saved } from '../../setup/saved.js';
import { reply, rowsOf } from './support.js';

for (const [name, element] of Object.entries({
  'jalon-dashboard': JalonDashboard,
  'jalon-detail-panel': JalonDetailPanel,
  'jalon-progress-table': JalonProgressTable,
}))
  if (!customElements.get(name)) customElements.define(name, element);

const text = (el: Element | null | undefined): string =>
  (el?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (el: Element, selector: string): HTMLElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const one = (el: Element, selector: string): HTMLElement =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const lines = (el: Element): string[][] =>
  all(el, '#detail .window .row').map((row) => [...row.children].map(text));
const details = (source: StubSource): NonNullable<Query['detail']>[] =>
  source.asked.flatMap(({ query }) => query.detail ?? []);
const last = (source: StubSource): Query => source.asked.at(-1)!.query;
const cellOf = (el: JalonProgressTable, name: string): HTMLElement =>
  all(el, '#table .window .row').find((row) => text(row).startsWith(name))!
    .children[1] as HTMLElement;
/** The focus within shadow roots. */
const focused = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};
const shut = (el: Element): HTMLElement => one(el, '.shut');
const chosen = { metric: 'won', report: 'team', group: { owner: 'Ann' }, groupLabel: 'Ann' };

/** A dashboard of figures by owner, with panels. */
async function board(
  panels = html`<jalon-detail-panel></jalon-detail-panel>`,
  answer: (query: Query) => Result = reply,
) {
  const source = new StubSource(answer);
  const el = await fixture<JalonDashboard>(
    html`<jalon-dashboard lang="en" locale="en-US" period="2026-11" .source=${source}>
      <jalon-progress-table id="table" report="team" by="owner"></jalon-progress-table>${panels}
    </jalon-dashboard>`,
  );
  const table = el.querySelector('jalon-progress-table')!;
  const [panel, other] = el.querySelectorAll('jalon-detail-panel');
  await waitUntil(() => all(table, '#table .window .row').length, 'figures');
  return { el, table, source, panel: panel!, other: other! };
}

/** By keyboard: what "why" offers. */
async function drill(table: JalonProgressTable, name = 'Ann'): Promise<HTMLElement> {
  const cell = cellOf(table, name);
  cell.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => one(table, '[part=rows]'), 'why');
  one(table, '[part=rows]').click();
  return cell;
}

/** A panel with a source of its own. */
async function alone(subject: object | null, answer: (query: Query) => Result = reply) {
  const source = new StubSource(answer);
  const el = await fixture<JalonDetailPanel>(
    html`<jalon-detail-panel
      lang="en"
      locale="en-US"
      .source=${source}
      .subject=${subject as JalonDetailPanel['subject']}
    ></jalon-detail-panel>`,
  );
  return { el, source };
}

/** Names of events that came, of all that could. */
function heard(target: EventTarget): string[] {
  const names: string[] = [];
  for (const name of [
    'jalon-drill',
    'jalon-view-change',
    'jalon-filter-change',
    'jalon-export',
    'jalon-error',
    'close',
  ])
    target.addEventListener(name, () => names.push(name));
  return names;
}

before(() => setViewport({ width: 1280, height: 900 }));

describe('jalon-detail-panel: taking over', () => {
  it('says what to do, then shows the rows of a drill in place of the drawer', async () => {
    const { table, panel, source } = await board();
    expect(text(one(panel, 'slot[name=empty]'))).to.equal(
      'Choose a figure to see the rows behind it.',
    );
    await expect(panel).to.be.accessible();
    await drill(table);
    await waitUntil(() => lines(panel).length === 2, 'rows');
    expect(one(table, 'dialog')).not.to.exist;
    expect(last(source)).to.deep.equal({
      report: 'team',
      where: { period: '2026-11' },
      detail: { metric: 'won', group: { owner: 'Ann' }, offset: 0, limit: 200 },
    });
    expect(panel.subject).to.deep.include({ metric: 'won', report: 'team', groupLabel: 'Ann' });
    expect(text(one(panel, 'h2'))).to.equal('Deals won');
    expect(text(one(panel, '[role=status]'))).to.equal('Ann · November 2026 · 2 rows');
    // The owner is the figure's own; statuses are words, money and days are written out.
    expect(all(panel, '.head .label').map(text)).to.deep.equal([
      'Deal',
      'Client',
      'Status',
      'Amount',
      'Created',
    ]);
    expect(lines(panel)).to.deep.equal([
      ['Audit', 'Café Zoé', 'Won', '€1,201', 'Nov 2, 2026'],
      ['Payroll', '–', 'On hold', '€800', 'Nov 12, 2026'],
    ]);
    expect(all(panel, '.totals .cell').map(text)).to.deep.equal(['Total', '', '', '€2,001', '']);
    await expect(panel).to.be.accessible();
  });

  it('takes the focus, and gives it back', async () => {
    const { table, panel } = await board();
    const cell = await drill(table);
    await waitUntil(() => lines(panel).length === 2, 'rows');
    expect(focused()).to.equal(one(panel, '.card'));
    const names = heard(panel);
    shut(panel).focus();
    await sendKeys({ press: 'Enter' });
    await panel.updateComplete;
    expect(focused()).to.equal(cell);
    expect(panel.subject).to.equal(null);
    expect(one(panel, 'slot[name=empty]')).to.exist;
    expect(names).to.deep.equal(['close']);
  });

  it('opens as a drawer, shut by Escape', async () => {
    const { table, panel } = await board(
      html`<jalon-detail-panel mode="drawer"><i slot="header">Mine</i></jalon-detail-panel>`,
    );
    expect(panel.getBoundingClientRect().height).to.equal(0);
    const cell = await drill(table);
    await waitUntil(() => lines(panel).length === 2, 'rows');
    expect(one(panel, 'dialog').matches(':modal')).to.be.true;
    await Promise.all(panel.shadowRoot!.getAnimations().map((one) => one.finished));
    await expect(panel).to.be.accessible();
    const names = heard(panel);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !one(panel, 'dialog'), 'shut');
    expect(focused()).to.equal(cell);
    expect(names).to.deep.equal(['close']);
    panel.open(chosen);
    await waitUntil(() => lines(panel).length === 2, 'rows again');
    panel.close();
    panel.open(chosen);
    await waitUntil(() => one(panel, 'dialog')?.matches(':modal'), 'open again');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(one(panel, 'dialog')).to.exist;
    panel.close();
    await waitUntil(() => !one(panel, 'dialog'), 'shut by the host');
    expect(names).to.deep.equal(['close']);
  });

  it('leaves alone what the host cancelled, and what is not of its dashboard', async () => {
    const { el, table, panel } = await board();
    const stop = (event: Event): void => event.preventDefault();
    document.addEventListener('jalon-drill', stop, { once: true });
    await drill(table);
    await table.updateComplete;
    expect([panel.subject, one(table, 'dialog')]).to.deep.equal([null, null]);
    el.after(table);
    table.source = new StubSource(reply);
    await waitUntil(() => all(table, '#table .window .row').length, 'figures');
    await drill(table);
    await waitUntil(() => one(table, 'dialog'), 'its own drawer');
    expect(panel.subject).to.equal(null);
    table.remove();
  });

  it('shows figures of one element only, with that one’s data and filters, wherever it is', async () => {
    const source = new StubSource(reply);
    const page = await fixture(
      html`<div lang="en">
        <jalon-detail-panel for="late" locale="en-US"></jalon-detail-panel>
      </div>`,
    );
    const panel = page.firstElementChild as JalonDetailPanel;
    const table = document.createElement('jalon-progress-table') as JalonProgressTable;
    Object.assign(table, { id: 'late', source, report: 'team', by: 'owner', period: '2026-11' });
    page.append(table);
    await waitUntil(() => all(table, '#table .window .row').length, 'figures');
    await drill(table);
    await waitUntil(() => lines(panel).length === 2, 'rows');
    expect(last(source).where).to.deep.equal({ period: '2026-11' });
    expect(lines(panel)[0]![3]).to.equal('€1,201');
    const before = details(source).length;
    await table.refresh();
    await waitUntil(() => details(source).length === before + 1, 'asked again');
  });

  it('belongs to a dashboard by its id, before that one is there', async () => {
    const panel = await fixture<JalonDetailPanel>(
      html`<jalon-detail-panel dashboard="board" lang="en"></jalon-detail-panel>`,
    );
    const { el, table } = await board(html``);
    el.id = 'board';
    await drill(table);
    await waitUntil(() => lines(panel).length === 2, 'rows');
  });

  it('gives way to a panel of one element; of two alike the first answers', async () => {
    const { table, panel, other } = await board(
      html`<jalon-detail-panel></jalon-detail-panel><jalon-detail-panel></jalon-detail-panel>`,
    );
    await drill(table);
    await waitUntil(() => lines(panel).length === 2, 'rows');
    expect(other.subject).to.equal(null);
    other.for = 'table';
    await drill(table, 'Ben');
    await waitUntil(() => lines(other).length === 2, 'rows');
    expect(panel.subject!.group).to.deep.equal({ owner: 'Ann' });
    expect(other.subject!.group).to.deep.equal({ owner: 'Ben' });
  });

  it('takes a host’s own event, and finds the report', async () => {
    const { el, panel, source } = await board();
    const button = document.createElement('button');
    el.append(button);
    const event = new CustomEvent('jalon-drill', {
      detail: { metric: 'wonAmount', group: {}, filters: {}, detail: 'deal', count: null },
      bubbles: true,
      cancelable: true,
    });
    expect(button.dispatchEvent(event)).to.be.false;
    await waitUntil(() => lines(panel).length === 2, 'rows');
    expect(last(source)).to.deep.include({ report: 'company', where: {} });
    expect(last(source).detail).to.deep.include({ metric: 'wonAmount', as: 'deal' });
  });

  it('goes off the page while it is open, and comes back', async () => {
    const { el, table, panel } = await board();
    await drill(table);
    await waitUntil(() => lines(panel).length === 2, 'rows');
    panel.remove();
    await drill(table, 'Ben');
    await waitUntil(() => one(table, 'dialog'), 'the drawer of the table');
    (one(table, 'dialog') as HTMLDialogElement).close();
    expect(panel.subject!.group).to.deep.equal({ owner: 'Ann' });
    el.append(panel);
    await waitUntil(() => lines(panel).length === 2, 'rows again');
  });
});

describe('jalon-detail-panel: rows', () => {
  it('shows what a property says, and fires nothing', async () => {
    const { el, source } = await alone(chosen);
    const names = heard(el);
    await waitUntil(() => lines(el).length === 2, 'rows');
    expect(last(source)).to.deep.include({ report: 'team', where: {} });
    expect(document.activeElement).not.to.equal(el);
    el.subject = { metric: 'withoutOffer', filters: { owner: 'Ben' } };
    await waitUntil(() => details(source).length === 2, 'asked');
    expect(last(source)).to.deep.include({ report: 'prospects', where: { owner: 'Ben' } });
    el.close();
    await el.updateComplete;
    expect(one(el, 'slot[name=empty]')).to.exist;
    el.open(chosen);
    await waitUntil(() => lines(el).length === 2, 'rows');
    const state = el.getState();
    expect(JSON.parse(JSON.stringify(state))).to.deep.equal(state);
    el.setState({ subject: null });
    await el.updateComplete;
    expect(el.subject).to.equal(null);
    el.setState(state);
    await waitUntil(() => lines(el).length === 2, 'rows');
    expect(names).to.deep.equal([]);
  });

  it('switches between deals and documents', async () => {
    const { el, source } = await alone({ ...chosen, as: 'deal' });
    await waitUntil(() => lines(el).length === 2, 'rows');
    const tab = (id: string): HTMLElement => one(el, `[data-tab=${id}]`);
    expect(text(tab('deal'))).to.equal('By deal');
    expect(tab('deal').ariaSelected).to.equal('true');
    tab('document').click();
    await waitUntil(() => lines(el).length === 1, 'documents');
    expect(details(source).at(-1)).to.deep.include({ as: 'document', offset: 0 });
    expect(lines(el)).to.deep.equal([['D-7', 'Mandate', 'Signed', '€1,201', 'Léa']]);
    expect(all(el, '.totals .cell').map(text)).to.deep.equal(['Total', '', '', '€1,201', '']);
    expect(el.getState().subject).to.deep.include({ as: 'document' });
    tab('document').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await waitUntil(() => lines(el).length === 2, 'deals');
    expect(details(source).at(-1)).to.deep.include({ as: 'deal' });
  });

  it('has no switch where the data have no documents', async () => {
    const { el } = await alone(chosen, () =>
      rowsOf(['deal'], [['Audit']], {
        context: { ...reply({ detail: { metric: 'won' } }).context, dimensions: ['owner'] },
      }),
    );
    await waitUntil(() => lines(el).length === 1, 'rows');
    expect(one(el, '[role=tab]')).not.to.exist;
  });

  it('sorts, searches and pages by question', async () => {
    const many = (query: Query): Result => {
      const { offset = 0, search } = query.detail!;
      if (search === 'nowhere') return reply(query);
      return rowsOf(
        ['deal'],
        Array.from({ length: 200 }, (_, i) => [`Deal ${offset + i}`]),
        { count: 5000 },
      );
    };
    const { el, source } = await alone(chosen, many);
    await waitUntil(() => lines(el).length > 5, 'rows');
    one(el, '#detail').scrollTop = 34 * 2050;
    await waitUntil(() => text(one(el, '#detail .window')).includes('Deal 2051'), 'a later page');
    expect(details(source).at(-1)).to.deep.include({ offset: 2000, limit: 200 });
    one(el, '#detail .head').click();
    await waitUntil(() => last(source).sort, 'sorted');
    expect(last(source).sort).to.deep.equal([{ by: 'deal', descending: false }]);
    expect(details(source).at(-1)).to.deep.include({ offset: 0 });
    await waitUntil(() => one(el, '#detail').scrollTop === 0, 'from the top');
    const search = one(el, '.find input') as HTMLInputElement;
    search.value = 'nowhere ';
    search.dispatchEvent(new Event('input'));
    await waitUntil(() => text(one(el, '.none')) === 'Nothing found for “nowhere”', 'none found');
    expect(last(source).sort).to.deep.equal([{ by: 'deal', descending: false }]);
    // Another figure starts anew.
    el.open({ ...chosen, group: {} });
    await waitUntil(() => lines(el).length > 5, 'rows');
    expect(search.value).to.equal('');
    expect(last(source)).not.to.have.property('sort');
  });

  it('keeps place, sort and search when data come anew, and follows the dashboard’s filters', async () => {
    let count = 5000;
    const { el, table, panel, source } = await board(undefined, (query) => {
      if (!query.detail) return reply(query);
      const { offset = 0 } = query.detail;
      const rows = Array.from({ length: 200 }, (_, i) => [`Deal ${offset + i} of ${count}`]);
      return rowsOf(['deal'], rows, { count });
    });
    await drill(table);
    await waitUntil(() => lines(panel).length > 5, 'rows');
    one(panel, '#detail .head').click();
    await waitUntil(() => last(source).sort, 'sorted');
    one(panel, '#detail').scrollTop = 34 * 2050;
    await waitUntil(
      () => text(one(panel, '#detail .window')).includes('Deal 2051'),
      'a later page',
    );
    const top = one(panel, '#detail').scrollTop;
    count = 5001;
    await el.refresh();
    await waitUntil(() => text(one(panel, '#detail .window')).includes('Deal 2051 of 5001'), 'new');
    expect(one(panel, '#detail').scrollTop).to.equal(top);
    const asked = source.asked.filter(({ query }) => query.detail);
    expect(asked.at(-1)!.query.sort).to.deep.equal([{ by: 'deal', descending: false }]);
    el.filters = { period: '2026-10', source: 'Fair' };
    await waitUntil(
      () => source.asked.some(({ query }) => query.detail && query.where!.source),
      'asked',
    );
    const { query } = source.asked.filter((one) => one.query.detail).at(-1)!;
    expect(query.where).to.deep.equal({ period: '2026-10', source: 'Fair' });
    expect(query.detail).to.deep.include({ group: { owner: 'Ann' }, offset: 0 });
  });

  it('keeps a filter of the subject’s own when others change', async () => {
    const source = new StubSource(reply);
    const el = await fixture<JalonDashboard>(
      html`<jalon-dashboard .source=${source} .filters=${{ period: '2026-11', owner: 'Ann' }}
        ><jalon-detail-panel
          .subject=${{ metric: 'won', filters: { period: '2026-11', unit: 'U1' } }}
        ></jalon-detail-panel
      ></jalon-dashboard>`,
    );
    await waitUntil(() => details(source).length === 1, 'asked');
    expect(last(source).where).to.deep.equal({ period: '2026-11', unit: 'U1' });
    el.filters = { period: '2026-10', owner: 'Ben', source: 'Fair' };
    await waitUntil(() => details(source).length === 2, 'asked again');
    expect(last(source).where).to.deep.equal({ period: '2026-10', unit: 'U1', source: 'Fair' });
  });

  it('saves all rows: money exact, days ISO', async () => {
    const { el, source } = await alone(chosen);
    await waitUntil(() => lines(el).length === 2, 'rows');
    const names = heard(el);
    const { blob } = await saved(() => el.exportCsv());
    expect(names).to.deep.equal(['jalon-export']);
    expect(last(source).detail).to.deep.equal({ metric: 'won', group: { owner: 'Ann' } });
    expect((await blob.text()).split('\r\n')).to.deep.equal([
      'Deal,Client,Owner,Status,Amount,Created',
      'Audit,Café Zoé,Ann,Won,1200.5,2026-11-02',
      'Payroll,,Ann,On hold,800,2026-11-12',
      '',
    ]);
    el.addEventListener('jalon-export', (event) => event.preventDefault());
    expect(await el.exportCsv()).to.be.false;
    el.close();
    await el.updateComplete;
    expect(await el.exportCsv()).to.be.false;
  });
});

describe('jalon-detail-panel: what goes wrong', () => {
  it('says that rows cannot be read, and tries again', async () => {
    const source = new StubSource();
    const el = await fixture<JalonDetailPanel>(
      html`<jalon-detail-panel
        lang="en"
        .source=${source}
        .subject=${chosen}
      ></jalon-detail-panel>`,
    );
    await waitUntil(() => source.asked.length === 1, 'asked');
    expect(one(el, '[aria-busy=true]')).to.exist;
    source.asked[0]!.fail(new Error('gone'));
    await waitUntil(() => one(el, '[role=alert]'), 'an alert');
    expect(text(one(el, '[role=alert]'))).to.contain('These rows could not be read.');
    await expect(el).to.be.accessible();
    one(el, '[role=alert] button').click();
    await waitUntil(() => source.asked.length === 2, 'asked again');
    source.asked[1]!.answer(reply(last(source)));
    await waitUntil(() => lines(el).length === 2, 'rows');
    // New data that cannot be read leave what is shown.
    await el.refresh();
    await waitUntil(() => source.asked.length === 3, 'asked anew');
    source.asked[2]!.fail(new Error('gone'));
    await waitUntil(() => one(el, '[role=alert]'), 'an alert');
    expect(lines(el)).to.have.length(2);
  });

  it('waits for data, and says where there are none', async () => {
    const el = await fixture<JalonDetailPanel>(
      html`<jalon-detail-panel lang="en" .subject=${chosen}></jalon-detail-panel>`,
    );
    expect(text(one(el, '.message'))).to.contain('No data have been given');
    el.source = new StubSource(reply);
    await waitUntil(() => lines(el).length === 2, 'rows');
  });

  it('refuses what can be no subject and no mode, and gets over it', async () => {
    expectConsole(/jalon: query: subject must be an object with the id of a metric/, {
      level: 'warn',
    });
    expectConsole(/jalon: query: mode must be inline, drawer or none, but is “window”/, {
      level: 'warn',
    });
    const { el } = await alone({ metric: 7 });
    await waitUntil(() => one(el, '[role=alert]'), 'an alert');
    el.subject = chosen;
    await waitUntil(() => lines(el).length === 2, 'rows');
    el.mode = 'window' as never;
    await waitUntil(() => one(el, '[role=alert]'), 'an alert');
    el.mode = 'none';
    await waitUntil(() => lines(el).length === 2, 'rows');
    expect(el.subject).to.equal(chosen);
  });
});
