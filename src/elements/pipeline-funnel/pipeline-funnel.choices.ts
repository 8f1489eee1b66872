import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import { icon } from '../../parts/icon/icon.js';
import { Menu, type MenuOption } from '../../parts/menu/menu.js';
import type { Popover } from '../../parts/popover/popover.js';

export interface Choice {
  part: string;
  label: string;
  options: readonly MenuOption[];
  selected: string;
  onChange: (value: string) => void;
  /** Drawn before the label. */
  mark?: TemplateResult;
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

  render(choice: Choice, say: Say, formats: Formats): unknown {
    const { part, label, options, selected, mark, onChange } = choice;
    const open = (event: Event): void => {
      this.#menu.reset();
      this.popover.toggle(event.currentTarget as HTMLElement, {
        label,
        align: 'end',
        content: () =>
          this.#menu.render({
            label,
            options,
            selected: [selected],
            say,
            formats,
            onChange: ([value]) => {
              this.popover.close();
              if (value != null && value !== selected) onChange(value);
            },
          }),
      });
    };
    return html`<button
      class="btn choice"
      type="button"
      part=${part}
      aria-haspopup="dialog"
      @click=${open}
    >
      ${mark ?? nothing}<span class="sub">${label}</span
      ><b>${options.find(({ value }) => value === selected)?.label ?? selected}</b>${icon('chevron')}
    </button>`;
  }
}
