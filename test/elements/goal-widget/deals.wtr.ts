import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { JalonGoalWidget } from '../../../src/elements/goal-widget/goal-widget.js';
import { books } from '../../fixtures/books.js';

if (!customElements.get('jalon-goal-widget'))
  customElements.define('jalon-goal-widget', JalonGoalWidget);

const text = (el: Element | null | undefined): string =>
  (el?.textContent ?? '').replace(/\s+/g, ' ').trim();
const inside = (el: JalonGoalWidget, selector: string): HTMLElement | null =>
  el.shadowRoot!.querySelector<HTMLElement>(selector);

async function widget(set: Partial<JalonGoalWidget>): Promise<JalonGoalWidget> {
  const el = await fixture<JalonGoalWidget>(
    html`<jalon-goal-widget locale="en"></jalon-goal-widget>`,
  );
  Object.assign(el, {
    data: structuredClone(books),
    asOf: '2026-03-20T16:00:00Z',
    period: '2026-03',
    ...set,
  });
  await waitUntil(() => inside(el, '.goal') && !inside(el, '.skeleton'), 'ready');
  await el.updateComplete;
  return el;
}

describe('jalon-goal-widget of deals', () => {
  it('tells amounts in money, what is left by team and by person, and that goals do not add up', async () => {
    const el = await widget({ metric: 'wonAmount', report: 'team' });
    expect(text(inside(el, '.body'))).to.contain('CA$300 of CA$1,000'.replaceAll('CA', '').trim());
    inside(el, '[part=left]')!.click();
    await waitUntil(() => inside(el, '#breakdown li'), 'the breakdown');
    const tabs = [...el.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs.map(text)).to.deep.equal(['Team', 'Owner']);
    expect(text(inside(el, '#breakdown'))).to.contain('Team one');
    tabs[1]!.click();
    await waitUntil(() => text(inside(el, '#breakdown')).includes('Ann'), 'people');
    // Cy has a goal and sold nothing.
    expect(text(inside(el, '#breakdown'))).to.match(/Cy.*\$0.*\$50/);
    expect(text(inside(el, '.sum'))).to.equal('Individual goals add up to $650 of $1,000.');
  });

  it('is the same in its own report', async () => {
    const el = await widget({ metric: 'wonAmount' });
    expect(text(inside(el, '.body'))).to.contain('$300 of $1,000');
  });

  it('has no pace for a rate, and tells points', async () => {
    const goals = [{ metric: 'winRate', level: 'company', period: '2026-03', target: 0.8 }];
    const opportunities = [
      ...(books['opportunities'] as object[]),
      { id: 'x', status: 'lost', createdAt: '2026-03-01', closedAt: '2026-03-02' },
    ];
    const el = await widget({
      metric: 'winRate',
      data: structuredClone({ ...books, goals, opportunities }) as never,
    });
    expect(text(inside(el, '[part=chip]'))).to.equal('30 pts short of goal');
    expect(text(inside(el, '.body'))).to.match(/50\.0% of 80\.0%/);
    expect(text(inside(el, '.body'))).to.contain('30 pts');
    expect(text(inside(el, '.body'))).not.to.contain('working day');
  });

  it('is accessible', async () => {
    await expect(await widget({ metric: 'wonAmount' })).to.be.accessible();
  });
});
