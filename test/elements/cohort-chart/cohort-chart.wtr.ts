import { expect, fixture, html, waitUntil as wait } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { JalonCohortChart } from '../../../src/elements/cohort-chart/cohort-chart.js';
import { expectConsole } from '../../setup/console.js';
import { saved } from '../../setup/saved.js';
import { sales } from '../forecast-chart/support.js';
import { cohorts, now } from './support.js';

if (!customElements.get('jalon-cohort-chart'))
  customElements.define('jalon-cohort-chart', JalonCohortChart);

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
const click = (target: Element) =>
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));

const card = async (set: Partial<JalonCohortChart> = {}): Promise<JalonCohortChart> => {
  const el = document.createElement('jalon-cohort-chart');
  Object.assign(el, { locale: 'en', asOf: now, data: cohorts(), ...set });
  (await fixture<HTMLElement>(html`<div></div>`)).append(el);
  await waitUntil(() => marks(el).length || inside(el, '.message'), 'a picture or a message');
  await el.updateComplete;
  return el;
};

describe('jalon-cohort-chart', () => {
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  for (const form of ['table', 'curves'] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      it(`is accessible as ${form}, ${colorScheme}, also as a table in words`, async () => {
        await emulateMedia({ colorScheme });
        document.documentElement.style.setProperty('color-scheme', 'light dark');
        document.body.style.setProperty('background', 'Canvas');
        const el = await card({ form });
        await expect(el).to.be.accessible();
        inside(el, '[part=table-button]').click();
        await el.updateComplete;
        await expect(el).to.be.accessible();
      });

  it('tells of young deals that the filters leave, and of those alone', async () => {
    const el = await card({ filters: { status: ['open'] } });
    expect(text(inside(el, '[part=note]'))).to.match(/^2 deals, created since May 2026/);
    const won = await card({ filters: { status: ['won'] } });
    expect(inside(won, '[part=note]')).to.equal(null);
  });

  it('says of which months the curves are, where they are not of all', async () => {
    const { opportunities } = cohorts() as unknown as { opportunities: object[] };
    const more = Array.from({ length: 9 }, (_, i) => ({
      ...opportunities[0],
      ...{ id: `m${i}`, createdAt: `2025-0${i + 1}-05T09:00:00`, closedAt: '2026-01-20T09:00:00' },
    }));
    const el = await card({
      form: 'curves',
      data: { ...cohorts(), opportunities: [...opportunities, ...more] },
    });
    expect(every(el, '[part=note]').map(text)).to.include(
      'Curves of the last 8 months; the mean is of all mature ones.',
    );
    const few = await card({ form: 'curves' });
    expect(text(inside(few, '[part=note]'))).not.to.contain('Curves of');
  });

  it('has a cell for each month that a cohort has seen, and marks the young by more than colour', async () => {
    const el = await card();
    expect(marks(el)).to.have.lengthOf(6 + 4 + 2);
    expect(marks(el)[3]!.ariaLabel).to.equal(
      'January 2026: Created 4, Won 2, Lost 1, Still open 1, Share won 50.0%, Average age 140 d, After 3 months 50.0%',
    );
    expect(every(el, '.young')).to.have.lengthOf(1);
    expect(text(inside(el, '[part=note]'))).to.equal(
      '2 deals, created since May 2026, are of months younger than the mean time to close of 60 days; averages leave them out.',
    );
    // 2 of the 5 deals of January and March.
    expect(every(el, '.chart text.strong').map(text)).to.deep.equal(['Mature cohorts', '40%']);
  });

  it('drills from a cell to the deals won so far, and explains it', async () => {
    const el = await card();
    const drills: unknown[] = [];
    el.addEventListener('jalon-drill', (event) => {
      event.preventDefault();
      drills.push(structuredClone(event.detail));
    });
    click(marks(el)[1]!);
    expect(drills).to.deep.equal([
      {
        metric: 'won',
        group: { month: '2026-01' },
        filters: { age: ['0', '1'] },
        detail: 'deal',
        count: 1,
      },
    ]);
    marks(el)[1]!.focus();
    await sendKeys({ press: '?' });
    await waitUntil(() => inside(el, '.why'));
    expect(text(inside(el, '.why'))).to.match(
      /January 2026, After 1 month.*25.0%.*1 deal won.*4 deals created/,
    );
  });

  it('opens those deals in place', async () => {
    const el = await card();
    click(marks(el)[1]!);
    await waitUntil(() => text(inside(el, 'dialog'))?.includes('Deal 1'));
    expect(text(inside(el, 'dialog'))).not.to.include('Deal 2');
  });

  it('lists the open deals older than the mean time to close, oldest first', async () => {
    const el = await card();
    expect(text(inside(el, '[part=stalled]'))).to.equal(
      '2 open deals older than the mean time to close',
    );
    inside(el, '[part=stalled]').click();
    await waitUntil(() => text(inside(el, 'dialog'))?.includes('Deal 5'));
    expect(text(inside(el, 'dialog'))).to.match(/Deal 4.*Deal 5/);
  });

  it('tells the value of the cell under the pointer', async () => {
    const el = await card();
    const { left, top, width, height } = marks(el)[1]!.getBoundingClientRect();
    await sendMouse({
      type: 'move',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await waitUntil(() => inside(el, '.tip'));
    expect(text(inside(el, '.tip'))).to.match(/^January 2026 Created 4.*After 1 month 25.0%$/);
  });

  it('is travelled along the months and down the cohorts', async () => {
    const el = await card();
    marks(el)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    expect(el.shadowRoot!.activeElement!.ariaLabel).to.match(/^March 2026.*After 1 month 0.0%$/);
  });

  it('changes to curves by tab, with one event, and none where the host does', async () => {
    const el = await card();
    const seen: unknown[] = [];
    el.addEventListener('jalon-view-change', ({ detail }) => seen.push(structuredClone(detail)));
    inside(el, '[data-tab=curves]').click();
    await waitUntil(() => inside(el, '.line.mean'));
    expect(every(el, '.chart .behind.line')).to.have.lengthOf(1);
    expect(el.getState().form).to.equal('curves');
    el.setState({ form: 'table' });
    await waitUntil(() => inside(el, '.heat'));
    expect(seen).to.have.lengthOf(1);
    expect(seen[0]).to.include({ report: 'cohort', by: 'month' });
  });

  it('saves its table', async () => {
    const el = await card();
    const { blob } = await saved(() => void el.exportCsv());
    const lines = (await blob.text()).split('\r\n');
    expect(lines[0]).to.match(
      /^Month,Created,Won,Lost,Still open,Share won,Average age,Same month/,
    );
    expect(lines[1]).to.match(/^January 2026,4,2,1,1,0.5,140,0,0.25,0.25,0.5/);
  });

  it('fits 280 px', async () => {
    for (const form of ['table', 'curves'] as const) {
      const el = await card({ form });
      el.style.setProperty('inline-size', '280px');
      await waitUntil(() => Number(inside(el, '.chart svg')?.getAttribute('width')) < 280);
      expect(inside(el, '.card').scrollWidth).to.be.at.most(280);
    }
  });

  it('has a message where there is no cohort, and says what the data lack', async () => {
    const el = await card({ data: sales({ opportunities: [] }) });
    expect(text(inside(el, '.message'))).to.include('The data have no rows');
    const opportunities = [{ id: '1', status: 'open' }];
    el.data = sales({ opportunities });
    await waitUntil(() => text(inside(el, '.message'))?.includes('createdAt'));
  });

  it('speaks French', async () => {
    const el = await card({ locale: 'fr' });
    expect(text(inside(el, 'h2'))).to.equal('Cohortes par mois de création');
    expect(text(inside(el, '[part=note]'))).to.include('créées depuis mai 2026');
  });

  for (const [property, value] of [
    ['by', 'week'],
    ['form', 'pie'],
  ] as const)
    it(`warns once of ${property} “${value}”, and recovers`, async () => {
      const el = await card();
      const before = el[property];
      expectConsole(new RegExp(`${property} must be`));
      Object.assign(el, { [property]: value });
      await waitUntil(() => inside(el, '[role=alert]'));
      Object.assign(el, { [property]: before });
      await waitUntil(() => marks(el).length);
    });
});
