import { css } from 'lit';
import { remarksStyles } from '../remarks/remarks.js';

const own = css`
  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--r);
    padding: var(--jalon-padding, 16px 18px);
    min-block-size: var(--jalon-min-height, 132px);
    block-size: 100%;
    display: flex;
    flex-direction: column;
    gap: 12px;
    position: relative;
  }
  header,
  .actions {
    display: flex;
    align-items: flex-start;
    gap: 8px 12px;
    flex-wrap: wrap;
  }
  .actions {
    max-inline-size: 100%;
  }
  .actions:not(:has(*)) {
    display: none;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  header .grow {
    flex-basis: 150px;
  }
  h2 {
    font-size: 15px;
    font-weight: 620;
    letter-spacing: -0.005em;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .sub {
    color: var(--ink-2);
    font-size: 12.5px;
  }
  .strong {
    font-weight: 600;
  }
  header .sub {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
  }
  .clocks > span {
    white-space: nowrap;
  }
  .tool {
    padding: 5px;
    color: var(--ink-2);
  }
  .tool:hover,
  .tool[aria-pressed='true'] {
    background: var(--raised);
    border-color: var(--line);
    color: var(--ink);
  }
  .body {
    flex: 1;
    min-block-size: 0;
    min-inline-size: 0;
    display: flex;
    flex-direction: column;
    gap: 12px;
    position: relative;
  }
  [aria-busy='true'].ready > .body {
    opacity: 0.72;
    transition: opacity 0.15s 0.25s;
  }
  .reading {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 1.45em;
    opacity: 0;
    animation: appear 0.2s forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  progress {
    appearance: none;
    inline-size: 140px;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--line);
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    transition: inline-size 0.15s;
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .skeleton {
    flex: 1;
    min-block-size: 60px;
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  .bone {
    border-radius: 4px;
    background: var(--line);
    min-block-size: 12px;
  }
  /* Opacity costs the page's thread nothing while it reads, but each thing that pulses is a layer: one for a card. */
  .skeleton,
  .bone:not(.skeleton *) {
    /* What comes at once does not blink. */
    animation: pulse 1.6s 0.5s ease-in-out infinite;
  }
  @keyframes pulse {
    50% {
      opacity: 0.45;
    }
  }
  .message {
    flex: 1;
    display: flex;
    gap: 12px;
    padding-block: 12px;
    overflow-wrap: anywhere;
  }
  .message.empty {
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2px;
    text-align: center;
    min-block-size: 96px;
  }
  .message.error .icon {
    color: var(--bad);
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 1px;
  }
  .sub .bone {
    inline-size: 180px;
    block-size: 12px;
    margin-block: 3px;
  }
  .message.error {
    margin-block: auto;
    flex: none;
  }
  .message.error > div {
    display: flex;
    flex-direction: column;
    gap: 4px;
    align-items: flex-start;
  }
  .message .btn {
    margin-block-start: 6px;
  }
  .where {
    font-size: 12.5px;
    font-weight: 560;
    font-variant-numeric: tabular-nums;
  }
  .message p {
    max-inline-size: 70ch;
  }
  .stale-note {
    display: flex;
    gap: 8px;
    align-items: baseline;
    background: var(--warn-soft);
    color: var(--warn);
    border-radius: var(--r-s);
    padding: 7px 12px;
    font-size: 13px;
  }
  .stale-note .icon {
    translate: 0 3px;
  }
  .stale-note .where {
    font-weight: inherit;
  }
  .stale-note .link {
    color: inherit;
    text-decoration: underline;
    padding-block: 0;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    border-radius: 99px;
    padding: 2px 9px;
    font-size: 12px;
    font-weight: 600;
    white-space: nowrap;
    background: var(--raised);
    color: var(--ink-2);
  }
  .chip.good {
    background: var(--good-soft);
    color: var(--good);
  }
  .chip.warn {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .chip .icon {
    inline-size: 13px;
    block-size: 13px;
  }
  @media print {
    .card {
      break-inside: avoid;
      block-size: auto;
      border-color: #bbb;
    }
    header :is(button, .tools),
    .stale-note .link {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .chip,
    .stale-note {
      border: 1px solid CanvasText;
    }
  }
`;

export const frameStyles = [own, remarksStyles];
