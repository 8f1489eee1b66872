import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Say } from '../../i18n/index.js';
import { drag } from '../grid/drag.js';
import type { ColumnChoice } from './columns-menu.model.js';

export interface ColumnsMenu {
  /** In listed order. */
  choices: readonly ColumnChoice[];
  say: Say;
  onToggle: (id: string) => void;
  onPin: (id: string) => void;
  /** `place` among all choices, as they are before the move. */
  onMove: (id: string, place: number) => void;
  onVariant: (id: string, variant: string) => void;
  onReset: () => void;
}

/** Columns to show, hide, pin and order, by pointer and by keyboard: Alt and an arrow move. To be drawn in a popover. */
export function renderColumnsMenu(menu: ColumnsMenu): TemplateResult {
  const { choices, say, onReset } = menu;
  return html`<div class="column-menu">
    <ul aria-label=${say('table.columns')}>
      ${repeat(
        choices,
        ({ id }) => id,
        (choice, i) => renderChoice(menu, choice, i),
      )}
    </ul>
    <footer>
      <span class="sub">${say('table.columns.hint')}</span>
      <button class="link" @click=${onReset}>${say('table.columns.reset')}</button>
    </footer>
  </div>`;
}

function renderChoice(menu: ColumnsMenu, choice: ColumnChoice, place: number): TemplateResult {
  const { id, label, shown, pinned, fixed, unavailable, variants } = choice;
  const { say, onToggle, onPin, onMove, onVariant } = menu;
  const isOff = !!unavailable;
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    const item = event.currentTarget as HTMLElement;
    // The place is counted before the column has left its own.
    if (event.altKey) {
      onMove(id, step > 0 ? place + 2 : place - 1);
      // Moving an element takes its focus away.
      setTimeout(() => item.querySelector('input')!.focus());
    } else
      (step > 0 ? item.nextElementSibling : item.previousElementSibling)
        ?.querySelector('input')
        ?.focus();
  };
  const onPress = (event: PointerEvent): void => {
    const item = (event.currentTarget as Element).closest('li')!;
    event.preventDefault();
    drag(event, {
      items: [...item.parentElement!.children] as HTMLElement[],
      item,
      axis: 'y',
      drop: (to) => onMove(id, to),
    });
  };
  return html`<li class=${isOff ? 'off' : ''} @keydown=${onKey}>
    <i class="handle" @pointerdown=${isOff ? nothing : onPress}></i>
    <label
      ><input
        type="checkbox"
        ?data-first=${place === 0}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        .checked=${shown}
        ?disabled=${fixed}
        aria-disabled=${isOff ? 'true' : nothing}
        @click=${(event: Event) => isOff && event.preventDefault()}
        @change=${() => onToggle(id)}
      /><span>${label}${unavailable ? html`<small>${unavailable}</small>` : nothing}</span></label
    >
    ${
      variants && shown
        ? html`<select
            aria-label=${say('table.variant', { column: label })}
            @change=${(event: Event) => onVariant(id, (event.target as HTMLSelectElement).value)}
          >
            ${variants.map((one) => html`<option value=${one.id} ?selected=${one.id === id}>${one.label}</option>`)}
          </select>`
        : nothing
    }
    ${
      shown && !isOff
        ? html`<button
            class="pinner"
            aria-pressed=${pinned}
            aria-label=${say('table.pin', { column: label })}
            title=${say('table.pin', { column: label })}
            @click=${() => onPin(id)}
          ></button>`
        : nothing
    }
  </li>`;
}
