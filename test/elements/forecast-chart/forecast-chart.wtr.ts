import { expect, fixture, html, waitUntil as wait } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { JalonForecastChart } from '../../../src/elements/forecast-chart/forecast-chart.js';
import { expectConsole } from '../../setup/console.js';
import { saved } from '../../setup/saved.js';
import { deal, now, sales } from './support.js';

if (!customElements.get('jalon-forecast-chart'))
  customElements.define('jalon-forecast-chart', JalonForecastChart);

/** Patient, as the machine may be busy. */
const waitUntil = (holds: () => unknown, what?: string) =>
  wait(holds as () => boolean, what, { timeout: 8_000 });
const inside = (el: Element, selector: string) =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const every = (el: Element, selector: string) => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim();
const marks = (el: Element) => every(el, '.mark');
const mark = (el: Element, start: string) =>
  marks(el).find((one) => one.getAttribute('aria-label')!.startsWith(start))!;
const click = (target: Element) =>
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));

const card = async (set: Partial<JalonForecastChart> = {}): Promise<JalonForecastChart> => {
  const el = document.createElement('jalon-forecast-chart');
  Object.assign(el, { locale: 'en', asOf: now, data: sales(), period: '2026', ...set });
  (await fixture<HTMLElement>(html`<div></div>`)).append(el);
  await waitUntil(() => marks(el).length || inside(el, '.message'), 'a picture or a message');
  await el.updateComplete;
  return el;
};

/** Everything that a person's acts fire. */
function events(el: Element) {
  const seen: { type: string; detail: unknown }[] = [];
  for (const type of ['jalon-view-change', 'jalon-drill', 'jalon-export', 'jalon-filter-change'])
    el.addEventListener(type, (event) => {
      event.preventDefault();
      seen.push({ type, detail: structuredClone((event as CustomEvent).detail) });
    });
  return seen;
}

