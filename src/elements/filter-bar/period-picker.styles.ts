import { css } from 'lit';

export const pickerStyles = css`
  .popover:has(> .picker) {
    padding: 0;
    max-inline-size: min(460px, calc(100vw - 16px));
  }
  .picker {
    display: grid;
    grid-template-columns: auto 284px;
  }
  .quick {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 8px;
    border-inline-end: 1px solid var(--line);
  }
  .picker button:hover {
    background: var(--raised);
  }
  .picker [aria-pressed='true'] {
    background: var(--accent-soft);
    font-weight: 560;
  }
  .pages {
    padding: 10px 12px 12px;
    display: grid;
    gap: 8px;
    align-content: start;
    min-block-size: 236px;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    color: var(--ink-2);
  }
  .kinds button {
    padding: 4px 8px;
  }
  .turn {
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-weight: 600;
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
  .quarter {
    grid-template-columns: repeat(2, 1fr);
  }
  .range {
    grid-template-columns: repeat(7, 1fr);
    gap: 2px 0;
  }
  abbr,
  .future {
    color: var(--ink-3);
  }
  .cells button {
    justify-content: center;
    padding: 9px 4px;
    position: relative;
    white-space: nowrap;
  }
  .range button {
    padding: 6px 2px;
  }
  .cells .within {
    border-radius: 0;
    font-weight: 400;
  }
  .cells [aria-pressed='true']:not(.within),
  .cells .tip {
    background: var(--accent);
    color: var(--on-accent);
    border-radius: var(--r-s);
    font-weight: 600;
  }
  .today::after {
    content: '';
    position: absolute;
    inset-block-end: 3px;
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: currentColor;
  }
  .compare {
    grid-column: 1 / -1;
    align-items: center;
    padding: 8px 14px;
    border-block-start: 1px solid var(--line);
  }
  .compare label {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--ink);
  }
  .compare input {
    appearance: none;
    inline-size: 30px;
    block-size: 18px;
    margin: 0;
    border-radius: 9px;
    background: var(--line-strong);
  }
  .compare input::before {
    content: '';
    display: block;
    margin: 2px;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--surface);
  }
  .compare input:checked {
    background: var(--accent);
  }
  .compare input:checked::before {
    margin-inline-start: 14px;
  }
  @media (max-width: 479px) {
    .picker {
      grid-template-columns: 1fr;
    }
    .quick {
      flex-flow: wrap;
      border-inline-end: 0;
      border-block-end: 1px solid var(--line);
    }
  }
  @media (forced-colors: active) {
    .picker [aria-pressed='true'],
    .compare input {
      border: 2px solid Highlight;
      forced-color-adjust: none;
    }
  }
`;
