import { css } from 'lit';

export const styles = css`
  .jalon {
    --track: var(--jalon-goal-track, var(--line));
    --fill: var(--jalon-goal-fill, var(--accent));
  }
  /* The height of the ready state, for the others. */
  .card {
    min-block-size: var(--jalon-min-height, 272px);
  }
  :host([form='bar']) .card {
    min-block-size: var(--jalon-min-height, 250px);
  }
  :host([form='compact']) .card {
    min-block-size: var(--jalon-min-height, 128px);
  }
  .goal {
    flex: 1;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px 18px;
    align-items: center;
    align-content: center;
  }
  .met {
    --fill: var(--jalon-goal-reached, var(--good));
  }
  .ring {
    display: grid;
    place-items: center;
  }
  .ring > * {
    grid-area: 1 / 1;
  }
  .ring svg {
    overflow: visible;
    fill: none;
    stroke: var(--fill);
    stroke-width: 2;
  }
  .ring .track {
    stroke: var(--track);
  }
  .done {
    transition: stroke-dasharray 0.5s ease-out;
  }
  .mark {
    stroke: var(--ink);
  }
  .ray {
    opacity: 0;
    transform-origin: center;
    animation: cheer 1s 0.2s ease-out;
  }
  @keyframes cheer {
    from {
      transform: scale(0.88);
    }
    40% {
      opacity: 0.9;
    }
    to {
      transform: scale(1.02);
    }
  }
  .inside {
    display: grid;
    justify-items: center;
    text-align: center;
    max-inline-size: 64%;
  }
  .inside .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .inside .figure {
    font-size: 28px;
    line-height: 1.1;
    white-space: nowrap;
  }
  .big,
  .inside .figure {
    font-weight: 640;
    letter-spacing: -0.02em;
  }
  .facts {
    display: grid;
    gap: 8px;
  }
  .big {
    font-size: clamp(20px, 8cqi, 30px);
    line-height: 1.15;
  }
  .of,
  .goal .sub {
    font-weight: 400;
    letter-spacing: 0;
  }
  .of {
    color: var(--ink-3);
  }
  /* Long amounts take two lines. */
  .big .figure {
    flex-wrap: wrap;
    white-space: normal;
  }
  .compact-form .facts {
    gap: 0;
  }
  .compact-form .big {
    font-size: 22px;
  }
  dl {
    display: grid;
    gap: 3px;
  }
  dl > div {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
    font-size: 13px;
    min-block-size: 22px;
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    white-space: nowrap;
  }
  .cheer {
    color: var(--good);
    font-size: 13px;
    font-weight: 560;
  }
  .figure {
    font-weight: inherit;
    line-height: inherit;
    letter-spacing: inherit;
    padding: 1px 5px;
    margin: -1px -5px;
    border: 0;
    gap: 0.22em;
  }
  .figure:hover,
  .figure[aria-expanded='true'] {
    background: var(--accent-soft);
  }
  .left .icon {
    inline-size: 12px;
    margin-inline-end: -3px;
  }
  .bar-form {
    grid-template-columns: minmax(0, 1fr);
  }
  .bar-head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .share {
    font-size: 17px;
    font-weight: 600;
  }
  .goal-bar {
    --line: var(--track);
    --accent: var(--fill);
  }
  .goal-bar :not(.bar-mark) {
    height: 12px;
    rx: 6px;
  }
  .goal-bar .bar-mark {
    height: 20px;
    y: -4px;
  }
  .bar-form dl {
    grid-template-columns: repeat(auto-fit, minmax(132px, auto));
    justify-content: space-between;
    gap: 10px 20px;
  }
  .bar-form dl > div {
    display: block;
  }
  .bar-form dd {
    font-size: 15px;
    font-weight: 560;
  }
  .card:has(.compact-form) .clocks {
    display: none;
  }
  .strip {
    margin: -4px;
    padding: 4px;
  }
  .cells {
    fill: var(--fill);
  }
  .cells:dir(rtl) {
    transform: scaleX(-1);
  }
  .cells .track {
    fill: var(--track);
  }
  .part {
    fill: var(--accent-mid);
  }
  .popover:has(> .breakdown) {
    padding: 0;
    display: flex;
    max-inline-size: min(500px, calc(100vw - 16px));
  }
  .breakdown {
    display: flex;
    flex-direction: column;
    inline-size: 480px;
    max-inline-size: 100%;
    max-block-size: 420px;
  }
  .breakdown-head {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 12px 16px 8px;
  }
  .breakdown .link {
    padding: 0;
  }
  .breakdown .tabs {
    padding-inline: 8px;
    flex: none;
  }
  .breakdown ul {
    overflow: auto;
    padding: 4px 8px 8px;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 64px auto auto;
  }
  .breakdown li,
  .item {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  .item {
    column-gap: 12px;
    border: 0;
  }
  .item:hover {
    background: var(--raised);
  }
  .item:focus-visible {
    background: var(--accent-soft);
    outline-offset: -2px;
  }
  .item-done,
  .complete {
    color: var(--ink-2);
  }
  .item-done,
  .item-left {
    text-align: end;
  }
  .item-left {
    font-weight: 560;
  }
  .complete .icon {
    color: var(--good);
  }
  .sum {
    display: flex;
    gap: 8px;
    padding: 8px 16px;
    border-block-start: 1px solid var(--line);
    color: var(--ink-2);
  }
  .bone.tall {
    block-size: 28px;
    inline-size: 96px;
  }
  .bone.half {
    inline-size: 110px;
  }
  .bone.cells {
    block-size: 26px;
  }
  @container (max-width: 400px) {
    .ring-form .ring svg {
      inline-size: 104px;
      block-size: 104px;
    }
    .ring-form .inside > * {
      font-size: 11px;
    }
    .ring-form .inside .figure {
      font-size: 22px;
    }
    .ring-form .inside .icon {
      block-size: 14px;
    }
    .ring-form > .facts {
      display: contents;
    }
    .ring-form .big {
      font-size: clamp(18px, 6.6cqi, 30px);
    }
    .ring-form .of {
      display: block;
      font-size: 16px;
    }
    .ring-form > .facts > :not(:first-child) {
      grid-column: 1 / -1;
    }
    .bar-form dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 3px;
    }
    .bar-form dl > div {
      display: flex;
    }
    .item-bar {
      display: none;
    }
  }
  @container (max-width: 300px) {
    .ring-form {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .goal,
    .cells {
      --fill: CanvasText;
      --ink: CanvasText;
      --accent-mid: CanvasText;
    }
    .ring .track,
    .cells .track {
      fill: none;
      stroke: CanvasText;
      stroke-width: 1;
    }
  }
  @media print {
    .left .icon {
      display: none;
    }
    svg {
      print-color-adjust: exact;
    }
  }
`;
