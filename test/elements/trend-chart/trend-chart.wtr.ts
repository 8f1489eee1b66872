import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DrillDetail, FilterChangeDetail } from '../../../src/contract/events.js';
import { JalonTrendChart } from '../../../src/elements/trend-chart/trend-chart.js';
import type { Formats } from '../../../src/i18n/formats.js';
import { expectConsole } from '../../setup/console.js';
import { saved } from '../../setup/saved.js';
import { now, trendSource } from './support.js';

if (!customElements.get('jalon-trend-chart'))
  customElements.define('jalon-trend-chart', JalonTrendChart);

const root = (el: JalonTrendChart) => el.shadowRoot!;
const inside = (el: JalonTrendChart, selector: string) =>
  root(el).querySelector<HTMLElement>(selector)!;
const every = (el: JalonTrendChart, selector: string) => [
  ...root(el).querySelectorAll<HTMLElement>(selector),
];
const text = (el: Element | null | undefined) => el?.textContent.replace(/\s+/g, ' ').trim();
const focused = (el: JalonTrendChart) => root(el).activeElement;
const said = (el: JalonTrendChart) => focused(el)?.getAttribute('aria-label');
const tip = (el: JalonTrendChart) => inside(el, '.tip');
const marks = (el: JalonTrendChart) => every(el, '.mark');

async function chart(set: Partial<JalonTrendChart> = {}, lang = 'en'): Promise<JalonTrendChart> {
  const el = await fixture<JalonTrendChart>(
    html`<jalon-trend-chart lang=${lang}></jalon-trend-chart>`,
  );
  Object.assign(el, { source: trendSource(), asOf: now, ...set });
  await waitUntil(() => marks(el).length > 0, 'a picture');
  await el.updateComplete;
  return el;
}
const filterChanges = (el: JalonTrendChart) => {
  const seen: FilterChangeDetail[] = [];
  el.addEventListener('jalon-filter-change', ({ detail }) => seen.push(structuredClone(detail)));
  return seen;
};
const isAccessible = async (el: JalonTrendChart): Promise<void> => {
  await el.updateComplete;
  for (const animation of root(el).getAnimations()) animation.finish();
  await expect(el).to.be.accessible();
};
/** A key pressed with Shift. */
const extend = async (press: string): Promise<void> => {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press });
  await sendKeys({ up: 'Shift' });
};
const middleOf = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
async function file(el: JalonTrendChart, index: number): Promise<{ name: string; blob: Blob }> {
  inside(el, '[part=export]').click();
  await waitUntil(() => inside(el, '.files'));
  return saved(() => every(el, '.files button')[index]!.click());
}

