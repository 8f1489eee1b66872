import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: var(--jalon-gap, 16px);
    align-items: stretch;
  }
  ::slotted(*) {
    grid-column: span var(--jalon-span, 12);
    min-inline-size: 0;
  }
`;
