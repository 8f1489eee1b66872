import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { DrillDetail, ViewChangeDetail } from '../../../src/contract/events.js';
import type { Query, Result, Value } from '../../../src/contract/query.js';
import { JalonLeaderboard } from '../../../src/elements/leaderboard/leaderboard.js';
import { resultOf, StubSource } from '../../parts/base/stub-source.js';
import { expectConsole } from '../../setup/console.js';
import { saved } from '../../setup/saved.js';

if (!customElements.get('jalon-leaderboard'))
  customElements.define('jalon-leaderboard', JalonLeaderboard);

type Board = Record<string, Value>;
const long = 'Marguerite-Emmanuelle de La Rochefoucauld-Montmorency';
const november: Board = { Ann: 900, Bob: 1_200, Cy: 900, [long]: 300, Dan: null };
const october: Board = { Ann: 800, Bob: 700, Cy: 600 };

/** Owners by a metric, in November, and in October where that is asked for. */
const owners = (now: Board = november, then: Board = october): StubSource =>
  new StubSource(({ metrics = [], by = [], where, detail }: Query): Result => {
    const metric = metrics[0] ?? '';
    const isThen = where?.period === '2026-10-01/2026-10-31';
    if (detail)
      return resultOf({
        columns: [{ id: 'deal', kind: 'text' }],
        rows: [{ key: { deal: 'd1' }, label: 'Toitures Lamy', values: { deal: 'd1' } }],
        count: 1,
      });
    return resultOf({
      columns: [
        { id: by[0]!, kind: 'dimension' },
        { id: metric, kind: metric === 'won' ? 'count' : 'money' },
      ],
      rows: Object.entries(isThen ? then : now).map(([name, value]) => ({
        key: { [by[0]!]: `id-${name}` },
        label: name,
        values: {
          [by[0]!]: name,
          [metric]: metric === 'won' && value ? Number(value) / 100 : value,
        },
      })),
      context: {
        ...resultOf().context,
        period: isThen
          ? { from: '2026-10-01', to: '2026-10-31' }
          : { from: '2026-11-01', to: '2026-11-30' },
      },
    });
  });

const inside = (el: JalonLeaderboard, selector: string) =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const all = (el: JalonLeaderboard, selector: string) => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim();
const popover = (el: JalonLeaderboard) => inside(el, '.popover');
const places = (el: JalonLeaderboard) => all(el, '[part=place]').map(text);
const board = async (set: Partial<JalonLeaderboard> = {}): Promise<JalonLeaderboard> => {
  const el = await fixture<JalonLeaderboard>(
    html`<jalon-leaderboard locale="en"></jalon-leaderboard>`,
  );
  Object.assign(el, { source: owners(), ...set });
  await waitUntil(() => inside(el, '.ready[aria-busy=false]'), 'ready');
  await el.updateComplete;
  return el;
};
const isAccessible = async (el: JalonLeaderboard): Promise<void> => {
  await el.updateComplete;
  for (const animation of el.shadowRoot!.getAnimations()) animation.finish();
  await expect(el).to.be.accessible();
};

