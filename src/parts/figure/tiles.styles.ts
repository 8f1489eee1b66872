import { css } from 'lit';

/** Figures side by side; the grid has `wN` where it may have N columns. */
export const tilesStyles = css`
  /* Tiles have lines after and below them; those at the edges lie under the card's own. */
  .tiles {
    display: grid;
    margin-block-end: -1px;
    margin-inline-end: -1px;
    border-block-start: 1px solid var(--line);
  }
  .card > .body > .skeleton {
    margin-inline: 0;
  }
  .tile {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
    border: 0 solid var(--line);
    border-inline-end-width: 1px;
    border-block-end-width: 1px;
  }
  .skeleton .tile {
    padding: 16px 18px;
    block-size: 98px;
  }
  .skeleton .double {
    block-size: 133px;
  }
  .tile .bone {
    inline-size: 60%;
  }
  .bone.tall {
    min-block-size: 22px;
    inline-size: 40%;
  }
  .open {
    flex: 1;
    flex-direction: column;
    align-items: stretch;
    gap: 2px;
    padding: 14px 18px;
    border: 0;
    border-radius: 0;
    user-select: text;
  }
  .open:focus-visible {
    outline-offset: -3px;
  }
  .tile:hover > .open,
  .tile:has([aria-expanded='true']) > .open {
    background: var(--accent-soft);
  }
  .label {
    color: var(--ink-2);
    font-size: 12.5px;
    padding-inline-end: 22px;
    overflow-wrap: anywhere;
  }
  .amount {
    font-size: 22px;
    font-weight: 620;
    letter-spacing: -0.015em;
    line-height: 1.35;
  }
  .amount.na {
    color: var(--ink-3);
  }
  .change,
  .parts {
    font-size: 12px;
    color: var(--ink-2);
  }
  .change b {
    font-weight: 600;
  }
  .is-better b {
    color: var(--good);
  }
  .is-worse b {
    color: var(--bad);
  }
  .why-mark {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-end: 10px;
    padding: 5px;
    border: 0;
    color: var(--ink-3);
  }
  .why-mark:hover {
    color: var(--accent);
  }
  @media (hover: hover) {
    .tile:not(:hover, :focus-within) .why-mark:not([aria-expanded='true']) {
      opacity: 0;
    }
  }
  /* One below the other: the figure beside its name. */
  @container (max-width: 379.9px) {
    .skeleton .tile {
      block-size: 62px;
    }
    .skeleton .double {
      block-size: 122px;
    }
    .open {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
      padding-block: 10px;
      padding-inline-end: 44px;
    }
    .label {
      padding: 0;
    }
    .change {
      grid-area: 2 / 1;
    }
    .amount {
      grid-area: 1 / 2 / 3;
      align-self: center;
      font-size: 19px;
    }
    .why-mark {
      inset-block: 0;
      margin-block: auto;
      block-size: fit-content;
    }
  }
  @container (min-width: 380px) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .double {
      grid-column: span 2;
    }
  }
  @container (min-width: 680px) {
    .w3 {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .w4 {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @media print {
    .why-mark {
      display: none;
    }
  }
`;
