import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { type GridProbe, rowsOf } from './grid-probe.js';

const frame = () => new Promise(requestAnimationFrame);
const inside = <E extends HTMLElement = HTMLElement>(el: GridProbe, selector: string): E =>
  el.shadowRoot!.querySelector<E>(selector)!;
const scroller = (el: GridProbe): HTMLElement => inside(el, '.scroll');
const active = (el: GridProbe): HTMLElement => el.shadowRoot!.activeElement as HTMLElement;
const name = (cell: HTMLElement): string =>
  cell.closest('[role=row]')!.firstElementChild!.textContent!.trim();
const drawn = (el: GridProbe): HTMLElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>('.window > .row'),
];

async function probe(count: number): Promise<GridProbe> {
  const el = await fixture<GridProbe>(
    html`<grid-probe lang="en" .rows=${rowsOf(count)}></grid-probe>`,
  );
  await el.updateComplete;
  return el;
}

/** Rows that are seen, as index and text; a gap shows as null. */
function inSight(el: GridProbe): (string | null)[] {
  const top = inside(el, '.top').getBoundingClientRect().bottom;
  const bottom = scroller(el).getBoundingClientRect().top + scroller(el).clientHeight;
  const x = scroller(el).getBoundingClientRect().left + 40;
  const seen: (string | null)[] = [];
  for (let y = top + 4; y < bottom; y += 17) {
    const row = el.shadowRoot!.elementFromPoint(x, y)?.closest('.window > .row');
    seen.push(row ? row.firstElementChild!.textContent!.trim() : null);
  }
  return seen;
}

