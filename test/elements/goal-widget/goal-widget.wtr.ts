import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { DrillDetail } from '../../../src/contract/events.js';
import type { Source } from '../../../src/contract/source.js';
import { JalonGoalWidget } from '../../../src/elements/goal-widget/goal-widget.js';
import { openDataset } from '../../../src/engine.js';
import { JalonError } from '../../../src/contract/error.js';
import { expectConsole } from '../../setup/console.js';
import { lists, monday } from './support.js';

if (!customElements.get('jalon-goal-widget'))
  customElements.define('jalon-goal-widget', JalonGoalWidget);

const inside = (el: JalonGoalWidget, selector: string) =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim();
const body = (el: JalonGoalWidget) => text(inside(el, '.body'));
const focused = (el: JalonGoalWidget) => el.shadowRoot!.activeElement as HTMLElement | null;
const popover = (el: JalonGoalWidget) => inside(el, '.popover');
const drills = (el: JalonGoalWidget) => {
  const details: DrillDetail[] = [];
  el.addEventListener('jalon-drill', (event) => details.push(structuredClone(event.detail)));
  return details;
};

async function ready(el: JalonGoalWidget): Promise<JalonGoalWidget> {
  await waitUntil(() => inside(el, '.goal') && !inside(el, '.skeleton'), 'ready');
  await el.updateComplete;
  return el;
}
const widget = async (set: Partial<JalonGoalWidget> = {}): Promise<JalonGoalWidget> => {
  const el = await fixture<JalonGoalWidget>(
    html`<jalon-goal-widget locale="en"></jalon-goal-widget>`,
  );
  Object.assign(el, { data: lists([4, 3]), asOf: monday, ...set });
  return ready(el);
};
const settled = async (el: JalonGoalWidget): Promise<void> => {
  await el.updateComplete;
  for (const animation of el.shadowRoot!.getAnimations()) animation.finish();
};
const isAccessible = async (el: JalonGoalWidget): Promise<void> => {
  await settled(el);
  await expect(el).to.be.accessible();
};

