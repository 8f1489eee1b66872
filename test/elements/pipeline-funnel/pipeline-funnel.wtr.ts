import { expect, fixture, html, waitUntil as wait } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { smallSales } from '../../../stories/fixtures/sales.js';
import type { JalonEventMap } from '../../../src/contract/events.js';
import { JalonPipelineFunnel } from '../../../src/elements/pipeline-funnel/pipeline-funnel.js';
import { expectConsole } from '../../setup/console.js';
import { fakeSource, stages, withoutHistory } from './support.js';

if (!customElements.get('jalon-pipeline-funnel'))
  customElements.define('jalon-pipeline-funnel', JalonPipelineFunnel);

/** Patient, as the machine may be busy. */
const waitUntil = (holds: () => unknown, what?: string) =>
  wait(holds as () => boolean, what, { timeout: 8_000 });

/** As far as November has gone. */
const october = 'Oct 1 – 22, 2026';

type Set = Partial<JalonPipelineFunnel>;
const inside = (el: Element, selector: string) =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const every = (el: Element, selector: string) => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim();
const body = (el: Element) => text(inside(el, '.body'));
const labels = (el: Element) => every(el, '.chart text').map(text);
const marks = (el: Element) => every(el, '.mark');
/** The mark whose sentence starts so. */
const mark = (el: Element, start: string) =>
  marks(el).find((one) => one.getAttribute('aria-label')!.startsWith(start))!;
const click = (target: Element) =>
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
const focused = (el: Element) => el.shadowRoot!.activeElement as HTMLElement | null;

const card = async (set: Set = {}): Promise<JalonPipelineFunnel> => {
  const el = document.createElement('jalon-pipeline-funnel') as JalonPipelineFunnel;
  Object.assign(el, { locale: 'en', source: fakeSource(), ...set });
  (await fixture<HTMLElement>(html`<div></div>`)).append(el);
  await waitUntil(() => marks(el).length || inside(el, '.message'), 'a picture or a message');
  await el.updateComplete;
  return el;
};
const shows = (el: Element, words: string) =>
  waitUntil(() => body(el)?.includes(words), `“${words}” in ${body(el)}`);

/** Everything that a person's acts fire. */
function events(el: Element) {
  const seen: { type: string; detail: Record<string, unknown> }[] = [];
  for (const type of [
    'jalon-view-change',
    'jalon-filter-change',
    'jalon-drill',
    'jalon-export',
  ] satisfies (keyof JalonEventMap)[])
    el.addEventListener(type, (event) => {
      const { detail } = event as CustomEvent<Record<string, unknown>>;
      seen.push({ type, detail: structuredClone(detail) });
    });
  return seen;
}

async function choose(el: Element, part: string, label: string): Promise<void> {
  inside(el, `[part=${part}]`).click();
  await waitUntil(() => inside(el, '[role=option]'));
  every(el, '[role=option]')
    .find((one) => text(one)!.includes(label))!
    .click();
}
const tab = (el: Element, id: string) => inside(el, `[data-tab=${id}]`).click();

