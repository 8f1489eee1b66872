import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { DrillDetail } from '../../../src/contract/events.js';
import { JalonIndicatorGrid } from '../../../src/elements/indicator-grid/indicator-grid.js';
import { expectConsole } from '../../setup/console.js';
import { saved } from '../../setup/saved.js';
import { prospects } from './support.js';

if (!customElements.get('jalon-indicator-grid'))
  customElements.define('jalon-indicator-grid', JalonIndicatorGrid);

const inside = (el: JalonIndicatorGrid, selector: string) =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const all = (el: JalonIndicatorGrid, selector: string) => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim();
const popover = (el: JalonIndicatorGrid) => inside(el, '.popover');
const cells = (el: JalonIndicatorGrid) => all(el, '[part=figure]').map(text);
const drills = (el: JalonIndicatorGrid) => {
  const details: DrillDetail[] = [];
  el.addEventListener('jalon-drill', (event) => details.push(structuredClone(event.detail)));
  return details;
};
const grid = async (set: Partial<JalonIndicatorGrid> = {}): Promise<JalonIndicatorGrid> => {
  const el = await fixture<JalonIndicatorGrid>(
    html`<jalon-indicator-grid locale="en"></jalon-indicator-grid>`,
  );
  Object.assign(el, { source: prospects(), ...set });
  await waitUntil(() => inside(el, '.ready[aria-busy=false] [part=cells]'), 'ready');
  await el.updateComplete;
  return el;
};
const isAccessible = async (el: JalonIndicatorGrid): Promise<void> => {
  await el.updateComplete;
  for (const animation of el.shadowRoot!.getAnimations()) animation.finish();
  await expect(el).to.be.accessible();
};

