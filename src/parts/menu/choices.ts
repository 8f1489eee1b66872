import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon } from '../icon/icon.js';
import { Menu, type MenuSpec } from './menu.js';
import type { Popover } from '../popover/popover.js';

export interface Choice extends Pick<MenuSpec, 'label' | 'options' | 'say' | 'formats'> {
  part: string;
  selected: string;
  onChange: (value: string) => void;
  /** Stands on the button in place of the option's label. */
  shown?: string | null;
  /** The label is only said, not seen. */
  quiet?: boolean;
}

/** Buttons that name what is chosen and open the menu of what may be. */
export class Choices {
  readonly #menu: Menu;

  constructor(
    host: ReactiveControllerHost,
    private readonly popover: Popover,
  ) {
    this.#menu = new Menu(host);
  }

  render({ part, selected, onChange, shown, quiet, ...spec }: Choice): TemplateResult {
    const { label, options } = spec;
    const choose = ([value]: readonly (string | null)[]): void => {
      this.popover.close();
      if (value != null && value !== selected) onChange(value);
    };
    const open = (event: Event): void => {
      this.#menu.reset();
      this.popover.toggle(event.currentTarget as HTMLElement, {
        label,
        align: 'end',
        content: () => this.#menu.render({ ...spec, selected: [selected], onChange: choose }),
      });
    };
    return html`<button
      class="btn choice"
      part=${part}
      aria-haspopup="dialog"
      aria-expanded="false"
      @click=${open}
    >
      <span class=${quiet ? 'hidden' : 'sub'}>${label}</span>
      <b>${shown || (options.find(({ value }) => value === selected)?.label ?? selected)}</b
      >${icon('chevron')}
    </button>`;
  }
}
