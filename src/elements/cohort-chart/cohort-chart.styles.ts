import { css, unsafeCSS } from 'lit';
import { shades } from './cohort-chart.geometry.js';

const fills = shades
  .map((part, i) => `.h${i} { fill: color-mix(in srgb, var(--accent) ${part}%, var(--surface)); }`)
  .join('\n');

export const styles = css`
  ${unsafeCSS(fills)}
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