describe('jalon-leaderboard', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    it(`is accessible, ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      document.documentElement.style.setProperty('color-scheme', 'light dark');
      document.body.style.setProperty('background', 'Canvas');
      await isAccessible(await board());
      await emulateMedia({ colorScheme: 'light' });
    });

  it('ranks with ties shared, and says the movement since the last period in words', async () => {
    const source = owners();
    const el = await board({ source });
    expect(places(el)).to.deep.equal([
      '1 ▲1up 1 place Bob $1,200',
      '2 ▼1down 1 place Ann $900',
      '2 ▲1up 1 place Cy $900',
      `4 new ${long} $300`,
      '– Dan n/a',
    ]);
    expect(text(inside(el, '.sub'))).to.contain('November 2026, places since October 2026');
    expect(source.asked.map(({ query }) => query.by)).to.deep.equal([['owner'], ['owner']]);
    expect(source.asked[0]!.query).to.include({ report: 'team' });
  });

  it('speaks French', async () => {
    const el = await board({ locale: 'fr', currency: 'EUR' });
    expect(places(el)[0]).to.equal('1 ▲11 place de gagnée Bob 1 200 €');
    expect(text(inside(el, '[part=metric]'))).to.equal('Classé par Montant gagné');
  });

  it('compares with the period of the filter compare', async () => {
    const source = owners();
    const el = await board({ source, filters: { compare: '2026-10-01/2026-10-31' } });
    expect(source.asked[0]!.query.where).to.include({ compare: '2026-10-01/2026-10-31' });
    expect(source.asked[1]!.query.where).to.deep.equal({ period: '2026-10-01/2026-10-31' });
    expect(places(el)[0]).to.contain('up 1 place');
  });

  it('shows the first places, and all when asked', async () => {
    const el = await board({ limit: 2 });
    expect(places(el)).to.have.length(2);
    const more = inside(el, '[part=all]');
    expect([text(more), more.ariaExpanded]).to.deep.equal(['Show all 5', 'false']);
    more.click();
    await el.updateComplete;
    expect(places(el)).to.have.length(5);
    expect([text(more), more.ariaExpanded]).to.deep.equal(['Show the first 2', 'true']);
    el.limit = null;
    await el.updateComplete;
    expect(inside(el, '[part=all]')).to.equal(null);
  });

  it('cuts a long name and says it whole', async () => {
    const el = await board();
    el.parentElement!.style.inlineSize = '280px';
    const name = inside(el, `[title="${long}"]`);
    expect(name.lastElementChild!.scrollWidth).to.be.greaterThan(name.clientWidth);
    expect(inside(el, '.card').scrollWidth).to.be.at.most(280);
  });

  it('says so where nobody has a figure, and where there are no rows', async () => {
    const el = await board({ source: owners({ Ann: null, Bob: null }) });
    expect(places(el)).to.deep.equal(['– Ann n/a', '– Bob n/a']);
    el.source = owners({});
    await waitUntil(() => text(inside(el, '.body'))?.includes('No rows for these filters.'));
    await isAccessible(el);
  });

  it('drills into a name, and opens the rows unless the page cancels', async () => {
    const el = await board({ filters: { tag: ['key'] } });
    const seen: DrillDetail[] = [];
    el.addEventListener('jalon-drill', (event) => seen.push(structuredClone(event.detail)));
    el.addEventListener('jalon-drill', (event) => event.preventDefault(), { once: true });
    inside(el, '[part=name]').click();
    expect(seen).to.deep.equal([
      {
        metric: 'wonAmount',
        group: { owner: 'id-Bob' },
        filters: { tag: ['key'] },
        detail: 'deal',
        count: null,
      },
    ]);
    await el.updateComplete;
    expect(inside(el, 'dialog')).to.equal(null);
    inside(el, '[part=name]').click();
    await waitUntil(() => text(inside(el, 'dialog'))?.includes('Toitures Lamy'));
    expect(text(inside(el, 'dialog header'))).to.contain('Bob');
  });

  it('explains a figure, by itself and by its name', async () => {
    const el = await board();
    const figure = inside(el, '[part=figure]');
    expect(figure.ariaLabel).to.equal('Bob: Why $1,200?');
    figure.click();
    await waitUntil(() => text(popover(el))?.includes('by closing date'));
    expect(text(popover(el))).to.contain('Amount wonBob');
    await isAccessible(el);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !popover(el));
    all(el, '[part=name]')[1]!.focus();
    await sendKeys({ press: '?' });
    await waitUntil(() => text(popover(el))?.includes('Amount wonAnn'));
    expect(inside(el, 'dialog')).to.equal(null);
  });

  it('ranks by the metric that a person chooses by keyboard, and says so once', async () => {
    const el = await board();
    const seen: ViewChangeDetail[] = [];
    el.addEventListener('jalon-view-change', (event) => seen.push(structuredClone(event.detail)));
    inside(el, '[part=metric]').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => popover(el)?.matches(':focus-within'));
    await isAccessible(el);
    await sendKeys({ type: 'Deals won' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => places(el)[0]?.endsWith('Bob 12'));
    expect(seen).to.deep.equal([
      {
        report: 'team',
        by: 'owner',
        columns: ['won'],
        sort: [{ by: 'won', descending: true }],
      },
    ]);
    expect(el.metric).to.equal('won');
    expect(popover(el)).to.equal(null);
    expect(el.shadowRoot!.activeElement).to.equal(inside(el, '[part=metric]'));
  });

  it('takes back the state it gave, and fires nothing for what the host sets', async () => {
    const el = await board();
    const fired: string[] = [];
    for (const name of ['jalon-filter-change', 'jalon-view-change', 'jalon-drill', 'jalon-error'])
      el.addEventListener(name, () => fired.push(name));
    el.metric = 'won';
    el.by = 'team';
    el.filters = { owner: ['p2'] };
    const state = el.getState();
    expect(state).to.deep.include({ by: 'team', columns: ['won'], filters: { owner: ['p2'] } });
    const other = await board();
    other.setState(state);
    expect([other.metric, other.by]).to.deep.equal(['won', 'team']);
    await aTimeout(20);
    expect(fired).to.deep.equal([]);
  });

  it('saves all places as CSV, unless cancelled', async () => {
    const el = await board({ limit: 2 });
    const { name, blob } = await saved(() => inside(el, '[part=export]').click());
    expect(name).to.equal('leaderboard-amount-won-november-2026.csv');
    expect((await blob.text()).trim().split('\r\n')).to.deep.equal([
      'Rank,Places since then,Owner,Amount won',
      '1,1,Bob,1200',
      '2,-1,Ann,900',
      '2,1,Cy,900',
      `4,new,${long},300`,
      ',,Dan,',
    ]);
    el.addEventListener('jalon-export', (event) => event.preventDefault());
    expect(await el.exportCsv()).to.equal(false);
  });

  it('tells the host what is wrong, once, and does not throw', async () => {
    const el = await board();
    expectConsole(/jalon: query: limit must be a number of places, 1 or more, but is NaN/);
    el.setAttribute('limit', 'few');
    await waitUntil(() => text(inside(el, '[role=alert]'))?.includes('limit must be'));
    el.limit = 3;
    expectConsole(/metric must be the id of a metric/);
    el.metric = '';
    await waitUntil(() => text(inside(el, '[role=alert]'))?.includes('metric must be'));
    el.metric = 'wonAmount';
    await waitUntil(() => places(el).length === 3);
  });
});
