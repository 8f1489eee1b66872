import { css } from 'lit';

export const styles = css`
  .apart {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .apart li {
    flex: 1 1 120px;
  }
  .apart button {
    inline-size: 100%;
    display: grid;
    gap: 1px;
    justify-items: start;
    text-align: start;
    padding: 7px 12px;
    border: 1px dashed var(--line-strong);
    border-radius: var(--r-s);
    background: var(--raised);
  }
  .apart button:hover {
    border-style: solid;
  }
  .apart span {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--ink-2);
    font-size: 12px;
  }
  .apart b {
    font-weight: 600;
  }
  .apart .overdueAmount span {
    color: var(--bad);
  }
`;
