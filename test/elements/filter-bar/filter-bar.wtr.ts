import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { JalonError } from '../../../src/contract/error.js';
import type { FilterChangeDetail } from '../../../src/contract/events.js';
import type { Query, Result } from '../../../src/contract/query.js';
import { JalonDashboard } from '../../../src/elements/dashboard/dashboard.js';
import { JalonFilterBar } from '../../../src/elements/filter-bar/filter-bar.js';
import { expectConsole } from '../../setup/console.js';
import example from '../../fixtures/worked-example.json' with { type: 'json' };

if (!customElements.get('jalon-dashboard'))
  customElements.define('jalon-dashboard', JalonDashboard);
if (!customElements.get('jalon-filter-bar'))
  customElements.define('jalon-filter-bar', JalonFilterBar);

const stores = [
  { id: 'S1', name: 'Laval', code: 'S1', level: 'store', parent: 'W' },
  { id: 'S2', name: 'Gatineau', code: 'S2', level: 'store', parent: 'W' },
  { id: 'S3', name: 'Québec', code: 'S3', level: 'store', parent: 'E' },
  { id: 'W', name: 'West', level: 'region' },
  { id: 'E', name: 'East', level: 'region' },
];
const dataset = (over: object = {}) => ({
  ...structuredClone(example.dataset),
  units: stores,
  accounts: example.dataset.accounts.map((row, i) => ({ ...row, store: `S${(i % 3) + 1}` })),
  ...over,
});
const seen = (el: JalonFilterBar) => {
  const details: FilterChangeDetail[] = [];
  el.addEventListener('jalon-filter-change', (event) =>
    details.push(structuredClone(event.detail)),
  );
  return details;
};
const field = (el: JalonFilterBar, key: string) =>
  el.shadowRoot!.querySelector<HTMLElement>(`[data-key=${key}]`)!;
const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim();
const keys = (el: JalonFilterBar) =>
  [...el.shadowRoot!.querySelectorAll<HTMLElement>('[data-key]')].map((one) => one.dataset['key']);
const options = (el: JalonFilterBar) =>
  [...el.shadowRoot!.querySelectorAll('[role=option]')].map(text);
const inside = (el: JalonFilterBar, selector: string) =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;

async function bar(
  template = html`<jalon-filter-bar
    as-of="2026-03-20T12:00:00Z"
    .data=${dataset()}
  ></jalon-filter-bar>`,
): Promise<JalonFilterBar> {
  const el = await fixture<JalonFilterBar>(template);
  await waitUntil(() => field(el, 'store') && text(field(el, 'store')) !== 'Store All 0', 'fields');
  return el;
}

async function open(el: JalonFilterBar, key: string): Promise<void> {
  field(el, key).click();
  await waitUntil(() => inside(el, '.popover'));
  await el.updateComplete;
}

