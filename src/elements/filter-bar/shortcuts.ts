import { html, nothing, type TemplateResult } from 'lit';
import type { Shortcut } from '../../contract/events.js';
import type { Filters } from '../../contract/query.js';
import type { Say } from '../../i18n/index.js';
import { changedKeys } from '../../parts/base/filters.js';
import { icon } from '../../parts/icon/icon.js';

export interface ShortcutsView {
  shortcuts: readonly Shortcut[];
  filters: Filters;
  say: Say;
  apply: (shortcut: Shortcut) => void;
  manage: (anchor: HTMLElement) => void;
  save: (name: string) => void;
  remove: (shortcut: Shortcut) => void;
}

/** Shortcuts that stand in the bar; all of them are in the popover. */
const shown = 3;

const isOn = (shortcut: Shortcut, filters: Filters): boolean =>
  !changedKeys(shortcut.filters, filters).length;

export function renderShortcuts(view: ShortcutsView): TemplateResult {
  const { shortcuts, say, manage } = view;
  return html`<div class="shortcuts" role="group" aria-label=${say('shortcut.label')}>
    ${shortcuts.slice(0, shown).map((shortcut) => renderChip(shortcut, view))}
    <button
      type="button"
      class="shortcut"
      part="shortcuts"
      aria-haspopup="dialog"
      aria-expanded="false"
      aria-label=${say('shortcut.label')}
      title=${say('shortcut.label')}
      @click=${(e: Event) => manage(e.currentTarget as HTMLElement)}
    >
      ${icon('star')}${shortcuts.length > shown ? html`<span>+${shortcuts.length - shown}</span>` : nothing}
    </button>
  </div>`;
}

const renderChip = (shortcut: Shortcut, { filters, apply }: ShortcutsView): TemplateResult =>
  html`<button
    type="button"
    class="shortcut"
    part="shortcut"
    title=${shortcut.name}
    aria-pressed=${isOn(shortcut, filters)}
    @click=${() => apply(shortcut)}
  >
    <span>${shortcut.name}</span>
  </button>`;

/** Every shortcut, to use or remove, and a way to save the filters in force as one. */
export function renderSaved({
  shortcuts,
  filters,
  say,
  apply,
  save,
  remove,
}: ShortcutsView): TemplateResult {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('name') as HTMLInputElement;
    const name = field.value.trim();
    if (name) save(name);
    field.value = '';
  };
  return html`<div class="saved">
    <ul>
      ${shortcuts.map(
        (shortcut) =>
          html`<li>
            <button
              type="button"
              aria-pressed=${isOn(shortcut, filters)}
              @click=${() => apply(shortcut)}
            >
              ${shortcut.name}${isOn(shortcut, filters) ? icon('check') : nothing}
            </button>
            <button
              type="button"
              aria-label=${say('shortcut.remove', { name: shortcut.name })}
              @click=${() => remove(shortcut)}
            >
              ${icon('close')}
            </button>
          </li>`,
      )}
    </ul>
    <form @submit=${onSubmit}>
      <input
        name="name"
        autofocus
        autocomplete="off"
        maxlength="60"
        placeholder=${say('shortcut.name')}
        aria-label=${say('shortcut.name')}
      />
      <button class="btn">${say('shortcut.save')}</button>
    </form>
  </div>`;
}
