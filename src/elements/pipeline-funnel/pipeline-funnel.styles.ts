import { css } from 'lit';

export const styles = css`
  .card {
    min-block-size: var(--jalon-min-height, 320px);
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    border-block-end: 1px solid var(--line);
    margin-block-end: 4px;
  }
  .views .tabs {
    border: 0;
    margin-block-end: -1px;
    margin-inline-end: auto;
  }
  .views .choice {
    border-color: transparent;
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
  }
  #panel {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-block-size: 0;
  }
  .best,
  .best span {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    align-items: center;
    font-weight: 560;
  }
  .best span {
    gap: 6px;
  }
  .best .icon {
    color: var(--accent);
    fill: currentColor;
  }
`;
