import { css } from 'lit';

/** What every shadow root starts from: a host page's rules on plain tags do not reach here, its inherited text does. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box !important;
    min-inline-size: 0 !important;
    container-type: inline-size !important;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .jalon {
    color: var(--ink);
    font-size: var(--jalon-font-size, 14px);
    line-height: 1.45;
    direction: ltr;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  .jalon:dir(rtl) {
    direction: rtl;
  }
  .num {
    font-variant-numeric: tabular-nums lining-nums;
  }
  h2,
  h3,
  p,
  dl,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--r-s);
    padding: 5px 8px;
    margin: 0;
    display: inline-flex;
    gap: 6px;
    align-items: center;
    cursor: pointer;
    text-align: start;
  }
  button:disabled {
    cursor: default;
    opacity: 0.55;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .btn {
    font-size: 13px;
    border-color: var(--line);
    background: var(--surface);
  }
  .btn:hover:not(:disabled) {
    background: var(--raised);
    border-color: var(--line-strong);
  }
  .btn.on {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .btn.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 560;
  }
  .link {
    color: var(--accent);
    padding-inline: 4px;
  }
  .link:hover {
    text-decoration: underline;
  }
  .cut {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
`;