describe('jalon-filter-bar', () => {
  it('offers what the data can choose between, and says how many there are', async () => {
    const el = await bar();
    expect(keys(el)).to.deep.equal(['period', 'unit', 'store', 'rep']);
    expect(text(field(el, 'period'))).to.equal('PeriodMarch 2026');
    expect(text(field(el, 'store'))).to.equal('StoreAll 3');
    await expect(el).to.be.accessible();
  });

  it('offers only what the viewer may filter by, and what the host names', async () => {
    const el = await bar(
      html`<jalon-filter-bar
        as-of="2026-03-20T12:00:00Z"
        .data=${dataset({ viewer: { id: 'v', filters: ['store', 'list', 'unit'] } })}
      ></jalon-filter-bar>`,
    );
    expect(keys(el)).to.deep.equal(['unit', 'store']);
    el.fields = 'list unit rep store';
    await waitUntil(() => keys(el).length === 3);
    expect(keys(el)).to.deep.equal(['list', 'unit', 'store']);
  });

  it('takes a person’s choice with one event each, and counts under the other filters', async () => {
    const el = await bar();
    const events = seen(el);
    el.filters = { rep: ['R1'] };
    await open(el, 'store');
    await waitUntil(() => options(el).join().includes('2'), JSON.stringify(options(el)));
    expect(options(el)).to.deep.equal([
      'All 3 stores',
      'Gatineau Only this one 2',
      'Laval Only this one 2',
      'Québec Only this one 2',
    ]);
    const [, gatineau, laval] = el.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]');
    gatineau!.click();
    await el.updateComplete;
    laval!.click();
    await waitUntil(() => text(field(el, 'store'))?.includes('Gatineau, Laval'));
    expect(events).to.deep.equal([
      { filters: { rep: ['R1'], store: ['S2'] }, changed: ['store'], origin: 'user' },
      { filters: { rep: ['R1'], store: ['S2', 'S1'] }, changed: ['store'], origin: 'user' },
    ]);
    expect(text(field(el, 'store').querySelector('.tag'))).to.equal('2');
    await waitUntil(() => options(el).length === 4);
    expect(inside(el, '.popover')).to.exist;
  });

  it('is used by keyboard: open, search, choose, only this one, all, close', async () => {
    const el = await bar();
    const events = seen(el);
    field(el, 'store').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inside(el, '.menu'));
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !inside(el, '.popover'));
    expect(events.map(({ filters }) => filters['store'])).to.deep.equal([
      ['S2'],
      ['S1'],
      undefined,
    ]);
    expect(el.shadowRoot!.activeElement).to.equal(field(el, 'store'));
  });

  it('chooses within the organisation tree', async () => {
    const el = await bar();
    const events = seen(el);
    el.fields = 'unit store';
    await waitUntil(() => field(el, 'unit'));
    await open(el, 'unit');
    await waitUntil(() => options(el).join().includes('8'));
    expect(options(el)).to.deep.equal([
      'All 5 units',
      'East Only this one 4',
      'Québec Only this one 4',
      'West Only this one 8',
      'Gatineau Only this one 4',
      'Laval Only this one 4',
    ]);
    const option = (i: number) => el.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')[i]!;
    const chosen = () => [1, 2, 3, 4, 5].filter((i) => option(i).ariaSelected === 'true');
    option(3).click();
    expect(events[0]!.filters).to.deep.equal({ unit: ['W'] });
    await waitUntil(() => text(field(el, 'unit'))?.includes('West'));
    await waitUntil(() => chosen().length === 3);
    expect(chosen()).to.deep.equal([3, 4, 5]);
    option(4).click();
    expect(events[1]!.filters).to.deep.equal({ unit: ['S2'] });
    await waitUntil(() => chosen().join() === '4');
  });

  it('picks a month, a quarter, days, and a comparison, by keyboard too', async () => {
    const el = await bar();
    const events = seen(el);
    const value = () => (el.shadowRoot!.activeElement as HTMLElement).dataset['value'];
    await open(el, 'period');
    inside(el, '.cells [tabindex="0"]').focus();
    expect(value()).to.equal('2026-03');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => value() === '2025-11');
    await sendKeys({ press: 'PageDown' });
    await waitUntil(() => value() === '2026-11');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => text(field(el, 'period')) === 'PeriodNovember 2026');
    expect(inside(el, '.popover')).to.equal(null);
    await open(el, 'period');
    inside(el, '[role=switch]').click();
    await waitUntil(() => text(field(el, 'period')) === 'PeriodNovember 2026vs November 2025');
    inside(el, '.kinds button:nth-child(2)').click();
    await waitUntil(() => inside(el, '[data-value="2026-Q1"]'));
    inside(el, '[data-value="2026-Q1"]').click();
    await waitUntil(() => text(field(el, 'period')) === 'PeriodQ1 2026vs Q1 2025');
    await open(el, 'period');
    inside(el, '.compare button:last-child').click();
    await waitUntil(() => text(field(el, 'period')) === 'PeriodQ1 2026vs Q4 2025');
    inside(el, '[data-value="2026-Q2"]').click();
    await waitUntil(() => text(field(el, 'period')) === 'PeriodQ2 2026vs Q1 2026');
    await open(el, 'period');
    inside(el, '.compare button').click();
    await waitUntil(() => text(field(el, 'period')) === 'PeriodQ2 2026vs Q2 2025');
    inside(el, '[data-value="2026-Q1"]').click();
    await waitUntil(() => text(field(el, 'period')) === 'PeriodQ1 2026vs Q1 2025');
    await open(el, 'period');
    inside(el, '.kinds button:last-child').click();
    await waitUntil(() => inside(el, '[data-value="2026-03-12"]'));
    inside(el, '[data-value="2026-03-12"]').click();
    await waitUntil(() => inside(el, '.pages [role=status]'));
    inside(el, '[data-value="2026-03-02"]').click();
    await waitUntil(() => text(field(el, 'period'))?.includes('Mar 2 – 12, 2026'));
    await open(el, 'period');
    await Promise.all(
      inside(el, '.popover')
        .getAnimations()
        .map(({ finished }) => finished),
    );
    await expect(el).to.be.accessible();
    inside(el, '.quick button').click();
    await waitUntil(() => text(field(el, 'period')) === 'PeriodMarch 2026vs March 2025');
    expect(
      events.map(({ filters: { period, compare }, changed }) => [period, compare, changed]),
    ).to.deep.equal([
      ['2026-11', undefined, ['period']],
      ['2026-11', '2025-11', ['compare']],
      ['2026-Q1', '2025-Q1', ['period', 'compare']],
      ['2026-Q1', '2025-Q4', ['compare']],
      ['2026-Q2', '2026-Q1', ['period', 'compare']],
      ['2026-Q2', '2025-Q2', ['compare']],
      ['2026-Q1', '2025-Q1', ['period', 'compare']],
      ['2026-03-02/2026-03-12', '2025-03-02/2025-03-12', ['period', 'compare']],
      ['this-month', '2025-03', ['period', 'compare']],
    ]);
  });

  it('names fiscal years, compares one with the year before only, and lets the comparison go', async () => {
    const el = await bar(
      html`<jalon-filter-bar
        as-of="2026-03-20T12:00:00Z"
        period="this-fiscal-year"
        fiscal-year-start="4"
        .data=${dataset()}
      ></jalon-filter-bar>`,
    );
    const events = seen(el);
    expect(text(field(el, 'period'))).to.equal('PeriodFY 2026');
    field(el, 'period').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inside(el, '.cells.fiscalYear [aria-pressed=true]'));
    const compare = [...el.shadowRoot!.querySelectorAll('.compare button')].map(text);
    expect(compare).to.deep.equal(['A year before']);
    inside(el, '[role=switch]').focus();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => text(field(el, 'period')) === 'PeriodFY 2026vs FY 2025');
    await sendKeys({ press: 'Space' });
    await waitUntil(() => text(field(el, 'period')) === 'PeriodFY 2026');
    expect(events.map(({ filters: { compare: against } }) => against)).to.deep.equal([
      'FY2025',
      undefined,
    ]);
  });

  describe('on deals', () => {
    const dimensions = ['owner', 'team', 'unit', 'company', 'agency', 'pipeline', 'status', 'tag'];
    const labels: Record<string, string[]> = {
      owner: ['Ana', 'Bo'],
      team: ['North'],
      pipeline: ['Banking', 'Audit'],
      status: ['won', 'on-hold', 'open'],
      tag: ['large', 'new'],
    };
    /** Answers as the engine does for opportunities without accounts. */
    const deals = (asked: Query[], over: object = {}) => ({
      query: (query: Query): Promise<Result> => {
        asked.push(structuredClone(query));
        if (query.report === 'smart-list')
          return Promise.reject(new JalonError('query', 'The data have no table "accounts".'));
        const [metric] = query.metrics!;
        const [first] = query.by!;
        const rows =
          first === 'company'
            ? ['A', 'B'].map((unit) => ({ company: 'C', agency: unit, unit }))
            : (labels[first!] ?? []).map((value) => ({ [first!]: value }));
        return Promise.resolve({
          columns: query.by!.map((id) => ({ id, kind: 'dimension' })),
          rows: rows.map((key) => ({
            key,
            label: Object.values(key).at(-1)!,
            values: { ...key, [metric!]: 3 },
          })),
          totals: { [metric!]: 6 },
          totalParts: {},
          notices: [],
          updatedAt: null,
          context: {
            report: query.report ?? 'prospects',
            timeZone: 'Europe/Paris',
            currency: 'EUR',
            fiscalYearStart: 10,
            now: '2026-11-22T12:00:00Z',
            period: { from: '2026-10-01', to: '2027-09-30' },
            asOfDay: '2026-11-22',
            dimensions,
            views: null,
            filters: null,
            rows: 12,
            ...over,
          },
        });
      },
    });
    const dealBar = async (asked: Query[], report: string | null = null, over: object = {}) => {
      const el = await fixture<JalonFilterBar>(
        html`<jalon-filter-bar .report=${report} .source=${deals(asked, over)}></jalon-filter-bar>`,
      );
      await waitUntil(() => field(el, 'status'));
      return el;
    };

    it('leaves the report to the source, and counts by the first count of the one that answers', async () => {
      const asked: Query[] = [];
      const el = await dealBar(asked);
      expect(keys(el)).to.deep.equal(['period', 'pipeline', 'unit', 'owner', 'tag', 'status']);
      expect(text(field(el, 'period'))).to.equal('PeriodFY 2027');

      const others = asked.filter(({ by }) => by!.length);
      expect(new Set(asked.map(({ report }) => report))).to.deep.equal(new Set([undefined]));
      expect(new Set(others.flatMap(({ metrics }) => metrics))).to.deep.equal(
        new Set(['withoutOffer']),
      );
      await expect(el).to.be.accessible();
    });

    it('asks the report that the host names', async () => {
      const asked: Query[] = [];
      await dealBar(asked, 'company');
      expect(new Set(asked.map(({ report }) => report))).to.deep.equal(new Set(['company']));
      expect(asked.flatMap(({ metrics }) => metrics)).to.include('created');
    });

    it('names statuses in words, and chooses among them by keyboard', async () => {
      const el = await dealBar([]);
      const events = seen(el);
      field(el, 'status').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => options(el).join().includes('3'));
      expect(options(el)).to.deep.equal([
        'All 3 statuses',
        'On hold Only this one 3',
        'Open Only this one 3',
        'Won Only this one 3',
      ]);
      await sendKeys({ press: 'o' });
      await sendKeys({ press: 'Enter' });
      expect(events[0]!.filters).to.deep.equal({ status: ['on-hold'] });
      el.locale = 'fr';
      await waitUntil(() => text(field(el, 'status')) === 'ÉtatEn suspens');
    });

    it('selects all below a unit, in a tree that can be searched', async () => {
      const el = await dealBar([]);
      const events = seen(el);
      await open(el, 'unit');
      await waitUntil(() => options(el).join().includes('6'));
      expect(options(el)).to.deep.equal([
        'All 3 units',
        'C Only this one 6',
        'A Only this one 3',
        'B Only this one 3',
      ]);
      inside(el, '.menu [data-first]').focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => text(field(el, 'unit'))?.endsWith('C'));
      expect(events[0]!.filters).to.deep.equal({ unit: ['C'] });
    });

    it('offers only what the viewer may filter by', async () => {
      const el = await dealBar([], null, { filters: ['status', 'owner', 'list'] });
      expect(keys(el)).to.deep.equal(['owner', 'status']);
    });
  });

  it('shows values that the data lack, and lets them go', async () => {
    const el = await bar(
      html`<jalon-filter-bar
        as-of="2026-03-20T12:00:00Z"
        .filters=${{ store: ['S1', 'S404'] }}
        .data=${dataset()}
      ></jalon-filter-bar>`,
    );
    await waitUntil(() => inside(el, '.notes'));
    expect(text(inside(el, '.notes'))).to.equal(
      'Store “S404” is not in the data, so nothing matches it. Remove',
    );
    expect(field(el, 'store').classList.contains('wrong')).to.equal(true);
    const events = seen(el);
    inside(el, '.notes button').click();
    await waitUntil(() => !inside(el, '.notes'));
    expect(events[0]!.filters).to.deep.equal({ store: ['S1'] });
  });

  it('shows filters that no report knows as an error, and can clear them', async () => {
    expectConsole(/jalon: query: No report has a filter "shop"/);
    const el = await fixture<JalonFilterBar>(
      html`<jalon-filter-bar
        as-of="2026-03-20T12:00:00Z"
        .filters=${{ shop: 'x', period: '2026-03' }}
        .data=${dataset()}
      ></jalon-filter-bar>`,
    );
    await waitUntil(() => inside(el, '[role=alert]'));
    const events = seen(el);
    inside(el, '[data-clear]').click();
    await waitUntil(() => field(el, 'store'));
    expect(events).to.deep.equal([
      { filters: { period: '2026-03' }, changed: ['shop'], origin: 'reset' },
    ]);
  });

  it('clears all but the period', async () => {
    const el = await bar(
      html`<jalon-filter-bar
        period="2026-03"
        .filters=${{ store: 'S1', rep: [null] }}
        .data=${dataset()}
      ></jalon-filter-bar>`,
    );
    const events = seen(el);
    inside(el, '[data-clear]').click();
    expect(events).to.deep.equal([
      { filters: { period: '2026-03' }, changed: ['store', 'rep'], origin: 'reset' },
    ]);
  });

  it('offers to save a shortcut before any filter is set: a period alone is worth one', async () => {
    const el = await bar();
    inside(el, '[part=shortcuts]').click();
    await waitUntil(() => inside(el, '.saved input'));
  });

  it('applies, saves and removes shortcuts; the host keeps them', async () => {
    const el = await bar();
    const events = seen(el);
    const kept: unknown[] = [];
    el.addEventListener('jalon-shortcuts-change', (event) =>
      kept.push(event.detail.shortcuts.map(({ name }) => name)),
    );
    el.setState({
      filters: { rep: ['R1'] },
      shortcuts: [{ name: 'Mine', filters: { period: '2026-03', store: ['S1'] } }],
    });
    await waitUntil(() => inside(el, '[part=shortcut]'));
    inside(el, '[part=shortcut]').click();
    await waitUntil(() => inside(el, '[part=shortcut][aria-pressed=true]'));
    expect(events).to.deep.equal([
      {
        filters: { period: '2026-03', store: ['S1'] },
        changed: ['rep', 'period', 'store'],
        origin: 'shortcut',
      },
    ]);
    inside(el, '[part=shortcuts]').click();
    await waitUntil(() => inside(el, '.saved input'));
    await sendKeys({ type: 'Saved here' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => el.shortcuts.length === 2);
    expect(el.getState().shortcuts![1]).to.deep.equal({
      name: 'Saved here',
      filters: { period: '2026-03', store: ['S1'] },
    });
    await el.updateComplete;
    el.shadowRoot!.querySelectorAll<HTMLElement>('.saved li button:last-child')[0]!.click();
    expect(kept).to.deep.equal([['Mine', 'Saved here'], ['Saved here']]);
  });

  it('opens its fields by a button where it is narrow', async () => {
    const el = await bar();
    el.style.inlineSize = '320px';
    const shown = () => field(el, 'store').offsetParent !== null;
    await waitUntil(() => !shown());
    expect(field(el, 'period').offsetParent).to.not.equal(null);
    el.filters = { store: 'S1' };
    await waitUntil(() => text(inside(el, '.more')) === 'Filters1');
    inside(el, '.more').click();
    await waitUntil(shown);
    expect(inside(el, '.more').getAttribute('aria-expanded')).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it('speaks French', async () => {
    const el = await bar(
      html`<jalon-filter-bar
        fields="period region store"
        locale="fr-CA"
        as-of="2026-03-20T12:00:00Z"
        .data=${dataset()}
      ></jalon-filter-bar>`,
    );
    expect([
      text(field(el, 'period')),
      text(field(el, 'region')),
      text(field(el, 'store')),
    ]).to.deep.equal(['Périodemars 2026', 'RégionToutes (2)', 'MagasinTous (3)']);
  });

  describe('in the page’s address', () => {
    const at = (search: string) => history.replaceState(null, '', location.pathname + search);
    const before = location.search;
    afterEach(() => at(before));

    it('reads it at the start, over what the host gave, into the dashboard', async () => {
      at('?x=1&jalon-store=S2&jalon-period=2026-03');
      const board = await fixture<JalonDashboard>(
        html` <jalon-dashboard .filters=${{ rep: 'R1' }} period="2026-01" .data=${dataset()}
          ><jalon-filter-bar sync="url"></jalon-filter-bar
        ></jalon-dashboard>`,
      );
      await waitUntil(() => field(board.firstElementChild as JalonFilterBar, 'store'));
      expect(board.filters).to.deep.equal({ period: '2026-03', store: ['S2'] });
      expect(location.search).to.equal('?x=1&jalon-store=S2&jalon-period=2026-03');
    });

    it('follows the filters, whoever sets them, and leaves no trace of the host’s own', async () => {
      at('?x=1');
      const el = await bar(
        html`<jalon-filter-bar sync="url" period="2026-03" .data=${dataset()}></jalon-filter-bar>`,
      );
      expect(location.search).to.equal('?x=1');
      el.filters = { store: ['S1'] };
      await waitUntil(() => location.search === '?x=1&jalon-store=S1&jalon-period=2026-03');
      const events = seen(el);
      at('?x=1&jalon-rep=R2');
      dispatchEvent(new PopStateEvent('popstate'));
      expect(events).to.have.lengthOf(1);
      expect(events[0]!.filters).to.deep.equal({ rep: ['R2'] });
      at('?x=1');
      dispatchEvent(new PopStateEvent('popstate'));
      expect(events[1]!.filters).to.deep.equal({ period: '2026-03' });
      await el.updateComplete;
      expect(location.search).to.equal('?x=1');
    });
  });
});
