import { css } from 'lit';
import { FigureElement } from '../../parts/figure/figure-element.js';
import { tilesStyles } from '../../parts/figure/tiles.styles.js';
import { bleedStyles } from '../../parts/frame/bleed.styles.js';
import { notesStyles } from '../../parts/notes/notes.js';

const own = css`
  .split {
    margin-block: 5px 3px;
    border-radius: 3px;
    overflow: hidden;
  }
  .split:dir(rtl) {
    transform: scaleX(-1);
  }
  .open rect {
    fill: var(--accent);
  }
  .split > :nth-child(2),
  .parts > :nth-child(2) rect {
    fill: var(--exceptional);
  }
  .split > :nth-child(n + 3),
  .parts > :nth-child(n + 3) rect {
    fill: var(--accent-mid);
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
  }
  .parts svg {
    margin-inline-end: 5px;
  }
  .parts b {
    font-weight: 560;
    color: var(--ink);
  }
  @container (max-width: 379.9px) {
    .open > :is(.split, .parts) {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .open rect {
      forced-color-adjust: none;
    }
  }
  @media print {
    .split,
    .parts svg {
      print-color-adjust: exact;
    }
  }
`;

export const styles = [FigureElement.styles, bleedStyles, notesStyles, tilesStyles, own];
