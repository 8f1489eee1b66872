import { css } from 'lit';

export const chartStyles = css`
  .stage {
    position: relative;
    flex: 1;
    display: flex;
  }
  .chart {
    position: relative;
    flex: 1;
  }
  .chart.off {
    visibility: hidden;
  }
  .chart > svg {
    position: absolute;
    inset: 0;
    overflow: visible;
    touch-action: pan-y;
    user-select: none;
  }
  .chart .brush {
    cursor: crosshair;
  }
  .chart text {
    font-size: 12px;
    fill: var(--ink-2);
  }
  .chart .middle {
    text-anchor: middle;
  }
  .chart .end {
    text-anchor: end;
  }
  .chart .strong {
    fill: var(--ink);
    font-weight: 600;
  }
  .grid,
  .line,
  .behind {
    fill: none;
    stroke: var(--line);
  }
  .grid.zero,
  .behind {
    stroke: var(--line-strong);
  }
  .behind {
    stroke-dasharray: 3 3;
    stroke-width: 1.5;
  }
  .line {
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .behind.line {
    stroke-dasharray: 2 5;
  }
  .s0 {
    --look: var(--accent);
  }
  .s1 {
    --look: var(--exceptional);
  }
  .s2 {
    --look: var(--accent-mid);
  }
  .s3 {
    --look: var(--line-strong);
  }
  .fill,
  .shade {
    fill: var(--look);
  }
  .shade {
    opacity: 0.16;
  }
  .line:not(.behind) {
    stroke: var(--look);
  }
  .dot {
    stroke: var(--surface);
    stroke-width: 1.5;
  }
  .hatch {
    fill: none;
    stroke: var(--surface);
    opacity: 0.3;
    stroke-width: 1.5;
  }
  .hover {
    fill: var(--ink);
    opacity: 0.05;
  }
  path.noted {
    fill: var(--accent);
  }
  .chosen {
    fill: var(--accent);
    fill-opacity: 0.12;
    stroke: var(--accent);
  }
  .mark {
    fill: transparent;
    cursor: pointer;
    outline: none;
  }
  .mark:focus-visible {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .bones {
    flex: 1;
    min-block-size: 270px;
    display: flex;
    align-items: end;
    gap: 5%;
    padding-inline: 5%;
  }
  .bones .bone {
    flex: 1;
    block-size: 45%;
  }
  .bones .bone:nth-child(3n) {
    block-size: 80%;
  }
  .bones .bone:nth-child(4n) {
    block-size: 65%;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    font-size: 12px;
    color: var(--ink-2);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .swatch {
    flex: none;
  }
  .tools {
    display: flex;
    margin-block: -3px;
    margin-inline-end: -6px;
  }
  .total {
    padding: 0;
    border: 0;
    font-weight: 600;
    color: var(--ink);
  }
  button.total:hover {
    text-decoration: underline;
  }
  .tip dl {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 14px;
    margin-block-start: 3px;
  }
  .tip dt {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--ink-2);
  }
  .tip dd {
    text-align: end;
    font-weight: 560;
  }
  .tip b {
    font-weight: 600;
  }
  .files {
    display: grid;
    gap: 2px;
    margin: -6px -8px;
  }
  .files button:hover {
    background: var(--raised);
  }
  .twin:not(.hidden) {
    position: absolute;
    inset: 0;
    overflow: auto;
    /* A shade where more columns follow; what scrolls along covers it at the end. */
    --end: left;
    background:
      linear-gradient(to var(--end), var(--surface) 50%, #0000) 100% 0 / 28px 100% no-repeat local,
      linear-gradient(to var(--end), light-dark(#1d1f231f, #0006), #0000) 100% 0 / 14px 100%
        no-repeat;
  }
  .twin:dir(rtl) {
    --end: right;
    background-position-x: 0;
  }
  .twin table {
    inline-size: 100%;
    border-spacing: 0;
    font-size: 13px;
  }
  .twin th,
  .twin td {
    padding: 5px 8px;
    text-align: end;
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    white-space: nowrap;
  }
  .twin th:first-child {
    text-align: start;
    padding-inline-start: 0;
    position: sticky;
    inset-inline-start: 0;
    background: var(--surface);
  }
  .twin :is(thead, tfoot) th:first-child {
    z-index: 1;
  }
  .twin thead th {
    color: var(--ink-2);
    font-size: 12px;
    position: sticky;
    inset-block-start: 0;
    background: var(--surface);
  }
  .twin tfoot :is(th, td) {
    font-weight: 600;
    border-block-end: 0;
    position: sticky;
    inset-block-end: 0;
    background: var(--surface);
    box-shadow: 0 -1px var(--line-strong);
  }
  .twin button {
    padding: 0 4px;
    margin-inline-end: -4px;
  }
  .twin button:hover {
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    .fill {
      fill: Canvas;
      stroke: CanvasText;
    }
    .s0.fill,
    .hatch {
      fill: CanvasText;
      stroke: CanvasText;
      opacity: 1;
    }
    .line:not(.behind),
    .behind {
      stroke: CanvasText;
    }
    .shade {
      fill: none;
    }
    .hover {
      fill: none;
    }
    .chosen,
    .mark:focus-visible {
      stroke: Highlight;
    }
    .chart text {
      fill: CanvasText;
    }
  }
  @media print {
    /* As it was drawn for the screen; smaller where the page is. */
    .chart > svg {
      position: static;
      max-inline-size: 100%;
      block-size: auto;
      print-color-adjust: exact;
    }
    .hover {
      display: none;
    }
    .total {
      display: inline-flex;
    }
  }
`;
