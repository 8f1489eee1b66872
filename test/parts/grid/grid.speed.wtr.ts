// What makes scrolling fast, without a clock: elements are kept, layout is read before anything is written.
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { type GridProbe, rowsOf } from './grid-probe.js';

const frame = () => new Promise(requestAnimationFrame);
/** The next frame is painted. */
const painted = async (): Promise<void> => {
  await frame();
  await new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(null);
  });
};
const inside = (el: GridProbe, selector: string): HTMLElement =>
  el.shadowRoot!.querySelector<HTMLElement>(selector)!;
/** Positions near and far, in both directions. */
const places = [34, 340, 100, 600, 1_200_000, 1_200_400, 3_300_000, 700_000, 0];

async function probe(): Promise<GridProbe> {
  const el = await fixture<GridProbe>(
    html`<grid-probe lang="en" .rows=${rowsOf(100_000)}></grid-probe>`,
  );
  await el.updateComplete;
  // Those out of sight come after the first frame.
  await painted();
  await aTimeout(300);
  return el;
}

/** What is done to the page while `act` runs and in the frame after it, as a text of R (layout read) and W (written). */
async function watched(act: () => unknown): Promise<string> {
  let log = '';
  const undo: (() => void)[] = [];
  const spy = (owner: object, name: string, mark: 'R' | 'W'): void => {
    const known = Object.getOwnPropertyDescriptor(owner, name)!;
    const noted = <F extends (...args: never[]) => unknown>(real: F | undefined) =>
      real &&
      function (this: unknown, ...args: never[]) {
        log += mark;
        return real.apply(this as never, args);
      };
    Object.defineProperty(owner, name, {
      ...known,
      ...(known.value
        ? { value: noted(known.value as () => unknown) }
        : mark === 'R'
          ? { get: noted(known.get) }
          : { set: noted(known.set as (value: never) => void) }),
    });
    undo.push(() => Object.defineProperty(owner, name, known));
  };
  for (const name of ['scrollTop', 'scrollLeft', 'clientHeight', 'clientWidth'])
    spy(Element.prototype, name, 'R');
  for (const name of ['offsetHeight', 'offsetWidth', 'offsetTop'])
    spy(HTMLElement.prototype, name, 'R');
  spy(Element.prototype, 'getBoundingClientRect', 'R');
  spy(window, 'getComputedStyle', 'R');
  spy(CSSStyleDeclaration.prototype, 'setProperty', 'W');
  spy(CharacterData.prototype, 'data', 'W');
  try {
    await act();
    await painted();
  } finally {
    for (const one of undo) one();
  }
  return log;
}

describe('grid: what makes it fast', () => {
  before(() => setViewport({ width: 1000, height: 700 }));

  it('keeps its elements while 100,000 rows are scrolled', async () => {
    const el = await probe();
    const rows = (): HTMLElement[] => [
      ...el.shadowRoot!.querySelectorAll<HTMLElement>('.window > .row'),
    ];
    const first = new Set(rows());
    const nodes = el.shadowRoot!.querySelectorAll('*').length;
    for (const top of places) {
      inside(el, '.scroll').scrollTop = top;
      await painted();
      expect(rows().every((row) => first.has(row))).to.be.true;
      expect(el.shadowRoot!.querySelectorAll('*').length).to.equal(nodes);
    }
    await aTimeout(150);
    expect(rows().every((row) => first.has(row))).to.be.true;
  });

  it('reads layout once in a frame of scrolling, before it writes', async () => {
    const el = await probe();
    for (const top of places.slice(1)) {
      // Rows out of sight are written in a pause.
      await aTimeout(200);
      const log = await watched(() => {
        inside(el, '.scroll').scrollTop = top;
      });
      expect(log, `at ${top}`).to.match(/^R{1,4}W*$/);
    }
  });

  it('reads no size while new figures are written', async () => {
    const el = await probe();
    const log = await watched(() => {
      el.rows = rowsOf(100_000, 5);
      el.requestUpdate();
      return el.updateComplete;
    });
    expect(log).to.contain('W');
    // The row height, the scroll position and the font.
    expect(log.replace(/W+/g, 'W')).to.match(/^R{1,3}W$/);
  });

  it('shows the right rows in the first frame after a jump', async () => {
    const el = await probe();
    const scroller = inside(el, '.scroll');
    const box = scroller.getBoundingClientRect();
    const top = inside(el, '.top').getBoundingClientRect().bottom;
    for (const at of places) {
      scroller.scrollTop = at;
      await frame();
      for (let y = top + 2; y < box.top + scroller.clientHeight; y += 17) {
        const row = el.shadowRoot!.elementFromPoint(box.left + 40, y)!.closest('.window > .row');
        const index = Math.floor((scroller.scrollTop + y - top) / 34);
        expect(row?.firstElementChild!.textContent, `${y} at ${at}`).to.equal(`Row ${index}`);
      }
    }
  });
});
