import { css } from 'lit';

export const styles = css`
  .bar {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--r);
    padding: var(--jalon-padding, 12px 18px);
    min-block-size: 58px;
    display: grid;
    gap: 10px;
    align-content: center;
    font-size: 13px;
  }
  .bar,
  .fields.open {
    grid-template-columns: minmax(0, 1fr);
  }
  .filters,
  .end,
  .shortcuts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .fields {
    display: contents;
  }
  .end {
    margin-inline-start: auto;
  }
  .field,
  .shortcut,
  .more {
    block-size: 32px;
    padding: 0 10px;
    border: 1px solid var(--line);
    max-inline-size: min(100%, 280px);
  }
  [data-key='period'] {
    max-inline-size: 100%;
  }
  :is(.field, .shortcut, .more):hover {
    background: var(--raised);
    border-color: var(--line-strong);
  }
  .field i,
  .versus {
    font-style: normal;
    color: var(--ink-2);
  }
  .field b {
    font-weight: 560;
  }
  .versus {
    flex-shrink: 99;
  }
  .bar .on,
  .bar :is([aria-pressed='true'], [aria-expanded='true']) {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .bar .field.wrong {
    border-color: var(--bad);
    background: var(--bad-soft);
  }
  .wrong .icon,
  .notes .icon {
    color: var(--bad);
  }
  .tag {
    background: var(--accent);
    color: var(--on-accent);
    border-radius: 9px;
    font-size: 11px;
    line-height: 18px;
    padding: 0 6px;
    font-weight: 600;
  }
  .more {
    display: none;
  }
  .bone.slot {
    inline-size: 128px;
    block-size: 32px;
  }
  .notes {
    display: grid;
    gap: 4px;
  }
  .notes li,
  .saved li {
    display: flex;
    gap: 8px;
    align-items: center;
    overflow-wrap: anywhere;
  }
  .clocks {
    white-space: nowrap;
  }
  .popover:has(> .saved) {
    padding: 4px;
  }
  .saved {
    inline-size: 288px;
    max-inline-size: 100%;
  }
  .saved li > :first-child {
    flex: 1;
  }
  .saved li:hover {
    background: var(--raised);
  }
  .saved form {
    display: grid;
    gap: 6px;
    padding: 8px;
  }
  .saved .btn {
    justify-content: center;
  }
  .saved input {
    font: inherit;
    color: inherit;
    background: var(--surface);
    border: 1px solid var(--line-strong);
    border-radius: var(--r-s);
    padding: 5px 8px;
  }
  @container (inline-size < 640px) {
    .bar {
      padding: var(--jalon-padding, 10px 12px);
    }
    .more {
      display: inline-flex;
    }
    .fields {
      display: none;
    }
    .fields.open {
      display: grid;
      gap: 8px;
      flex: 1 0 100%;
      order: 1;
    }
    .open .field {
      max-inline-size: none;
    }
    .open b {
      flex: 1;
    }
    .filters > .field {
      flex: auto;
    }
    .end {
      order: 2;
      flex: 1 0 100%;
    }
  }
  @media print {
    .more,
    .link,
    .shortcuts {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bar :is(.on, [aria-pressed='true']) {
      outline: 2px solid Highlight;
    }
    .tag {
      border: 1px solid CanvasText;
    }
  }
`;
