import { css } from 'lit';

export const pickerStyles = css`
  .popover:has(> .picker) {
    padding: 0;
    max-inline-size: min(460px, calc(100vw - 16px));
  }
  .picker {
    display: grid;
    grid-template-columns: auto 1fr;
  }
  .quick {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 8px;
    border-inline-end: 1px solid var(--line);
  }
  .quick button,
  .kinds button,
  .cells button {
    font-size: 13px;
    padding: 6px 10px;
    white-space: nowrap;
  }
  .picker button:hover {
    background: var(--raised);
  }
  .quick button[aria-pressed='true'],
  .kinds button[aria-pressed='true'] {
    background: var(--accent-soft);
    font-weight: 560;
  }
  .pages {
    padding: 10px 12px 12px;
    display: flex;
    flex-direction: column;
    gap: 8px;
    inline-size: 284px;
    min-block-size: 236px;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
  }
  .kinds button {
    padding: 4px 8px;
    color: var(--ink-2);
  }
  .kinds button[aria-pressed='true'] {
    color: var(--ink);
  }
  .turn {
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-weight: 600;
  }
  .turn button {
    padding: 6px;
  }
  .turn .icon:dir(rtl) {
    transform: scaleX(-1);
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 4px;
    text-align: center;
  }
  .cells.quarter {
    grid-template-columns: repeat(2, 1fr);
  }
  .cells.range {
    grid-template-columns: repeat(7, 1fr);
    gap: 2px 0;
  }
  .cells abbr {
    color: var(--ink-3);
    font-size: 11px;
    padding-block: 2px;
  }
  .cells button {
    justify-content: center;
    padding: 9px 4px;
    position: relative;
  }
  .cells.range button {
    padding: 6px 2px;
    font-variant-numeric: tabular-nums;
  }
  .cells .future {
    color: var(--ink-3);
  }
  .cells .within {
    background: var(--accent-soft);
    border-radius: 0;
  }
  .cells [aria-pressed='true']:not(.within),
  .cells .tip {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .cells .tip {
    border-radius: var(--r-s);
  }
  .cells .today::after {
    content: '';
    position: absolute;
    inset-block-end: 3px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: currentColor;
  }
  .compare {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 14px;
    border-block-start: 1px solid var(--line);
    cursor: pointer;
  }
  .compare input {
    appearance: none;
    inline-size: 30px;
    block-size: 18px;
    margin: 0;
    flex: none;
    border-radius: 9px;
    background: var(--line-strong);
    position: relative;
    cursor: pointer;
    transition: background 0.12s;
  }
  .compare input::before {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--surface);
    transition: inset-inline-start 0.12s;
  }
  .compare input:checked {
    background: var(--accent);
  }
  .compare input:checked::before {
    inset-inline-start: 14px;
  }
  @media (max-width: 479px) {
    .picker {
      grid-template-columns: 1fr;
    }
    .quick {
      flex-direction: row;
      flex-wrap: wrap;
      border-inline-end: 0;
      border-block-end: 1px solid var(--line);
    }
    .pages {
      inline-size: auto;
    }
  }
  @media (forced-colors: active) {
    .cells [aria-pressed='true'],
    .compare input {
      border: 2px solid Highlight;
      forced-color-adjust: none;
    }
  }
`;
