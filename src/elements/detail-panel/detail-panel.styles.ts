import { css } from 'lit';

export const styles = css`
  :host([mode='drawer']) {
    display: contents;
  }
  .card {
    padding: 0;
    overflow: hidden;
  }
  .card > header {
    padding: var(--jalon-padding, 16px 18px);
    padding-block-end: 0;
  }
  .tabs {
    padding-inline: 8px;
    flex: none;
  }
  .stale-note,
  .card > .body > :is(.message, .skeleton) {
    margin-inline: 18px;
  }
  .bone {
    block-size: 14px;
    margin-block: 5px;
    flex: none;
  }
  .rows:last-child .scroll {
    border-block-end: 0;
  }
  :host([mode='none']) .card {
    border: 0;
    border-radius: 0;
    background: none;
    min-block-size: 0;
  }
  @media print {
    .card {
      break-inside: auto;
      overflow: visible;
    }
    .find {
      display: none;
    }
  }
`;
