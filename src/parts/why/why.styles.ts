import { css } from 'lit';

export const whyStyles = css`
  .why {
    display: flex;
    flex-direction: column;
    gap: 8px;
    inline-size: 320px;
    max-inline-size: 100%;
  }
  .why-title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    color: var(--ink-2);
  }
  .why-title b {
    font-weight: 600;
    color: var(--ink);
  }
  .why-value {
    font-size: 26px;
    font-weight: 640;
    letter-spacing: -0.02em;
    line-height: 1.1;
  }
  .why-parts {
    color: var(--ink-2);
  }
  .why-parts b {
    font-weight: 560;
    color: var(--ink);
  }
  .why-left {
    display: grid;
    gap: 5px;
    padding: 8px 10px;
    background: var(--raised);
    border-radius: var(--r-s);
    color: var(--ink-2);
    font-size: 12.5px;
  }
  .why-left li {
    display: flex;
    gap: 7px;
  }
  .why-left .icon {
    margin-block-start: 1px;
  }
  .why-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 8px;
    margin-block-start: 2px;
  }
  .why-foot .sub {
    font-size: 12px;
  }
`;