describe('jalon-goal-widget', () => {
  for (const form of ['ring', 'bar', 'compact'] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      it(`is accessible as ${form}, ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme });
        document.documentElement.style.setProperty('color-scheme', 'light dark');
        document.body.style.setProperty('background', 'Canvas');
        await isAccessible(await widget({ form }));
        await emulateMedia({ colorScheme: 'light' });
      });

  it('says lists completed, accounts left, attempted and needed per day', async () => {
    const el = await widget();
    expect(body(el)).to.match(/70% ?of goal ?1 of 2 list completed/);
    expect(body(el)).to.contain('Accounts left to reach goal 3');
    expect(body(el)).to.contain('Attempted 7 of 10');
    expect(body(el)).to.contain('Needed per working day 2');
    expect(text(inside(el, '.chip'))).to.equal('1 pt behind pace');
    expect(text(inside(el, '.sub'))).to.contain('November 2026, 2 lists, goal by Nov 10');
    expect(inside(el, '.ring svg').getAttribute('aria-label')).to.equal(
      '70% of the goal. Where it should stand today: 71%',
    );
  });

  it('speaks French', async () => {
    const el = await widget({ locale: 'fr' });
    expect(body(el)).to.contain('1 sur 2 liste terminée');
    expect(inside(el, '.inside .figure').textContent.trim()).to.equal('70\u202f%');
    expect(text(inside(el, '.chip'))).to.equal('1 pt de retard');
  });

  it('cheers a goal that is reached, and one that is exceeded', async () => {
    const el = await widget({ data: lists([4, 6]) });
    expect(text(inside(el, '.chip'))).to.equal('Goal reached');
    expect(el.shadowRoot!.querySelectorAll('.ray').length).to.be.greaterThan(8);
    expect(inside(el, '.figure.left')).to.equal(null);
    await isAccessible(el);
    el.goal = 0.5;
    await waitUntil(() => text(inside(el, '.chip')) === 'Goal exceeded');
    expect(body(el)).to.contain('5 more than planned');
    expect(body(el)).to.contain('200%');
  });

  it('shows what is done of a metric without a goal', async () => {
    const el = await widget({ metric: 'reached' });
    expect(body(el)).to.contain('No goal set');
    expect(inside(el, '.chip')).to.equal(null);
    await isAccessible(el);
  });

  it('says what the data lack, not that nobody set a goal', async () => {
    for (const form of ['ring', 'bar', 'compact'] as const) {
      const el = await widget({
        form,
        data: {
          jalon: 1,
          timeZone: 'UTC',
          currency: 'CAD',
          lists: [{ id: 'L', name: 'L' }],
          accounts: [{ id: 'a', list: 'L', month: '2026-11' }],
        },
      });
      expect(body(el)).to.contain('the data have no activities');
      expect(body(el)).to.not.contain('goal set');
      expect(body(el)).to.not.contain('Give the widget a goal');
    }
  });

  it('names a goal that is no number', async () => {
    expectConsole(/goal must be a number above 0 \(0\.9 is 90%\), but is “90%”/);
    const el = await fixture<JalonGoalWidget>(
      html`<jalon-goal-widget locale="en" goal="90%"></jalon-goal-widget>`,
    );
    expect(text(inside(el, '[role=alert]'))).to.contain('but is “90%”');
    el.setAttribute('goal', '0.9');
    expect(el.goal).to.equal(0.9);
  });

  describe('detail by list', () => {
    it('opens by hover and closes when the mouse leaves, without taking the focus', async () => {
      const el = await widget();
      const left = inside(el, '.figure.left');
      left.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
      await waitUntil(() => popover(el));
      expect(focused(el)).to.equal(null);
      expect([...popover(el).querySelectorAll('.item')].map(text)).to.deep.equal([
        'Home internet 3 / 6 3 left',
        'Upgrades 4 / 4 Completed',
      ]);
      await isAccessible(el);
      left.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
      await waitUntil(() => !popover(el));
    });

    it('opens by focus; arrow down goes in, arrows along, Escape back, and it stays closed', async () => {
      const el = await widget();
      for (let i = 0; i < 20 && !focused(el)?.matches('.left'); i++)
        await sendKeys({ press: 'Tab' });
      await waitUntil(() => popover(el));
      await sendKeys({ press: 'ArrowDown' });
      expect(text(focused(el))).to.contain('Home internet');
      await sendKeys({ press: 'ArrowDown' });
      expect(text(focused(el))).to.contain('Upgrades');
      await sendKeys({ press: 'Escape' });
      expect(focused(el)?.matches('.left')).to.equal(true);
      await aTimeout(300);
      expect(popover(el)).to.equal(null);
    });

    it('drills into a line, and opens its rows unless the page cancels', async () => {
      const el = await widget();
      const seen = drills(el);
      inside(el, '.figure.left').click();
      await waitUntil(() => popover(el));
      el.addEventListener('jalon-drill', (event) => event.preventDefault(), { once: true });
      inside(el, '.item').click();
      expect(seen).to.deep.equal([
        { metric: 'remaining', group: { list: 'B' }, filters: {}, detail: 'account', count: 3 },
      ]);
      await el.updateComplete;
      expect(inside(el, 'dialog')).to.equal(null);
      inside(el, '.figure.left').click();
      await waitUntil(() => popover(el));
      inside(el, '.item').click();
      await waitUntil(() => text(inside(el, 'dialog'))?.includes('Account B5'));
    });

    it('shows people, and that their goals do not add up', async () => {
      const goals = [
        { metric: 'appointments', level: 'company', period: '2026-11', target: 100 },
        ...['r1', 'r2'].map((person) => ({
          metric: 'appointments',
          level: 'person',
          person,
          period: '2026-11',
          target: 45,
        })),
      ];
      const el = await widget({
        data: { ...lists([1, 1], goals), appointments: [] },
        metric: 'appointments',
      });
      await waitUntil(() => el.shadowRoot!.querySelector('.figure.left'));
      inside(el, '.figure.left').click();
      await waitUntil(() => inside(el, '.breakdown [data-tab=rep]'));
      inside(el, '.breakdown [data-tab=rep]').click();
      await el.updateComplete;
      expect(text(popover(el))).to.contain('Amélie Tremblay 0 / 45 45 left');
      expect(text(popover(el))).to.contain('Individual goals add up to 90 of 100.');
      await isAccessible(el);
    });

    it('asks no answer by person where the viewer may not see it', async () => {
      const el = await widget({
        data: { ...lists([4, 3]), viewer: { id: 'v', views: ['store'] } },
      });
      await aTimeout(50);
      inside(el, '.figure.left').click();
      await waitUntil(() => popover(el));
      expect(inside(el, '.breakdown .tabs')).to.equal(null);
    });
  });

  describe('why', () => {
    it('explains a figure by its parts and what is left out, and leads to its rows', async () => {
      const el = await widget();
      const seen = drills(el);
      inside(el, '[data-figure=attainment]').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => text(popover(el))?.includes('opt-out'));
      expect(text(popover(el))).to.contain('7 done out of a goal of 10');
      expect(text(popover(el))).to.contain(
        '1 account with a full opt-out in force is not counted.',
      );
      await isAccessible(el);
      inside(el, '[part=rows]').click();
      expect(seen[0]).to.include({ metric: 'attainment', detail: 'account' });
    });

    it('explains the pace, which has no rows', async () => {
      const el = await widget();
      inside(el, '.chip').click();
      await waitUntil(() => popover(el));
      expect(text(popover(el))).to.contain('5 working days gone out of 7 working days');
      expect(text(popover(el))).to.contain('70% of the goal is done: 1 pt behind pace.');
      expect(inside(el, '[part=rows]')).to.equal(null);
    });
  });

  it('keeps focus and an open detail through new data', async () => {
    const el = await widget();
    inside(el, '.figure.left').click();
    await waitUntil(() => popover(el));
    await sendKeys({ press: 'End' });
    expect(text(focused(el))).to.contain('Upgrades');
    const line = focused(el);
    el.data = lists([4, 4]);
    await waitUntil(() => text(inside(el, '.goal'))?.includes('8 of 10'));
    expect(focused(el)).to.equal(line);
    expect(text(popover(el))).to.contain('Home internet 4 / 6 2 left');
  });

  it('fires nothing when the host sets properties', async () => {
    const el = await widget();
    const fired: string[] = [];
    for (const name of ['jalon-drill', 'jalon-filter-change', 'jalon-view-change', 'jalon-export'])
      el.addEventListener(name, () => fired.push(name));
    Object.assign(el, {
      form: 'bar',
      goal: 0.5,
      goalDay: 20,
      metric: 'reached',
      filters: { list: 'A' },
    });
    await aTimeout(50);
    expect(fired).to.deep.equal([]);
  });

  it('gives the same whether set before or after it is attached', async () => {
    const early = document.createElement('jalon-goal-widget') as JalonGoalWidget;
    const settings = {
      locale: 'en',
      form: 'bar' as const,
      goal: 0.8,
      goalDay: 12,
      data: lists([4, 3]),
      asOf: monday,
    };
    Object.assign(early, settings);
    const late = document.createElement('jalon-goal-widget') as JalonGoalWidget;
    document.body.append(early, late);
    Object.assign(late, settings);
    await ready(early);
    await ready(late);
    await aTimeout(0);
    expect(body(early)).to.equal(body(late));
    early.remove();
    late.remove();
  });

  it('takes attributes', async () => {
    const el = await fixture<JalonGoalWidget>(
      html`<jalon-goal-widget
        locale="en"
        form="bar"
        goal="0.5"
        goal-day="12"
        as-of=${monday}
        .data=${lists([4, 0])}
      ></jalon-goal-widget>`,
    );
    await ready(el);
    expect(inside(el, '.bar-form')).to.not.equal(null);
    expect(body(el)).to.contain('Attempted 4 of 5');
    expect(text(inside(el, '.sub'))).to.contain('goal by Nov 12');
  });

  it('lets go of everything when it is taken out, and goes on when it is put back', async () => {
    const el = await widget();
    const parent = el.parentElement!;
    inside(el, '.figure.left').dispatchEvent(
      new PointerEvent('pointerenter', { pointerType: 'mouse' }),
    );
    el.remove();
    await aTimeout(200);
    parent.append(el);
    await el.updateComplete;
    expect(popover(el)).to.equal(null);
    inside(el, '.chip').click();
    await waitUntil(() => popover(el));
    expect(text(popover(el))).to.contain('Pace');
  });

  it('warns once of a property that cannot be, and recovers', async () => {
    const el = await widget();
    expectConsole(/jalon: query: goal-day must be a day, 1 to 31, but is 40/);
    el.goalDay = 40;
    await waitUntil(() => inside(el, '[role=alert]'));
    expect(text(inside(el, '[role=alert]'))).to.contain('goal-day must be a day');
    await isAccessible(el);
    el.goalDay = 10;
    await ready(el);
    expectConsole(/form must be ring, bar or compact/);
    el.form = 'pie' as never;
    await waitUntil(() => inside(el, '[role=alert]'));
  });

  it('is loading in the shape of its form', async () => {
    const el = await fixture<JalonGoalWidget>(
      html`<jalon-goal-widget
        .source=${{ query: () => new Promise(() => undefined) }}
      ></jalon-goal-widget>`,
    );
    await el.updateComplete;
    expect(inside(el, '.card').getAttribute('aria-busy')).to.equal('true');
    expect(inside(el, '.skeleton svg')).to.not.equal(null);
    await expect(el).to.be.accessible();
  });

  it('is empty without data, and where the filters leave nothing', async () => {
    const el = await fixture<JalonGoalWidget>(
      html`<jalon-goal-widget locale="en"></jalon-goal-widget>`,
    );
    expect(body(el)).to.contain('No data have been given');
    Object.assign(el, { data: lists([4, 3]), asOf: monday, filters: { list: 'nowhere' } });
    await waitUntil(() => body(el)?.includes('No data match'));
    const empty = new Blob(['id,list,month,rep\n'], { type: 'text/csv' });
    Object.assign(el, {
      filters: {},
      data: null,
      timeZone: 'UTC',
      src: URL.createObjectURL(empty),
    });
    await waitUntil(() => body(el)?.includes('The data have no rows'), body(el));
    await isAccessible(el);
  });

  it('keeps the same height in every state', async () => {
    const heights: number[] = [];
    const el = await widget();
    heights.push(el.offsetHeight);
    el.filters = { list: 'nowhere' };
    await waitUntil(() => inside(el, '.message'));
    heights.push(el.offsetHeight);
    expectConsole(/jalon: network/);
    el.source = { query: () => Promise.reject(new JalonError('network', 'Gone.')) };
    await waitUntil(() => inside(el, '[role=alert]'));
    heights.push(el.offsetHeight);
    expect(Math.max(...heights) - Math.min(...heights)).to.be.lessThan(12);
  });

  it('retries after an error', async () => {
    const opened = await openDataset(lists([4, 3]));
    let fails = true;
    const source: Source = {
      query: (query, options) =>
        fails ? Promise.reject(new JalonError('network', 'Gone.')) : opened.query(query, options),
    };
    expectConsole(/jalon: network: Gone/);
    const el = await fixture<JalonGoalWidget>(
      html`<jalon-goal-widget locale="en" as-of=${monday} .source=${source}></jalon-goal-widget>`,
    );
    await waitUntil(() => inside(el, '[part=retry]'));
    fails = false;
    inside(el, '[part=retry]').click();
    await ready(el);
    expect(body(el)).to.contain('1 of 2');
  });
});
