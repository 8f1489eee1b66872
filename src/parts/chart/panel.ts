import { css, html, type TemplateResult } from 'lit';
import { icon } from '../icon/icon.js';

/** A sentence below or above a chart. */
export const renderNote = (text: string): TemplateResult =>
  html`<p class="note" part="note">${icon('info')}<span>${text}</span></p>`;

/** A chart below tabs, `#panel`, and its notes. */
export const panelStyles = css`
  .card {
    min-block-size: var(--jalon-min-height, 320px);
  }
  #panel {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-block-size: 0;
  }
  .note {
    display: flex;
    gap: 8px;
    padding: 7px 12px;
    background: var(--raised);
    border-radius: var(--r-s);
    font-size: 13px;
  }
  .note .icon {
    translate: 0 2px;
    flex: none;
  }
`;
