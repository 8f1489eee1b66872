import { aTimeout, expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { longPress } from '../../../src/parts/why/long-press.js';

const pointer = (type: string, x = 10, pointerType = 'touch') =>
  new PointerEvent(type, { pointerType, clientX: x, clientY: 10, bubbles: true, composed: true });

function figure(): { element: HTMLElement; asked: HTMLElement[]; clicks: () => number } {
  const asked: HTMLElement[] = [];
  let clicks = 0;
  const box = document.createElement('div');
  document.body.append(box);
  render(
    html`<button @pointerdown=${longPress((one) => asked.push(one))} @click=${() => clicks++}>
      12
    </button>`,
    box,
  );
  const element = box.querySelector('button')!;
  return { element, asked, clicks: () => clicks };
}

describe('long press', () => {
  it('asks after half a second, and swallows the click that follows', async () => {
    const { element, asked, clicks } = figure();
    element.dispatchEvent(pointer('pointerdown'));
    await aTimeout(560);
    expect(asked).to.deep.equal([element]);
    element.dispatchEvent(pointer('pointerup'));
    element.click();
    expect(clicks()).to.equal(0);
    element.click();
    expect(clicks()).to.equal(1);
  });

  it('leaves a tap, a scroll and the mouse alone', async () => {
    const { element, asked, clicks } = figure();
    element.dispatchEvent(pointer('pointerdown'));
    element.dispatchEvent(pointer('pointerup'));
    element.click();
    expect(clicks()).to.equal(1);
    element.dispatchEvent(pointer('pointerdown'));
    element.dispatchEvent(pointer('pointermove', 40));
    element.dispatchEvent(pointer('pointerdown', 10, 'mouse'));
    await aTimeout(560);
    expect(asked).to.deep.equal([]);
  });
});
