import { expect, fixture, fixtureSync, html, oneEvent, waitUntil } from '@open-wc/testing';
import { JalonError } from '../../../src/contract/error.js';
import type { Filters } from '../../../src/contract/query.js';
import { expectConsole } from '../../setup/console.js';
import { Probe } from './probe.js';
import { resultOf, StubSource } from './stub-source.js';

const names = ['jalon-filter-change', 'jalon-view-change', 'jalon-load', 'jalon-error'];
const listen = (target: EventTarget): string[] => {
  const seen: string[] = [];
  for (const name of names) target.addEventListener(name, () => seen.push(name));
  return seen;
};
const total = (accounts: number) => resultOf({ totals: { accounts } });
const asks = (source: StubSource) => source.asked.map((one) => one.query);

describe('DataElement', () => {
  it('asks with the filters of the host the first time it asks', async () => {
    const source = new StubSource(() => total(1));
    await fixture<Probe>(
      html`<jalon-probe
        .source=${source}
        .filters=${{ rep: ['R1'] }}
        period="2026-11"
        as-of="2026-11-15T12:00:00Z"
      ></jalon-probe>`,
    );
    await waitUntil(() => source.asked.length > 0);
    expect(asks(source)).to.deep.equal([
      {
        where: { rep: ['R1'], period: '2026-11' },
        asOf: '2026-11-15T12:00:00Z',
        by: [],
      },
    ]);
  });

  it('comes to the same whether properties are set before or after attaching, or before the upgrade', async () => {
    const set = (el: Probe) => {
      el.source = new StubSource(() => total(1));
      el.refresh = 60 as never;
      el.filters = { store: 'S1' };
      el.period = '2026-10';
    };
    const before = document.createElement('jalon-probe') as Probe;
    set(before);
    document.body.append(before);
    const after = document.createElement('jalon-probe') as Probe;
    document.body.append(after);
    await after.updateComplete;
    set(after);
    const early = document.createElement('jalon-late-probe') as unknown as Probe;
    set(early);
    document.body.append(early);
    customElements.define('jalon-late-probe', class extends Probe {});
    for (const el of [before, after, early]) {
      await waitUntil(() => el.text !== null);
      expect(el.now.filters).to.deep.equal({ store: 'S1', period: '2026-10' });
      expect(el.refreshSeconds).to.equal(60);
      expect(el.refresh).to.be.a('function');
      el.remove();
    }
  });

  it('fires nothing but its load when the host sets properties', async () => {
    const el = await fixture<Probe>(
      html`<jalon-probe .source=${new StubSource(() => total(1))}></jalon-probe>`,
    );
    const seen = listen(el);
    el.filters = { rep: 'R1' };
    el.period = '2026-10';
    el.by = 'store';
    el.setState({ filters: { rep: 'R2' }, by: 'rep' });
    await waitUntil(() => el.text !== null);
    await el.updateComplete;
    expect(seen.filter((name) => name !== 'jalon-load')).to.deep.equal([]);
    expect(el.getState()).to.include({ by: 'rep' });
  });

  it('lets the later of period and filters.period win', async () => {
    const el = await fixture<Probe>(html`<jalon-probe period="2026-11"></jalon-probe>`);
    el.act({ period: '2026-10' });
    expect(el.now.filters).to.deep.equal({ period: '2026-10' });
    expect(el.period).to.equal('2026-10');
    el.period = '2026-09';
    expect(el.now.filters).to.deep.equal({ period: '2026-09' });
    el.filters = { period: '2026-08' };
    expect(el.now.filters).to.deep.equal({ period: '2026-08' });
  });

  it('fires one event for a person’s change, with what changed, and none where nothing did', async () => {
    const el = await fixture<Probe>(
      html`<jalon-probe .filters=${{ rep: ['R1'], store: 'S1' }}></jalon-probe>`,
    );
    const details: unknown[] = [];
    el.addEventListener('jalon-filter-change', (event) =>
      details.push(structuredClone(event.detail)),
    );
    el.act({ rep: ['R1', 'R2'], store: [] }, 'shortcut');
    el.act({ rep: ['R2', 'R1'] });
    expect(details).to.deep.equal([
      { filters: { rep: ['R1', 'R2'] }, changed: ['rep', 'store'], origin: 'shortcut' },
    ]);
    expect(el.filters).to.deep.equal({ rep: ['R1', 'R2'] });
  });

  it('can be bound both ways without a loop', async () => {
    const source = new StubSource(() => total(1));
    const el = await fixture<Probe>(html`<jalon-probe .source=${source}></jalon-probe>`);
    let events = 0;
    el.addEventListener('jalon-filter-change', (event) => {
      events += 1;
      el.filters = structuredClone(event.detail.filters);
    });
    await waitUntil(() => el.text !== null);
    el.act({ rep: 'R1' });
    await waitUntil(() => source.asked.length === 2);
    await el.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([events, source.asked.length]).to.deep.equal([1, 2]);
  });

  it('takes filters that are a proxy or hold empty keys', async () => {
    const filters = new Proxy<Filters>(
      { rep: [], store: 'S1', list: undefined, brand: [null] },
      {},
    );
    const el = await fixture<Probe>(html`<jalon-probe .filters=${filters}></jalon-probe>`);
    expect(structuredClone(el.getState()).filters).to.deep.equal({ store: 'S1', brand: [null] });
  });

  it('never lets a stale answer overwrite a newer one, and aborts the older question', async () => {
    const source = new StubSource();
    const el = await fixture<Probe>(
      html`<jalon-probe .source=${source} .filters=${{ rep: 'old' }}></jalon-probe>`,
    );
    await waitUntil(() => source.asked.length === 1);
    el.filters = { rep: 'new' };
    await waitUntil(() => source.asked.length === 2);
    expect(source.asked[0]!.signal!.aborted).to.equal(true);
    source.asked[1]!.answer(total(2));
    await waitUntil(() => el.text !== null);
    source.asked[0]!.answer(total(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(el.text).to.equal('{"main":{"accounts":2}}');
    expect(el.bodies.some((body) => body.includes('1'))).to.equal(false);
  });

  it('asks only what changed, and shows answers together', async () => {
    const source = new StubSource();
    const el = await fixture<Probe>(html`<jalon-probe></jalon-probe>`);
    let view = 'rep';
    el.questions = () => ({ main: { by: [view] }, totals: { by: [] } });
    el.source = source;
    await waitUntil(() => source.asked.length === 2);
    source.asked[0]!.answer(total(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(el.text, 'waits for the other').to.equal(null);
    source.asked[1]!.answer(total(9));
    await waitUntil(() => el.text !== null);
    view = 'store';
    el.requestUpdate();
    await waitUntil(() => source.asked.length === 3);
    expect(asks(source)[2]!.by).to.deep.equal(['store']);
    expect(el.text, 'kept while awaited').to.equal(
      '{"main":{"accounts":1},"totals":{"accounts":9}}',
    );
    source.asked[2]!.answer(total(2));
    await waitUntil(() => el.text?.includes('2'));
    expect(source.asked.length).to.equal(3);
  });

  it('shows a failed question as an error with one warning, and recovers', async () => {
    expectConsole(/^jalon: query: No metric “nonsense”\./);
    const source = new StubSource((query) => {
      if (query.where!.rep === 'bad') throw new JalonError('query', 'No metric “nonsense”.');
      return total(3);
    });
    const el = await fixture<Probe>(html`<jalon-probe .filters=${{ rep: 'bad' }}></jalon-probe>`);
    const failed = oneEvent(el, 'jalon-error');
    el.source = source;
    expect((await failed).detail).to.deep.equal({
      code: 'query',
      message: 'No metric “nonsense”.',
    });
    await el.updateComplete;
    expect(el.now.state).to.equal('error');
    el.requestUpdate();
    await el.updateComplete;
    el.filters = {};
    await waitUntil(() => el.now.state === 'ready');
  });

  it('says once what the host got wrong in a property, without throwing', async () => {
    expectConsole(/^jalon: query: filters must be an object.*“\{rep:”/, { level: 'warn' });
    expectConsole(/^jalon: query: fiscalYearStart must be a month, 1 to 12, but is 13\./, {
      level: 'warn',
    });
    expectConsole(/^jalon: query: refresh must be a number/, { level: 'warn' });
    expectConsole(/^jalon: query: locale must be a language tag, but is “n@pe”/, { level: 'warn' });
    expectConsole(/^jalon: query: currency must be/, { level: 'warn' });
    const el = await fixture<Probe>(
      html`<jalon-probe filters="{rep:" .source=${new StubSource(() => total(1))}></jalon-probe>`,
    );
    const seen = listen(el);
    expect(el.now.state).to.equal('error');
    el.requestUpdate();
    await el.updateComplete;
    const steps: [Partial<Probe>, Partial<Probe>][] = [
      [{ filters: {}, fiscalYearStart: 13 }, { fiscalYearStart: null }],
      [{ refresh: 'soon' as never }, { refresh: 900 as never }],
      [{ locale: 'n@pe' }, { locale: null }],
      [{ currency: 'dollars' }, { currency: null }],
    ];
    for (const [wrong, right] of steps) {
      Object.assign(el, wrong);
      await el.updateComplete;
      expect(el.now.state).to.equal('error');
      Object.assign(el, right);
      await waitUntil(() => el.now.state === 'ready');
    }
    expect(seen).to.deep.equal(['jalon-load']);
  });

  it('takes rows without a name for the table of its report, unless a mapping or the host says another', async () => {
    const deal = { id: '1', owner: 'a', status: 'open', amount: 5 };
    const el = await fixture<Probe>(
      html`<jalon-probe report="team" period="2026" .data=${[deal]}></jalon-probe>`,
    );
    await waitUntil(() => el.text?.includes('"openCount":1'), 'deals');
    el.report = 'smart-list';
    el.mapping = { accounts: { id: 'id', list: { constant: 'L' } } };
    await waitUntil(() => el.text?.includes('"accounts":1'), 'accounts');
    expectConsole(/^jalon: schema: The data: they are one table; say which/);
    const none = await fixture<Probe>(html`<jalon-probe .data=${[deal]}></jalon-probe>`);
    await waitUntil(() => none.now.state === 'error', 'no report');
    none.table = 'opportunities';
    await waitUntil(() => none.now.state === 'ready', 'named');
  });

  it('stops its questions when removed and asks again when it returns', async () => {
    const source = new StubSource();
    const el = await fixture<Probe>(html`<jalon-probe .source=${source}></jalon-probe>`);
    await waitUntil(() => source.asked.length === 1);
    const home = el.parentElement!;
    el.remove();
    expect(source.asked[0]!.signal!.aborted).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(el.now.state).to.equal('loading');
    home.append(el);
    await waitUntil(() => source.asked.length === 2);
    source.asked[1]!.answer(total(4));
    await waitUntil(() => el.now.state === 'ready');
  });

  it('fires jalon-load once per load, not composed, and answers questions on demand', async () => {
    const el = await fixture<Probe>(html`<jalon-probe></jalon-probe>`);
    const loaded = oneEvent(el, 'jalon-load');
    el.source = new StubSource(() => total(5));
    const event = await loaded;
    expect([event.bubbles, event.composed]).to.deep.equal([true, false]);
    expect(event.detail).to.include({ updatedAt: '2026-11-22T19:32:00.000Z', rows: 12 });
    const seen = listen(el);
    el.by = 'store';
    expect((await el.onDemand({ by: ['list'] })).totals).to.deep.equal({ accounts: 5 });
    await el.updateComplete;
    expect(seen).to.deep.equal([]);
  });

  it('follows the language of the closest ancestor and of the page', async () => {
    const source = new StubSource(() => total(1));
    const box = fixtureSync(
      html`<div lang="fr-CA"><jalon-probe .source=${source}></jalon-probe></div>`,
    );
    const el = box.firstElementChild as Probe;
    expect(el.written).to.equal('fr-CA');
    el.locale = 'de';
    expect(await el.updateComplete.then(() => el.written)).to.equal('de');
    box.removeAttribute('lang');
    el.locale = null;
    const before = document.documentElement.lang;
    document.documentElement.lang = 'fr';
    await waitUntil(() => el.written === 'fr');
    document.documentElement.lang = before;
  });
});
