import { expect, fixture, html as page } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, LitElement } from 'lit';
import { Formats } from '../../../src/i18n/formats.js';
import { sayer } from '../../../src/i18n/index.js';
import { Menu, type MenuOption, type MenuValue } from '../../../src/parts/menu/menu.js';
import { menuStyles } from '../../../src/parts/menu/menu.styles.js';
import { Popover } from '../../../src/parts/popover/popover.js';
import { popoverStyles } from '../../../src/parts/popover/popover.styles.js';
import { base, tokens } from '../../../src/theme/index.js';

const say = sayer('en');
const formats = new Formats({ locale: 'en', currency: null, timeZone: 'UTC' });

class TestMenu extends LitElement {
  static override styles = [tokens, base, popoverStyles, menuStyles];
  options: MenuOption[] = ['Laval', 'Gatineau', 'Île-Perrot'].map((label, i) => ({
    value: `s${i}`,
    label,
    count: i * 1000,
  }));
  selected: MenuValue[] = [];
  multiple = true;
  changes = 0;
  popover_ = new Popover(this);
  #menu = new Menu(this);

  override render(): unknown {
    return html`<div class="jalon">
      <button
        id="open"
        type="button"
        aria-haspopup="dialog"
        aria-expanded="false"
        @click=${this.#open}
      >
        Store
      </button>
      <button id="next" type="button">Next</button>
      ${this.popover_.render()}
    </div>`;
  }

  get list(): HTMLElement {
    return this.shadowRoot!.querySelector('[role=listbox]')!;
  }

  get labels(): string[] {
    return [...this.shadowRoot!.querySelectorAll('.option b')].map((label) =>
      label.textContent!.trim(),
    );
  }

  #open = (event: Event): void => {
    this.#menu.reset();
    this.popover_.toggle(event.currentTarget as HTMLElement, {
      label: 'Store',
      content: () =>
        this.#menu.render({
          label: 'Store',
          options: this.options,
          selected: this.selected,
          multiple: this.multiple,
          all: 'All 3 stores',
          say,
          formats,
          onChange: (selected) => {
            this.selected = selected;
            this.changes++;
          },
          onDone: () => this.popover_.close(),
        }),
    });
  };
}
customElements.define('test-menu', TestMenu);

async function opened(set: Partial<TestMenu> = {}): Promise<TestMenu> {
  const element = await fixture<TestMenu>(page`<test-menu></test-menu>`);
  Object.assign(element, set);
  element.shadowRoot!.querySelector<HTMLElement>('#open')!.focus();
  await sendKeys({ press: 'Enter' });
  await element.updateComplete;
  return element;
}
const press = async (element: TestMenu, ...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
  await element.updateComplete;
};
const isAccessible = async (element: TestMenu): Promise<void> => {
  for (const animation of element.shadowRoot!.getAnimations()) animation.finish();
  await expect(element).to.be.accessible();
};
const focused = (element: TestMenu): Element | null => element.shadowRoot!.activeElement;
const many = (n: number): MenuOption[] =>
  Array.from({ length: n }, (_, i) => ({ value: String(i), label: `Rep ${i}` }));

describe('menu in a popover', () => {
  it('opens with the keyboard, and is accessible', async () => {
    const element = await opened();
    expect(focused(element)).to.equal(element.list);
    expect(element.labels).to.deep.equal(['All 3 stores', 'Laval', 'Gatineau', 'Île-Perrot']);
    await isAccessible(element);
  });

  it('chooses several, only one, and all', async () => {
    const element = await opened();
    await press(element, 'ArrowDown', 'Enter', 'ArrowDown', ' ');
    expect(element.selected).to.deep.equal(['s0', 's1']);
    await sendKeys({ down: 'Shift' });
    await press(element, 'Enter');
    await sendKeys({ up: 'Shift' });
    expect(element.selected).to.deep.equal(['s1']);
    await press(element, 'Home', 'Enter');
    expect(element.selected).to.deep.equal([]);
  });

  it('goes to an option by its first letters', async () => {
    const element = await opened();
    await press(element, 'i', 'Enter');
    expect(element.selected).to.deep.equal(['s2']);
  });

  it('closes on Escape and gives the focus back', async () => {
    const element = await opened();
    await press(element, 'Escape');
    expect(element.popover_.isOpen).to.equal(false);
    expect(focused(element)?.id).to.equal('open');
    expect(focused(element)?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('goes on with Tab to what follows the button', async () => {
    const element = await opened();
    await press(element, 'Tab');
    expect(element.popover_.isOpen).to.equal(false);
    expect(focused(element)?.id).to.equal('next');
  });

  it('closes on a press outside, not on one inside', async () => {
    const element = await opened();
    element.list.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(element.popover_.isOpen).to.equal(true);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(element.popover_.isOpen).to.equal(false);
  });

  it('stays open, and where it is, through a redraw with new options', async () => {
    const element = await opened();
    await press(element, 'ArrowDown', 'ArrowDown');
    element.options = [...element.options];
    element.requestUpdate();
    await element.updateComplete;
    expect(focused(element)).to.equal(element.list);
    await press(element, 'Enter');
    expect(element.selected).to.deep.equal(['s1']);
  });

  it('closes after a single choice', async () => {
    const element = await opened({ multiple: false });
    await press(element, 'ArrowDown', 'Enter');
    expect(element.selected).to.deep.equal(['s0']);
    expect(element.popover_.isOpen).to.equal(false);
    expect(focused(element)?.id).to.equal('open');
  });

  it('searches many without accents, and says how many it found', async () => {
    const element = await opened({ options: [...many(20), { value: 'e', label: 'Éric Côté' }] });
    await sendKeys({ type: 'cote' });
    await element.updateComplete;
    expect(element.labels).to.deep.equal(['Éric Côté']);
    expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain('1 result');
    await press(element, 'Enter');
    expect(element.selected).to.deep.equal(['e']);
    await isAccessible(element);
  });

  it('draws some of 5,000 options, and moves through all of them', async () => {
    const element = await opened({ options: many(5000) });
    expect(element.labels.length).to.be.lessThan(40);
    await press(element, 'End');
    expect(element.labels.at(-1)).to.equal('Rep 4999');
    expect(element.list.scrollTop).to.be.greaterThan(100_000);
    await press(element, 'Enter');
    expect(element.selected).to.deep.equal(['4999']);
  });

  it('leaves nothing behind when its host goes', async () => {
    const element = await opened();
    element.remove();
    expect(element.popover_.isOpen).to.equal(false);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(element.changes).to.equal(0);
  });
});
