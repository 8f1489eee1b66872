import { css } from 'lit';

export const styles = css`
  .jalon {
    --track: var(--jalon-goal-track, var(--line));
    --fill: var(--jalon-goal-fill, var(--accent));
    --reached: var(--jalon-goal-reached, var(--good));
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
    gap: 12px 18px;
    align-items: center;
    align-content: center;
  }
  .ring-form {
    grid-template-columns: 148px minmax(0, 1fr);
  }
  .compact-form {
    grid-template-columns: 52px minmax(0, 1fr);
    gap: 14px;
  }
  .ring {
    position: relative;
    display: grid;
    place-items: center;
  }
  .ring svg,
  svg.ring {
    display: block;
    fill: none;
    overflow: visible;
  }
  .track {
    stroke: var(--track);
  }
  .done {
    stroke: var(--fill);
    transition: stroke-dasharray 0.5s ease-out;
  }
  .mark {
    stroke: var(--ink);
    stroke-width: 2;
  }
  :is(.is-reached, .is-exceeded) .done {
    stroke: var(--reached);
  }
  .ray {
    stroke: var(--reached);
    stroke-width: 2;
    stroke-linecap: round;
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
  .inside .icon {
    color: var(--reached);
    inline-size: 20px;
    block-size: 20px;
    stroke-width: 2;
    margin-block-end: -2px;
  }
  .inside {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    text-align: center;
    padding-inline: 18%;
    pointer-events: none;
  }
  .inside .figure {
    white-space: nowrap;
    pointer-events: auto;
  }
  .figure.percent {
    font-size: 28px;
    font-weight: 640;
    letter-spacing: -0.02em;
    line-height: 1.1;
  }
  .facts {
    min-inline-size: 0;
    display: grid;
    gap: 8px;
  }
  .big {
    font-size: clamp(20px, 8cqi, 30px);
    font-weight: 640;
    letter-spacing: -0.02em;
    line-height: 1.15;
  }
  .of {
    color: var(--ink-3);
    font-weight: 500;
  }
  .compact-form .facts {
    gap: 0;
  }
  .compact-form .big {
    font-size: 22px;
  }
  .big .sub {
    font-weight: 400;
    letter-spacing: 0;
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
    min-inline-size: 0;
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
    padding: 1px 5px;
    margin: -1px -5px;
    border: 0;
    border-radius: var(--r-s);
    gap: 0.22em;
    text-align: inherit;
    line-height: inherit;
    letter-spacing: inherit;
  }
  .figure:hover,
  .figure[aria-expanded='true'] {
    background: var(--accent-soft);
  }
  .left .icon {
    inline-size: 12px;
    block-size: 12px;
    color: var(--ink-3);
    margin-inline-end: -3px;
  }
  button.chip {
    border-color: transparent;
    padding-block: 1px;
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
  .share .sub {
    font-weight: 400;
  }
  .goal-bar .bar {
    transform-origin: center;
    block-size: 12px;
  }
  .goal-bar .bar-track,
  .goal-bar .bar-fill {
    block-size: 12px;
    height: 12px;
    rx: 6px;
  }
  .goal-bar .bar-mark {
    height: 20px;
    y: -4px;
  }
  .goal-bar .bar-fill {
    fill: var(--fill);
  }
  .goal-bar .bar-track {
    fill: var(--track);
  }
  :is(.is-reached, .is-exceeded) .goal-bar .bar-fill {
    fill: var(--reached);
  }
  .bar-form dl {
    grid-template-columns: repeat(auto-fit, minmax(132px, auto));
    justify-content: space-between;
    gap: 10px 20px;
  }
  .bar-form dl > div {
    flex-direction: column;
    align-items: start;
    gap: 0;
  }
  .bar-form dd {
    font-size: 15px;
    font-weight: 560;
  }
  .card:has(.compact-form) .clocks {
    display: none;
  }
  .strip {
    display: block;
    inline-size: calc(100% + 8px);
    padding: 4px;
    margin: -4px;
  }
  .cells {
    display: block;
  }
  .cells rect {
    stroke: none;
  }
  .cells:dir(rtl) {
    transform: scaleX(-1);
  }
  .cells .track {
    fill: var(--track);
  }
  .part {
    fill: var(--jalon-accent-mid, var(--accent-mid));
  }
  .full {
    fill: var(--fill);
  }
  .popover:has(> .breakdown) {
    padding: 0;
    display: flex;
    max-inline-size: min(440px, calc(100vw - 16px));
  }
  .breakdown {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    inline-size: 420px;
    max-inline-size: 100%;
    max-block-size: 420px;
  }
  .breakdown-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    padding: 12px 16px 8px;
  }
  .breakdown-head b {
    font-weight: 600;
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
    grid-template-columns: minmax(0, 1fr) 72px auto auto;
  }
  .breakdown li,
  .item {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
  }
  .item {
    column-gap: 12px;
    padding: 6px 8px;
    border: 0;
  }
  .item:hover {
    background: var(--raised);
  }
  .item:focus-visible {
    background: var(--accent-soft);
    outline-offset: -2px;
  }
  .item-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .item-done {
    color: var(--ink-2);
    text-align: end;
  }
  .item-left {
    text-align: end;
    font-weight: 560;
  }
  .complete .item-left {
    color: var(--good);
    display: flex;
    justify-content: end;
  }
  .complete .item-name {
    color: var(--ink-2);
  }
  .item-left .sub {
    font-weight: 400;
  }
  .sum {
    display: flex;
    gap: 8px;
    padding: 8px 16px;
    border-block-start: 1px solid var(--line);
    color: var(--ink-2);
    font-size: 12.5px;
  }
  .skeleton .facts {
    gap: 9px;
  }
  .bone.tall {
    block-size: 30px;
    inline-size: 96px;
  }
  .compact-form .bone.tall {
    block-size: 20px;
  }
  .bone.half {
    inline-size: 110px;
  }
  .bone.cells {
    block-size: 26px;
  }
  @container (max-width: 400px) {
    .ring-form {
      grid-template-columns: 104px minmax(0, 1fr);
    }
    .ring-form .ring svg,
    .ring-form > svg.ring {
      inline-size: 104px;
      block-size: 104px;
    }
    .ring-form .figure.percent {
      font-size: 22px;
    }
    .ring-form .inside .sub {
      font-size: 11px;
    }
    .ring-form .inside .icon {
      inline-size: 14px;
      block-size: 14px;
    }
    .ring-form > .facts {
      display: contents;
    }
    .ring-form > .facts > :not(:first-child) {
      grid-column: 1 / -1;
    }
    .bar-form dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 3px;
    }
    .bar-form dl > div {
      flex-direction: row;
      align-items: baseline;
    }
    .bar-form dd {
      font-size: inherit;
    }
    .item-bar {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .ring .track {
      stroke: CanvasText;
      stroke-width: 1px;
    }
    .ring :is(.done, .mark, .ray) {
      stroke: CanvasText;
    }
    .cells .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .cells :is(.full, .part),
    .goal-bar .bar-fill {
      fill: CanvasText;
    }
    button.chip {
      border-color: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .done {
      transition: none;
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
