import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { teamActivity } from '../../../demo/data/team-activity.js';
import { JalonProgressTable } from '../../../src/elements/progress-table/progress-table.js';

if (!customElements.get('jalon-progress-table'))
  customElements.define('jalon-progress-table', JalonProgressTable);

const team = teamActivity({ asOf: '2026-11-22T14:32', people: 4, opportunities: 120, months: 6 });
const inside = (el: JalonProgressTable, selector: string) =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const texts = (el: JalonProgressTable, selector: string) =>
  [...el.shadowRoot!.querySelectorAll(selector)].map((one) =>
    one.textContent.replace(/\s+/g, ' ').trim(),
  );
const table = async (set: Partial<JalonProgressTable>): Promise<JalonProgressTable> => {
  const el = await fixture<JalonProgressTable>(
    html`<jalon-progress-table locale="en" as-of="2026-11-22T14:32:00"></jalon-progress-table>`,
  );
  Object.assign(el, { data: team, ...set });
  await waitUntil(() => inside(el, '.ready[aria-busy=false]'), 'ready');
  await el.updateComplete;
  return el;
};
const press = async (el: JalonProgressTable, tab: string): Promise<void> => {
  const found = [...el.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')];
  found.find((one) => one.textContent.trim() === tab)!.click();
  await waitUntil(() => texts(el, '[role=columnheader]').includes(tab), tab);
};

describe('jalon-progress-table with other reports', () => {
  it('shows what people did, most on top, without the words of smart lists', async () => {
    const el = await table({ report: 'activity' });
    expect(texts(el, '[role=tab]')).to.deep.equal(['Person', 'Team', 'Kind', 'Outcome']);
    expect(texts(el, '[role=columnheader]')).to.include.members(['Volume', 'Calls to make']);
    expect(inside(el, '[part=coaching]')).to.equal(null);
    expect(inside(el, '[aria-sort=descending]').textContent).to.include('Done');
    await expect(el).to.be.accessible();
  });

  it('names kinds in words, and leaves out what they have none of', async () => {
    const el = await table({ report: 'activity' });
    await press(el, 'Kind');
    const heads = texts(el, '[role=columnheader]');
    expect(heads).to.include('Share');
    expect(heads).to.not.include('Calls / win');
    await waitUntil(() => texts(el, '[role=row]').some((row) => row.startsWith('Meeting')));
  });

  it('says in its own words that nothing was done', async () => {
    const el = await table({ report: 'activity', period: '2035' });
    expect(inside(el, '.none').textContent).to.equal(
      'Nothing was done in this period, and nothing is planned for it.',
    );
  });

  it('shows what prospect files bring, of all time, and explains the return in money', async () => {
    const el = await table({ report: 'prospecting' });
    expect(texts(el, '[part=header]')[0]).to.include('All time');
    const heads = texts(el, '[role=columnheader]');
    expect(heads).to.include.members(['Cost', 'ROI', 'Coverage', 'Return']);
    const rows = [...el.shadowRoot!.querySelectorAll('[role=row]')];
    const totals = rows.find((row) => row.textContent.includes('All 4 files'))!;
    const cell = [...totals.children].at(heads.indexOf('ROI') - heads.length) as HTMLElement;
    cell.click();
    await waitUntil(() => texts(el, '.why-parts')[0]?.includes('of cost'));
    expect(texts(el, '.why-left').join()).to.include('came from none of these prospects');
  });

  it('shows owners of deals, with the words of the report', async () => {
    const el = await table({ report: 'team', locale: 'fr' });
    expect(texts(el, '[part=title]')).to.deep.equal(['Équipe']);
    const heads = () => texts(el, '[role=columnheader]');
    await waitUntil(() => heads().includes('Conclues'));
    expect(heads()).to.include('Ouvertes');
  });
});
