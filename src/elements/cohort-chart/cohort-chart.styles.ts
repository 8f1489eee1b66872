import { css, unsafeCSS } from 'lit';

/** Shades of the accent, from nothing won to most. */
const shades = [4, 13, 24, 36, 50, 86, 100]
  .map((part, i) => `.h${i} { fill: color-mix(in srgb, var(--accent) ${part}%, var(--surface)); }`)
  .join('\n');

export const styles = css`
  ${unsafeCSS(shades)}
  .chart text.in {
    fill: var(--ink);
  }
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
    .chart text:is(.in, .on) {
      fill: CanvasText;
    }
    .young {
      stroke: CanvasText;
    }
  }
`;