describe('grid with 100,000 rows', () => {
  before(() => setViewport({ width: 1000, height: 700 }));

  it('draws those in sight, and a few more', async () => {
    const el = await probe(100_000);
    expect(drawn(el).length).to.be.within(12, 40);
    expect(inside(el, '[role=grid]').getAttribute('aria-rowcount')).to.equal('100001');
    expect(scroller(el).scrollHeight).to.be.within(3_400_000, 3_400_200);
    expect(inSight(el)[0]).to.equal('Row 0');
    expect(inSight(el)).not.to.include(null);
  });

  it('shows the right rows wherever it is scrolled, and never a gap', async () => {
    const el = await probe(100_000);
    for (const top of [
      1, 100, 137, 5_000, 1_700_000, 1_700_034, 1_699_000, 3_399_000, 9_999_999, 0,
    ]) {
      scroller(el).scrollTop = top;
      // Before the page has heard of it, as when the compositor is ahead: other rows perhaps, but rows.
      expect(inSight(el), `ahead at ${top}`).not.to.include(null);
      await frame();
      await frame();
      const first = Math.floor((scroller(el).scrollTop + 4) / 34);
      expect(inSight(el)[0], `at ${top}`).to.equal(`Row ${first}`);
      expect(inSight(el)).not.to.include(null);
    }
    expect(drawn(el).length).to.be.below(41);
  });

  it('keeps rows in reading order in the document, and numbered', async () => {
    const el = await probe(100_000);
    for (const top of [340, 544, 170]) {
      scroller(el).scrollTop = top;
      await frame();
      await frame();
    }
    const indices = (): number[] =>
      drawn(el).map((row) => Number(row.getAttribute('aria-rowindex')));
    const inOrder = (): boolean => indices().every((n, i, all) => n === all[0]! + i);
    // Rows out of sight follow when it rests.
    await waitUntil(inOrder, 'in order');
    await aTimeout(150);
    expect(inOrder()).to.be.true;
    expect(name(drawn(el)[3]!.firstElementChild as HTMLElement)).to.equal(
      `Row ${indices()[3]! - 2}`,
    );
  });

  it('writes a row as it is, whatever the element showed before', async () => {
    const el = await probe(100_000);
    scroller(el).scrollTop = 34 * 500;
    await waitUntil(() =>
      drawn(el).every((row) => Number(row.getAttribute('aria-rowindex')) > 490),
    );
    const row = drawn(el).find((one) => name(one.firstElementChild as HTMLElement) === 'Row 505')!;
    const expected = rowsOf(506)[505]!;
    expect(row.children[2]!.textContent).to.equal(String(expected.values['f1']));
    const bar = row.children[1]!.querySelector('i')!;
    expect(parseFloat(bar.style.backgroundSize)).to.be.closeTo(
      Number(expected.values['f0']) * 100,
      0.06,
    );
  });

  it('goes from cell to cell by keyboard across rows that do not exist yet', async () => {
    const el = await probe(100_000);
    (drawn(el)[0]!.children[3] as HTMLElement).focus();
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'PageDown' });
    const page = (Number(active(el).closest('[role=row]')!.getAttribute('aria-rowindex')) - 2) / 2;
    expect(page).to.be.greaterThan(5);
    await sendKeys({ press: 'ArrowDown' });
    expect(name(active(el))).to.equal(`Row ${2 * page + 1}`);
    expect(active(el).getAttribute('aria-colindex')).to.equal('4');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'End' });
    await sendKeys({ up: 'Control' });
    expect(name(active(el))).to.equal('Row 99999');
    expect(active(el).getAttribute('aria-colindex')).to.equal('17');
    await sendKeys({ press: 'Home' });
    expect(active(el).getAttribute('role')).to.equal('rowheader');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ up: 'Control' });
    expect(name(active(el))).to.equal('Row 0');
    await sendKeys({ press: 'ArrowUp' });
    expect(active(el).getAttribute('role')).to.equal('columnheader');
    expect(el.shadowRoot!.querySelectorAll('[tabindex="0"]')).to.have.length(1);
  });

  it('keeps the focus while its row is scrolled away, and goes on from there', async () => {
    const el = await probe(100_000);
    (drawn(el)[2]!.children[5] as HTMLElement).focus();
    scroller(el).scrollTop = 1_000_000;
    await frame();
    await frame();
    expect(active(el).getAttribute('role')).to.equal('grid');
    scroller(el).scrollTop = 0;
    await frame();
    await frame();
    expect(name(active(el))).to.equal('Row 2');
    scroller(el).scrollTop = 1_000_000;
    await frame();
    await frame();
    await sendKeys({ press: 'ArrowDown' });
    expect(name(active(el))).to.equal('Row 3');
    expect(active(el).getAttribute('aria-colindex')).to.equal('6');
    expect(scroller(el).scrollTop).to.be.lessThan(200);
  });

  it('asks why on Enter and click', async () => {
    const el = await probe(100_000);
    const cell = drawn(el)[1]!.children[2] as HTMLElement;
    cell.focus();
    await sendKeys({ press: 'Enter' });
    cell.click();
    (drawn(el)[1]!.children[0] as HTMLElement).click();
    expect(el.asked).to.deep.equal(['Row 1 f1', 'Row 1 f1']);
  });

  it('sorts all of them', async () => {
    const el = await probe(100_000);
    inside(el, '.head[data-id=f1]').click();
    await el.updateComplete;
    expect(drawn(el)[0]!.children[2]!.textContent).to.equal('996');
  });

  it('draws all rows on paper, where they are not too many', async () => {
    const el = await probe(1_000);
    expect(drawn(el).length).to.be.below(41);
    window.dispatchEvent(new Event('beforeprint'));
    expect(drawn(el)).to.have.length(1_000);
    window.dispatchEvent(new Event('afterprint'));
    expect(drawn(el).length).to.be.below(41);
  });

  it('grows with a few rows, and has no scroll area of its own', async () => {
    const el = await probe(20);
    expect(drawn(el)).to.have.length(20);
    expect(scroller(el).scrollHeight).to.equal(scroller(el).clientHeight);
    el.rows = rowsOf(61);
    el.requestUpdate();
    await el.updateComplete;
    expect(drawn(el).length).to.be.below(41);
    el.rows = rowsOf(3);
    el.requestUpdate();
    await el.updateComplete;
    expect(drawn(el)).to.have.length(3);
    expect(inSight(el)).not.to.include(null);
  });

  it('is accessible', async () => {
    const el = await probe(100_000);
    await expect(el).to.be.accessible();
  });
});
