import { css } from 'lit';

export const styles = css`
  /* The line under the tabs reaches under the choices where these stand beside them. */
  .views {
    display: flex;
    flex-wrap: wrap;
  }
  .views .tabs {
    flex: 1 0 auto;
    max-inline-size: 100%;
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
