import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { salesTeam } from '../../../demo/data/sales-team.js';
import type { DrillDetail } from '../../../src/contract/events.js';
import { JalonLeaderboard } from '../../../src/elements/leaderboard/leaderboard.js';
import { expectConsole } from '../../setup/console.js';

if (!customElements.get('jalon-leaderboard'))
  customElements.define('jalon-leaderboard', JalonLeaderboard);

const sales = salesTeam({ asOf: '2026-11-22T14:32', people: 6, opportunities: 150, months: 12 });
const inside = (el: JalonLeaderboard, selector: string) =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim();
const figures = (el: JalonLeaderboard) =>
  [...el.shadowRoot!.querySelectorAll('[part=figure]')].map(text);
const board = async (set: Partial<JalonLeaderboard>): Promise<JalonLeaderboard> => {
  const el = await fixture<JalonLeaderboard>(
    html`<jalon-leaderboard locale="en" as-of="2026-11-22T14:32:00"></jalon-leaderboard>`,
  );
  Object.assign(el, { data: sales, ...set });
  await waitUntil(() => inside(el, '.ready[aria-busy=false]'), 'ready');
  await el.updateComplete;
  return el;
};

describe('jalon-leaderboard within a stage', () => {
  it('ranks owners by conversion in that stage, and names it', async () => {
    const el = await board({ stage: '11', period: '2026' });
    expect(text(inside(el, '[part=header]'))).to.include('Qualification, 2026');
    expect(text(inside(el, '[part=metric]'))).to.include('Conversion');
    expect(figures(el)).to.have.length.of.at.least(6);
    expect(el.getState()).to.deep.include({ by: 'owner', columns: ['conversion'] });
    await expect(el).to.be.accessible();
  });

  it('shows few cases as they are', async () => {
    const el = await board({ stage: '11', period: '2026-11' });
    expect(figures(el).some((one) => /^\d\/[1-4]$/.test(one ?? ''))).to.equal(true);
  });

  it('leads to the deals of that stage alone', async () => {
    const el = await board({ stage: '14', period: '2026' });
    const drills: DrillDetail[] = [];
    el.addEventListener('jalon-drill', (event) => {
      event.preventDefault();
      drills.push(structuredClone(event.detail));
    });
    inside(el, '[part=name]').click();
    expect(drills[0]).to.deep.include({ metric: 'conversion', detail: 'deal' });
    expect(drills[0]!.filters['stage']).to.deep.equal(['14']);
  });

  it('takes another metric of the pipeline, and goes back where the stage is taken away', async () => {
    const el = await board({ stage: '14', period: '2026', metric: 'entered' });
    expect(text(inside(el, '[part=metric]'))).to.include('Entered');
    Object.assign(el, { stage: null, metric: null });
    await waitUntil(() => figures(el)[0]?.startsWith('$'));
    expect(text(inside(el, '[part=metric]'))).to.include('Amount won');
  });

  it('says that a stage must be an id', async () => {
    const el = await board({ stage: '11', period: '2026' });
    expectConsole(/stage must be the id of a stage/);
    el.stage = '';
    await waitUntil(() => text(inside(el, '[role=alert]'))?.includes('stage must be'));
  });
});
