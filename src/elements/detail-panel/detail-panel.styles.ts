import { css } from 'lit';

export const styles = css`
  :host([mode='drawer']) {
    display: contents;
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
    .find,
    .card:has(slot[name='empty']) {
      display: none;
    }
  }
`;
