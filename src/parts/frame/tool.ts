import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../icon/icon.js';

/** A small button in a card's head. `pressed`: it is a switch; null: it opens something. */
export const tool = (
  name: IconName,
  part: string,
  label: string,
  onClick: (event: Event) => void,
  pressed?: boolean | null,
): TemplateResult =>
  html`<button
    class="tool"
    part=${part}
    aria-pressed=${pressed ?? nothing}
    aria-haspopup=${pressed === null ? 'dialog' : nothing}
    aria-label=${label}
    title=${label}
    @click=${onClick}
  >
    ${icon(name)}
  </button>`;
