import { css } from 'lit';
import { FigureElement } from '../../parts/figure/figure-element.js';
import { menuStyles } from '../../parts/menu/menu.styles.js';
import { notesStyles } from '../../parts/notes/notes.js';

const own = css`
  .board {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    gap: 3px 8px;
  }
  .place {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    font-size: 13px;
  }
  .rank {
    font-weight: 620;
    text-align: end;
  }
  .move {
    font-size: 11.5px;
    color: var(--ink-2);
    text-align: center;
    white-space: nowrap;
  }
  .up {
    color: var(--good);
  }
  .down {
    color: var(--bad);
  }
  .line {
    position: relative;
    display: flex;
    min-inline-size: 0;
  }
  .fill {
    position: absolute;
    inset: 0;
  }
  .fill:dir(rtl) {
    transform: scaleX(-1);
  }
  .fill rect {
    fill: var(--accent-soft);
  }
  .line button {
    position: relative;
    border: 0;
    min-block-size: 32px;
    padding-inline: 10px;
  }
  .line button:hover,
  .line [aria-expanded='true'] {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .who {
    flex: 1;
    min-inline-size: 0;
  }
  .who span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line .figure {
    font-weight: 560;
    white-space: nowrap;
  }
  .line .na {
    font-weight: 400;
    color: var(--ink-2);
  }
  .all {
    align-self: flex-start;
  }
  .notes {
    padding-inline: 0;
  }
  .skeleton .bone {
    min-block-size: 26px;
  }
  @media (forced-colors: active) {
    .line button {
      border: 0;
    }
    .fill rect {
      fill: none;
      stroke: CanvasText;
    }
  }
  @media print {
    .fill {
      print-color-adjust: exact;
    }
    .all {
      display: none;
    }
  }
`;

export const styles = [FigureElement.styles, menuStyles, notesStyles, own];