describe('jalon-trend-chart', () => {
  afterEach(async () => {
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  for (const form of ['bars', 'lines'] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      it(`is accessible as ${form}, ${colorScheme}, also as a table`, async () => {
        await emulateMedia({ colorScheme });
        document.documentElement.style.setProperty('color-scheme', 'light dark');
        document.body.style.setProperty('background', 'Canvas');
        const el = await chart({ form, compare: true });
        await waitUntil(() => inside(el, '.behind'));
        await isAccessible(el);
        inside(el, '[part=table-button]').click();
        await isAccessible(el);
        await emulateMedia({ colorScheme: 'light' });
      });

  it('says what, when and how much in the head', async () => {
    const el = await chart({ period: '2026' });
    expect(text(inside(el, 'h2'))).to.equal('Prospects won by month');
    expect(text(inside(el, '.sub'))).to.match(/^Fees won €[\d,]+ 2026/);
    el.lang = 'fr';
    el.compare = true;
    await waitUntil(() => text(inside(el, '.sub'))?.includes('2026, comparaison : 2025'));
    expect(text(inside(el, 'h2'))).to.equal('Prospects gagnés par mois');
  });

  it('has a table with exactly what the picture shows', async () => {
    const el = await chart({ compare: true });
    await waitUntil(() => inside(el, '.behind'));
    expect(every(el, 'tbody tr')).to.have.lengthOf(12);
    const names = every(el, 'thead th').map(text);
    expect(names).to.deep.equal([
      'Month',
      'Recurring',
      'Exceptional',
      'Total',
      '2025',
      'Prospects won',
    ]);
    for (const [row, line] of every(el, 'tbody tr').entries()) {
      const [name, ...cells] = [...line.children].map(text);
      const of = marks(el).filter((mark) =>
        mark.getAttribute('aria-label')!.startsWith(`${name}:`),
      );
      expect(of).to.have.lengthOf(row < 11 ? 2 : 1);
      for (const [series, mark] of of.entries())
        for (const [column, cell] of cells.entries())
          if (column > 1 || column === series)
            expect(mark.getAttribute('aria-label')).to.contain(`${names[column + 1]} ${cell}`);
    }
    // Read also where it cannot be seen.
    expect(getComputedStyle(inside(el, '.twin')).visibility).to.equal('visible');
    expect(text(inside(el, 'tfoot'))).to.contain(
      text(inside(el, '.total'))!.replace('Fees won ', ''),
    );
  });

  it('shows the table at the height of the picture, and its figures can be asked why', async () => {
    const el = await chart();
    const height = el.offsetHeight;
    inside(el, '[part=table-button]').click();
    await el.updateComplete;
    expect(el.offsetHeight).to.equal(height);
    expect(inside(el, '[part=table-button]').getAttribute('aria-pressed')).to.equal('true');
    expect(inside(el, '[part=chart]').checkVisibility({ visibilityProperty: true })).to.equal(
      false,
    );
    inside(el, 'tbody td button').click();
    await waitUntil(() => inside(el, '.why'));
    expect(text(inside(el, '.why'))).to.contain('Recurring fees wonJanuary 2026');
    await isAccessible(el);
  });

  describe('by keyboard', () => {
    it('has one tab stop; arrows, Home and End travel, each mark says its sentence, a tooltip opens', async () => {
      const el = await chart();
      expect(marks(el).filter((mark) => mark.tabIndex === 0)).to.have.lengthOf(1);
      inside(el, '[part=export]').focus();
      await sendKeys({ press: 'Tab' });
      expect(said(el)).to.match(
        /^January 2026: Recurring €[\d,]+, Total €[\d,]+, Prospects won \d+$/,
      );
      await waitUntil(() => tip(el));
      await sendKeys({ press: 'ArrowRight' });
      expect(said(el)).to.match(/^February 2026: Recurring/);
      await waitUntil(() => text(tip(el))?.startsWith('February 2026'));
      await sendKeys({ press: 'ArrowUp' });
      expect(said(el)).to.match(/^February 2026: Exceptional/);
      await sendKeys({ press: 'End' });
      expect(said(el)).to.match(/^December 2026: .*n\/a/);
      await sendKeys({ press: 'Home' });
      expect(said(el)).to.match(/^January 2026/);
      await isAccessible(el);
      // Escape closes the tooltip, then leaves.
      await sendKeys({ press: 'Escape' });
      expect(tip(el)).to.equal(null);
      await sendKeys({ press: 'Escape' });
      expect(focused(el)).to.equal(null);
    });

    it('travels the other way where time runs from right to left', async () => {
      const el = await chart();
      el.dir = 'rtl';
      el.requestUpdate();
      await el.updateComplete;
      marks(el)[0]!.focus();
      await sendKeys({ press: 'ArrowLeft' });
      expect(said(el)).to.match(/^February 2026/);
    });

    it('explains a mark, with the way to its rows', async () => {
      const el = await chart();
      const drills: DrillDetail[] = [];
      el.addEventListener('jalon-drill', (event) => {
        drills.push(event.detail);
        event.preventDefault();
      });
      marks(el)[0]!.focus();
      await sendKeys({ press: '?' });
      await waitUntil(() => inside(el, '.why'));
      expect(text(inside(el, '.why'))).to.contain('January 2026');
      inside(el, '[part=rows]').click();
      expect(drills).to.deep.equal([
        {
          metric: 'revenueWonRecurring',
          group: { month: '2026-01' },
          filters: {},
          detail: 'document',
          count: null,
        },
      ]);
    });

    it('chooses a period with Shift and arrows; only Enter applies it, Escape gives it up', async () => {
      const el = await chart();
      const changes = filterChanges(el);
      marks(el)[0]!.focus();
      await extend('ArrowRight');
      await extend('ArrowRight');
      await waitUntil(() => inside(el, '.chosen'));
      expect(text(inside(el, '.stage + [role=status]'))).to.equal(
        'January 2026 to March 2026: Enter applies, Escape cancels',
      );
      await sendKeys({ press: 'Escape' });
      await el.updateComplete;
      expect(inside(el, '.chosen')).to.equal(null);
      expect(changes).to.deep.equal([]);
      await extend('ArrowLeft');
      await sendKeys({ press: 'Enter' });
      expect(changes).to.deep.equal([
        {
          filters: { period: '2026-02-01/2026-03-31' },
          changed: ['period'],
          origin: 'user',
        },
      ]);
    });
  });

  it('keeps the focus in the picture when there are fewer months, and forgets a choice among them', async () => {
    const el = await chart();
    marks(el)[18]!.focus();
    await extend('ArrowRight');
    await waitUntil(() => inside(el, '.chosen'));
    el.period = '2026-Q1';
    await waitUntil(() => every(el, 'tbody tr').length === 3);
    await waitUntil(() => said(el)?.startsWith('January 2026'));
    expect(inside(el, '.chosen')).to.equal(null);
  });

  describe('by pointer', () => {
    it('tells the values of the month under it, and stops', async () => {
      const el = await chart();
      await sendMouse({ type: 'move', position: middleOf(marks(el)[4]!) });
      await waitUntil(() => tip(el));
      expect(text(tip(el))).to.match(/^March 2026 Recurring €[\d,]+ Exceptional €[\d,]+ ?Total €/);
      expect(focused(el)).to.equal(null);
      await sendMouse({ type: 'move', position: middleOf(marks(el)[6]!) });
      await waitUntil(() => text(tip(el))?.startsWith('April 2026'));
      await sendMouse({ type: 'move', position: [0, 0] });
      await waitUntil(() => !tip(el));
    });

    it('draws nothing anew for it: the picture and its table stay', async () => {
      const el = await chart();
      const body = inside(el, '.stage');
      const seen: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const { type, target } of records)
          seen.push(`${type} ${(target as Element).getAttribute?.('class')}`);
      });
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(body, all);
      // Only the axis writes amounts short.
      const { formats } = el as unknown as { formats: Formats };
      let drawn = 0;
      const compact = formats.compact.bind(formats);
      formats.compact = (...of) => (drawn++, compact(...of));
      for (const month of [4, 6, 8]) {
        await sendMouse({ type: 'move', position: middleOf(marks(el)[month]!) });
        await waitUntil(() => inside(el, '.hover').getAttribute('d'));
        await aTimeout(50);
      }
      await sendMouse({ type: 'move', position: [0, 0] });
      await waitUntil(() => inside(el, '.hover').getAttribute('d') === '');
      expect(new Set(seen)).to.deep.equal(new Set(['attributes hover']));
      expect(drawn).to.equal(0);
      observer.disconnect();
    });

    it('drags over months: one change, a name for the period, and no drill', async () => {
      const el = await chart();
      const changes = filterChanges(el);
      let drills = 0;
      el.addEventListener('jalon-drill', () => drills++);
      await sendMouse({ type: 'move', position: middleOf(marks(el)[0]!) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: middleOf(marks(el)[2]!) });
      await waitUntil(() => inside(el, '.chosen'));
      await sendMouse({ type: 'move', position: middleOf(marks(el)[4]!) });
      await sendMouse({ type: 'up' });
      expect(changes).to.deep.equal([
        { filters: { period: '2026-Q1' }, changed: ['period'], origin: 'user' },
      ]);
      expect(drills).to.equal(0);
      await waitUntil(() => every(el, 'tbody tr').length === 3, 'the answer for the period');
    });

    it('goes back to the period before, with one change', async () => {
      const el = await chart({ filters: { team: ['T1'], period: '2026' } });
      marks(el)[0]!.focus();
      await extend('ArrowRight');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => text(inside(el, '[part=back]')) === '2026');
      const changes = filterChanges(el);
      inside(el, '[part=back]').click();
      expect(changes).to.deep.equal([
        { filters: { team: ['T1'], period: '2026' }, changed: ['period'], origin: 'user' },
      ]);
      await waitUntil(() => !inside(el, '[part=back]'));
    });

    it('drills into a part of a month, as the bucket is known in the whole period; the host may cancel', async () => {
      const el = await chart({ filters: { team: ['T1'] } });
      const drills: DrillDetail[] = [];
      el.addEventListener('jalon-drill', ({ detail }) => drills.push(structuredClone(detail)));
      const stop = (event: Event) => event.preventDefault();
      el.addEventListener('jalon-drill', stop);
      await sendMouse({ type: 'click', position: middleOf(marks(el)[1]!) });
      expect(drills).to.deep.equal([
        {
          metric: 'revenueWonExceptional',
          group: { month: '2026-01' },
          filters: { team: ['T1'] },
          detail: 'document',
          count: null,
        },
      ]);
      await el.updateComplete;
      expect(inside(el, 'dialog')).to.equal(null);
      el.removeEventListener('jalon-drill', stop);
      await sendMouse({ type: 'click', position: middleOf(marks(el)[1]!) });
      await waitUntil(() => inside(el, 'dialog'));
      expect(text(inside(el, 'dialog'))).to.contain('Exceptional fees won');
    });

    it('has nothing behind a month to come', async () => {
      const el = await chart();
      let drills = 0;
      el.addEventListener('jalon-drill', () => drills++);
      marks(el).at(-1)!.focus();
      await sendKeys({ press: 'Enter' });
      expect(drills).to.equal(0);
    });
  });

  describe('files', () => {
    it('saves the picture as PNG, twice as fine', async () => {
      const el = await chart();
      const { name, blob } = await file(el, 0);
      expect(name).to.equal('prospects-won-by-month-2026.png');
      const bitmap = await createImageBitmap(blob);
      const svg = inside(el, '.chart svg');
      expect(bitmap.width).to.equal((svg.clientWidth + 32) * 2);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const colours = new Set<string>();
      for (let i = 0; i < data.length; i += 4)
        colours.add(`rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`);
      expect([...colours]).to.include(getComputedStyle(inside(el, '.fill.s0')).fill);
    });

    it('saves a drawing that needs no page: colours resolved, a title, the legend', async () => {
      const el = await chart({ heading: 'Won & <signed>' });
      const { name, blob } = await file(el, 1);
      expect(name).to.equal('won-signed-2026.svg');
      const drawn = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
      expect(drawn.querySelector('title')!.textContent).to.equal('Won & <signed>');
      expect(drawn.documentElement.outerHTML).to.not.match(/var\(|class=|light-dark/);
      expect(drawn.documentElement.textContent).to.contain('Exceptional');
      expect(drawn.querySelectorAll('path').length).to.be.greaterThan(22);
    });

    it('saves the table as CSV', async () => {
      const el = await chart();
      const { name, blob } = await saved(() => void el.exportCsv());
      expect(name).to.equal('prospects-won-by-month-2026.csv');
      const lines = (await blob.text()).split('\r\n');
      expect(lines[0]).to.equal('Month,Recurring,Exceptional,Total,Prospects won');
      expect(lines[12]).to.equal('December 2026,,,,');
      expect(lines).to.have.lengthOf(15);
    });

    it('asks the host first, in each form', async () => {
      const el = await chart();
      const seen: unknown[] = [];
      el.addEventListener('jalon-export', (event) => {
        seen.push(event.detail);
        event.preventDefault();
      });
      for (const [index, format] of ['png', 'svg', 'csv'].entries()) {
        inside(el, '[part=export]').click();
        await waitUntil(() => inside(el, '.files'));
        every(el, '.files button')[index]!.click();
        await waitUntil(() => seen.length === index + 1);
        expect(seen[index]).to.deep.equal({ format, rows: 12 });
      }
      expect(await el.exportCsv()).to.equal(false);
    });
  });

  it('asks once for what is shown, and compares the same days a year before', async () => {
    const source = trendSource({ fiscalYearStart: 4 });
    const el = await chart({ source, period: '2026-11' });
    expect(source.asked).to.have.lengthOf(1);
    el.compare = true;
    await waitUntil(() => inside(el, '.behind'));
    expect(source.asked.slice(1).map(({ where }) => where)).to.deep.equal([
      { period: '2025-11-01/2025-11-30' },
    ]);
    el.filters = { period: 'this-fiscal-year', compare: '2024' };
    await waitUntil(() => source.asked.at(-1)!.where!.period === '2024');
  });

  it('takes attributes, and draws by the width that it gets', async () => {
    const el = await fixture<JalonTrendChart>(
      html`<jalon-trend-chart
        lang="en"
        as-of=${now}
        by="quarter"
        form="lines"
        metrics="won, lost"
        report="company"
        .source=${trendSource()}
      ></jalon-trend-chart>`,
    );
    await waitUntil(() => marks(el).length);
    expect(text(inside(el, 'h2'))).to.equal('Deals won and deals lost by quarter');
    expect(every(el, '.line:not(.swatch .line)')).to.have.lengthOf(2);
    el.style.inlineSize = '280px';
    await waitUntil(() => Number(inside(el, '.chart svg').getAttribute('width')) < 280);
    expect(getComputedStyle(inside(el, '.chart text')).fontSize).to.equal('12px');
    expect(el.scrollWidth).to.be.at.most(280);
  });

  it('fires nothing when the host sets properties', async () => {
    const el = await chart();
    const fired: string[] = [];
    for (const name of ['jalon-drill', 'jalon-filter-change', 'jalon-view-change', 'jalon-export'])
      el.addEventListener(name, () => fired.push(name));
    Object.assign(el, { form: 'lines', by: 'week', period: '2026-Q3', compare: true });
    await waitUntil(() => inside(el, '.behind.line'));
    expect(fired).to.deep.equal([]);
  });

  it('says what the data lack, and shows no axis without anything on it', async () => {
    const source = trendSource({ figure: () => 0 });
    const el = await fixture<JalonTrendChart>(
      html`<jalon-trend-chart lang="en" .source=${source}></jalon-trend-chart>`,
    );
    await waitUntil(() => text(inside(el, '.message'))?.includes('No data match'));
    expect(await el.exportCsv()).to.equal(false);
    el.source = {
      query: async (query) => ({
        ...(await trendSource({ figure: () => null }).query(query)),
        notices: [
          { code: 'absent', metric: 'revenueWon', message: '', detail: { needs: 'documents' } },
        ],
      }),
    };
    await waitUntil(() => text(inside(el, '.message'))?.includes('Fees won: the data have no'));
    await isAccessible(el);
  });

  for (const [property, value, says] of [
    ['by', 'hour', /by must be day, week, .* but is “hour”/],
    ['form', 'pie', /form must be bars or lines/],
    ['metrics', ['won', 'wonAmount'], /metrics must be of one kind/],
    ['metrics', 7, /metrics must be ids of metrics/],
  ] as const)
    it(`warns once of ${property} ${String(value)}, and recovers`, async () => {
      const el = await chart();
      const before = el[property];
      expectConsole(says);
      Object.assign(el, { [property]: value });
      await waitUntil(() => inside(el, '[role=alert]'));
      expect(text(inside(el, '[role=alert]'))).to.match(says);
      await isAccessible(el);
      Object.assign(el, { [property]: before });
      await waitUntil(() => marks(el).length);
    });

  it('is loading in its own shape', async () => {
    const el = await fixture<JalonTrendChart>(
      html`<jalon-trend-chart
        .source=${{ query: () => new Promise(() => undefined) }}
      ></jalon-trend-chart>`,
    );
    expect(inside(el, '.card').getAttribute('aria-busy')).to.equal('true');
    expect(every(el, '.bones .bone').length).to.be.greaterThan(4);
    await expect(el).to.be.accessible();
  });

  it('lets go of everything when it is taken out, and goes on when it is put back', async () => {
    const el = await chart();
    const parent = el.parentElement!;
    await sendMouse({ type: 'move', position: middleOf(marks(el)[4]!) });
    await waitUntil(() => tip(el));
    el.remove();
    await aTimeout(0);
    parent.append(el);
    await el.updateComplete;
    expect(tip(el)).to.equal(null);
    parent.style.inlineSize = '320px';
    await waitUntil(() => Number(inside(el, '.chart svg').getAttribute('width')) < 320);
  });
});
