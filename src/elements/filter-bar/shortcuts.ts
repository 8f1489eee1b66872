import { html, nothing, type TemplateResult } from 'lit';
import type { Shortcut } from '../../contract/events.js';
import { changedKeys, copyFilters } from '../../parts/base/filters.js';
import { icon } from '../../parts/icon/icon.js';
import type { Popover } from '../../parts/popover/popover.js';
import type { BarView } from './bar-view.js';

/** Shortcuts that stand in the bar; all of them are in the popover. */
const inBar = 3;

const isOn = ({ filters, views = {} }: Shortcut, bar: BarView): boolean =>
  !changedKeys(copyFilters(filters), bar.filters).length && (bar.members?.areShown(views) ?? true);

/** Named filters and views in one press, and the popover to save and remove them. */
export class Shortcuts {
  constructor(
    readonly view: () => BarView,
    readonly popover: Popover,
    readonly all: () => readonly Shortcut[],
    readonly keep: (shortcuts: Shortcut[]) => void,
  ) {}

  render(view: BarView): TemplateResult {
    const { say } = view;
    const all = this.all();
    const label = say('shortcut.label');
    return html`<div class="shortcuts" role="group" aria-label=${label}>
      ${all.slice(0, inBar).map(
        (shortcut) =>
          html`<button
            class="shortcut"
            part="shortcut"
            title=${shortcut.name}
            aria-pressed=${isOn(shortcut, view)}
            @click=${() => this.#apply(shortcut)}
          >
            <span class="cut">${shortcut.name}</span>
          </button>`,
      )}
      <button
        class="shortcut"
        part="shortcuts"
        aria-haspopup="dialog"
        aria-label=${label}
        title=${label}
        @click=${this.#onClick}
      >
        ${icon('star')}${all.length > inBar ? html`<span>+${all.length - inBar}</span>` : nothing}
      </button>
    </div>`;
  }

  readonly #onClick = ({ currentTarget }: Event): void =>
    this.popover.toggle(currentTarget as HTMLElement, {
      label: this.view().say('shortcut.label'),
      align: 'end',
      content: () => this.#renderSaved(),
    });

  #renderSaved(): TemplateResult {
    const view = this.view();
    const { say } = view;
    const name = say('shortcut.name');
    return html`<div class="saved">
      <ul>
        ${this.all().map(
          (shortcut) =>
            html`<li>
              <button aria-pressed=${isOn(shortcut, view)} @click=${() => this.#apply(shortcut)}>
                ${shortcut.name}${isOn(shortcut, view) ? icon('check') : nothing}
              </button>
              <button
                aria-label=${say('shortcut.remove', { name: shortcut.name })}
                @click=${() => this.keep(this.all().filter((one) => one !== shortcut))}
              >
                ${icon('close')}
              </button>
            </li>`,
        )}
      </ul>
      <form @submit=${this.#onSave}>
        <input
          name="name"
          autofocus
          autocomplete="off"
          maxlength="60"
          placeholder=${name}
          aria-label=${name}
        />
        <button class="btn">${say('shortcut.save')}</button>
      </form>
    </div>`;
  }

  readonly #onSave = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = (form.elements.namedItem('name') as HTMLInputElement).value.trim();
    form.reset();
    if (!name) return;
    const { filters, members } = this.view();
    const views = members?.views() ?? {};
    const shortcut = {
      name,
      filters: copyFilters(filters),
      ...(Object.keys(views).length && { views }),
    };
    this.keep([...this.all().filter((one) => one.name !== name), shortcut]);
  };

  #apply({ filters, views }: Shortcut): void {
    const view = this.view();
    if (views) view.members?.put(views, true);
    const gone = Object.fromEntries(Object.keys(view.filters).map((key) => [key, undefined]));
    view.change({ ...gone, ...copyFilters(filters) }, 'shortcut');
    this.popover.close();
  }
}
