import { css } from 'lit';

export const columnsMenuStyles = css`
  .popover:has(> .column-menu) {
    padding: 0;
  }
  .column-menu {
    inline-size: 340px;
    max-inline-size: 100%;
  }
  .column-menu ul {
    padding: 6px;
  }
  .column-menu li {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 32px;
    padding-inline-end: 4px;
    border-radius: var(--r-s);
    position: relative;
  }
  .column-menu li:hover,
  .column-menu li:focus-within {
    background: var(--raised);
  }
  .column-menu label {
    display: flex;
    flex: 1;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
    cursor: pointer;
  }
  .column-menu input {
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  .off label {
    color: var(--ink-2);
    cursor: default;
    padding-block: 4px;
  }
  .column-menu small {
    display: block;
    font-size: 12px;
  }
  .handle {
    flex: none;
    inline-size: 18px;
    block-size: 24px;
    cursor: grab;
    touch-action: none;
    background: radial-gradient(circle, var(--line-strong) 1px, #0000 1.4px) 50% 50% / 5px 6px;
    background-clip: content-box;
    padding: 4px;
    opacity: 0.7;
  }
  .off .handle {
    visibility: hidden;
  }
  .column-menu select {
    font: inherit;
    font-size: 12px;
    color: var(--ink-2);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 4px;
    max-inline-size: 120px;
    padding: 2px;
  }
  .pinner {
    inline-size: 26px;
    block-size: 26px;
    padding: 0;
    flex: none;
  }
  /* A pushpin: hollow while loose. */
  .pinner::before {
    content: '';
    margin: auto;
    inline-size: 8px;
    block-size: 8px;
    border: 1.5px solid var(--line-strong);
    border-radius: 50% 50% 50% 0;
    rotate: -45deg;
  }
  .pinner[aria-pressed='true']::before {
    background: var(--accent);
    border-color: var(--accent);
  }
  li.moving {
    opacity: 0.5;
  }
  li.drop {
    box-shadow: 0 -2px var(--accent);
  }
  li.drop-end {
    box-shadow: 0 2px var(--accent);
  }
  .column-menu footer {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding: 6px 8px 6px 12px;
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }
  .column-menu footer .sub {
    font-size: 12px;
  }
`;
