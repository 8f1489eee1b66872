import { css } from 'lit';

export const menuStyles = css`
  .popover:has(> .menu) {
    padding: 0;
    overflow: hidden;
    display: flex;
  }
  .menu {
    display: flex;
    flex-direction: column;
    inline-size: 288px;
  }
  .choice {
    font-size: 12.5px;
    padding-block: 3px;
    max-inline-size: 100%;
  }
  .choice b {
    font-weight: 560;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .menu-search {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 12px;
    border-block-end: 1px solid var(--line);
    color: var(--ink-3);
  }
  .menu-search input {
    all: unset;
    flex: 1;
    min-inline-size: 0;
    padding-block: 10px;
    color: var(--ink);
  }
  .menu-search input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .menu-list {
    overflow: auto;
    overscroll-behavior: contain;
    max-block-size: 320px;
    padding: 4px;
    outline: none;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 32px;
    padding-inline: 8px;
    border-radius: var(--r-s);
    cursor: pointer;
    user-select: none;
  }
  .option:hover {
    background: var(--raised);
  }
  .menu:focus-within .active {
    background: var(--accent-soft);
  }
  .option[aria-selected='true'] b {
    font-weight: 560;
  }
  .option b {
    flex: 1;
    font-weight: 400;
  }
  .option .code {
    margin: 0;
  }
  .option .num {
    color: var(--ink-2);
  }
  .box {
    display: grid;
    place-items: center;
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    color: var(--accent);
  }
  .many .box {
    border: 1.5px solid var(--line-strong);
    border-radius: 4px;
  }
  .many[aria-selected='true'] .box {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .box .icon {
    stroke-width: 2.2;
  }
  .only {
    display: none;
    padding: 4px;
  }
  @media (hover: hover) {
    .option:hover .only {
      display: block;
    }
    .option:hover .only ~ .num {
      display: none;
    }
  }
  .depth1 {
    padding-inline-start: 24px;
  }
  .depth2 {
    padding-inline-start: 40px;
  }
  .depth3 {
    padding-inline-start: 56px;
  }
  .depth4,
  .depth5 {
    padding-inline-start: 72px;
  }
  .menu > .sub {
    padding: 6px 12px;
  }
  .menu kbd {
    font: inherit;
    border: 1px solid var(--line);
    border-radius: 4px;
    padding: 0 4px;
  }
  @media (forced-colors: active) {
    .active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
