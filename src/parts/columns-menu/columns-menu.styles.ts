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
  .column-menu li,
  .column-menu label {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .column-menu li {
    min-block-size: 32px;
    border-radius: var(--r-s);
  }
  .column-menu li:is(:hover, :focus-within) {
    background: var(--raised);
  }
  .column-menu label {
    flex: 1;
    gap: 8px;
    min-inline-size: 0;
  }
  .column-menu input {
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  .off label {
    color: var(--ink-2);
    padding-block: 4px;
  }
  small {
    display: block;
    font-size: 12px;
  }
  .handle {
    flex: none;
    inline-size: 18px;
    block-size: 24px;
    cursor: grab;
    touch-action: none;
    background: radial-gradient(circle, var(--line-strong) 1px, #0000 1.4px) 50% 50% / 5px 6px
      content-box;
    padding: 4px;
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
  }
  .pinner {
    inline-size: 26px;
    block-size: 26px;
    padding: 0;
    justify-content: center;
  }
  /* A pushpin: hollow while loose. */
  .pinner::before {
    content: '';
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
    align-items: center;
    justify-content: space-between;
    padding: 6px 8px 6px 12px;
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }
`;
