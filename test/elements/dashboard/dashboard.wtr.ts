import { expect, fixture, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { JalonDashboard } from '../../../src/elements/dashboard/dashboard.js';
import '../../parts/base/probe.js';
import { expectConsole } from '../../setup/console.js';
import type { Probe } from '../../parts/base/probe.js';
import { resultOf, StubSource } from '../../parts/base/stub-source.js';

if (!customElements.get('jalon-dashboard'))
  customElements.define('jalon-dashboard', JalonDashboard);

const answering = (accounts: number) => new StubSource(() => resultOf({ totals: { accounts } }));
const ready = (el: Probe) =>
  waitUntil(() => el.now.state === 'ready', `${el.id} is ${el.now.state}`);
const wheres = (source: StubSource) => source.asked.map((one) => one.query.where);

describe('jalon-dashboard', () => {
  it('shares source, filters and settings; what an element says itself wins', async () => {
    const source = answering(7);
    const board = await fixture<JalonDashboard>(
      html` <jalon-dashboard
        .source=${source}
        .filters=${{ store: 'S1' }}
        period="2026-11"
        locale="fr-CA"
        currency="EUR"
        as-of="2026-11-10T00:00:00Z"
      >
        <jalon-probe id="a"></jalon-probe>
        <div><jalon-probe id="b" period="2026-Q4" currency="USD"></jalon-probe></div>
      </jalon-dashboard>`,
    );
    const [a, b] = [...board.querySelectorAll<Probe>('jalon-probe')] as [Probe, Probe];
    await Promise.all([ready(a), ready(b)]);
    expect(a.now).to.deep.equal({
      state: 'ready',
      filters: { store: 'S1', period: '2026-11' },
      locale: 'fr-CA',
      currency: 'EUR',
    });
    expect(b.now).to.include({ currency: 'USD' });
    expect(b.now.filters).to.deep.equal({ store: 'S1', period: '2026-Q4' });
    expect(wheres(source).slice(1)).to.deep.equal([a.now.filters, b.now.filters]);
    expect(source.asked[1]!.query.asOf).to.equal('2026-11-10T00:00:00Z');
  });

  it('takes a person’s change from any member, with one event, and asks each member once', async () => {
    const source = answering(1);
    const board = await fixture<JalonDashboard>(
      html` <jalon-dashboard .source=${source}
        ><jalon-probe id="a"></jalon-probe><jalon-probe id="b"></jalon-probe
      ></jalon-dashboard>`,
    );
    const [a, b] = [...board.children] as [Probe, Probe];
    await Promise.all([ready(a), ready(b)]);
    const before = source.asked.length;
    let events = 0;
    board.addEventListener('jalon-filter-change', () => events++);
    a.act({ rep: ['R1'] });
    a.act({ store: 'S1' });
    expect(b.now.filters).to.deep.equal({ rep: ['R1'], store: 'S1' });
    expect(board.filters).to.deep.equal({ rep: ['R1'], store: 'S1' });
    await waitUntil(() => source.asked.length === before + 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([events, source.asked.length]).to.deep.equal([2, before + 2]);
    board.filters = { rep: ['R2'] };
    await waitUntil(() => source.asked.length === before + 4);
    expect([events, b.now.filters]).to.deep.equal([2, { rep: ['R2'] }]);
  });

  it('draws each member once for one change: with its answers, or that they are awaited after a frame', async () => {
    const board = await fixture<JalonDashboard>(
      html` <jalon-dashboard .source=${answering(1)}
        ><jalon-probe id="a"></jalon-probe><jalon-probe id="b"></jalon-probe
      ></jalon-dashboard>`,
    );
    const [a, b] = [...board.children] as [Probe, Probe];
    for (const one of [a, b])
      one.questions = () => ({ main: { by: [] }, more: { by: ['rep'] }, last: { by: ['store'] } });
    board.filters = { rep: ['R1'] };
    await waitUntil(() => a.text?.includes('last') && b.text?.includes('last'));
    const before = [a.bodies.length, b.bodies.length];
    board.filters = { rep: ['R2'] };
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect([a.bodies.length, b.bodies.length]).to.deep.equal(before.map((n) => n + 1));

    const slow = new StubSource();
    board.source = slow;
    await waitUntil(() => slow.asked.length > 1);
    for (const { answer } of slow.asked) answer(resultOf({ totals: { accounts: 2 } }));
    await ready(a);
    const busy = (): string | null | undefined =>
      a.shadowRoot!.querySelector('[aria-busy]')?.getAttribute('aria-busy');
    await waitUntil(() => busy() !== 'true');
    board.filters = { rep: ['R3'] };
    await waitUntil(() => busy() === 'true', 'that it is awaited');
  });

  it('fills its rows; what says how many columns it takes has these', async () => {
    const widths = async (inner: ReturnType<typeof html>, width = 1200): Promise<number[]> => {
      const frame = await fixture(
        html`<div style="width: ${width}px">
          <jalon-dashboard style="--jalon-gap: 24px">${inner}</jalon-dashboard>
        </div>`,
      );
      const items = [...frame.querySelectorAll('jalon-dashboard > *')];
      return items.map((item) => Math.round(item.getBoundingClientRect().width));
    };
    const goal = html`<jalon-goal-widget></jalon-goal-widget>`;
    const grid = html`<jalon-indicator-grid></jalon-indicator-grid>`;
    // Of twelve columns and eleven gaps: five and seven.
    expect(await widths(html`${goal}${grid}`)).to.deep.equal([486, 690]);
    expect(await widths(html`${grid}${grid}${goal}${goal}`)).to.deep.equal([1200, 690, 486, 1200]);
    expect(
      await widths(
        html`<p data-span="3"></p>
          <p data-span="7"></p>`,
      ),
    ).to.deep.equal([282, 690]);
    expect(
      await widths(
        html`<p></p>
          <p style="--jalon-span: 4"></p>
          ${goal}`,
        700,
      ),
    ).to.deep.equal([700, 338, 338]);
    expect(await widths(html`<p data-span="3"></p>`, 700)).to.deep.equal([700]);
    expect(
      await widths(
        html`<p data-span="3"></p>
          ${goal}`,
        600,
      ),
    ).to.deep.equal([600, 600]);
  });

  it('is joined by id from elsewhere, also when it comes later, changes its id, or goes', async () => {
    const page = fixtureSync(html`<div><jalon-probe dashboard="later"></jalon-probe></div>`);
    const el = page.firstElementChild as Probe;
    expect(el.now.state).to.equal('empty');
    const board = document.createElement('jalon-dashboard') as JalonDashboard;
    board.source = answering(2);
    board.filters = { store: 'S9' };
    board.id = 'later';
    page.append(board);
    await ready(el);
    expect(el.now.filters).to.deep.equal({ store: 'S9' });
    board.id = 'other';
    await waitUntil(() => el.now.state === 'empty');
    el.dashboard = 'other';
    await ready(el);
    board.remove();
    await waitUntil(() => el.now.state === 'empty');
    expect(el.now.filters).to.deep.equal({});
    page.append(board);
    await ready(el);
  });

  it('takes in elements that were there before its own definition', async () => {
    const page = fixtureSync(
      html`<div>
        <jalon-late-board><jalon-probe></jalon-probe></jalon-late-board>
      </div>`,
    );
    const el = page.querySelector('jalon-probe') as Probe;
    const board = page.firstElementChild as JalonDashboard;
    board.source = answering(3);
    expect(el.now.state).to.equal('empty');
    customElements.define('jalon-late-board', class extends JalonDashboard {});
    await ready(el);
  });

  it('keeps two dashboards of a page apart, also when an element moves', async () => {
    const page = fixtureSync(
      html` <div>
        <jalon-dashboard id="one" .source=${answering(1)} period="2026-01"
          ><jalon-probe></jalon-probe
        ></jalon-dashboard>
        <jalon-dashboard id="two" .source=${answering(2)} period="2026-02"
          ><jalon-probe></jalon-probe
        ></jalon-dashboard>
      </div>`,
    );
    const [one, two] = [...page.querySelectorAll<Probe>('jalon-probe')] as [Probe, Probe];
    await Promise.all([ready(one), ready(two)]);
    one.act({ rep: 'R1' });
    expect(two.now.filters).to.deep.equal({ period: '2026-02' });
    expect([one.text, two.text]).to.deep.equal([
      '{"main":{"accounts":1}}',
      '{"main":{"accounts":2}}',
    ]);
    page.querySelector('#two')!.append(one);
    await waitUntil(() => one.text === two.text);
    expect(one.now.filters).to.deep.equal({ period: '2026-02' });
  });

  it('leaves an element its own data, and fires its own load only', async () => {
    const loads: EventTarget[] = [];
    const page = fixtureSync(html`<div></div>`);
    page.addEventListener('jalon-load', (event) => loads.push(event.target!));
    const board = document.createElement('jalon-dashboard') as JalonDashboard;
    board.source = answering(1);
    const own = document.createElement('jalon-probe') as Probe;
    own.source = answering(8);
    const other = document.createElement('jalon-probe') as Probe;
    board.append(own, other);
    page.append(board);
    await Promise.all([ready(own), ready(other)]);
    await waitUntil(() => loads.length === 2);
    expect(new Set(loads)).to.deep.equal(new Set([board, own]));
    expect(own.text).to.equal('{"main":{"accounts":8}}');
  });

  it('refreshes every member at once', async () => {
    const source = answering(1);
    const board = await fixture<JalonDashboard>(
      html` <jalon-dashboard .source=${source}
        ><jalon-probe></jalon-probe><jalon-probe></jalon-probe
      ></jalon-dashboard>`,
    );
    const [a, b] = [...board.children] as [Probe, Probe];
    await Promise.all([ready(a), ready(b)]);
    const before = source.asked.length;
    await a.refresh();
    await waitUntil(() => source.asked.length === before + 3);
  });

  it('tells in its members what is wrong with itself, and warns once', async () => {
    expectConsole(/jalon: schema: mapping must be an object of tables/, { level: 'warn' });
    const board = await fixture<JalonDashboard>(
      html` <jalon-dashboard src="clients.csv" mapping="{oops"
        ><jalon-probe></jalon-probe><jalon-probe></jalon-probe
      ></jalon-dashboard>`,
    );
    const [a, b] = [...board.children] as [Probe, Probe];
    await waitUntil(() => a.now.state === 'error' && b.now.state === 'error');
    expect(a.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('mapping');
  });
});
