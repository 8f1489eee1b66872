import { css, unsafeCSS } from 'lit';

/** Shades of the accent, from nothing won to most. */
const shades = [5, 15, 27, 40, 60, 80, 100]
  .map((part, i) => `.h${i} { fill: color-mix(in srgb, var(--accent) ${part}%, var(--surface)); }`)
  .join('\n');

export const styles = css`
  .card {
    min-block-size: var(--jalon-min-height, 320px);
  }
  #panel {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-block-size: 0;
  }
  ${unsafeCSS(shades)}
  .chart text.on {
    fill: var(--on-accent);
  }
  .young {
    fill: none;
    stroke: var(--line-strong);
    opacity: 0.45;
  }
  .line.mean {
    stroke-width: 3.5;
  }
  .note {
    display: flex;
    gap: 8px;
    padding: 7px 12px;
    background: var(--raised);
    border-radius: var(--r-s);
    font-size: 13px;
  }
  .note .icon {
    translate: 0 2px;
    flex: none;
  }
  .stalled {
    align-self: flex-start;
    white-space: normal;
    text-align: start;
  }
  .stalled .icon {
    color: var(--warn);
    flex: none;
  }
  @media (forced-colors: active) {
    .heat {
      fill: Canvas;
      stroke: CanvasText;
    }
    .chart text.on {
      fill: CanvasText;
    }
    .young {
      stroke: CanvasText;
    }
  }
`;