describe('jalon-indicator-grid', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    it(`is accessible, ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      document.documentElement.style.setProperty('color-scheme', 'light dark');
      document.body.style.setProperty('background', 'Canvas');
      await isAccessible(await grid());
      await emulateMedia({ colorScheme: 'light' });
    });

  it('says the seven figures, each with its change in sign and words', async () => {
    const el = await grid();
    expect(cells(el)).to.deep.equal([
      'Without an offer 38 +6 vs 32, worse',
      'Offers in progress 124 +18 vs 106, better',
      'Potential fees €1.84M +11% vs €1.66M, better',
      'Offers signed 86 no comparison',
      'Signed budget €962K Recurring €683K Exceptional €279K no change',
      'Offers refused 47 −9 vs 56, better',
      'Prospects abandoned 22 no change',
    ]);
    expect(text(inside(el, '.sub'))).to.contain('FY 2026, compared with FY 2025');
    expect(inside(el, '[title="€1,843,210"]')).to.not.equal(null);
    expect(all(el, '.split rect').map((one) => one.getAttribute('width'))).to.deep.equal([
      '71%',
      '29%',
    ]);
  });

  it('compares with nothing where the data begin later', async () => {
    const el = await grid({ source: prospects({}, '2025-07-01') });
    expect(cells(el)[0]).to.equal('Without an offer 38 no comparison');
    expect(text(inside(el, '.sub'))).to.contain('FY 2026, no comparison: no data that far back');
    const french = await grid({ source: prospects({}, '2025-07-01'), locale: 'fr' });
    expect(cells(french)[0]).to.equal('Sans offre 38 pas de comparaison');
  });

  it('speaks French', async () => {
    const el = await grid({ locale: 'fr' });
    expect(cells(el)[0]).to.equal('Sans offre 38 +6 contre 32, moins bien');
    expect(cells(el)[2]).to.equal('Honoraires potentiels 1,84 M € +11 % contre 1,66 M €, mieux');
    expect(inside(el, '[part=title]').textContent).to.equal('Indicateurs des prospects');
  });

  it('asks for the period of the filter compare, and says which it is', async () => {
    const source = prospects();
    const el = await grid({ source, filters: { compare: '2024-07-01/2024-12-31', owner: ['p1'] } });
    const [main, before] = source.asked.map(({ query }) => query.where);
    expect(main).to.deep.equal({ compare: '2024-07-01/2024-12-31', owner: ['p1'] });
    expect(before).to.deep.equal({ period: '2024-07-01/2024-12-31', owner: ['p1'] });
    expect(source.asked).to.have.length(2);
    expect(text(inside(el, '.sub'))).to.match(/compared with Jul . Dec 2024/);
  });

  it('compares a period that still runs with the same days', async () => {
    const context = {
      ...prospectsContext,
      period: { from: '2026-07-01', to: '2027-06-30' },
      asOfDay: '2026-11-22',
    };
    const source = prospects({ context });
    const el = await grid({ source });
    expect(source.asked[1]!.query.where).to.deep.equal({ period: '2025-07-01/2025-11-22' });
    expect(text(inside(el, '.sub'))).to.contain('FY 2027, compared with the same days of FY 2026');
  });

  it('compares nothing where the host wants none', async () => {
    const source = prospects();
    const el = await grid({ source, compare: 'none' });
    expect(source.asked).to.have.length(1);
    expect(cells(el)[0]).to.equal('Without an offer 38');
    expect(text(inside(el, '.sub'))).to.match(/^FY 2026 ?(Updated|checked)/);
  });

  it('shows the metrics that an attribute names', async () => {
    const el = await grid({ compare: 'none' });
    el.setAttribute('metrics', 'offersSigned, signedBudget=signedRecurring+signedExceptional');
    await waitUntil(() => cells(el).length === 2 && inside(el, '[aria-busy=false]'));
    expect(cells(el)).to.deep.equal([
      'Offers signed 86',
      'Signed budget €962K Recurring €683K Exceptional €279K',
    ]);
    expect(inside(el, '[part=cells]').classList.contains('w3')).to.equal(true);
  });

  it('keeps its figures until those of other metrics are there', async () => {
    const source = prospects();
    const el = await grid({ source, compare: 'none' });
    const before = cells(el);
    source.query = () => new Promise(() => undefined);
    el.metrics = ['offersSigned', 'revenueWon'];
    await waitUntil(() => inside(el, '[aria-busy=true]'));
    expect(cells(el)).to.deep.equal(before);
    el.source = prospects();
    await waitUntil(() => cells(el).length === 2);
    expect(cells(el)).to.deep.equal(['Offers signed 86', 'Fees won n/a']);
  });

  it('says n/a where the data cannot tell, and draws no split of it', async () => {
    const el = await grid({ source: prospects({ totals: {} }) });
    expect(cells(el)[0]).to.equal('Without an offer n/a vs 32');
    expect(cells(el)[3]).to.equal('Offers signed n/a');
    expect(inside(el, '.split')).to.equal(null);
    expect(all(el, '.double')).to.have.length(1);
  });

  it('drills into a cell, and opens its rows unless the page cancels', async () => {
    const el = await grid();
    const seen = drills(el);
    el.addEventListener('jalon-drill', (event) => event.preventDefault(), { once: true });
    inside(el, '[part=figure]').click();
    expect(seen).to.deep.equal([
      { metric: 'withoutOffer', group: {}, filters: {}, detail: 'deal', count: 38 },
    ]);
    await el.updateComplete;
    expect(inside(el, 'dialog')).to.equal(null);
    all(el, '[part=figure]')[2]!.click();
    expect(seen[1]).to.include({ metric: 'potentialFees', detail: 'document', count: null });
    await waitUntil(() => text(inside(el, 'dialog'))?.includes('Cabinet Blanc'));
    await isAccessible(el);
  });

  it('explains by the mark, Alt and a click, `?` and a long press; only the way to the rows drills', async () => {
    const el = await grid();
    const seen = drills(el);
    inside(el, '[part=why]').click();
    await waitUntil(() => text(popover(el))?.includes('no offer in progress'));
    await isAccessible(el);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !popover(el));
    const figure = all(el, '[part=figure]')[1]!;
    figure.dispatchEvent(new MouseEvent('click', { altKey: true, bubbles: true }));
    await waitUntil(() => text(popover(el))?.includes('Offers in progress'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !popover(el));
    figure.focus();
    await sendKeys({ press: '?' });
    await waitUntil(() => text(popover(el))?.includes('Offers in progress'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !popover(el));
    figure.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
    await waitUntil(() => popover(el), 'the popover of a long press');
    figure.click();
    expect(seen).to.deep.equal([]);
    inside(el, '[part=rows]').click();
    expect(seen[0]).to.include({ metric: 'offersInProgress', count: 124 });
  });

  it('goes by Tab from cell to mark, and Enter does what a click does', async () => {
    const el = await grid();
    const seen = drills(el);
    el.addEventListener('jalon-drill', (event) => event.preventDefault());
    for (let i = 0; i < 9 && !el.shadowRoot!.activeElement?.matches('[part=figure]'); i++)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(seen).to.have.length(1);
    await sendKeys({ press: 'Tab' });
    const mark = el.shadowRoot!.activeElement as HTMLElement;
    expect(mark.ariaLabel).to.equal('Without an offer: Why 38?');
    expect(getComputedStyle(mark).opacity).to.equal('1');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => popover(el));
  });

  it('fires nothing when the host sets properties', async () => {
    const el = await grid();
    const fired: string[] = [];
    for (const name of ['jalon-filter-change', 'jalon-view-change', 'jalon-drill', 'jalon-error'])
      el.addEventListener(name, () => fired.push(name));
    el.filters = { owner: ['p2'] };
    el.report = 'company';
    el.metrics = ['won'];
    el.setState({ filters: { owner: ['p3'] } });
    await aTimeout(20);
    expect(fired).to.deep.equal([]);
    expect(el.getState().filters).to.deep.equal({ owner: ['p3'] });
  });

  it('has one column at 280 pixels, two at 400, four when wide, and nothing runs over', async () => {
    await setViewport({ width: 1000, height: 800 });
    const el = await grid();
    for (const [width, columns] of [
      [280, 1],
      [400, 2],
      [900, 4],
    ] as const) {
      el.parentElement!.style.inlineSize = `${width}px`;
      const list = inside(el, '[part=cells]');
      expect(getComputedStyle(list).gridTemplateColumns.split(' ')).to.have.length(columns);
      for (const one of all(el, '.open'))
        expect(one.scrollWidth).to.be.at.most(one.clientWidth, `${width}`);
    }
  });

  it('saves each figure with the one before as CSV, unless cancelled', async () => {
    const el = await grid();
    const rows: number[] = [];
    el.addEventListener('jalon-export', (event) => rows.push(event.detail.rows));
    const { name, blob } = await saved(() => inside(el, '[part=export]').click());
    expect(name).to.equal('prospect-indicators-fy-2026.csv');
    expect((await blob.text()).split('\r\n').slice(0, 3)).to.deep.equal([
      'Name,FY 2026,FY 2025',
      'Without an offer,38,32',
      'Offers in progress,124,106',
    ]);
    el.addEventListener('jalon-export', (event) => event.preventDefault());
    expect(await el.exportCsv()).to.equal(false);
    expect(rows).to.deep.equal([7, 7]);
  });

  it('tells the host what is wrong, once, and does not throw', async () => {
    const el = await grid();
    expectConsole(/jalon: query: metrics must be a list of metric ids/);
    el.metrics = 'won' as never;
    await waitUntil(() => text(inside(el, '[role=alert]'))?.includes('metrics must be'));
    el.metrics = null;
    expectConsole(/compare must be none, or absent, but is “sometimes”/);
    el.setAttribute('compare', 'sometimes');
    await waitUntil(() => text(inside(el, '[role=alert]'))?.includes('compare must be'));
    el.removeAttribute('compare');
    await waitUntil(() => inside(el, '[part=cells]'));
  });
});

const prospectsContext = {
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  fiscalYearStart: 7,
  now: '2026-11-22T14:32:00Z',
  dimensions: ['owner'],
  views: null,
  filters: null,
  rows: 12,
};
