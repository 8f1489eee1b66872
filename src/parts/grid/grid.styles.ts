import { css } from 'lit';

export const gridStyles = css`
  .area {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
    position: relative;
  }
  .scroll {
    border-block-end: 1px solid var(--line);
    overflow: auto;
    overflow-anchor: none;
    min-block-size: 0;
    max-block-size: var(--jalon-table-height, none);
    font-size: 13px;
    outline: none;
  }
  .scroll.long {
    max-block-size: var(--jalon-table-height, min(75vh, 720px));
  }
  .grid {
    --row: var(--jalon-row-height, 34px);
    position: relative;
    background: var(--surface);
    font-variant-numeric: tabular-nums lining-nums;
    outline: none;
  }
  .row {
    display: grid;
    grid-template-columns: var(--cols);
    background: var(--surface);
  }
  .lines,
  .totals {
    line-height: var(--row);
  }
  .lines .row,
  .totals .row {
    block-size: var(--row);
    /* A height that is known spares measuring every cell first. */
    grid-template-rows: 100%;
    contain: strict;
    border-block-end: 1px solid var(--line);
  }
  .lines .cell,
  .totals .cell {
    line-height: calc(var(--row) - 1px);
  }
  .window .row:last-child {
    border-block-end: 0;
  }
  .window.virtual {
    position: sticky;
  }
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--surface);
  }
  /* Cells that clip, paint a ground or hold further boxes cost most of a frame of scrolling: only where needed. */
  .cell {
    padding-inline: 10px;
    white-space: nowrap;
    text-align: end;
  }
  .held .cell,
  .head {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .cell.text {
    text-align: start;
  }
  .head,
  .ratio {
    position: relative;
  }
  .cell:focus-visible,
  .grid:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  .cell:first-child {
    padding-inline-start: 18px;
  }
  .cell.pin {
    position: sticky;
    z-index: 1;
    background: inherit;
  }
  .before .pin {
    border-inline-end: 1px solid var(--line);
  }
  /* More to the side is shown as a shade on the edge. */
  .before .pin::after,
  .after::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 6px;
    background: linear-gradient(to right, #0000, light-dark(#1d1f2314, #0005));
    pointer-events: none;
  }
  .after::after {
    inline-size: 14px;
    z-index: 3;
  }
  .pin:dir(rtl)::after,
  .after:dir(rtl)::after {
    scale: -1 1;
  }
  .name {
    font-weight: 560;
  }
  .sub .name {
    font-weight: 400;
    padding-inline-start: 32px;
  }
  .quiet,
  .code,
  .bands {
    color: var(--ink-3);
    font-size: 12px;
  }
  .code {
    margin-inline-start: 6px;
    font-weight: 400;
  }
  .cell.flag {
    text-align: center;
  }
  .sub .cell,
  .cell.head {
    color: var(--ink-2);
  }
  .cell.na {
    color: var(--ink-3);
  }
  .lines .row:hover {
    background: var(--raised);
  }
  .asks {
    cursor: pointer;
  }
  .lines .asks:hover,
  .totals .asks:hover {
    color: var(--accent);
  }
  .totals .row {
    font-weight: 600;
    background: var(--raised);
    border-block-end-color: var(--line-strong);
  }

  /* Head */
  .band {
    padding: 8px 10px 0;
    font-weight: 600;
  }
  .heads {
    font-size: 12px;
    line-height: 1.25;
    border-block-end: 1px solid var(--line);
  }
  .cell.head {
    display: flex;
    align-items: flex-end;
    justify-content: flex-end;
    padding-block: 8px 7px;
    white-space: normal;
    cursor: pointer;
    user-select: none;
  }
  .cell:is(.sorted, .head:hover) {
    color: var(--ink);
  }
  .low,
  .waiting {
    font-weight: 600;
  }
  .head.text {
    justify-content: flex-start;
  }
  .head.flag {
    justify-content: center;
  }
  .head .label {
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .arrow {
    position: absolute;
    inset-inline-end: 0;
    inline-size: 10px;
    white-space: nowrap;
  }
  .head.text .arrow {
    position: static;
  }
  .arrow small {
    display: inline;
    font-size: 9px;
  }
  .grip {
    position: absolute;
    inset-block: 6px;
    inset-inline-end: 0;
    inline-size: 9px;
    cursor: col-resize;
    touch-action: none;
    border-inline-end: 2px solid #0000;
  }
  .heads:hover .grip {
    border-color: var(--line);
  }
  .heads .grip:hover,
  .heads .grip:active {
    border-color: var(--accent);
  }
  .moving {
    opacity: 0.5;
    cursor: grabbing;
  }
  .drop {
    box-shadow: inset 2px 0 var(--accent);
  }
  .drop-end,
  :dir(rtl) .drop {
    box-shadow: inset -2px 0 var(--accent);
  }

  /* Figures */
  .ratio i {
    --fill: var(--accent);
    position: absolute;
    inset-block-start: calc(50% - 3px);
    inset-inline-end: 66px;
    inline-size: min(56px, 100% - 76px);
    block-size: 6px;
    border-radius: 3px;
    background: linear-gradient(var(--fill) 0 0) 0 0 / 0 no-repeat var(--line);
  }
  .ratio i:dir(rtl) {
    background-position-x: 100%;
  }
  .na i,
  .narrow .ratio i,
  .wait i {
    display: none;
  }
  .low i {
    --fill: var(--exceptional);
  }
  .waiting {
    color: var(--bad);
  }
  .waiting::before {
    content: '!' / '';
    display: inline-block;
    inline-size: 14px;
    margin-inline-end: 5px;
    border-radius: 7px;
    background: var(--bad-soft);
    font-size: 11px;
    line-height: 14px;
    text-align: center;
  }
  .noted {
    background-image: linear-gradient(to top right, transparent 50%, var(--accent) 51%);
    background-position: 100% 0;
    background-repeat: no-repeat;
    background-size: 9px 9px;
  }
  .noted:dir(rtl) {
    background-image: linear-gradient(to top left, transparent 50%, var(--accent) 51%);
    background-position: 0 0;
  }
  .wait .cell::before {
    content: '';
    display: inline-block;
    inline-size: 60%;
    block-size: 8px;
    border-radius: 4px;
    background: var(--line);
  }
  .twist {
    inline-size: 18px;
    block-size: 18px;
    padding: 0;
    margin-inline: -6px 2px;
    vertical-align: middle;
    border: 0;
  }
  .twist::before {
    content: '';
    margin: auto;
    inline-size: 6px;
    block-size: 6px;
    border: solid var(--ink-3);
    border-width: 0 1.5px 1.5px 0;
    rotate: -45deg;
  }
  :dir(rtl) .twist::before {
    rotate: 135deg;
  }
  .twist[aria-expanded='true']::before {
    rotate: 45deg;
  }
  .twist.none {
    display: none;
  }
  .narrow .cell {
    padding-inline: 8px;
  }
  @media (forced-colors: active) {
    .ratio i {
      border: 1px solid CanvasText;
      --fill: Highlight;
      --line: Canvas;
      forced-color-adjust: none;
    }
    .sorted,
    .waiting {
      text-decoration: underline;
    }
  }
  @media print {
    .scroll,
    .scroll.long {
      max-block-size: none;
      overflow: visible;
    }
    /* All columns on a page of A4 or Letter, whichever is narrower. */
    .grid {
      zoom: min(1, calc(700 * var(--_jalon-paper, 1) / var(--wide)));
    }
    .row {
      break-inside: avoid;
    }
    .grip,
    .twist,
    .area::after {
      display: none;
    }
    .top,
    .pin,
    .window.virtual {
      position: static;
    }
    .ratio i {
      print-color-adjust: exact;
    }
  }
  @media print and (orientation: landscape) {
    .grid {
      zoom: min(1, calc(960 * var(--_jalon-paper, 1) / var(--wide)));
    }
  }
`;