describe('jalon-forecast-chart', () => {
  for (const dir of ['ltr', 'rtl'])
    it(`keeps the names of a narrow table in sight when it is moved, ${dir}`, async () => {
      const el = await card({ dir });
      el.style.width = '320px';
      inside(el, '[part=table-button]').click();
      await el.updateComplete;
      const twin = inside(el, '.twin');
      const name = twin.querySelector('tbody th')!;
      const before = name.getBoundingClientRect().left;
      twin.scrollLeft = dir === 'rtl' ? -90 : 90;
      expect(Math.abs(twin.scrollLeft)).to.equal(90);
      expect(name.getBoundingClientRect().left).to.equal(before);
    });

  for (const by of ['month', 'owner'])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`is accessible by ${by}, ${colorScheme}, also as a table`, async () => {
        await emulateMedia({ colorScheme });
        document.documentElement.style.setProperty('color-scheme', 'light dark');
        document.body.style.setProperty('background', 'Canvas');
        const el = await card({ by });
        await expect(el).to.be.accessible();
        inside(el, '[part=table-button]').click();
        await el.updateComplete;
        await expect(el).to.be.accessible();
      });

  it('says what is won, weighted and open, month by month, and what stands beside', async () => {
    const el = await card();
    expect(every(el, '[part=total]').map(text)).to.deep.equal([
      'Won €5,000',
      'Weighted €1,819',
      'Open €2,437',
    ]);
    expect(mark(el, 'March 2026').getAttribute('aria-label')).to.equal(
      'March 2026: Won €0, Open €2,000, Deals 1',
    );
    expect(every(el, '.apart button').map(text)).to.deep.equal([
      'Overdue €30',
      'No expected date €7',
      'On hold, not counted €900',
    ]);
    expect(every(el, 'tbody th').map(text).slice(-3)).to.deep.equal([
      'Overdue',
      'No expected date',
      'On hold, not counted',
    ]);
  });

  it('changes its view by tab, with one event, and none where the host does', async () => {
    const el = await card();
    const seen = events(el);
    inside(el, '[data-tab=quarter]').click();
    await waitUntil(() => text(inside(el, 'tbody th')) === 'Q1 2026');
    el.by = 'owner';
    await waitUntil(() => text(inside(el, 'tbody th')) === 'Anne');
    expect(seen).to.deep.equal([
      {
        type: 'jalon-view-change',
        detail: {
          report: 'forecast',
          by: 'quarter',
          columns: ['wonAmount', 'weightedAmount', 'openAmount'],
          sort: [],
        },
      },
    ]);
    expect(el.getState().by).to.equal('owner');
  });

  it('drills from a part of a bar to its deals: the rest is of what is open', async () => {
    const el = await card();
    const seen = events(el);
    const march = marks(el).filter((one) => one.ariaLabel!.startsWith('March'));
    march.forEach(click);
    expect(seen.map(({ detail }) => detail)).to.deep.equal(
      ['wonAmount', 'weightedAmount', 'openAmount'].map((metric) => ({
        metric,
        group: { month: '2026-03' },
        filters: { period: '2026' },
        detail: 'deal',
        count: null,
      })),
    );
  });

  it('opens the rows in place, unless the host shows its own', async () => {
    const el = await card();
    click(marks(el).filter((one) => one.ariaLabel!.startsWith('May'))[2]!);
    await waitUntil(() => text(inside(el, 'dialog'))?.includes('Deal 3'));
    expect(text(inside(el, 'dialog'))).not.to.include('Deal 4');
  });

  it('explains what stands beside, with the way to its rows', async () => {
    const el = await card();
    inside(el, '.overdueAmount button').click();
    await waitUntil(() => inside(el, '.why'));
    expect(text(inside(el, '.why'))).to.match(/Overdue amount.*€30.*closing day has passed/);
    inside(el, '[part=rows]').click();
    await waitUntil(() => text(inside(el, 'dialog'))?.includes('Deal 4'));
    expect(text(inside(el, 'dialog'))).not.to.include('Deal 3');
  });

  it('is travelled by keyboard: along months, and up through the parts', async () => {
    const el = await card();
    marks(el)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowUp' });
    const said = el.shadowRoot!.activeElement!.ariaLabel;
    expect(said).to.equal('February 2026: Weighted €0, Open €0, Deals 0');
  });

  it('draws targets where goals have them', async () => {
    const goals = [
      { metric: 'wonAmount', level: 'person', person: 'a', period: '2026', target: 9000 },
    ];
    const el = await card({ by: 'owner', data: sales({ goals }) });
    expect(every(el, '.chart .behind')).to.have.lengthOf(1);
    expect(text(inside(el, '.legend'))).to.include('Target');
  });

  it('says what the data lack beside what they tell', async () => {
    const opportunities = [deal('1', { status: 'won', closedAt: '2026-02-01T09:00:00' })].map(
      ({ expectedCloseOn: _, ...rest }) => rest,
    );
    const el = await card({ data: sales({ opportunities }) });
    expect(every(el, '[part=note]').map(text)[0]).to.include('expectedCloseOn');
    expect(every(el, '.chart .fill')).to.have.lengthOf(1);
    expect(inside(el, '.apart')).to.equal(null);
  });

  it('has a message and no axis where there is nothing', async () => {
    const el = await card({ data: sales({ opportunities: [] }) });
    expect(inside(el, '.chart')).to.equal(null);
    expect(text(inside(el, '.message'))).to.include('The data have no rows');
    expect(await el.exportCsv()).to.equal(false);
  });

  it('saves its table, the buckets beside the calendar too', async () => {
    const el = await card();
    const { name, blob } = await saved(() => void el.exportCsv());
    expect(name).to.equal('forecast-2026.csv');
    const lines = (await blob.text()).split('\r\n');
    expect(lines[0]).to.equal('Month,Won,Weighted,Rest of open,Open,Deals');
    expect(lines[3]).to.equal('March 2026,0,1600,400,2000,1');
    expect(lines[13]).to.equal('Overdue,0,15,15,30,1');
  });

  it('draws a file with its legend and what stands beside', async () => {
    const el = await card();
    inside(el, '[part=export]').click();
    await waitUntil(() => inside(el, '.files'));
    const { name, blob } = await saved(() => every(el, '.files button')[1]!.click());
    expect(name).to.equal('forecast-2026.svg');
    const drawn = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    expect([...drawn.querySelectorAll('text')].map(text)).to.include.members([
      'Rest of open',
      'Overdue €30',
      'On hold, not counted €900',
    ]);
  });

  it('fits 280 px', async () => {
    for (const by of ['month', 'owner']) {
      const el = await card({ by });
      el.style.setProperty('inline-size', '280px');
      await waitUntil(() => Number(inside(el, '.chart svg')?.getAttribute('width')) < 280);
      expect(inside(el, '.card').scrollWidth).to.be.at.most(280);
    }
  });

  it('speaks French', async () => {
    const el = await card({ locale: 'fr', data: sales() });
    expect(text(inside(el, 'h2'))).to.equal('Prévision');
    expect(text(inside(el, '.overdueAmount'))).to.match(/^En retard 30/);
  });

  it('warns once of a view that it does not have, and recovers', async () => {
    const el = await card();
    expectConsole(/by must be day, week, month, quarter, owner, but is “year”/);
    el.by = 'year';
    await waitUntil(() => inside(el, '[role=alert]'));
    el.by = null;
    await waitUntil(() => marks(el).length);
  });
});
