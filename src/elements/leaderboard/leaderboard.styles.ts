import { css } from 'lit';
import { FigureElement } from '../../parts/figure/figure-element.js';
import { menuStyles } from '../../parts/menu/menu.styles.js';
import { notesStyles } from '../../parts/notes/notes.js';

const own = css`
  .board {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto;
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
  .place button {
    position: relative;
    border: 0;
    min-block-size: 32px;
    padding-inline: 0;
  }
  .place button:hover,
  .place [aria-expanded='true'] {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .who span {
    position: relative;
    padding-inline: 10px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .figure {
    justify-content: end;
    font-weight: 560;
    white-space: nowrap;
  }
  .figure.na {
    font-weight: 400;
    color: var(--ink-2);
  }
  .all {
    align-self: flex-start;
    margin: -4px;
    font-size: 13px;
  }
  .notes {
    padding-inline: 0;
  }
  .card > .body > .skeleton {
    gap: 3px;
  }
  .skeleton .bone {
    min-block-size: 32px;
  }
  @media (forced-colors: active) {
    .fill rect {
      fill: CanvasText;
      opacity: 0.2;
    }
    .who {
      forced-color-adjust: none;
      color: CanvasText;
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
