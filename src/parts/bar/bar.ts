import { css, svg, html, type TemplateResult } from 'lit';

/** A rate as a bar, 0–1; longer ones are drawn full. `mark`: a line at a share, e.g. the pace. Says nothing to assistive technology. */
export function bar(
  share: number,
  { low = false, mark = null }: { low?: boolean; mark?: number | null } = {},
): TemplateResult {
  const width = Math.max(0, Math.min(1, share)) * 100;
  return html`<svg class="bar ${low ? 'low' : ''}" aria-hidden="true" width="100%" height="6">
    <rect class="bar-track" width="100%" height="6" rx="3" />
    <rect class="bar-fill" width="${width}%" height="6" rx="3" />
    ${mark === null ? '' : svg`<rect class="bar-mark" x="${Math.min(1, mark) * 100}%" y="-2" width="2" height="10" />`}
  </svg>`;
}

export const barStyles = css`
  .bar {
    display: block;
    overflow: visible;
    flex: none;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar-track {
    fill: var(--line);
  }
  .bar-fill {
    fill: var(--accent);
  }
  .bar.low .bar-fill {
    fill: var(--exceptional);
  }
  .bar-mark {
    fill: var(--ink);
    transform: translateX(-1px);
  }
  @media (forced-colors: active) {
    .bar-track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar-fill,
    .bar-mark {
      fill: CanvasText;
    }
  }
  @media print {
    .bar {
      print-color-adjust: exact;
    }
  }
`;