describe('jalon-pipeline-funnel', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const set of [{}, { by: 'owner' }, { measure: 'amount' }] as Set[])
      it(`is accessible in ${colorScheme}, ${JSON.stringify(set)}`, async () => {
        await emulateMedia({ colorScheme });
        document.documentElement.style.setProperty('color-scheme', 'light dark');
        document.body.style.setProperty('background', 'Canvas');
        const el = await card(set);
        for (const animation of el.shadowRoot!.getAnimations()) animation.finish();
        await expect(el).to.be.accessible();
        await emulateMedia({ colorScheme: 'light' });
      });

  it('shows every figure of every stage, and names period, comparison and rule', async () => {
    const el = await card();
    for (const words of ['Meeting', '286', '68% of start', '60% advance', '80 lost', '35 waiting'])
      expect(labels(el)).to.include(words);
    expect(labels(el).some((one) => /^median 9.d$/.test(one!))).to.equal(true);
    expect(text(inside(el, 'header'))).to.include(
      'November 2026, compared with the same days of October 2026',
    );
    expect(text(inside(el, '[part=rule]'))).to.equal('Rule This stage or a later one');
    expect(text(inside(el, '[part=compare]'))).to.equal('vs October 2026');
    expect(every(el, '.chart path.behind').length).to.equal(5);
  });

  it('has a table with what the picture shows, and more exactly', async () => {
    const el = await card();
    const rows = every(el, '.twin tbody tr').map((row) => [...row.children].map(text));
    const heads = every(el, '.twin thead th').map(text);
    expect(heads).to.deep.equal([
      ...['Stage', 'Entered', october, 'From the start', 'Conversion', 'Advanced'],
      ...['Lost here', 'Waiting', 'Median time'],
    ]);
    expect(rows.length).to.equal(5);
    expect(rows[1]!.slice(0, 8)).to.deep.equal([
      'Meeting',
      '286',
      '257',
      '68.1%',
      '59.8%',
      '171',
      '80',
      '35',
    ]);
    expect(rows[1]![8]).to.match(/^9.d/);
    expect(rows[4]!.slice(0, 6)).to.deep.equal(['Won', '58', '52', '13.8%', 'n/a', 'n/a']);
    // Each text of the picture has its cell, shares there with a decimal.
    const cells = rows.map((row) =>
      row.map((cell) => (cell!.endsWith('%') ? `${Math.round(parseFloat(cell!))}%` : cell)),
    );
    for (const label of labels(el)) {
      const figure = /[\d.]+%?/.exec(label!)?.[0] ?? label!;
      expect(
        cells.flat().some((cell) => cell!.split(' ').includes(figure)),
        label,
      ).to.equal(true);
    }
    inside(el, '[part=table-button]').click();
    await waitUntil(() => !inside(el, '.twin').classList.contains('hidden'));
    expect(inside(el, '.twin').getBoundingClientRect().top).to.be.lessThan(
      inside(el, '.views').getBoundingClientRect().bottom + 60,
    );
  });

  it('counts by another rule, chosen in one act', async () => {
    const el = await card();
    const seen = events(el);
    await choose(el, 'rule', 'Every stage in order');
    await waitUntil(() => labels(el).includes('270'));
    expect(labels(el)).to.include('56% advance');
    expect(el.rule).to.equal('strict');
    expect(text(inside(el, '[part=rule]'))).to.equal('Rule Every stage in order');
    expect(seen.map(({ type }) => type)).to.deep.equal(['jalon-view-change']);
    expect(seen[0]!.detail['columns']).to.include('entered:strict');
    click(mark(el, 'Meeting: Entered 270'));
    expect(seen[1]).to.deep.include({ type: 'jalon-drill' });
    expect(seen[1]!.detail).to.deep.include({ metric: 'entered:strict', count: 270 });
  });

  it('measures amounts: short in the picture, exact in table and sentence', async () => {
    const el = await card();
    const seen = events(el);
    tab(el, 'amount');
    await waitUntil(() => labels(el).includes('€286.3K'));
    expect(el.measure).to.equal('amount');
    expect(seen.map(({ type }) => type)).to.deep.equal(['jalon-view-change']);
    expect(mark(el, 'Meeting: Amount €286,250')).not.to.equal(undefined);
    // The deals behind an amount are those that entered.
    click(mark(el, 'Meeting: Amount'));
    expect(seen[1]!.detail).to.deep.include({ metric: 'entered', count: 286 });
  });

  it('setting properties fires nothing', async () => {
    const el = await card();
    const seen = events(el);
    Object.assign(el, { rule: 'actual', measure: 'amount', compare: 'none' });
    await waitUntil(() => labels(el).includes('€60.3K'));
    expect(every(el, '.behind').length).to.equal(0);
    expect(seen).to.deep.equal([]);
  });

  describe('comparison', () => {
    it('can be put off, and set to a year before', async () => {
      const source = fakeSource();
      const el = await card({ source });
      const seen = events(el);
      await choose(el, 'compare', 'Nothing');
      await waitUntil(() => !every(el, '.chart .behind').length);
      expect(text(inside(el, '[part=compare]'))).to.equal('vs Nothing');
      expect(every(el, '.twin thead th').map(text)).not.to.include(october);
      await choose(el, 'compare', 'A year before');
      await waitUntil(() => every(el, '.chart .behind').length);
      expect(source.queries.at(-1)!.where!.period).to.equal('2025-11-01/2025-11-22');
      expect(seen.map(({ type }) => type)).to.deep.equal([
        'jalon-view-change',
        'jalon-view-change',
      ]);
    });

    it('is of filters.compare, or of the attribute, which wins', async () => {
      const source = fakeSource();
      const el = await card({ source, filters: { period: '2026-11', compare: '2026-Q1' } });
      const asked = () => source.queries.map(({ where }) => where!.period);
      expect(asked()).to.include('2026-Q1');
      el.setAttribute('compare', '2025');
      await waitUntil(() => asked().includes('2025'));
    });

    it('says so where nothing came in then', async () => {
      const el = await card({
        source: fakeSource(({ by, where }) =>
          by?.[0] === 'stage' && where?.period?.includes('/')
            ? stages({ from: '2026-10-01', to: '2026-10-22' }, 0)
            : undefined,
        ),
      });
      expect(text(inside(el, '[part=note]'))).to.equal(
        'No deal came in during October 2026: there is nothing to compare with.',
      );
      expect(every(el, '.chart .behind').length).to.equal(0);
    });
  });

  describe('without stage history', () => {
    const source = () =>
      fakeSource(({ by, metrics }) =>
        by?.[0] === 'stage' && metrics?.includes('entered') ? withoutHistory() : undefined,
      );

    it('says so plainly, shows the open deals of today, and compares with nothing', async () => {
      const asking = source();
      const el = await card({ source: asking, compare: '2026-10' });
      expect(text(inside(el, '[part=note]'))).to.include('The stage history is missing');
      expect(text(inside(el, 'header'))).to.include('Open deals by stage, today');
      expect(labels(el)).to.include.members(['Qualified', '44', '€44K']);
      expect(every(el, '[part=rule], [part=compare], [data-tab=owner]').length).to.equal(0);
      expect(asking.queries.some(({ where }) => where?.period === '2026-10')).to.equal(false);
      const seen = events(el);
      click(mark(el, 'Qualified: Open 44'));
      expect(seen[0]!.detail).to.deep.include({
        metric: 'openCount',
        count: 44,
        filters: { pipeline: 'Enterprise', period: null },
      });
      await expect(el).to.be.accessible();
    });
  });

  describe('drill', () => {
    it('tells which deals, of a bar, of the lost and of the waiting', async () => {
      const el = await card();
      const seen = events(el);
      el.addEventListener('jalon-drill', (event) => event.preventDefault());
      click(mark(el, 'Proposal: Entered'));
      click(mark(el, 'Proposal: Lost here'));
      click(mark(el, 'Proposal: Waiting'));
      await el.updateComplete;
      const filters = { pipeline: 'Enterprise' };
      const group = { stage: 'Proposal' };
      expect(seen.map(({ detail }) => detail)).to.deep.equal([
        { metric: 'entered', group, filters, detail: 'deal', count: 171 },
        { metric: 'lostHere', group, filters, detail: 'deal', count: 50 },
        { metric: 'waiting', group, filters, detail: 'deal', count: 25 },
      ]);
      expect(inside(el, 'dialog')).to.equal(null);
    });

    it('opens the rows of real data, as many as the bar says', async () => {
      const el = await card({
        source: null,
        data: smallSales(),
        period: '2026',
        asOf: '2026-11-22T14:00:00-05:00',
      });
      const seen = events(el);
      const bar = marks(el)[0]!;
      click(bar);
      const { count } = seen[0]!.detail as { count: number };
      expect(count).to.be.greaterThan(20);
      await waitUntil(() => text(inside(el, 'dialog .sub'))?.includes(`${count} rows`));
    });
  });

  it('explains a figure on a click or by question mark, with its rule', async () => {
    const el = await card({ rule: 'strict' });
    click(mark(el, 'Meeting: Conversion'));
    await waitUntil(() => inside(el, '.why'));
    expect(text(inside(el, '.why'))).to.include('150 deals went further');
    expect(text(inside(el, '.why'))).to.include('entered every stage up to this one in order');
    await sendKeys({ press: 'Escape' });
    const lost = mark(el, 'Meeting: Lost here');
    lost.focus();
    await sendKeys({ press: '?' });
    await waitUntil(() => text(inside(el, '.why'))?.includes('last open stage'));
  });

  it('is travelled by keyboard: one tab stop, arrows between stages and figures', async () => {
    const el = await card();
    expect(marks(el).filter((one) => one.tabIndex === 0).length).to.equal(1);
    marks(el)[0]!.focus();
    const said = () => focused(el)!.getAttribute('aria-label')!.replace(/\s+/g, ' ');
    expect(said()).to.include(`Qualified: Entered 420, ${october} 378`);
    await sendKeys({ press: 'ArrowDown' });
    expect(said()).to.match(/^Meeting: Entered 286/);
    await sendKeys({ press: 'ArrowRight' });
    expect(said()).to.match(/^Meeting: From the start 68.1%/);
    await sendKeys({ press: 'ArrowDown' });
    expect(said()).to.match(/^Proposal: From the start/);
    await sendKeys({ press: 'End' });
    expect(said()).to.match(/^Won: /);
    await sendKeys({ press: 'Home' });
    const seen = events(el);
    await sendKeys({ press: 'ArrowLeft' });
    el.addEventListener('jalon-drill', (event) => event.preventDefault());
    await sendKeys({ press: 'Enter' });
    expect(seen.map(({ detail }) => detail['metric'])).to.deep.equal(['entered']);
  });

  describe('pipelines', () => {
    it('shows the first, and another on choice: one change of filters', async () => {
      const el = await card();
      const seen = events(el);
      expect(text(inside(el, '[part=pipeline] b'))).to.equal('Enterprise');
      await choose(el, 'pipeline', 'Small business');
      await waitUntil(() => labels(el).includes('210'));
      expect(el.filters).to.deep.equal({ pipeline: 'Small business' });
      expect(seen).to.deep.equal([
        {
          type: 'jalon-filter-change',
          detail: {
            filters: { pipeline: 'Small business' },
            changed: ['pipeline'],
            origin: 'user',
          },
        },
      ]);
    });

    it('can be left again where one has nothing', async () => {
      const none = { ...stages(), rows: [] };
      const el = await card({
        source: fakeSource(({ by, where }) =>
          by?.[0] === 'stage' && where?.pipeline === 'Enterprise' ? none : undefined,
        ),
      });
      expect(body(el)).to.include('Nothing to show yet');
      await choose(el, 'pipeline', 'Small business');
      await shows(el, '210');
    });
  });

  describe('by owner', () => {
    it('names who qualifies and who closes best, on enough deals', async () => {
      const source = fakeSource();
      const el = await card({ source });
      const seen = events(el);
      tab(el, 'owner');
      await shows(el, 'Qualifies best: Amélie');
      expect(body(el)).to.include('Closes best: Marc');
      expect(el.by).to.equal('owner');
      expect(labels(el)).to.include.members(['80.0% of 60 ★', '28.6% of 70 ★', '100.0% of 3']);
      const asked = source.queries.filter(({ by }) => by?.[0] === 'owner');
      expect(asked.map(({ where }) => where!['stage'])).to.deep.equal(['Qualified', 'Won']);
      expect(seen.map(({ type }) => type)).to.deep.equal(['jalon-view-change']);
      expect(seen[0]!.detail).to.deep.include({
        by: 'owner',
        columns: ['conversion', 'conversionFromStart'],
      });
      expect(every(el, '.twin tbody tr').map((row) => text(row.children[0]))).to.deep.equal([
        'Marc',
        'Amélie',
        'Priya',
        'No owner',
      ]);
      tab(el, 'count');
      await waitUntil(() => labels(el).includes('420'));
    });

    it('follows another pipeline with its own stages', async () => {
      const source = fakeSource();
      const el = await card({ source, by: 'owner' });
      el.filters = { pipeline: 'Small business' };
      await shows(el, 'Close: from the start to Proposal');
    });

    it('explains a rate, and leads to the deals of that owner in that stage', async () => {
      const el = await card({ by: 'owner' });
      const seen = events(el);
      click(marks(el).find((one) => one.getAttribute('aria-label')!.startsWith('Marc: Close'))!);
      await waitUntil(() => inside(el, '.why'));
      expect(text(inside(el, '.why'))).to.include('20 deals came here');
      el.addEventListener('jalon-drill', (event) => event.preventDefault());
      inside(el, '.why [part=rows]').click();
      expect(seen[0]!.detail).to.deep.include({
        metric: 'conversionFromStart',
        group: { owner: 'Marc' },
        filters: { pipeline: 'Enterprise', stage: 'Won' },
      });
    });
  });

  it('saves what is shown, unless the page cancels it', async () => {
    const el = await card();
    const seen = events(el);
    el.addEventListener('jalon-export', (event) => event.preventDefault());
    expect(await el.exportCsv()).to.equal(false);
    expect(seen[0]!.detail).to.deep.equal({ format: 'csv', rows: 5 });
    inside(el, '[part=export]').click();
    await waitUntil(() => inside(el, '.files'));
    expect(every(el, '.files button').map(text)).to.have.length(3);
  });

  for (const [name, value, says] of [
    ['rule', 'lenient', 'rule must be reached, strict, actual, but is “lenient”.'],
    ['measure', 'euros', 'measure must be count, amount, but is “euros”.'],
    ['by', 'rep', 'by must be stage, owner, but is “rep”.'],
  ] as const)
    it(`names a wrong ${name} in one warning, and recovers`, async () => {
      expectConsole(says, { level: 'warn' });
      const el = await card({ [name]: value });
      expect(body(el)).to.include(says);
      el[name as 'by'] = name === 'by' ? null : ((name === 'rule' ? 'strict' : 'count') as never);
      await waitUntil(() => marks(el).length);
    });

  it('keeps its state as plain JSON', async () => {
    const el = await card({ rule: 'actual' });
    const state = JSON.parse(JSON.stringify(el.getState())) as ReturnType<typeof el.getState>;
    expect(state).to.deep.include({ measure: 'count', rule: 'actual', compare: null });
    const other = await card();
    other.setState({ ...state, measure: 'amount', compare: 'none', by: 'owner' });
    expect(other).to.include({ rule: 'actual', measure: 'amount', compare: 'none', by: 'owner' });
  });

  it('is read in French, and fits 280 pixels', async () => {
    const el = await card({ locale: 'fr', rule: 'strict' });
    expect(labels(el)).to.include('66 % avancent');
    el.style.setProperty('inline-size', '280px');
    await waitUntil(() => inside(el, '.chart svg').getBoundingClientRect().width < 260);
    await el.updateComplete;
    const edge = inside(el, '.card').getBoundingClientRect();
    for (const one of every(el, '.chart text')) {
      expect(one.getBoundingClientRect().right).to.be.at.most(edge.right);
      expect(one.getBoundingClientRect().left).to.be.at.least(edge.left);
    }
  });
});
