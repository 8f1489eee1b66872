import { css } from 'lit';
import { FigureElement } from '../../parts/figure/figure-element.js';
import { tilesStyles } from '../../parts/figure/tiles.styles.js';
import { bleedStyles } from '../../parts/frame/bleed.styles.js';
import { notesStyles } from '../../parts/notes/notes.js';

const own = css`
  .family {
    overflow: hidden;
    flex: none;
  }
  .family h3 {
    margin: 0;
    padding: 10px 18px 7px;
    border-block-start: 1px solid var(--line);
    font-size: 12.5px;
    font-weight: 620;
    color: var(--ink-2);
  }
  .notes {
    border-block-start: 1px solid var(--line);
  }
  .tile:has(> .open):hover,
  .tile:has([aria-expanded='true']) {
    background: var(--accent-soft);
  }
  .sub {
    font-size: 12px;
    color: var(--ink-2);
  }
  .tile > .open {
    flex: 1 0 auto;
  }
  .open:not(:last-child) {
    justify-content: flex-start;
  }
  .lacking {
    gap: 4px;
    padding: 14px 18px;
  }
  .lack {
    font-size: 12.5px;
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .spark {
    display: block;
    block-size: 26px;
    inline-size: calc(100% - 36px);
    margin: auto 18px 14px;
    flex: none;
  }
  .spark:dir(rtl) {
    transform: scaleX(-1);
  }
  .spark rect {
    fill: var(--accent-mid);
  }
  .spark .last {
    fill: var(--accent);
  }
  .campaigns {
    display: grid;
    gap: 1px;
    margin: 0;
    padding: 0 18px 12px;
    list-style: none;
    counter-reset: rank;
    font-size: 12.5px;
  }
  .campaigns li {
    position: relative;
    counter-increment: rank;
  }
  .campaigns li > button:first-child {
    display: flex;
    gap: 8px;
    inline-size: 100%;
    padding: 3px 26px 3px 0;
    border: 0;
    text-align: start;
  }
  .campaigns li > button:first-child::before {
    content: counter(rank) '.';
    color: var(--ink-2);
  }
  .campaigns span {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .campaigns .why-mark {
    inset-block: 0;
    inset-inline-end: 0;
    margin-block: auto;
    block-size: fit-content;
    padding: 3px;
  }
  @container (max-width: 379.9px) {
    .open > .sub {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 1000px) {
    .of5 {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
  }
  @container (min-width: 680px) and (max-width: 999.9px) {
    .of5 {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @container (min-width: 680px) {
    .beside {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .beside > .family {
      display: grid;
      grid-template-rows: auto 1fr;
    }
    .beside > :first-child {
      border-inline-end: 1px solid var(--line);
    }
    .beside > :has(> .of2) {
      grid-column: span 2;
    }
    .beside .of1 {
      grid-template-columns: minmax(0, 1fr);
    }
    .of6 {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .spark rect {
      forced-color-adjust: none;
    }
  }
  @media print {
    .family,
    .tile {
      break-inside: avoid;
    }
    .spark {
      print-color-adjust: exact;
    }
  }
`;

export const styles = [FigureElement.styles, bleedStyles, notesStyles, tilesStyles, own];
