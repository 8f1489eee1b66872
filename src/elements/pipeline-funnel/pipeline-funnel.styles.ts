import { css } from 'lit';

export const styles = css`
  .card {
    min-block-size: var(--jalon-min-height, 320px);
  }
  /* The line under the tabs reaches under the choices where these stand beside them. */
  .views {
    display: flex;
    flex-wrap: wrap;
  }
  .views .tabs {
    flex: 1 0 auto;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    margin-inline-start: -9px;
    padding-block-start: 8px;
  }
  @container (min-width: 600px) {
    .choices {
      margin: 0;
      padding: 0;
      border-block-end: 1px solid var(--line);
    }
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
