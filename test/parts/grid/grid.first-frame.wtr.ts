// Of few rows, all of which are drawn, only those that can be in sight are in the first frame.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { type GridProbe, rowsOf } from './grid-probe.js';

const probe = (height: string, rows = 50): Promise<GridProbe> =>
  fixture<GridProbe>(
    html`<grid-probe
      lang="en"
      style="--jalon-table-height:${height}"
      .rows=${rowsOf(rows)}
    ></grid-probe>`,
  );
const rows = (el: GridProbe): NodeListOf<HTMLElement> =>
  el.shadowRoot!.querySelectorAll('.window > .row');
const lines = (el: GridProbe): HTMLElement => el.shadowRoot!.querySelector('.lines')!;

describe('grid: its first frame', () => {
  before(() => setViewport({ width: 1000, height: 700 }));

  it('has the rows of its height, with room for all; the others come after it', async () => {
    const el = await probe('340px');
    expect(rows(el).length).to.equal(10);
    expect(lines(el).offsetHeight).to.equal(50 * 34);
    await waitUntil(() => rows(el).length === 50);
    expect(rows(el)[49]!.textContent).to.contain('Row 49');
    expect(lines(el).offsetHeight).to.equal(50 * 34);
  });

  it('has as many as the page can show where its height has no limit', async () => {
    const el = await probe('none');
    expect(rows(el).length).to.equal(Math.ceil(innerHeight / 34));
    await waitUntil(() => rows(el).length === 50);
  });

  it('has all of them for paper, for the focus, and where it begins above the page', async () => {
    const printed = await probe('340px');
    window.dispatchEvent(new Event('beforeprint'));
    expect(rows(printed).length).to.equal(50);
    window.dispatchEvent(new Event('afterprint'));
    const asked = await probe('340px');
    asked.shadowRoot!.querySelector<HTMLElement>('[role=grid]')!.focus();
    asked.grid.reveal(49);
    expect(rows(asked).length).to.equal(50);
    const above = document.createElement('div');
    const el = document.createElement('grid-probe') as GridProbe;
    el.rows = rowsOf(50);
    above.style.setProperty('position', 'absolute');
    above.style.setProperty('top', '-400px');
    above.append(el);
    document.body.append(above);
    await el.updateComplete;
    expect(rows(el).length).to.equal(50);
    above.remove();
  });

  it('gets the others also where it was moved in between', async () => {
    const el = await probe('340px');
    const to = document.createElement('section');
    el.parentElement!.append(to);
    el.remove();
    await new Promise((done) => setTimeout(done, 200));
    to.append(el);
    await waitUntil(() => rows(el).length === 50);
  });

  it('does without the others where the host shows something else before they come', async () => {
    const errors: unknown[] = [];
    const listen = (event: ErrorEvent): void => void errors.push(event.message);
    window.addEventListener('error', listen);
    const el = await probe('340px');
    el.isGone = true;
    el.requestUpdate();
    await el.updateComplete;
    await new Promise((done) => setTimeout(done, 300));
    expect(errors).to.deep.equal([]);
    el.isGone = false;
    el.requestUpdate();
    await el.updateComplete;
    await waitUntil(() => rows(el).length === 50);
    window.removeEventListener('error', listen);
  });

  it('draws them all at once from then on, also with other columns', async () => {
    const el = await probe('340px');
    await waitUntil(() => rows(el).length === 50);
    el.state = { ...el.state, pinned: ['f0'] };
    el.requestUpdate();
    await el.updateComplete;
    expect(rows(el).length).to.equal(50);
  });
});
