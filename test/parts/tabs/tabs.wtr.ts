import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { renderTabs } from '../../../src/parts/tabs/tabs.js';

function tabs(dir = 'ltr'): { box: HTMLElement; selected: () => string; chosen: string[] } {
  const box = document.createElement('div');
  box.dir = dir;
  document.body.append(box);
  const chosen: string[] = [];
  let selected = 'rep';
  const draw = (): unknown =>
    render(
      [
        renderTabs({
          tabs: ['rep', 'store', 'region'].map((id) => ({ id, label: id })),
          selected,
          label: 'View',
          controls: 'panel',
          onSelect: (id) => {
            chosen.push((selected = id));
            draw();
          },
        }),
        html`<div id="panel" role="tabpanel" aria-label="Rows"></div>`,
      ],
      box,
    );
  draw();
  box.querySelector<HTMLElement>('[aria-selected=true]')!.focus();
  return { box, selected: () => selected, chosen };
}

describe('tabs', () => {
  it('move by arrows, Home and End, round and round', async () => {
    const { selected, chosen } = tabs();
    for (const press of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home'])
      await sendKeys({ press });
    expect(chosen).to.deep.equal(['store', 'region', 'rep', 'region', 'rep']);
    expect(document.activeElement?.textContent?.trim()).to.equal(selected());
  });

  it('mirror in right-to-left', async () => {
    const { chosen } = tabs('rtl');
    await sendKeys({ press: 'ArrowLeft' });
    expect(chosen).to.deep.equal(['store']);
  });

  it('are one stop of Tab, and accessible', async () => {
    const { box } = tabs();
    expect(
      [...box.querySelectorAll('[role=tab]')].map((tab) => (tab as HTMLElement).tabIndex),
    ).to.deep.equal([0, -1, -1]);
    await expect(box).to.be.accessible();
  });

  it('do not choose again what is chosen', async () => {
    const { box, chosen } = tabs();
    box.querySelector<HTMLElement>('[aria-selected=true]')!.click();
    expect(chosen).to.deep.equal([]);
  });
});
