import { css } from 'lit';

export const styles = css`
  .bar {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--r);
    padding: var(--jalon-padding, 12px 18px);
    min-block-size: 58px;
    display: grid;
    align-content: center;
  }
  .filters,
  .fields,
  .shortcuts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
  }
  .fields {
    display: contents;
  }
  .end {
    margin-inline-start: auto;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    min-inline-size: 0;
  }
  .field,
  .shortcut,
  .more {
    block-size: 32px;
    padding: 0 10px;
    border: 1px solid var(--line);
    background: var(--surface);
    font-size: 13px;
    max-inline-size: min(100%, 280px);
    display: inline-flex;
    align-items: center;
    gap: 6px;
    border-radius: var(--r-s);
  }
  .link,
  .bar .btn {
    font-size: 13px;
  }
  button:is(.field, .shortcut, .more):hover {
    background: var(--raised);
    border-color: var(--line-strong);
  }
  .field i {
    font-style: normal;
    color: var(--ink-2);
    flex: none;
  }
  .field b,
  .shortcut span {
    font-weight: 560;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .field .versus {
    color: var(--ink-2);
    white-space: nowrap;
  }
  .bar .field.on,
  .bar .shortcut[aria-pressed='true'],
  .bar .field[aria-expanded='true'],
  .bar .more[aria-expanded='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .bar .field.wrong {
    border-color: var(--bad);
    background: var(--bad-soft);
  }
  .bar .wrong .icon,
  .notes .icon {
    color: var(--bad);
  }
  .field > .icon,
  .shortcut .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--ink-3);
  }
  .shortcut[aria-pressed='true'] .icon {
    color: var(--accent);
    fill: currentColor;
  }
  .tag {
    background: var(--accent);
    color: var(--on-accent);
    border-radius: 9px;
    font-size: 11px;
    line-height: 18px;
    padding: 0 6px;
    font-weight: 600;
    flex: none;
  }
  .bar .more {
    display: none;
  }
  .bone.slot {
    inline-size: 128px;
    block-size: 32px;
  }
  .bar > .stale-note,
  .bar > .reading {
    margin-block-start: 10px;
  }
  .notes {
    margin-block-start: 10px;
    display: flex;
    flex-direction: column;
    gap: 4px;
    font-size: 13px;
  }
  .notes li {
    display: flex;
    gap: 8px;
    align-items: center;
    overflow-wrap: anywhere;
  }
  .notes .link {
    padding-block: 2px;
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
  .saved li {
    display: flex;
    align-items: center;
  }
  .saved li > button:first-child {
    flex: 1;
    min-inline-size: 0;
    padding: 6px 8px;
  }
  .saved li:hover {
    background: var(--raised);
    border-radius: var(--r-s);
  }
  .saved form {
    display: grid;
    gap: 6px;
    padding: 8px;
  }
  .saved form .btn {
    justify-content: center;
  }
  .saved li + form,
  .saved ul:not(:empty) + form {
    border-block-start: 1px solid var(--line);
    margin-block-start: 4px;
  }
  .saved input {
    font: inherit;
    min-inline-size: 0;
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
    .bar .more {
      display: inline-flex;
    }
    .fields {
      display: none;
    }
    .fields.open {
      display: flex;
      flex: 1 0 100%;
      order: 1;
    }
    .fields.open .field {
      flex: 1 1 100%;
      max-inline-size: none;
      block-size: 36px;
    }
    .fields.open .field b {
      flex: 1;
    }
    .filters > .field {
      flex: 1 1 auto;
    }
    .end {
      order: 2;
      flex: 1 0 100%;
    }
    .end .shortcuts {
      flex-wrap: nowrap;
    }
    .end .shortcut {
      flex: 0 1 auto;
      min-inline-size: 36px;
    }
    .end .shortcut:last-child {
      flex: none;
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
    .field.on,
    .shortcut[aria-pressed='true'] {
      border-color: Highlight;
      border-width: 2px;
    }
    .tag {
      border: 1px solid CanvasText;
    }
  }
`;
