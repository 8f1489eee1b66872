import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { DrillDetail } from '../../../src/contract/events.js';
import { JalonKpiBoard } from '../../../src/elements/kpi-board/kpi-board.js';
import { expectConsole } from '../../setup/console.js';
import { saved } from '../../setup/saved.js';
import { source } from './support.js';

if (!customElements.get('jalon-kpi-board')) customElements.define('jalon-kpi-board', JalonKpiBoard);

const metrics = [
  ...['winRate', 'retention', 'attainment', 'newClients', 'contacts', 'offers'],
  ...['team/won', 'nothing/here', 'wonAmount', 'growth', 'recurringShare'],
];
const all = (el: JalonKpiBoard, selector: string) => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const inside = (el: JalonKpiBoard, selector: string) => all(el, selector)[0]!;
const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim();
const cells = (el: JalonKpiBoard) =>
  all(el, '[part=cell]').map((cell) => text(cell)!.replace(/ ?[A-Z][a-z]+ 20\d\d: .*$/, ''));
const board = async (set: Partial<JalonKpiBoard> = {}): Promise<JalonKpiBoard> => {
  const el = await fixture<JalonKpiBoard>(html`<jalon-kpi-board locale="en"></jalon-kpi-board>`);
  Object.assign(el, { source: source(), metrics, ...set });
  await waitUntil(() => inside(el, '.ready[aria-busy=false] [part=cells]'), 'ready');
  await el.updateComplete;
  return el;
};
const drills = (el: JalonKpiBoard) => {
  const details: DrillDetail[] = [];
  el.addEventListener('jalon-drill', (event) => {
    details.push(structuredClone(event.detail));
    event.preventDefault();
  });
  return details;
};

describe('jalon-kpi-board', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    it(`is accessible, ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      document.documentElement.style.setProperty('color-scheme', 'light dark');
      document.body.style.setProperty('background', 'Canvas');
      const el = await board();
      for (const animation of el.shadowRoot!.getAnimations()) animation.finish();
      await expect(el).to.be.accessible();
      await emulateMedia({ colorScheme: 'light' });
    });

  it('sets each figure against something, and says what the others lack', async () => {
    const el = await board();
    expect(all(el, 'h3').map(text)).to.deep.equal(['Rates', 'Quantities', 'Money']);
    expect(cells(el)).to.deep.equal([
      'Win rate 50.0% +10 pts vs 40.0%, better',
      'Retention 2 of 3 vs 1 of 4 Too few cases for a percentage',
      'Attainment 80.0% €52,000 of €65,000',
      'New clients 12 −3 vs 15, worse 50% of the goal of 24 6 per person, 2 active',
      'Contacts 30 +5 vs 25, better 15 per person, 2 active',
      'Offers made Offers made: the data have no documents.',
      'Deals won The data have no table “opportunities”.',
      'here There is no report “nothing” here.',
      'Amount won €52,000 +30% vs €40,000, better 80% of the goal of €65,000',
      'Growth +30.0% vs €40,000',
      'Recurring share 25.0% −5 pts vs 30.0%, worse',
    ]);
    expect(text(inside(el, '.sub'))).to.contain('FY 2026, compared with FY 2025');
  });

  it('says of which filter a figure knows nothing', async () => {
    const el = await board({ metrics: ['winRate', 'growth'], filters: { owner: ['a'] } });
    expect(all(el, '[part=unfiltered]').map(text)).to.deep.equal([
      'Not filtered by Owner',
      'Not filtered by Owner',
    ]);
    const without = await board({ metrics: ['winRate'] });
    expect(all(without, '[part=unfiltered]')).to.deep.equal([]);
  });

  it('speaks French', async () => {
    const el = await board({ locale: 'fr', metrics: ['retention', 'newClients'] });
    expect(cells(el)[0]).to.equal(
      'Fidélisation 2 sur 3 contre 1 sur 4 Trop peu de cas pour un pourcentage',
    );
    expect(cells(el)[1]).to.contain('6 par personne, 2 actives');
    expect(text(inside(el, '[part=title]'))).to.equal('Chiffres clés');
  });

  it('shows no quantity without comparison, goal or people', async () => {
    const quiet = source();
    const query = quiet.query.bind(quiet);
    quiet.query = async (asked, options) => {
      const answer = await query(asked, options);
      return asked.goal ? { ...answer, totals: { target: null } } : { ...answer, rows: [] };
    };
    const el = await board({ source: quiet, compare: 'none', metrics: ['newClients', 'winRate'] });
    expect(cells(el)).to.deep.equal([
      'Win rate 50.0%',
      'New clients A number alone says little: there is no earlier figure, no goal and no person to set it against.',
    ]);
    expect(all(el, '[part=lack]')).to.have.length(1);
  });

  it('takes goals of the host', async () => {
    const el = await board({ metrics: ['contacts'] });
    expect(cells(el)[0]).not.to.contain('goal');
    el.setAttribute('targets', '{"contacts": 40}');
    await waitUntil(() => cells(el)[0]!.includes('75% of the goal of 40'));
  });

  it('draws twelve months that are told in words, with a gap for what is not known', async () => {
    const el = await board({ metrics: ['winRate'] });
    const spark = inside(el, '[part=spark]');
    expect(spark.getAttribute('aria-label')).to.equal(
      'Win rate by month, July 2025 to June 2026: 55.0% at the end, lowest 0.0%, highest 55.0%',
    );
    expect(spark.querySelectorAll('rect')).to.have.length(11);
    expect(text(spark.querySelector('.last title'))).to.equal('June 2026: 55.0%');
  });

  it('leads to the rows, those of growth being what was won', async () => {
    const el = await board();
    const told = drills(el);
    const figures = all(el, '[part=figure]');
    figures[0]!.click();
    figures.find((one) => text(one)!.startsWith('Growth'))!.click();
    expect(told.map(({ metric, detail, count }) => [metric, detail, count])).to.deep.equal([
      ['winRate', 'deal', 40],
      ['wonAmount', 'deal', null],
    ]);
  });

  it('explains a figure, by its mark or the question mark, and a share of money in money', async () => {
    const el = await board({ metrics: ['winRate', 'recurringShare'] });
    all(el, '[part=figure]')[1]!.focus();
    await sendKeys({ press: '?' });
    await waitUntil(() => text(inside(el, '.popover'))?.includes('€1,000 recurring'));
    expect(text(inside(el, '.popover'))).to.contain('out of €4,000 signed');
  });

  it('saves what is shown with what it is set against', async () => {
    const el = await board({ metrics: ['winRate', 'newClients', 'nothing/here'] });
    const csv = await (await saved(() => el.exportCsv())).blob.text();
    expect(
      csv
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\r\n'),
    ).to.deep.equal([
      'Name,FY 2026,FY 2025,Goal,Per person',
      'Win rate,0.5,0.4,,',
      'New clients,12,15,24,6',
    ]);
  });

  it('stands with an error where a property is none, and with one where the first report has no answer', async () => {
    expectConsole(/metrics must be a list of metric ids/);
    const el = await board();
    el.metrics = ['two words'];
    await waitUntil(() => inside(el, '.error'));
    expectConsole(/no table/);
    el.metrics = ['team/won'];
    await waitUntil(() => text(inside(el, '.error'))?.includes('no table'));
  });
});
